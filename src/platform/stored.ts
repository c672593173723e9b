/**
 * Schemas of what is stored. A stored value was written by some version of Lede, perhaps an older or, after a
 * roll-back, a newer one: it is parsed on every read, and what does not parse is `null`, never an error. The
 * reader's caller tells it from a row that is not there (`Unreadable`).
 */
import * as v from 'valibot'
import type { Reply } from '../app/ports/chats.ts'
import type { ChatCopy } from '../app/ports/copies.ts'
import type { Copies, Counts } from '../app/ports/desk.ts'
import type { Form, Parcel } from '../app/ports/lane.ts'
import { FORMATS } from '../app/ports/source.ts'
import { type Alert, type Target, UPDATES, type Withdrawal } from '../core/alert.ts'
import {
  type Article,
  type ArticleHead,
  type ArticleId,
  type EventId,
  type OwnerKey,
  type PublisherId,
  parseArticleId,
  parseEventId,
  parseOwnerKey,
  parsePublisherId,
  type StoryId,
} from '../core/article.ts'
import type { KnownItem } from '../core/feed-ledger.ts'
import { feedSettings } from '../core/feed-settings.ts'
import type { Filter } from '../core/filter.ts'
import type { Message } from '../core/message.ts'
import { type Entry, unpackReceipt, unpackTargets } from '../core/receipt.ts'
import { isSchedule } from '../core/schedule.ts'
import type { Settings } from '../core/settings.ts'
import type { Summary } from '../core/summary/summary.ts'
import { zoneNamed } from '../core/time-zone.ts'

const branded = <T extends string>(parse: (text: string) => T | null) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const id = parse(dataset.value)
      if (id !== null) return id
      addIssue({ message: 'not an id' })
      return NEVER
    }),
  )

const publisherId = branded<PublisherId>(parsePublisherId)
const articleId = branded<ArticleId>(parseArticleId)
const ownerKey = branded<OwnerKey>(parseOwnerKey)
const eventId = branded<EventId>(parseEventId)
// Made by `storyOf` alone, and stored by the Durable Object that made it.
const storyId = v.custom<StoryId>((value) => typeof value === 'string' && value.includes('/'))

const strings = v.array(v.string())
const instant = v.nullable(v.number())

const knownItem = v.object({
  id: articleId,
  guid: v.string(),
  link: v.string(),
  content: v.string(),
  text: v.string(),
  told: v.boolean(),
  changes: v.number(),
  withdrawn: v.boolean(),
})

const filter = v.variant('kind', [
  v.object({ kind: v.literal('everything') }),
  v.object({ kind: v.literal('topic'), topic: v.string() }),
  v.object({ kind: v.literal('language'), language: v.string() }),
  v.object({ kind: v.literal('publisher'), publisher: v.string() }),
  v.object({ kind: v.literal('phrase'), text: v.string(), stems: strings }),
]) satisfies v.GenericSchema<unknown, Filter>

const settings = v.object({
  v: v.literal(1),
  filters: v.array(filter),
  timeZone: v.string(),
  digest: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, Settings>

const head = v.object({
  publisher: publisherId,
  id: articleId,
  url: v.string(),
  headline: v.string(),
  language: v.nullable(v.string()),
  topics: strings,
  authors: strings,
  publishedAt: instant,
  updatedAt: instant,
  version: v.nullable(v.number()),
  urgency: v.nullable(v.number()),
  embargoUntil: instant,
  expiresAt: instant,
  // Absent in values of an older version.
  correction: v.optional(v.nullable(v.string()), null),
}) satisfies v.GenericSchema<unknown, ArticleHead>

const article = v.object({
  ...head.entries,
  body: v.variant('format', [
    v.object({ format: v.literal('text'), text: v.string() }),
    v.object({ format: v.literal('html'), html: v.string() }),
  ]),
}) satisfies v.GenericSchema<unknown, Article>

const keptWord = v.object({
  word: v.string(),
  start: v.number(),
  end: v.number(),
  as: v.exactOptional(v.string()),
})

const summary = v.object({
  line: v.string(),
  sentences: v.array(v.object({ text: v.string(), paragraph: v.number() })),
  evidence: v.object({
    source: v.picklist(['headline', 'lead']),
    text: v.string(),
    kept: v.array(keptWord),
    // Absent in values of an older version.
    added: v.optional(v.array(v.object({ word: v.string(), at: v.number() })), []),
    rules: strings,
    rejected: v.array(v.object({ line: v.string(), gate: v.string() })),
  }),
  // Absent in values of an older version.
  corrections: v.optional(strings, []),
}) satisfies v.GenericSchema<unknown, Summary>

const alert = v.object({
  event: eventId,
  story: storyId,
  publisher: ownerKey,
  article: articleId,
  revision: v.number(),
  lanes: v.optional(v.number(), 1),
  kind: v.literal('alert'),
  urgency: v.nullable(v.number()),
  line: v.string(),
  sentences: strings,
  publisherName: v.string(),
  url: v.string(),
  subject: v.object({
    publisher: publisherId,
    topics: strings,
    language: v.optional(v.nullable(v.string()), null),
  }),
  expiresAt: instant,
  // Absent in values of an older version.
  correction: v.optional(v.nullable(v.string()), null),
  updates: v.optional(v.picklist(UPDATES), 'reply'),
}) satisfies v.GenericSchema<unknown, Alert>

/** As a lane keeps it. `newsFrom`: the number of the version that was news last; `null`: this one. */
const storedAlert = v.object({
  ...alert.entries,
  // Absent in values of an older version.
  newsFrom: v.optional(v.nullable(v.number()), null),
})
export type StoredAlert = v.InferOutput<typeof storedAlert>

const entity = v.variant('type', [
  v.object({
    type: v.picklist(['bold', 'italic', 'code']),
    offset: v.number(),
    length: v.number(),
  }),
  v.object({
    type: v.literal('text_link'),
    offset: v.number(),
    length: v.number(),
    url: v.string(),
  }),
  v.object({
    type: v.literal('date_time'),
    offset: v.number(),
    length: v.number(),
    unix_time: v.number(),
    date_time_format: v.literal('Dt'),
  }),
])

const button = v.union([
  v.object({ text: v.string(), url: v.string() }),
  v.object({ text: v.string(), data: v.string() }),
])

const message = v.object({
  text: v.string(),
  entities: v.array(entity),
  buttons: v.array(v.array(button)),
}) satisfies v.GenericSchema<unknown, Message>

const reply = v.variant('kind', [
  v.object({ kind: v.literal('message'), message }),
  v.object({ kind: v.literal('edit'), messageId: v.number(), message }),
  v.object({
    kind: v.literal('list'),
    list: v.object({ title: v.string(), alerts: v.array(v.number()) }),
  }),
]) satisfies v.GenericSchema<unknown, Reply>

const target = v.object({
  chatId: v.number(),
  threadId: v.nullable(v.number()),
}) satisfies v.GenericSchema<unknown, Target>

/** An older version had a form for a reply in the place of an edit. */
const form = v.pipe(
  v.picklist(['alert', 'edit', 'reply', 'fallback', 'fold']),
  v.transform((name): Form => (name === 'fallback' ? 'reply' : name)),
)

const parcel = v.variant('kind', [
  v.object({
    kind: v.literal('alert'),
    form: v.optional(form, 'alert'),
    alert: v.number(),
    recipient: v.number(),
    target,
    attempts: v.number(),
    doubts: v.optional(v.number(), 0),
    again: v.boolean(),
  }),
  v.object({
    kind: v.literal('direct'),
    use: v.optional(v.picklist(['news', 'reply']), 'reply'),
    id: v.number(),
    target,
    attempts: v.number(),
    doubts: v.optional(v.number(), 0),
  }),
]) satisfies v.GenericSchema<unknown, Parcel>

const claim = v.object({
  parcels: v.array(parcel),
  ranges: v.array(v.object({ alert: v.number(), from: v.number(), to: v.number() })),
})

/** An older version of Lede kept a list of an article's versions. */
const version = v.object({ at: v.number() })

const counts = v.object({
  matched: v.number(),
  sent: v.number(),
  pending: v.number(),
  failed: v.number(),
  // Absent in values of an older version.
  skipped: v.optional(v.number(), 0),
}) satisfies v.GenericSchema<unknown, Counts>

const copies = v.object({
  had: v.number(),
  corrected: v.number(),
  pending: v.number(),
  failed: v.number(),
  left: v.number(),
}) satisfies v.GenericSchema<unknown, Copies>

/** The window in flight: its parcels, and the stretch of each alert's targets that it covers. */
export type Claim = v.InferOutput<typeof claim>

/** What a column of JSON holds: the value and the version of its shape. */
export const stored = (value: object): string => JSON.stringify({ v: 1, value })

/** `null` when the text is no JSON or does not have the shape. */
const parser =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (json: string | null): T | null => {
    if (json === null) return null
    try {
      const parsed = v.safeParse(schema, JSON.parse(json))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }

/** Reads what `stored` wrote. */
const reader = <T>(schema: v.GenericSchema<unknown, T>) => {
  const read = parser(v.object({ v: v.literal(1), value: schema }))
  return (json: string | null): T | null => read(json)?.value ?? null
}

export const readSettings = reader<Settings>(settings)
export const readHead = reader<ArticleHead>(head)
export const readArticle = reader<Article>(article)
export const readSummary = reader<Summary>(summary)
export const readAlert = reader<StoredAlert>(storedAlert)
/** What there is of a withdrawal beside its place among an article's versions. */
export const readWithdrawal = reader<Pick<Withdrawal, 'publisherName'>>(
  v.object({ publisherName: v.string() }),
)
export const readReply = reader<Reply>(reply)
export const readClaim = reader<Claim>(claim)
export const readVersions = reader<readonly { readonly at: number }[]>(v.array(version))
export const readCounts = reader<Counts>(counts)
export const readCopies = reader<Copies>(copies)
/** Settings of a feed, as its publisher has them. */
export const readFeedSettings = parser(feedSettings)
export const readKnownItems = reader<readonly KnownItem[]>(v.array(knownItem))
export const readStrings = reader<readonly string[]>(strings)
/** Settings of a publisher: their format's schema has checked them. */
export const readPublisherSettings = reader<object>(v.looseObject({}))

/** Packed targets, ascending; `null` for anything else. */
export function readTargets(packed: SqlStorageValue): number[] | null {
  const targets = packed instanceof ArrayBuffer ? unpackTargets(new Uint8Array(packed)) : null
  return targets && isAscending(targets) ? targets : null
}

export function readReceipt(packed: SqlStorageValue): Entry[] | null {
  const entries = packed instanceof ArrayBuffer ? unpackReceipt(new Uint8Array(packed)) : null
  return entries && isAscending(entries.map(({ target }) => target)) ? entries : null
}

const isAscending = (targets: readonly number[]): boolean =>
  targets.every((target, i) => Number.isSafeInteger(target) && target > (targets[i - 1] ?? 0))

const integer = v.pipe(v.number(), v.safeInteger())
/** KV is written by whoever has its key: what a lane would stumble over is no copy. */
const copiedChat = v.object({
  target: v.object({ chatId: integer, threadId: v.nullable(integer) }),
  rev: integer,
  settings: v.object({
    ...settings.entries,
    timeZone: v.pipe(
      v.string(),
      v.check((name) => zoneNamed(name) !== null),
    ),
    digest: v.nullable(v.pipe(v.string(), v.check(isSchedule))),
  }),
})
const chatCopy = parser(v.object({ v: v.literal(1), targets: v.array(copiedChat) }))
/** What KV's copy of a chat holds of it and its topics. */
export const readChatCopy = (json: string | null): ChatCopy['targets'] | null =>
  chatCopy(json)?.targets ?? null
/** What KV holds of something that is sealed. */
export const readSealed = parser(v.object({ v: v.literal(2), sealed: v.string() }))
/** What is sealed in KV's copy of a publisher. */
export const readPublisher = parser(
  v.object({
    v: v.literal(1),
    id: publisherId,
    name: v.string(),
    domains: strings,
    secrets: strings,
    // Absent in copies of an older version.
    format: v.optional(v.picklist(FORMATS), 'native'),
    settings: v.optional(v.nullable(v.string()), null),
    paused: v.optional(v.boolean(), false),
    updates: v.optional(v.picklist(UPDATES), 'reply'),
    rev: v.number(),
  }),
)
