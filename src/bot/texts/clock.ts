/** How what a chat has set about time reads: days, schedules, quiet hours and instants by its own clock. */
import type { Voice } from '../../core/languages/voice.ts'
import type { Piece } from '../../core/message/message.ts'
import type { Settings } from '../../core/settings.ts'
import { localTimeAt } from '../../core/time/local-time.ts'
import { stretchesIn } from '../../core/time/quiet-hours.ts'
import { daysIn, timesIn } from '../../core/time/schedule.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import { zoneShown } from '../../core/time/time-zone.ts'
import { DAYS, type Day } from '../../core/time/week.ts'

/** A Monday. */
const MONDAY = 4 * DAY_MS

/** When alerts come, in one sentence or two. A pause that is over is none: handlers see to that. */
export function clockIn(voice: Voice, settings: Settings): string {
  const { digest, timeZone } = settings
  if (settings.pausedUntil !== null) return untilIn(voice, settings.pausedUntil, timeZone)
  if (digest === null) return voice.say(settings.quiet === null ? 'atOnce' : 'atOnceButQuiet')
  const zone = zoneBehind(timeZone)
  return voice.say('inDigest', { schedule: scheduleIn(voice, digest), zone })
}

/** When alerts come, said to somebody who has just begun to follow. */
export function clockFromNow(voice: Voice, settings: Settings): string {
  if (settings.pausedUntil !== null || settings.digest !== null) return clockIn(voice, settings)
  return voice.say(settings.quiet === null ? 'fromNowAtOnce' : 'fromNowAtOnceButQuiet')
}

const untilIn = (voice: Voice, until: number, timeZone: string): string =>
  voice.say('nothingUntil', { instant: instantIn(voice, until, timeZone) })

/** To a chat that may never have set its zone. */
export const zoneHint = ({ pieces }: Voice, timeZone: string): readonly Piece[] =>
  timeZone === 'UTC' ? ['\n\n', ...pieces('zoneHint')] : []

const nameOf = ({ dates }: Voice, day: Day): string =>
  dates({ weekday: 'long', timeZone: 'UTC' }).format(MONDAY + DAYS.indexOf(day) * DAY_MS)

/** `every day`, `every Monday`, `Monday to Friday`, `Monday and Thursday`. */
function daysShown(voice: Voice, days: readonly Day[]): string {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return voice.say('everyDay')
  if (days.length === 1) return voice.say(`every ${first}`)
  const isRow = days.length > 2 && DAYS.indexOf(last) - DAYS.indexOf(first) === days.length - 1
  return isRow
    ? voice.say('dayToDay', { first: nameOf(voice, first), last: nameOf(voice, last) })
    : voice.list(days.map((day) => nameOf(voice, day)))
}

/** `every day at 08:00, 13:00 and 18:00`, `every hour`. */
export function scheduleIn(voice: Voice, schedule: string): string {
  const times = timesIn(schedule)
  const days = daysIn(schedule)
  const shown = daysShown(voice, days)
  if (times.length > 0) return voice.say('daysAt', { days: shown, times: voice.list(times) })
  return days.length === 0 ? voice.say('everyHour') : voice.say('everyHourOn', { days: shown })
}

/** `every day, 22:00–07:00`. */
export const quietIn = (voice: Voice, quiet: string): string =>
  stretchesIn(quiet)
    .map(({ days, from, to }) =>
      voice.say('hoursOn', { days: daysShown(voice, days), hours: `${from}–${to}` }),
    )
    .join(voice.say('betweenHours'))

/** `(UTC+2)`, behind a time. */
export const zoneBehind = (timeZone: string): string => `(${zoneShown(timeZone)})`

/** `Monday 30 November 2026 at 08:00`, by the clocks of the zone. */
export function instantIn(voice: Voice, at: number, timeZone: string): string {
  const local = localTimeAt(at, timeZone)
  const date = voice.dates({ timeZone: 'UTC', dateStyle: 'full' }).format(local)
  return voice.say('instant', { date, time: new Date(local).toISOString().slice(11, 16) })
}
