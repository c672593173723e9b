/**
 * What has failed for good or is left in doubt, and why: a row per alert and reason. Which chats they were
 * stands in the receipts, where an audience is not lost, so that an operator can have them tried again.
 */
import { type DeadLetter, DIRECT_EVENT } from '../../app/ports/lane.ts'
import { idOfOwner } from '../../core/article.ts'
import type { Alerts } from './alerts.ts'
import { eventOf } from './correction-items.ts'
import type { Receipts } from './receipts.ts'
import type { Retries } from './retries.ts'

const LISTED = 100
/** Stands for the alert of what belongs to none: replies and digests. */
const DIRECT = 0

/** What has been superseded is nobody's matter any more. */
const LETTERS = `dead_letter LEFT JOIN alert ON alert.seq = dead_letter.alert
  WHERE (alert.state <> 'cancelled' OR dead_letter.alert = ${DIRECT})`

interface Row extends Record<string, SqlStorageValue> {
  event: string
  kind: string
  publisher: string
  article: string
  reason: string
  chats: number
  at: number
}

/** Methods that change something run inside the caller's transaction. */
export class DeadLetters {
  readonly #sql: SqlStorage
  readonly #alerts: Alerts
  readonly #receipts: Receipts
  readonly #retries: Retries

  constructor(deps: { sql: SqlStorage; alerts: Alerts; receipts: Receipts; retries: Retries }) {
    this.#sql = deps.sql
    this.#alerts = deps.alerts
    this.#receipts = deps.receipts
    this.#retries = deps.retries
  }

  /** A reply or a digest: there is nothing left of it to try again. */
  noteDirect(reason: string, now: number): void {
    this.note(DIRECT, reason, 1, now)
  }

  note(alert: number, reason: string, chats: number, now: number): void {
    this.#sql.exec(
      `INSERT INTO dead_letter (alert, reason, chats, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (alert, reason) DO UPDATE SET chats = chats + excluded.chats, at = excluded.at`,
      alert,
      reason,
      chats,
      now,
    )
  }

  count(): number {
    return this.#sql.exec<{ n: number }>(`SELECT COUNT(*) AS n FROM ${LETTERS}`).one().n
  }

  /** Newest first. */
  list(): DeadLetter[] {
    return this.#sql
      .exec<Row>(
        `SELECT COALESCE(alert.event, ?1) AS event, COALESCE(alert.kind, ?1) AS kind,
           COALESCE(alert.publisher, '') AS publisher, COALESCE(alert.article, '') AS article,
           dead_letter.reason, dead_letter.chats, dead_letter.at
         FROM ${LETTERS} ORDER BY dead_letter.at DESC LIMIT ?2`,
        DIRECT_EVENT,
        LISTED,
      )
      .toArray()
      .map(({ event, kind, publisher, ...rest }) => ({
        ...rest,
        publisher: idOfOwner(publisher),
        event: eventOf(event),
        form: kind,
      }))
  }

  /** Every chat that an event has failed for gets a second try; how many there are. */
  replay(event: string, now: number): number {
    let replayed = 0
    for (const alert of this.#alertsOf(event)) {
      if (!this.#alerts.stands(alert)) continue
      const failed = this.#receipts.takeFailed(alert)
      if (failed.length === 0) continue
      for (const recipient of failed) this.#retries.add(now, { alert, recipient })
      this.#sql.exec(
        `UPDATE alert SET state = 'active', failed = failed - ? WHERE seq = ?`,
        failed.length,
        alert,
      )
      replayed += failed.length
    }
    if (replayed > 0) this.drop(event)
    return replayed
  }

  /** Off the list; the counts stay as they are. */
  drop(event: string): boolean {
    const alerts = this.#alertsOf(event)
    for (const alert of alerts) this.#sql.exec('DELETE FROM dead_letter WHERE alert = ?', alert)
    return alerts.length > 0
  }

  /** An alert goes. */
  delete(alert: number): void {
    this.#sql.exec('DELETE FROM dead_letter WHERE alert = ?', alert)
  }

  prune(before: number): void {
    this.#sql.exec('DELETE FROM dead_letter WHERE at < ?', before)
  }

  /** Numbers of the event's alert and corrections that have failed somewhere. */
  #alertsOf(event: string): number[] {
    return this.#sql
      .exec<{ alert: number }>(
        `SELECT DISTINCT dead_letter.alert FROM dead_letter
         LEFT JOIN alert ON alert.seq = dead_letter.alert
         WHERE alert.event = ?1 OR alert.event LIKE ?1 || '/%' OR (dead_letter.alert = ?2 AND ?1 = ?3)`,
        event,
        DIRECT,
        DIRECT_EVENT,
      )
      .toArray()
      .map(({ alert }) => alert)
  }
}
