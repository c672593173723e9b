/** What a zone's clocks show, and when a chat's next digest comes by them. */
import type { Settings } from '../core/settings.ts'
import { nextTelling } from '../core/telling-times.ts'
import { localTimeAt } from '../core/time/local-time.ts'
import { DAY_MS, HOUR_MS } from '../core/time/spans.ts'

export interface NextDigest {
  /** `HH:MM` on the chat's clocks. */
  readonly time: string
  /** Of its calendar: 0 is today. */
  readonly days: number
  /** From now, rounded. */
  readonly hours: number
}

export interface TimeZoneSet {
  readonly timeZone: string
  /** What its clocks show now. */
  readonly time: string
  /** When the next digest comes; `null`: there is none, or it is not moved. */
  readonly digest: NextDigest | null
  /** What goes by it; `null`: the zone is the one that it was. */
  readonly moved: Settings | null
}

export const timeIn = (timeZone: string, at: number): string =>
  new Date(localTimeAt(at, timeZone)).toISOString().slice(11, 16)

/** `null`: alerts come immediately. */
export function nextDigestIn(settings: Settings, now: number): NextDigest | null {
  const { digest, timeZone } = settings
  const due = digest === null ? null : nextTelling(settings, now)
  if (due === null) return null
  const dayOf = (at: number) => Math.floor(localTimeAt(at, timeZone) / DAY_MS)
  return {
    time: timeIn(timeZone, due),
    days: dayOf(due) - dayOf(now),
    hours: Math.round((due - now) / HOUR_MS),
  }
}
