/**
 * Changes what a chat has asked for: read, decide, commit, and again when the chat was changed in
 * between. Replies that change nothing go the same way, so that an update acts once and every reply
 * is paced with all else that the chat is sent.
 */
import type { Settings } from '../core/settings.ts'
import type { ChatChange, Chats, Reply } from './ports/chats.ts'
import { reach } from './reach.ts'

export interface SubscribeDeps {
  readonly chats: Pick<Chats, 'read' | 'commit'>
}

/** Which update asks, for whom, and where the answer goes. */
export type ChangeRequest = Pick<ChatChange, 'update' | 'target' | 'replyThreadId'> & {
  /** Answers what would be answered where the chat's settings cannot be read. */
  readonly whenUnreadable: Reply
}

/** What becomes of the chat, and what it is told. `settings` as they were: nothing is changed. */
export type WantedChange = Pick<
  ChatChange,
  'settings' | 'forgets' | 'keepsUntil' | 'restores' | 'reply' | 'draft' | 'manages'
>

/** Decides from the settings as they are; `null` for an unknown chat. May be called repeatedly. */
export type Decide = (settings: Settings | null) => WantedChange

/** `duplicate`: the update has acted before. `unavailable`: nothing was saved, so ask again. */
export type ChangeOutcome = 'done' | 'duplicate' | 'unavailable'

/** A chat is changed by one person at a time, so even one conflict is rare. */
const ATTEMPTS = 5

export async function change(
  deps: SubscribeDeps,
  request: ChangeRequest,
  decide: Decide,
): Promise<ChangeOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await changeOnce(deps, request, decide)
    if (outcome !== 'conflict') return outcome
  }
  return 'unavailable'
}

async function changeOnce(
  { chats }: SubscribeDeps,
  { whenUnreadable, ...request }: ChangeRequest,
  decide: Decide,
): Promise<ChangeOutcome | 'conflict'> {
  const state = await reach(() => chats.read(request.target))
  if (!state.ok) return 'unavailable'
  const { rev, settings, isUnreadable } = state.value
  const decided = decide(settings)
  const wanted = isUnreadable ? withoutChange(decided, whenUnreadable) : decided
  const commit = await reach(() => chats.commit({ ...request, rev, ...wanted }))
  if (!commit.ok) return 'unavailable'
  return commit.value === 'committed' ? 'done' : commit.value
}

/** What cannot be read is not written over, but the whole chat may be forgotten. */
const withoutChange = (wanted: WantedChange, reply: Reply): WantedChange =>
  wanted.forgets === 'chat' ? wanted : { settings: null, reply: wanted.reply && reply }
