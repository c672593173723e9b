/**
 * Which alerts of an article some chat has had, by a message of their own, a fold or a digest. Only those
 * are looked at when an update comes: most versions of a live page find all its readers served, and would
 * be looked through by each one after them.
 */
import type { Database } from '../sqlite.ts'
import type { Article } from './alerts.ts'

/** Methods that change something run inside the caller's transaction. */
export class Reached {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Again for the same alert, or for what is none: nothing happens. */
  note(seq: number): void {
    this.#db.run`
      INSERT OR IGNORE INTO reached (publisher, article, alert)
      SELECT publisher, article, seq FROM alert WHERE seq = ${seq} AND kind = 'alert'`
  }

  /** Numbers of alerts, the newest first. */
  of({ publisher, article }: Article): number[] {
    return this.#db.all<{ alert: number }>`
      SELECT alert FROM reached WHERE publisher = ${publisher}
        AND article = ${article} ORDER BY alert DESC`.map(({ alert }) => alert)
  }

  has({ publisher, article }: Article, seq: number): boolean {
    return this.#db.has`
      SELECT 1 FROM reached WHERE publisher = ${publisher} AND article = ${article}
        AND alert = ${seq}`
  }

  delete({ publisher, article }: Article, seq: number): void {
    this.#db.run`
      DELETE FROM reached WHERE publisher = ${publisher} AND article = ${article}
        AND alert = ${seq}`
  }
}
