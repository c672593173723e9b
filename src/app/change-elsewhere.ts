/**
 * Changes a chat on the word of somebody who manages it from a private chat, which gets the reply.
 *
 * The two may live in different lanes, so there are two commits, each once per update: first the change, then
 * the reply. Where the second fails the update comes again, finds its change made, and is answered. What is
 * only looked at is not committed: a commit would be taken for a sign that the chat has spoken.
 */
import type { ChatChange, ChatState, Chats, Reply } from './ports/chats.ts'
import type { Managed } from './ports/managing.ts'
import { type ChangeOutcome, type ChangeRequest, change, type Decide } from './subscribe.ts'

export interface Elsewhere {
  /** The private chat. */
  readonly origin: ChangeRequest
  readonly managed: Managed
  /** Makes of a reply about the chat one for the private chat. */
  dress(reply: Reply): Reply
}

export async function changeElsewhere(
  { chats }: { readonly chats: Chats },
  { origin, managed, dress }: Elsewhere,
  decide: Decide,
): Promise<ChangeOutcome> {
  const { chatId, threadId } = managed
  const target = { chatId, threadId }
  const silent = new WithoutReplies(chats)
  const request = { ...origin, target, update: apart(origin.update) }
  const outcome = await change({ chats: silent }, request, decide)
  if (outcome === 'unavailable') return outcome
  const { reply = null, draft } = silent.last ?? {}
  const shown = { reply: reply && dress(reply), ...(draft ? { draft } : {}) }
  return change({ chats }, origin, (settings) => ({ settings, ...shown, manages: managed }))
}

/** The private chat may live in the same lane, where an update counts once. Telegram's are not negative. */
const apart = (update: number): number => -1 - update

/** Keeps to itself what is to be replied. */
class WithoutReplies implements Pick<Chats, 'read' | 'commit'> {
  readonly #chats: Chats
  #state: ChatState | null = null
  last: ChatChange | null = null

  constructor(chats: Chats) {
    this.#chats = chats
  }

  async read(target: ChatChange['target']): Promise<ChatState> {
    this.#state = await this.#chats.read(target)
    return this.#state
  }

  async commit(change: ChatChange) {
    this.last = change
    if (this.#isLook(change)) return 'committed' as const
    const { draft: _, ...rest } = change
    return this.#chats.commit({ ...rest, reply: null })
  }

  #isLook({ settings, forgets, restores }: ChatChange): boolean {
    const before = this.#state?.settings ?? null
    return !forgets && !restores && JSON.stringify(settings) === JSON.stringify(before)
  }
}
