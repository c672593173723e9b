/**
 * Message entities: checking those a bot sends. Telegram
 * forgives some mistakes by dropping or splitting entities; the sandbox refuses all of them, because a
 * forgiven entity is formatting that a reader silently loses.
 */
import { type Answer, accept, badRequest, type Refused } from './answer.ts'
import { isObject, type JsonObject } from './json.ts'
import { isLink } from './link.ts'

/** Offsets and lengths count UTF-16 units. */
export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly user?: JsonObject
  readonly custom_emoji_id?: string
  readonly unix_time?: number
  readonly date_time_format?: string
}

/** Text and its formatting beside it. */
export interface FormattedText {
  readonly text: string
  readonly entities: readonly Entity[]
}

const MAX_ENTITIES = 100

const TYPES = new Set(
  (
    'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough ' +
    'spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'
  ).split(' '),
)

/** A refusal of entities, worded as Telegram does. */
export const cannotParse = (detail: string): Refused =>
  badRequest(`can't parse entities: ${detail}`)

/** Checks the entities given with a text. */
export const checkEntities = (text: string, raw: unknown): Answer<readonly Entity[]> => {
  if (!Array.isArray(raw)) return cannotParse('Expected an Array of MessageEntity')
  if (raw.length > MAX_ENTITIES) return cannotParse(`Too many entities, at most ${MAX_ENTITIES}`)
  const entities: Entity[] = []
  for (const item of raw) {
    const entity = checkEntity(text, item)
    if (!entity.ok) return entity
    entities.push(entity.value)
  }
  const sorted = entities.sort((a, b) => a.offset - b.offset || b.length - a.length)
  return overlapping(sorted) ?? accept(sorted)
}

const checkEntity = (text: string, item: unknown): Answer<Entity> => {
  if (!isObject(item)) return cannotParse('MessageEntity must be an Object')
  const { type, offset, length } = item
  if (typeof type !== 'string' || !TYPES.has(type)) {
    return cannotParse('Unsupported type of MessageEntity specified')
  }
  if (!isIndex(offset)) return cannotParse(`Receive an entity with incorrect offset ${offset}`)
  if (!isIndex(length) || length === 0) {
    return cannotParse(`Receive an entity with incorrect length ${length}`)
  }
  return checkRange(text, { offset, length }) ?? checkKind({ type, offset, length }, item)
}

const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const checkRange = (
  text: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): Refused | undefined => {
  const end = offset + length
  if (offset >= text.length) {
    return cannotParse(`Entity begins after the end of the text at UTF-16 offset ${offset}`)
  }
  if (end > text.length) {
    return cannotParse(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    )
  }
  if (splitsPair(text, offset)) {
    return cannotParse(`Entity begins in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`)
  }
  if (splitsPair(text, end)) {
    return cannotParse(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`,
    )
  }
  return undefined
}

const splitsPair = (text: string, index: number): boolean =>
  index > 0 && index < text.length && (text.codePointAt(index - 1) ?? 0) > 0xffff

const checkKind = (
  entity: Entity,
  { url, user, language, ...item }: JsonObject,
): Answer<Entity> => {
  switch (entity.type) {
    case 'text_link':
      if (typeof url !== 'string') return cannotParse('Field "url" of a text_link must be a String')
      return isLink(url) ? accept({ ...entity, url }) : cannotParse(`Wrong HTTP URL "${url}"`)
    case 'text_mention':
      return isObject(user) && Number.isSafeInteger(user.id)
        ? accept({ ...entity, user })
        : cannotParse('Field "user" of a text_mention must be a User')
    case 'custom_emoji':
      return typeof item.custom_emoji_id === 'string' && /^\d{1,20}$/.test(item.custom_emoji_id)
        ? accept({ ...entity, custom_emoji_id: item.custom_emoji_id })
        : cannotParse('Invalid custom emoji identifier specified')
    case 'date_time':
      return checkDateTime(entity, item)
    case 'pre':
      return accept(typeof language === 'string' && language ? { ...entity, language } : entity)
    default:
      return accept(entity)
  }
}

/** Shown by the reader's clock: relative, or weekday, date and time, short or long. */
const DATE_TIME_FORMAT = /^(?:r|w?[dD]?[tT]?)$/

const checkDateTime = (entity: Entity, item: JsonObject): Answer<Entity> => {
  const { unix_time: unixTime, date_time_format: format = '' } = item
  if (!isIndex(unixTime)) return cannotParse('Field "unix_time" of a date_time must be a Number')
  return typeof format === 'string' && DATE_TIME_FORMAT.test(format)
    ? accept({ ...entity, unix_time: unixTime, date_time_format: format })
    : cannotParse(`Wrong date-time format "${format}" specified`)
}

/** Entities may nest or stand side by side; nothing may stand inside code, no quotation in another. */
const overlapping = (sorted: readonly Entity[]): Refused | undefined => {
  const open: Entity[] = []
  for (const entity of sorted) {
    while (open.length > 0 && endOf(open.at(-1)) <= entity.offset) open.pop()
    const outer = open.at(-1)
    if (outer && entity.offset + entity.length > endOf(outer)) {
      return cannotParse(`Entities at UTF-16 offsets ${outer.offset} and ${entity.offset} overlap`)
    }
    if (isQuotation(entity) && open.some(isQuotation)) {
      return cannotParse(`Entity at UTF-16 offset ${entity.offset} is a quotation in a quotation`)
    }
    if (outer && (outer.type === 'code' || outer.type === 'pre')) {
      return cannotParse(`Entity at UTF-16 offset ${entity.offset} stands inside ${outer.type}`)
    }
    open.push(entity)
  }
  return undefined
}

const isQuotation = ({ type }: Entity): boolean => type.endsWith('blockquote')

const endOf = (entity: Entity | undefined): number => (entity ? entity.offset + entity.length : 0)
