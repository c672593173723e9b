/** How what a chat has set about time reads: days, schedules, quiet hours and instants by its own clock. */
import { localTimeAt } from '../core/local-time.ts'
import { once } from '../core/once.ts'
import { stretchesIn } from '../core/quiet-hours.ts'
import { daysIn, timesIn } from '../core/schedule.ts'
import { zoneShown } from '../core/time-zone.ts'
import { DAYS, type Day } from '../core/week.ts'

const NAMES: Readonly<Record<Day, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words)

/** `every day`, `every Monday`, `Monday to Friday`, `Monday and Thursday`. */
function daysShown(days: readonly Day[]): string {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return 'every day'
  if (days.length === 1) return `every ${NAMES[first]}`
  const isRow = days.length > 2 && DAYS.indexOf(last) - DAYS.indexOf(first) === days.length - 1
  return isRow ? `${NAMES[first]} to ${NAMES[last]}` : listed(days.map((day) => NAMES[day]))
}

/** `every day at 08:00, 13:00 and 18:00`, `every hour`. */
export function scheduleShown(schedule: string): string {
  const times = timesIn(schedule)
  const days = daysIn(schedule)
  if (times.length > 0) return `${daysShown(days)} at ${listed(times)}`
  return days.length === 0 ? 'every hour' : `every hour, ${daysShown(days)}`
}

/** `every day, 22:00–07:00`. */
export const quietShown = (quiet: string): string =>
  stretchesIn(quiet)
    .map(({ days, from, to }) => `${daysShown(days)}, ${from}–${to}`)
    .join('; ')

/** `(UTC+2)`, behind a time. */
export const zoneBehind = (timeZone: string): string => `(${zoneShown(timeZone)})`

/** Made of data that few isolates need. */
const date = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
)

/** `Monday, 30 November 2026 at 08:00`, by the clocks of the zone. */
export function instantShown(at: number, timeZone: string): string {
  const local = localTimeAt(at, timeZone)
  const parts = date().formatToParts(local)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const clock = new Date(local).toISOString().slice(11, 16)
  return `${of('weekday')}, ${of('day')} ${of('month')} ${of('year')} at ${clock}`
}
