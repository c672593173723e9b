/**
 * Quiet hours by a chat's own clock, written as `22:00-07:00`. With days (`fri sat 23:00-10:00`) they begin
 * on those alone, and several stand with `; ` between them.
 *
 * Both ends are times on the clocks: a night in which they change has an hour more or less of quiet.
 */
import { instantOf, localTimeAt } from './local-time.ts'
import { minutesOf } from './schedule.ts'
import { DAYS_FIRST, type Day, dayAt, inOrder, splitDays } from './week.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const DAYS_BACK = 2
/** By then each has begun once, also where its day is left out of a week. */
const DAYS_AHEAD = 15
/** Those that follow each other without a break are one. */
const MOST_JOINED = 8

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const ONE = `${DAYS_FIRST}${TIME}-${TIME}`
const QUIET = new RegExp(`^${ONE}(?:; ${ONE})*$`, 'u')

export const isQuiet = (text: string): boolean => QUIET.test(text)

export interface Stretch {
  /** On which it begins; empty for all. */
  readonly days: readonly Day[]
  readonly from: string
  readonly to: string
}

export const quietOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ days, from, to }) => [...inOrder(days), `${from}-${to}`].join(' ')).join('; ')

export const stretchesIn = (quiet: string): readonly Stretch[] =>
  quiet.split('; ').map((one) => {
    const { days, rest } = splitDays(one)
    const [from = '', to = ''] = rest.split('-')
    return { days, from, to }
  })

/** When the quiet is over that holds at `now`; `null`: there is none. Epoch ms. */
export function quietUntil(quiet: string | null, now: number, timeZone: string): number | null {
  if (quiet === null || end(nights(quiet, now, timeZone, 0), now) === now) return null
  return end(nights(quiet, now, timeZone, DAYS_AHEAD), now)
}

/** When the quiet began that holds at `now`; `null`: there is none. Epoch ms. */
export function quietSince(quiet: string | null, now: number, timeZone: string): number | null {
  if (quiet === null || quietUntil(quiet, now, timeZone) === null) return null
  const all = nights(quiet, now, timeZone, 0)
  let since = now
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const earlier = all.filter(({ from, to }) => from < since && since <= to)
    since = Math.min(since, ...earlier.map(({ from }) => from))
  }
  return since
}

/** When the next quiet is over, strictly after an instant, epoch ms. */
export function nextQuietEnd(quiet: string, after: number, timeZone: string): number {
  const all = nights(quiet, after, timeZone, DAYS_AHEAD)
  const ends = all.map(({ to }) => to).filter((to) => to > after && end(all, to) === to)
  if (ends.length === 0)
    throw new Error(`No end of ${quiet} in ${timeZone} within ${DAYS_AHEAD} days`)
  return Math.min(...ends)
}

interface Night {
  readonly from: number
  readonly to: number
}

/** Of what goes on without a break from an instant on: the instant itself where nothing does. */
function end(all: readonly Night[], now: number): number {
  let until = now
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const further = all.filter(({ from, to }) => from <= until && until < to)
    until = Math.max(until, ...further.map(({ to }) => to))
  }
  return until
}

/** Alike for all chats that have the same hours, and asked before each alert. */
const known = new Map<string, readonly Night[]>()
const KNOWN_LIMIT = 1_000

function nights(quiet: string, now: number, timeZone: string, daysAhead: number): readonly Night[] {
  const today = Math.floor(localTimeAt(now, timeZone) / DAY) * DAY
  const key = `${today} ${daysAhead} ${timeZone} ${quiet}`
  const found = known.get(key) ?? nightsFrom(today, { quiet, timeZone, daysAhead })
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(key, found)
  return found
}

interface Asked {
  readonly quiet: string
  readonly timeZone: string
  readonly daysAhead: number
}

/** Those that begin from the day before yesterday on, since one that a day is left out of may go on. */
function nightsFrom(today: number, { quiet, timeZone, daysAhead }: Asked): readonly Night[] {
  const stretches = stretchesIn(quiet)
  const found: Night[] = []
  for (let day = -DAYS_BACK; day <= daysAhead; day++) {
    const midnight = today + day * DAY
    for (const { days, from, to } of stretches) {
      if (days.length > 0 && !days.includes(dayAt(midnight))) continue
      const begins = instantOf(midnight + minutesOf(from) * MINUTE, timeZone)
      const lastDay = minutesOf(to) > minutesOf(from) ? midnight : midnight + DAY
      const ends = instantOnOrAfter(lastDay + minutesOf(to) * MINUTE, timeZone)
      if (begins !== null && ends !== null) found.push({ from: begins, to: ends })
    }
  }
  return found
}

/** A day later where a zone leaves the day out. */
const instantOnOrAfter = (local: number, timeZone: string): number | null =>
  instantOf(local, timeZone) ?? instantOf(local + DAY, timeZone)
