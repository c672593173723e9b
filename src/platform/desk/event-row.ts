/** A row of the table of events, and how it is read. */
import type { Untold } from '../../app/ports/desk.ts'
import { APPROVALS } from '../../app/ports/editors.ts'
import type { Counts } from '../../app/ports/outcome.ts'
import {
  EVENT_STATES,
  type EventRecord,
  type EventState,
  type EventTimes,
} from '../../app/ports/records.ts'
import { FORMATS, type Format } from '../../app/ports/source.ts'
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
} from '../../core/article.ts'
import type { Wait } from '../../core/burst.ts'
import { readCopies, readCounts } from '../stored.ts'

export const PAUSED = 'publisher paused' satisfies Untold
export const KNOWN_BEFORE = 'known from before' satisfies Untold
export const TEST = 'test event' satisfies Untold
const UNTOLD: readonly Untold[] = [
  PAUSED,
  KNOWN_BEFORE,
  TEST,
  'dated too long ago',
  'dated too far ahead',
]

const NO_CHATS: Counts = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

/** `publisher` holds the key of an owner. */
export interface EventRow extends Record<string, SqlStorageValue> {
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
  approval: string | null
  headline: string | null
  url: string | null
  line: string | null
  format: string | null
  webhook: string | null
  request: string | null
  processed_at: number | null
  first_sent_at: number | null
  last_sent_at: number | null
  at: number
}

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
  readonly origin: Origin
}

/** What a post is recognised by when somebody asks what became of it. */
export interface Origin {
  readonly format: string
  /** `null`: its system gives its posts no ids. */
  readonly webhook: string | null
  /** `null`: it was fetched. */
  readonly request: string | null
  /** `null` where the post names neither: those of the version before it are shown. */
  readonly headline: string | null
  readonly url: string | null
}

export const untoldOf = ({ untold }: EventRow): Untold | null =>
  UNTOLD.find((why) => why === untold) ?? null

export function newestOf(row: EventRow | undefined): Newest | null {
  if (!row) return null
  const { state, superseding } = row
  const untold = untoldOf(row)
  return {
    event: row.id,
    isRetraction: row.type === 'article.retracted',
    isFailed: state === 'failed',
    isHeld: state === 'held',
    isOpen: state === 'accepted' || state === 'held',
    superseding: superseding === 1,
    untold,
    isNeverTold: state === 'cancelled' && row.reason === null && untold !== null,
    wait: waitOf(row),
  }
}

function waitOf({ state, attempts, waits_since: since, next_try: until, requeues }: EventRow) {
  const isUnbegun = state === 'accepted' && attempts === 0
  return isUnbegun && since !== null && until !== null ? { since, until, sent: requeues > 0 } : null
}

const TYPES: readonly HappeningType[] = [
  'article.published',
  'article.updated',
  'article.retracted',
  'ping',
]

export function recordOf(row: EventRow | undefined): EventRecord | null {
  const id = row ? parseEventId(row.id) : null
  const publisher = row ? parsePublisherId(idOfOwner(row.publisher)) : null
  const type = TYPES.find((name) => name === row?.type)
  const state = EVENT_STATES.find((name) => name === row?.state)
  if (!row || !id || !publisher || !type || !state) return null
  const article = row.article === null ? null : parseArticleId(row.article)
  const chats = readCounts(row.chats) ?? NO_CHATS
  const copies = readCopies(row.copies)
  const reason = row.reason ?? row.untold
  const { headline, url, line, request } = row
  const said = { headline, url, line, request, format: formatOf(row), webhookId: row.webhook }
  return {
    id,
    publisher,
    article,
    type,
    state,
    reason,
    approval: APPROVALS.find((one) => one === row.approval) ?? null,
    chats,
    copies,
    ...said,
    times: timesOf(row),
  }
}

/** Those that can be read. */
export const recordsOf = (rows: readonly EventRow[]): EventRecord[] =>
  rows.map(recordOf).filter((record) => record !== null)

export interface WhoseArticle {
  readonly owner: OwnerKey
  readonly article: ArticleId
}

/** Which article an event is about; `null`: none, or one that cannot be read. */
export function articleOf(row: EventRow | undefined): WhoseArticle | null {
  const owner = parseOwnerKey(row?.publisher ?? '')
  const article = parseArticleId(row?.article ?? '')
  return owner && article && { owner, article }
}

const formatOf = ({ format }: EventRow): Format | null =>
  FORMATS.find((name) => name === format) ?? null

const timesOf = (row: EventRow): EventTimes => ({
  received: row.at,
  processed: row.processed_at,
  firstSent: row.first_sent_at,
  lastSent: row.last_sent_at,
})
