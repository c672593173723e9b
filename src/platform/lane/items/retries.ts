/**
 * Second tries: a row for each chat that an alert, or a correction, is taken to by itself and not with
 * the others of its audience. Most often there are none. How they are spaced is decided in `src/app/decide.ts`.
 */
import { Table } from '../../component.ts'

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

interface Due extends Place, Tries {}

interface Row extends Record<string, SqlStorageValue> {
  at: number
  alert: number
  n: number
  attempts: number
  doubts: number
}

const UNTRIED: Tries = { attempts: 0, doubts: 0 }

/** Methods that change something run inside the caller's transaction. */
export class Retries extends Table {
  /** To be tried at an instant, epoch ms; the same place at the same instant is one try. */
  add(at: number, { alert, recipient }: Place, { attempts, doubts } = UNTRIED): void {
    this.db.run`
      INSERT OR REPLACE INTO retry (at, alert, n, attempts, doubts)
      VALUES (${Math.ceil(at)}, ${alert}, ${recipient}, ${attempts}, ${doubts})`
  }

  /** Takes out those that are due, the oldest first. */
  takeDue(now: number, limit: number): Due[] {
    const rows = this.db.all<Row>`
      SELECT at, alert, n, attempts, doubts FROM retry
      WHERE at <= ${now} ORDER BY at, alert, n LIMIT ${limit}`
    return rows.map(({ at, alert, n, ...rest }) => {
      this.db.run`DELETE FROM retry WHERE at = ${at} AND alert = ${alert} AND n = ${n}`
      return { alert, recipient: n, ...rest }
    })
  }

  /** How many wait for an item. */
  count(alert: number): number {
    return this.db.count`SELECT COUNT(*) AS n FROM retry WHERE alert = ${alert}`
  }

  /** Those of items that are gone. */
  prune(isThere: (item: number) => boolean): void {
    const items = this.db.all<{ alert: number }>`SELECT DISTINCT alert FROM retry`
    const gone = items.filter(({ alert }) => !isThere(alert))
    for (const { alert } of gone) this.db.run`DELETE FROM retry WHERE alert = ${alert}`
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE OR IGNORE retry SET at = at - ${Math.ceil(ms)}`
  }

  /** None waits longer than until an instant. */
  noLaterThan(at: number): void {
    this.db.run`UPDATE OR IGNORE retry SET at = ${Math.ceil(at)} WHERE at > ${Math.ceil(at)}`
  }

  /** When the first is due, epoch ms. */
  nextAt(): number | null {
    return this.db.value<number>`SELECT MIN(at) AS at FROM retry`
  }
}
