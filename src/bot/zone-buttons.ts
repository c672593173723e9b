/**
 * The buttons of /timezone: the times that clocks show now, and cities. What comes back from a button is
 * as untrusted as any text.
 */
import { localTimeAt } from '../core/local-time.ts'
import type { Button } from '../core/message.ts'
import { zonesByPeople } from '../core/places/places.ts'
import { timeIn } from './next-digest.ts'

/** Followed by a zone's name. */
export const SET = 'zone:set:'
/** Followed by the minutes that clocks are before UTC. */
export const AT = 'zone:at:'
export const TIMES = 'zone:times'

const MOST_CITIES = 24
const MINUTE = 60_000

type Rows = readonly (readonly Button[])[]

/** A button for each time that clocks show somewhere, from west to east. */
export function timeButtons(now: number): Rows {
  const times = new Map<number, string>()
  for (const zone of zonesByPeople()) times.set(minutesAhead(zone, now), zone)
  const buttons = [...times]
    .sort(([one], [other]) => one - other)
    .map(([minutes, zone]) => ({ text: timeIn(zone, now), data: `${AT}${minutes}` }))
  return rowsOf(buttons, 4)
}

/** By the people who live in them, and only where most do. */
export const zonesAt = (minutes: number, now: number): readonly string[] =>
  zonesByPeople()
    .filter((zone) => minutesAhead(zone, now) === minutes)
    .slice(0, MOST_CITIES)

export const zoneButtons = (zones: readonly string[], now: number): Rows =>
  rowsOf(
    zones.slice(0, MOST_CITIES).map((zone) => ({
      text: `${cityOf(zone)} · ${timeIn(zone, now)}`,
      data: SET + zone,
    })),
    2,
  )

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const minutesAhead = (zone: string, now: number): number => {
  const minute = Math.floor(now / MINUTE) * MINUTE
  return (localTimeAt(minute, zone) - minute) / MINUTE
}

function rowsOf(buttons: readonly Button[], wide: number): Rows {
  const rows: Button[][] = []
  for (let i = 0; i < buttons.length; i += wide) rows.push(buttons.slice(i, i + wide))
  return rows
}
