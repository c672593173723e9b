/**
 * Signs that a sentence goes on from another one, which do no harm right behind that one: "then",
 * "the two", "Five were killed", "In fact, …". In doubt it goes on: such a sentence is only not shown
 * apart from where it stood.
 */
import { isCounted } from '../languages/told-time.ts'
import { clauseOpens, is, type Word } from './words-in.ts'

export const goesOn = (words: readonly Word[]): boolean =>
  opensByTheWay(words) ||
  words.some(
    (word) =>
      !word.quoted &&
      (is(word, 'goingOn', 'adding') ||
        isBareCount(word) ||
        isPronoun(word) ||
        isThere(word) ||
        isCounted(word)),
  )

/** "In fact, …", "Unfortunately, …": a word or two before a comma that tell no time, place or name. */
const opensByTheWay = (words: readonly Word[]): boolean =>
  tellsNone(words.slice(0, Math.max(0, openingComma(words))))

/** Nor does all but the last word of "The words are strong", which may say of another sentence what that told. */
export const isBare = (words: readonly Word[]): boolean =>
  openingComma(words) < 0 && tellsNone(words.slice(0, -1))

const openingComma = (words: readonly Word[]) =>
  words.slice(0, LONGEST_OPENING + 1).findIndex(({ gap }) => gap.startsWith(','))

const tellsNone = (words: readonly Word[]) =>
  words[0]?.quoted === false && !words.some((word) => isTime(word) || (word.at > 0 && word.capital))

const isTime = (word: Word) => is(word, 'times') || NUMBER.test(word.text)

const LONGEST_OPENING = 2
const NUMBER = /^\p{N}/u
const SMALL_NUMBER = /^\p{N}{1,2}$/u

/** "the two", "all eight", "Five were killed" */
function isBareCount(word: Word): boolean {
  const { before, next } = word
  if (!next || !(is(word, 'counts') || SMALL_NUMBER.test(word.text))) return false
  const isDay = is(next, 'times') && SMALL_NUMBER.test(word.text)
  if (is(before, 'articles', 'counts')) return next.gap === ' ' && !isDay
  return clauseOpens(word) && next.gap === ' ' && is(next, 'auxiliaries')
}

/** "these are", "did this a year ago", and not "those in charge" */
const isPronoun = (word: Word): boolean =>
  word.pointing?.capitalNouns === false &&
  is(word, 'demonstratives') &&
  is(word.next, 'stops') &&
  (!is(word.next, 'identifying') || is(word.next, 'locating'))

/** "the airport there", and neither "there is" nor behind a place. */
const isThere = ({ lower, before, next }: Word): boolean =>
  lower === 'there' && before !== undefined && !before.capital && !is(next, 'auxiliaries')
