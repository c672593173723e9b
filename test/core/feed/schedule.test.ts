import { expect, test } from 'vitest'
import { nextReading, nextTry } from '../../../src/core/feed/schedule.ts'

const MINUTE = 60_000

test('a feed that says nothing is read each 15 minutes', () => {
  expect(nextReading(0, [null, null])).toBe(15 * MINUTE)
  expect(nextReading(0, [0, null])).toBe(15 * MINUTE)
})

test('one that says how often is read so often, within bounds; of two, the longer counts', () => {
  expect(nextReading(0, [20 * MINUTE, 30 * MINUTE])).toBe(30 * MINUTE)
  expect(nextReading(0, [1, null])).toBe(5 * MINUTE)
  expect(nextReading(0, [null, 1_000 * MINUTE])).toBe(60 * MINUTE)
})

test('one that fails is tried again at growing distances, up to a day, and not all at once', () => {
  const pauses = [1, 2, 3, 20].map((failures) =>
    nextTry(0, { failures, retryAfter: null, random: 0.5 }),
  )
  expect(pauses.map((ms) => ms / MINUTE)).toEqual([5, 10, 20, 24 * 60])
  const at = (random: number) => nextTry(0, { failures: 3, retryAfter: null, random })
  expect([at(0), at(1)]).toEqual([15 * MINUTE, 25 * MINUTE])
})

test('a server that asks for more is given it, up to a day', () => {
  const of = (retryAfter: number) => nextTry(0, { failures: 1, retryAfter, random: 0 })
  expect(of(90 * MINUTE)).toBe(90 * MINUTE)
  expect(of(Number.MAX_SAFE_INTEGER)).toBe(24 * 60 * MINUTE)
  expect(of(1)).toBe(3.75 * MINUTE)
})
