/**
 * Days of the week as schedules and quiet hours are written by: `mon tue fri` before a time, in the order
 * of the week; no days are all of them.
 */
import { DAY_MS } from './spans.ts'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** Of a local time (epoch ms read as UTC), as `localTimeAt` gives it. The first of 1970 was a Thursday. */
export const dayAt = (local: number): Day => {
  const day = (Math.floor(local / DAY_MS) + 3) % 7
  return DAYS[day < 0 ? day + 7 : day] ?? 'mon'
}

/** In the order of the week, each once; empty for all seven. */
export function inOrder(days: Iterable<Day>): readonly Day[] {
  const named = new Set(days)
  return named.size === DAYS.length ? [] : DAYS.filter((day) => named.has(day))
}

/** What begins with some days, and what stands behind them. */
export function splitDays(text: string): { days: readonly Day[]; rest: string } {
  const words = text.split(' ')
  const behind = words.findIndex((word) => !isDay(word))
  const days = words.slice(0, behind < 0 ? words.length : behind).filter(isDay)
  return { days, rest: words.slice(days.length).join(' ') }
}

const isDay = (word: string): word is Day => DAYS.some((day) => day === word)

/** A source of regular expressions: days in their order, each with a space behind it, or none. */
export const DAYS_FIRST = DAYS.map((day) => `(?:${day} )?`).join('')
