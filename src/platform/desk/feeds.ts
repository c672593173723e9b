/**
 * Which feeds are read, and what is known of each. What is known is one row a feed, whatever it holds: a row
 * written is what a poll costs.
 */
import type { Feed, FeedReading, FeedState, Known, TroubledFeed } from '../../app/ports/feeds.ts'
import type { HeardIntent } from '../../app/ports/hubs.ts'
import type { AddedPublisher } from '../../app/ports/publisher.ts'
import { type PublisherId, parsePublisherId } from '../../core/article.ts'
import {
  type FeedTrouble,
  FIRST_SILENCE_MS,
  feedTrouble,
  type Habit,
  longestSilence,
} from '../../core/feed/habit.ts'
import { nextReading } from '../../core/feed/schedule.ts'
import type { FeedHub, Intent } from '../../core/feed/websub.ts'
import { type OnDatabase, Table } from '../component.ts'
import { readFeedSettings, readKnownItems, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Hubs } from './hubs.ts'
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
  readings: number
  hub: string | null
  topic: string | null
  news_at: number | null
  silence: number | null
}

interface Deps extends OnDatabase {
  readonly publishers: Publishers
  readonly hubs: Hubs
  readonly unreadable: Unreadable
}

/** Methods that change something run inside the caller's transaction. */
export class Feeds extends Table<Deps> {
  /** Where the publisher's settings say; another address begins anew. */
  follow({ id, format, settings }: AddedPublisher, now: number): void {
    const url = format === 'feed' ? readFeedSettings(settings)?.url : undefined
    if (url === undefined) return
    const row = this.#row(id)
    if (row?.url === url) {
      this.#followHub(id, hubOf(row), now)
      return
    }
    this.forget(id, now)
    this.db.run`INSERT INTO feed (publisher, url, next_try) VALUES (${id}, ${url}, ${now})`
  }

  forget(id: PublisherId, now: number): void {
    this.deps.hubs.follow(id, null, now)
    this.db.run`DELETE FROM feed WHERE publisher = ${id}`
    this.db.run`DELETE FROM feed_items WHERE publisher = ${id}`
  }

  takeDue(limit: number, now: number): PublisherId[] {
    const due = this.db.all<{ publisher: string }>`
      SELECT publisher FROM feed WHERE next_try <= ${now} ORDER BY next_try LIMIT ${limit}`
    for (const { publisher } of due) {
      this.db.run`UPDATE feed SET next_try = ${now + CUT_OFF_MS} WHERE publisher = ${publisher}`
    }
    return due.map(({ publisher }) => parsePublisherId(publisher)).filter((id) => id !== null)
  }

  get(id: PublisherId): Feed | null {
    const row = this.#row(id)
    const publisher = row && this.deps.publishers.get(id)
    if (!row || !publisher) return null
    const { url, etag, last_modified: lastModified, body_hash: bodyHash, failures, readings } = row
    const toldUntil = this.deps.hubs.reliedOnUntil(id)
    const alertsNewest = readFeedSettings(publisher.settings)?.alert_newest ?? false
    const left = { url, etag, lastModified, bodyHash, failures, readings, lastPoll: row.read_at }
    return { publisher, ...left, hub: hubOf(row), toldUntil, alertsNewest }
  }

  /** `null` where it was never read; where that cannot be read, its items are met anew, and nobody is told. */
  known(id: PublisherId): Known {
    const readings = this.#row(id)?.readings ?? 0
    const row = this.db.first<{ items: string }>`
      SELECT items FROM feed_items WHERE publisher = ${id}`
    const items = row && (readKnownItems(row.items) ?? this.deps.unreadable.note('feed_items', id))
    return { items: items ?? null, readings }
  }

  /** Of another address than is followed now it is nobody's, and one that was overtaken is done again. */
  keep(id: PublisherId, reading: FeedReading, now: number): FeedTrouble | null {
    const row = this.#row(id)
    if (row?.url !== reading.url) return null
    if (row.readings !== reading.readings) {
      this.readAgain(id, now)
      return null
    }
    const habit = habitAfter(row, reading, now)
    this.#keepState(id, { ...reading, ...habit }, now)
    this.#followHub(id, reading.hub, now)
    if (reading.hasNews) {
      if (reading.by === 'hub') this.deps.hubs.rely(id)
      else this.deps.hubs.doubt(id, now)
    }
    if (reading.known !== null) {
      const items = stored(reading.known)
      this.db.run`INSERT OR REPLACE INTO feed_items (publisher, items) VALUES (${id}, ${items})`
    }
    return this.#trouble(id, habit, now)
  }

  readAgain(id: PublisherId, now: number): void {
    this.db.run`UPDATE feed SET next_try = ${now} WHERE publisher = ${id}`
  }

  /** What a publisher says that is paused is in no hurry. */
  #followHub(id: PublisherId, hub: FeedHub | null, now: number): void {
    const isPaused = this.deps.publishers.get(id)?.paused ?? true
    this.#changeHub(id, now, () => this.deps.hubs.follow(id, isPaused ? null : hub, now))
  }

  /** A hub says what it will do, at its address. */
  hear(address: string, intent: Intent, now: number): HeardIntent | null {
    const called = this.deps.hubs.called(address)
    const hear = () => this.deps.hubs.hear(address, intent, now)
    return called ? this.#changeHub(called.publisher, now, hear) : hear()
  }

  /** Where no hub is relied on any more, the feed is read as before. */
  #changeHub<T>(id: PublisherId, now: number, change: () => T): T {
    const wasReliedOn = this.deps.hubs.reliedOnUntil(id) !== null
    const result = change()
    if (wasReliedOn && this.deps.hubs.reliedOnUntil(id) === null) {
      const usual = nextReading(now, [])
      this.db.run`UPDATE feed SET next_try = MIN(next_try, ${usual}) WHERE publisher = ${id}`
    }
    return result
  }

  #keepState(id: PublisherId, reading: FeedReading & Habit, now: number): void {
    const { newsAt, longestSilence: silence } = reading
    const { etag, lastModified, bodyHash, failures, fault, next, known, hub, by } = reading
    this.db.run`
      UPDATE feed SET etag = ${etag}, last_modified = ${lastModified}, body_hash = ${bodyHash},
        failures = ${failures}, fault = ${fault}, next_try = COALESCE(${next}, next_try),
        read_at = COALESCE(${by === 'poll' ? now : null}, read_at),
        readings = readings + ${known === null ? 0 : 1},
        hub = ${hub?.hub ?? null}, topic = ${hub?.topic ?? null},
        news_at = ${newsAt}, silence = ${silence}
      WHERE publisher = ${id}`
  }

  states(publishers: readonly PublisherId[], now: number): FeedState[] {
    return publishers.map((id) => this.#state(id, now)).filter((state) => state !== null)
  }

  #state(id: PublisherId, now: number): FeedState | null {
    const row = this.#row(id)
    if (!row) return null
    const { read_at: lastPoll, next_try: nextTry, fault, news_at: newsAt } = row
    const trouble = this.#trouble(id, habitOf(row), now)
    return { publisher: id, lastPoll, nextTry, fault, newsAt, items: this.#count(id), trouble }
  }

  /** What somebody should look at; a feed of a publisher that is paused brings nobody anything. */
  #trouble(publisher: string, habit: Habit, now: number): FeedTrouble | null {
    const trouble = feedTrouble(habit, now)
    return trouble && this.deps.publishers.get(publisher)?.paused === false ? trouble : null
  }

  /** Those that somebody should look at. */
  troubled(now: number): TroubledFeed[] {
    const rows = this.db.all<Row & { publisher: string }>`SELECT * FROM feed ORDER BY publisher`
    return rows.flatMap((row) => {
      const trouble = this.#trouble(row.publisher, habitOf(row), now)
      const publisher = trouble && this.deps.publishers.get(row.publisher)
      if (!publisher) return []
      const { id, name } = publisher
      return [{ publisher: id, name, trouble, fault: row.fault, newsAt: row.news_at }]
    })
  }

  /** Counted where they are: a list of all feeds need not hold all items. */
  #count(id: PublisherId): number | null {
    const counted = this.db.first<{ n: number | null }>`
      SELECT IIF(json_valid(items), json_array_length(items, '$.value'), NULL) AS n
      FROM feed_items WHERE publisher = ${id}`
    return counted?.n ?? null
  }

  /** The clock was set back by so much, ms. */
  moveBack(ms: number): void {
    this.db.run`UPDATE feed SET next_try = next_try - ${ms}, news_at = news_at - ${ms}`
  }

  #row(id: string): Row | undefined {
    return this.db.first<Row>`SELECT * FROM feed WHERE publisher = ${id}`
  }
}

const habitOf = ({ news_at: newsAt, silence, failures }: Row): Habit => ({
  newsAt,
  longestSilence: silence ?? FIRST_SILENCE_MS,
  failures,
})

function habitAfter(row: Row, { hasNews, failures }: FeedReading, now: number): Habit {
  const { newsAt, longestSilence: before } = habitOf(row)
  if (!hasNews) return { newsAt: newsAt ?? now, longestSilence: before, failures }
  const silent = now - (newsAt ?? now)
  return { newsAt: now, longestSilence: longestSilence(before, silent), failures }
}

const hubOf = ({ hub, topic }: Row): FeedHub | null =>
  hub === null || topic === null ? null : { hub, topic }
