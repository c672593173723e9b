/**
 * What time it was when an object last looked, so that a clock that has been set back is found out, also
 * after a restart: what waits by it is then moved by the same distance. Written every few minutes.
 */
import { DAY_MS } from '../core/time/spans.ts'
import type { Singles } from './singles.ts'
import type { Migration } from './sqlite.ts'

/** Of an older version: singles by now. */
export const PULSE_SCHEMA: Migration = [
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
const AHEAD_MS = DAY_MS

/** What waits until an instant, and must not wait longer since the clock was set back by so many ms. */
export interface Waits {
  moveBack(ms: number, now: number): void
}

export class Pulse {
  readonly #singles: Singles
  #seen: number
  #written: number
  /** When a lane last sent something. */
  #sentAt: number | null
  #sentWritten: number

  constructor(singles: Singles) {
    this.#singles = singles
    this.#seen = singles.get<number>('seen_at') ?? 0
    this.#written = this.#seen
    this.#sentAt = singles.get<number>('sent_at')
    this.#sentWritten = this.#sentAt ?? 0
  }

  /**
   * How far the clock stands from where it should, ms: below 0 when it has been set back, above when it
   * is more than a day ahead; else 0.
   */
  look(now: number): number {
    const moved = this.#seen === 0 ? 0 : now - this.#seen
    const isSetBack = moved <= -LEAST_MS
    this.#seen = isSetBack ? now : Math.max(now, this.#seen)
    if (isSetBack || now - this.#written >= WRITTEN_EVERY_MS) {
      this.#written = now
      this.#singles.set('seen_at', now)
    }
    return isSetBack || moved > AHEAD_MS ? moved : 0
  }

  sent(now: number): void {
    this.#sentAt = now
    if (Math.abs(now - this.#sentWritten) < SENT_WRITTEN_EVERY_MS) return
    this.#sentWritten = now
    this.#singles.set('sent_at', now)
  }

  /** When something was last sent, epoch ms; as written it may be a minute older. */
  sentAt(): number | null {
    return this.#sentAt
  }
}
