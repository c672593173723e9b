import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bucket } from '../../../src/core/rate/bucket.ts'
import { floorRate, LEASE_MS, type Lease, shareFor } from '../../../src/core/rate/share.ts'

/** The most instants that fall into any half-open window of `ms`. */
function busiest(instants: readonly number[], ms: number): number {
  const sorted = [...instants].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((at) => sorted.filter((t) => t >= at && t < at + ms).length))
}

/** Takes a place where there is one; else how long to wait. */
function take(bucket: Bucket, now: number): number {
  const wait = bucket.wait(now)
  if (wait === 0) bucket.take()
  return wait
}

/** Leaves when the bucket allows it, waiting as it says; `late` is how much each wait overshoots. */
function leave(bucket: Bucket, now: number, late = 0): number {
  let at = now
  for (let wait = take(bucket, at); wait > 0; wait = take(bucket, at)) at += wait + late
  bucket.returned(at)
  return at
}

test('the bucket is empty at the start', () => {
  const bucket = new Bucket(10, 1_000)
  expect([1, 2, 3].map(() => leave(bucket, 1_000))).toEqual([1_100, 1_200, 1_300])
})

test('after a pause, or a stall, no more than two leave at once', () => {
  const bucket = new Bucket(10, 0)
  expect([1, 2, 3].map(() => leave(bucket, 60_000))).toEqual([60_000, 60_000, 60_100])
})

test('at a raised rate lateness is made up for, and no second holds more than the rate and two', () => {
  const bucket = new Bucket(400, 0)
  const sends: number[] = []
  let now = 60_000
  for (let chat = 0; chat < 1_000; chat++) {
    now = leave(bucket, now, chat % 7)
    sends.push(now)
  }
  expect(now).toBeLessThan(62_550)
  expect(busiest(sends, 1_000)).toBeLessThanOrEqual(402)
})

test('a lent rate holds until it ends, then its own', () => {
  const bucket = new Bucket(1, 0, 28)
  bucket.lend(20, 2_000, 0)
  const sends: number[] = []
  for (let now = 0; now < 6_000; ) {
    now = leave(bucket, now)
    sends.push(now)
  }
  const within = (from: number, to: number) => sends.filter((at) => at >= from && at < to).length
  expect(within(0, 2_000)).toBeGreaterThanOrEqual(38)
  expect(within(0, 2_000)).toBeLessThanOrEqual(41)
  expect(within(3_000, 6_000)).toBeLessThanOrEqual(4)
})

test('a lane that is lent nothing sends nothing until then', () => {
  const bucket = new Bucket(28, 0)
  bucket.lend(0, 1_500, 0)
  expect(leave(bucket, 1_000)).toBeGreaterThanOrEqual(1_500)
})

test.each([2, 4, 8, 16, 28, 64])('%i lanes that wake together keep to 30 a second', (count) => {
  const buckets = Array.from({ length: count }, () => new Bucket(floorRate(28, count), 0, 28))
  const asks = buckets.map(() => 0)
  const sends: number[] = []
  const senders = new Set<number>()
  let leases: Lease[] = []
  for (let now = 3_600_000; now < 3_610_000; now += 10) {
    for (const [lane, bucket] of buckets.entries()) {
      if (now >= (asks[lane] ?? 0)) {
        leases = leases.filter(({ until }) => until > now)
        const rate = shareFor(lane, leases, 28)
        const lease = { lane, rate, until: now + LEASE_MS }
        leases = [...leases.filter((other) => other.lane !== lane), lease]
        bucket.lend(rate, lease.until, now)
        asks[lane] = now + (rate > 0 ? LEASE_MS - 800 : 300)
      }
      if (take(bucket, now) > 0) continue
      bucket.returned(now)
      sends.push(now)
      senders.add(lane)
    }
  }
  expect(busiest(sends, 1_000)).toBeLessThanOrEqual(30)
  expect(senders.size).toBe(count)
  expect(sends.length).toBeGreaterThan(140)
})

test('lanes that nobody lends anything wait a whole message first, however long they were idle', () => {
  const buckets = Array.from({ length: 16 }, () => new Bucket(floorRate(28, 16), 0, 28))
  const waits = buckets.map((bucket) => leave(bucket, 3_600_000) - 3_600_000)
  expect(Math.min(...waits)).toBeGreaterThan(25_000)
})

test('however long they are on their way, no more than 30 arrive in a second', () => {
  const delays = fc.array(fc.record({ way: fc.nat(400), back: fc.nat(400) }), {
    minLength: 100,
    maxLength: 200,
  })
  fc.assert(
    fc.property(delays, (list) => {
      const bucket = new Bucket(28, 0)
      const arrivals: number[] = []
      const answers: number[] = []
      let now = 0
      for (const { way, back } of list) {
        for (let wait = take(bucket, now); wait > 0; wait = take(bucket, now)) {
          now += Math.min(wait, 20)
          for (const at of answers.splice(0)) {
            if (at <= now) bucket.returned(at)
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
