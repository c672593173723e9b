/**
 * The last resort: a text that nothing could shorten, cut where a reader sees that it goes on.
 */
import { quotesBalance } from '../text/quotes.ts'
import { normalWord } from '../text/tokens.ts'
import { danglingIn } from './languages/dangling.ts'
import { isCut, LONGEST_LINE, MOST_WORDS, PREFERRED_LENGTH, wordCount } from './line.ts'

interface CutOptions {
  /** A language tag; English when left out. */
  readonly language?: string | null
  /** Most words of the line. */
  readonly words?: number
}

/**
 * The longest beginning of a text that fits with "…" behind it, cut at a word boundary, without a last
 * word that would dangle. A text without boundaries is cut between characters. What fits is given
 * back as it is.
 */
export function cutAtWord(text: string, options: CutOptions = {}): string {
  const { language = null, words = Number.POSITIVE_INFINITY } = options
  const chunks = text.split(' ')
  if (text.length <= LONGEST_LINE && chunks.length <= words) return text
  let line = ''
  for (const chunk of chunks.slice(0, words)) {
    const longer = line === '' ? chunk : `${line} ${chunk}`
    if (longer.length > LONGEST_LINE - 1) break
    line = longer
  }
  // A script without spaces, or one word that is longer than a line.
  const spaceless = chunks.length < words && line.length < LONGEST_LINE / 3
  return withEllipsis(spaceless ? cutInside(text) : withoutDangling(line, language))
}

/** Words of the beginning of a headline that came cut, of which nobody knows how it goes on. */
const BEST_WORDS = 6

/**
 * The beginnings of a text that was cut by its publisher or is over-long, each with "…" behind it:
 * of the first, those within the aim come first, of about eight words before others; of the second
 * the longest.
 */
export function beginningsOf(text: string, language: string | null = null): readonly string[] {
  const bare = text.replace(/…["”’»“]?$/u, '')
  const ends = Array.from(bare.matchAll(/ |$/gu), ({ index }) => index)
  const cut = ends
    .map((end) => withoutDangling(bare.slice(0, end), language))
    .filter((line) => line.length < LONGEST_LINE)
  const within = cut.filter(
    (line) => line.length < PREFERRED_LENGTH && wordCount(line) <= MOST_WORDS,
  )
  const near = (line: string) => Math.abs(wordCount(line) - BEST_WORDS)
  const all = isCut(text)
    ? [...within.sort((a, b) => near(a) - near(b)), ...cut.slice(within.length)]
    : cut.reverse()
  return Array.from(new Set(all), (line) => withEllipsis(line))
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
])

/** The "…" stands inside a quotation that the cut has left open: what is missing was said, too. */
function withEllipsis(line: string): string {
  const cut = `${line}…`
  if (quotesBalance(line)) return cut
  const opening = /[“‘"«„](?=[^“‘"«„]*$)/u.exec(line)?.[0] ?? ''
  const closed = `${cut}${CLOSES.get(opening) ?? ''}`
  return quotesBalance(closed) && closed.length <= LONGEST_LINE ? closed : cut
}

/** Without words at its end that lean on what is gone. */
export function withoutDangling(line: string, language: string | null): string {
  const dangling = danglingIn(language)
  let kept = line
  for (let left = MOST_WORDS; left > 3; left--) {
    const last = /(?:^|\s)(\S+)$/u.exec(kept)
    const word = normalWord((last?.[1] ?? '').replace(/^\P{L}+|\P{L}+$/gu, ''))
    // French "n'écarte … pas": half of a negation would say the opposite.
    if (!last || (word !== '' && !dangling.has(word) && !/^n['’]/u.test(word))) break
    kept = kept.slice(0, last.index)
  }
  return kept.replace(/[\s,;:–—…-]+$/u, '') || line
}

const segments = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function cutInside(text: string): string {
  const start = text.slice(0, 2 * LONGEST_LINE)
  return (
    upTo(segments.segment(start)) ||
    upTo(graphemes.segment(start)) ||
    start.slice(0, LONGEST_LINE - 1).toWellFormed()
  )
}

function upTo(parts: Iterable<{ readonly segment: string }>): string {
  let line = ''
  for (const { segment } of parts) {
    if (line.length + segment.length > LONGEST_LINE - 1) break
    line += segment
  }
  return line.trimEnd()
}
