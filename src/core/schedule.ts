/**
 * When something is due by a chat's own clock.
 *
 * Due times are recomputed from the local time and the zone each time, never by adding 24 hours, so
 * that a digest at 08:00 stays at 08:00 when the clocks change.
 */
import { instantOf, localTimeAt } from './local-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** One day left out (Samoa, 2011) and one to spare. */
const DAYS_AHEAD = 4

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
