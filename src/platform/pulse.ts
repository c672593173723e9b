/**
 * What time it was when an object last looked, so that a clock that has been set back is found out, also
 * after a restart: what waits by it is then moved by the same distance. Written every few minutes.
 */
import type { Database, Migration } from './sqlite.ts'

export const PULSE_SCHEMA: Migration = [
  // sent_at: when a lane last sent something.
  `CREATE TABLE pulse (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     seen INTEGER NOT NULL,
     sent_at INTEGER
   )`,
]

/** Clocks are put right by seconds all the time. */
const LEAST_MS = 5_000
const WRITTEN_EVERY_MS = 5 * 60_000
const SENT_WRITTEN_EVERY_MS = 60_000
/** Cron looks each minute: nobody sleeps for so long. */
const AHEAD_MS = 86_400_000

/** What waits until an instant, and must not wait longer since the clock was set back by so many ms. */
export interface Waits {
  moveBack(ms: number, now: number): void
}

export class Pulse {
  readonly #db: Database
  #seen: number
  #written: number
  #sentAt: number | null
  #sentWritten: number

  constructor(db: Database) {
    this.#db = db
    const row = db.first<{ seen: number; sent_at: number | null }>`SELECT seen, sent_at FROM pulse`
    this.#seen = row?.seen ?? 0
    this.#written = this.#seen
    this.#sentAt = row?.sent_at ?? null
    this.#sentWritten = row?.sent_at ?? 0
  }

  /**
   * How far the clock stands from where it should, ms: below 0 when it has been set back, above when it
   * is more than a day ahead; else 0.
   */
  look(now: number): number {
    const moved = this.#seen === 0 ? 0 : now - this.#seen
    const isSetBack = moved <= -LEAST_MS
    this.#seen = isSetBack ? now : Math.max(now, this.#seen)
    if (isSetBack || now - this.#written >= WRITTEN_EVERY_MS) this.#write(now)
    return isSetBack || moved > AHEAD_MS ? moved : 0
  }

  sent(now: number): void {
    this.#sentAt = now
    if (Math.abs(now - this.#sentWritten) >= SENT_WRITTEN_EVERY_MS) this.#write(now)
  }

  /** When something was last sent, epoch ms; as written it may be a minute older. */
  sentAt(): number | null {
    return this.#sentAt
  }

  #write(now: number): void {
    this.#written = now
    this.#sentWritten = this.#sentAt ?? 0
    this.#db.run`
      INSERT OR REPLACE INTO pulse (id, seen, sent_at)
      VALUES (1, ${now}, ${this.#sentAt})`
  }
}
