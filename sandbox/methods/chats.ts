/**
 * What the bot may learn about chats and their members, and the "typing" sign.
 */
import { readableChat, threadOf, writableChat } from '../access.ts'
import { accept, badRequest } from '../answer.ts'
import { type Chat, chatJson, type MemberStatus, type Standing } from '../chat.ts'
import type { JsonObject } from '../json.ts'
import { integerOf, textOf } from '../params.ts'
import type { World } from '../world.ts'
import type { Method } from './method.ts'

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document ' +
    'choose_sticker find_location record_video_note upload_video_note'
  ).split(' '),
)

const sendChatAction: Method = (world, params) => {
  const chat = writableChat(world, params)
  if (!chat.ok) return chat
  const thread = threadOf(chat.value, params)
  if (!thread.ok) return thread
  const action = textOf(params, 'action')
  if (!ACTIONS.has(action)) return badRequest('wrong parameter action in request')
  world.changes.emit('typing', { chatId: chat.value.id, action })
  return accept(true)
}

const getChat: Method = (world, params) => {
  const chat = readableChat(world, params)
  if (!chat.ok) return chat
  return accept({
    ...chatJson(chat.value, world.users),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  })
}

const getChatMember: Method = (world, params) => {
  const chat = readableChat(world, params)
  if (!chat.ok) return chat
  const userId = integerOf(params, 'user_id')
  if (userId === undefined || userId <= 0) return badRequest('invalid user_id specified')
  if (!world.users.has(userId)) return badRequest('PARTICIPANT_ID_INVALID')
  return accept(memberJson(world, userId, statusIn(world, chat.value, userId)))
}

const getChatAdministrators: Method = (world, params) => {
  const chat = readableChat(world, params)
  if (!chat.ok) return chat
  if (chat.value.type === 'private') {
    return badRequest('there are no administrators in the private chat')
  }
  const people = [...chat.value.members].filter(([, status]) => isAdmin(status))
  const bot =
    chat.value.standing === 'administrator' ? [[world.bot.id, 'administrator'] as const] : []
  return accept([...people, ...bot].map(([id, status]) => memberJson(world, id, status)))
}

const isAdmin = (status: MemberStatus): boolean =>
  status === 'creator' || status === 'administrator'

const statusIn = (world: World, chat: Chat, userId: number): string =>
  userId === world.bot.id ? statusOf(chat.standing) : (chat.members.get(userId) ?? 'left')

/** The bot's standing in the words of ChatMember. */
export const statusOf = (standing: Standing): string => {
  switch (standing) {
    case 'blocked':
    case 'deactivated':
      return 'kicked'
    case 'uninitiated':
      return 'left'
    default:
      return standing
  }
}

/** What each administrator may here. */
export const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
}

/** A ChatMember; only the fields that its status has. */
export const memberJson = (world: World, userId: number, status: string): JsonObject => {
  const user = world.users.get(userId) ?? world.bot
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: false }
    case 'administrator':
      return { user, status, ...RIGHTS }
    case 'kicked':
      return { user, status, until_date: 0 }
    case 'restricted':
      return { user, status, is_member: true, can_send_messages: false, until_date: 0 }
    default:
      return { user, status }
  }
}

export const chats = { sendChatAction, getChat, getChatMember, getChatAdministrators }
