/**
 * How often a feed brings news, told by its longest silence of late: a newsroom rests at night and over a weekend, and
 * its feed with it. What it has learnt fades, so that one long holiday does not excuse a feed that has died.
 */
import { DAY_MS } from '../time/spans.ts'

/** Of a feed of which nothing is known yet. */
export const FIRST_SILENCE_MS = 3 * DAY_MS
/** In so long a silence that was learnt counts for half. */
const HALF_LIFE_MS = 28 * DAY_MS
const FAR_LONGER = 3
const SHORTEST_ALARM_MS = DAY_MS
/** In a row: for an hour and more, as they are tried ever more seldom. */
const FAILURES = 4

/** The longest silence, ms, when news has come after so many ms without. */
export const longestSilence = (before: number, silent: number): number =>
  Math.max(silent, before * 2 ** (-silent / HALF_LIFE_MS))

export interface Habit {
  /** When a reading last brought news, epoch ms; before there was any, when it was first read. */
  readonly newsAt: number | null
  readonly longestSilence: number
  /** Readings in a row that have failed. */
  readonly failures: number
}

export type FeedTrouble = 'failing' | 'silent'

/** What is wrong with a feed that somebody should look at; `null`: nothing. */
export function feedTrouble(habit: Habit, now: number): FeedTrouble | null {
  if (habit.failures >= FAILURES) return 'failing'
  const silent = now - (habit.newsAt ?? now)
  return silent > Math.max(habit.longestSilence * FAR_LONGER, SHORTEST_ALARM_MS) ? 'silent' : null
}
