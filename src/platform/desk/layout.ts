/**
 * How many lanes chats are spread over, and the leases of the rate that lanes share.
 *
 * An article stays with the number of lanes that it began with, so that all of its versions meet the
 * same copies. Leases are in memory: after a start none is handed out until those of before are over.
 */
import { type Grant, LEASE_MS, type Lease, shareFor } from '../../core/rate/share.ts'
import type { Database } from '../sqlite.ts'
import { isNewDesk } from './publishers.ts'

/** There is nobody to share with; a second lane would wait for so long at most. */
const ALONE_MS = 10_000
/** No copy of before is known to any lane for longer. */
const COPIES_KEPT_MS = 30 * 86_400_000
/** Lanes keep what they need for an older number until it is dropped here: a day more, to be sure. */
const LAYOUTS_KEPT_MS = 31 * 86_400_000
/** The instant up to which leases may be out is written this far ahead: a row a minute. */
const MARKED_AHEAD_MS = 60_000

export class Layout {
  readonly #db: Database
  readonly #rate: number
  /** The present number of lanes; `null` when only the table knows. */
  #newest: number | null = null
  #leases: Lease[] = []
  #quietUntil: number
  #markedUntil: number

  /** A Desk that has nothing yet begins with `lanes`; one of an older version had one lane. */
  constructor(db: Database, wanted: { lanes: number; rate: number }, now: number) {
    this.#db = db
    this.#rate = wanted.rate
    if (!db.has`SELECT 1 FROM layout`) {
      db.run`INSERT INTO layout (lanes, since) VALUES (${isNewDesk(db) ? wanted.lanes : 1}, ${now})`
    }
    this.#markedUntil = db.first<{ until: number }>`SELECT until FROM leasing`?.until ?? 0
    const longest = this.lanes() === 1 ? ALONE_MS : LEASE_MS
    this.#quietUntil = this.#markedUntil > now ? now + longest : 0
  }

  /** Remembered, since each new article asks. */
  lanes(): number {
    this.#newest ??= this.#db.one<{ lanes: number }>`SELECT MAX(lanes) AS lanes FROM layout`.lanes
    return this.#newest
  }

  all(): number[] {
    return this.#db.values<number>`SELECT lanes FROM layout ORDER BY lanes`
  }

  /** One move at a time: a chat must not be copied to two lanes. */
  beginSpread(lanes: number): number {
    this.#db.run`INSERT OR IGNORE INTO spreading (id, lanes) VALUES (1, ${lanes})`
    return this.#db.one<{ lanes: number }>`SELECT lanes FROM spreading`.lanes
  }

  spread(lanes: number, now: number): void {
    this.#newest = null
    this.#db.run`DELETE FROM spreading`
    this.#db.run`INSERT OR IGNORE INTO layout (lanes, since) VALUES (${lanes}, ${now})`
  }

  /** An article of a Desk that was lost has been spread over so many. */
  restore(lanes: number, now: number): void {
    const added = this.#db.run`
      INSERT OR IGNORE INTO layout (lanes, since, used) VALUES (${lanes}, ${now}, ${now})`
    if (added > 0) this.#newest = null
  }

  /**
   * Over how many lanes the next version of an article goes: as many as it began with, while a copy of
   * its last one may be known. Inside the caller's transaction.
   */
  forArticle(before: { lanes: number; at: number } | null, now: number): number {
    const newest = this.lanes()
    const isPast = before === null || before.at < now - COPIES_KEPT_MS
    if (isPast || !this.all().includes(before.lanes)) return newest
    const { lanes } = before
    if (lanes < newest) this.#db.run`UPDATE layout SET used = ${now} WHERE lanes = ${lanes}`
    return lanes
  }

  /**
   * Drops numbers that no article has any more whose copies are known, or that is still to be sent. What
   * is still to be sent is read for a number whose time has come alone: one in use is asked again in a month.
   */
  prune(now: number, isAwaited: (lanes: number) => boolean): void {
    const past = this.#db.all<{ lanes: number }>`
      SELECT lanes FROM layout WHERE used < ${now - LAYOUTS_KEPT_MS}
        AND lanes < (SELECT MAX(lanes) FROM layout)
      AND (SELECT since FROM layout ORDER BY lanes DESC LIMIT 1) < ${now - LAYOUTS_KEPT_MS}`
    for (const { lanes } of past) {
      if (isAwaited(lanes)) {
        this.#db.run`UPDATE layout SET used = ${now} WHERE lanes = ${lanes}`
      } else this.#db.run`DELETE FROM layout WHERE lanes = ${lanes}`
    }
  }

  /** The rate is 0 while others hold all of it, and for `ms` unless a later answer says more. */
  lease(lane: number, now: number): Grant {
    if (this.#isAlone()) {
      const until = now + ALONE_MS
      this.#leases = [{ lane, rate: this.#rate, until }]
      this.#mark(until)
      return { rate: this.#rate, ms: ALONE_MS }
    }
    // No lease is longer, also when the clock has been set back.
    this.#quietUntil = Math.min(this.#quietUntil, now + ALONE_MS)
    if (now < this.#quietUntil) return { rate: 0, ms: this.#quietUntil - now }
    this.#leases = this.#leases.filter(({ until }) => until > now && until <= now + ALONE_MS)
    const rate = shareFor(lane, this.#leases, this.#rate)
    const until = now + LEASE_MS
    this.#leases = [...this.#leases.filter((lease) => lease.lane !== lane), { lane, rate, until }]
    this.#mark(until)
    return { rate, ms: LEASE_MS }
  }

  #isAlone(): boolean {
    return this.lanes() === 1 && !this.#db.has`SELECT 1 FROM spreading`
  }

  #mark(until: number): void {
    if (until <= this.#markedUntil) return
    this.#markedUntil = until + MARKED_AHEAD_MS
    this.#db.run`INSERT OR REPLACE INTO leasing (id, until) VALUES (1, ${this.#markedUntil})`
  }
}
