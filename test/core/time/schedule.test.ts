import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTimeAt } from '../../../src/core/time/local-time.ts'
import { HOURLY, isSchedule, nextDue, scheduleOf } from '../../../src/core/time/schedule.ts'
import { DAYS } from '../../../src/core/time/week.ts'
import { clockIn, instants as instant, times as time, zones as zone } from '../../zones.ts'

const DAY = 86_400_000

const clock = (at: number, timeZone: string) => {
  const { date: day, time } = clockIn(timeZone, at)
  return { day, time }
}

const dues = (from: string, days: number, time: string, timeZone: string): string[] => {
  const found: string[] = []
  let after = Date.parse(from)
  for (let i = 0; i < days; i++) {
    after = nextDue(after, time, timeZone)
    found.push(new Date(after).toISOString().slice(0, 16))
  }
  return found
}

describe('nextDue', () => {
  it('keeps the local time when the clocks change', () => {
    expect(dues('2026-03-27T12:00Z', 3, '08:00', 'Europe/Berlin')).toEqual([
      '2026-03-28T07:00',
      '2026-03-29T06:00',
      '2026-03-30T06:00',
    ])
  })

  it('takes the first instant after a gap', () => {
    expect(dues('2026-03-28T12:00Z', 2, '02:30', 'Europe/Berlin')).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ])
  })

  it('comes once in a fold', () => {
    expect(dues('2026-10-24T12:00Z', 2, '02:30', 'Europe/Berlin')).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ])
  })

  it('comes once when the clocks go back over midnight', () => {
    expect(dues('2018-02-17T12:00Z', 2, '23:30', 'America/Sao_Paulo')).toEqual([
      '2018-02-18T01:30',
      '2018-02-19T02:30',
    ])
  })

  it('starts the day after a gap at midnight', () => {
    expect(dues('2018-11-03T12:00Z', 2, '00:00', 'America/Sao_Paulo')).toEqual([
      '2018-11-04T03:00',
      '2018-11-05T02:00',
    ])
  })

  it('leaves out the day that Samoa left out', () => {
    expect(dues('2011-12-29T12:00Z', 2, '08:00', 'Pacific/Apia')).toEqual([
      '2011-12-29T18:00',
      '2011-12-30T18:00',
    ])
    expect(dues('2011-12-29T12:00Z', 2, '00:00', 'Pacific/Apia')).toEqual([
      '2011-12-30T10:00',
      '2011-12-31T10:00',
    ])
  })

  it('knows shifts of half an hour', () => {
    expect(dues('2026-10-03T12:00Z', 2, '02:15', 'Australia/Lord_Howe')).toEqual([
      '2026-10-03T15:30',
      '2026-10-04T15:15',
    ])
  })

  it('comes at each of several times of a day, also when the clocks change', () => {
    expect(dues('2026-03-28T12:00Z', 4, '08:00 18:00', 'Europe/Berlin')).toEqual([
      '2026-03-28T17:00',
      '2026-03-29T06:00',
      '2026-03-29T16:00',
      '2026-03-30T06:00',
    ])
  })

  it('comes once for two times in one gap', () => {
    expect(dues('2026-03-29T00:00Z', 2, '02:15 02:45', 'Europe/Berlin')).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:15',
    ])
  })

  it('comes at each hour of the clocks, also where they change by half an hour', () => {
    expect(dues('2026-10-25T00:10Z', 3, 'hourly', 'Europe/Berlin')).toEqual([
      '2026-10-25T01:00',
      '2026-10-25T02:00',
      '2026-10-25T03:00',
    ])
    expect(dues('2026-10-03T14:40Z', 3, 'hourly', 'Australia/Lord_Howe')).toEqual([
      '2026-10-03T16:00',
      '2026-10-03T17:00',
      '2026-10-03T18:00',
    ])
    expect(dues('2026-01-01T00:00Z', 1, 'hourly', 'Asia/Kolkata')).toEqual(['2026-01-01T00:30'])
  })

  it('comes on its days alone, each at its time when the clocks change', () => {
    // The 27th of March 2026 is a Friday.
    expect(dues('2026-03-27T12:00Z', 3, 'mon fri 08:00', 'Europe/Berlin')).toEqual([
      '2026-03-30T06:00',
      '2026-04-03T06:00',
      '2026-04-06T06:00',
    ])
    expect(dues('2026-10-18T12:00Z', 2, 'sun 09:00', 'Europe/Berlin')).toEqual([
      '2026-10-25T08:00',
      '2026-11-01T08:00',
    ])
  })

  it('waits a week for a day that the zone leaves out', () => {
    expect(dues('2011-12-24T12:00Z', 1, 'fri 08:00', 'Pacific/Apia')).toEqual(['2012-01-05T18:00'])
  })

  it('comes hourly on its days, from their midnight to their last hour', () => {
    expect(dues('2026-01-09T22:10Z', 3, 'sat hourly', 'UTC')).toEqual([
      '2026-01-10T00:00',
      '2026-01-10T01:00',
      '2026-01-10T02:00',
    ])
    expect(dues('2026-01-10T22:10Z', 2, 'sat hourly', 'UTC')).toEqual([
      '2026-01-10T23:00',
      '2026-01-17T00:00',
    ])
  })

  it('on some days comes when it would come on all, and it is one of them', () => {
    const some = fc.subarray([...DAYS], { minLength: 1 })
    const every = fc.oneof(time, fc.constant(HOURLY))
    fc.assert(
      fc.property(zone, instant, every, some, (z, from, at, days) => {
        const schedule = scheduleOf([at], days)
        expect(isSchedule(schedule)).toBe(true)
        const due = nextDue(from, schedule, z)
        expect(due).toBeGreaterThan(from)
        expect(days).toContain(clockIn(z, due).weekday)
        expect(nextDue(due - 1, at, z)).toBe(due)
        // None before it.
        let earlier = nextDue(from, at, z)
        while (at !== HOURLY && earlier < due) {
          expect(days).not.toContain(clockIn(z, earlier).weekday)
          earlier = nextDue(earlier, at, z)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is strictly after', () => {
    const due = nextDue(Date.parse('2026-01-01T00:00Z'), '08:00', 'UTC')
    expect(nextDue(due, '08:00', 'UTC')).toBe(due + DAY)
    expect(nextDue(due - 1, '08:00', 'UTC')).toBe(due)
  })

  it('comes once a local day, at its time or, in a gap, right after it', () => {
    fc.assert(
      fc.property(zone, instant, time, (timeZone, from, at) => {
        let last = nextDue(from, at, timeZone)
        expect(last).toBeGreaterThan(from)
        for (let i = 0; i < 8; i++) {
          const next = nextDue(last, at, timeZone)
          expect(next).toBeGreaterThan(last)
          // Casey station sets its clocks back by three hours, and nobody by more.
          expect(next - last).toBeLessThanOrEqual(DAY + 3 * 3_600_000)
          const shown = clock(next, timeZone)
          expect(shown.day).not.toBe(clock(last, timeZone).day)
          if (shown.time !== at) {
            // The clocks jump at the instant itself, from before the time to after it.
            expect(localTimeAt(next, timeZone) - localTimeAt(next - 60_000, timeZone)).not.toBe(
              60_000,
            )
          }
          last = next
        }
      }),
      { numRuns: 300 },
    )
  })

  it('at several times comes as each of them would', () => {
    fc.assert(
      fc.property(zone, instant, time, time, (z, from, one, other) => {
        const each = [one, other].map((at) => nextDue(from, at, z))
        expect(nextDue(from, scheduleOf([one, other]), z)).toBe(Math.min(...each))
      }),
    )
  })

  it('hourly comes within two hours, on the hour', () => {
    fc.assert(
      fc.property(zone, instant, (z, from) => {
        const due = nextDue(from, HOURLY, z)
        expect(due).toBeGreaterThan(from)
        expect(due - from).toBeLessThanOrEqual(2 * 3_600_000)
        expect(clock(due, z).time).toMatch(/:00$/)
      }),
    )
  })

  it('does not depend on when it is asked', () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        time,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (z, from, at, share) => {
          const due = nextDue(from, at, z)
          const later = Math.floor(from + (due - from) * share)
          if (later < due) expect(nextDue(later, at, z)).toBe(due)
        },
      ),
    )
  })
})
