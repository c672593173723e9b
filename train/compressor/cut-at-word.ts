import { leaningIn } from '../../src/core/summary/languages/leaning.ts'
import {
  LONGEST_CUT,
  withEllipsis,
  withoutLeaning,
  wordsWithin,
} from '../../src/core/summary/last-resort/cut.ts'
import { LONGEST_LINE } from '../../src/core/summary/line.ts'

interface CutOptions {
  /** A language tag; null counts as English. */
  readonly language: string | null
  /** Most words of the line. */
  readonly words: number
}

/**
 * The longest beginning of a text that fits with "…" behind it, cut at a word boundary, without a last
 * word that would dangle. A text without boundaries is cut between characters. What fits is given
 * back as it is.
 */
export function cutAtWord(text: string, { language, words }: CutOptions): string {
  const chunks = text.split(' ')
  if (text.length <= LONGEST_LINE && chunks.length <= words) return text
  const start = chunks.slice(0, words).join(' ')
  return withEllipsis(withoutLeaning(wordsWithin(start, LONGEST_CUT), leaningIn(language)))
}
