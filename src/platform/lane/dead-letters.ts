/**
 * What has failed for good or is left in doubt, and why: a row per alert and reason. Which chats they were
 * stands in the receipts, where an audience is not lost, so that an operator can have them tried again.
 */
import { type DeadLetter, DIRECT_EVENT } from '../../app/ports/lane.ts'
import { idOfOwner } from '../../core/article.ts'
import { type Database, part } from '../sqlite.ts'
import type { Alerts } from './alerts.ts'
import { eventOf } from './correction-items.ts'
import type { Receipts } from './receipts.ts'
import type { Retries } from './retries.ts'

const LISTED = 100
/** Stands for the alert of what belongs to none: replies and digests. */
const DIRECT = 0

/** What has been superseded is nobody's matter any more. */
const LETTERS = part`dead_letter LEFT JOIN alert ON alert.seq = dead_letter.alert
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
  readonly #db: Database
  readonly #alerts: Alerts
  readonly #receipts: Receipts
  readonly #retries: Retries

  constructor(deps: { db: Database; alerts: Alerts; receipts: Receipts; retries: Retries }) {
    this.#db = deps.db
    this.#alerts = deps.alerts
    this.#receipts = deps.receipts
    this.#retries = deps.retries
  }

  /** A reply or a digest: there is nothing left of it to try again. */
  noteDirect(reason: string, now: number): void {
    this.note(DIRECT, reason, 1, now)
  }

  note(alert: number, reason: string, chats: number, now: number): void {
    this.#db.run`
      INSERT INTO dead_letter (alert, reason, chats, at)
      VALUES (${alert}, ${reason}, ${chats}, ${now})
      ON CONFLICT (alert, reason) DO UPDATE SET chats = chats + excluded.chats, at = excluded.at`
  }

  count(): number {
    return this.#db.one<{ n: number }>`SELECT COUNT(*) AS n FROM ${LETTERS}`.n
  }

  /** Newest first. */
  list(): DeadLetter[] {
    return this.#db.all<Row>`
      SELECT COALESCE(alert.event, ${DIRECT_EVENT}) AS event, COALESCE(alert.kind,
        ${DIRECT_EVENT}) AS kind,
        COALESCE(alert.publisher, '') AS publisher, COALESCE(alert.article, '') AS article,
        dead_letter.reason, dead_letter.chats, dead_letter.at
      FROM ${LETTERS} ORDER BY dead_letter.at DESC LIMIT ${LISTED}`.map(
      ({ event, kind, publisher, ...rest }) => ({
        ...rest,
        publisher: idOfOwner(publisher),
        event: eventOf(event),
        form: kind,
      }),
    )
  }

  /** Every chat that an event has failed for gets a second try; how many there are. */
  replay(event: string, now: number): number {
    let replayed = 0
    for (const alert of this.#alertsOf(event)) {
      if (!this.#alerts.stands(alert)) continue
      const failed = this.#receipts.takeFailed(alert)
      if (failed.length === 0) continue
      for (const recipient of failed) this.#retries.add(now, { alert, recipient })
      this.#db.run`
        UPDATE alert SET state = 'active', failed = failed - ${failed.length} WHERE seq = ${alert}`
      replayed += failed.length
    }
    if (replayed > 0) this.drop(event)
    return replayed
  }

  /** Off the list; the counts stay as they are. */
  drop(event: string): boolean {
    const alerts = this.#alertsOf(event)
    for (const alert of alerts) this.#db.run`DELETE FROM dead_letter WHERE alert = ${alert}`
    return alerts.length > 0
  }

  /** An alert goes. */
  delete(alert: number): void {
    this.#db.run`DELETE FROM dead_letter WHERE alert = ${alert}`
  }

  prune(before: number): void {
    this.#db.run`DELETE FROM dead_letter WHERE at < ${before}`
  }

  /** Numbers of the event's alert and corrections that have failed somewhere. */
  #alertsOf(event: string): number[] {
    return this.#db.all<{ alert: number }>`
      SELECT DISTINCT dead_letter.alert FROM dead_letter
      LEFT JOIN alert ON alert.seq = dead_letter.alert
      WHERE alert.event = ${event} OR alert.event LIKE ${event} || '/%' OR (dead_letter.alert =
        ${DIRECT} AND ${event} = ${DIRECT_EVENT})`.map(({ alert }) => alert)
  }
}
