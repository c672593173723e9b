/**
 * What Telegram makes tappable in a text by itself: addresses, @names, /commands, #hashtags, $cashtags,
 * numbers of phones and bank cards. After TDLib (td/telegram/MessageEntity.cpp: find_entities and
 * merge_new_entities); phones, which only Telegram's servers find, after the example in the Bot API.
 *
 * An entity that carries something of its own (code, a link) keeps its stretch from being looked at.
 * Bold, italic and other styles do not, and what a bot declares to be a mention or an address is ignored.
 */
import type { Entity, FormattedText } from './entities.ts'
import { findUrls } from './found-urls.ts'

const WORD = '[\\p{L}\\p{N}_]'
const TAG = '[\\p{L}\\p{Nd}_\\u200C\\u00B7\\u0D80-\\u0DFF]'

const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['mention', new RegExp(`(?<!${WORD})@(?:\\w{4,32}|(?:gif|vid|pic))(?!${WORD})`, 'gu')],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>@])/gu],
  [
    'hashtag',
    new RegExp(
      `(?<!${TAG})#(?=[\\p{Nd}_\\u200C\\u00B7\\u0D80-\\u0DFF]*\\p{L})${TAG}{1,256}(?!${TAG}*#)(?:@\\w{3,32})?`,
      'gu',
    ),
  ],
  [
    'cashtag',
    new RegExp(`(?<!${TAG}|\\$)\\$(?:1INCH|[A-Z]{1,8})(?!${TAG}|\\$)(?:@\\w{3,32})?`, 'gu'),
  ],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d(?:[ ().-]{0,2}\d){7,14}(?![\p{L}\p{N}_])/gu],
]

const CARD = /(?<![\p{L}\p{Nd}_+.,-])\d(?:[ -]{0,2}\d){12,18}(?![\p{L}\p{Nd}_-])/gu

const FOUND = new Set([...PATTERNS.map(([type]) => type), ...['url', 'email', 'bank_card']])
const CARRIES = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'])

/** All of them in a plain text, in order, none within another. */
export const findEntities = (text: string): readonly Entity[] => {
  const found = [
    ...PATTERNS.flatMap(([type, pattern]) => matchesOf(text, pattern, type)),
    ...matchesOf(text, CARD, 'bank_card').filter(({ offset, length }) =>
      isCard(text.slice(offset, offset + length)),
    ),
    ...findUrls(text),
  ]
  let end = 0
  return found.sort(inOrder).filter(({ offset, length }) => {
    if (offset < end) return false
    end = offset + length
    return true
  })
}

/** The entities that a message has at last: those given with it, and those found beside them. */
export const withFoundEntities = ({ text, entities }: FormattedText): readonly Entity[] => {
  const given = entities.filter(({ type }) => !FOUND.has(type))
  const carriers = given.filter(({ type }) => CARRIES.has(type))
  const free = ({ offset, length }: Entity) =>
    carriers.every((other) => offset >= endOf(other) || offset + length <= other.offset)
  return [...given, ...findEntities(text).filter(free)].sort(inOrder)
}

const matchesOf = (text: string, pattern: RegExp, type: string): Entity[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    type,
    offset: index,
    length: match.length,
  }))

const endOf = ({ offset, length }: Entity): number => offset + length
const inOrder = (a: Entity, b: Entity): number => a.offset - b.offset || b.length - a.length

/** By Luhn's sum, as the last digit of a card's number proves the others. */
const isCard = (text: string): boolean => {
  const digits = [...text.replace(/\D/g, '')].map(Number).reverse()
  const sum = digits.reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? digit : digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
