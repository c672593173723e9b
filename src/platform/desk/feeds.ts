/**
 * Which feeds are read, and what is known of each. What is known is one row a feed, whatever it holds: a row
 * written is what a poll costs.
 */
import type { Publisher } from '../../app/ports/desk.ts'
import type { Feed, FeedReading } from '../../app/ports/feeds.ts'
import { type PublisherId, parsePublisherId } from '../../core/article.ts'
import type { KnownItem } from '../../core/feed-ledger.ts'
import type { Database } from '../sqlite.ts'
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
  readonly #db: Database
  readonly #publishers: Publishers
  readonly #unreadable: Unreadable

  constructor(db: Database, publishers: Publishers, unreadable: Unreadable) {
    this.#db = db
    this.#publishers = publishers
    this.#unreadable = unreadable
  }

  follow(id: PublisherId, url: string, now: number): boolean {
    if (this.#publishers.revision(id) === null) return false
    if (this.#row(id)?.url === url) return true
    this.forget(id)
    this.#db.run`INSERT INTO feed (publisher, url, next_try) VALUES (${id}, ${url}, ${now})`
    return true
  }

  /** Where the publisher's settings say. */
  followSettings({ id, format, settings }: Omit<Publisher, 'rev'>, now: number): void {
    const url = format === 'feed' ? readFeedUrl(settings) : null
    if (url !== null) this.follow(id, url, now)
  }

  forget(id: string): void {
    this.#db.run`DELETE FROM feed WHERE publisher = ${id}`
    this.#db.run`DELETE FROM feed_items WHERE publisher = ${id}`
  }

  takeDue(limit: number, now: number): PublisherId[] {
    const due = this.#db.all<{ publisher: string }>`
      SELECT publisher FROM feed WHERE next_try <= ${now} ORDER BY next_try LIMIT ${limit}`
    for (const { publisher } of due) {
      this.#db.run`UPDATE feed SET next_try = ${now + CUT_OFF_MS} WHERE publisher = ${publisher}`
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
    const row = this.#db.first<{ items: string }>`
      SELECT items FROM feed_items WHERE publisher = ${id}`
    return row ? (readKnownItems(row.items) ?? this.#unreadable.note('feed_items', id)) : null
  }

  /** Of another address than is followed now it is nobody's. */
  keep(id: PublisherId, reading: FeedReading): void {
    if (this.#row(id)?.url !== reading.url) return
    const { etag, lastModified, bodyHash, failures, fault, next, known } = reading
    this.#db.run`
      UPDATE feed SET etag = ${etag}, last_modified = ${lastModified}, body_hash = ${bodyHash},
        failures = ${failures}, fault = ${fault}, next_try = ${next}
      WHERE publisher = ${id}`
    if (known === null) return
    const items = stored(known)
    this.#db.run`INSERT OR REPLACE INTO feed_items (publisher, items) VALUES (${id}, ${items})`
  }

  /** The clock was set back by so much, ms. */
  moveBack(ms: number): void {
    this.#db.run`UPDATE feed SET next_try = next_try - ${ms}`
  }

  #row(id: string): Row | undefined {
    return this.#db.first<Row>`SELECT * FROM feed WHERE publisher = ${id}`
  }
}
