/** KV's copies, which a lane or a Desk that has lost its own is filled from. */
import * as v from 'valibot'
import { articleIdSchema, ownerKeySchema } from '../../core/article.ts'
import { MOST_LANES } from '../../core/lanes.ts'
import { instant, type Typed } from '../../core/schema.ts'
import { settingsSchema } from '../../core/settings.ts'
import { isQuiet } from '../../core/time/quiet-hours.ts'
import { isSchedule } from '../../core/time/schedule.ts'
import { zoneNamed } from '../../core/time/time-zone.ts'
import { editorSchema } from './editors.ts'
import { publisherSchema } from './publisher.ts'

const integer = v.pipe(v.number(), v.safeInteger())
/** KV is written by whoever has its key: what a lane would stumble over is no copy. */
export const copiedTargetSchema = v.object({
  target: v.object({ chatId: integer, threadId: v.nullable(integer) }),
  rev: integer,
  settings: v.object({
    ...settingsSchema.entries,
    timeZone: v.pipe(
      v.string(),
      v.check((name) => zoneNamed(name) !== null),
    ),
    digest: v.nullable(v.pipe(v.string(), v.check(isSchedule))),
    quiet: v.nullable(v.pipe(v.string(), v.check(isQuiet))),
    budget: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
})

export interface ChatCopy {
  readonly chatId: number
  readonly targets: readonly Typed<typeof copiedTargetSchema>[]
}

const sha256Schema = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))

/** The keys that a publisher's records are read by, by their SHA-256. */
const readKeySchema = v.object({
  hash: sha256Schema,
  /** The key before it, which reads until an instant, epoch ms. */
  before: v.nullable(sha256Schema),
  until: v.number(),
})
export type ReadKeyCopy = Typed<typeof readKeySchema>

export const publisherCopySchema = v.object({
  ...publisherSchema.entries,
  readKey: v.nullable(readKeySchema),
  editors: v.array(editorSchema),
  /** How long the second of its secrets lives, epoch ms; `null`: there is none, or it has no end. */
  secondUntil: instant,
  /** Counts the owners that its id has had, from 1. */
  owner: v.pipe(integer, v.minValue(1)),
})
export type PublisherCopy = Typed<typeof publisherCopySchema>

/** What keeps an article from being news again. */
export const articleCopySchema = v.object({
  owner: ownerKeySchema,
  id: articleIdSchema,
  revision: v.pipe(integer, v.minValue(1), v.maxValue(1e9)),
  version: v.nullable(v.number()),
  updatedAt: instant,
  retracted: v.boolean(),
  lanes: v.pipe(integer, v.minValue(1), v.maxValue(MOST_LANES)),
  /** When its last version was accepted, epoch ms. */
  at: v.number(),
})
export type ArticleCopy = Typed<typeof articleCopySchema>

export interface CopiesOf<T> {
  /** Some of them, in KV's order; what cannot be read is counted. `next`: where the rest begins. */
  page(cursor: string | null): Promise<{
    readonly copies: readonly T[]
    readonly unreadable: number
    readonly next: string | null
  }>
}

export interface AllCopies {
  /** A copy is an hour's articles. */
  readonly articles: CopiesOf<readonly ArticleCopy[]>
  readonly publishers: CopiesOf<PublisherCopy>
  readonly chats: CopiesOf<ChatCopy>
}

/** A Desk that may have lost what it had. It tells how many were lost; what it knows better it keeps. */
export interface RestoredDesk {
  restoreArticles(copies: readonly ArticleCopy[]): Promise<number>
  restorePublishers(copies: readonly PublisherCopy[]): Promise<number>
}
