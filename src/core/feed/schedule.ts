/** When a feed is asked again: as often as it says, within bounds, and ever more seldom while it fails. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/spans.ts'

export const USUALLY_MS = 15 * MINUTE_MS
/** What a feed says is taken for its manners, and not for more: news is no news after an hour. */
const SHORTEST_MS = 5 * MINUTE_MS
const LONGEST_MS = HOUR_MS
const LONGEST_PAUSE_MS = DAY_MS
const FIRST_PAUSE_MS = 5 * MINUTE_MS

/** `said` are the distances that the feed or its server asks for, ms. */
export function nextReading(now: number, said: readonly (number | null)[]): number {
  const asked = Math.max(...said.map((ms) => ms ?? 0))
  return now + (asked > 0 ? Math.min(Math.max(asked, SHORTEST_MS), LONGEST_MS) : USUALLY_MS)
}

/** Where a hub tells of news: so long after a poll, in case it misses some. */
export const nextReadingWhenTold = (polledAt: number): number => polledAt + LONGEST_MS

export interface Failing {
  /** In a row, this one included. */
  readonly failures: number
  /** What the server asks for, ms. */
  readonly retryAfter: number | null
  /** In [0, 1): feeds of one server that failed together do not come back together. */
  readonly random: number
}

export function nextTry(now: number, { failures, retryAfter, random }: Failing): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 16), LONGEST_PAUSE_MS)
  const spread = pause * (0.75 + random / 2)
  return now + Math.min(Math.max(spread, retryAfter ?? 0), LONGEST_PAUSE_MS)
}
