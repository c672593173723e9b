import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Pacer } from '../../src/core/pacing.ts'
import { floorRate, LEASE_MS, type Lease, shareFor } from '../../src/core/rate-share.ts'

/** The most instants that fall into any half-open window of `ms`. */
function busiest(instants: readonly number[], ms: number): number {
  const sorted = [...instants].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((at) => sorted.filter((t) => t >= at && t < at + ms).length))
}

/** Leaves when the pacer allows it, waiting as it says; `late` is how much each wait overshoots. */
function leave(pacer: Pacer, chat: number, now: number, late = 0): number {
  let at = now
  for (let wait = pacer.take(chat, at); wait > 0; wait = pacer.take(chat, at)) at += wait + late
  pacer.returned(at)
  return at
}

test('a chat that is held is not ready before, whatever is forgotten meanwhile', () => {
  const pacer = new Pacer(10, 0)
  pacer.hold(-1, 900_000)
  pacer.hold(-1, 30_000)
  pacer.forget(500_000)
  expect([-1, -2].map((chat) => pacer.readyAt(chat, 500_000))).toEqual([900_000, 500_000])
  pacer.forget(900_001)
  expect(pacer.readyAt(-1, 900_001)).toBe(900_001)
})

test('replies take at most half of what a group may be sent in a minute', () => {
  const pacer = new Pacer(1_000, 0)
  let now = 10_000
  for (let i = 0; i < 10; i++) {
    now = Math.max(now, pacer.readyAt(-1, now, 'reply'))
    expect(pacer.take(-1, now, 'reply')).toBe(0)
    pacer.returned(now)
  }
  expect(pacer.readyAt(-1, now, 'reply')).toBe(71_000)
  expect(pacer.readyAt(-1, now)).toBe(now + 1_000)
  expect(pacer.readyAt(-2, now, 'reply')).toBe(now)
})

test('in private, replies are spaced like all else', () => {
  const pacer = new Pacer(1_000, 0)
  for (let now = 0; now < 30_000; now += 1_000) pacer.note(5, now, 'reply')
  expect(pacer.readyAt(5, 30_000, 'reply')).toBe(30_000)
})

test('a call that is no message takes a place of the rate, and none of a chat', () => {
  const pacer = new Pacer(10, 0)
  expect([1, 2, 3].map(() => pacer.takeCall(60_000))).toEqual([0, 0, 100])
  expect(pacer.readyAt(0, 60_000)).toBe(60_000)
})

test('the bucket is empty at the start', () => {
  const pacer = new Pacer(10, 1_000)
  expect([1, 2, 3].map((chat) => leave(pacer, chat, 1_000))).toEqual([1_100, 1_200, 1_300])
})

test('after a pause, or a stall, no more than two leave at once', () => {
  const pacer = new Pacer(10, 0)
  expect([1, 2, 3].map((chat) => leave(pacer, chat, 60_000))).toEqual([60_000, 60_000, 60_100])
})

test('at a raised rate lateness is made up for, and no second holds more than the rate and two', () => {
  const pacer = new Pacer(400, 0)
  const sends: number[] = []
  let now = 60_000
  for (let chat = 0; chat < 1_000; chat++) {
    now = leave(pacer, chat, now, chat % 7)
    sends.push(now)
  }
  expect(now).toBeLessThan(62_550)
  expect(busiest(sends, 1_000)).toBeLessThanOrEqual(402)
})

test('a lent rate holds until it ends, then its own', () => {
  const pacer = new Pacer(1, 0, 28)
  pacer.lend(20, 2_000, 0)
  const sends: number[] = []
  for (let chat = 0, now = 0; now < 6_000; chat++) {
    now = leave(pacer, chat, now)
    sends.push(now)
  }
  const within = (from: number, to: number) => sends.filter((at) => at >= from && at < to).length
  expect(within(0, 2_000)).toBeGreaterThanOrEqual(38)
  expect(within(0, 2_000)).toBeLessThanOrEqual(41)
  expect(within(3_000, 6_000)).toBeLessThanOrEqual(4)
})

test('a lane that is lent nothing sends nothing until then', () => {
  const pacer = new Pacer(28, 0)
  pacer.lend(0, 1_500, 0)
  expect(leave(pacer, 1, 1_000)).toBeGreaterThanOrEqual(1_500)
})

test.each([2, 4, 8, 16, 28, 64])('%i lanes that wake together keep to 30 a second', (count) => {
  const pacers = Array.from({ length: count }, () => new Pacer(floorRate(28, count), 0, 28))
  const asks = pacers.map(() => 0)
  const sends: number[] = []
  const senders = new Set<number>()
  let leases: Lease[] = []
  for (let now = 3_600_000; now < 3_610_000; now += 10) {
    for (const [lane, pacer] of pacers.entries()) {
      if (now >= (asks[lane] ?? 0)) {
        leases = leases.filter(({ until }) => until > now)
        const rate = shareFor(lane, leases, 28)
        const lease = { lane, rate, until: now + LEASE_MS }
        leases = [...leases.filter((other) => other.lane !== lane), lease]
        pacer.lend(rate, lease.until, now)
        asks[lane] = now + (rate > 0 ? LEASE_MS - 800 : 300)
      }
      if (pacer.take(1_000 + sends.length, now) > 0) continue
      pacer.returned(now)
      sends.push(now)
      senders.add(lane)
    }
  }
  expect(busiest(sends, 1_000)).toBeLessThanOrEqual(30)
  expect(senders.size).toBe(count)
  expect(sends.length).toBeGreaterThan(140)
})

test('lanes that nobody lends anything wait a whole message first, however long they were idle', () => {
  const pacers = Array.from({ length: 16 }, () => new Pacer(floorRate(28, 16), 0, 28))
  const waits = pacers.map((pacer, chat) => leave(pacer, chat, 3_600_000) - 3_600_000)
  expect(Math.min(...waits)).toBeGreaterThan(25_000)
})

test('one chat is sent to once a second', () => {
  const pacer = new Pacer(100, 0)
  expect(pacer.take(7, 5_000)).toBe(0)
  expect(pacer.readyAt(7, 5_010)).toBe(6_000)
  expect(pacer.take(7, 5_010)).toBe(990)
})

test('a group gets no more than twenty in a minute, a private chat may', () => {
  const pacer = new Pacer(100, 0)
  for (let i = 0; i < 20; i++) {
    pacer.note(-5, i * 1_000)
    pacer.note(5, i * 1_000)
  }
  expect(pacer.readyAt(-5, 20_000)).toBe(61_000)
  expect(pacer.readyAt(5, 20_000)).toBe(20_000)
})

test('what was sent before a restart counts', () => {
  const pacer = new Pacer(100, 10_000)
  pacer.note(3, 9_500)
  expect(pacer.readyAt(3, 10_000)).toBe(10_500)
})

test('forgetting frees no chat early', () => {
  const pacer = new Pacer(100, 0)
  pacer.note(-5, 1_000)
  pacer.forget(1_500)
  expect(pacer.readyAt(-5, 1_500)).toBe(2_000)
})

test('however long they are on their way, no more than 30 arrive in a second', () => {
  const delays = fc.array(fc.record({ way: fc.nat(400), back: fc.nat(400) }), {
    minLength: 100,
    maxLength: 200,
  })
  fc.assert(
    fc.property(delays, (list) => {
      const pacer = new Pacer(28, 0)
      const arrivals: number[] = []
      const answers: number[] = []
      let now = 0
      for (const [chat, { way, back }] of list.entries()) {
        for (let wait = pacer.take(chat, now); wait > 0; wait = pacer.take(chat, now)) {
          now += Math.min(wait, 20)
          for (const at of answers.splice(0)) {
            if (at <= now) pacer.returned(at)
            else answers.push(at)
          }
          answers.sort((a, b) => a - b)
        }
        arrivals.push(now + way)
        answers.push(now + way + back)
      }
      expect(busiest(arrivals, 1_000)).toBeLessThanOrEqual(30)
    }),
    { numRuns: 50 },
  )
})

test('silence is waited out longer each time, to a minute at most', () => {
  const pacer = new Pacer(28, 0)
  expect([1, 2, 3].map(() => pacer.unanswered())).toEqual([2_000, 4_000, 8_000])
  for (let i = 0; i < 20; i++) pacer.unanswered()
  expect(pacer.unanswered()).toBe(60_000)
  pacer.answered()
  expect(pacer.unanswered()).toBe(2_000)
})

test('no second holds 30, however late the waits end; no group minute more than twenty', () => {
  const asks = fc.array(
    fc.record({
      chat: fc.integer({ min: -3, max: 40 }),
      wait: fc.nat(120),
      late: fc.oneof(fc.nat(5), fc.nat(900)),
    }),
    { maxLength: 150 },
  )
  fc.assert(
    fc.property(asks, (list) => {
      const pacer = new Pacer(28, 0)
      const sends: { chat: number; at: number }[] = []
      let now = 0
      for (const { chat, wait, late } of list) {
        now = leave(pacer, chat, now + wait, late)
        sends.push({ chat, at: now })
      }
      expect(
        busiest(
          sends.map(({ at }) => at),
          1_000,
        ),
      ).toBeLessThan(30)
      for (const chat of new Set(sends.map((send) => send.chat))) {
        const own = sends.filter((send) => send.chat === chat).map(({ at }) => at)
        expect(busiest(own, 1_000)).toBe(1)
        if (chat < 0) expect(busiest(own, 60_000)).toBeLessThanOrEqual(20)
      }
    }),
  )
})
