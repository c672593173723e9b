/**
 * The alerts of a lane: for whom they are, what has become of them, and which of them a chat has had.
 * An alert is one row however many chats it goes to.
 */
import type { Counts, Superseding } from '../../app/ports/desk.ts'
import type { Alert } from '../../core/alert.ts'
import { matches } from '../../core/filter.ts'
import {
  type Entry,
  type Outcome,
  packReceipt,
  packTargets,
  unpackReceipt,
  unpackTargets,
} from '../../core/receipt.ts'
import { readAlert } from '../stored.ts'
import type { Recipient, Recipients } from './recipients.ts'

/** ninjs: 1 is the most urgent of 9; what says nothing is ordinary. */
const ORDINARY = 5
const OPENED_LIMIT = 64
const RECENT_LIMIT = 1_000

export interface AlertRow {
  readonly seq: number
  readonly alert: Alert
  readonly at: number
  /** False once a newer revision, or a retraction, has taken its place. */
  readonly stands: boolean
}

interface Row extends Record<string, SqlStorageValue> {
  seq: number
  data: string
  at: number
  state: string
}

export class Alerts {
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  /** Parsed alerts by number: the same few are opened for every chat of a window. */
  readonly #opened = new Map<number, Alert>()

  constructor(sql: SqlStorage, recipients: Recipients) {
    this.#sql = sql
    this.#recipients = recipients
  }

  /** Matches and queues; an event that is known already, or superseded, changes nothing. */
  put(alert: Alert, now: number): void {
    const { event, publisher, article, revision } = alert
    if (this.#sql.exec('SELECT 1 FROM alert WHERE event = ?', event).toArray().length > 0) return
    if (this.#currentRevision(alert) > revision) return
    this.supersede({ publisher, article, revision }, now)
    const hadBy = this.#recipientsOf(publisher, article)
    const matched = this.#recipients.matching(alert.subject).filter((n) => !hadBy.has(n))
    this.#sql.exec(
      `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
         matched, matched_count, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      event,
      publisher,
      article,
      revision,
      alert.urgency ?? ORDINARY,
      now,
      now,
      JSON.stringify(alert),
      packTargets(matched),
      matched.length,
      matched.length > 0 ? 'active' : 'done',
    )
  }

  supersede({ publisher, article, revision }: Superseding, now: number): void {
    this.#sql.exec(
      `INSERT INTO current (publisher, article, revision, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (publisher, article) DO UPDATE SET
         revision = MAX(revision, excluded.revision), at = excluded.at`,
      publisher,
      article,
      revision,
      now,
    )
    this.#sql.exec(
      `UPDATE alert SET state = 'cancelled' WHERE publisher = ? AND article = ? AND revision < ?`,
      publisher,
      article,
      revision,
    )
  }

  counts(event: string): Counts {
    const row = this.#sql
      .exec<CountRow>(
        `SELECT matched_count, cursor, waiting, sent, failed, state FROM alert WHERE event = ?`,
        event,
      )
      .toArray()[0]
    if (!row) return { matched: 0, sent: 0, pending: 0, failed: 0 }
    const pending = row.state === 'cancelled' ? 0 : row.matched_count - row.cursor + row.waiting
    return { matched: row.matched_count, sent: row.sent, pending, failed: row.failed }
  }

  get(seq: number): AlertRow | null {
    const row = this.#sql.exec<Row>('SELECT seq, data, at, state FROM alert WHERE seq = ?', seq)
    return this.#rowOf(row.toArray()[0])
  }

  /** The alert that stands for the same article now: itself, a newer revision, or none. */
  standing(seq: number): AlertRow | null {
    const row = this.get(seq)
    if (!row || row.stands) return row
    const newest = this.#sql.exec<Row>(
      `SELECT seq, data, at, state FROM alert
       WHERE publisher = ? AND article = ? AND state <> 'cancelled' ORDER BY revision DESC LIMIT 1`,
      row.alert.publisher,
      row.alert.article,
    )
    return this.#rowOf(newest.toArray()[0])
  }

  /** Standing alerts after a number, newest first. */
  recent(after: number): AlertRow[] {
    return this.#sql
      .exec<Row>(
        `SELECT seq, data, at, state FROM alert WHERE seq > ? AND state <> 'cancelled'
         ORDER BY seq DESC LIMIT ?`,
        after,
        RECENT_LIMIT,
      )
      .toArray()
      .map((row) => this.#rowOf(row))
      .filter((row) => row !== null)
  }

  newest(): number {
    return (
      this.#sql.exec<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM alert').one().seq ?? 0
    )
  }

  /** The newest alert before the first that is still being sent. */
  settledTo(): number {
    const first = this.#sql
      .exec<{ seq: number | null }>(`SELECT MIN(seq) AS seq FROM alert WHERE state = 'active'`)
      .one().seq
    return first === null ? this.newest() : first - 1
  }

  /** Numbers of the alerts that a digest of the recipient would hold, oldest first. */
  toDigest(recipient: Recipient, recent: readonly AlertRow[]): number[] {
    const { settings, digestedTo } = recipient
    return recent
      .filter(({ seq }) => seq > digestedTo)
      .filter(({ alert }) => matches(settings.filters, alert.subject))
      .filter((row) => !this.#known(row.alert, recipient))
      .map(({ seq }) => seq)
      .reverse()
  }

  /** True when a copy of the article, of whatever revision, has gone to the recipient. */
  had({ publisher, article }: Alert, n: number): boolean {
    return this.#revisions(publisher, article).some(({ seq }) => reached(this.#outcome(seq, n)))
  }

  /** Changes the outcome of one recipient in the receipt that covers it. */
  settle(seq: number, n: number, outcome: Outcome, now: number): void {
    const row = this.#receiptOver(seq, n)
    if (!row) return
    const entries = unpackReceipt(new Uint8Array(row.packed)).map((entry) =>
      entry.target === n ? { target: n, outcome } : entry,
    )
    this.#sql.exec(
      'UPDATE receipt SET packed = ?, at = ? WHERE alert = ? AND first = ?',
      packReceipt(entries),
      now,
      seq,
      row.first,
    )
  }

  writeReceipt(seq: number, entries: readonly Entry[], now: number): void {
    const first = entries[0]?.target
    if (first === undefined) return
    this.#sql.exec(
      'INSERT OR REPLACE INTO receipt (alert, first, at, packed) VALUES (?, ?, ?, ?)',
      seq,
      first,
      now,
      packReceipt(entries),
    )
  }

  /** When each chat was sent to since an instant, for the pacing of a lane that has just started. */
  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const rows = this.#sql.exec<{ at: number; packed: ArrayBuffer }>(
      `SELECT receipt.at, packed FROM alert JOIN receipt ON receipt.alert = alert.seq
       WHERE touched_at > ? AND receipt.at > ?`,
      since,
      since,
    )
    for (const { at, packed } of rows.toArray()) {
      for (const { target, outcome } of unpackReceipt(new Uint8Array(packed))) {
        const recipient = reached(outcome) ? this.#recipients.get(target) : null
        if (recipient) yield { chatId: recipient.target.chatId, at }
      }
    }
  }

  /** Deletes what is older than an instant. */
  prune(before: number): void {
    const old = `SELECT seq FROM alert WHERE at < ? AND state <> 'active'`
    this.#sql.exec(`DELETE FROM receipt WHERE alert IN (${old})`, before)
    this.#sql.exec(`DELETE FROM alert WHERE at < ? AND state <> 'active'`, before)
    this.#sql.exec('DELETE FROM current WHERE at < ?', before)
  }

  /** Had it as an alert, or in a digest of an earlier revision. */
  #known(alert: Alert, recipient: Recipient): boolean {
    return this.#revisions(alert.publisher, alert.article).some(
      ({ seq, at, revision }) =>
        reached(this.#outcome(seq, recipient.n)) ||
        (revision < alert.revision && seq <= recipient.digestedTo && at >= recipient.since),
    )
  }

  #recipientsOf(publisher: string, article: string): Set<number> {
    const had = new Set<number>()
    for (const { seq } of this.#revisions(publisher, article)) {
      const rows = this.#sql.exec<{ packed: ArrayBuffer }>(
        'SELECT packed FROM receipt WHERE alert = ?',
        seq,
      )
      for (const { packed } of rows) {
        for (const { target, outcome } of unpackReceipt(new Uint8Array(packed))) {
          if (reached(outcome)) had.add(target)
        }
      }
    }
    return had
  }

  #revisions(publisher: string, article: string) {
    return this.#sql
      .exec<{ seq: number; at: number; revision: number }>(
        'SELECT seq, at, revision FROM alert WHERE publisher = ? AND article = ?',
        publisher,
        article,
      )
      .toArray()
  }

  #outcome(seq: number, n: number): Outcome | null {
    const row = this.#receiptOver(seq, n)
    if (!row) return null
    const entries = unpackReceipt(new Uint8Array(row.packed))
    return entries.find(({ target }) => target === n)?.outcome ?? null
  }

  #receiptOver(seq: number, n: number) {
    return this.#sql
      .exec<{ first: number; packed: ArrayBuffer }>(
        `SELECT first, packed FROM receipt WHERE alert = ? AND first <= ?
         ORDER BY first DESC LIMIT 1`,
        seq,
        n,
      )
      .toArray()[0]
  }

  #currentRevision({ publisher, article }: Alert): number {
    const row = this.#sql
      .exec<{ revision: number }>(
        'SELECT revision FROM current WHERE publisher = ? AND article = ?',
        publisher,
        article,
      )
      .toArray()[0]
    return row?.revision ?? 0
  }

  #rowOf(row: Row | undefined): AlertRow | null {
    if (!row) return null
    const alert = this.#opened.get(row.seq) ?? readAlert(row.data)
    if (!alert) return null
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    this.#opened.set(row.seq, alert)
    return { seq: row.seq, alert, at: row.at, stands: row.state !== 'cancelled' }
  }
}

interface CountRow extends Record<string, SqlStorageValue> {
  matched_count: number
  cursor: number
  waiting: number
  sent: number
  failed: number
  state: string
}

/** A copy that may have been delivered counts as delivered: one article, one alert. */
const reached = (outcome: Outcome | null): boolean =>
  outcome?.kind === 'sent' || outcome?.kind === 'doubt'

export const targetsOf = (packed: ArrayBuffer): number[] => unpackTargets(new Uint8Array(packed))
