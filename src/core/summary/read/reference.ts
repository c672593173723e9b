/**
 * Is a second clause about the first? "Court orders clinic to close; order stayed hours later": then it
 * may undo it, and neither goes. What has a subject of its own stands beside it.
 */
import { FUNCTION_WORDS } from '../../english/lexicon.ts'
import { stemOf } from '../../text/tokens.ts'
import { isNominal, verbOf } from './clause.ts'
import { hasTag, is, isWord, type Tagged } from './tagged.ts'

/** Shorter words repeat without a meaning. */
const LONGEST_SMALL = 4

const TURNS = /^(?:later|since|still|yet|however|but|again|instead|others?|remain|remains)$/i

export function refersBack(second: Tagged, first: Tagged): boolean {
  const verb = verbOf(second)
  const end = verb < 0 ? second.findIndex((word) => !isNominal(word)) : verb
  const subject = second.slice(0, end).filter(isWord)
  const told = new Set(first.map(({ normal }) => stemOf(normal)))
  // "south bank" behind "north bank" is another one.
  const [opens] = subject.filter(({ normal }) => !FUNCTION_WORDS.has(normal))
  const repeats = opens !== undefined && told.has(stemOf(opens.normal))
  // "is obsessed with sport; rival is obsessed with art": each is half of a comparison.
  const said = second.slice(Math.max(0, end)).filter(isWord)
  const compares = said.some(
    ({ normal }) =>
      normal.length > LONGEST_SMALL && !FUNCTION_WORDS.has(normal) && told.has(stemOf(normal)),
  )
  return (
    repeats ||
    compares ||
    hasTag(second[0], /^PRP/) ||
    // "State Department revokes his visa"
    second.some((word) => hasTag(word, /^PRP\$$/)) ||
    // "All passengers rescued": what became of those that were told of.
    is(
      second[0],
      /^(?:all|no|none|nobody|everyone|everybody|each|both|most|some|others?|many|several)$/i,
    ) ||
    // "two more", "one": of those that were told of.
    (hasTag(second[0], /^CD$/) && !hasTag(second[1], /^(?:NN|JJ)/)) ||
    second.some((word) => is(word, TURNS)) ||
    // "deal since collapsed", "ruling overturned": of a bare noun the reader has heard.
    (subject.length === 1 && hasTag(subject[0], /^(?:NNS?|VBG)$/))
  )
}
