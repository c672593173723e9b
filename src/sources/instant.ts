/** Dates and times as sources write them: RFC 3339, always with the offset from UTC. */
import * as v from 'valibot'

const INSTANT_WANTED =
  'must be an existing date and time from 1970 to 2100, such as 2026-05-01T09:30:00Z'
const WITHOUT_OFFSET = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/
const OFFSET_WANTED =
  'must end with its offset from UTC, such as Z in 2026-05-01T09:30:00Z or +02:00'

export const instant = v.pipe(
  v.string('must be a date and time such as 2026-05-01T09:30:00Z'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const at = parseInstant(dataset.value)
    if (at !== null) return at
    addIssue({ message: WITHOUT_OFFSET.test(dataset.value) ? OFFSET_WANTED : INSTANT_WANTED })
    return NEVER
  }),
)

/** What lies beyond it is a slip: an embargo until then would never end. */
export const LATEST_INSTANT = Date.UTC(2101, 0, 1) - 1

/**
 * RFC 3339 with an offset, on a day that exists, from 1970 to 2100 in UTC. Epoch ms, or `null`.
 * `Date.parse` alone takes 30 February for 2 March.
 */
export function parseInstant(text: string): number | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number)
  const exists = daysIn(year ?? 0, month ?? 0) >= (day ?? 0) && (day ?? 0) >= 1
  if (!exists || (hour ?? 24) > 23 || (minute ?? 60) > 59 || (second ?? 60) > 59) return null
  const at = Date.parse(text.toUpperCase())
  return at >= 0 && at <= LATEST_INSTANT ? at : null
}

const daysIn = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate()
