/** What a zone's clocks show, and when a chat's next digest comes by them. */
import { localTimeAt } from '../core/local-time.ts'
import { nextDue } from '../core/schedule.ts'
import type { Settings } from '../core/settings.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

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
}

export const timeIn = (timeZone: string, at: number): string =>
  new Date(localTimeAt(at, timeZone)).toISOString().slice(11, 16)

/** `null`: alerts come immediately. */
export function nextDigestIn({ digest, timeZone }: Settings, now: number): NextDigest | null {
  if (digest === null) return null
  const due = nextDue(now, digest, timeZone)
  const dayOf = (at: number) => Math.floor(localTimeAt(at, timeZone) / DAY)
  return {
    time: timeIn(timeZone, due),
    days: dayOf(due) - dayOf(now),
    hours: Math.round((due - now) / HOUR),
  }
}
