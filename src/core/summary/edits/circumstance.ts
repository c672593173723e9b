/**
 * A circumstance at the end: "… amid talks", "… as prices rise", "… in a bid to save money". It opens
 * with one of few words, and what stands before it is whole.
 */
import { ROLE_TAKING, takesInfinitive } from '../../english/lexicon.ts'
import { hasPredicate, isClause, isVerbal } from '../read/clause.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'
import { upTo } from './edit.ts'

const OPENS = /^(?:after|amid|amidst|following|during|despite|since|before|ahead|because|thanks)$/i
/** "two days after": the words before tell how long. */
const DATED =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|soon|just|shortly|long|look|looks|looking|named|ever|day|year|lead)$/i

export const withoutCircumstance = (words: Tagged): readonly Tagged[] =>
  endings(words, (before, tail) => is(tail[0], OPENS) && !is(before.at(-1), DATED))

/** ", as prices rise"; "named as winner" tells what somebody is. */
export const withoutAsClause = (words: Tagged): readonly Tagged[] =>
  endings(
    words,
    (before, tail) =>
      is(tail[0], /^as$/i) &&
      !before.slice(-5).some((word) => ROLE_TAKING.test(word.normal)) &&
      !before.some((word) => is(word, /^as$/i)) &&
      isClause(tail.slice(1)) &&
      !hasTag(tail[1], /^PRP/),
  )

const BID = /^(?:bid|order|effort|attempt|move)$/i

/** "in a bid to …", "in order to …", and "files for bankruptcy to halt suit". */
export const withoutPurpose = (words: Tagged): readonly Tagged[] =>
  endings(words, (before, tail) => {
    if (is(tail[0], /^to$/i)) return hasTag(tail[1], /^VB$/) && !asksForInfinitive(before)
    const noun = hasTag(tail[1], /^DT$/) ? 2 : 1
    return is(tail[0], /^in$/i) && is(tail[noun], BID) && is(tail[noun + 1], /^to$/i)
  })

/** Only a verb with its object, and no word that an infinitive completes, has a purpose behind it. */
const asksForInfinitive = (before: Tagged) =>
  before.some(({ normal }) => takesInfinitive(normal)) ||
  before.some((word) => hasTag(word, /^TO$/)) ||
  !hasTag(before.at(-1), /^NN/) ||
  isVerbal(before.at(-1))

/** The beginnings that are whole before an ending that is one. */
function endings(
  words: Tagged,
  isEnding: (before: Tagged, tail: Tagged) => boolean,
): readonly Tagged[] {
  return words.flatMap((_, at) => {
    const before = upTo(words, at)
    const tail = words.slice(at)
    if (tail.length < 2 || !isEnding(before, tail) || !isWhole(before)) return []
    return tail.some((word) => is(word, /^[;:]$/)) ? [] : [before]
  })
}

/**
 * It says something, and its last word asks for nothing. A verb at its end has no object, since what
 * follows opens with a conjunction.
 */
const isWhole = (words: Tagged) =>
  isClause(words) &&
  !hasTag(words.at(-1), /^(?:IN|TO|DT|CC|PRP\$|POS|MD|W|JJR|RBR|VBG)/) &&
  !(hasPredicate(words) && isVerbal(words.at(-1)))
