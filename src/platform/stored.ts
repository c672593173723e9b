/**
 * How what is stored is read. A stored value was written by some version of Lede, perhaps an older or, after a
 * roll-back, a newer one: it is parsed on every read, and what does not parse is `null`, never an error. The
 * reader's caller tells it from a row that is not there (`Unreadable`). What an older version did not write
 * yet is filled in here; the schemas themselves stand beside their nouns.
 */
import * as v from 'valibot'
import { type Reply, replySchema } from '../app/ports/chats.ts'
import {
  type ArticleCopy,
  articleCopySchema,
  type ChatCopy,
  copiedTargetSchema,
  type PublisherCopy,
  publisherCopySchema,
} from '../app/ports/copies.ts'
import { dayFiguresSchema } from '../app/ports/figures.ts'
import { FORMS, parcelSchema } from '../app/ports/lane.ts'
import { type Copies, type Counts, copiesSchema, countsSchema } from '../app/ports/outcome.ts'
import { alertSchema, labelsSchema, type Withdrawal } from '../core/alert.ts'
import {
  type Article,
  type ArticleHead,
  articleHeadSchema,
  articleSchema,
} from '../core/article.ts'
import { type KnownItem, knownItemSchema } from '../core/feed/ledger.ts'
import { feedSettings } from '../core/feed/settings.ts'
import { filterBeforeSchema, takenOver } from '../core/filter/before.ts'
import { filterSchema } from '../core/filter/filter.ts'
import { type Digest, digestSchema } from '../core/message/digest.ts'
import { SHOWN_FIRST, VIEWS } from '../core/message/view.ts'
import { type Entry, unpackAscending, unpackReceipt } from '../core/receipt.ts'
import { strings } from '../core/schema.ts'
import { type Settings, settingsSchema } from '../core/settings.ts'
import { type Placement, placementSchema } from '../core/story/place.ts'
import { type StoryHead, storyHeadSchema } from '../core/story/story.ts'
import { evidenceSchema, type Summary, summarySchema } from '../core/summary/summary.ts'
import { type StoredAlert, storedAlertSchema } from './lane/items/stored-alert.ts'
import { type Claim, claimSchema } from './lane/sending/claim.ts'

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

/** What is made of a value of an older version before it is parsed. */
const from = <T>(made: (value: unknown) => unknown, schema: v.GenericSchema<unknown, T>) =>
  v.pipe(v.unknown(), v.transform(made), schema)

/** What a value of an older version does not have is this. */
const older = <T>(absent: object, schema: v.GenericSchema<unknown, T>) =>
  from((value) => Object.assign({}, absent, value), schema)

/** An older version stored filters of one thing each. */
const storedFilters = v.array(
  from((value) => (v.is(filterBeforeSchema, value) ? takenOver(value) : value), filterSchema),
)
/** Settings of a chat that an older version did not know. */
const newer = {
  ...{ quiet: null, pausedUntil: null, budget: null, urgentAlways: false, show: 'sentences' },
  language: null,
  stories: 'major',
}
export const readSettings = reader<Settings>(
  older(newer, v.object({ ...settingsSchema.entries, filters: storedFilters })),
)
export const readHead = reader<ArticleHead>(older({ correction: null }, articleHeadSchema))
export const readArticle = reader<Article>(older({ correction: null }, articleSchema))
export const readSummary = reader<Summary>(
  older(
    { corrections: [] },
    v.object({ ...summarySchema.entries, evidence: older({ added: [] }, evidenceSchema) }),
  ),
)
export const readAlert = reader<StoredAlert>(
  older(
    {
      ...{ lanes: 1, correction: null, updates: 'reply', answers: null, grounds: null, shared: [] },
      ...{ newsFrom: null, meantFor: null },
    },
    v.object({
      ...storedAlertSchema.entries,
      subject: older({ language: null, authors: [] }, labelsSchema),
    }),
  ),
)
/** What there is of a withdrawal beside its place among an article's versions. */
export const readWithdrawal = reader<Pick<Withdrawal, 'publisherName'>>(
  v.pick(alertSchema, ['publisherName']),
)
export const readDigest = reader<Digest>(digestSchema)
export const readReply = reader<Reply>(replySchema)
const [alertParcel, directParcel] = parcelSchema.options
/** An older version had a form for a reply in the place of an edit. */
const olderForm = from((name) => (name === 'fallback' ? 'reply' : name), v.picklist(FORMS))
/** It knew replies, and all else as news. */
const olderUse = from((name) => {
  if (name === 'reply') return 'answer'
  return name === 'news' ? 'digest' : name
}, directParcel.entries.use)
const storedParcel = older(
  { form: 'alert', use: 'answer', doubts: 0 },
  v.variant('kind', [
    v.object({ ...alertParcel.entries, form: olderForm }),
    v.object({ ...directParcel.entries, use: olderUse }),
  ]),
)
export const readClaim = reader<Claim>(
  v.object({ ...claimSchema.entries, parcels: v.array(storedParcel) }),
)
/** An older version kept a list of an article's versions. */
export const readVersions = reader<readonly { readonly at: number }[]>(
  v.array(v.object({ at: v.number() })),
)
export const readCounts = reader<Counts>(older({ skipped: 0 }, countsSchema))
export const readCopies = reader<Copies>(copiesSchema)
export const readDayFigures = reader(dayFiguresSchema)
/** Settings of a feed, as its publisher has them. */
export const readFeedSettings = parser(feedSettings)
export const readPlacement = reader<Placement>(placementSchema)
export const readStory = reader<StoryHead>(storyHeadSchema)
export const readKnownItems = reader<readonly KnownItem[]>(v.array(knownItemSchema))
export const readStrings = reader<readonly string[]>(strings)
/** Settings of a publisher: their format's schema has checked them. */
export const readPublisherSettings = reader<object>(v.looseObject({}))

const picked =
  <T extends string>(known: readonly T[]) =>
  (text: string | null | undefined): T | null =>
    known.find((one) => one === text) ?? null
export const readView = picked(VIEWS)
export const readShownFirst = picked(SHOWN_FIRST)

/** Packed targets, ascending; `null` for anything else. */
export function readTargets(packed: SqlStorageValue): number[] | null {
  const targets = packed instanceof ArrayBuffer ? unpackAscending(new Uint8Array(packed)) : null
  return targets && isAscending(targets) ? targets : null
}

export function readReceipt(packed: SqlStorageValue): Entry[] | null {
  const entries = packed instanceof ArrayBuffer ? unpackReceipt(new Uint8Array(packed)) : null
  return entries && isAscending(entries.map(({ recipient }) => recipient)) ? entries : null
}

const isAscending = (targets: readonly number[]): boolean =>
  targets.every((target, i) => Number.isSafeInteger(target) && target > (targets[i - 1] ?? 0))

const copiedTarget = v.object({
  ...copiedTargetSchema.entries,
  settings: older(
    newer,
    v.object({ ...copiedTargetSchema.entries.settings.entries, filters: storedFilters }),
  ),
})
const chatCopy = parser(v.object({ v: v.literal(1), targets: v.array(copiedTarget) }))
/** What KV's copy of a chat holds of it and its topics. */
export const readChatCopy = (json: string | null): ChatCopy['targets'] | null =>
  chatCopy(json)?.targets ?? null
/** What KV holds of something that is sealed. */
export const readSealed = parser(v.object({ v: v.literal(2), sealed: v.string() }))
/** What is sealed in KV's copy of a publisher. */
export const readPublisher = parser<PublisherCopy>(
  older(
    {
      format: 'native',
      settings: null,
      paused: false,
      updates: 'reply',
      owner: 1,
      readKey: null,
      editors: [],
      secondUntil: null,
    },
    v.object({ v: v.literal(1), ...publisherCopySchema.entries }),
  ),
)
export const readArticleCopies = reader<readonly ArticleCopy[]>(v.array(articleCopySchema))
