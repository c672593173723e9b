/**
 * A text without what a reader cannot see, or what turns or buries the text around it.
 *
 * Taken off: all that Unicode calls ignorable (direction marks and overrides, zero-width spaces, soft
 * hyphens, fillers, tags, stray joiners and variation selectors), interlinear annotation, noncharacters,
 * and of a pile of combining marks what is more than any language puts on one letter. Kept is an
 * ignorable character only where it changes what is seen: the joiners of emoji and of scripts that
 * join, a variant of an emoji or an ideograph, and the flags of England, Scotland and Wales, which are
 * the only sequences of tags that are drawn. Private use stays: it is seen, if only as a box.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
import { once } from '../once.ts'

/** Scripts whose letters neither join nor are stacked, so that a joiner between them shows nothing. */
const UNJOINED =
  'Latin Greek Cyrillic Armenian Georgian Hebrew Ethiopic Cherokee Thai Lao Han Hiragana Katakana Hangul Bopomofo Common'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')
const JOINING = `[[\\p{L}\\p{M}]--\\p{Default_Ignorable_Code_Point}--[${UNJOINED}]]`

const KEPT = [
  '\\p{RGI_Emoji_Tag_Sequence}',
  '(?<=[\\p{Emoji}--[0-9#*]])[\\uFE0E\\uFE0F]',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=[\\p{Unified_Ideograph}[\\p{Script=Mongolian}&&\\p{L}]])\\p{Variation_Selector}',
  '(?<=\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=\\p{Extended_Pictographic})',
  `(?<=[${JOINING}--\\p{Script=Inherited}])\\u200D`,
  `(?<=${JOINING})\\u200C(?=${JOINING})`,
]
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\uFFF9-\\uFFFB]'
const UNSEEN_OR_KEPT = once(() => new RegExp(`(${KEPT.join('|')})|${UNSEEN}`, 'gv'))

const LINE_END = /\r\n?|[\u2028\u2029]/g
const CONTROL = /[\p{Cc}--[\t\n]]/gv
/** Vietnamese puts two general marks on a letter, Arabic three; more are drawn over other lines. */
const GENERAL_MARKS = /([\p{M}&&\p{Script=Inherited}]{3})[\p{M}&&\p{Script=Inherited}]+/gv
/** Burmese and Tibetan put five of their own. */
const MARKS = /(\p{M}{6})\p{M}+/gu

/** Most texts have none of all that. */
const SUSPECT = new RegExp(`${UNSEEN}|[\\u2028\\u2029]|[\\p{Cc}--[\\t\\n]]|\\p{M}{4}`, 'v')

/**
 * The text as it is seen, well-formed. Pure, linear, never longer, and the same when done twice. Controls
 * become spaces, all ends of lines and paragraphs line feeds, and lone surrogates U+FFFD.
 */
export function visible(text: string): string {
  const whole = text.toWellFormed()
  if (!SUSPECT.test(whole)) return whole
  return whole
    .replace(LINE_END, '\n')
    .replace(CONTROL, ' ')
    .replace(UNSEEN_OR_KEPT(), '$1')
    .replace(GENERAL_MARKS, '$1')
    .replace(MARKS, '$1')
}

/** All white space but one space between two words. */
const WHITE = /(?! \S)\s+/gu

/** What a reader sees of a text, on one line: white space is single spaces, and none at the ends. */
export const visibleLine = (text: string): string => visible(text).replace(WHITE, ' ').trim()
