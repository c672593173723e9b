/**
 * Which time zone a person means: a zone's name in any case (`europe/berlin`), `UTC` or `GMT`, a city, a
 * country or a zone in words (`São Paulo`, `Germany`, `Pacific Time`), or an offset (`GMT+2`).
 *
 * What means several is answered with them; what nothing means, with what is written almost like it.
 */
import { type Near, nearestPlaces, zonesOfPlace } from '../places/places.ts'
import { zoneNamed } from './time-zone.ts'

export type ZoneMeant =
  /** `isOffset`: it knows no summer time. */
  | { readonly kind: 'zone'; readonly timeZone: string; readonly isOffset: boolean }
  /** By the people who live in them. */
  | { readonly kind: 'several'; readonly timeZones: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Near[] }

const zone = (timeZone: string, isOffset = false): ZoneMeant => ({
  kind: 'zone',
  timeZone,
  isOffset,
})

const unknown: ZoneMeant = { kind: 'unknown', nearest: [] }

/** Longer than any zone's name, or any place's. */
const LONGEST = 64

export function zoneMeant(text: string): ZoneMeant {
  const written = withoutFlag(text).trim()
  if (written.length > LONGEST) return unknown
  if (/^(?:utc|gmt|z)$/iu.test(written)) return zone('UTC')
  const offset = OFFSET.exec(written)
  if (offset) return zoneOfOffset(offset)
  return written.includes('/') ? byName(written) : byPlace(written)
}

const FLAG = /[🇦-🇿]{2}/u
const FIRST_OF_FLAGS = 0x1f1e6

/** A flag is its country, and chooses among the places of a name as the country does: "Paris 🇫🇷" is "Paris, France". */
function withoutFlag(text: string): string {
  const [flag] = FLAG.exec(text) ?? []
  if (flag === undefined) return text
  const code = [...flag].map((sign) => letterOf(sign.codePointAt(0) ?? 0)).join('')
  const rest = text.replace(flag, ' ').trim()
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? ''
  return rest === '' ? country : `${rest}, ${country}`
}

const letterOf = (sign: number): string => String.fromCharCode(sign - FIRST_OF_FLAGS + 65)

function byName(written: string): ZoneMeant {
  const name = zoneNamed(written.replace(/\s*\/\s*/gu, '/').replace(/\s+/gu, '_'))
  return name === null ? byPlace(written.split('/').at(-1) ?? '') : zone(name)
}

/** "Paris, France": what stands behind the comma chooses, where it can. */
function byPlace(written: string): ZoneMeant {
  const [place = '', ...rest] = written.split(',')
  const zones = zonesOfPlace(place)
  const within = zonesOfPlace(rest.join(' '))
  const both = zones.filter((name) => within.includes(name))
  return among(both.length > 0 ? both : zones, place)
}

function among(zones: readonly string[], place: string): ZoneMeant {
  const [first] = zones
  if (first === undefined) return { kind: 'unknown', nearest: nearestPlaces(place) }
  return zones.length === 1 ? zone(first) : { kind: 'several', timeZones: zones }
}

/** `GMT+2`, `UTC-3:30`, `+02:00`, `UTC +5.5`, with any of the signs that look like a minus. */
const OFFSET = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?(00|15|30|45)|[.,](5|25|75))?$/iu
const MINUTES: Readonly<Record<string, string>> = { '5': '30', '25': '15', '75': '45' }

/** As the time zone `+02:00`. No clock is more than 12 hours behind UTC, or more than 14 before it. */
function zoneOfOffset([, sign, hours = '', written = '00', part = '']: RegExpExecArray): ZoneMeant {
  const minutes = MINUTES[part] ?? written
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset > (sign === '+' ? 14 : 12) * 60) return unknown
  if (offset === 0) return zone('UTC')
  return zone(`${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`, true)
}
