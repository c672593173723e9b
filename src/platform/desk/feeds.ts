/**
 * Which feeds are read, and what is known of each. What is known is one row a feed, whatever it holds: a row
 * written is what a poll costs.
 */
import type { AddedPublisher } from '../../app/ports/desk.ts'
import type { Feed, FeedReading, FeedState } from '../../app/ports/feeds.ts'
import { type PublisherId, parsePublisherId } from '../../core/article.ts'
import type { KnownItem } from '../../core/feed-ledger.ts'
import type { Database } from '../sqlite.ts'
import { readFeedSettings, readKnownItems, stored } from '../stored.ts'
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
  fault: string | null
  next_try: number
  read_at: number | null
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

  /** Where the publisher's settings say; another address begins anew. */
  follow({ id, format, settings }: AddedPublisher, now: number): void {
    const url = format === 'feed' ? readFeedSettings(settings)?.url : undefined
    if (url === undefined || this.#row(id)?.url === url) return
    this.forget(id)
    this.#db.run`INSERT INTO feed (publisher, url, next_try) VALUES (${id}, ${url}, ${now})`
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
  keep(id: PublisherId, reading: FeedReading, now: number): void {
    if (this.#row(id)?.url !== reading.url) return
    const { etag, lastModified, bodyHash, failures, fault, next, known } = reading
    this.#db.run`
      UPDATE feed SET etag = ${etag}, last_modified = ${lastModified}, body_hash = ${bodyHash},
        failures = ${failures}, fault = ${fault}, next_try = ${next}, read_at = ${now}
      WHERE publisher = ${id}`
    if (known === null) return
    const items = stored(known)
    this.#db.run`INSERT OR REPLACE INTO feed_items (publisher, items) VALUES (${id}, ${items})`
  }

  state(id: PublisherId): FeedState | null {
    const row = this.#row(id)
    if (!row) return null
    const { read_at: lastPoll, next_try: nextTry, fault } = row
    return { publisher: id, lastPoll, nextTry, fault, items: this.#count(id) }
  }

  /** Counted where they are: a list of all feeds need not hold all items. */
  #count(id: PublisherId): number | null {
    const counted = this.#db.first<{ n: number | null }>`
      SELECT IIF(json_valid(items), json_array_length(items, '$.value'), NULL) AS n
      FROM feed_items WHERE publisher = ${id}`
    return counted?.n ?? null
  }

  /** The clock was set back by so much, ms. */
  moveBack(ms: number): void {
    this.#db.run`UPDATE feed SET next_try = next_try - ${ms}`
  }

  #row(id: string): Row | undefined {
    return this.#db.first<Row>`SELECT * FROM feed WHERE publisher = ${id}`
  }
}
