/** When a feed is called silent: measured by its own habit. */
import { expect, test } from 'vitest'
import { FIRST_SILENCE_MS, feedTrouble, longestSilence } from '../../../src/core/feed/habit.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A feed that was read when it began, and has brought news after each of these silences, ms. */
function after(silences: readonly number[]) {
  let now = 0
  let longest = FIRST_SILENCE_MS
  for (const silent of silences) {
    now += silent
    longest = longestSilence(longest, silent)
  }
  /** After so much of another silence. */
  return (silent: number, failures = 0) =>
    feedTrouble({ newsAt: now, longestSilence: longest, failures }, now + silent)
}

const times = <T>(n: number, of: readonly T[]): T[] => Array.from({ length: n }, () => of).flat()

/** Five days of news each two hours of ten, and a weekend off. */
const week = [...times(4, [...times(5, [2 * HOUR]), 14 * HOUR]), ...times(5, [2 * HOUR]), 62 * HOUR]

test('one that brings news each ten minutes is silent after days, however long it has been read', () => {
  const busy = after(times(12_000, [HOUR / 6]))
  expect(busy(DAY)).toBeNull()
  expect(busy(3 * DAY)).toBe('silent')
  expect(after(times(60_000, [HOUR / 6]))(DAY + HOUR)).toBe('silent')
})

test('a night, a weekend and a bank holiday are no silence for one that rests', () => {
  const resting = after(times(6, week))
  expect(resting(62 * HOUR)).toBeNull()
  expect(resting(86 * HOUR)).toBeNull()
  expect(resting(9 * DAY)).toBe('silent')
})

test('a weekly has three weeks', () => {
  const weekly = after(times(8, [7 * DAY]))
  expect(weekly(20 * DAY)).toBeNull()
  expect(weekly(22 * DAY)).toBe('silent')
})

test('a holiday of before excuses no feed for ever', () => {
  const holiday = [...times(4, week), 21 * DAY]
  expect(after(holiday)(30 * DAY)).toBeNull()
  expect(after([...holiday, ...times(20, week)])(12 * DAY)).toBe('silent')
})

test('one that has never brought anything is silent after nine days', () => {
  expect(after([])(9 * DAY)).toBeNull()
  expect(after([])(9 * DAY + 1)).toBe('silent')
})

test('one that was never read is not silent, and one that fails for an hour is failing', () => {
  const habit = { newsAt: null, longestSilence: DAY, failures: 0 }
  expect(feedTrouble(habit, 90 * DAY)).toBeNull()
  expect(after([])(0, 3)).toBeNull()
  expect(after([])(0, 4)).toBe('failing')
})
