/**
 * Which offsets from UTC clocks show, and where. To ask the engine about every zone would cost more than a
 * request may: the table says which zones can have an offset, and the engine only whether they have it.
 */
import { once } from '../once.ts'
import { localTimeAt } from '../time/local-time.ts'
import { zonesByPeople } from './places.ts'
import { OFFSETS } from './table.ts'

const MINUTE = 60_000

interface Offset {
  /** Clocks are so many minutes before UTC. */
  readonly minutes: number
  /** Those that have it at some time of the year, by the people who live in them. */
  readonly zones: readonly string[]
}

const allOffsets = once((): readonly Offset[] =>
  OFFSETS.split(' ').map((line) => {
    const [minutes, numbers = ''] = line.split(':')
    const zones = numbers.split(',').flatMap((number) => zonesByPeople()[Number(number)] ?? [])
    return { minutes: Number(minutes), zones }
  }),
)

/** Offsets in use at an instant, from west to east. */
export function offsetsAt(instant: number): readonly number[] {
  const times = new Map<string, number>()
  for (const zone of allOffsets().flatMap(({ zones }) => zones)) {
    times.set(zone, (times.get(zone) ?? 0) + 1)
  }
  return allOffsets()
    .filter(
      ({ minutes, zones }) =>
        // Who has only this one has it all the year.
        zones.some((zone) => times.get(zone) === 1) || zonesAt(minutes, instant, 1).length > 0,
    )
    .map(({ minutes }) => minutes)
}

/** At most so many zones that have an offset at an instant, by the people who live in them. */
export function zonesAt(minutes: number, instant: number, most: number): readonly string[] {
  const found: string[] = []
  for (const zone of allOffsets().find((one) => one.minutes === minutes)?.zones ?? []) {
    if (found.length < most && minutesAhead(zone, instant) === minutes) found.push(zone)
  }
  return found
}

function minutesAhead(zone: string, instant: number): number {
  const minute = Math.floor(instant / MINUTE) * MINUTE
  return (localTimeAt(minute, zone) - minute) / MINUTE
}
