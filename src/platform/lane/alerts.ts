/**
 * The alerts of a lane: for whom they are, what has become of them, and which of them a chat has had.
 * An alert is one row however many chats it goes to.
 */
import type { Counts, Superseding } from '../../app/ports/desk.ts'
import type { Alert, NewAlert } from '../../core/alert.ts'
import { laneOf } from '../../core/shard.ts'
import { type Database, verbatim } from '../sqlite.ts'
import { readAlert, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Audience } from './audience.ts'
import type { Reached } from './reached.ts'
import type { Receipts } from './receipts.ts'
import type { Recipient } from './recipient.ts'
import type { Recipients } from './recipients.ts'
import { believedUrgency, ORDINARY } from './urgency.ts'
import type { Words } from './words.ts'

/** As many as one look back goes through. */
const OPENED_LIMIT = 256
/** Alerts read at a time. */
const PAGE = 100
/** A look back goes no further, however many of them have been superseded or are corrections. */
const LOOK_BACK_ROWS = 2_000
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

/** Of any kind. */
export interface AgedItem extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly publisher: string
  readonly article: string
}

interface FullRow extends Row {
  data: string
}

interface Deps {
  readonly db: Database
  readonly recipients: Recipients
  readonly receipts: Receipts
  readonly audience: Audience
  /** Alerts of one publisher that are urgent, of those that it says are. */
  readonly urgentAnHour: number
  readonly unreadable: Unreadable
  readonly words: Words
  readonly reached: Reached
  /** Which lane this is, and how many there are, or will be when chats have been moved. */
  place(): { index: number; newest: number | null }
}

export class Alerts {
  readonly #db: Database
  readonly #deps: Deps
  /** Parsed alerts by number: the same few are opened for every chat of a window. */
  readonly #opened = new Map<number, Alert>()
  readonly #first = new Map<number, boolean>()

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  /** Matches and queues; `false` for an event that is known already or superseded. */
  put(alert: NewAlert, now: number): boolean {
    return this.#put(alert, now, () => {
      const hadBy = this.#recipientsOf(alert)
      return this.#deps.recipients
        .matching(alert.subject, this.#shadowsOf(alert))
        .filter((n) => !hadBy.has(n))
    })
  }

  /** Takes the place of earlier versions and is queued for nobody; `false` also where there was none. */
  correct(alert: NewAlert, now: number): boolean {
    this.supersede(alert, now)
    return this.#revisionBefore(alert, 'DESC') !== null && this.#put(alert, now, () => [])
  }

  #put(alert: NewAlert, now: number, audience: () => readonly number[]): boolean {
    const { event, publisher, article, revision } = alert
    const { stems, ...labels } = alert.subject
    if (this.#db.has`SELECT 1 FROM alert WHERE event = ${event}`) return false
    if (this.currentRevision(alert) > revision) return false
    this.supersede({ publisher, article, revision }, now)
    const matched = audience()
    const { seq } = this.#db.one<{ seq: number }>`
      INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
        matched_count, state)
      VALUES (${event}, ${publisher}, ${article}, ${revision},
        ${believedUrgency(this.#db, alert, { mostAnHour: this.#deps.urgentAnHour, now })}, ${now},
        ${now}, ${stored({ ...alert, subject: labels })}, ${matched.length},
        ${matched.length > 0 ? 'active' : 'done'})
      RETURNING seq`
    this.#deps.audience.write(seq, matched)
    this.#deps.words.write(seq, stems)
    return true
  }

  /** With which an alert is sent, whatever its publisher claims. */
  urgencyOf({ event }: Pick<Alert, 'event'>): number {
    const row = this.#db.first<{ urgency: number }>`
      SELECT urgency FROM alert WHERE event = ${event}`
    return row?.urgency ?? ORDINARY
  }

  supersede({ publisher, article, revision }: Over, now: number): void {
    const before = this.currentRevision({ publisher, article })
    this.#db.run`
      INSERT INTO current (publisher, article, revision, at)
      VALUES (${publisher}, ${article}, ${revision}, ${now})
      ON CONFLICT (publisher, article) DO UPDATE SET
        revision = MAX(revision, excluded.revision), at = excluded.at`
    // What is older was over before.
    const over = this.#db.all<{ seq: number }>`
      UPDATE alert SET state = 'cancelled'
      WHERE publisher = ${publisher} AND article = ${article}
        AND revision >= ${before} AND revision < ${revision} RETURNING seq`
    for (const { seq } of over) this.#deps.words.delete(seq)
  }

  /** `inFlight`: alerts of the window in flight, whose outcomes are still to come. */
  counts(event: string, inFlight: readonly number[] = []): Counts {
    const row = this.#db.first<CountRow>`
      SELECT seq, matched_count, sent, failed, skipped, state FROM alert WHERE event = ${event}`
    if (!row) return { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }
    const { matched_count: matched, sent, failed, state } = row
    const pending =
      state === 'cancelled'
        ? inFlight.filter((seq) => seq === row.seq).length
        : matched - sent - failed - row.skipped
    return { matched, sent, pending, failed, skipped: matched - sent - failed - pending }
  }

  get(seq: number): AlertRow | null {
    const row = this.#db.first<Row>`SELECT seq, at, state FROM alert WHERE seq = ${seq}`
    return this.#rowOf(row)
  }

  /** There is a row, though its alert may not be readable. */
  isThere(seq: number): boolean {
    return this.#db.has`SELECT 1 FROM alert WHERE seq = ${seq}`
  }

  /** The alert that stands for the same article now: itself, a newer revision, or none. */
  standing(seq: number): AlertRow | null {
    const row = this.get(seq)
    if (!row || row.stands) return row
    const newest = this.#db.first<Row>`
      SELECT seq, at, state FROM alert
      WHERE publisher = ${row.alert.publisher} AND article = ${row.alert.article}
        AND revision >= ${this.currentRevision(row.alert)} AND kind = 'alert'
        AND state <> 'cancelled' ORDER BY revision DESC LIMIT 1`
    return this.#rowOf(newest)
  }

  /** Standing, unexpired alerts after a number, oldest first, read page by page. */
  *after(seq: number, now: number): Generator<AlertRow> {
    yield* this.#standing({ after: seq, before: Number.MAX_SAFE_INTEGER }, 'ASC', now)
  }

  /** The same, newest first, so far as anybody looks back. */
  *latest(now: number): Generator<AlertRow> {
    const newest = this.newest()
    yield* this.#standing({ after: newest - LOOK_BACK_ROWS, before: newest + 1 }, 'DESC', now)
  }

  newest(): number {
    return this.#db.one<{ seq: number | null }>`SELECT MAX(seq) AS seq FROM alert`.seq ?? 0
  }

  /** The newest of before an instant, found by halving: numbers go up with time. */
  newestBefore(at: number): number {
    let [low, high] = [this.oldest() - 1, this.newest()]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const row = this.#db.first<{ seq: number; at: number }>`
        SELECT seq, at FROM alert WHERE seq <= ${middle} ORDER BY seq DESC LIMIT 1`
      if (row && row.at >= at) high = row.seq - 1
      else low = middle
    }
    return low
  }

  /** The newest alert before the first that is still being sent. */
  settledTo(): number {
    const first = this.#db.one<{ seq: number | null }>`
      SELECT MIN(seq) AS seq FROM alert WHERE state = 'active' AND kind = 'alert'`.seq
    return first === null ? this.newest() : first - 1
  }

  /** False once a newer revision, or a retraction, has taken its place. */
  stands(seq: number): boolean {
    return !this.#db.has`SELECT 1 FROM alert WHERE seq = ${seq} AND state = 'cancelled'`
  }

  /** An alert of one revision of an article, or `null`: a withdrawal, or one that never came. */
  revision({ publisher, article }: Article, revision: number): Alert | null {
    const row = this.#db.first<Row>`
      SELECT seq, at, state FROM alert
      WHERE publisher = ${publisher} AND article = ${article} AND revision = ${revision}
        AND kind = 'alert'`
    return this.#rowOf(row)?.alert ?? null
  }

  /** The oldest and the newest revision before one that have an alert of their own. */
  revisionsBefore(version: Version): number[] {
    const [oldest, newest] = [
      this.#revisionBefore(version, 'ASC'),
      this.#revisionBefore(version, 'DESC'),
    ]
    return oldest === null || newest === null ? [] : [...new Set([oldest, newest])]
  }

  #revisionBefore({ publisher, article, revision }: Version, order: 'ASC' | 'DESC'): number | null {
    const row = this.#db.first<{ revision: number }>`
      SELECT revision FROM alert
      WHERE publisher = ${publisher} AND article = ${article} AND revision < ${revision}
        AND kind = 'alert'
      ORDER BY revision ${verbatim(order)} LIMIT 1`
    return row?.revision ?? null
  }

  /** Recipients that are known to have a copy of the article, ascending. */
  readersOf(article: Article): number[] {
    const readers = new Set<number>()
    for (const seq of this.#deps.reached.of(article)) {
      for (const recipient of this.#deps.receipts.allSent(seq)) readers.add(recipient)
    }
    return [...readers].sort((a, b) => a - b)
  }

  /** The id of the message that brought the article to a recipient, or `null`. */
  copyOf(article: Article, recipient: number): number | null {
    for (const seq of this.#deps.reached.of(article)) {
      const message = this.#deps.receipts.messageOf(seq, recipient)
      if (message !== null) return message
    }
    return null
  }

  /** True when no earlier revision of its article has ever been put. */
  isFirst(seq: number): boolean {
    const known = this.#first.get(seq)
    if (known !== undefined) return known
    const row = this.get(seq)
    const isFirst = !row || this.#revisionBefore(row.alert, 'ASC') === null
    if (this.#first.size >= OPENED_LIMIT) this.#first.clear()
    this.#first.set(seq, isFirst)
    return isFirst
  }

  /** True when the recipient has had the article, of whatever revision: alone or in a digest. */
  had(article: Article, { n, told }: Pick<Recipient, 'n' | 'told'>): boolean {
    return this.#deps.reached
      .of(article)
      .some((seq) => told.includes(seq) || this.#deps.receipts.reached(seq, n))
  }

  /** When each chat was sent to since an instant, for the pacing of a lane that has just started. */
  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const touched = this.#db.all<{ seq: number }>`
      SELECT seq FROM alert WHERE state = 'active'
      UNION SELECT seq FROM alert WHERE seq > ${this.newest() - PACING_ALERTS}
        AND touched_at > ${since}`
    for (const { seq } of touched) {
      for (const { recipient, at } of this.#deps.receipts.lastReached(seq, since)) {
        const target = this.#deps.recipients.targetOf(recipient)
        if (target) yield { chatId: target.chatId, at }
      }
    }
  }

  /** What is dated ahead would be kept, and counted as sent a moment ago, for as long. */
  moveBack(_: number, now: number): void {
    this.#db.run`
      UPDATE alert SET at = MIN(at, ${now}), touched_at = MIN(touched_at, ${now})
        WHERE touched_at > ${now}`
    this.#db.run`
      UPDATE current SET at = MIN(at, ${now}), answered_at = MIN(answered_at, ${now})
      WHERE at > ${now} OR answered_at > ${now}`
    this.#deps.receipts.moveBack(now)
  }

  /** Alerts and corrections after a number, the oldest first. */
  aged(after: number, limit: number): AgedItem[] {
    return this.#db.all<AgedItem>`
      SELECT seq, at, kind, publisher, article FROM alert WHERE seq > ${after}
        ORDER BY seq LIMIT ${limit}`
  }

  oldest(): number {
    return this.#db.one<{ seq: number | null }>`SELECT MIN(seq) AS seq FROM alert`.seq ?? 0
  }

  /** There has been a version of the article since an instant. */
  goesOn({ publisher, article }: Article, since: number): boolean {
    return this.#db.has`
      SELECT 1 FROM current
      WHERE publisher = ${publisher} AND article = ${article} AND at >= ${since}`
  }

  /** In how many rows it was. */
  delete(seq: number): number {
    this.#opened.delete(seq)
    return this.#db.run`DELETE FROM alert WHERE seq = ${seq}`
  }

  /** Of which there has been no version since an instant; how many of them, at most so many. */
  forgetArticles(before: number, most: number): number {
    return this.#db.run`
      DELETE FROM current WHERE (publisher, article) IN
      (SELECT publisher, article FROM current WHERE at < ${before} LIMIT ${most})`
  }

  #recipientsOf(article: Article): Set<number> {
    const had = new Set<number>()
    for (const seq of this.#deps.reached.of(article)) {
      for (const recipient of this.#deps.receipts.allReached(seq)) had.add(recipient)
    }
    return had
  }

  *#standing(between: Between, order: 'ASC' | 'DESC', now: number): Generator<AlertRow> {
    let { after, before } = between
    for (;;) {
      const page = this.#page({ after, before }, order)
      for (const { data, ...row } of page) {
        const found = this.#rowOf(row, data)
        if (found && isShown(found, now)) yield found
      }
      const last = page.at(-1)?.seq
      if (last === undefined) return
      if (order === 'ASC') after = last
      else before = last
    }
  }

  #page({ after, before }: Between, order: 'ASC' | 'DESC'): FullRow[] {
    return this.#db.all<FullRow>`
      SELECT seq, at, state, data FROM alert
      WHERE seq > ${after} AND seq < ${before} AND kind = 'alert' AND state <> 'cancelled'
      ORDER BY seq ${verbatim(order)} LIMIT ${PAGE}`
  }

  /** Chats that have moved since, or are about to, are this lane's for an article that began before. */
  #shadowsOf({ lanes }: Alert): ((chatId: number) => boolean) | null {
    const { index, newest } = this.#deps.place()
    return newest !== null && lanes < newest ? (chatId) => laneOf(chatId, lanes) === index : null
  }

  /** The lowest revision of an article that may still leave. */
  currentRevision({ publisher, article }: Article): number {
    const row = this.#db.first<{ revision: number }>`
      SELECT revision FROM current WHERE publisher = ${publisher} AND article = ${article}`
    return row?.revision ?? 0
  }

  #read(seq: number): string | null {
    const row = this.#db.first<{ data: string }>`SELECT data FROM alert WHERE seq = ${seq}`
    return row?.data ?? null
  }

  /** `data`: as it stands in the row, where that has been read. */
  #parse(seq: number, data: string | null): Alert | null {
    const written = data ?? this.#read(seq)
    return written === null
      ? null
      : (readAlert(written) ?? this.#deps.unreadable.note('alert', seq))
  }

  #rowOf(row: Row | undefined, data: string | null = null): AlertRow | null {
    const alert = row && (this.#opened.get(row.seq) ?? this.#parse(row.seq, data))
    if (!row || !alert) return null
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    this.#opened.set(row.seq, alert)
    return { seq: row.seq, alert, at: row.at, stands: row.state !== 'cancelled' }
  }
}

/** Numbers of alerts, both ends left out. */
interface Between {
  readonly after: number
  readonly before: number
}

interface Version extends Article {
  readonly revision: number
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
