/**
 * When something is due by a chat's own clock. A schedule is written as its times (`08:00`, or
 * `08:00 18:00` where there are several a day), or `hourly`.
 *
 * Due times are recomputed from the local time and the zone each time, never by adding 24 hours, so
 * that a digest at 08:00 stays at 08:00 when the clocks change.
 */
import { instantOf, localTimeAt } from './local-time.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** One day left out (Samoa, 2011) and one to spare. */
const DAYS_AHEAD = 4

export const HOURLY = 'hourly'

const TIMES = /^(?:[01]\d|2[0-3]):[0-5]\d(?: (?:[01]\d|2[0-3]):[0-5]\d)*$/u

export const isSchedule = (text: string): boolean => text === HOURLY || TIMES.test(text)

/** Of times (`HH:MM`) in any order. */
export const scheduleOf = (times: readonly string[]): string => [...new Set(times)].sort().join(' ')

/** Empty for `hourly`. */
export const timesIn = (schedule: string): readonly string[] =>
  schedule === HOURLY ? [] : schedule.split(' ')

/**
 * The first instant strictly after `after` (epoch ms) that a schedule names in the zone: each time once
 * per local day, also where the clocks go back over it; where they go forward over it, the first
 * instant after the gap; never on a day that the zone leaves out. Hours are those of the clocks too: one
 * that the clocks go back over comes twice.
 */
export function nextDue(after: number, schedule: string, timeZone: string): number {
  if (schedule === HOURLY) return nextHour(after, timeZone)
  const today = Math.floor(localTimeAt(after, timeZone) / DAY) * DAY
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const dues = timesIn(schedule).flatMap((time) => {
      const due = instantOf(today + day * DAY + minutesOf(time) * MINUTE, timeZone)
      return due !== null && due > after ? [due] : []
    })
    if (dues.length > 0) return Math.min(...dues)
  }
  throw new Error(`No ${schedule} in ${timeZone} within ${DAYS_AHEAD} days`)
}

/** Where clocks change by less than an hour (Lord Howe), the hour after the change is another one. */
function nextHour(after: number, timeZone: string): number {
  const second = Math.floor(after / SECOND) * SECOND
  const due = second + HOUR - pastHour(second, timeZone)
  const past = pastHour(due, timeZone)
  return past === 0 ? due : due + HOUR - past
}

const pastHour = (instant: number, timeZone: string): number =>
  localTimeAt(instant, timeZone) % HOUR

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
