/** The words of a sentence with what stands between them, for those who look for who is meant. */
import { pattern } from '../../pattern.ts'
import { quotationSpans } from '../../text/quotations.ts'
import { isCapital } from '../title-case.ts'
import { type Kind, kindsOf } from './pointing/kinds.ts'
import type { PointingWords } from './pointing/words.ts'

export interface Word {
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  /** It stands inside a quotation. */
  readonly quoted: boolean
  /** What stands between it and the word before. */
  readonly gap: string
  /** Its place among the words. */
  readonly at: number
  readonly before: Word | undefined
  readonly next: Word | undefined
  /** The small words of its language, where they are known. */
  readonly pointing: PointingWords | null
  /** Those of its lists that it stands in. */
  readonly kinds: ReadonlySet<string> | undefined
}

/** Whether there is such a word, and it is of one of these kinds. */
export const is = (word: Word | undefined, ...kinds: readonly Kind[]): boolean =>
  word?.kinds !== undefined && kinds.some((kind) => word.kinds?.has(kind))

/** An apostrophe or a hyphen parts words: "l'homme", "dit-il", "he's". */
const WORD = pattern.gu`\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+`

export function wordsIn(text: string, pointing: PointingWords | null): readonly Word[] {
  const spans = quotationSpans(text)
  const kinds = pointing && kindsOf(pointing)
  const found: (Omit<Word, 'next'> & { next: Word | undefined })[] = []
  let end = 0
  let span = 0
  for (const { 0: word, index } of text.matchAll(WORD())) {
    while ((spans[span]?.end ?? index + 1) <= index) span++
    const before = found.at(-1)
    const lower = word.toLowerCase()
    const own = {
      text: word,
      lower,
      capital: isCapital(word),
      quoted: (spans[span]?.start ?? index) < index,
      gap: text.slice(end, index),
      at: found.length,
      before,
      next: undefined,
      pointing,
      kinds: kinds?.get(lower),
    }
    if (before) before.next = own
    found.push(own)
    end = index + word.length
  }
  return found
}

/** A letter of a script without spaces, or of Korean, whose words are as short and end in particles. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

const BREAK = /[,;:)”"»“’—–]|--/u

/** Whether a phrase may be a subject here: first, behind a comma or a quotation, or reported. */
export const clauseOpens = ({ before, gap }: Word): boolean =>
  !before || BREAK.test(gap) || is(before, 'leading')
