/**
 * Whether what is dated so is news now: a system that posts its archive, or a feed that brings old items
 * back, alerts nobody. What has no date is news when it comes.
 */
import { DAY_MS } from './time/spans.ts'

export interface Dated {
  /** Epoch ms, as `updatedAt`. */
  readonly publishedAt: number | null
  readonly updatedAt: number | null
}

export type Untimely = 'dated too long ago' | 'dated too far ahead'

/** What is older was not published now, whatever has brought it here. */
const OLDEST_NEWS_MS = 2 * DAY_MS
/** Clocks and zones that are wrong are at most a day off. */
const FARTHEST_AHEAD_MS = DAY_MS

/** When it was published, or last changed where it says no more. */
export const dateOf = ({ publishedAt, updatedAt }: Dated): number | null => publishedAt ?? updatedAt

/** `null`: it is news. `outAt`: when it will be told, which is later than `now` under an embargo. */
export function untimely(dated: Dated, now: number, outAt = now): Untimely | null {
  const at = dateOf(dated) ?? now
  if (at < now - OLDEST_NEWS_MS) return 'dated too long ago'
  return at > outAt + FARTHEST_AHEAD_MS ? 'dated too far ahead' : null
}
