/** A second clause, behind a comma or a stop: is it a thing of its own, and does the first stand without it? */
import { FUNCTION_WORDS, TURNS_BACK } from '../../english/lexicon.ts'
import { stemOf } from '../../text/tokens.ts'
import { isClause, isNominal, isOwnClause, isVerbal, verbOf } from './clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord } from './tagged.ts'

/** "…, clearing the way": no item, unless it is one of several. */
const DOING = /^\p{L}{2,}ing$/iu

/**
 * Is what stands behind a comma one more item of what stands before it? "Boeing, Airbus cut jobs", "aid for
 * Marl, Sund", "finds he drinks beer, sleeps at work": then neither stands without the other. `behind`
 * begins with the word after the comma.
 */
export function isListed(before: Tagged, behind: Tagged): boolean {
  const [first, second] = behind
  if ([...before, ...behind].some((word) => is(word, /^,$/))) return true
  if (is(first, DOING) || (hasTag(first, /^RB/) && is(second, DOING)))
    return isOneOfSeveral(before, behind)
  const own = is(first, /^(?:and|or)$/i) ? behind.slice(1) : behind
  return !isOwnClause(own) || isPair(before, own)
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

/** Shorter words repeat without a meaning. */
const LONGEST_SMALL = 4

/**
 * Is it about the first? "Court orders clinic to close; order stayed hours later": then it may undo it, and
 * neither goes. What has a subject of its own stands beside it.
 */
export function refersBack(second: Tagged, first: Tagged): boolean {
  const verb = verbOf(second)
  const end = verb < 0 ? second.findIndex((word) => !isNominal(word)) : verb
  const subject = second.slice(0, end).filter(isWord)
  const told = new Set(first.map(({ normal }) => stemOf(normal)))
  const tells = ({ normal }: TaggedWord) => !FUNCTION_WORDS.has(normal)
  const isTold = ({ normal }: TaggedWord) => told.has(stemOf(normal))
  const said = second.slice(Math.max(0, end)).filter(isWord)
  return (
    // "south bank" behind "north bank" is another one.
    subject.filter(tells).slice(0, 1).some(isTold) ||
    // "is obsessed with sport; rival is obsessed with art": each is half of a comparison.
    said.some((word) => word.normal.length > LONGEST_SMALL && tells(word) && isTold(word)) ||
    hasTag(second[0], /^PRP/) ||
    // "State Department revokes his visa"
    second.some((word) => hasTag(word, /^PRP\$$/) || is(word, TURNS_BACK)) ||
    // "All passengers rescued": what became of those that were told of.
    is(
      second[0],
      /^(?:all|no|none|nobody|everyone|everybody|each|both|most|some|others?|many|several)$/i,
    ) ||
    // "two more", "one": of those that were told of.
    (hasTag(second[0], /^CD$/) && !hasTag(second[1], /^(?:NN|JJ)/)) ||
    // "deal since collapsed", "ruling overturned": of a bare noun the reader has heard.
    (subject.length === 1 && hasTag(subject[0], /^(?:NNS?|VBG)$/))
  )
}
