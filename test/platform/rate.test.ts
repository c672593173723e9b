import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Use } from '../../src/core/rate/use.ts'
import type { Clock } from '../../src/platform/clock.ts'
import type { LaneRate } from '../../src/platform/lane/sending/rate.ts'
import { rateOf } from '../rate.ts'

/** The most instants that fall into any half-open window of `ms`. */
function busiest(instants: readonly number[], ms: number): number {
  const sorted = [...instants].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((at) => sorted.filter((t) => t >= at && t < at + ms).length))
}

const clockAt = (now: number): Clock => ({
  now: () => now,
  random: () => 0,
  sleep: async () => {},
  every: () => () => {},
})

/** Of a lane that began at 0. */
const world = (config = { sendRate: 28, paidRate: null as number | null }) => {
  const tellOthers = vi.fn()
  return { rate: rateOf({ clock: clockAt(0), config, tellOthers }), tellOthers }
}

interface Wish {
  readonly chat: number
  readonly use: Use
  readonly now: number
  /** How much each wait overshoots. */
  readonly late?: number
}

/** Leaves when it may, waiting as it is told. */
function leave(rate: LaneRate, { chat, use, now, late = 0 }: Wish): number {
  let at = now
  for (let wait = rate.take(chat, use, at); wait > 0; wait = rate.take(chat, use, at)) {
    at += wait + late
  }
  rate.returned(use, at)
  return at
}

const USES = ['alert', 'edit', 'answer', 'digest', 'call'] as const

test('no second holds 30, however late the waits end; no group minute more than twenty', () => {
  const asks = fc.array(
    fc.record({
      chat: fc.integer({ min: -3, max: 40 }),
      use: fc.constantFrom(...USES),
      wait: fc.nat(120),
      late: fc.oneof(fc.nat(5), fc.nat(900)),
    }),
    { maxLength: 150 },
  )
  fc.assert(
    fc.property(asks, (list) => {
      const { rate } = world()
      const sends: Wish[] = []
      let now = 0
      for (const { wait, ...ask } of list) {
        now = leave(rate, { ...ask, now: now + wait })
        sends.push({ ...ask, now })
      }
      const times = (some: readonly Wish[]) => some.map((send) => send.now)
      expect(busiest(times(sends), 1_000)).toBeLessThan(30)
      const messages = sends.filter(({ use }) => use !== 'call')
      for (const chat of new Set(messages.map((send) => send.chat))) {
        const own = times(messages.filter((send) => send.chat === chat))
        expect(busiest(own, 1_000)).toBe(1)
        if (chat < 0) expect(busiest(own, 60_000)).toBeLessThanOrEqual(20)
      }
    }),
  )
})

/** How many of a use leave in so many seconds, each to another chat. */
function many(rate: LaneRate, use: Use, seconds: number): number {
  let count = 0
  for (let now = 10_000; now < 10_000 + seconds * 1_000; count++) {
    now = leave(rate, { chat: count + 1, use, now })
  }
  return count
}

test('edits leave no faster where alerts are paid for, and leave the alerts their rate', () => {
  const { rate } = world({ sendRate: 28, paidRate: 200 })
  expect(many(rate, 'edit', 10)).toBeLessThan(290)
  expect(many(world({ sendRate: 28, paidRate: 200 }).rate, 'alert', 10)).toBeGreaterThan(1_980)
})

test('an edit that waits for its own rate takes no place of the others', () => {
  const { rate } = world({ sendRate: 1, paidRate: 200 })
  let now = 60_000
  for (let chat = 1; rate.take(chat, 'edit', now) === 0; chat++) rate.returned('edit', now)
  for (let chat = 100; chat < 150; chat++) {
    expect(rate.take(chat, 'edit', now)).toBeGreaterThan(0)
    now = leave(rate, { chat, use: 'alert', now })
  }
  expect(now).toBeLessThan(60_300)
})

test('questions to Telegram are two a second, whoever causes them', () => {
  expect(many(world().rate, 'call', 10)).toBeLessThanOrEqual(22)
})

test('what was sent before a restart counts', () => {
  const { rate } = world()
  rate.note(3, 'alert', 9_500)
  expect(rate.at(3, 'alert', 10_000)).toBe(10_500)
})

test('the wait of one group stops nobody else once it is known to be its own; that of all does', () => {
  const { rate, tellOthers } = world()
  rate.slow(-1, 900_000, 10_000)
  expect(rate.at(7, 'alert', 10_000)).toBe(15_000)
  rate.reached(7, 15_000)
  rate.slow(-1, 900_000, 20_000)
  expect(rate.at(-1, 'alert', 20_000)).toBe(920_000)
  expect(rate.at(7, 'alert', 20_000)).toBe(20_000)
  rate.restAll(30_000, 20_000)
  expect(rate.at(7, 'answer', 20_000)).toBe(50_000)
  expect(tellOthers.mock.calls).toEqual([[5_000], [30_000]])
})

test('a lane rests longer each time that Telegram does not answer, until it does', () => {
  const { rate, tellOthers } = world()
  expect([1, 2].map(() => rate.unanswered(10_000, 0))).toEqual([2_000, 4_000])
  expect(rate.blockedUntil()).toBe(14_000)
  rate.answered()
  expect(rate.unanswered(20_000, 0.8)).toBe(1_600)
  expect(tellOthers).not.toHaveBeenCalled()
})

test('what waits takes as long as the lane’s part of the rate, after Telegram’s own wait', async () => {
  const clock = clockAt(10_000)
  const lease = async () => ({ rate: 7, ms: 2_000 })
  const rate = rateOf({ clock, lease, lanes: () => 4 })
  rate.rest(3_000, 10_000)
  expect(rate.secondsFor(0, 10_000)).toBe(0)
  expect(rate.secondsFor(70, 10_000)).toBe(13)
  await rate.renew()
  expect(rate.secondsFor(70, 10_000)).toBe(13)
  expect(rate.secondsFor(14, 20_000)).toBe(2)
})
