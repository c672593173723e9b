import { describe, expect, test } from 'vitest'
import { untimely } from '../../src/core/timeliness.ts'

const NOW = Date.UTC(2026, 4, 1)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const dated = (publishedAt: number | null, updatedAt: number | null = null) => ({
  publishedAt,
  updatedAt,
})

describe('what is dated so is news', () => {
  test.each([
    ['not at all', dated(null)],
    ['now', dated(NOW)],
    ['two days ago', dated(NOW - 2 * DAY)],
    ['a day ahead, as by a clock or a zone that is wrong', dated(NOW + DAY)],
    ['by its change alone', dated(null, NOW - HOUR)],
  ])('%s', (_, article) => {
    expect(untimely(article, NOW)).toBeNull()
  })
})

describe('what is dated so is none', () => {
  test.each([
    ['more than two days ago', dated(NOW - 2 * DAY - 1), 'dated too long ago'],
    ['before there were computers', dated(-1e12), 'dated too long ago'],
    ['long ago, and changed now', dated(NOW - 9 * DAY, NOW), 'dated too long ago'],
    ['more than a day ahead', dated(NOW + DAY + 1), 'dated too far ahead'],
    ['by its change alone', dated(null, NOW + 9 * DAY), 'dated too far ahead'],
  ])('%s', (_, article, why) => {
    expect(untimely(article, NOW)).toBe(why)
  })
})

test('under an embargo the date may be that of its end', () => {
  const week = NOW + 7 * DAY
  expect(untimely(dated(week), NOW, week)).toBeNull()
  expect(untimely(dated(NOW), NOW, week)).toBeNull()
  expect(untimely(dated(week + 2 * DAY), NOW, week)).toBe('dated too far ahead')
  expect(untimely(dated(NOW - 3 * DAY), NOW, week)).toBe('dated too long ago')
})
