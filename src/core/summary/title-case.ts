/** Is a headline in Title Case? Then its capitals tell of no names. */
import { FUNCTION_WORDS } from '../english/lexicon.ts'
import { normalWord, tokens } from '../text/tokens.ts'

export const CAPITAL = /^\p{Lu}/u
/** Whether a word begins with a capital letter; cheap where that is one of A to Z. */
export const isCapital = (word: string): boolean =>
  word < '\x80' ? word >= 'A' && word < '[' : CAPITAL.test(word)
const LEAST_CAPITALS = 0.85
/** Shorter words are small in some titles ("vs"); others are spelt so ("iPhone"). */
const PLAINLY_SMALL = /^\p{Ll}{4,}$/u

export function isTitleCase(headline: string): boolean {
  const content = tokens(headline).filter(
    ({ text }) => /^\p{L}/u.test(text) && !FUNCTION_WORDS.has(normalWord(text)),
  )
  const capitals = content.filter(({ text }) => isCapital(text)).length
  // "Marl Games to be postponed, Mayor Ada Quill says" is a sentence with many names.
  const isSentence = content.some(
    ({ text, start }) =>
      PLAINLY_SMALL.test(text) && (start === 0 || headline.charAt(start - 1) === ' '),
  )
  return !isSentence && content.length >= 4 && capitals / content.length >= LEAST_CAPITALS
}
