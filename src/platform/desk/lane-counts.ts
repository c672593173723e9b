/**
 * How many lanes there are and were, and the move of chats to more. An article stays with the number of lanes that
 * it began with, so that all of its versions meet the same copies.
 */
import { DAY_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Singles } from '../singles.ts'
import { isNewDesk } from './publishers.ts'

/** No copy of before is known to any lane for longer. */
const COPIES_KEPT_MS = 30 * DAY_MS
/** Lanes keep what they need for an older number until it is dropped here: a day more, to be sure. */
const COUNTS_KEPT_MS = 31 * DAY_MS

interface Deps extends OnDatabase {
  readonly singles: Singles
  readonly wanted: number
}

export class LaneCounts extends Table<Deps> {
  /** The present number of lanes; `null` when only the table knows. */
  #newest: number | null = null

  /** A Desk that has nothing yet begins with `wanted`; one of an older version had one lane. */
  constructor(deps: Deps, now: number) {
    super(deps)
    const { db, wanted } = deps
    if (!db.has`SELECT 1 FROM lane_count`) {
      db.run`INSERT INTO lane_count (lanes, since) VALUES (${isNewDesk(db) ? wanted : 1}, ${now})`
    }
  }

  /** Remembered, since each new article asks. */
  lanes(): number {
    this.#newest ??= this.db.one<{
      lanes: number
    }>`SELECT MAX(lanes) AS lanes FROM lane_count`.lanes
    return this.#newest
  }

  all(): number[] {
    return this.db.values<number>`SELECT lanes FROM lane_count ORDER BY lanes`
  }

  /** One move at a time: a chat must not be copied to two lanes. */
  beginMove(lanes: number): number {
    const begun = this.deps.singles.get<number>('moving_to')
    if (begun === null) this.deps.singles.set('moving_to', lanes)
    return begun ?? lanes
  }

  /** From now on there are so many. */
  endMove(lanes: number, now: number): void {
    this.#newest = null
    this.deps.singles.delete('moving_to')
    this.db.run`INSERT OR IGNORE INTO lane_count (lanes, since) VALUES (${lanes}, ${now})`
  }

  /** An article of a Desk that was lost was shared by so many. */
  restore(lanes: number, now: number): void {
    const added = this.db.run`
      INSERT OR IGNORE INTO lane_count (lanes, since, used) VALUES (${lanes}, ${now}, ${now})`
    if (added > 0) this.#newest = null
  }

  /**
   * To how many lanes the next version of an article goes: as many as it began with, while a copy of
   * its last one may be known. Inside the caller's transaction.
   */
  forArticle(before: { lanes: number; at: number } | null, now: number): number {
    const newest = this.lanes()
    const isPast = before === null || before.at < now - COPIES_KEPT_MS
    if (isPast || !this.all().includes(before.lanes)) return newest
    const { lanes } = before
    if (lanes < newest) this.db.run`UPDATE lane_count SET used = ${now} WHERE lanes = ${lanes}`
    return lanes
  }

  /**
   * Drops numbers that no article has any more whose copies are known, or that is still to be sent. What
   * is still to be sent is read for a number whose time has come alone: one in use is asked again in a month.
   */
  prune(now: number, isAwaited: (lanes: number) => boolean): void {
    const past = this.db.all<{ lanes: number }>`
      SELECT lanes FROM lane_count WHERE used < ${now - COUNTS_KEPT_MS}
        AND lanes < (SELECT MAX(lanes) FROM lane_count)
      AND (SELECT since FROM lane_count ORDER BY lanes DESC LIMIT 1) < ${now - COUNTS_KEPT_MS}`
    for (const { lanes } of past) {
      if (isAwaited(lanes)) {
        this.db.run`UPDATE lane_count SET used = ${now} WHERE lanes = ${lanes}`
      } else this.db.run`DELETE FROM lane_count WHERE lanes = ${lanes}`
    }
  }

  /** There is one lane, and no move to more has begun. */
  isAlone(): boolean {
    return this.lanes() === 1 && this.deps.singles.get('moving_to') === null
  }
}
