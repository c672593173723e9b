import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSettings, type Settings } from '../../src/core/settings.ts'
import { dayNumber, heldBack, isPaused, nextTelling } from '../../src/core/telling-times.ts'
import { quietUntil } from '../../src/core/time/quiet-hours.ts'
import { clockIn, instants, times, zones } from '../zones.ts'

const HOUR = 3_600_000
const settings = (changes: Partial<Settings>): Settings => ({ ...newSettings(), ...changes })

describe('heldBack', () => {
  const NIGHT = Date.parse('2026-01-10T23:00Z')
  const NOON = Date.parse('2026-01-10T12:00Z')
  const quiet = settings({ quiet: '22:00-07:00' })
  const look = (changes: Partial<Settings>, now: number, urgency = 5, spent = 0) =>
    heldBack(settings(changes), { now, urgency, spent })

  it('lets all pass at first', () => {
    expect(look({}, NIGHT)).toBeNull()
  })

  it('holds back in quiet hours, and what is urgent unless it always comes', () => {
    expect(heldBack(quiet, { now: NOON, urgency: 5, spent: 0 })).toBeNull()
    expect(heldBack(quiet, { now: NIGHT, urgency: 1, spent: 0 })).toBe('quiet')
    const always = { ...quiet, urgentAlways: true }
    expect(heldBack(always, { now: NIGHT, urgency: 2, spent: 0 })).toBeNull()
    expect(heldBack(always, { now: NIGHT, urgency: 3, spent: 0 })).toBe('quiet')
  })

  it('holds back for the digest, and lets pass beside it what always comes', () => {
    expect(look({ digest: '08:00' }, NOON, 1)).toBe('digest')
    expect(look({ digest: '08:00', urgentAlways: true }, NOON, 1)).toBeNull()
  })

  it('holds back all in a pause', () => {
    expect(look({ pausedUntil: NOON + 1, urgentAlways: true }, NOON, 1)).toBe('pause')
    expect(look({ pausedUntil: NOON }, NOON)).toBeNull()
  })

  it('holds back beyond the budget, but for what is urgent', () => {
    expect(look({ budget: 2 }, NOON, 5, 1)).toBeNull()
    expect(look({ budget: 2 }, NOON, 3, 2)).toBe('budget')
    expect(look({ budget: 2 }, NOON, 2, 9)).toBeNull()
  })
})

describe('nextTelling', () => {
  const next = (changes: Partial<Settings>, after: string) => {
    const at = nextTelling(settings({ timeZone: 'Europe/Berlin', ...changes }), Date.parse(after))
    return at === null ? null : new Date(at).toISOString().slice(0, 16)
  }

  it('is never without anything that holds back', () => {
    expect(next({}, '2026-01-10T12:00Z')).toBeNull()
    expect(next({ urgentAlways: true }, '2026-01-10T12:00Z')).toBeNull()
  })

  it('comes after quiet hours, in the evening for a budget, at the end of a pause', () => {
    expect(next({ quiet: '22:00-07:00' }, '2026-01-10T12:00Z')).toBe('2026-01-11T06:00')
    expect(next({ budget: 3 }, '2026-01-10T12:00Z')).toBe('2026-01-10T19:00')
    expect(next({ budget: 3, quiet: '19:00-07:00' }, '2026-01-10T12:00Z')).toBe('2026-01-11T06:00')
    const pausedUntil = Date.parse('2026-01-10T13:00Z')
    expect(next({ pausedUntil }, '2026-01-10T12:00Z')).toBe('2026-01-10T13:00')
    expect(next({ pausedUntil }, '2026-01-10T13:00Z')).toBeNull()
    expect(next({ pausedUntil, budget: 3 }, '2026-01-10T12:00Z')).toBe('2026-01-10T13:00')
  })

  it('is the digest, put off to the end of quiet hours and of a pause', () => {
    expect(next({ digest: '06:00', quiet: '22:00-07:00' }, '2026-01-10T12:00Z')).toBe(
      '2026-01-11T06:00',
    )
    expect(next({ digest: '06:00', quiet: '22:00-07:00' }, '2026-01-11T05:30Z')).toBe(
      '2026-01-11T06:00',
    )
    expect(next({ digest: '22:00', quiet: '22:00-07:00' }, '2026-01-11T02:00Z')).toBe(
      '2026-01-11T06:00',
    )
    expect(next({ digest: '20:00', quiet: '22:00-07:00' }, '2026-01-11T02:00Z')).toBe(
      '2026-01-11T19:00',
    )
    expect(next({ digest: '06:00 07:00', quiet: '22:00-07:00' }, '2026-01-11T06:00Z')).toBe(
      '2026-01-12T06:00',
    )
    const pausedUntil = Date.parse('2026-01-12T00:00Z')
    expect(next({ digest: '08:00', pausedUntil }, '2026-01-10T12:00Z')).toBe('2026-01-12T07:00')
    expect(next({ pausedUntil, quiet: '22:00-07:00' }, '2026-01-10T12:00Z')).toBe(
      '2026-01-12T06:00',
    )
  })

  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
  const anySettings = fc.record({
    timeZone: zones,
    digest: maybe(
      fc.oneof(
        times,
        fc.constant('hourly'),
        times.map((time) => `mon fri ${time}`),
      ),
    ),
    quiet: maybe(
      fc
        .tuple(times, times)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => `${a}-${b}`),
    ),
    budget: maybe(fc.constant(3)),
    pausedFor: maybe(fc.integer({ min: 1, max: 400 * HOUR })),
  })

  it('never comes in quiet hours or a pause, and within a week and the pause', () => {
    fc.assert(
      fc.property(anySettings, instants, ({ pausedFor, ...changes }, after) => {
        const pausedUntil = pausedFor === null ? null : after + pausedFor
        const all = settings({ ...changes, pausedUntil })
        const at = nextTelling(all, after)
        if (at === null) {
          expect([all.digest, all.quiet, all.budget, all.pausedUntil]).toEqual([
            null,
            null,
            null,
            null,
          ])
          return
        }
        expect(at).toBeGreaterThan(after)
        expect(isPaused(all, at)).toBe(false)
        expect(quietUntil(all.quiet, at, all.timeZone)).toBeNull()
        expect(at - after).toBeLessThanOrEqual((pausedFor ?? 0) + (10 * 24 + 2) * HOUR)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on when it is asked', () => {
    fc.assert(
      fc.property(
        anySettings,
        instants,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ pausedFor, ...changes }, after, share) => {
          const pausedUntil = pausedFor === null ? null : after + pausedFor
          const all = settings({ ...changes, pausedUntil })
          const at = nextTelling(all, after)
          if (at === null) return
          const later = Math.floor(after + (at - after) * share)
          if (later < at) expect(nextTelling(all, later)).toBe(at)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the day of a budget', () => {
  it('changes at midnight by the clocks of the zone, and never else', () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 60 * HOUR }), (zone, at, ms) => {
        const isSame = clockIn(zone, at).date === clockIn(zone, at + ms).date
        expect(dayNumber(at, zone) === dayNumber(at + ms, zone)).toBe(isSame)
      }),
      { numRuns: 400 },
    )
  })
})
