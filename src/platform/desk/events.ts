/**
 * How far accepted events have come, and what becomes of each next: what is handed out to be processed, when
 * it is over, and what of its article goes then.
 */
import {
  type Draft,
  type Job,
  type KeptReading,
  MAX_ATTEMPTS,
  type NewReading,
  type Superseding,
} from '../../app/ports/desk.ts'
import type { Copies, Counts, EventOutcome } from '../../app/ports/outcome.ts'
import type { AlertWords, ArticleRecord, EventDetail, EventState } from '../../app/ports/records.ts'
import {
  type ArticleId,
  type EventId,
  idOfOwner,
  type PublisherId,
  parseEventId,
  storyOf,
} from '../../core/article.ts'
import type { Summary } from '../../core/summary/summary.ts'
import { Component } from '../component.ts'
import type { Approvals } from './approvals.ts'
import { articleOf, type EventRow, PAUSED, recordOf, recordsOf, untoldOf } from './event-row.ts'
import { FIRST_RETRY_MS } from './event-table.ts'
import { KEPT_MS } from './keeping.ts'
import type { DeskTables } from './tables.ts'

/** Methods that change something run inside the caller's transaction. */
export class Events extends Component<DeskTables & { readonly approvals: Approvals }> {
  /** Counts the attempt and books the next one, in case this one never reports back. */
  begin(event: EventId, now: number): Job | null {
    const row = this.#toBegin(event)
    const id = row ? parseEventId(row.id) : null
    const whose = articleOf(row)
    if (!row || !id || !whose) return null
    const { owner, article } = whose
    const { revision } = row
    const isReleased = row.state === 'held' && (row.embargo_until ?? 0) <= now
    if (isReleased && revision === 1) this.deps.articles.begins(owner, article)
    const { lanes } = this.deps.articles.known(owner, article, now) ?? { lanes: 1 }
    const about = { publisher: owner, article, revision, lanes }
    const supersedes = row.superseding === 1 ? about : null
    const version = { event: id, owner, article, revision }
    const heldUntil = Math.max(row.embargo_until ?? 0, this.deps.approvals.waitsUntil(version))
    if (row.state === 'held' && heldUntil > now) {
      return this.#superseding({ event: id, heldUntil, supersedes }, now)
    }
    if (row.state !== 'accepted' && row.state !== 'held' && row.state !== 'processing') {
      return supersedes && this.#onlySuperseding(id, supersedes)
    }
    const attempt = row.attempts + 1
    if (attempt > MAX_ATTEMPTS) return this.#giveUp(id, 'gave up after retries', now)
    const isRetraction = row.type === 'article.retracted'
    const isPaused = !isRetraction && this.deps.publishers.isPaused(owner)
    const untold = untoldOf(row) ?? (isPaused ? PAUSED : null)
    const draft = isRetraction ? null : this.deps.articles.draft(owner, article, revision)
    const asksEditors = draft !== null && untold === null && isUrgent(draft)
    const approval = asksEditors ? this.deps.approvals.before(version, now) : null
    this.deps.eventTable.attempt(id, { attempt, untold }, now)
    if (!isRetraction && !draft) return this.#giveUp(id, 'the stored article cannot be read', now)
    const shownAs = this.deps.publishers.shownAs(owner)
    const publisherName = shownAs?.name ?? idOfOwner(owner)
    return {
      ...this.#onlySuperseding(id, about),
      publisherName,
      updates: shownAs?.updates ?? 'reply',
      supersedes,
      withdrawal: isRetraction ? { ...about, event: id, publisherName } : null,
      draft,
      untold,
      approval,
      attempt,
    }
  }

  /** Of updates that are taken together, the id of an earlier one stands for the newest. */
  #toBegin(event: EventId): EventRow | undefined {
    const row = this.deps.eventTable.get(event)
    if (!row?.article || row.state !== 'cancelled' || row.reason !== 'superseded') return row
    const newest = this.deps.eventTable.newest(row.publisher, row.article)
    const isMeant = newest?.state === 'accepted' && newest.waits_since !== null
    return isMeant && newest.requeues > 0 ? newest : row
  }

  /** Failed: visible, and for an operator to replay. */
  #giveUp(event: EventId, reason: string, now: number): null {
    this.moveTo(event, { state: 'failed', reason }, now)
    return null
  }

  /** Under embargo, or while editors are asked, there is nothing to send, but what it replaces must not leave either. */
  #superseding({ event, heldUntil, supersedes }: Held, now: number): Job | null {
    const retry = supersedes ? now + FIRST_RETRY_MS : Number.POSITIVE_INFINITY
    this.deps.eventTable.lookAgain(event, Math.min(retry, heldUntil))
    return supersedes && this.#onlySuperseding(event, supersedes)
  }

  /** An event that is held or over has nothing to send, but older versions must not leave either. */
  #onlySuperseding(event: EventId, supersedes: Superseding): Job {
    const { publisher: owner, article, revision, lanes } = supersedes
    const about = { event, owner, revision, lanes, story: storyOf(owner, article), supersedes }
    const nothing = { draft: null, withdrawal: null, untold: null, approval: null }
    return { ...about, ...nothing, publisherName: '', updates: 'reply', attempt: 0 }
  }

  /** Moves on an event that is being processed; what is with the lanes or over stays so. */
  moveTo(event: EventId, to: { state: EventState; reason: string | null }, now: number): void {
    const row = this.deps.eventTable.get(event)
    const read = { line: row ? (this.#summaryOf(row)?.line ?? null) : null, at: now }
    const isMoved = this.deps.eventTable.move(event, ['accepted', 'processing'], { ...to, read })
    if (!isMoved || to.state === 'failed' || !row?.article) return
    this.deps.articles.dropDraft(row.publisher, row.article, row.revision)
  }

  /** `null` where the version is over. */
  keepReading(
    event: EventId,
    { opening, ...reading }: NewReading,
    now: number,
  ): KeptReading | null {
    const row = this.deps.eventTable.get(event)
    const whose = articleOf(row)
    if (!row || !whose || row.state !== 'processing') return null
    const read = { ...reading, revision: row.revision }
    const isKept = this.deps.articles.keep(whose.owner, whose.article, read)
    return isKept ? this.deps.stories.put(whose, opening, now) : null
  }

  keepOutcomes(outcomes: readonly EventOutcome[]): void {
    for (const outcome of outcomes) this.#keepOutcome(outcome)
  }

  /** The last chat that was waited for ends the event. */
  #keepOutcome(outcome: EventOutcome): void {
    const { event, chats, copies } = outcome
    const row = this.deps.eventTable.get(event)
    this.deps.eventTable.keepCounts(outcome)
    const pending = chats.pending + (copies?.pending ?? 0)
    if (pending > 0 || row?.state !== 'sending') return
    const isSuperseded = row.reason === 'superseded'
    // A lane that does not know it yet may still send it.
    if (isSuperseded && this.#isBeingSuperseded(row)) return
    const isCancelled = isSuperseded && !isThrough(chats, copies)
    const end = isCancelled
      ? ({ state: 'cancelled', reason: 'superseded' } as const)
      : ({ state: 'done', reason: null } as const)
    this.deps.eventTable.move(event, ['sending'], end)
  }

  /** True until all lanes have confirmed the newest revision of an event's article. */
  #isBeingSuperseded({ publisher, article }: EventRow): boolean {
    return article !== null && this.deps.eventTable.newest(publisher, article)?.superseding === 1
  }

  /** Nothing is to be made of its article any more. */
  isOver(event: string): boolean {
    const { state = 'done' } = this.deps.eventTable.get(event) ?? {}
    return !['accepted', 'held', 'processing', 'failed'].includes(state)
  }

  get(event: EventId): EventDetail | null {
    const row = this.deps.eventTable.get(event)
    const record = recordOf(row)
    if (!row || !record) return null
    const whose = articleOf(row)
    const story = whose && this.deps.stories.record(storyOf(whose.owner, whose.article))
    return { ...record, alert: this.#alertOf(row), story }
  }

  /** `null` where nothing is kept. */
  article(publisher: PublisherId, article: ArticleId): ArticleRecord | null {
    const owner = this.deps.publishers.ownerOf(publisher)
    const rows = owner ? this.deps.eventTable.versions(owner, article) : []
    const [last] = rows
    if (!owner || !last) return null
    const story = this.deps.stories.record(storyOf(owner, article))
    return { publisher, article, versions: recordsOf(rows), summary: this.#summaryOf(last), story }
  }

  #summaryOf(row: EventRow): Summary | null {
    const whose = articleOf(row)
    return whose && this.deps.articles.summary(whose.owner, whose.article, row.revision)
  }

  #alertOf(row: EventRow): AlertWords | null {
    const summary = this.#summaryOf(row)
    if (!summary) return null
    return { line: summary.line, sentences: summary.sentences.map(({ text }) => text) }
  }

  /** With the drafts of what has failed. */
  prune(now: number, most: number): number {
    const gone = this.deps.eventTable.prune(now - KEPT_MS, most)
    for (const { publisher, article, revision, state } of gone) {
      if (state === 'failed' && article) this.deps.articles.dropDraft(publisher, article, revision)
    }
    return gone.length
  }

  /** A version of an article with so many lanes is still to be sent. */
  isAwaited(lanes: number): boolean {
    for (const { publisher, article } of this.deps.eventTable.toHandOver()) {
      if (this.deps.articles.lanesOf(publisher, article) === lanes) return true
    }
    return false
  }
}

interface Held {
  readonly event: EventId
  readonly heldUntil: number
  readonly supersedes: Superseding | null
}

/** The most urgent of all: second editors are asked of it. */
const isUrgent = (draft: Draft): boolean =>
  (draft.kind === 'posted' ? draft.article : draft.head).urgency === 1

/** Something was sent or corrected, and nothing was left out. */
function isThrough({ matched, sent }: Counts, copies: Copies | null): boolean {
  const { had, corrected, failed, left } = copies ?? { had: 0, corrected: 0, failed: 0, left: 0 }
  return sent === matched && corrected + failed + left === had && sent + corrected > 0
}
