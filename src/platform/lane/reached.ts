/**
 * Which alerts of an article some chat has had, by a message of their own, a fold or a digest. Only those
 * are looked at when an update comes: most versions of a live page find all its readers served, and would
 * be looked through by each one after them.
 */
import type { Article } from './alerts.ts'

/** Methods that change something run inside the caller's transaction. */
export class Reached {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** Again for the same alert, or for what is none: nothing happens. */
  note(seq: number): void {
    this.#sql.exec(
      `INSERT OR IGNORE INTO reached (publisher, article, alert)
         SELECT publisher, article, seq FROM alert WHERE seq = ? AND kind = 'alert'`,
      seq,
    )
  }

  /** Numbers of alerts, the newest first. */
  of({ publisher, article }: Article): number[] {
    return this.#sql
      .exec<{ alert: number }>(
        `SELECT alert FROM reached WHERE publisher = ? AND article = ? ORDER BY alert DESC`,
        publisher,
        article,
      )
      .toArray()
      .map(({ alert }) => alert)
  }

  has({ publisher, article }: Article, seq: number): boolean {
    return (
      this.#sql
        .exec(
          'SELECT 1 FROM reached WHERE publisher = ? AND article = ? AND alert = ?',
          publisher,
          article,
          seq,
        )
        .toArray().length > 0
    )
  }

  delete({ publisher, article }: Article, seq: number): void {
    this.#sql.exec(
      'DELETE FROM reached WHERE publisher = ? AND article = ? AND alert = ?',
      publisher,
      article,
      seq,
    )
  }
}
