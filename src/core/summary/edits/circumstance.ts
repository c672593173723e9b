/**
 * A circumstance at the end: "… amid talks", "… as prices rise", "… in a bid to save money". It opens
 * with one of few words, and what stands before it is whole.
 */
import { AGREES, FORESEES, GOES_ON } from '../../english/lexicon.ts'
import { DATED, SPAN, TIME } from '../../english/time.ts'
import { mayBeVerb } from '../../english/verbs.ts'
import {
  hasFinite,
  hasPredicate,
  isClause,
  isNominal,
  isPassive,
  isVerbal,
  verbOf,
} from '../read/clause.ts'
import { hasTag, is, type Tagged, type TaggedWord, textOf } from '../read/tagged.ts'
import { beginnings } from './edit.ts'

const OPENS = /^(?:amid|amidst|during|ahead of) /i
/** What led to it is often the news itself. */
const CAUSE = /^(?:after|following)$/i

export const withoutCircumstance = (words: Tagged): readonly Tagged[] =>
  endings(
    words,
    (before, tail) =>
      (OPENS.test(textOf(tail)) || isSpan(tail)) &&
      !is(before.at(-1), DATED) &&
      !isStaged(tail) &&
      !isCondition(before, tail),
  )

/** "after eleven hours of debate": how long it took is no cause. */
const isSpan = ([after, first, second, of]: Tagged) =>
  is(after, CAUSE) &&
  (hasTag(first, /^CD$/) || is(first, /^(?:an?|several|many)$/i)) &&
  is(second, SPAN) &&
  is(of, /^of$/i)

/** What happens during a show, a match or a ceremony is often not what it would be without. */
const isStaged = (tail: Tagged) => is(tail[0], /^during$/i) && !is(tail.at(-1), TIME)

/** "will withdraw after hostages are freed": what comes first is a condition. */
const isCondition = (before: Tagged, tail: Tagged) => isToCome(before) && hasFinite(tail.slice(1))

/** "will withdraw", "agrees to withdraw". */
export const isToCome = (words: Tagged): boolean =>
  words.some((word) => hasTag(word, /^MD$/)) || words.some(isInfinitive)

const isInfinitive = (word: TaggedWord, at: number, words: Tagged) =>
  is(word, /^to$/i) && hasTag(words[at + 1], /^VB$/)

/** ", as prices rise"; "named as winner" and "as long as" tell something else. */
export const withoutAsClause = (words: Tagged): readonly Tagged[] =>
  endings(
    words,
    (before, tail) =>
      is(tail[0], /^as$/i) &&
      !words.some((word) => word !== tail[0] && is(word, /^as$/i)) &&
      !hasTag(tail[1], /^(?:JJS|RBS)$/) &&
      // "will close as unions strike": that is why.
      !before.some((word) => hasTag(word, /^MD$/)) &&
      !(before.some((word) => is(word, AGREES)) && before.some(isInfinitive)) &&
      hasFinite(tail.slice(1)) &&
      hasFinite(before) &&
      !goesOn(before) &&
      !before.some((word) => is(word, FORESEES)) &&
      // "sold shares as minister played down risk": what was so at that time is the news.
      !tail.some((word) => hasTag(word, /^VBD$/)) &&
      // "as crews restore it", "as he recovers": it is about what stands before.
      !tail.some((word) => hasTag(word, /^PRP/)),
  )

/** The verb tells only that something is still so, and has no object. */
export const goesOn = (words: Tagged): boolean => {
  const verb = verbOf(words)
  return is(words[verb], GOES_ON) && !isNominal(words[verb + 1])
}

/** The beginnings that are whole before an ending that is one. */
const endings = (words: Tagged, isEnding: (before: Tagged, tail: Tagged) => boolean) =>
  beginnings(
    words,
    (before, tail) =>
      isEnding(before, tail) &&
      isWhole(before) &&
      !hasSecondVerb(tail) &&
      // What stands behind a comma belongs to the whole sentence: ", lawsuit alleges".
      !tail.some((word) => is(word, /^[,;:]$/)),
  )

const OPENS_OWN = /^(?:who|which|whose|whom|where|how|why|what|that|den(?:y|ies|ied))$/i

/**
 * It says something, and its last word asks for nothing. A verb at its end has no object, since what
 * follows opens with a conjunction. What was done to somebody is told with why, and what stands in a
 * clause of its own ("who …", "denies that …") may be what the ending is about.
 */
const isWhole = (words: Tagged) =>
  isClause(words) &&
  !isPassive(words) &&
  !words.slice(1).some((word) => is(word, OPENS_OWN)) &&
  !hasTag(words.at(-1), /^(?:IN|TO|DT|CC|PRP\$|POS|MD|W|JJR|RBR|VBG)/) &&
  !is(words.at(-2), /^,$/) &&
  !(hasPredicate(words) && isVerbal(words.at(-1)))

/** "… after trial and convicts deputy", "… while plant shuts": a second thing goes on behind it. */
const hasSecondVerb = (tail: Tagged) =>
  tail.some(
    (word, at) =>
      at > 0 &&
      (is(word, /^(?:while|whereas|but)$/i) ||
        (hasTag(word, /^CC$/) &&
          (isVerbal(tail[at + 1]) || mayBeVerb(tail[at + 1]?.normal ?? '')))),
  )
