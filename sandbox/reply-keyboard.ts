/**
 * Keyboards in the place of the phone's own: buttons that write their text, or, in private chats, ask for a
 * chat to be chosen. Other kinds of such buttons are refused, since nothing here could press them.
 */
import { type Answer, accept, badRequest, type Refused } from './answer.ts'
import { isObject, type JsonObject } from './json.ts'
import { type Params, structureOf } from './params.ts'

/** Which chats may be chosen: https://core.telegram.org/bots/api#keyboardbuttonrequestchat */
export interface ChatRequest {
  readonly request_id: number
  readonly chat_is_channel: boolean
  readonly chat_is_forum?: boolean
  readonly chat_has_username?: boolean
  readonly chat_is_created?: boolean
  readonly user_administrator_rights?: Rights
  readonly bot_administrator_rights?: Rights
  readonly bot_is_member?: boolean
  readonly request_title?: boolean
  readonly request_username?: boolean
}

export type Rights = Readonly<Record<string, boolean>>

export interface ReplyButton {
  readonly text: string
  readonly request_chat?: ChatRequest
}

export type ReplyKeyboard = readonly (readonly ReplyButton[])[]

const FLAGS = ['chat_is_forum', 'chat_has_username', 'chat_is_created', 'bot_is_member']
const TOLD = ['request_title', 'request_username', 'request_photo']
const RIGHTS = ['user_administrator_rights', 'bot_administrator_rights']
const KNOWN = new Set(['request_id', 'chat_is_channel', ...FLAGS, ...TOLD, ...RIGHTS])
/** Each set of rights says of all these. */
const NEEDED = (
  'is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members ' +
  'can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories ' +
  'can_delete_stories'
).split(' ')
const MOST_ID = 2 ** 31

/** Undefined where a message has none; `chat`: where it is sent. */
export const readReplyKeyboard = (
  params: Params,
  chat: { readonly type: string },
): Answer<ReplyKeyboard | undefined> => {
  const markup = structureOf(params, 'reply_markup')
  if (markup.kind !== 'value' || !isObject(markup.value)) return accept(undefined)
  const { keyboard: rows } = markup.value
  if (rows === undefined) return accept(undefined)
  if (!Array.isArray(rows) || !rows.every(Array.isArray) || rows.flat().length === 0) {
    return cannotParse('Field "keyboard" must be an Array of Arrays')
  }
  if (chat.type === 'channel') return badRequest('reply keyboards are not allowed in channels')
  const buttons = rows.flat()
  const failure = buttons.map((button) => checkButton(button, chat)).find(Boolean)
  if (failure) return failure
  const ids = buttons.flatMap(({ request_chat: asked }) => (asked ? [asked.request_id] : []))
  return new Set(ids).size === ids.length ? accept(rows) : badRequest('BUTTON_ID_DUPLICATE')
}

const checkButton = (button: unknown, chat: { readonly type: string }): Refused | undefined => {
  if (!isObject(button)) return cannotParse('KeyboardButton must be an Object')
  const { text, request_chat: asked, ...others } = button
  if (typeof text !== 'string' || text.trim() === '') return cannotParse('"text" must be a String')
  const [other] = Object.keys(others)
  if (other !== undefined) return cannotParse(`the sandbox knows no button with "${other}"`)
  if (asked === undefined) return undefined
  if (chat.type !== 'private') return badRequest('chats can be requested in private chats only')
  return isObject(asked) ? checkRequest(asked) : cannotParse('"request_chat" must be an Object')
}

const checkRequest = (asked: JsonObject): Refused | undefined => {
  const { request_id: id, chat_is_channel: isChannel } = asked
  const isId = typeof id === 'number' && Number.isInteger(id) && id >= -MOST_ID && id < MOST_ID
  if (!isId) return cannotParse('Field "request_id" must be an Integer of 32 bits')
  if (typeof isChannel !== 'boolean') return cannotParse('"chat_is_channel" must be a Boolean')
  const unknown = Object.keys(asked).find((name) => !KNOWN.has(name))
  if (unknown !== undefined) return cannotParse(`unknown field "${unknown}" of request_chat`)
  const flags = [...FLAGS, ...TOLD].map((name) => asked[name])
  if (flags.some((flag) => flag !== undefined && typeof flag !== 'boolean')) {
    return cannotParse('what a chat must be is told by Booleans')
  }
  const [ofUser, ofBot] = RIGHTS.map((name) => asked[name])
  if (![ofUser, ofBot].every((rights) => rights === undefined || areRights(rights))) {
    return cannotParse('ChatAdministratorRights must say of each right whether it is needed')
  }
  return isWithin(ofBot, ofUser) ? undefined : badRequest('BOT_RIGHTS_INVALID')
}

const areRights = (value: unknown): value is Rights =>
  isObject(value) &&
  NEEDED.every((name) => name in value) &&
  Object.values(value).every((right) => typeof right === 'boolean')

/** What the bot is to have, the person must have to give. */
const isWithin = (ofBot: unknown, ofUser: unknown): boolean =>
  !isObject(ofBot) ||
  Object.entries(ofBot).every(
    ([name, right]) => !right || (isObject(ofUser) && ofUser[name] === true),
  )

const cannotParse = (detail: string): Refused =>
  badRequest(`can't parse reply keyboard button: ${detail}`)
