/**
 * Telegram's own way for a person to choose a chat: one of those that they administer and the bot is in. It
 * comes in the place of the phone's keyboard, and goes once it has been used.
 * https://core.telegram.org/bots/api#keyboardbuttonrequestchat
 */
import type { KeyboardButton, ReplyKeyboardMarkup } from 'grammy/types'
import type { Message } from '../core/message/message.ts'

type Labels = NonNullable<Message['asksFor']>

export const chatKeyboard = ({ group, channel }: Labels): ReplyKeyboardMarkup => ({
  keyboard: [[requestFor(group, 1, false)], [requestFor(channel, 2, true)]],
  resize_keyboard: true,
  one_time_keyboard: true,
})

const requestFor = (text: string, id: number, isChannel: boolean): KeyboardButton => ({
  text,
  request_chat: {
    request_id: id,
    chat_is_channel: isChannel,
    bot_is_member: true,
    user_administrator_rights: ANY_ADMINISTRATOR,
  },
})

/** Each administrator has the first of these. */
const ANY_ADMINISTRATOR = {
  can_manage_chat: true,
  is_anonymous: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}
