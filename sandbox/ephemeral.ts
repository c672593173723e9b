/**
 * Messages that one member of a group sees alone: a bot that administers the group may send them to anybody in it,
 * another one only to whoever has pressed a button of its own just now. The sandbox's people write no such messages, so
 * there is none to reply to. https://core.telegram.org/bots/features#ephemeral-messages
 */
import { type Answer, accept, badRequest } from './answer.ts'
import { type Chat, isGroup } from './chat.ts'
import { isObject } from './json.ts'
import type { User } from './kept-message.ts'
import { integerOf, type Params, structureOf, textOf } from './params.ts'
import type { World } from './world.ts'

const AFTER_PRESS_MS = 15_000

/** Who alone is to see what is sent; undefined for everybody. */
export const receiverOf = (world: World, chat: Chat, params: Params): Answer<User | undefined> => {
  const given = structureOf(params, 'ephemeral_message_parameters')
  if (given.kind === 'missing') return accept(undefined)
  if (given.kind === 'broken' || !isObject(given.value)) {
    return badRequest("can't parse ephemeral message parameters JSON object")
  }
  if (!isGroup(chat)) return badRequest('ephemeral messages can be sent only in groups')
  const receiver = memberOf(world, chat, integerOf(given.value, 'receiver_user_id'))
  if (!receiver.ok || chat.standing === 'administrator') return receiver
  const query = textOf(given.value, 'callback_query_id')
  if (query === '') return badRequest('CHAT_ADMIN_REQUIRED')
  const isPressed = hasPressed(world, query, { chatId: chat.id, userId: receiver.value.id })
  return isPressed ? receiver : badRequest('QUERY_ID_INVALID')
}

const memberOf = (world: World, chat: Chat, id: number | undefined): Answer<User> => {
  if (id === undefined) return badRequest('invalid user identifier specified')
  const user = world.users.get(id)
  const status = chat.members.get(id)
  if (!user || status === undefined || status === 'left' || status === 'kicked') {
    return badRequest('USER_NOT_PARTICIPANT')
  }
  return user.is_bot ? badRequest('USER_BOT_INVALID') : accept(user)
}

interface Presser {
  readonly chatId: number
  readonly userId: number
}

const hasPressed = (world: World, query: string, { chatId, userId }: Presser): boolean => {
  const pressed = world.queries.get(query)
  return (
    pressed?.chatId === chatId &&
    pressed.userId === userId &&
    world.clock() - pressed.at <= AFTER_PRESS_MS
  )
}
