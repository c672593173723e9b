/** A person chooses a chat by a button that asks for one: only such as the button asks for can be chosen. */
import { liveChat, serviceMessage } from './actions.ts'
import { type Answer, accept, refuse } from './answer.ts'
import { type Chat, isGroup } from './chat.ts'
import type { Message } from './kept-message.ts'
import { findMessage } from './message.ts'
import { RIGHTS } from './methods/chats.ts'
import type { ChatRequest, Rights } from './reply-keyboard.ts'
import type { World } from './world.ts'

export interface Asked {
  /** The private chat, which has the id of its person. */
  readonly chatId: number
  readonly messageId: number
  readonly requestId: number
}

export interface Shared extends Asked {
  readonly shared: number
}

/** Those that the person could choose. */
export const shareable = (world: World, asked: Asked): Answer<readonly Chat[]> => {
  const request = requestOf(world, asked)
  if (!request.ok) return request
  const fits = (chat: Chat) => isAskedFor(chat, request.value, asked.chatId)
  return accept([...world.chats.values()].filter(fits))
}

export const shareChat = (world: World, { shared, ...asked }: Shared): Answer<Message> => {
  const request = requestOf(world, asked)
  if (!request.ok) return request
  const own = liveChat(world, asked.chatId)
  if (!own.ok) return own
  const chat = world.chats.get(shared)
  if (!chat || !isAskedFor(chat, request.value, asked.chatId)) {
    return refuse(403, 'That chat is none that the button asks for.')
  }
  const { request_id, request_title, request_username } = request.value
  const told = {
    ...(request_title ? { title: chat.title } : {}),
    ...(request_username && chat.username !== undefined ? { username: chat.username } : {}),
  }
  return accept(
    serviceMessage(world, own.value, { chat_shared: { request_id, chat_id: chat.id, ...told } }),
  )
}

const requestOf = (world: World, { chatId, messageId, requestId }: Asked): Answer<ChatRequest> => {
  const chat = liveChat(world, chatId)
  if (!chat.ok) return chat
  const buttons = findMessage(chat.value, messageId)?.replyKeyboard?.flat() ?? []
  const found = buttons.find(({ request_chat: asked }) => asked?.request_id === requestId)
  return found?.request_chat
    ? accept(found.request_chat)
    : refuse(404, 'That message has no such button.')
}

const isAskedFor = (chat: Chat, request: ChatRequest, person: number): boolean => {
  const status = chat.members.get(person)
  const isIn = chat.standing !== 'left' && chat.standing !== 'kicked'
  const needs: readonly (readonly [asked: unknown, isSo: boolean])[] = [
    [true, chat.migratedTo === undefined],
    [true, request.chat_is_channel ? chat.type === 'channel' : isGroup(chat)],
    [true, status !== undefined && status !== 'left' && status !== 'kicked'],
    [request.bot_is_member, isIn],
    [request.chat_is_created, status === 'creator'],
    [request.user_administrator_rights, hasRights(status, request.user_administrator_rights)],
    [request.bot_administrator_rights, chat.standing === 'administrator'],
    [request.chat_is_forum !== undefined, chat.isForum === request.chat_is_forum],
    [
      request.chat_has_username !== undefined,
      (chat.username !== undefined) === request.chat_has_username,
    ],
  ]
  return needs.every(([asked, isSo]) => !asked || isSo)
}

/** An owner has all. */
const hasRights = (status: string | undefined, asked: Rights = {}): boolean => {
  if (status === 'creator') return true
  const has: Rights = RIGHTS
  return status === 'administrator' && Object.keys(asked).every((name) => !asked[name] || has[name])
}
