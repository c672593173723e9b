/**
 * Signs that a sentence goes on from another one, which do no harm right behind that one: "then",
 * "the two", "Five were killed", "In fact, …". In doubt it goes on: such a sentence is only not shown
 * apart from where it stood.
 */
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

export const goesOn = (words: readonly Word[], pointing: PointingWords): boolean =>
  opensByTheWay(words, pointing) ||
  words.some(
    (word) =>
      !word.quoted &&
      (pointing.goingOn.has(word.lower) ||
        pointing.adding.has(word.lower) ||
        isBareCount(word, pointing) ||
        isPronoun(word, pointing)),
  )

/** "In fact, …", "Unfortunately, …": a word or two before a comma that tell no time, place or name. */
function opensByTheWay(words: readonly Word[], { times }: PointingWords): boolean {
  const comma = words.slice(0, LONGEST_OPENING + 1).findIndex(({ gap }) => gap.startsWith(','))
  const opening = words.slice(0, comma)
  return (
    opening.length > 0 &&
    opening[0]?.quoted === false &&
    !opening.some(
      ({ lower, text, capital }, at) =>
        times.has(lower) || NUMBER.test(text) || (at > 0 && capital),
    )
  )
}

const LONGEST_OPENING = 2
const NUMBER = /^\p{N}/u
const SMALL_NUMBER = /^\p{N}{1,2}$/u

/** "the two", "all eight", "Five were killed" */
function isBareCount(word: Word, pointing: PointingWords): boolean {
  const { before, next } = word
  const { counts, articles, auxiliaries } = pointing
  if (!next || !(counts.has(word.lower) || SMALL_NUMBER.test(word.text))) return false
  if (before && (articles.has(before.lower) || counts.has(before.lower))) return next.gap === ' '
  return clauseOpens(word, pointing) && auxiliaries.has(next.lower)
}

/** "these are", "did this a year ago", and not "those in charge" */
function isPronoun(word: Word, pointing: PointingWords): boolean {
  const next = word.next?.lower ?? ''
  const { demonstratives, stops, identifying, locating, capitalNouns } = pointing
  if (capitalNouns || !demonstratives.has(word.lower)) return false
  return stops.has(next) && (!identifying.has(next) || locating.has(next))
}
