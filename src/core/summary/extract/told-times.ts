/**
 * Times that are counted from one told of: "the following day", "that night", "two hours before,",
 * and neither "this week" nor "the day before the vote".
 */
import type { PointingWords } from './pointing/words.ts'
import type { Word } from './words-in.ts'

/** Of the first words only: further back the sentence itself may tell of the time. */
const REACH = 6

export const opensAtToldTime = (words: readonly Word[], pointing: PointingWords): boolean =>
  openingOf(words).some(
    (word) => !word.quoted && (isToldTime(word, pointing) || isCounted(word, pointing)),
  )

/** Up to the first comma. */
function openingOf(words: readonly Word[]): readonly Word[] {
  const first = words.slice(0, REACH)
  const end = first.findIndex(({ gap }, at) => at > 0 && /[,;:(]/u.test(gap))
  return end < 0 ? first : first.slice(0, end)
}

/** "the same day", "le soir même", and neither "the same day as" nor "este mismo lunes". */
function isToldTime({ lower, gap, before, next }: Word, pointing: PointingWords): boolean {
  const { toldTimes, times, demonstratives, halfDemonstratives } = pointing
  if (!toldTimes.has(lower) || THIS.test(before?.lower ?? '')) return false
  // "said on Friday that", "said that Friday"
  if (halfDemonstratives.has(lower) && before) return false
  const isBefore = times.has(next?.lower ?? '') && next?.gap === ' '
  const isBehind =
    times.has(before?.lower ?? '') && /^[ -]$/u.test(gap) && !demonstratives.has(lower)
  return (isBefore && !isSaidOf(next?.next, pointing)) || (isBehind && !isSaidOf(next, pointing))
}

const THIS = /^n?d?est[ea]s?$/u

/** Something says which time is meant. */
const isSaidOf = (word: Word | undefined, { identifying }: PointingWords) =>
  word !== undefined && word.gap === ' ' && (identifying.has(word.lower) || AS.test(word.lower))

const AS = /^(?:as|than|als|wie|qu|que|nach|vor)$/u

/** "two hours later", "peu après,": without a comma it goes on, "two days after the vote". */
function isCounted({ lower, gap, before, next }: Word, pointing: PointingWords): boolean {
  const { countedTimes, times, shortly, capitalNouns } = pointing
  const counts = [times, shortly].some((words) => words.has(before?.lower ?? ''))
  if (!countedTimes.has(lower) || !counts || gap !== ' ') return false
  return capitalNouns ? !isSaidOf(next, pointing) : next?.gap.startsWith(',') === true
}
