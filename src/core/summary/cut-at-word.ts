/**
 * The last resort: a headline that no rule could shorten, cut where a reader sees that it goes on.
 */
import { quotesBalance } from '../text/quotes.ts'
import { normalWord } from '../text/tokens.ts'
import { danglingIn } from './dangling.ts'
import { LONGEST_LINE, MOST_WORDS } from './draft.ts'

export interface CutOptions {
  /** A language tag; English when left out. */
  readonly language?: string | null
  /** Most words of the line. */
  readonly most?: number
}

/**
 * The longest beginning of a headline that fits in a line with "…" behind it, cut at a word
 * boundary, without a last word that would dangle. A text without boundaries is cut between
 * characters. What fits is given back as it is.
 */
export function cutAtWord(
  headline: string,
  { language = null, most = MOST_WORDS }: CutOptions = {},
): string {
  const chunks = headline.split(' ')
  if (headline.length <= LONGEST_LINE && chunks.length <= most) return headline
  let line = ''
  for (const chunk of chunks.slice(0, most)) {
    const longer = line === '' ? chunk : `${line} ${chunk}`
    if (longer.length > LONGEST_LINE - 1) break
    line = longer
  }
  // A script without spaces, or one word that is longer than a line.
  const spaceless = chunks.length < most && line.length < LONGEST_LINE / 3
  const beginning = spaceless ? cutInside(headline) : withoutDangling(line, language)
  return withEllipsis(beginning)
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

/** Whether a line ends with the mark of a cut, ours or its publisher's. */
export const isCut = (line: string): boolean => /…["”’»“]?$/u.test(line)

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
  let spaces = 0
  for (const { segment } of parts) {
    spaces += segment.trim() === '' ? 1 : 0
    if (line.length + segment.length > LONGEST_LINE - 1 || spaces >= MOST_WORDS) break
    line += segment
  }
  return line.trimEnd()
}
