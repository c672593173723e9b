/**
 * Which chat a call means, and whether the bot may read, write or edit there. Each way of being shut
 * out has Telegram's own words, because the caller decides by them whom to forget.
 */
import {
  type Answer,
  accept,
  badRequest,
  forbidden,
  type Refused,
  tooManyRequests,
} from './answer.ts'
import { type Chat, isGroup } from './chat.ts'
import { migrated } from './faults.ts'
import type { Message } from './kept-message.ts'
import { findMessage } from './message.ts'
import { integerOf, type Params, textOf } from './params.ts'
import type { World } from './world.ts'

/** The chat that `chat_id` names, by number or by the username of a public group or channel. */
export const findChat = (world: World, params: Params): Chat | undefined => {
  const name = textOf(params, 'chat_id').trim()
  if (!name.startsWith('@')) return world.chats.get(integerOf(params, 'chat_id') ?? Number.NaN)
  const wanted = name.slice(1).toLowerCase()
  return [...world.chats.values()].find(
    (chat) => chat.type !== 'private' && chat.username?.toLowerCase() === wanted,
  )
}

/** A chat the bot may read. */
export const readableChat = (world: World, params: Params): Answer<Chat> => {
  if (textOf(params, 'chat_id').trim() === '') return badRequest('chat_id is empty')
  const chat = findChat(world, params)
  if (!chat) return badRequest('chat not found')
  return shutOut(chat) ?? accept(chat)
}

/** A chat the bot may send to and edit in. */
export const writableChat = (world: World, params: Params): Answer<Chat> => {
  const chat = readableChat(world, params)
  if (!chat.ok) return chat
  return (chat.value.type === 'private' ? privateRefusal : groupRefusal)(chat.value) ?? chat
}

/** A chat the bot may send to now: in slow mode a member has to wait, and is told so like in a flood. */
export const sendableChat = (world: World, params: Params): Answer<Chat> => {
  const chat = writableChat(world, params)
  if (!chat.ok) return chat
  const wait = slowWait(chat.value, world.clock())
  return wait > 0 ? tooManyRequests(Math.ceil(wait / 1000)) : chat
}

/** Milliseconds. */
const slowWait = ({ slowModeSeconds, standing, messages }: Chat, now: number): number => {
  if (slowModeSeconds === 0 || standing === 'administrator') return 0
  const last = messages.findLast(({ outgoing }) => outgoing)
  return last ? last.sentAt + slowModeSeconds * 1000 - now : 0
}

const shutOut = (chat: Chat): Refused | undefined => {
  const kind = isGroup(chat) ? `${chat.type} chat` : 'channel chat'
  if (chat.migratedTo !== undefined) return migrated(chat.migratedTo)
  if (chat.type === 'private') return undefined
  if (chat.standing === 'kicked') return forbidden(`bot was kicked from the ${kind}`)
  return chat.standing === 'left' ? forbidden(`bot is not a member of the ${kind}`) : undefined
}

const privateRefusal = ({ standing }: Chat): Refused | undefined => {
  switch (standing) {
    case 'blocked':
    case 'kicked':
      return forbidden('bot was blocked by the user')
    case 'deactivated':
      return forbidden('user is deactivated')
    case 'uninitiated':
    case 'left':
      return forbidden("bot can't initiate conversation with a user")
    default:
      return undefined
  }
}

const groupRefusal = ({ type, standing }: Chat): Refused | undefined => {
  if (type === 'channel' && standing !== 'administrator') {
    return badRequest('need administrator rights in the channel chat')
  }
  return standing === 'restricted'
    ? badRequest('not enough rights to send text messages to the chat')
    : undefined
}

/** The topic a message goes to; undefined for none. Only forums have topics. */
export const threadOf = (chat: Chat, params: Params): Answer<number | undefined> => {
  if (textOf(params, 'message_thread_id').trim() === '') return accept(undefined)
  const id = integerOf(params, 'message_thread_id')
  if (id === 0) return accept(undefined)
  return chat.topics.some((topic) => topic.id === id)
    ? accept(id)
    : badRequest('message thread not found')
}

/** A message of the bot that may be edited. */
export const editableMessage = (chat: Chat, params: Params): Answer<Message> => {
  const id = integerOf(params, 'message_id')
  if (id === undefined || id <= 0) return badRequest('message identifier is not specified')
  const message = findMessage(chat, id)
  if (!message) return badRequest('message to edit not found')
  return message.outgoing ? accept(message) : badRequest("message can't be edited")
}
