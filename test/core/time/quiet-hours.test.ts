import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextQuietEnd, quietOf, quietUntil } from '../../../src/core/time/quiet-hours.ts'
import { DAYS } from '../../../src/core/time/week.ts'
import { clockIn, instants, times, zones } from '../../zones.ts'

const HOUR = 3_600_000
const BERLIN = 'Europe/Berlin'

const until = (quiet: string, at: string, zone = BERLIN) => {
  const end = quietUntil(quiet, Date.parse(at), zone)
  return end === null ? null : new Date(end).toISOString().slice(0, 16)
}

describe('quietUntil', () => {
  it('holds from its first minute up to its last', () => {
    expect(until('22:00-07:00', '2026-01-10T20:59:59Z')).toBeNull()
    expect(until('22:00-07:00', '2026-01-10T21:00:00Z')).toBe('2026-01-11T06:00')
    expect(until('22:00-07:00', '2026-01-11T05:59:59Z')).toBe('2026-01-11T06:00')
    expect(until('22:00-07:00', '2026-01-11T06:00:00Z')).toBeNull()
  })

  it('has an hour less or more in a night in which the clocks change', () => {
    expect(until('22:00-07:00', '2026-03-28T21:00Z')).toBe('2026-03-29T05:00')
    expect(until('22:00-07:00', '2026-10-24T20:00Z')).toBe('2026-10-25T06:00')
  })

  it('begins or ends after the gap where the clocks pass over its time, and once where they go back', () => {
    expect(until('22:00-02:30', '2026-03-29T00:59Z')).toBe('2026-03-29T01:00')
    expect(until('02:30-07:00', '2026-03-29T01:00Z')).toBe('2026-03-29T05:00')
    expect(until('22:00-02:30', '2026-10-25T00:29Z')).toBe('2026-10-25T00:30')
    expect(until('22:00-02:30', '2026-10-25T01:10Z')).toBeNull()
  })

  it('goes on over a day that the zone leaves out', () => {
    expect(until('22:00-07:00', '2011-12-30T09:59Z', 'Pacific/Apia')).toBe('2011-12-30T17:00')
    expect(until('22:00-07:00', '2011-12-30T10:00Z', 'Pacific/Apia')).toBe('2011-12-30T17:00')
  })

  it('begins on its days alone', () => {
    const quiet = 'mon tue wed thu fri 22:00-06:00; sat sun 23:00-10:00'
    // The 12th of January 2026 is a Monday.
    expect(until(quiet, '2026-01-12T21:30Z')).toBe('2026-01-13T05:00')
    expect(until(quiet, '2026-01-17T21:30Z')).toBeNull()
    expect(until(quiet, '2026-01-17T22:30Z')).toBe('2026-01-18T09:00')
    expect(until('sat 09:00-17:00', '2026-01-18T09:00Z')).toBeNull()
  })

  it('is over when the last of those is that follow each other', () => {
    expect(until('fri 20:00-08:00; sat 08:00-22:00', '2026-01-16T20:00Z')).toBe('2026-01-17T21:00')
    expect(until('fri 20:00-10:00; sat 08:00-22:00', '2026-01-17T07:30Z')).toBe('2026-01-17T21:00')
  })

  it('is not there without quiet hours', () => {
    expect(quietUntil(null, 0, 'UTC')).toBeNull()
  })

  /** By the clock on the wall alone, on days on which it does not change. */
  it('says what the clock says', () => {
    fc.assert(
      fc.property(zones, instants, times, times, (zone, at, from, to) => {
        fc.pre(from !== to)
        const isEven = [-30, -18, -6, 6, 18, 30].every(
          (hours) =>
            clockIn(zone, at + hours * HOUR).time.slice(-2) === clockIn(zone, at).time.slice(-2) &&
            (Number(clockIn(zone, at + hours * HOUR).time.slice(0, 2)) -
              Number(clockIn(zone, at).time.slice(0, 2)) -
              hours) %
              24 ===
              0,
        )
        fc.pre(isEven)
        const { time } = clockIn(zone, at)
        const expected = from < to ? from <= time && time < to : time >= from || time < to
        expect(quietUntil(`${from}-${to}`, at, zone) !== null).toBe(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('ends when it says that it ends, whoever asks in between', () => {
    fc.assert(
      fc.property(
        zones,
        instants,
        times,
        times,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, at, from, to, share) => {
          fc.pre(from !== to)
          const quiet = `${from}-${to}`
          const end = quietUntil(quiet, at, zone)
          if (end === null) return
          expect(end).toBeGreaterThan(at)
          expect(end - at).toBeLessThanOrEqual(50 * HOUR)
          const between = Math.min(end - 1, Math.floor(at + (end - at) * share))
          expect(quietUntil(quiet, between, zone)).toBe(end)
          expect(quietUntil(quiet, end, zone)).toBeNull()
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is over next at an end of which nothing goes on', () => {
    fc.assert(
      fc.property(
        zones,
        instants,
        times,
        times,
        fc.subarray([...DAYS], { minLength: 1 }),
        (zone, at, from, to, days) => {
          fc.pre(from !== to)
          const quiet = quietOf([{ days, from, to }])
          expect(isQuiet(quiet)).toBe(true)
          const end = nextQuietEnd(quiet, at, zone)
          expect(end).toBeGreaterThan(at)
          expect(quietUntil(quiet, end, zone)).toBeNull()
          expect(quietUntil(quiet, end - 1, zone)).toBe(end)
          const held = quietUntil(quiet, at, zone)
          if (held !== null) expect(end).toBe(held)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('isQuiet', () => {
  it.each([
    '22:00-07:00',
    'fri sat 23:00-10:00',
    'mon 1:00-2:00',
    'sat fri 01:00-02:00',
    '24:00-07:00',
    '',
    '22:00',
  ])('tells %j', (text) => {
    expect(isQuiet(text)).toBe(['22:00-07:00', 'fri sat 23:00-10:00'].includes(text))
  })
})
