/**
 * reply_markup. Inline keyboards are checked button by button and kept; keyboards in the place of the phone's
 * have a file of their own; what else there is of markup is checked for shape only, since nothing draws it.
 */
import { type Answer, accept, badRequest, type Refused } from './answer.ts'
import { isObject, type JsonObject } from './json.ts'
import { isLink } from './link.ts'
import { type Params, structureOf } from './params.ts'

export interface Button extends JsonObject {
  readonly text: string
  readonly url?: string
  readonly callback_data?: string
}

export type Keyboard = readonly (readonly Button[])[]

const MAX_DATA_BYTES = 64
const MAX_ROW = 8
const MAX_BUTTONS = 100
const KINDS = [
  'url',
  'callback_data',
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'login_url',
  'web_app',
  'copy_text',
]
const OTHER_MARKUP = ['keyboard', 'remove_keyboard', 'force_reply']

/** Reads reply_markup; undefined when the message has no inline keyboard. */
export const readKeyboard = (params: Params): Answer<Keyboard | undefined> => {
  const markup = structureOf(params, 'reply_markup')
  if (markup.kind === 'missing') return accept(undefined)
  if (markup.kind === 'broken') return badRequest("can't parse reply keyboard markup JSON object")
  if (!isObject(markup.value)) return badRequest('object expected as reply markup')
  const { inline_keyboard: rows } = markup.value
  if (rows !== undefined) return checkRows(rows)
  const known = OTHER_MARKUP.some((name) => isObject(markup.value) && name in markup.value)
  return known || Object.keys(markup.value).length === 0
    ? accept(undefined)
    : badRequest("can't parse reply keyboard markup: no known kind of markup is given")
}

const checkRows = (rows: unknown): Answer<Keyboard | undefined> => {
  const field = 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'
  if (!Array.isArray(rows)) return badRequest(lowerFirst(field))
  if (!rows.every(Array.isArray)) return badRequest(lowerFirst(`${field} of Arrays`))
  const buttons = rows.flat()
  if (buttons.length > MAX_BUTTONS || rows.some((row) => row.length > MAX_ROW)) {
    return badRequest('REPLY_MARKUP_TOO_LONG')
  }
  for (const button of buttons) {
    const failure = checkButton(button)
    if (failure) return failure
  }
  const filled = rows.filter((row) => row.length > 0)
  return accept(filled.length > 0 ? filled : undefined)
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const checkButton = (button: unknown): Refused | undefined => {
  if (!isObject(button)) return cannotParse('InlineKeyboardButton must be an Object')
  if (typeof button.text !== 'string') return cannotParse('Field "text" must be of type String')
  if (!button.text.isWellFormed()) return badRequest('strings must be encoded in UTF-8')
  if (button.text.trim() === '') return badRequest('BUTTON_TEXT_INVALID')
  const kinds = KINDS.filter((kind) => button[kind] !== undefined)
  if (kinds.length === 0) return cannotParse('Text buttons are unallowed in the inline keyboard')
  if (kinds.length > 1) return cannotParse(`Button has more than one kind: ${kinds.join(', ')}`)
  return checkKind(button)
}

const checkKind = ({ url, callback_data: data }: JsonObject): Refused | undefined => {
  if (url !== undefined && !(typeof url === 'string' && isLink(url))) {
    return badRequest('BUTTON_URL_INVALID')
  }
  if (data === undefined) return undefined
  const bytes = typeof data === 'string' && data.isWellFormed() ? Buffer.byteLength(data) : 0
  return bytes < 1 || bytes > MAX_DATA_BYTES ? badRequest('BUTTON_DATA_INVALID') : undefined
}

const cannotParse = (detail: string): Refused =>
  badRequest(`can't parse inline keyboard button: ${detail}`)
