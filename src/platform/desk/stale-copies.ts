/**
 * Keys of KV that may hold what is no longer so: hours with articles of a removed publisher, and what an
 * older version wrote. They are given to the mirror one by one, since a day on the free plan has a
 * thousand writes and a thousand deletions; the mirror writes what the key stands for now, or deletes it.
 */
import { type OnDatabase, Table } from '../component.ts'
import type { Mirror } from '../kv/mirror.ts'

/** 720 a day. */
const GAP_MS = 120_000

interface Deps extends OnDatabase {
  readonly mirror: Mirror
}

/** Methods that change something run inside the caller's transaction. */
export class StaleCopies extends Table<Deps> {
  #restUntil = 0

  add(key: string): void {
    this.db.run`INSERT OR IGNORE INTO stale_copy (key) VALUES (${key})`
  }

  moveBack(ms: number): void {
    this.#restUntil -= ms
  }

  sweep(now: number): void {
    if (now < this.#restUntil) return
    const row = this.db.first<{ key: string }>`SELECT key FROM stale_copy LIMIT 1`
    if (!row) return
    this.#restUntil = now + GAP_MS
    this.deps.mirror.mark(row.key, now)
    this.db.run`DELETE FROM stale_copy WHERE key = ${row.key}`
  }
}
