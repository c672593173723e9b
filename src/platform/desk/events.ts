/** Every accepted event: what it is about, how far it has come and when it is looked at again. */
import {
  type AlertWords,
  type Copies,
  type Counts,
  EVENT_STATES,
  type EventCounts,
  type EventDetail,
  type EventOutcome,
  type EventRecord,
  type EventState,
  type Job,
  MAX_ATTEMPTS,
  type Reading,
  type Superseding,
  type Untold,
  type WantedEvents,
} from '../../app/ports/desk.ts'
import {
  type ArticleId,
  type EventId,
  type HappeningType,
  idOfOwner,
  type OwnerKey,
  parseArticleId,
  parseEventId,
  parseOwnerKey,
  parsePublisherId,
  storyOf,
} from '../../core/article.ts'
import type { Wait } from '../../core/burst.ts'
import { type Database, listOf, Part, part } from '../sqlite.ts'
import { readCopies, readCounts, stored } from '../stored.ts'
import type { Articles } from './articles.ts'
import { OWNERS, type Publishers } from './publishers.ts'

/** A queue message usually arrives within a second; one that is not seen by then is sent again. */
export const FIRST_RETRY_MS = 15_000
const RETRY_CAP_MS = 3_600_000
const REQUEUE_BATCH = 100

export const PAUSED = 'publisher paused' satisfies Untold
const UNTOLD: readonly Untold[] = [PAUSED, 'dated too long ago', 'dated too far ahead']

const FIRST = { at: 0, id: '' }
const NO_CHATS: Counts = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

/** `publisher` holds the key of an owner. */
interface EventRow extends Record<string, SqlStorageValue> {
  id: string
  publisher: string
  article: string | null
  type: string
  revision: number
  state: string
  reason: string | null
  attempts: number
  requeues: number
  next_try: number | null
  embargo_until: number | null
  superseding: number
  chats: string | null
  copies: string | null
  waits_since: number | null
  untold: string | null
  at: number
}

/** Methods that change something run inside the caller's transaction. */
export class Events {
  readonly #db: Database
  readonly #publishers: Publishers
  readonly #articles: Articles
  /** Where the next look at what is being sent goes on. */
  #lastSending = FIRST

  constructor(db: Database, publishers: Publishers, articles: Articles) {
    this.#db = db
    this.#publishers = publishers
    this.#articles = articles
  }

  insert(event: NewEvent, now: number): void {
    this.#db.run`
      INSERT INTO event (id, publisher, article, type, revision, state, reason, next_try,
        embargo_until, superseding, waits_since, requeues, untold, at)
      VALUES (${event.event}, ${event.owner}, ${event.article}, ${event.type}, ${event.revision},
        ${event.state}, ${event.reason ?? null}, ${event.nextTry ?? null},
        ${event.embargoUntil ?? null}, ${event.superseding ? 1 : 0}, ${event.wait?.since ?? null},
        ${event.wait?.sent ? 1 : 0}, ${event.untold ?? null}, ${now})`
  }

  /** The event of an article's newest version; those before it are over, or end by themselves. */
  newest(owner: OwnerKey, article: ArticleId): Newest | null {
    const row = this.#newest(owner, article)
    if (!row) return null
    const isUnbegun = row.state === 'accepted' && row.attempts === 0
    const isWaiting = isUnbegun && row.waits_since !== null && row.next_try !== null
    return {
      event: row.id,
      isRetraction: row.type === 'article.retracted',
      isFailed: row.state === 'failed',
      isHeld: row.state === 'held',
      isOpen: row.state === 'accepted' || row.state === 'held',
      superseding: row.superseding === 1,
      untold: untoldOf(row),
      isNeverTold: row.state === 'cancelled' && row.reason === null && row.untold !== null,
      wait: isWaiting
        ? { since: row.waits_since ?? 0, until: row.next_try ?? 0, sent: row.requeues > 0 }
        : null,
    }
  }

  /**
   * A newer revision of the article has come. What has not been handed to the lanes is over; what
   * has, or may have been to some of them, is ended by the lanes, and counted when they have.
   */
  cancel(event: string): void {
    this.#db.run`
      UPDATE event SET reason = 'superseded', next_try = NULL,
        state = IIF(state IN ('accepted', 'held'), 'cancelled', 'sending')
      WHERE id = ${event} AND state IN ('accepted', 'held', 'processing', 'failed', 'sending')`
  }

  /** Counts the attempt and books the next one, in case this one never reports back. */
  begin(event: EventId, now: number): Job | null {
    const row = this.#toBegin(event)
    const id = row ? parseEventId(row.id) : null
    const article = row?.article ? parseArticleId(row.article) : null
    const owner = row ? parseOwnerKey(row.publisher) : null
    if (!row || !id || !article || !owner) return null
    const { revision } = row
    const isReleased = row.state === 'held' && (row.embargo_until ?? 0) <= now
    if (isReleased && revision === 1) this.#articles.begins(owner, article)
    const { lanes } = this.#articles.known(owner, article, now) ?? { lanes: 1 }
    const about = { publisher: owner, article, revision, lanes }
    const supersedes = row.superseding === 1 ? about : null
    if (row.state === 'held' && (row.embargo_until ?? 0) > now) {
      return this.#superseding(id, row, supersedes, now)
    }
    if (row.state !== 'accepted' && row.state !== 'held' && row.state !== 'processing') {
      return supersedes && this.#onlySuperseding(id, supersedes)
    }
    const attempt = row.attempts + 1
    if (attempt > MAX_ATTEMPTS) return this.#giveUp(id, 'gave up after retries')
    const isRetraction = row.type === 'article.retracted'
    const isPaused = !isRetraction && this.#publishers.isPaused(owner)
    const untold = untoldOf(row) ?? (isPaused ? PAUSED : null)
    this.#db.run`
      UPDATE event SET state = 'processing', attempts = ${attempt}, requeues = 0, next_try =
        ${now + backoff(attempt - 1)}, untold = ${untold} WHERE id = ${id}`
    const draft = isRetraction ? null : this.#articles.draft(owner, article, revision)
    if (!isRetraction && !draft) return this.#giveUp(id, 'the stored article cannot be read')
    const shownAs = this.#publishers.shownAs(owner)
    const publisherName = shownAs?.name ?? idOfOwner(owner)
    return {
      ...this.#onlySuperseding(id, about),
      publisherName,
      updates: shownAs?.updates ?? 'reply',
      supersedes,
      withdrawal: isRetraction ? { ...about, event: id, publisherName } : null,
      draft,
      untold,
      attempt,
    }
  }

  /** Of updates that are taken together, the id of an earlier one stands for the newest. */
  #toBegin(event: EventId): EventRow | undefined {
    const row = this.#event(event)
    if (!row?.article || row.state !== 'cancelled' || row.reason !== 'superseded') return row
    const newest = this.#newest(row.publisher, row.article)
    const isMeant = newest?.state === 'accepted' && newest.waits_since !== null
    return isMeant && newest.requeues > 0 ? newest : row
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
    this.#db.run`UPDATE event SET next_try = ${next} WHERE id = ${event}`
    return supersedes && this.#onlySuperseding(event, supersedes)
  }

  /** An event that is held or over has nothing to send, but older versions must not leave either. */
  #onlySuperseding(event: EventId, supersedes: Superseding): Job {
    const { publisher: owner, article, revision, lanes } = supersedes
    const about = { event, owner, revision, lanes, story: storyOf(owner, article), supersedes }
    const nothing = { draft: null, withdrawal: null, untold: null }
    return { ...about, ...nothing, publisherName: '', updates: 'reply', attempt: 0 }
  }

  /** Moves on an event that is being processed; what is with the lanes or over stays so. */
  moveTo(event: EventId, state: EventState, reason: string | null): void {
    const isMoved = this.#move(event, ['accepted', 'processing'], { state, reason })
    const row = isMoved && state !== 'failed' ? this.#event(event) : undefined
    if (row?.article) this.#articles.settled(row.publisher, row.article, row.revision)
  }

  /** Until lanes have confirmed what an event supersedes it is looked at again all the same. */
  #move(
    event: EventId,
    from: readonly EventState[],
    { state, reason }: { state: EventState; reason: string | null },
  ): boolean {
    const moved = this.#db.run`
      UPDATE event SET state = ${state}, reason = ${reason},
        next_try = IIF(superseding = 1, next_try, NULL)
      WHERE id = ${event} AND state IN (${listOf(from)})`
    return moved > 0
  }

  /** Events to be looked at again now; the next time is booked before they are handed out. */
  takeDue(now: number): string[] {
    const due = this.#db.all<{ id: string; attempts: number; requeues: number }>`
      SELECT id, attempts, requeues FROM event WHERE next_try <= ${now}
        ORDER BY next_try LIMIT ${REQUEUE_BATCH}`
    for (const { id, attempts, requeues } of due) {
      this.#db.run`
        UPDATE event SET next_try = ${now + backoff(attempts + requeues)}, requeues = requeues + 1
          WHERE id = ${id}`
    }
    return due.map(({ id }) => id)
  }

  /** The queue did not take them: that was no try, and they are offered again soon. */
  notTaken(events: readonly string[], now: number): void {
    for (const event of events) {
      this.#db.run`
        UPDATE event SET next_try = ${now + FIRST_RETRY_MS}, requeues = requeues - 1
        WHERE id = ${event} AND requeues > 0 AND next_try IS NOT NULL`
    }
  }

  nextAt(): number | null {
    return this.#db.value<number>`
      SELECT MIN(next_try) AS at FROM event WHERE next_try IS NOT NULL`
  }

  /** An embargo ends by the clock on the wall. */
  moveBack(ms: number): void {
    this.#db.run`
      UPDATE event SET next_try = next_try - ${Math.ceil(ms)} WHERE next_try IS NOT embargo_until`
  }

  superseded(event: EventId): void {
    this.#db.run`
      UPDATE event SET superseding = 0,
        next_try = IIF(state IN ('accepted', 'held', 'processing'), next_try, NULL)
      WHERE id = ${event}`
  }

  keepReading(event: EventId, reading: Reading, now: number): boolean {
    const row = this.#event(event)
    const owner = row ? parseOwnerKey(row.publisher) : null
    const article = row?.article ? parseArticleId(row.article) : null
    if (!row || !owner || !article || row.state !== 'processing') return false
    const { revision } = row
    return this.#articles.keep(owner, article, { ...reading, revision, now })
  }

  /** The last chat that was waited for ends the event. */
  keepOutcome({ event, chats, copies }: EventOutcome): void {
    const row = this.#event(event)
    const now = { chats: stored(chats), copies: copies && stored(copies) }
    if (row && (row.chats !== now.chats || row.copies !== now.copies)) {
      this.#db.run`
        UPDATE event SET chats = ${now.chats}, copies = ${now.copies} WHERE id = ${event}`
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
    return article !== null && this.#newest(publisher, article)?.superseding === 1
  }

  #newest(owner: string, article: string): EventRow | undefined {
    return this.#db.first<EventRow>`
      SELECT * FROM event WHERE publisher = ${owner} AND article = ${article}
        ORDER BY revision DESC LIMIT 1`
  }

  /** Nothing is to be made of its article any more. */
  isOver(event: string): boolean {
    const { state = 'done' } = this.#event(event) ?? {}
    return !['accepted', 'held', 'processing', 'failed'].includes(state)
  }

  get(event: EventId): EventDetail | null {
    const row = this.#event(event)
    const record = recordOf(row)
    return row && record ? { ...record, alert: this.#alertOf(row) } : null
  }

  #alertOf({ publisher, article, revision }: EventRow): AlertWords | null {
    const owner = parseOwnerKey(publisher)
    const id = article === null ? null : parseArticleId(article)
    const summary = owner && id && this.#articles.summary(owner, id, revision)
    if (!summary) return null
    return { line: summary.line, sentences: summary.sentences.map(({ text }) => text) }
  }

  /** Newest first. */
  list({ state, publisher, article }: WantedEvents, limit: number): EventRecord[] {
    const wanted = [
      state && part`state = ${state}`,
      publisher && part`publisher IN (${OWNERS} WHERE id = ${publisher})`,
      article && part`article = ${article}`,
      // An article is found by its owner: this is the index that there is.
      !publisher && article && part`publisher IN (${OWNERS})`,
    ].filter((condition) => condition instanceof Part)
    const where = wanted.reduce((all, next) => part`${all} AND ${next}`, part`TRUE`)
    return this.#db.all<EventRow>`
      SELECT * FROM event WHERE ${where} ORDER BY at DESC LIMIT ${limit}`
      .map(recordOf)
      .filter((record) => record !== null)
  }

  /** Where there are more than the limit, each has its turn: those that follow the last ones. */
  sending(limit: number): EventRecord[] {
    const next = this.#sendingAfter(this.#lastSending, limit)
    const rest = next.length < limit ? this.#sendingAfter(FIRST, limit - next.length) : []
    const last = next.length < limit ? undefined : next.at(-1)
    this.#lastSending = last ? { at: last.at, id: last.id } : FIRST
    const rows = new Map([...next, ...rest].map((row) => [row.id, row]))
    return [...rows.values()].map(recordOf).filter((record) => record !== null)
  }

  #sendingAfter({ at, id }: { at: number; id: string }, limit: number): EventRow[] {
    return this.#db.all<EventRow>`
      SELECT * FROM event WHERE state = 'sending' AND (at, id) > (${at}, ${id})
      ORDER BY at, id LIMIT ${limit}`
  }

  replay(event: EventId, now: number): boolean {
    const replayed = this.#db.run`
      UPDATE event SET state = 'accepted', reason = NULL, attempts = 0, next_try = ${now}
      WHERE id = ${event} AND state = 'failed'`
    return replayed > 0
  }

  reopen(event: EventId): void {
    this.#db.run`UPDATE event SET state = 'sending' WHERE id = ${event} AND state = 'done'`
  }

  /** Epoch ms at which the oldest event that waits for its processing was accepted. */
  oldestUnprocessed(): number | null {
    return this.#db.value<number>`
      SELECT MIN(at) AS at FROM (
      SELECT MIN(at) AS at FROM event WHERE state = 'accepted'
      UNION ALL SELECT MIN(at) FROM event WHERE state = 'processing')`
  }

  countByState(): EventCounts {
    const rows = this.#db.all<{ state: string; n: number }>`
      SELECT state, COUNT(*) AS n FROM event GROUP BY state`
    const counted = new Map(rows.map(({ state, n }) => [state, n]))
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

  /** How many articles an owner has under embargo, up to a limit, and when the first of them ends. */
  held(owner: OwnerKey, limit: number): { articles: number; until: number | null } {
    const held = this.#db.all<{ embargo_until: number }>`
      SELECT embargo_until FROM event WHERE publisher = ${owner} AND state = 'held'
      ORDER BY embargo_until LIMIT ${limit}`
    return { articles: held.length, until: held[0]?.embargo_until ?? null }
  }

  /**
   * A publisher has been removed: what has not been handed to the lanes is not sent. Its retractions
   * are, and no version leaves that had been superseded.
   */
  cancelAll(owner: OwnerKey): void {
    this.#db.run`
      UPDATE event SET state = 'cancelled', reason = 'publisher removed',
        next_try = IIF(superseding = 1, next_try, NULL)
      WHERE publisher = ${owner} AND state IN ('accepted', 'held', 'processing')
        AND type <> 'article.retracted'`
  }

  /** Of an owner that is gone, what is over. */
  forget(owner: string, limit: number): number {
    const over = this.#db.all<{ id: string }>`
      SELECT id FROM event WHERE publisher = ${owner} AND next_try IS NULL
      AND state IN ('done', 'cancelled', 'failed') LIMIT ${limit}`
    for (const { id } of over) this.#db.run`DELETE FROM event WHERE id = ${id}`
    return over.length
  }

  /** What an owner has that is going on; `toHandOver`: something is still to be told to the lanes. */
  goingOn(owner: string): { any: boolean; toHandOver: boolean } {
    const rows = this.#db.all<{ next_try: number | null }>`
      SELECT next_try FROM event WHERE publisher = ${owner}`
    return { any: rows.length > 0, toHandOver: rows.some(({ next_try }) => next_try !== null) }
  }

  /** Deletes some of what is over and older than an instant, and the drafts of what has failed. */
  prune(before: number, limit: number): void {
    for (const state of ['done', 'cancelled', 'failed']) {
      const old = this.#db.all<EventRow>`
        SELECT id, publisher, article, revision FROM event
        WHERE state = ${state} AND at < ${before} LIMIT ${limit}`
      for (const { id, publisher, article, revision } of old) {
        if (state === 'failed' && article) this.#articles.settled(publisher, article, revision)
        this.#db.run`DELETE FROM event WHERE id = ${id}`
      }
    }
  }

  /** A version of an article with so many lanes is still to be sent. */
  isAwaited(lanes: number): boolean {
    const open = this.#db.rows<{ publisher: string; article: string }>`
      SELECT publisher, article FROM event
      WHERE state IN ('accepted', 'held', 'processing') AND article IS NOT NULL`
    for (const { publisher, article } of open) {
      if (this.#articles.lanesOf(publisher, article) === lanes) return true
    }
    return false
  }

  #event(event: string): EventRow | undefined {
    return this.#db.first<EventRow>`SELECT * FROM event WHERE id = ${event}`
  }
}

/** Something was sent or corrected, and nothing was left out. */
function isThrough({ matched, sent }: Counts, copies: Copies | null): boolean {
  const { had, corrected, failed, left } = copies ?? { had: 0, corrected: 0, failed: 0, left: 0 }
  return sent === matched && corrected + failed + left === had && sent + corrected > 0
}

/** 15 s, 30 s, 1 min … up to an hour. */
const backoff = (attempts: number): number => Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempts)

/** What is known of the event before a new version's. */
export interface Newest {
  readonly event: string
  readonly isRetraction: boolean
  readonly isFailed: boolean
  readonly isHeld: boolean
  /** Accepted or held, so that no attempt is under way. */
  readonly isOpen: boolean
  readonly superseding: boolean
  readonly untold: Untold | null
  /** Nor was any version before it ever told. */
  readonly isNeverTold: boolean
  readonly wait: Wait | null
}

export interface NewEvent {
  readonly event: EventId
  readonly owner: OwnerKey
  readonly article: ArticleId | null
  readonly type: HappeningType
  readonly revision: number
  readonly state: EventState
  readonly reason?: string
  readonly nextTry?: number
  readonly embargoUntil?: number | null
  readonly superseding?: boolean
  readonly wait?: Wait | null
  readonly untold?: Untold | null
}

const untoldOf = ({ untold }: EventRow): Untold | null =>
  UNTOLD.find((why) => why === untold) ?? null

const TYPES: readonly HappeningType[] = [
  'article.published',
  'article.updated',
  'article.retracted',
  'ping',
]

function recordOf(row: EventRow | undefined): EventRecord | null {
  const id = row ? parseEventId(row.id) : null
  const publisher = row ? parsePublisherId(idOfOwner(row.publisher)) : null
  const type = TYPES.find((name) => name === row?.type)
  const state = EVENT_STATES.find((name) => name === row?.state)
  if (!row || !id || !publisher || !type || !state) return null
  const article = row.article === null ? null : parseArticleId(row.article)
  const chats = readCounts(row.chats) ?? NO_CHATS
  const copies = readCopies(row.copies)
  const reason = row.reason ?? row.untold
  return { id, publisher, article, type, state, reason, chats, copies }
}
