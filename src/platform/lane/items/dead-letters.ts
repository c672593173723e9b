/**
 * What has failed for good or is left in doubt, and why: a row per alert and reason. Which chats they were
 * stands in the receipts, where an audience is not lost, so that an operator can have them tried again.
 */
import {
  type Again,
  type DeadLetter,
  DIRECT_EVENT,
  LEFT_IN_DOUBT,
} from '../../../app/ports/lane.ts'
import { idOfOwner } from '../../../core/article.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { KEPT_MS } from '../keeping.ts'
import type { LaneTables } from '../tables.ts'

const LISTED = 100
/** Stands for the alert of what belongs to none: replies and digests. */
const DIRECT = 0

interface Letter extends Record<string, SqlStorageValue> {
  readonly alert: number
  readonly reason: string
  readonly chats: number
  readonly at: number
}

/** Methods that change something run inside the caller's transaction. */
export class DeadLetters extends Table<LaneTables> {
  /** A reply or a digest: there is nothing left of it to try again. */
  noteDirect(reason: string, now: number): void {
    this.note(DIRECT, reason, 1, now)
  }

  /** What has been superseded is nobody's matter any more. */
  note(alert: number, reason: string, chats: number, now: number): void {
    if (!this.deps.items.stands(alert)) return
    this.db.run`
      INSERT INTO dead_letter (alert, reason, chats, at)
      VALUES (${alert}, ${reason}, ${chats}, ${now})
      ON CONFLICT (alert, reason) DO UPDATE SET chats = chats + excluded.chats, at = excluded.at`
  }

  count(): number {
    return this.db.count`SELECT COUNT(*) AS n FROM dead_letter`
  }

  /** Newest first. */
  list(): DeadLetter[] {
    const { items, versions } = this.deps
    const letters = this.db.all<Letter>`
      SELECT alert, reason, chats, at FROM dead_letter ORDER BY at DESC LIMIT ${LISTED}`
    return letters.map(({ alert, ...letter }) => {
      const item = items.get(alert)
      const version = item && versions.get(item.version)
      return {
        ...letter,
        publisher: idOfOwner(version?.publisher ?? ''),
        article: version?.article ?? '',
        event: version?.event ?? DIRECT_EVENT,
        form: item?.kind ?? DIRECT_EVENT,
      }
    })
  }

  /** Every chat that an event has failed for gets a second try; how many there are. */
  replay(event: string, which: Again, now: number): number {
    const { items, receipts, retries } = this.deps
    let replayed = 0
    for (const alert of this.#itemsOf(event)) {
      const failed = items.stands(alert) ? receipts.takeFailed(alert, which) : []
      if (failed.length === 0) continue
      for (const recipient of failed) retries.add(now, { alert, recipient })
      items.reopen(alert, { failed: failed.length, skipped: 0 }, now)
      replayed += failed.length
    }
    if (replayed > 0) this.#takeOff(event, which)
    return replayed
  }

  /** Off the list; the counts stay as they are. */
  drop(event: string): boolean {
    const dropped = this.#itemsOf(event).map((item) => this.delete(item))
    return dropped.some((letters) => letters > 0)
  }

  /** What is in doubt stays on the list where it is not tried again. */
  #takeOff(event: string, which: Again): void {
    const stays = which === 'failed' ? LEFT_IN_DOUBT : null
    for (const item of this.#itemsOf(event))
      this.db.run`DELETE FROM dead_letter WHERE alert = ${item} AND reason IS NOT ${stays}`
  }

  /** How many there were of an item. */
  delete(item: number): number {
    return this.db.run`DELETE FROM dead_letter WHERE alert = ${item}`
  }

  prune(now: number, most: number): number {
    const where = part`at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'dead_letter', key: 'alert, reason', where }, most)
  }

  /** Numbers of the event's alert and corrections that may have failed somewhere. */
  #itemsOf(event: string): number[] {
    if (event === DIRECT_EVENT) return [DIRECT]
    const version = this.deps.versions.ofEvent(event)
    if (!version) return []
    return [...new Set([version.seq, ...this.deps.items.corrections(version.seq)])]
  }
}
