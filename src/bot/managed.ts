/**
 * What an update of a private chat is meant for: that chat, or one that its owner manages. A button says so in
 * its data, so that one of an old message still means its own chat; what is written is for the chat in hand.
 */
import type { Update } from 'grammy/types'
import type { Managed, Managing } from '../app/ports/managing.ts'
import type { Target } from '../core/alert.ts'
import { commandMeant } from './command-meant.ts'
import type { CommandName } from './commands.ts'

export interface Meant {
  /** Without the mark on the data of a button. */
  readonly update: Update
  /** `null`: the chat that it comes from. */
  readonly managed: Managed | null
}

/** Before the data of a button: which chat it is about. */
export const MARK = '~'
const MARKED = /^~(-[0-9a-z]{1,11})(?:\.([0-9a-z]{1,7}))? (.*)$/su
const BASE = 36

/** In at most 19 of the 64 bytes. */
export const marked = ({ chatId, threadId }: Target, data: string): string => {
  const topic = threadId === null ? '' : `.${threadId.toString(BASE)}`
  return `${MARK}${chatId.toString(BASE)}${topic} ${data}`
}

/** What people ask of their own chat, or of none. */
const OWN: ReadonlySet<CommandName | string> = new Set([
  'start',
  'help',
  'manage',
  'privacy',
  'export',
])

/** Throws when the lane cannot be reached. */
export async function meantBy(
  update: Update,
  managing: Managing,
  username: string | null,
): Promise<Meant> {
  const press = update.callback_query
  const isPrivate = (press?.message ?? update.message)?.chat.type === 'private'
  if (!isPrivate) return { update, managed: null }
  if (press) return pressMeant(update, press, managing)
  const text = update.message?.text ?? ''
  const isAnother = text !== '' || update.message?.location !== undefined
  const { command } = commandMeant({ text, username, isPrivate })
  if (!isAnother || OWN.has(command?.name ?? '')) return { update, managed: null }
  return { update, managed: await managing.inHand(update.message?.chat.id ?? 0) }
}

type Press = NonNullable<Update['callback_query']>

/** One that names a chat which is not on the person's list keeps its mark, and nobody takes it. */
async function pressMeant(update: Update, press: Press, managing: Managing): Promise<Meant> {
  const [, chat, topic, data = ''] = MARKED.exec(press.data ?? '') ?? []
  const person = press.message?.chat.id
  if (chat === undefined || person === undefined) return { update, managed: null }
  const known = await managing.managed(person, Number.parseInt(chat, BASE))
  if (known === null) return { update, managed: null }
  const threadId = topic === undefined ? null : Number.parseInt(topic, BASE)
  return {
    update: { ...update, callback_query: { ...press, data } },
    managed: { ...known, threadId },
  }
}
