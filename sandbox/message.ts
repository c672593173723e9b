/**
 * Messages with their whole history: edits and deletions are kept, so that tests and the page can show
 * what a reader saw and when.
 */
import { type Chat, chatJson } from './chat.ts'
import type { Content } from './content.ts'
import type { JsonObject } from './json.ts'
import type { Message, User } from './kept-message.ts'
import type { Keyboard } from './keyboard.ts'
import type { ReplyKeyboard } from './reply-keyboard.ts'

export interface Draft {
  readonly chat: Chat
  readonly from: User | undefined
  readonly outgoing: boolean
  readonly content: Content
  readonly keyboard?: Keyboard | undefined
  readonly threadId?: number | undefined
  readonly replyTo?: number | undefined
  readonly onlyFor?: User | undefined
  readonly isSilent?: boolean
  readonly service?: JsonObject
  readonly replyKeyboard?: ReplyKeyboard | undefined
}

/** Before it, ids begin at 1. */
const FIRST_IDS_FROM = Date.UTC(2026, 0, 1)
const IDS_A_SECOND = 10

/**
 * Where a chat's ids begin: at the clock, as if the chat had got ten messages a second, so that after a
 * restart no message has the id of an earlier one, which a bot may remember and want to edit.
 */
const firstId = (now: number): number =>
  1 + Math.max(0, Math.floor(((now - FIRST_IDS_FROM) * IDS_A_SECOND) / 1000))

/** Appends a message; ids count up within each chat. */
export const addMessage = ({ chat, content, service, ...draft }: Draft, now: number): Message => {
  const last = chat.messages.at(-1)
  const message: Message = {
    id: last ? last.id + 1 : firstId(now),
    chatId: chat.id,
    from: draft.from,
    outgoing: draft.outgoing,
    threadId: draft.threadId,
    replyTo: draft.replyTo,
    isSilent: draft.isSilent ?? false,
    sentAt: now,
    text: content.text,
    entities: content.entities,
    keyboard: draft.keyboard,
    linkPreview: content.linkPreview,
    history: [],
    ...(service ? { service } : {}),
    ...(draft.onlyFor ? { onlyFor: draft.onlyFor } : {}),
    ...(draft.replyKeyboard ? { replyKeyboard: draft.replyKeyboard } : {}),
    ...(content.document ? { document: content.document } : {}),
  }
  chat.messages.push(message)
  chat.activeAt = now
  if (draft.outgoing && !draft.onlyFor) chat.unread += 1
  return message
}

/** A message of a chat, deleted ones too; ids are dense, so this is one look-up. */
export const messageById = ({ messages }: Chat, id: number): Message | undefined =>
  messages[id - (messages[0]?.id ?? 0)]

/** A live message of a chat, as everybody in it knows it. */
export const findMessage = (chat: Chat, id: number | undefined): Message | undefined => {
  const message = id === undefined ? undefined : messageById(chat, id)
  return message?.deletedAt === undefined && !message?.onlyFor ? message : undefined
}

export type Edit = Pick<Message, 'text' | 'entities' | 'keyboard' | 'linkPreview'>

/** True when an edit would change nothing, which Telegram refuses. */
export const isSame = (message: Message, edit: Edit): boolean =>
  fingerprint(message) === fingerprint(edit)

const fingerprint = ({ text, entities, keyboard, linkPreview }: Edit): string =>
  JSON.stringify([
    text,
    entities.map(ordered),
    keyboard?.map((row) => row.map(ordered)),
    linkPreview && ordered(linkPreview),
  ])

const ordered = (value: object): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))

/** Replaces the content and keeps the former version. */
export const editMessage = (message: Message, edit: Edit, now: number): void => {
  const { text, entities, keyboard } = message
  message.history.push({ text, entities, keyboard, until: now })
  Object.assign(message, edit, { editedAt: now })
}

export interface Surroundings {
  readonly chat: Chat
  readonly users: ReadonlyMap<number, User>
}

/** A message as the Bot API writes it. */
export const messageJson = (message: Message, { chat, users }: Surroundings): JsonObject => {
  const replied = findMessage(chat, message.replyTo)
  const chatValue = chatJson(chat, users)
  const posted = chat.type === 'channel' || message.from === undefined
  return {
    ...idJson(message),
    ...(chat.type === 'channel' ? {} : message.from && { from: message.from }),
    ...(posted || message.from?.username === 'GroupAnonymousBot' ? { sender_chat: chatValue } : {}),
    chat: chatValue,
    date: seconds(message.sentAt),
    ...(message.editedAt === undefined ? {} : { edit_date: seconds(message.editedAt) }),
    ...(message.threadId === undefined
      ? {}
      : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(replied
      ? { reply_to_message: messageJson({ ...replied, replyTo: undefined }, { chat, users }) }
      : {}),
    ...contentJson(message),
    ...(message.linkPreview ? { link_preview_options: message.linkPreview } : {}),
    ...(message.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  }
}

/** What one member sees alone is no message of the chat's. */
const idJson = ({ id, onlyFor }: Message): JsonObject =>
  onlyFor ? { message_id: 0, ephemeral_message_id: id, receiver_user: onlyFor } : { message_id: id }

const contentJson = (message: Message): JsonObject => {
  const { document, service, text } = message
  if (service) return service
  if (!document) return { text, ...entitiesJson(message, 'entities') }
  const { fileName, mimeType, size } = document
  const id = `document-${message.chatId}-${message.id}`
  const file = { file_id: id, file_unique_id: id, file_name: fileName }
  return {
    document: { ...file, mime_type: mimeType, file_size: size },
    ...(text === '' ? {} : { caption: text, ...entitiesJson(message, 'caption_entities') }),
  }
}

/** The Bot API tells nothing of bank cards. */
const entitiesJson = (message: Message, name: string): JsonObject => {
  const entities = message.entities.filter(({ type }) => type !== 'bank_card')
  return entities.length > 0 ? { [name]: entities } : {}
}

const seconds = (epochMs: number): number => Math.floor(epochMs / 1000)
