/**
 * Dates as systems write them → RFC 3339, which the schema of articles checks: an offset without its
 * colon (Superdesk), a space for the T, no seconds, epoch seconds or milliseconds, and mail dates.
 * What says no offset is no instant, and is given back as it is.
 */
const NEARLY = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(\.\d+)? ?([Zz]|[+-]\d\d(?::?\d\d)?)$/
const MAIL = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})$/
/** Until the year 2100 in seconds. */
const SECONDS_LIMIT = 4_200_000_000

export function instantText(value: unknown): unknown {
  if (typeof value === 'number') return fromEpoch(value)
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (/^\d{9,13}$/.test(text)) return fromEpoch(Number(text))
  if (MAIL.test(text)) return isoOf(Date.parse(text)) ?? value
  const [, day, minutes, seconds = ':00', fraction = '', offset = ''] = NEARLY.exec(text) ?? []
  return day === undefined
    ? value
    : `${day}T${minutes}${seconds}${fraction.slice(0, 10)}${withColon(offset)}`
}

const withColon = (offset: string) =>
  /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`

const fromEpoch = (count: number): unknown =>
  isoOf(count < SECONDS_LIMIT ? count * 1_000 : count) ?? count

const isoOf = (at: number): string | null =>
  Number.isFinite(at) && at >= 0 && at < SECONDS_LIMIT * 1_000 ? new Date(at).toISOString() : null
