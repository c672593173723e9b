/**
 * The buttons of /timezone: the times that clocks show now, and cities. What comes back from a button is
 * as untrusted as any text.
 */
import type { Button } from '../core/message/message.ts'
import { offsetsAt, zonesAt } from '../core/places/offsets.ts'
import type { Near } from '../core/places/places.ts'
import { zoneShown } from '../core/time/time-zone.ts'
import { timeIn } from './next-digest.ts'
import { rowsOf } from './rows.ts'

/** Followed by a zone's name. */
export const SET = 'zone:set:'
/** Followed by the minutes that clocks are before UTC. */
export const AT = 'zone:at:'
export const TIMES = 'zone:times'

const MOST_CITIES = 20
const MINUTE = 60_000

type Rows = readonly (readonly Button[])[]

/** A button for each time that clocks show somewhere, from west to east. */
export function timeButtons(now: number): Rows {
  const buttons = offsetsAt(now).map((minutes) => ({
    text: new Date(now + minutes * MINUTE).toISOString().slice(11, 16),
    data: `${AT}${minutes}`,
  }))
  return rowsOf(buttons, 4)
}

/** The cities whose clocks show the time of a button. */
export const citiesAt = (minutes: number, now: number): readonly string[] =>
  zonesAt(minutes, now, MOST_CITIES)

export const zoneButtons = (zones: readonly string[], now: number): Rows =>
  placeButtons(
    zones.map((timeZone) => ({ place: zoneShown(timeZone), timeZone })),
    now,
  )

/** By the name that was probably meant. */
export const nearButtons = (near: readonly Near[], now: number): Rows =>
  placeButtons(
    near.map(({ place, timeZone }) => ({ place: capitalised(place), timeZone })),
    now,
  )

const placeButtons = (places: readonly Near[], now: number): Rows =>
  rowsOf(
    places.slice(0, MOST_CITIES).map(({ place, timeZone }) => ({
      text: `${place} · ${timeIn(timeZone, now)}`,
      data: SET + timeZone,
    })),
    2,
  )

const capitalised = (place: string): string =>
  place.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
