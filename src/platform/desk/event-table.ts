/**
 * The table of events: every accepted post, what it is about, how far it has come and when it is looked at
 * again. What it means for a post to have come so far is told in events.ts.
 */
import type { EventCounts, Untold } from '../../app/ports/desk.ts'
import type { Approval } from '../../app/ports/editors.ts'
import type { EventOutcome } from '../../app/ports/outcome.ts'
import { EVENT_STATES, type EventRecord, type EventState } from '../../app/ports/records.ts'
import type { ArticleId, EventId, OwnerKey } from '../../core/article.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { HOUR_MS } from '../../core/time/spans.ts'
import { Table } from '../component.ts'
import { listOf, type Part, part } from '../sqlite.ts'
import { stored } from '../stored.ts'
import { type EventRow, type NewEvent, type Origin, recordsOf } from './event-row.ts'

/** A queue message usually arrives within a second; one that is not seen by then is sent again. */
export const FIRST_RETRY_MS = 15_000
const RETRY_CAP_MS = HOUR_MS
const REQUEUE_BATCH = 100
const MOST_VERSIONS = 100

/** Of an article's newest version. */
export const IS_NEWEST = part`revision > 0 AND NOT EXISTS (
  SELECT 1 FROM event AS later WHERE later.publisher = event.publisher
    AND later.article = event.article AND later.revision > event.revision)`

const FIRST = { at: 0, id: '' }

const NO_EVENTS = {
  ...{ accepted: 0, held: 0, processing: 0, sending: 0 },
  ...{ done: 0, failed: 0, cancelled: 0 },
}

/** Methods that change something run inside the caller's transaction. */
export class EventTable extends Table {
  /** Grows whenever there may be other events, or they may have come further. */
  changes = 0
  /** Where the next look at what is being sent goes on. */
  #lastSending = FIRST

  insert(event: NewEvent, now: number): void {
    this.changes += 1
    const { headline, url, format, webhook, request } = this.#originOf(event)
    this.db.run`
      INSERT INTO event (id, publisher, article, type, revision, state, reason, next_try,
        embargo_until, superseding, waits_since, requeues, untold, at,
        headline, url, link, format, webhook, request)
      VALUES (${event.event}, ${event.owner}, ${event.article}, ${event.type}, ${event.revision},
        ${event.state}, ${event.reason ?? null}, ${event.nextTry ?? null},
        ${event.embargoUntil ?? null}, ${event.superseding ? 1 : 0}, ${event.wait?.since ?? null},
        ${event.wait?.sent ? 1 : 0}, ${event.untold ?? null}, ${now},
        ${headline}, ${url}, ${url && fingerprint(url)}, ${format}, ${webhook}, ${request})`
  }

  /** A retraction names its article and nothing else. */
  #originOf({ owner, article, origin }: NewEvent): Origin {
    if (origin.headline !== null || article === null) return origin
    const { headline = null, url = null } = this.newest(owner, article) ?? {}
    return { ...origin, headline, url }
  }

  get(event: string): EventRow | undefined {
    return this.db.first<EventRow>`SELECT * FROM event WHERE id = ${event}`
  }

  /** Of an article's newest version; those before it are over, or end by themselves. */
  newest(owner: string, article: string): EventRow | undefined {
    return this.db.first<EventRow>`
      SELECT * FROM event WHERE publisher = ${owner} AND article = ${article} AND revision > 0
        ORDER BY revision DESC LIMIT 1`
  }

  /**
   * A newer revision of the article has come. What has not been handed to the lanes is over; what
   * has, or may have been to some of them, is ended by the lanes, and counted when they have.
   */
  cancel(event: string): void {
    this.db.run`
      UPDATE event SET reason = 'superseded', next_try = NULL,
        state = IIF(state IN ('accepted', 'held'), 'cancelled', 'sending')
      WHERE id = ${event} AND state IN ('accepted', 'held', 'processing', 'failed', 'sending')`
  }

  /** Counts the attempt and books the next one, in case this one never reports back. */
  attempt(event: EventId, { attempt, untold }: Attempt, now: number): void {
    this.db.run`
      UPDATE event SET state = 'processing', attempts = ${attempt}, requeues = 0, next_try =
        ${now + backoff(attempt - 1)}, untold = ${untold} WHERE id = ${event}`
  }

  /** It waits until an instant for second editors, or for its turn after what they have said. */
  hold(event: string, { approval, until }: { approval: Approval; until: number }): boolean {
    const held = this.db.run`
      UPDATE event SET state = 'held', approval = ${approval}, next_try = ${until}
      WHERE id = ${event} AND state IN ('processing', 'held')`
    this.changes += held
    return held > 0
  }

  lookAgain(event: EventId, at: number): void {
    this.db.run`UPDATE event SET next_try = ${at} WHERE id = ${event}`
  }

  /** Until lanes have confirmed what an event supersedes it is looked at again all the same. */
  move(event: EventId, from: readonly EventState[], { state, reason, read }: Move): boolean {
    this.changes += 1
    const moved = this.db.run`
      UPDATE event SET state = ${state}, reason = ${reason},
        line = COALESCE(${read?.line ?? null}, line),
        processed_at = COALESCE(processed_at, ${read?.at ?? null}),
        next_try = IIF(superseding = 1, next_try, NULL)
      WHERE id = ${event} AND state IN (${listOf(from)})`
    return moved > 0
  }

  /** Events to be looked at again now; the next time is booked before they are handed out. */
  takeDue(now: number): string[] {
    const due = this.db.all<{ id: string; attempts: number; requeues: number }>`
      SELECT id, attempts, requeues FROM event WHERE next_try <= ${now}
        ORDER BY next_try LIMIT ${REQUEUE_BATCH}`
    for (const { id, attempts, requeues } of due) {
      this.db.run`
        UPDATE event SET next_try = ${now + backoff(attempts + requeues)}, requeues = requeues + 1
          WHERE id = ${id}`
    }
    return due.map(({ id }) => id)
  }

  /** The queue did not take them: that was no try, and they are offered again soon. */
  notTaken(events: readonly string[], now: number): void {
    for (const event of events) {
      this.db.run`
        UPDATE event SET next_try = ${now + FIRST_RETRY_MS}, requeues = requeues - 1
        WHERE id = ${event} AND requeues > 0 AND next_try IS NOT NULL`
    }
  }

  nextAt(): number | null {
    return this.db.value<number>`
      SELECT MIN(next_try) AS at FROM event WHERE next_try IS NOT NULL`
  }

  /** An embargo ends by the clock on the wall. */
  moveBack(ms: number): void {
    this.db.run`
      UPDATE event SET next_try = next_try - ${Math.ceil(ms)} WHERE next_try IS NOT embargo_until`
  }

  superseded(event: EventId): void {
    this.db.run`
      UPDATE event SET superseding = 0,
        next_try = IIF(state IN ('accepted', 'held', 'processing'), next_try, NULL)
      WHERE id = ${event}`
  }

  keepCounts({ event, chats, copies, sentAt }: EventOutcome): void {
    const now = { chats: stored(chats), copies: copies && stored(copies) }
    const row = this.get(event)
    if (!row || (row.chats === now.chats && row.copies === now.copies)) return
    this.db.run`
      UPDATE event SET chats = ${now.chats}, copies = ${now.copies},
        first_sent_at = COALESCE(${sentAt?.first ?? null}, first_sent_at),
        last_sent_at = COALESCE(${sentAt?.last ?? null}, last_sent_at) WHERE id = ${event}`
  }

  /** Of those of which all conditions hold, the newest. */
  page(conditions: readonly Part[], limit: number): EventRow[] {
    const where = conditions.reduce((all, next) => part`${all} AND ${next}`, part`TRUE`)
    return this.db.all<EventRow>`
      SELECT * FROM event WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${limit}`
  }

  /** The newest versions of an article, newest first. */
  versions(owner: OwnerKey, article: ArticleId): EventRow[] {
    return this.db.all<EventRow>`
      SELECT * FROM event WHERE publisher = ${owner} AND article = ${article} AND revision > 0
      ORDER BY revision DESC LIMIT ${MOST_VERSIONS}`
  }

  /** Where there are more than the limit, each has its turn: those that follow the last ones. */
  sending(limit: number): EventRecord[] {
    const next = this.#sendingAfter(this.#lastSending, limit)
    const rest = next.length < limit ? this.#sendingAfter(FIRST, limit - next.length) : []
    const last = next.length < limit ? undefined : next.at(-1)
    this.#lastSending = last ? { at: last.at, id: last.id } : FIRST
    const rows = new Map([...next, ...rest].map((row) => [row.id, row]))
    return recordsOf([...rows.values()])
  }

  #sendingAfter({ at, id }: { at: number; id: string }, limit: number): EventRow[] {
    return this.db.all<EventRow>`
      SELECT * FROM event WHERE state = 'sending' AND (at, id) > (${at}, ${id})
      ORDER BY at, id LIMIT ${limit}`
  }

  replay(event: EventId, now: number): boolean {
    const replayed = this.db.run`
      UPDATE event SET state = 'accepted', reason = NULL, attempts = 0, next_try = ${now}
      WHERE id = ${event} AND state = 'failed'`
    return replayed > 0
  }

  reopen(event: EventId): void {
    this.db.run`UPDATE event SET state = 'sending' WHERE id = ${event} AND state = 'done'`
  }

  /** Epoch ms at which the oldest event that waits for its processing was accepted. */
  oldestUnprocessed(): number | null {
    return this.db.value<number>`
      SELECT MIN(at) AS at FROM (
      SELECT MIN(at) AS at FROM event WHERE state = 'accepted'
      UNION ALL SELECT MIN(at) FROM event WHERE state = 'processing')`
  }

  countByState(): EventCounts {
    const rows = this.db.all<{ state: string; n: number }>`
      SELECT state, COUNT(*) AS n FROM event GROUP BY state`
    return { ...NO_EVENTS, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
  }

  /** How many articles an owner has under embargo, up to a limit, and when the first of them ends. */
  held(owner: OwnerKey, limit: number): { articles: number; until: number | null } {
    const held = this.db.all<{ embargo_until: number }>`
      SELECT embargo_until FROM event WHERE publisher = ${owner} AND state = 'held'
      ORDER BY embargo_until LIMIT ${limit}`
    return { articles: held.length, until: held[0]?.embargo_until ?? null }
  }

  /** A publisher is removed: what lanes do not have is not sent, but they hear of retractions and what is superseded. */
  cancelAll(owner: OwnerKey): void {
    this.db.run`
      UPDATE event SET state = 'cancelled', reason = 'publisher removed',
        next_try = IIF(superseding = 1, next_try, NULL)
      WHERE publisher = ${owner} AND state IN ('accepted', 'held', 'processing')
        AND type <> 'article.retracted'`
  }

  /** Of an owner that is gone, what is over. */
  forget(owner: string, limit: number): number {
    this.changes += 1
    const over = this.db.all<{ id: string }>`
      SELECT id FROM event WHERE publisher = ${owner} AND next_try IS NULL
      AND state IN ('done', 'cancelled', 'failed') LIMIT ${limit}`
    for (const { id } of over) this.db.run`DELETE FROM event WHERE id = ${id}`
    return over.length
  }

  /** What an owner has that is going on; `toHandOver`: something is still to be told to the lanes. */
  goingOn(owner: string): { any: boolean; toHandOver: boolean } {
    const rows = this.db.all<{ next_try: number | null }>`
      SELECT next_try FROM event WHERE publisher = ${owner}`
    return { any: rows.length > 0, toHandOver: rows.some(({ next_try }) => next_try !== null) }
  }

  /** Deletes some of what is over and older than an instant; which of them. */
  prune(before: number, limit: number): EventRow[] {
    const old = ['done', 'cancelled', 'failed'].flatMap(
      (state) =>
        this.db.all<EventRow>`
        SELECT * FROM event WHERE state = ${state} AND at < ${before} LIMIT ${limit}`,
    )
    for (const { id } of old) this.db.run`DELETE FROM event WHERE id = ${id}`
    if (old.length > 0) this.changes += 1
    return old
  }

  /** Versions of articles that were accepted within a time. */
  versionsBetween(from: number, to: number) {
    return this.db.all<{ publisher: string; article: string; revision: number }>`
      SELECT publisher, article, revision FROM event
      WHERE state IN (${listOf(EVENT_STATES)}) AND at >= ${from} AND at < ${to}
        AND article IS NOT NULL`
  }

  /** Whose articles are still to be handed to the lanes, one by one: there may be many. */
  toHandOver(): Iterable<{ publisher: string; article: string }> {
    return this.db.rows<{ publisher: string; article: string }>`
      SELECT publisher, article FROM event
      WHERE state IN ('accepted', 'held', 'processing') AND article IS NOT NULL`
  }
}

interface Move {
  readonly state: EventState
  readonly reason: string | null
  /** Where it has been processed: when, and what its line is, if it has one. */
  readonly read?: { readonly line: string | null; readonly at: number }
}

interface Attempt {
  /** From 1. */
  readonly attempt: number
  readonly untold: Untold | null
}

/** 15 s, 30 s, 1 min … up to an hour. */
const backoff = (attempts: number): number => Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempts)
