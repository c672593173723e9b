/**
 * Where Telegram would make a text tappable by itself: addresses with or without a scheme, e-mail,
 * @names, /commands, #hashtags, $cashtags, numbers of phones and bank cards.
 *
 * Finds all that Telegram finds and a little more: top-level domains are told by their shape, since
 * their list grows. A name with a dot in it that is no address ("report.pdf") is found as well; the next
 * sentence behind a lost space ("ended.Then") is not, as Telegram does not find it either. The rules are
 * those of TDLib: https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'

/** `[start, end)` in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** No address reaches over these. */
const CHUNK = /[^\p{Z}\p{Cc}<>"«»\u200B\u200E\u200F\u2016-\u206F]+/gu

/** Telegram takes some combining marks out before it looks. */
const MARKS = '\\p{M}*'

/** A first sign, in a chunk, of something that can be tapped. */
const SIGN = once(
  () =>
    new RegExp(
      [
        `:${MARKS}\\/${MARKS}\\/`,
        // A domain: a letter or digit, a dot, and a word that is not the capitalised first of a sentence.
        '(?<=[\\w~\\-\\u00C0-\\u{10FFFF}])\\.(?!\\p{Lu}[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?![\\p{L}\\p{M}]))(?:xn--|[\\p{L}\\p{M}]{2,}(?![\\p{L}\\p{M}\\p{Nd}_\\-]))',
        '(?<=\\d)\\.\\d{1,3}\\.\\d{1,3}\\.\\d',
        `@${MARKS}\\w[\\w.\\-\\p{M}]`,
        `(?<![\\p{L}\\p{N}_\\/])\\/${MARKS}\\w`,
        '#[\\p{N}\\p{M}_\\u00B7\\u200C]*[\\p{L}\\u0D80-\\u0DFF]',
        `(?<![\\p{L}\\p{Nd}_$])\\$${MARKS}(?:1INCH|[A-Z]{1,8})(?![\\p{L}\\p{Nd}_$])`,
      ].join('|'),
      'u',
    ),
)
const PHONE = /\+\d(?:[ ().-]{0,3}\d){6,}/g
const CARD = /\d(?:[ -]{0,3}\d){12,}/g

/** All such stretches, in order and apart. Linear. */
export const tapsIn = (text: string): readonly Stretch[] =>
  joined([
    ...[...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => tapIn(chunk, index)),
    ...[PHONE, CARD].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
      })),
    ),
  ])

function tapIn(chunk: string, offset: number): readonly Stretch[] {
  const sign = SIGN().exec(chunk)?.index
  if (sign === undefined) return []
  const start = startOf(chunk, sign)
  return [{ start: offset + start, end: offset + endOf(chunk, start, sign) }]
}

/** What an address has before its first dot or sign; halves of a pair stay together. */
const JOINED = pattern.u`[\p{L}\p{M}\p{N}\p{S}\p{Cs}\w.~%+@:/#&=?!*-]`

function startOf(chunk: string, sign: number): number {
  let start = sign
  while (start > 0 && JOINED().test(chunk[start - 1] ?? ' ')) start--
  return start
}

const CLOSING = ".,:;!?'’”…`"
const BRACKETS = ')]}'

/** Without the punctuation of the sentence, and without a bracket that was opened before. */
function endOf(chunk: string, start: number, sign: number): number {
  const closing = /[([{]/.test(chunk.slice(start)) ? CLOSING : CLOSING + BRACKETS
  let end = chunk.length
  while (end > sign + 2 && closing.includes(chunk[end - 1] ?? ' ')) end--
  return end
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (!last || stretch.start > last.end) apart.push(stretch)
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) }
  }
  return apart
}
