/**
 * Which feeds are read, and what is known of each. What is known is one row a feed, whatever it holds: a row
 * written is what a poll costs.
 */
import type { Publisher } from '../../app/ports/desk.ts'
import type { Feed, FeedReading } from '../../app/ports/feeds.ts'
import { type PublisherId, parsePublisherId } from '../../core/article.ts'
import type { KnownItem } from '../../core/feed-ledger.ts'
import { readFeedUrl, readKnownItems, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Publishers } from './publishers.ts'

/** A reading that was cut off is done again after so long. */
const CUT_OFF_MS = 5 * 60_000

interface Row extends Record<string, SqlStorageValue> {
  url: string
  etag: string | null
  last_modified: string | null
  body_hash: string | null
  failures: number
}

/** Methods that change something run inside the caller's transaction. */
export class Feeds {
  readonly #sql: SqlStorage
  readonly #publishers: Publishers
  readonly #unreadable: Unreadable

  constructor(sql: SqlStorage, publishers: Publishers, unreadable: Unreadable) {
    this.#sql = sql
    this.#publishers = publishers
    this.#unreadable = unreadable
  }

  follow(id: PublisherId, url: string, now: number): boolean {
    if (this.#publishers.revision(id) === null) return false
    if (this.#row(id)?.url === url) return true
    this.forget(id)
    this.#sql.exec('INSERT INTO feed (publisher, url, next_try) VALUES (?, ?, ?)', id, url, now)
    return true
  }

  /** Where the publisher's settings say. */
  followSettings({ id, format, settings }: Omit<Publisher, 'rev'>, now: number): void {
    const url = format === 'feed' ? readFeedUrl(settings) : null
    if (url !== null) this.follow(id, url, now)
  }

  forget(id: string): void {
    this.#sql.exec('DELETE FROM feed WHERE publisher = ?', id)
    this.#sql.exec('DELETE FROM feed_items WHERE publisher = ?', id)
  }

  takeDue(limit: number, now: number): PublisherId[] {
    const due = this.#sql
      .exec<{ publisher: string }>(
        'SELECT publisher FROM feed WHERE next_try <= ? ORDER BY next_try LIMIT ?',
        now,
        limit,
      )
      .toArray()
    for (const { publisher } of due) {
      this.#sql.exec(
        'UPDATE feed SET next_try = ? WHERE publisher = ?',
        now + CUT_OFF_MS,
        publisher,
      )
    }
    return due.map(({ publisher }) => parsePublisherId(publisher)).filter((id) => id !== null)
  }

  get(id: PublisherId): Feed | null {
    const row = this.#row(id)
    const publisher = row && this.#publishers.get(id)
    if (!row || !publisher) return null
    const { url, etag, last_modified: lastModified, body_hash: bodyHash, failures } = row
    return { publisher, url, etag, lastModified, bodyHash, failures }
  }

  /** `null` where it was never read; where that cannot be read, its items are met anew, and nobody is told. */
  known(id: PublisherId): readonly KnownItem[] | null {
    const row = this.#sql
      .exec<{ items: string }>('SELECT items FROM feed_items WHERE publisher = ?', id)
      .toArray()[0]
    return row ? (readKnownItems(row.items) ?? this.#unreadable.note('feed_items', id)) : null
  }

  /** Of another address than is followed now it is nobody's. */
  keep(id: PublisherId, reading: FeedReading): void {
    if (this.#row(id)?.url !== reading.url) return
    const { etag, lastModified, bodyHash, failures, fault, next, known } = reading
    this.#sql.exec(
      `UPDATE feed SET etag = ?, last_modified = ?, body_hash = ?, failures = ?, fault = ?, next_try = ?
       WHERE publisher = ?`,
      ...[etag, lastModified, bodyHash, failures, fault, next, id],
    )
    if (known === null) return
    const items = stored(known)
    this.#sql.exec('INSERT OR REPLACE INTO feed_items (publisher, items) VALUES (?, ?)', id, items)
  }

  /** The clock was set back by so much, ms. */
  moveBack(ms: number): void {
    this.#sql.exec('UPDATE feed SET next_try = next_try - ?', ms)
  }

  #row(id: string): Row | undefined {
    return this.#sql.exec<Row>('SELECT * FROM feed WHERE publisher = ?', id).toArray()[0]
  }
}
