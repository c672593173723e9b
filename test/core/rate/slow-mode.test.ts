import { expect, test } from 'vitest'
import { SlowMode } from '../../../src/core/rate/slow-mode.ts'

const WAIT = 900_000
const groups = (count: number, from = 1) => Array.from({ length: count }, (_, i) => -from - i)

test('the others rest a moment for a group that is told to wait, and no longer than it', () => {
  const slowMode = new SlowMode()
  expect(slowMode.restFor(-1, WAIT, 0)).toBe(5_000)
  expect(slowMode.restFor(-2, 3_000, 0)).toBe(3_000)
})

test('once another chat was reached, nobody rests for that group any more', () => {
  const slowMode = new SlowMode()
  slowMode.restFor(-1, WAIT, 0)
  slowMode.reached(7, 5_000)
  expect(slowMode.restFor(-1, WAIT, 20_000)).toBe(0)
  expect(slowMode.restFor(-2, WAIT, 20_000)).toBe(5_000)
})

test('what had left before, comes after the wait, or reaches the group itself, tells nothing', () => {
  const reached = [
    { chat: 7, leftAt: 999 },
    { chat: 7, leftAt: WAIT },
    { chat: -1, leftAt: 5_000 },
  ]
  for (const { chat, leftAt } of reached) {
    const slowMode = new SlowMode()
    slowMode.restFor(-1, WAIT, 1_000)
    slowMode.reached(chat, leftAt)
    expect(slowMode.restFor(-1, WAIT, 2_000_000)).toBe(5_000)
  }
})

test('when group after group is told to wait, and none is reached, all wait as long as told', () => {
  const slowMode = new SlowMode()
  const rests = groups(13).map((chat) => slowMode.restFor(chat, WAIT, 0))
  expect(rests).toEqual([...Array(11).fill(5_000), WAIT, WAIT])
})

test('groups whose waits were over before are not of the same row', () => {
  const slowMode = new SlowMode()
  const rests = groups(30).map((chat, i) => slowMode.restFor(chat, 30_000, i * 10_000))
  expect(new Set(rests)).toEqual(new Set([5_000]))
})

test('one group that is told so again and again is one', () => {
  const slowMode = new SlowMode()
  const rests = Array.from({ length: 30 }, (_, i) => slowMode.restFor(-1, WAIT, i))
  expect(new Set(rests)).toEqual(new Set([5_000]))
})

test('three hundred groups in slow mode cost a rest each at most once', () => {
  const slowMode = new SlowMode()
  const round = (now: number) =>
    groups(300).map((chat, i) => {
      const rest = slowMode.restFor(chat, 30_000, now + i)
      slowMode.reached(7, now + i)
      return rest
    })
  expect(new Set(round(0))).toEqual(new Set([5_000]))
  expect(new Set(round(20_000))).toEqual(new Set([0]))
})

test('of very many slow groups the oldest is forgotten first', () => {
  const slowMode = new SlowMode()
  for (const chat of groups(10_001)) {
    slowMode.restFor(chat, WAIT, 0)
    slowMode.reached(7, 0)
  }
  expect([-1, -2, -10_001].map((chat) => slowMode.restFor(chat, WAIT, 1))).toEqual([5_000, 0, 0])
})
