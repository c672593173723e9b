/**
 * When something is due by a chat's own clock.
 *
 * Due times are recomputed from the local time and the zone each time, never by adding 24 hours, so
 * that a digest at 08:00 stays at 08:00 when the clocks change.
 */
import { instantOf, localTimeAt } from './local-time.ts'
import { zoneNamed, zoneOfCity } from './time-zone.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** One day left out (Samoa, 2011) and one to spare. */
const DAYS_AHEAD = 4

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/iu

/** A time of day as people write it (`08:00`, `8`, `20.30`, `8am`, `8:30 pm`) as `HH:MM`. */
export function parseTime(text: string): string | null {
  const [, hours, minutes = '00', half] = TIME.exec(text.trim()) ?? []
  if (hours === undefined || Number(minutes) > 59) return null
  const hour = half === undefined ? hourOfDay(Number(hours)) : hourOfHalf(Number(hours), half)
  return hour === null ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}

const hourOfDay = (hour: number): number | null => (hour <= 23 ? hour : null)

/** 12am is midnight and 12pm is noon. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const LONGEST_ZONE = 64

/**
 * The IANA name of the zone that a person means: a name in any case (`europe/berlin`), `UTC` or
 * `GMT`, or a city (`Berlin`, `new york`) that only one zone is named after. Offsets (`+02:00`) and
 * abbreviations (`CET`) are refused: they know no daylight saving, or mean several zones.
 */
export function parseTimeZone(text: string): string | null {
  const written = text
    .trim()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[\s_]+/gu, '_')
  if (written === '' || written.length > LONGEST_ZONE) return null
  if (/^(?:utc|gmt)$/iu.test(written)) return 'UTC'
  return written.includes('/') ? zoneNamed(written) : zoneOfCity(written)
}

/**
 * The first instant strictly after `after` (epoch ms) at which it is `time` (`HH:MM`) in the zone:
 * once per local day, also where the clocks go back over it; where they go forward over it, the
 * first instant after the gap; never on a day that the zone leaves out.
 */
export function nextDue(after: number, time: string, timeZone: string): number {
  const today = Math.floor(localTimeAt(after, timeZone) / DAY) * DAY
  const sinceMidnight = minutesOf(time) * MINUTE
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const due = instantOf(today + day * DAY + sinceMidnight, timeZone)
    if (due !== null && due > after) return due
  }
  throw new Error(`No ${time} in ${timeZone} within ${DAYS_AHEAD} days`)
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
