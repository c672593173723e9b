/**
 * Every accepted event: what it is about, how far it has come and when it is looked at again. The
 * ledger stands here too, since an entry and its event are one commit.
 */
import {
  type Commit,
  type Counts,
  type DeskHealth,
  EVENT_STATES,
  type EventRecord,
  type EventState,
  type Job,
  type Post,
  type Superseding,
} from '../../app/ports/desk.ts'
import {
  type ArticleId,
  type EventId,
  type Happening,
  type HappeningType,
  type PublisherId,
  parseArticleId,
  parseEventId,
  parsePublisherId,
  storyOf,
} from '../../core/article.ts'
import type { Summary } from '../../core/summary/summary.ts'
import { readCounts } from '../stored.ts'
import type { Articles } from './articles.ts'
import type { Publishers } from './publishers.ts'

/** A queue message usually arrives within a second; one that is not seen by then is sent again. */
const FIRST_RETRY_MS = 15_000
const RETRY_CAP_MS = 3_600_000
const REQUEUE_BATCH = 100

const NO_CHATS: Counts = { matched: 0, sent: 0, pending: 0, failed: 0 }

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

  commit(post: Post, now: number): Commit {
    const { publisher, happening } = post
    if (this.#publishers.get(publisher)?.rev !== post.publisherRev) {
      return { kind: 'publisher-changed' }
    }
    const earlier = this.#ledgerEntry(publisher, post.webhookId)
    if (earlier && earlier.bodyHash !== post.bodyHash) return { kind: 'other-body' }
    if (earlier) return { kind: 'duplicate', event: earlier.event }
    const event = newEventId()
    this.#sql.exec(
      'INSERT INTO ledger (publisher, webhook, body_hash, event, at) VALUES (?, ?, ?, ?, ?)',
      publisher,
      post.webhookId,
      post.bodyHash,
      event,
      now,
    )
    return this.#commitHappening(event, publisher, happening, now)
  }

  #commitHappening(
    event: EventId,
    publisher: PublisherId,
    happening: Happening,
    now: number,
  ): Commit {
    const { type } = happening
    if (happening.type === 'ping') {
      this.#insertEvent({ event, publisher, type, article: null, revision: 0, state: 'done' }, now)
      return { kind: 'accepted', event, supersedes: null, waits: true }
    }
    const retracted = happening.type === 'article.retracted'
    const source = retracted ? happening.retraction : happening.article
    const known = { version: source.version, updatedAt: source.updatedAt, retracted }
    const about = { event, publisher, type, article: source.id }
    if (this.#articles.isStale(publisher, source.id, known)) {
      this.#insertEvent({ ...about, revision: 0, state: 'cancelled', reason: 'stale' }, now)
      return { kind: 'stale', event }
    }
    const article = retracted ? null : happening.article
    const version = { publisher, id: source.id, event, type, known, article }
    const revision = this.#articles.replace(version, now)
    this.#cancelEarlier(publisher, source.id, revision)
    const embargo = article?.embargoUntil ?? 0
    const held = embargo > now
    this.#insertEvent(
      {
        ...about,
        revision,
        state: held ? 'held' : 'accepted',
        nextTry: held && revision === 1 ? embargo : now + FIRST_RETRY_MS,
        embargoUntil: held ? embargo : null,
        superseding: revision > 1,
      },
      now,
    )
    const supersedes = revision > 1 ? { publisher, article: source.id, revision } : null
    return { kind: 'accepted', event, supersedes, waits: held }
  }

  #insertEvent(event: NewEvent, now: number): void {
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

  #cancelEarlier(publisher: PublisherId, article: ArticleId, revision: number): void {
    this.#sql.exec(
      `UPDATE event SET state = 'cancelled', reason = 'superseded', next_try = NULL
       WHERE publisher = ? AND article = ? AND revision < ?
         AND state IN ('accepted', 'held', 'processing', 'sending', 'failed')`,
      publisher,
      article,
      revision,
    )
  }

  /** Counts the attempt and books the next one, in case this one never reports back. */
  begin(event: EventId, now: number): Job | null {
    const row = this.#event(event)
    const article = row?.article ? parseArticleId(row.article) : null
    const publisher = row ? parsePublisherId(row.publisher) : null
    if (!row || !article || !publisher) return null
    const supersedes = row.superseding === 1 ? { publisher, article, revision: row.revision } : null
    if (row.state === 'held' && (row.embargo_until ?? 0) > now) {
      return this.#superseding(event, row, supersedes, now)
    }
    if (row.state !== 'accepted' && row.state !== 'held' && row.state !== 'processing') return null
    const attempt = row.attempts + 1
    this.#sql.exec(
      `UPDATE event SET state = 'processing', attempts = ?, next_try = ? WHERE id = ?`,
      attempt,
      now + backoff(attempt - 1),
      event,
    )
    const current = this.#articles.current(publisher, article)
    return {
      event,
      revision: row.revision,
      story: storyOf(publisher, article),
      publisherName: this.#publishers.get(publisher)?.name ?? publisher,
      supersedes,
      article: current?.article ?? null,
      summary: current?.summary ?? null,
      attempt,
    }
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
    if (!supersedes) return null
    const story = storyOf(supersedes.publisher, supersedes.article)
    const nothing = { article: null, summary: null, publisherName: '', attempt: 0 }
    return { event, revision: row.revision, story, supersedes, ...nothing }
  }

  /** Moves on an event that is not over; what is over stays so. */
  moveTo(event: EventId, state: EventState, reason: string | null): void {
    this.#sql.exec(
      `UPDATE event SET state = ?, reason = ?, next_try = NULL
       WHERE id = ? AND state IN ('accepted', 'processing', 'sending')`,
      state,
      reason,
      event,
    )
  }

  /** Events to be looked at again now; the next time is booked before they are handed out. */
  takeDue(now: number): string[] {
    const due = this.#sql
      .exec<{ id: string; attempts: number }>(
        'SELECT id, attempts FROM event WHERE next_try <= ? ORDER BY next_try LIMIT ?',
        now,
        REQUEUE_BATCH,
      )
      .toArray()
    for (const { id, attempts } of due) {
      this.#sql.exec('UPDATE event SET next_try = ? WHERE id = ?', now + backoff(attempts), id)
    }
    return due.map(({ id }) => id)
  }

  nextAt(): number | null {
    return this.#sql
      .exec<{ at: number | null }>(
        'SELECT MIN(next_try) AS at FROM event WHERE next_try IS NOT NULL',
      )
      .one().at
  }

  superseded(event: EventId): void {
    this.#sql.exec('UPDATE event SET superseding = 0 WHERE id = ?', event)
  }

  keepSummary(event: EventId, summary: Summary, now: number): boolean {
    const row = this.#event(event)
    if (!row?.article || row.state !== 'processing') return false
    this.#articles.keepSummary(row.publisher, row.article, summary, now)
    return true
  }

  /** The last chat that was waited for ends the event. */
  keepCounts(event: EventId, chats: Counts): void {
    this.#sql.exec('UPDATE event SET chats = ? WHERE id = ?', JSON.stringify(chats), event)
    const isSending = this.#event(event)?.state === 'sending'
    if (chats.pending === 0 && isSending) this.moveTo(event, 'done', null)
  }

  get(event: EventId): EventRecord | null {
    return recordOf(this.#event(event))
  }

  /** Oldest first. */
  inState(state: EventState, limit: number): EventRecord[] {
    return this.#sql
      .exec<EventRow>('SELECT * FROM event WHERE state = ? ORDER BY at LIMIT ?', state, limit)
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

  health(): DeskHealth {
    const rows = this.#sql.exec<{ state: string; n: number }>(
      'SELECT state, COUNT(*) AS n FROM event GROUP BY state',
    )
    const counted = new Map(rows.toArray().map(({ state, n }) => [state, n]))
    const count = (state: EventState) => counted.get(state) ?? 0
    const oldestUnprocessed = this.#sql
      .exec<{ at: number | null }>(
        `SELECT MIN(at) AS at FROM event WHERE state IN ('accepted', 'processing')`,
      )
      .one().at
    return {
      events: {
        accepted: count('accepted'),
        held: count('held'),
        processing: count('processing'),
        sending: count('sending'),
        done: count('done'),
        failed: count('failed'),
        cancelled: count('cancelled'),
      },
      oldestUnprocessed,
    }
  }

  /** Deletes what is over and older than an instant. */
  prune(before: number): void {
    this.#sql.exec('DELETE FROM ledger WHERE at < ?', before)
    this.#sql.exec(
      `DELETE FROM event WHERE at < ? AND state IN ('done', 'cancelled', 'failed')`,
      before,
    )
  }

  #ledgerEntry(publisher: PublisherId, webhook: string) {
    const row = this.#sql
      .exec<{ body_hash: string; event: string }>(
        'SELECT body_hash, event FROM ledger WHERE publisher = ? AND webhook = ?',
        publisher,
        webhook,
      )
      .toArray()[0]
    const event = row ? parseEventId(row.event) : null
    return row && event ? { bodyHash: row.body_hash, event } : null
  }

  #event(event: EventId): EventRow | undefined {
    return this.#sql.exec<EventRow>('SELECT * FROM event WHERE id = ?', event).toArray()[0]
  }
}

/** 15 s, 30 s, 1 min … up to an hour. */
const backoff = (attempts: number): number => Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempts)

interface NewEvent {
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

function newEventId(): EventId {
  const id = parseEventId(`evt_${crypto.randomUUID().replaceAll('-', '')}`)
  if (!id) throw new Error('a new event id does not parse')
  return id
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
  return { id, publisher, article, type, state, reason: row.reason, chats }
}
