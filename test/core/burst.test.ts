import { expect, test } from 'vitest'
import { LONGEST_MS, QUIET_MS, type Wait, waitOf } from '../../src/core/burst.ts'

const NOW = 1_000_000

test('the first update of an article goes at once, however soon it comes', () => {
  expect(waitOf({ revision: 1, at: NOW, wait: null }, NOW)).toBeNull()
})

test('an update after a pause goes at once', () => {
  expect(waitOf({ revision: 2, at: NOW - QUIET_MS, wait: null }, NOW)).toBeNull()
})

test('an update that follows another within seconds waits for quiet', () => {
  expect(waitOf({ revision: 2, at: NOW - 1, wait: null }, NOW)).toEqual({
    since: NOW,
    until: NOW + QUIET_MS,
    sent: false,
  })
})

test('updates that never pause are processed all the same', () => {
  let wait: Wait | null = null
  const first = NOW
  for (let now = NOW; now < NOW + LONGEST_MS; now += QUIET_MS - 1) {
    wait = waitOf({ revision: 9, at: now - 1, wait }, now)
    expect(wait?.since).toBe(first)
    expect(wait?.until).toBeLessThanOrEqual(first + LONGEST_MS)
  }
})

test('what comes while the id of what waits is on its way goes with it', () => {
  const wait = { since: NOW - LONGEST_MS, until: NOW + 15_000, sent: true }
  expect(waitOf({ revision: 9, at: NOW - 1, wait }, NOW)).toEqual(wait)
})
