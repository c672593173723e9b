/**
 * When something is due by a chat's own clock. A schedule is written as its times (`08:00`, or
 * `08:00 18:00` where there are several a day), or `hourly`; with days before them (`mon fri 08:00`) it
 * comes on those alone.
 *
 * Due times are recomputed from the local time and the zone each time, never by adding 24 hours, so
 * that a digest at 08:00 stays at 08:00 when the clocks change.
 */
import { instantOf, localTimeAt } from './local-time.ts'
import { DAYS_FIRST, type Day, dayAt, inOrder, splitDays } from './week.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** The one day of a week may be left out (Samoa, 2011): then it is the next week's. */
const DAYS_AHEAD = 15

export const HOURLY = 'hourly'

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const SCHEDULE = new RegExp(`^${DAYS_FIRST}(?:${HOURLY}|${TIME}(?: ${TIME})*)$`, 'u')

export const isSchedule = (text: string): boolean => SCHEDULE.test(text)

/** Of times (`HH:MM`) in any order, or of `hourly`. */
export const scheduleOf = (times: readonly string[], days: Iterable<Day> = []): string =>
  [...inOrder(days), ...new Set([...times].sort())].join(' ')

/** Empty for `hourly`. */
export function timesIn(schedule: string): readonly string[] {
  const { rest } = splitDays(schedule)
  return rest === HOURLY ? [] : rest.split(' ')
}

/** Empty for all of them. */
export const daysIn = (schedule: string): readonly Day[] => splitDays(schedule).days

/**
 * The first instant strictly after `after` (epoch ms) that a schedule names in the zone: each time once
 * per local day, also where the clocks go back over it; where they go forward over it, the first
 * instant after the gap; never on a day that the zone leaves out. Hours are those of the clocks too: one
 * that the clocks go back over comes twice.
 */
export function nextDue(after: number, schedule: string, timeZone: string): number {
  const days = daysIn(schedule)
  const times = timesIn(schedule)
  const today = Math.floor(localTimeAt(after, timeZone) / DAY) * DAY
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const midnight = today + day * DAY
    if (days.length > 0 && !days.includes(dayAt(midnight))) continue
    const dues =
      times.length === 0
        ? hourOn(midnight, after, timeZone)
        : times.map((time) => instantOf(midnight + minutesOf(time) * MINUTE, timeZone))
    const next = dues.filter((due) => due !== null).filter((due) => due > after)
    if (next.length > 0) return Math.min(...next)
  }
  throw new Error(`No ${schedule} in ${timeZone} within ${DAYS_AHEAD} days`)
}

/** The next hour, where it is still on a day: it ends with its last hour, and begins with its midnight. */
function hourOn(midnight: number, after: number, timeZone: string): readonly (number | null)[] {
  const next = nextHour(after, timeZone)
  const isThen = Math.floor(localTimeAt(next, timeZone) / DAY) * DAY === midnight
  return [isThen ? next : instantOf(midnight, timeZone)]
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

/** Of `HH:MM`, since midnight. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
