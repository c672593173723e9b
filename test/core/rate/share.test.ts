import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorRate, LEASE_MS, type Lease, shareFor } from '../../../src/core/rate/share.ts'

const RATE = 28

test('a lane that is busy alone has nearly all of the rate', () => {
  expect(shareFor(0, [], RATE) + floorRate(RATE, 4)).toBeGreaterThan(RATE * 0.95)
})

test.each([1, 0.3])('of a rate of %d a busy lane has all, and two take turns', (rate) => {
  expect(shareFor(0, [], rate)).toBeCloseTo(rate * 0.98)
  const first = { lane: 0, rate: rate * 0.98, until: 0 }
  expect(shareFor(1, [first], rate)).toBe(0)
  const waiting = { lane: 1, rate: 0, until: 0 }
  expect(shareFor(0, [first, waiting], rate)).toBe(0)
  expect(shareFor(1, [waiting], rate)).toBeCloseTo(rate * 0.98)
})

test('lanes that stay busy come to equal shares', () => {
  let leases: Lease[] = []
  for (let round = 0; round < 6; round++) {
    for (const lane of [0, 1, 2]) {
      const rate = shareFor(lane, leases, RATE)
      leases = [...leases.filter((lease) => lease.lane !== lane), { lane, rate, until: 0 }]
    }
  }
  for (const { rate } of leases) expect(rate).toBeCloseTo((RATE * 0.98) / 3)
})

test('whoever asks whenever, the sum never exceeds the rate', () => {
  const asks = fc.array(fc.record({ lane: fc.nat(7), wait: fc.nat(LEASE_MS) }), { maxLength: 80 })
  fc.assert(
    fc.property(asks, (list) => {
      let leases: Lease[] = []
      let now = 0
      for (const { lane, wait } of list) {
        now += wait
        leases = leases.filter((lease) => lease.until > now)
        const rate = shareFor(lane, leases, RATE)
        leases = leases.filter((lease) => lease.lane !== lane)
        leases.push({ lane, rate, until: now + LEASE_MS })
        const leased = leases.reduce((sum, lease) => sum + lease.rate, 0)
        expect(leased + 8 * floorRate(RATE, 8)).toBeLessThanOrEqual(RATE + 1e-9)
      }
    }),
  )
})
