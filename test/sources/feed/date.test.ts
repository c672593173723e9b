import { expect, test } from 'vitest'
import { parseFeedDate } from '../../../src/sources/feed/date.ts'

const at = Date.UTC(2026, 4, 1, 9, 30)

test.each([
  'Fri, 01 May 2026 09:30:00 GMT',
  'Fri, 1 May 2026 09:30 UT',
  '1 May 26 09:30:00 Z',
  'Fri, 01 May 2026 05:30:00 EDT',
  'Fri, 01 May 2026 11:30:00 +0200',
  'ven., 01 May 2026 09:30:00 GMT',
  '2026-05-01T09:30:00Z',
  '2026-05-01T11:30:00.000+02:00',
  '2026-05-01 11:30:00 +0200',
  '2026-05-01T09:30',
])('%s is understood', (text) => {
  expect(parseFeedDate(text)).toBe(at)
})

test('a day is its midnight, a month its first', () => {
  expect(parseFeedDate('2026-05-01')).toBe(Date.UTC(2026, 4, 1))
  expect(parseFeedDate('2026-05')).toBe(Date.UTC(2026, 4, 1))
  expect(parseFeedDate('1 May 2026')).toBe(Date.UTC(2026, 4, 1))
})

test.each([
  '',
  'yesterday',
  'Fri, 30 Feb 2026 09:30:00 GMT',
  'Fri, 01 May 2026 09:30:00 XYZ',
  'Fri, 01 May 2026 25:30:00 GMT',
  '1969-12-31T23:59:59Z',
  '2101-01-01T00:00:00Z',
  `${' '.repeat(10)}2026-05-01${'0'.repeat(100)}`,
])('%o is no date', (text) => {
  expect(parseFeedDate(text)).toBeNull()
})
