/**
 * Dates as feeds write them: RFC 822 with its zones by name, and ISO 8601 with or without a time.
 *
 * Where no offset is given it is UTC; a zone that is not known by name is no date, since a guess would
 * be hours off.
 */
import { pattern } from '../../core/pattern.ts'
import { LATEST_INSTANT } from '../instant.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Hours from UTC. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    UT: 0,
    UTC: 0,
    GMT: 0,
    Z: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    CET: 1,
    CEST: 2,
    BST: 1,
  }),
)

const RFC_822 = pattern.u`^(?:\p{L}{2,12}\.?,?\s{1,5})?(\d{1,2})[ -](\p{L}{3})\p{L}{0,9}[ -](\d{4}|\d\d)(?:\s{1,5}(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,5}([+-]\d\d:?\d\d|[A-Za-z]{1,5})?)?$`
const ISO =
  /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i

const LONGEST = 64

/** Epoch ms from 1970 to 2100, or `null`. */
export function parseFeedDate(text: string | undefined): number | null {
  const date = (text ?? '').trim()
  if (date === '' || date.length > LONGEST) return null
  const at = iso(date) ?? rfc822(date)
  return at !== null && at >= 0 && at <= LATEST_INSTANT ? at : null
}

function iso(text: string): number | null {
  const [, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? []
  if (year === undefined) return null
  return instantOf({ year, month: Number(month) - 1, day, hour, minute, second, zone })
}

function rfc822(text: string): number | null {
  const [, day, name = '', year = '', hour, minute, second, zone] = RFC_822().exec(text) ?? []
  const month = MONTHS.indexOf(name.toLowerCase())
  if (month < 0) return null
  return instantOf({ year: fullYear(year), month, day, hour, minute, second, zone })
}

const fullYear = (year: string) =>
  year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`

type Digits = string | undefined
interface Parts {
  readonly year: Digits
  /** From 0. */
  readonly month: number
  readonly day: Digits
  readonly hour: Digits
  readonly minute: Digits
  readonly second: Digits
  readonly zone: Digits
}

function instantOf({ year, month, day = '1', hour, minute, second, zone }: Parts): number | null {
  const [h, m, s] = [hour, minute, second].map((digits) => Number(digits ?? 0))
  const offset = offsetOf(zone ?? 'Z')
  if (offset === null || h === undefined || m === undefined || s === undefined) return null
  if (h > 23 || m > 59 || s > 60) return null
  const date = new Date(Date.UTC(Number(year), month, Number(day)))
  // 30 February would be 2 March.
  if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day)) return null
  return date.getTime() + (h * 60 + m - offset) * 60_000 + s * 1_000
}

/** Minutes. */
function offsetOf(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const named = ZONES.get(zone.toUpperCase())
  return named === undefined ? null : named * 60
}
