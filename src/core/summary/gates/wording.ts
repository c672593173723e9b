/** Gates about the words of a line itself: none is invented, none is half of something. */
import { ASKS, DANGLING, FUNCTION_WORDS, PRONOUNS } from '../../english/lexicon.ts'
import { numbersOf } from '../../english/numbers.ts'
import { familyOf, hasVerb } from '../../english/verbs.ts'
import { quotesBalance } from '../../text/quotes.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { isCut } from '../line.ts'
import type { Claim } from './gap.ts'

/** Another form of a word of the source ("approves" for "approved") is no other word. */
export function inventsWord({ line, source, reading }: Claim): boolean {
  const strange = wordsOf(line.text).filter(
    (word) => !FUNCTION_WORDS.has(word) && !reading.words.has(word),
  )
  if (strange.length === 0) return false
  const known = new Set(wordsOf(source).map(familyOf))
  return strange.some((word) => !known.has(familyOf(word)))
}

/** Each number of the line stands in the source, with the same unit. */
export function changesNumber({ line, source }: Claim): boolean {
  const known = numbersOf(source)
  return numbersOf(line.text).some((number) => !known.includes(number))
}

/** A line may begin with "he" or "this" only where the source does. */
export function opensWithPronoun({ line, source }: Claim): boolean {
  const first = wordsOf(line.text)[0] ?? ''
  return PRONOUNS.has(first) && wordsOf(source)[0] !== first
}

export const unbalancesQuotes = ({ line }: Claim): boolean => !quotesBalance(line.text)

/** A statement stays one, and a question too; one behind a statement may go. */
export const losesQuestion = ({ line, source }: Claim): boolean => {
  if (source.includes('?') === line.text.includes('?')) return false
  const [, first = ''] = TEASER.exec(source) ?? []
  return !ASKS.test(first)
}

const TEASER = /[:;.!] (\p{L}+) [^?]*\?$/iu

export function dangles({ line, source }: Claim): boolean {
  if (/[,;:–—-]$/u.test(line.text)) return true
  if (isCut(line.text)) return false
  const last = wordsOf(line.text).at(-1) ?? ''
  // "until May": a month, or a prime minister.
  if (/\bMay$/.test(line.text)) return false
  return DANGLING.has(last) && wordsOf(source).at(-1) !== last
}

export const losesVerb = ({ line, source }: Claim): boolean =>
  hasVerb(wordsOf(source)) && !hasVerb(wordsOf(line.text))
