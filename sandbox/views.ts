/**
 * Chats and messages as the control API and the page read them: plain JSON in the sandbox's own terms.
 */
import type { Chat, ChatType, MemberStatus, Standing, Topic } from './chat.ts'
import type { DocumentContent } from './content.ts'
import type { Entity } from './entities.ts'
import type { JsonObject } from './json.ts'
import type { Message, User } from './kept-message.ts'
import type { Keyboard } from './keyboard.ts'
import { findMessage } from './message.ts'
import type { ReplyKeyboard } from './reply-keyboard.ts'
import type { World } from './world.ts'

export interface ChatView {
  readonly id: number
  readonly type: ChatType
  readonly kind: ChatType | 'forum'
  readonly title: string
  readonly username?: string
  readonly standing: Standing
  readonly migratedTo?: number
  readonly topics: readonly Topic[]
  readonly members: readonly { readonly user: User; readonly status: MemberStatus }[]
  readonly lastLine: string
  readonly activeAt: number
  readonly unread: number
}

export interface VersionView {
  readonly text: string
  readonly entities: readonly Entity[]
  readonly keyboard: Keyboard
  readonly until: number
}

export interface MessageView {
  readonly id: number
  readonly chatId: number
  readonly threadId?: number
  readonly from?: User
  readonly outgoing: boolean
  readonly text: string
  readonly entities: readonly Entity[]
  readonly keyboard: Keyboard
  readonly linkPreview?: JsonObject
  readonly replyTo?: number
  readonly replyToText?: string
  /** The one member who sees it. */
  readonly onlyFor?: User
  /** It came without sound. */
  readonly isSilent: boolean
  readonly service?: JsonObject
  readonly document?: DocumentContent
  readonly replyKeyboard?: ReplyKeyboard
  /** Epoch ms. */
  readonly sentAt: number
  readonly editedAt?: number
  readonly deletedAt?: number
  readonly history: readonly VersionView[]
}

export const chatView = (world: World, chat: Chat): ChatView => ({
  id: chat.id,
  type: chat.type,
  kind: chat.isForum ? 'forum' : chat.type,
  title: chat.title,
  standing: chat.standing,
  topics: chat.topics,
  members: [...chat.members].flatMap(([id, status]) => {
    const user = world.users.get(id)
    return user ? [{ user, status }] : []
  }),
  lastLine: lastLine(chat),
  activeAt: chat.activeAt,
  unread: chat.unread,
  ...(chat.username === undefined ? {} : { username: chat.username }),
  ...(chat.migratedTo === undefined ? {} : { migratedTo: chat.migratedTo }),
})

const lastLine = (chat: Chat): string => {
  const message = chat.messages.findLast(
    ({ deletedAt, service, onlyFor }) => deletedAt === undefined && !service && !onlyFor,
  )
  return message?.text.split('\n', 1)[0]?.slice(0, 120) ?? ''
}

export const messageView = (chat: Chat, message: Message): MessageView => {
  const { threadId, from, linkPreview, replyTo, service, document, editedAt, deletedAt } = message
  const replied = findMessage(chat, replyTo)
  return {
    id: message.id,
    chatId: message.chatId,
    outgoing: message.outgoing,
    text: message.text,
    entities: message.entities,
    keyboard: message.keyboard ?? [],
    isSilent: message.isSilent,
    sentAt: message.sentAt,
    history: message.history.map((version) => ({ ...version, keyboard: version.keyboard ?? [] })),
    ...(threadId === undefined ? {} : { threadId }),
    ...(from === undefined ? {} : { from }),
    ...(linkPreview === undefined ? {} : { linkPreview }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(replied ? { replyToText: replied.text.slice(0, 120) } : {}),
    ...(message.onlyFor === undefined ? {} : { onlyFor: message.onlyFor }),
    ...(service === undefined ? {} : { service }),
    ...(document === undefined ? {} : { document }),
    ...(message.replyKeyboard === undefined ? {} : { replyKeyboard: message.replyKeyboard }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
  }
}

/** The chats last active first, at most `limit`; `query` looks into titles and ids. */
export const listChats = (
  world: World,
  { limit, query }: { readonly limit: number; readonly query: string },
): readonly ChatView[] => {
  const wanted = query.trim().toLowerCase()
  return [...world.chats.values()]
    .filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.activeAt - a.activeAt || b.id - a.id)
    .slice(0, limit)
    .map((chat) => chatView(world, chat))
}
