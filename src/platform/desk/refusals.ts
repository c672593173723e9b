/**
 * Posts that were refused, for a week: when, why, how long they were, and nothing of what they said. Anybody can
 * have a post refused, so of each publisher only so many are kept in an hour, and what there are more is not.
 */
import type { RefusedPost } from '../../app/ports/records.ts'
import { idOfOwner, type OwnerKey, type PublisherId, parsePublisherId } from '../../core/article.ts'
import { DAY_MS, HOUR_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import { part } from '../sqlite.ts'
import { OWNERS, type Publishers } from './publishers.ts'

const KEPT_MS = 7 * DAY_MS
/** With all that is deleted later, a publisher's come to 1,440 rows written a day. */
const AN_HOUR = 30

interface Row extends Record<string, SqlStorageValue> {
  publisher: string
  at: number
  reason: string
  bytes: number | null
  request: string
}

interface Deps extends OnDatabase {
  readonly publishers: Publishers
}

/** Methods that change something run inside the caller's transaction. */
export class Refusals extends Table<Deps> {
  put({ publisher, at, reason, bytes, request }: RefusedPost): void {
    const owner = this.deps.publishers.ownerOf(publisher)
    if (owner === null) return
    const lately = this.db.count`
      SELECT COUNT(*) FROM refused WHERE publisher = ${owner} AND at > ${at - HOUR_MS}`
    if (lately >= AN_HOUR) return
    this.db.run`
      INSERT OR IGNORE INTO refused (publisher, at, request, reason, bytes)
      VALUES (${owner}, ${at}, ${request}, ${reason}, ${bytes})`
  }

  /** Newest first. */
  list(publisher: PublisherId | null, limit: number): RefusedPost[] {
    const whose = publisher ? part`WHERE id = ${publisher}` : part``
    return this.db.all<Row>`
      SELECT publisher, at, reason, bytes, request FROM refused
      WHERE publisher IN (${OWNERS} ${whose}) ORDER BY at DESC LIMIT ${limit}`.flatMap(
      ({ publisher: owner, ...row }) => {
        const id = parsePublisherId(idOfOwner(owner))
        return id ? [{ ...row, publisher: id }] : []
      },
    )
  }

  /** Some of what is past its keeping. */
  prune(now: number, most: number): number {
    const where = part`publisher IN (${OWNERS}) AND at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'refused', key: 'publisher, at, request', where }, most)
  }

  forget(owner: OwnerKey): void {
    this.db.run`DELETE FROM refused WHERE publisher = ${owner}`
  }
}
