/**
 * The last resort: a text that nothing could shorten, cut where a reader sees that it goes on. What may
 * be cut off at all is asked elsewhere; here a cut ends with a word that does not lean on what is gone.
 */
import { once } from '../../once.ts'
import { quotesBalance } from '../../text/quotes.ts'
import { leaningIn } from '../languages/leaning.ts'
import { isCut, LONGEST_LINE } from '../line.ts'

/** UTF-16 units of a cut line, without its "…". */
export const LONGEST_CUT = LONGEST_LINE - 1

/** The mark of a cut, with the quotation that it stands in. */
export const DOTS = /…["”’»“]?$/u

/** Beginnings of a text that came cut or is over-long, shorter than `limit`, each with "…", the longest first. */
export function beginningsOf(text: string, language: string | null, limit: number): string[] {
  const bare = text.replace(DOTS, '')
  const leaning = leaningIn(language)
  const ends = Array.from(bare.matchAll(/ |$/gu), ({ index }) => index)
  const cut = ends
    .map((end) => withoutLeaning(bare.slice(0, end), leaning))
    .filter((line) => line.length < limit)
  if (isCut(text)) cut.push(bare)
  return Array.from(new Set(cut.reverse()), (line) => withEllipsis(line))
}

/** Each opening mark before the one that closes it. */
const QUOTES = '“”‘’""«»„“'

/** The "…" stands inside a quotation that the cut has left open: what is missing was said, too. */
export function withEllipsis(line: string): string {
  const cut = `${line}…`
  if (quotesBalance(line)) return cut
  const opening = /[“‘"«„](?=[^“‘"«„]*$)/u.exec(line)?.[0] ?? ''
  const closed = opening === '' ? cut : cut + QUOTES.charAt(QUOTES.indexOf(opening) + 1)
  return quotesBalance(closed) && closed.length <= LONGEST_LINE ? closed : cut
}

const MARKS_AT_END = /[\s,;:–—…-]+$/u
/** A figure without what it counts: money is counted in its sign. */
const WITHOUT_LETTERS = /(?:^|\s)[^\p{L}£$€¥₹%]+$/u
const MOST_LEANING = 7

/** Without words at its end that lean on what is gone. */
export function withoutLeaning(line: string, leaning: RegExp): string {
  let kept = line
  for (let left = MOST_LEANING; left > 0; left--) {
    const end = kept.lastIndexOf(' ')
    if (end < 0 || !(leaning.test(kept) || WITHOUT_LETTERS.test(kept))) break
    kept = kept.slice(0, end).replace(MARKS_AT_END, '')
  }
  return kept.replace(MARKS_AT_END, '') || line
}

const segments = once(() => new Intl.Segmenter(undefined, { granularity: 'word' }))
const graphemes = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))

/**
 * The words of a text that so many UTF-16 units hold. A script without spaces, or one word that is
 * longer than a line, is cut between words of a dictionary, or between characters.
 */
export function wordsWithin(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  if (space >= most / 3) return text.slice(0, space)
  const start = text.slice(0, 2 * most)
  return (
    upTo(segments().segment(start), most) ||
    upTo(graphemes().segment(start), most) ||
    start.slice(0, most).toWellFormed()
  )
}

function upTo(parts: Iterable<{ readonly segment: string }>, most: number): string {
  let line = ''
  for (const { segment } of parts) {
    if (line.length + segment.length > most) break
    line += segment
  }
  return line.trimEnd()
}
