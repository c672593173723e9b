/**
 * The words that filters and articles meet in: normal forms in reading order, and marks of what a normal
 * form does not tell. `=US` is written so and no common word, `+c++` has its signs. Of scripts that write no
 * spaces, and of Korean, which hangs endings on its words, each character is a word: any part is found.
 */
import { FUNCTION_WORDS } from '../english/lexicon.ts'
import { pattern } from '../pattern.ts'
import { listed } from '../text/listed.ts'
import { normalWord, UNSPACED, WORD } from '../text/tokens.ts'

export interface Words {
  readonly words: readonly string[]
  readonly marks: readonly string[]
}

const BY_CHARACTER = `${UNSPACED.source}|\\p{Script=Hangul}`
const UNSPACED_OR_KOREAN = pattern.u`${BY_CHARACTER}`
const UNSPACED_PARTS = pattern.gu`(?:${BY_CHARACTER})\p{M}*|[\p{L}\p{N}](?:(?!${BY_CHARACTER})[\p{L}\p{M}\p{N}])*`

/** Whether a word is one character of such a script. */
export const isUnspaced = (word: string): boolean => UNSPACED_OR_KOREAN().test(word)

/** Written words in order, of unspaced scripts their characters. */
export function written(text: string): readonly string[] {
  const runs = text.match(WORD()) ?? []
  return UNSPACED_OR_KOREAN().test(text) ? runs.flatMap(charactersOf) : runs
}

const charactersOf = (run: string): readonly string[] =>
  UNSPACED_OR_KOREAN().test(run) ? (run.match(UNSPACED_PARTS()) ?? []) : [run]

/** Compatibility forms of a few letters hold a space. */
export const normalWords = (word: string): string[] =>
  normalWord(word)
    .split(/\s+/u)
    .filter((part) => part !== '')

const HAS_SIGN = /[+#%‰&$]|\.\p{L}/u
const SIGNED = pattern.gu`(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)+|\p{N}+(?:[.,]\p{N}+)*\s?[%‰]|[\p{L}\p{N}]+(?:\+\+|[+#])(?![\p{L}\p{N}])|\$\p{L}[\p{L}\p{N}]*|(?<![.)\]])\.\p{L}[\p{L}\p{N}]*)`

/** `+c++`, `+98%`, `+at&t`, `+.net`, each once as it is written. */
export const signMarks = (text: string): string[] =>
  HAS_SIGN.test(text)
    ? [...new Set(text.match(SIGNED()))].map(
        (sign) => `+${sign.normalize('NFKC').replace(/\s/gu, '').toLowerCase()}`,
      )
    : []

const CAPITALS = pattern.u`^\p{Lu}[\p{Lu}\p{N}.]+$`
const CAPITAL = pattern.u`^\p{Lu}\p{Ll}+$`

export const isInCapitals = (word: string): boolean => CAPITALS().test(word)
export const isCapital = (word: string): boolean => CAPITAL().test(word)
export const isSmallWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase())

/** `=US`, also of "U.S.". */
export const caseMark = (word: string): string => `=${word.replaceAll('.', '')}`

/** An abbreviation of so many letters is hardly ever written small. */
const SHORT = 3

const known = new Map<string, Words>()
const MOST_KNOWN = 10_000

/** The words of a filter's text; the same texts are asked for with each article. */
export function wordsOf(text: string): Words {
  const before = known.get(text)
  if (before) return before
  const words = wordsIn(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, words)
  return words
}

/** A single one with a capital, outside a phrase, may be a name: "May". */
function wordsIn(text: string): Words {
  const all = written(text)
  const marks = all.filter((word) => meansName(word, all.length === 1)).map(caseMark)
  return { words: all.flatMap(normalWords), marks: [...new Set([...marks, ...signMarks(text)])] }
}

const meansName = (word: string, isAlone: boolean): boolean =>
  (isInCapitals(word) && (word.length <= SHORT || /\./.test(word) || isCommon(word))) ||
  (isAlone && isCapital(word) && isSmallWord(word))

/** Longer words that abbreviations are spelt like. */
const SPELT_ALIKE = listed(
  'aids base care case cast core cost dare data date east face fame fast fate fire five game gate hope ' +
    'jobs lead mass mind mint open pass past peta post pride race rise safe save seal sens star start ' +
    'step stem swift target team tips true unite vast wish',
)
const isCommon = (word: string): boolean => isSmallWord(word) || SPELT_ALIKE.has(word.toLowerCase())
