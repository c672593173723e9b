/**
 * Whether a line says something else than the line that it replaces, so that its readers are told.
 *
 * Each rule is a plain comparison of the two lines and knows English. Where a rule is in doubt,
 * readers are told: a needless correction is a nuisance, a silent one is a wrong.
 */

import { FUNCTION_WORDS, HEDGES, isNegation, SAYING } from '../english/lexicon.ts'
import { stemOf, words } from '../text/tokens.ts'
import { namesDiffer, swapsNames } from './names.ts'
import { turnsRound } from './opposites.ts'
import { amounts, changesCurrency } from './quantities.ts'
import { sameWord } from './synonyms.ts'

/**
 * Whether a reader of the line before was told something that the line after takes back: another
 * number or name, the opposite, a negation, doubt or attribution that is new or gone. Other words, a
 * longer line or a better verb are an edit and no correction.
 */
export const meaningChanged = (before: string, after: string): boolean =>
  before !== after &&
  (SIGNS.some((sign) => sign(before).join() !== sign(after).join()) ||
    CHANGES.some((changes) => changes(before, after)))

/** What must be the same in both lines, each in an order of its own. */
const SIGNS: readonly ((line: string) => readonly string[])[] = [
  amounts,
  (line) => words(line).filter(isNegation).map(plainNegation).sort(),
  (line) => words(line).filter(isDoubt).map(stemOf).sort(),
  (line) => [String(line.includes('?'))],
  speakerOf,
]

/** What is seen only in the two lines together; each is the same both ways. */
const CHANGES: readonly ((before: string, after: string) => boolean)[] = [
  changesCurrency,
  namesDiffer,
  swapsNames,
  turnsRound,
]

/** "isn't" and "cannot" say "not". */
const plainNegation = (word: string): string =>
  word === 'cannot' || word.endsWith("n't") ? 'not' : stemOf(word)

/** "Says" and "plans" doubt nothing; they are looked at as what they are. */
const isDoubt = (word: string): boolean =>
  HEDGES.has(word) && !/^(?:plan|propos|aim|seek|want)/.test(word)

/** Who says it: the words before the verb that reports, or nobody. */
function speakerOf(line: string): readonly string[] {
  const own = words(line)
  const verb = own.findIndex((word) => SAYING.has(word))
  if (verb > 0)
    return own
      .slice(0, verb)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(sameWord)
  return own.includes('according') ? ['according'] : []
}
