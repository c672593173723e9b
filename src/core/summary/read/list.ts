/**
 * Is what stands behind a comma one more item of what stands before it? "Boeing, Airbus cut jobs", "aid for
 * Marl, Sund", "finds he drinks beer, sleeps at work": then neither stands without the other.
 */
import { isClause, isOwnClause, isVerbal, verbOf } from './clause.ts'
import { hasTag, is, type Tagged } from './tagged.ts'

/** "…, clearing the way": no item, unless it is one of several. */
const DOING = /^\p{L}{2,}ing$/iu

/** `behind` begins with the word after the comma. */
export function isListed(before: Tagged, behind: Tagged): boolean {
  const [first, second] = behind
  const again = behind.some((word) => is(word, /^,$/))
  if (is(first, DOING) || (hasTag(first, /^RB/) && is(second, DOING)))
    return again || before.some((word) => is(word, /^,$/)) || isOneOfSeveral(before, behind)
  const own = is(first, /^(?:and|or)$/i) ? behind.slice(1) : behind
  const isSeries = before.some((word) => is(word, /^,$/)) || again
  return isSeries || !isOwnClause(own) || isPair(before, own)
}

/** "charges of lying to court, hiding papers and trying to flee". */
const isOneOfSeveral = (before: Tagged, behind: Tagged): boolean =>
  behind.some((word, at) => hasTag(word, /^CC$/) && is(behind[at + 1], DOING)) ||
  before.some((word, at) => hasTag(word, /^IN$/) && is(before[at + 1], DOING))

/** "Boeing, Airbus cut jobs", "helps Perdue, Loeffler raise money": one subject would have "cuts", "raises". */
export function isPair(before: Tagged, behind: Tagged): boolean {
  const verb = verbOf(behind)
  const subject = behind[verb - 1]
  // Of "Walders to bring" nothing tells whether it is one.
  const isOne = hasTag(subject, is(behind[verb], /^to$/i) ? /^NN/ : /^NNP?$/)
  if (!isClause(behind) || !hasTag(before.at(-1), /^NN/) || !isOne) return false
  // "market flooded with goods" is a state.
  const isState = is(behind[verb], /ed$/i) && hasTag(behind[verb + 1], /^IN$/)
  const isMany = isVerbal(behind[verb]) || is(behind[verb], /^to$/i)
  return isMany && !is(behind[verb], /s$/i) && !isState
}
