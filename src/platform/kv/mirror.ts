/**
 * Copies what a Durable Object has committed to Workers KV.
 *
 * KV has no compare-and-set and takes one write a second per key, so a key is marked in the same
 * transaction as its change, and written later, at most once a second, until it is in. A slow or
 * exhausted KV delays the copy and nothing else.
 */
import type { Clock } from '../clock.ts'
import { type OnDatabase, Table } from '../component.ts'
import { log } from '../log.ts'
import type { Migration } from '../sqlite.ts'
import { withTimeout } from '../with-timeout.ts'

export const MIRROR_SCHEMA: Migration = [
  `CREATE TABLE mirror (
     key TEXT PRIMARY KEY,
     rev INTEGER NOT NULL,
     due INTEGER NOT NULL
   ) WITHOUT ROWID`,
]

const KEY_GAP_MS = 1_000
/** A flood of changes is copied at this pace: keys a second, so that it leaves time for its cause. */
const BATCH = 20
const BATCH_GAP_MS = 1_000
const PUT_TIMEOUT_MS = 20_000
const RETRY_CAP_MS = 300_000
/** After so many failures in a row one key is tried at a time: each try is a row written. */
const KV_IS_DOWN = 3
/** KV takes no shorter life, seconds. */
const SHORTEST_LIFE = 60

/** As much of a KV namespace as a mirror needs. */
export interface Copies {
  put(key: string, value: string, options?: { expirationTtl: number }): Promise<void>
  delete(key: string): Promise<void>
}

/** What a key stands for, for ever or until an instant, epoch ms. */
type Value = string | { readonly text: string; readonly until: number }

interface Deps extends OnDatabase {
  readonly kv: Copies
  readonly clock: Clock
  /** A key's present value, `null` to delete it; `undefined`: it cannot be told, and KV's copy stays. */
  value(key: string): Value | null | undefined
  /** It is told that a key has been. */
  deleted?(key: string, now: number): void
  /** `false` when somebody else writes the key by now, who is told that it is to be written. */
  isOurs?(key: string): boolean
  passOn?(key: string, now: number): void
}

export class Mirror extends Table<Deps> {
  /** When each key was written last; only the last second of it matters. */
  readonly #writtenAt = new Map<string, number>()
  #failures = 0
  #failingSince: number | null = null
  #running = false
  #restUntil = 0
  /** No later than the first key that is due; `null` when only the table knows. */
  #next: number | null = null

  /**
   * Call it inside the transaction that changes what the key stands for. `delay`, ms: so long it may wait, so
   * that one write does for many changes.
   */
  mark(key: string, now: number, delay = 0): void {
    const due = Math.max(now, (this.#writtenAt.get(key) ?? 0) + KEY_GAP_MS) + delay
    this.db.run`
      INSERT INTO mirror (key, rev, due)
      VALUES (${key}, 1, ${due})
      ON CONFLICT (key) DO UPDATE SET rev = rev + 1`
    if (this.#next !== null) this.#next = Math.min(this.#next, due)
  }

  /**
   * When there is something to write, epoch ms. Remembered, since it is asked after every commit and
   * the table has no index that would answer it: an index is one more row written per mark.
   */
  nextAt(): number | null {
    if (this.#running) return null
    this.#next ??= this.db.value<number>`SELECT MIN(due) AS due FROM mirror`
    return this.#next === null ? null : Math.max(this.#next, this.#restUntil)
  }

  /** Since when KV has been without a copy that was due, epoch ms; `null` when all are there. */
  lateSince(now: number): number | null {
    const { due } = this.db.one<{ due: number | null }>`SELECT MIN(due) AS due FROM mirror`
    if (due === null) return null
    const since = Math.min(due, this.#failingSince ?? due)
    return since < now ? since : null
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE mirror SET due = due - ${Math.ceil(ms)}`
    this.#writtenAt.clear()
    this.#restUntil = 0
    this.#next = null
  }

  /** Writes what is due; never throws. */
  async flush(now: number): Promise<void> {
    if (this.#running || now < this.#restUntil) return
    this.#running = true
    this.#forgetWrites(now)
    let isMore = false
    try {
      const rows = this.db.all<Row>`SELECT key, rev FROM mirror WHERE due <= ${now} LIMIT ${BATCH}`
      isMore = rows.length === BATCH
      if (isMore) this.#restUntil = now + BATCH_GAP_MS
      for (const row of rows) {
        await this.#copy(row, now)
        if (this.#failures >= KV_IS_DOWN) break
      }
    } finally {
      this.#running = false
      // Where more is due, nobody need look for it: a long list is not read whole for each batch.
      this.#next = isMore ? now : null
    }
  }

  /** Never throws: a key that cannot be copied is put off, and the others are copied. */
  async #copy(row: Row, now: number): Promise<void> {
    try {
      if (this.deps.isOurs?.(row.key) === false) return this.#giveUp(row.key, now)
      await withTimeout(this.#put(row.key), PUT_TIMEOUT_MS, 'KV')
      this.#writtenAt.set(row.key, this.deps.clock.now())
      this.#failures = 0
      this.#failingSince = null
    } catch (error) {
      this.#failures += 1
      this.#failingSince ??= now
      const delay = Math.min(RETRY_CAP_MS, KEY_GAP_MS * 2 ** this.#failures)
      // The clock may have been set back while KV was waited for.
      const again = this.deps.clock.now() + delay
      this.db.run`UPDATE mirror SET due = ${again} WHERE key = ${row.key}`
      if (this.#failures >= KV_IS_DOWN) this.#restUntil = again
      log('mirror.failed', { failures: this.#failures, error: String(error) })
      return
    }
    this.#unmark(row)
  }

  /** Nothing is awaited between the two, so both are committed or none. */
  #giveUp(key: string, now: number): void {
    this.deps.passOn?.(key, now)
    this.db.run`DELETE FROM mirror WHERE key = ${key}`
  }

  #put(key: string): Promise<void> {
    const value = this.deps.value(key)
    if (value === undefined) return Promise.resolve()
    if (value === null) return this.deps.kv.delete(key)
    if (typeof value === 'string') return this.deps.kv.put(key, value)
    const seconds = Math.ceil((value.until - this.deps.clock.now()) / 1_000)
    return this.deps.kv.put(key, value.text, { expirationTtl: Math.max(SHORTEST_LIFE, seconds) })
  }

  /** A change that came while the write was under way leaves the key marked. */
  #unmark(row: Row): void {
    const { key, rev } = row
    const done = this.db.run`DELETE FROM mirror WHERE key = ${key} AND rev = ${rev}`
    if (done > 0) {
      if (this.deps.value(key) === null) this.deps.deleted?.(key, this.deps.clock.now())
      return
    }
    this.db.run`UPDATE mirror SET due = ${this.deps.clock.now() + KEY_GAP_MS} WHERE key = ${key}`
  }

  #forgetWrites(now: number): void {
    for (const [key, at] of this.#writtenAt) {
      if (at + KEY_GAP_MS < now) this.#writtenAt.delete(key)
    }
  }
}

interface Row extends Record<string, SqlStorageValue> {
  key: string
  rev: number
}
