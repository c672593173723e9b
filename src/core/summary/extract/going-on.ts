/**
 * Signs that a sentence goes on from another one, which do no harm right behind that one: "then",
 * "the two", "Five were killed", "In fact, …". In doubt it goes on: such a sentence is only not shown
 * apart from where it stood.
 */
import { clauseOpens, is, type Word } from './words-in.ts'

export const goesOn = (words: readonly Word[]): boolean =>
  opensByTheWay(words) ||
  words.some(
    (word) =>
      !word.quoted && (is(word, 'goingOn', 'adding') || isBareCount(word) || isPronoun(word)),
  )

/**
 * "In fact, …", "Unfortunately, …": a word or two before a comma that tell no time, place or name. Nor does
 * all of "The words are strong", which says of another sentence what that one told.
 */
function opensByTheWay(words: readonly Word[]): boolean {
  const comma = words.slice(0, LONGEST_OPENING + 1).findIndex(({ gap }) => gap.startsWith(','))
  // Without such a comma it is all but the last word.
  const opening = words.slice(0, comma)
  const tells = (word: Word) =>
    is(word, 'times') || NUMBER.test(word.text) || (word.at > 0 && word.capital)
  return opening[0]?.quoted === false && !opening.some(tells)
}

const LONGEST_OPENING = 2
const NUMBER = /^\p{N}/u
const SMALL_NUMBER = /^\p{N}{1,2}$/u

/** "the two", "all eight", "Five were killed" */
function isBareCount(word: Word): boolean {
  const { before, next } = word
  if (!next || !(is(word, 'counts') || SMALL_NUMBER.test(word.text))) return false
  if (is(before, 'articles', 'counts')) return next.gap === ' '
  return clauseOpens(word) && is(next, 'auxiliaries')
}

/** "these are", "did this a year ago", and not "those in charge" */
const isPronoun = (word: Word): boolean =>
  word.pointing?.capitalNouns === false &&
  is(word, 'demonstratives') &&
  is(word.next, 'stops') &&
  (!is(word.next, 'identifying') || is(word.next, 'locating'))

/** Of the first words only: further back the sentence itself may tell of the time. */
const REACH = 6

/**
 * It opens with a time that is counted from one told of: "the following day", "that night", "two hours
 * before,", and neither "this week" nor "the day before the vote".
 */
export const opensAtToldTime = (words: readonly Word[]): boolean =>
  openingOf(words).some((word) => !word.quoted && (isToldTime(word) || isCounted(word)))

/** Up to the first comma. */
function openingOf(words: readonly Word[]): readonly Word[] {
  const first = words.slice(0, REACH)
  const end = first.findIndex(({ gap }, at) => at > 0 && /[,;:(]/u.test(gap))
  return end < 0 ? first : first.slice(0, end)
}

/** "the same day", "le soir même", and neither "the same day as" nor "este mismo lunes". */
function isToldTime(word: Word): boolean {
  const { gap, before, next } = word
  if (!is(word, 'toldTimes') || THIS.test(before?.lower ?? '')) return false
  // "said on Friday that", "said that Friday"
  if (is(word, 'halfDemonstratives') && before) return false
  const isBefore = is(next, 'times') && next?.gap === ' '
  const isBehind = is(before, 'times') && /^[ -]$/u.test(gap) && !is(word, 'demonstratives')
  return (isBefore && !isSaidOf(next.next)) || (isBehind && !isSaidOf(next))
}

const THIS = /^n?d?est[ea]s?$/u

/** Something says which time is meant. */
const isSaidOf = (word: Word | undefined) =>
  word?.gap === ' ' && (is(word, 'identifying') || AS.test(word.lower))

const AS = /^(?:as|than|als|wie|qu|que|nach|vor)$/u

/** "two hours later", "peu après,": without a comma it goes on, "two days after the vote". */
function isCounted(word: Word): boolean {
  const { gap, before, next, pointing } = word
  if (!is(word, 'countedTimes') || !is(before, 'times', 'shortly') || gap !== ' ') return false
  return pointing?.capitalNouns ? !isSaidOf(next) : next?.gap.startsWith(',') === true
}
