/**
 * The alerts of a lane: for whom they are, what has become of them, and which of them a chat has had.
 * An alert is one row however many chats it goes to.
 */
import type { Counts, Superseding } from '../../app/ports/desk.ts'
import type { Alert } from '../../core/alert.ts'
import { laneOf } from '../../core/shard.ts'
import { readAlert, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Audience } from './audience.ts'
import type { Receipts } from './receipts.ts'
import type { Recipient } from './recipient.ts'
import type { Recipients } from './recipients.ts'
import { urgencyOf } from './urgency.ts'

const OPENED_LIMIT = 64
/** Alerts read at a time: each holds the words of its article. */
const PAGE = 100
/** A lane that has just started looks this many alerts back for the sends of the last minute. */
const PACING_ALERTS = 200

export interface AlertRow {
  readonly seq: number
  readonly alert: Alert
  readonly at: number
  /** False once a newer revision, or a retraction, has taken its place. */
  readonly stands: boolean
}

/** Every revision of the article below this one is over. */
type Over = Omit<Superseding, 'lanes'>

/** Which article; strings, as they come from a row as well. */
export interface Article {
  readonly publisher: string
  readonly article: string
}

interface Row extends Record<string, SqlStorageValue> {
  seq: number
  at: number
  state: string
}

export class Alerts {
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #receipts: Receipts
  readonly #audience: Audience
  readonly #urgentAnHour: number
  readonly #unreadable: Unreadable
  readonly #place: () => { index: number; newest: number | null }
  /** Parsed alerts by number: the same few are opened for every chat of a window. */
  readonly #opened = new Map<number, Alert>()
  readonly #first = new Map<number, boolean>()

  constructor(deps: {
    sql: SqlStorage
    recipients: Recipients
    receipts: Receipts
    audience: Audience
    /** Alerts of one publisher that are urgent, of those that it says are. */
    urgentAnHour: number
    unreadable: Unreadable
    /** Which lane this is, and how many there are, or will be when chats have been moved. */
    place(): { index: number; newest: number | null }
  }) {
    this.#place = () => deps.place()
    this.#unreadable = deps.unreadable
    this.#sql = deps.sql
    this.#recipients = deps.recipients
    this.#receipts = deps.receipts
    this.#audience = deps.audience
    this.#urgentAnHour = deps.urgentAnHour
  }

  /** Matches and queues; `false` for an event that is known already or superseded. */
  put(alert: Alert, now: number): boolean {
    const { event, publisher, article, revision } = alert
    if (this.#sql.exec('SELECT 1 FROM alert WHERE event = ?', event).toArray().length > 0)
      return false
    if (this.currentRevision(alert) > revision) return false
    this.supersede({ publisher, article, revision }, now)
    const hadBy = this.#recipientsOf(publisher, article)
    const matched = this.#recipients
      .matching(alert.subject, this.#shadowsOf(alert))
      .filter((n) => !hadBy.has(n))
    const { seq } = this.#sql
      .exec<{ seq: number }>(
        `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
           matched_count, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
        event,
        publisher,
        article,
        revision,
        urgencyOf(this.#sql, alert, { mostAnHour: this.#urgentAnHour, now }),
        now,
        now,
        stored(alert),
        matched.length,
        matched.length > 0 ? 'active' : 'done',
      )
      .one()
    this.#audience.write(seq, matched)
    return true
  }

  supersede({ publisher, article, revision }: Over, now: number): void {
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

  /** `inFlight`: alerts of the window in flight, whose outcomes are still to come. */
  counts(event: string, inFlight: readonly number[] = []): Counts {
    const row = this.#sql
      .exec<CountRow>(
        'SELECT seq, matched_count, sent, failed, skipped, state FROM alert WHERE event = ?',
        event,
      )
      .toArray()[0]
    if (!row) return { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }
    const { matched_count: matched, sent, failed, state } = row
    const pending =
      state === 'cancelled'
        ? inFlight.filter((seq) => seq === row.seq).length
        : matched - sent - failed - row.skipped
    return { matched, sent, pending, failed, skipped: matched - sent - failed - pending }
  }

  get(seq: number): AlertRow | null {
    const row = this.#sql.exec<Row>('SELECT seq, at, state FROM alert WHERE seq = ?', seq)
    return this.#rowOf(row.toArray()[0])
  }

  /** There is a row, though its alert may not be readable. */
  isThere(seq: number): boolean {
    return this.#sql.exec('SELECT 1 FROM alert WHERE seq = ?', seq).toArray().length > 0
  }

  /** The alert that stands for the same article now: itself, a newer revision, or none. */
  standing(seq: number): AlertRow | null {
    const row = this.get(seq)
    if (!row || row.stands) return row
    const newest = this.#sql.exec<Row>(
      `SELECT seq, at, state FROM alert
       WHERE publisher = ? AND article = ? AND kind = 'alert' AND state <> 'cancelled'
       ORDER BY revision DESC LIMIT 1`,
      row.alert.publisher,
      row.alert.article,
    )
    return this.#rowOf(newest.toArray()[0])
  }

  /** Standing, unexpired alerts after a number, oldest first, read page by page. */
  *after(seq: number, now: number): Generator<AlertRow> {
    let page = this.#page('seq > ? ORDER BY seq', seq)
    while (page.length > 0) {
      for (const row of page) if (isShown(row, now)) yield row
      page = this.#page('seq > ? ORDER BY seq', page.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER)
    }
  }

  /** The same, newest first. */
  *latest(now: number): Generator<AlertRow> {
    let page = this.#page('seq < ? ORDER BY seq DESC', Number.MAX_SAFE_INTEGER)
    while (page.length > 0) {
      for (const row of page) if (isShown(row, now)) yield row
      page = this.#page('seq < ? ORDER BY seq DESC', page.at(-1)?.seq ?? 0)
    }
  }

  newest(): number {
    return (
      this.#sql.exec<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM alert').one().seq ?? 0
    )
  }

  /** The newest alert before the first that is still being sent. */
  settledTo(): number {
    const first = this.#sql
      .exec<{ seq: number | null }>(
        `SELECT MIN(seq) AS seq FROM alert WHERE state = 'active' AND kind = 'alert'`,
      )
      .one().seq
    return first === null ? this.newest() : first - 1
  }

  /** False once a newer revision, or a retraction, has taken its place. */
  stands(seq: number): boolean {
    return (
      this.#sql.exec(`SELECT 1 FROM alert WHERE seq = ? AND state = 'cancelled'`, seq).toArray()
        .length === 0
    )
  }

  /** An alert of one revision of an article, or `null`: a withdrawal, or one that never came. */
  revision({ publisher, article }: Article, revision: number): Alert | null {
    const row = this.#sql.exec<Row>(
      `SELECT seq, at, state FROM alert
       WHERE publisher = ? AND article = ? AND revision = ? AND kind = 'alert'`,
      publisher,
      article,
      revision,
    )
    return this.#rowOf(row.toArray()[0])?.alert ?? null
  }

  revisionsOf({ publisher, article }: Article): number[] {
    return this.#sql
      .exec<{ revision: number }>(
        `SELECT revision FROM alert WHERE publisher = ? AND article = ? AND kind = 'alert'`,
        publisher,
        article,
      )
      .toArray()
      .map(({ revision }) => revision)
  }

  /** Recipients that are known to have a copy of the article, ascending. */
  readersOf({ publisher, article }: Article): number[] {
    const readers = new Set<number>()
    for (const seq of this.seqsOf({ publisher, article })) {
      for (const recipient of this.#receipts.allSent(seq)) readers.add(recipient)
    }
    return [...readers].sort((a, b) => a - b)
  }

  /** The id of the message that brought the article to a recipient, or `null`. */
  copyOf({ publisher, article }: Article, recipient: number): number | null {
    for (const seq of this.seqsOf({ publisher, article })) {
      const message = this.#receipts.messageOf(seq, recipient)
      if (message !== null) return message
    }
    return null
  }

  /** True when no earlier revision of its article has ever been put. */
  isFirst(seq: number): boolean {
    const known = this.#first.get(seq)
    if (known !== undefined) return known
    const row = this.get(seq)
    const isFirst = !row || Math.min(...this.seqsOf(row.alert)) >= seq
    if (this.#first.size >= OPENED_LIMIT) this.#first.clear()
    this.#first.set(seq, isFirst)
    return isFirst
  }

  /** True when the recipient has had the article, of whatever revision: alone or in a digest. */
  had({ publisher, article }: Alert, { n, told }: Recipient): boolean {
    return this.seqsOf({ publisher, article }).some(
      (seq) => told.includes(seq) || this.#receipts.reached(seq, n),
    )
  }

  /** When each chat was sent to since an instant, for the pacing of a lane that has just started. */
  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const touched = this.#sql.exec<{ seq: number }>(
      `SELECT seq FROM alert WHERE state = 'active'
       UNION SELECT seq FROM alert WHERE seq > ? AND touched_at > ?`,
      this.newest() - PACING_ALERTS,
      since,
    )
    for (const { seq } of touched.toArray()) {
      for (const { recipient, at } of this.#receipts.lastReached(seq, since)) {
        const target = this.#recipients.targetOf(recipient)
        if (target) yield { chatId: target.chatId, at }
      }
    }
  }

  /** What is dated ahead would be kept, and counted as sent a moment ago, for as long. */
  moveBack(_: number, now: number): void {
    this.#sql.exec(
      'UPDATE alert SET at = MIN(at, ?1), touched_at = MIN(touched_at, ?1) WHERE touched_at > ?1',
      now,
    )
    this.#sql.exec('UPDATE current SET at = ?1 WHERE at > ?1', now)
    this.#receipts.moveBack(now)
  }

  /** Deletes what is older than an instant. */
  prune(before: number): void {
    const old = this.#sql
      .exec<{ seq: number }>(`SELECT seq FROM alert WHERE at < ? AND state <> 'active'`, before)
      .toArray()
    for (const { seq } of old) {
      this.#receipts.delete(seq)
      this.#audience.delete(seq)
      this.#sql.exec('DELETE FROM folded WHERE alert = ?', seq)
      this.#sql.exec('DELETE FROM alert WHERE seq = ?', seq)
    }
    this.#sql.exec('DELETE FROM current WHERE at < ?', before)
  }

  #recipientsOf(publisher: string, article: string): Set<number> {
    const had = new Set<number>()
    for (const seq of this.seqsOf({ publisher, article })) {
      for (const recipient of this.#receipts.allReached(seq)) had.add(recipient)
    }
    return had
  }

  /** Numbers of the alerts of an article, the newest first. */
  seqsOf({ publisher, article }: Article): number[] {
    return this.#sql
      .exec<{ seq: number }>(
        `SELECT seq FROM alert WHERE publisher = ? AND article = ? AND kind = 'alert'
         ORDER BY revision DESC`,
        publisher,
        article,
      )
      .toArray()
      .map(({ seq }) => seq)
  }

  #page(where: string, seq: number): AlertRow[] {
    return this.#sql
      .exec<Row>(
        `SELECT seq, at, state FROM alert WHERE kind = 'alert' AND ${where} LIMIT ?`,
        seq,
        PAGE,
      )
      .toArray()
      .map((row) => this.#rowOf(row))
      .filter((row) => row !== null)
  }

  /** Chats that have moved since, or are about to, are this lane's for an article that began before. */
  #shadowsOf({ lanes }: Alert): ((chatId: number) => boolean) | null {
    const { index, newest } = this.#place()
    return newest !== null && lanes < newest ? (chatId) => laneOf(chatId, lanes) === index : null
  }

  /** The lowest revision of an article that may still leave. */
  currentRevision({ publisher, article }: Article): number {
    const row = this.#sql
      .exec<{ revision: number }>(
        'SELECT revision FROM current WHERE publisher = ? AND article = ?',
        publisher,
        article,
      )
      .toArray()[0]
    return row?.revision ?? 0
  }

  #read(seq: number): Alert | null {
    const row = this.#sql.exec<{ data: string }>('SELECT data FROM alert WHERE seq = ?', seq)
    const data = row.toArray()[0]?.data
    return data === undefined ? null : (readAlert(data) ?? this.#unreadable.note('alert', seq))
  }

  #rowOf(row: Row | undefined): AlertRow | null {
    const alert = row && (this.#opened.get(row.seq) ?? this.#read(row.seq))
    if (!row || !alert) return null
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    this.#opened.set(row.seq, alert)
    return { seq: row.seq, alert, at: row.at, stands: row.state !== 'cancelled' }
  }
}

interface CountRow extends Record<string, SqlStorageValue> {
  seq: number
  matched_count: number
  sent: number
  failed: number
  skipped: number
  state: string
}

const isShown = ({ stands, alert }: AlertRow, now: number): boolean =>
  stands && (alert.expiresAt === null || alert.expiresAt > now)
