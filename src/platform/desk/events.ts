/** Every accepted event: what it is about, how far it has come and when it is looked at again. */
import {
  type Copies,
  type Counts,
  EVENT_STATES,
  type EventCounts,
  type EventOutcome,
  type EventRecord,
  type EventState,
  type Job,
  MAX_ATTEMPTS,
  type Superseding,
} from '../../app/ports/desk.ts'
import {
  type ArticleId,
  type EventId,
  type HappeningType,
  type PublisherId,
  parseArticleId,
  parseEventId,
  parsePublisherId,
  storyOf,
} from '../../core/article.ts'
import type { Summary } from '../../core/summary/summary.ts'
import { placeholders } from '../sqlite.ts'
import { readCopies, readCounts, stored } from '../stored.ts'
import type { Articles } from './articles.ts'
import type { Publishers } from './publishers.ts'

/** A queue message usually arrives within a second; one that is not seen by then is sent again. */
export const FIRST_RETRY_MS = 15_000
const RETRY_CAP_MS = 3_600_000
const REQUEUE_BATCH = 100

const NO_CHATS: Counts = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

interface EventRow extends Record<string, SqlStorageValue> {
  id: string
  publisher: string
  article: string | null
  type: string
  revision: number
  state: string
  reason: string | null
  attempts: number
  embargo_until: number | null
  superseding: number
  chats: string | null
  copies: string | null
}

/** Methods that change something run inside the caller's transaction. */
export class Events {
  readonly #sql: SqlStorage
  readonly #publishers: Publishers
  readonly #articles: Articles

  constructor(sql: SqlStorage, publishers: Publishers, articles: Articles) {
    this.#sql = sql
    this.#publishers = publishers
    this.#articles = articles
  }

  insert(event: NewEvent, now: number): void {
    this.#sql.exec(
      `INSERT INTO event (id, publisher, article, type, revision, state, reason, next_try,
         embargo_until, superseding, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      event.event,
      event.publisher,
      event.article,
      event.type,
      event.revision,
      event.state,
      event.reason ?? null,
      event.nextTry ?? null,
      event.embargoUntil ?? null,
      event.superseding ? 1 : 0,
      now,
    )
  }

  /**
   * A newer revision of the article has come. What has not been handed to the lanes is over; what
   * has, or may have been to some of them, is ended by the lanes, and counted when they have.
   */
  cancelEarlier(publisher: PublisherId, article: ArticleId, revision: number): void {
    const about = [publisher, article, revision]
    this.#sql.exec(
      `UPDATE event SET state = 'cancelled', reason = 'superseded', next_try = NULL
       WHERE publisher = ? AND article = ? AND revision < ?
         AND state IN ('accepted', 'held')`,
      ...about,
    )
    this.#sql.exec(
      `UPDATE event SET state = 'sending', reason = 'superseded', next_try = NULL
       WHERE publisher = ? AND article = ? AND revision < ?
         AND state IN ('processing', 'failed', 'sending')`,
      ...about,
    )
  }

  /** Counts the attempt and books the next one, in case this one never reports back. */
  begin(event: EventId, now: number): Job | null {
    const row = this.#event(event)
    const article = row?.article ? parseArticleId(row.article) : null
    const publisher = row ? parsePublisherId(row.publisher) : null
    if (!row || !article || !publisher) return null
    const current = this.#articles.current(publisher, article)
    const { revision } = row
    const about = { publisher, article, revision, lanes: current?.lanes ?? 1 }
    const supersedes = row.superseding === 1 ? about : null
    if (row.state === 'held' && (row.embargo_until ?? 0) > now) {
      return this.#superseding(event, row, supersedes, now)
    }
    if (row.state !== 'accepted' && row.state !== 'held' && row.state !== 'processing') {
      return supersedes && this.#onlySuperseding(event, supersedes)
    }
    const attempt = row.attempts + 1
    if (attempt > MAX_ATTEMPTS) return this.#giveUp(event, 'gave up after retries')
    this.#sql.exec(
      `UPDATE event SET state = 'processing', attempts = ?, requeues = 0, next_try = ? WHERE id = ?`,
      attempt,
      now + backoff(attempt - 1),
      event,
    )
    const isRetraction = row.type === 'article.retracted'
    if (!isRetraction && !current?.article) {
      return this.#giveUp(event, 'the stored article cannot be read')
    }
    const publisherName = this.#publishers.get(publisher)?.name ?? publisher
    return {
      event,
      revision,
      lanes: about.lanes,
      story: storyOf(publisher, article),
      publisherName,
      supersedes,
      withdrawal: isRetraction ? { ...about, event, publisherName } : null,
      article: current?.article ?? null,
      summary: current?.summary ?? null,
      attempt,
    }
  }

  /** Failed: visible, and for an operator to replay. */
  #giveUp(event: EventId, reason: string): null {
    this.moveTo(event, 'failed', reason)
    return null
  }

  /** Under embargo there is nothing to send, but what it replaces must not leave either. */
  #superseding(
    event: EventId,
    row: EventRow,
    supersedes: Superseding | null,
    now: number,
  ): Job | null {
    const retry = supersedes ? now + FIRST_RETRY_MS : Number.POSITIVE_INFINITY
    const next = Math.min(retry, row.embargo_until ?? now)
    this.#sql.exec('UPDATE event SET next_try = ? WHERE id = ?', next, event)
    return supersedes && this.#onlySuperseding(event, supersedes)
  }

  /** An event that is held or over has nothing to send, but older versions must not leave either. */
  #onlySuperseding(event: EventId, supersedes: Superseding): Job {
    const story = storyOf(supersedes.publisher, supersedes.article)
    const nothing = {
      article: null,
      withdrawal: null,
      summary: null,
      publisherName: '',
      attempt: 0,
    }
    const { revision, lanes } = supersedes
    return { event, revision, lanes, story, supersedes, ...nothing }
  }

  /** Moves on an event that is being processed; what is with the lanes or over stays so. */
  moveTo(event: EventId, state: EventState, reason: string | null): void {
    this.#move(event, ['accepted', 'processing'], { state, reason })
  }

  /** Until lanes have confirmed what an event supersedes it is looked at again all the same. */
  #move(
    event: EventId,
    from: readonly EventState[],
    { state, reason }: { state: EventState; reason: string | null },
  ): void {
    this.#sql.exec(
      `UPDATE event SET state = ?, reason = ?, next_try = IIF(superseding = 1, next_try, NULL)
       WHERE id = ? AND state IN (${placeholders(from)})`,
      state,
      reason,
      event,
      ...from,
    )
  }

  /** Events to be looked at again now; the next time is booked before they are handed out. */
  takeDue(now: number): string[] {
    const due = this.#sql
      .exec<{ id: string; attempts: number; requeues: number }>(
        'SELECT id, attempts, requeues FROM event WHERE next_try <= ? ORDER BY next_try LIMIT ?',
        now,
        REQUEUE_BATCH,
      )
      .toArray()
    for (const { id, attempts, requeues } of due) {
      this.#sql.exec(
        'UPDATE event SET next_try = ?, requeues = requeues + 1 WHERE id = ?',
        now + backoff(attempts + requeues),
        id,
      )
    }
    return due.map(({ id }) => id)
  }

  /** The queue did not take them: that was no try, and they are offered again soon. */
  notTaken(events: readonly string[], now: number): void {
    for (const event of events) {
      this.#sql.exec(
        `UPDATE event SET next_try = ?, requeues = requeues - 1
         WHERE id = ? AND requeues > 0 AND next_try IS NOT NULL`,
        now + FIRST_RETRY_MS,
        event,
      )
    }
  }

  nextAt(): number | null {
    return this.#sql
      .exec<{ at: number | null }>(
        'SELECT MIN(next_try) AS at FROM event WHERE next_try IS NOT NULL',
      )
      .one().at
  }

  /** An embargo ends by the clock on the wall. */
  moveBack(ms: number): void {
    this.#sql.exec(
      'UPDATE event SET next_try = next_try - ? WHERE next_try IS NOT embargo_until',
      Math.ceil(ms),
    )
  }

  superseded(event: EventId): void {
    this.#sql.exec(
      `UPDATE event SET superseding = 0,
         next_try = IIF(state IN ('accepted', 'held', 'processing'), next_try, NULL)
       WHERE id = ?`,
      event,
    )
  }

  keepSummary(event: EventId, summary: Summary, now: number): boolean {
    const row = this.#event(event)
    if (!row?.article || row.state !== 'processing') return false
    this.#articles.keepSummary(row.publisher, row.article, summary, now)
    return true
  }

  /** The last chat that was waited for ends the event. */
  keepOutcome({ event, chats, copies }: EventOutcome): void {
    const row = this.#event(event)
    const now = { chats: stored(chats), copies: copies && stored(copies) }
    if (row && (row.chats !== now.chats || row.copies !== now.copies)) {
      this.#sql.exec(
        'UPDATE event SET chats = ?, copies = ? WHERE id = ?',
        now.chats,
        now.copies,
        event,
      )
    }
    const pending = chats.pending + (copies?.pending ?? 0)
    if (pending > 0 || row?.state !== 'sending') return
    const isSuperseded = row.reason === 'superseded'
    // A lane that does not know it yet may still send it.
    if (isSuperseded && this.#isBeingSuperseded(row)) return
    if (isSuperseded && !isThrough(chats, copies)) {
      this.#move(event, ['sending'], { state: 'cancelled', reason: 'superseded' })
    } else this.#move(event, ['sending'], { state: 'done', reason: null })
  }

  /** True until all lanes have confirmed the newest revision of an event's article. */
  #isBeingSuperseded({ publisher, article }: EventRow): boolean {
    const newest = this.#sql.exec<{ superseding: number }>(
      `SELECT superseding FROM event
       WHERE id = (SELECT event FROM article WHERE publisher = ? AND id = ?)`,
      publisher,
      article,
    )
    return newest.toArray()[0]?.superseding === 1
  }

  get(event: EventId): EventRecord | null {
    return recordOf(this.#event(event))
  }

  /** Newest first. */
  inState(state: EventState, limit: number): EventRecord[] {
    return this.#records('ORDER BY at DESC', state, limit)
  }

  /** Any of them: where there are more than the limit, each has its turn some time. */
  someInState(state: EventState, limit: number): EventRecord[] {
    return this.#records('ORDER BY RANDOM()', state, limit)
  }

  #records(order: string, state: EventState, limit: number): EventRecord[] {
    return this.#sql
      .exec<EventRow>(`SELECT * FROM event WHERE state = ? ${order} LIMIT ?`, state, limit)
      .toArray()
      .map(recordOf)
      .filter((record) => record !== null)
  }

  replay(event: EventId, now: number): boolean {
    const replayed = this.#sql.exec(
      `UPDATE event SET state = 'accepted', reason = NULL, attempts = 0, next_try = ?
       WHERE id = ? AND state = 'failed'`,
      now,
      event,
    )
    return replayed.rowsWritten > 0
  }

  reopen(event: EventId): void {
    this.#sql.exec(`UPDATE event SET state = 'sending' WHERE id = ? AND state = 'done'`, event)
  }

  /** Epoch ms at which the oldest event that waits for its processing was accepted. */
  oldestUnprocessed(): number | null {
    return this.#sql
      .exec<{ at: number | null }>(
        `SELECT MIN(at) AS at FROM event WHERE state IN ('accepted', 'processing')`,
      )
      .one().at
  }

  countByState(): EventCounts {
    const rows = this.#sql.exec<{ state: string; n: number }>(
      'SELECT state, COUNT(*) AS n FROM event GROUP BY state',
    )
    const counted = new Map(rows.toArray().map(({ state, n }) => [state, n]))
    const count = (state: EventState) => counted.get(state) ?? 0
    return {
      accepted: count('accepted'),
      held: count('held'),
      processing: count('processing'),
      sending: count('sending'),
      done: count('done'),
      failed: count('failed'),
      cancelled: count('cancelled'),
    }
  }

  /**
   * A publisher has been removed: what has not been handed to the lanes is not sent. Its retractions
   * are, and no version leaves that had been superseded.
   */
  cancelAll(publisher: PublisherId): void {
    this.#sql.exec(
      `UPDATE event SET state = 'cancelled', reason = 'publisher removed',
         next_try = IIF(superseding = 1, next_try, NULL)
       WHERE publisher = ? AND state IN ('accepted', 'held', 'processing')
         AND type <> 'article.retracted'`,
      publisher,
    )
  }

  /** Deletes what is over and older than an instant. */
  prune(before: number): void {
    this.#sql.exec(
      `DELETE FROM event WHERE at < ? AND state IN ('done', 'cancelled', 'failed')`,
      before,
    )
  }

  #event(event: EventId): EventRow | undefined {
    return this.#sql.exec<EventRow>('SELECT * FROM event WHERE id = ?', event).toArray()[0]
  }
}

/** Something was sent or corrected, and nothing was left out. */
function isThrough({ matched, sent }: Counts, copies: Copies | null): boolean {
  const { had, corrected, failed, left } = copies ?? { had: 0, corrected: 0, failed: 0, left: 0 }
  return sent === matched && corrected + failed + left === had && sent + corrected > 0
}

/** 15 s, 30 s, 1 min … up to an hour. */
const backoff = (attempts: number): number => Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempts)

export interface NewEvent {
  readonly event: EventId
  readonly publisher: PublisherId
  readonly article: ArticleId | null
  readonly type: HappeningType
  readonly revision: number
  readonly state: EventState
  readonly reason?: string
  readonly nextTry?: number
  readonly embargoUntil?: number | null
  readonly superseding?: boolean
}

const TYPES: readonly HappeningType[] = [
  'article.published',
  'article.updated',
  'article.retracted',
  'ping',
]

function recordOf(row: EventRow | undefined): EventRecord | null {
  const id = row ? parseEventId(row.id) : null
  const publisher = row ? parsePublisherId(row.publisher) : null
  const type = TYPES.find((name) => name === row?.type)
  const state = EVENT_STATES.find((name) => name === row?.state)
  if (!row || !id || !publisher || !type || !state) return null
  const article = row.article === null ? null : parseArticleId(row.article)
  const chats = readCounts(row.chats) ?? NO_CHATS
  const copies = readCopies(row.copies)
  return { id, publisher, article, type, state, reason: row.reason, chats, copies }
}
