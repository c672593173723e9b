/**
 * Second tries: a row for each chat that an alert, or a correction, is taken to by itself and not with
 * the others of its audience. Most often there are none.
 */
import type { Database } from '../sqlite.ts'

/** One chat of one item. */
export interface Place {
  readonly alert: number
  readonly recipient: number
}

interface Tries {
  /** That Telegram has refused for now. */
  readonly attempts: number
  /** Whose answer never came. */
  readonly doubts: number
}

interface Due extends Place, Tries {
  /** Of the item; `null` when it is no longer known. */
  readonly kind: string | null
}

interface Row extends Record<string, SqlStorageValue> {
  at: number
  alert: number
  n: number
  attempts: number
  doubts: number
  kind: string | null
}

const UNTRIED: Tries = { attempts: 0, doubts: 0 }

/** Methods that change something run inside the caller's transaction. */
export class Retries {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** To be tried at an instant, epoch ms; the same place at the same instant is one try. */
  add(at: number, { alert, recipient }: Place, { attempts, doubts } = UNTRIED): void {
    this.#db.run`
      INSERT OR REPLACE INTO retry (at, alert, n, attempts, doubts)
      VALUES (${Math.ceil(at)}, ${alert}, ${recipient}, ${attempts}, ${doubts})`
  }

  /** Takes out those that are due, the oldest first. */
  takeDue(now: number, limit: number): Due[] {
    const rows = this.#db.all<Row>`
      SELECT retry.at, retry.alert, retry.n, retry.attempts, retry.doubts, alert.kind
      FROM retry LEFT JOIN alert ON alert.seq = retry.alert
      WHERE retry.at <= ${now} ORDER BY retry.at, retry.alert, retry.n LIMIT ${limit}`
    return rows.map(({ at, alert, n, ...rest }) => {
      this.#db.run`DELETE FROM retry WHERE at = ${at} AND alert = ${alert} AND n = ${n}`
      return { alert, recipient: n, ...rest }
    })
  }

  /** Those of items that are gone. */
  prune(): void {
    this.#db.run`DELETE FROM retry WHERE alert NOT IN (SELECT seq FROM alert)`
  }

  moveBack(ms: number): void {
    this.#db.run`UPDATE OR IGNORE retry SET at = at - ${Math.ceil(ms)}`
  }

  /** None waits longer than until an instant. */
  noLaterThan(at: number): void {
    this.#db.run`UPDATE OR IGNORE retry SET at = ${Math.ceil(at)} WHERE at > ${Math.ceil(at)}`
  }

  /** When the first is due, epoch ms. */
  nextAt(): number | null {
    return this.#db.one<{ at: number | null }>`SELECT MIN(at) AS at FROM retry`.at
  }
}
