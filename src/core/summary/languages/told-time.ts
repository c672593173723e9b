/**
 * Times that are counted from one told of before: "the following day", "two hours later". What they are
 * counted from is not in the sentence.
 */
import { is, type Word } from '../extract/words-in.ts'

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
export function isCounted(word: Word): boolean {
  const { gap, before, next, pointing } = word
  if (!is(word, 'countedTimes') || !is(before, 'times', 'shortly') || gap !== ' ') return false
  return pointing?.capitalNouns ? !isSaidOf(next) : !next || next.gap.startsWith(',')
}
