/**
 * The time zones of a place: of a city, a country, a state, or of a name that a zone has ("Pacific
 * Time", CET), in the languages that the bot's readers write. The table is looked through as it is
 * stored: to take it apart would cost each new isolate more than the few look-ups it makes.
 */
import { once } from '../once.ts'
import { mistakesBetween, mistakesIn } from '../text/mistakes.ts'
import { folded } from './folded.ts'
import { PLACES, ZONES } from './table.ts'

/** Longer names than any place has. */
const LONGEST = 64
/** Of shorter ones everything is near. */
const SHORTEST = 3

/** All that have a name, by the people who live in them. */
export const zonesByPeople = once((): readonly string[] => ZONES.split(' '))

/** Its zones, by the people who live in them; empty for a name that no place has. */
export function zonesOfPlace(name: string): readonly string[] {
  const key = folded(name.slice(0, LONGEST))
  return [key, withoutUmlauts(key)].map(zonesOf).find((zones) => zones.length > 0) ?? []
}

/** "koeln" is "koln". */
const withoutUmlauts = (key: string): string => key.replace(/([aou])e/gu, '$1')

function zonesOf(key: string): readonly string[] {
  const at = key === '' ? -1 : PLACES.indexOf(`,${key},`)
  if (at < 0) return []
  const start = PLACES.lastIndexOf('\n', at) + 1
  const numbers = PLACES.slice(start, PLACES.indexOf(':', start)).split('+')
  return numbers.flatMap((number) => zonesByPeople()[Number(number)] ?? [])
}

/** A place by its name, folded, and the zone that most people have there. */
export interface Near {
  readonly place: string
  readonly timeZone: string
}

/** The places whose names are least unlike this one, the longest of each zone; empty when all are very unlike. */
export function nearestPlaces(name: string): readonly Near[] {
  const key = folded(name.slice(0, LONGEST))
  let least = mistakesIn(key.length)
  let nearest: string[] = []
  // No place has a number in its name: it is an offset that there is not, or nonsense.
  const isName = key.length >= SHORTEST && !/\d/u.test(key)
  for (const known of isName ? PLACES.split(/[,\n]/u) : []) {
    if (!beginAlike(key, known)) continue
    const mistakes = mistakesBetween(key, known, least)
    if (mistakes < least) nearest = []
    if (mistakes <= least) nearest.push(known)
    least = Math.min(least, mistakes)
  }
  const found = new Map<string, Near>()
  for (const place of nearest.sort((a, b) => b.length - a.length)) {
    for (const timeZone of zonesOf(place)) {
      if (!found.has(timeZone)) found.set(timeZone, { place, timeZone })
    }
  }
  return [...found.values()]
}

/** Few slip at the first letter, and to look at all places would take too long. */
const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[0] === other[1] || one[1] === other[0]
