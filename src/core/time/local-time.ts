/**
 * Between instants and the time on a zone's clocks, with `Intl` as the only source of the rules.
 *
 * A zone's offset is local time minus UTC. Where clocks go forward, some local times never occur (a
 * gap); where they go back, some occur twice (a fold). Samoa once left out a whole day.
 */
import { DAY_MS } from './spans.ts'

const SECOND = 1000
/** Further from UTC than any zone has been, so instants this far on both sides of a local time
 * written as UTC lie before and after it. */
const REACH = DAY_MS

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** What a zone's clocks show at an instant, as the epoch milliseconds of that time read as UTC. */
export function localTimeAt(instant: number, timeZone: string): number {
  const part = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    if (Object.hasOwn(part, type)) Object.assign(part, { [type]: Number(value) })
  }
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}

const offsetAt = (instant: number, timeZone: string): number =>
  localTimeAt(instant, timeZone) - Math.floor(instant / SECOND) * SECOND

/**
 * The instant at which a zone's clocks show `local` (epoch milliseconds read as UTC): the first of
 * two in a fold, the end of the gap in a gap, `null` when the whole day is left out.
 */
export function instantOf(local: number, timeZone: string): number | null {
  const before = offsetAt(local - REACH, timeZone)
  const after = offsetAt(local + REACH, timeZone)
  const shown = [before, after]
    .map((offset) => local - offset)
    .filter((instant) => localTimeAt(instant, timeZone) === local)
  if (shown.length > 0) return Math.min(...shown)
  const change = changeBetween(local - after, local - before, timeZone)
  return leavesOutDayOf(local, change, timeZone) ? null : change
}

/** Whether the gap that ends at `change` swallows the whole local day of `local`. */
function leavesOutDayOf(local: number, change: number, timeZone: string): boolean {
  const midnight = Math.floor(local / DAY_MS) * DAY_MS
  const gapStart = localTimeAt(change - SECOND, timeZone) + SECOND
  return gapStart <= midnight && localTimeAt(change, timeZone) >= midnight + DAY_MS
}

/** The instant in `(from, to]` from which the offset is the one that holds at `to`. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const settled = offsetAt(to, timeZone)
  let [low, high] = [from, to]
  while (high - low > SECOND) {
    const middle = Math.floor((low + high) / 2 / SECOND) * SECOND
    if (offsetAt(middle, timeZone) === settled) high = middle
    else low = middle
  }
  return high
}
