/** What a reader does in the sandbox: says something, taps a button, follows something by both. */
import type { SayOptions } from '../sandbox/handle.ts'
import type { Sandbox } from '../sandbox/server.ts'
import type { MessageView } from '../sandbox/views.ts'

export interface Reader extends SayOptions {
  readonly chat: number
  readonly patienceMs?: number
}

const PATIENCE_MS = 30_000

/** The bot's answer. */
export async function say(sandbox: Sandbox, reader: Reader, text: string): Promise<MessageView> {
  const { chat, patienceMs = PATIENCE_MS, ...how } = reader
  const said = await sandbox.say(chat, text, how)
  const answer = () => sandbox.messages(chat).find(({ id, outgoing }) => outgoing && id > said)
  return sandbox.waitFor(answer, patienceMs)
}

/** Presses the newest button that begins so; the message as it is edited by that. */
export async function tap(sandbox: Sandbox, reader: Reader, label: string): Promise<MessageView> {
  const { chat, patienceMs = PATIENCE_MS, from } = reader
  const message = sandbox.messages(chat).findLast((one) => dataOf(one, label) !== undefined)
  const data = message && dataOf(message, label)
  if (!message || data === undefined) throw new Error(`There is no button ${label}.`)
  const pressed = { chatId: chat, messageId: message.id, data }
  await sandbox.press(typeof from === 'number' ? { ...pressed, from } : pressed)
  const edited = () =>
    sandbox
      .messages(chat)
      .find(({ id, history }) => id === message.id && history.length > message.history.length)
  return sandbox.waitFor(edited, patienceMs)
}

/** What the bot says in the end; it asks nothing about what is followed already. */
export async function follow(sandbox: Sandbox, reader: Reader, what: string): Promise<MessageView> {
  const asked = await say(sandbox, reader, `/follow ${what}`)
  return dataOf(asked, 'Save') === undefined ? asked : tap(sandbox, reader, 'Save')
}

const dataOf = ({ keyboard, deletedAt }: MessageView, label: string): string | undefined =>
  deletedAt === undefined
    ? keyboard.flat().find(({ text }) => text.startsWith(label))?.callback_data
    : undefined
