/**
 * The one shape that every source is turned into.
 *
 * Absent values are `null`, never missing keys: an Article is stored as JSON, read back by a schema
 * and sent over RPC, and all three should see the same shape. Instants are epoch milliseconds.
 */
import * as v from 'valibot'
import { branded, instant, strings, type Typed } from './schema.ts'

declare const brand: unique symbol
type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A publisher's slug: 1–64 of a–z, 0–9 and `-`, starting with a letter or digit. */
export type PublisherId = Brand<string, 'PublisherId'>
/** The publisher's own id of an article; unique within one publisher only. */
export type ArticleId = Brand<string, 'ArticleId'>
/**
 * Under which the articles of one owner of a publisher's id are known. An id may be given to a new
 * owner after its publisher was removed: nothing of the old owner's is the new one's to change. The
 * first owner's key is the id itself.
 */
export type OwnerKey = PublisherId | Brand<string, 'OwnerKey'>
/** Lede's id of one accepted post; unique across publishers. */
export type EventId = Brand<string, 'EventId'>
/** Lede's id of a story. A story begins as one article. */
export type StoryId = Brand<string, 'StoryId'>

export const parsePublisherId = (text: string): PublisherId | null =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(text) ? (text as PublisherId) : null

/** `owner` counts the owners of an id, from 1. */
export const ownerKey = (publisher: PublisherId, owner: number): OwnerKey =>
  owner === 1 ? publisher : (`${publisher}~${owner}` as OwnerKey)

export function parseOwnerKey(text: string): OwnerKey | null {
  const [, id = '', owner = '1'] = /^([^~]*)(?:~([1-9]\d{0,8}))?$/.exec(text) ?? []
  const publisher = parsePublisherId(id)
  return publisher && ownerKey(publisher, Number(owner))
}

/** The id that an owner's articles are shown and followed by. */
export const idOfOwner = (key: string): string => key.split('~', 1)[0] ?? key

const CONTROL = /\p{Cc}/u
const ID_BYTES = 400

/** 1–400 bytes of UTF-8 (a KV key holds 512), no control characters, well-formed UTF-16. */
export const parseArticleId = (text: string): ArticleId | null =>
  text.length >= 1 &&
  text.length <= ID_BYTES &&
  text.isWellFormed() &&
  utf8Length(text) <= ID_BYTES &&
  !CONTROL.test(text)
    ? (text as ArticleId)
    : null

const utf8Length = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length

export const parseEventId = (text: string): EventId | null =>
  /^evt_[0-9a-f]{32}$/.test(text) ? (text as EventId) : null

/** A story is named after the article that began it. */
export const storyOf = (owner: OwnerKey, article: ArticleId): StoryId =>
  `${owner}/${article}` as StoryId

/** As `storyOf` makes them. */
export const parseStoryId = (text: string): StoryId | null =>
  text.includes('/') ? (text as StoryId) : null

const bodySchema = v.variant('format', [
  v.object({ format: v.literal('text'), text: v.string() }),
  v.object({ format: v.literal('html'), html: v.string() }),
])
export type Body = Typed<typeof bodySchema>

export const publisherIdSchema = branded(parsePublisherId)
export const articleIdSchema = branded(parseArticleId)
export const ownerKeySchema = branded(parseOwnerKey)
export const eventIdSchema = branded(parseEventId)
export const storyIdSchema = branded(parseStoryId)

/** All of an article but its text. */
export const articleHeadSchema = v.object({
  publisher: publisherIdSchema,
  id: articleIdSchema,
  url: v.string(),
  /** Plain text, shown to the letter but for character references. */
  headline: v.string(),
  /** Canonical BCP 47 tag. */
  language: v.nullable(v.string()),
  /** Lower-case topic names. */
  topics: strings,
  authors: strings,
  publishedAt: instant,
  updatedAt: instant,
  version: v.nullable(v.number()),
  /** 1 (most urgent) to 9, as in ninjs. */
  urgency: v.nullable(v.number()),
  embargoUntil: instant,
  expiresAt: instant,
  /** What its publisher says was wrong before; empty: it says only that this corrects something. */
  correction: v.nullable(v.string()),
})
export type ArticleHead = Typed<typeof articleHeadSchema>

export const articleSchema = v.object({ ...articleHeadSchema.entries, body: bodySchema })
export type Article = Typed<typeof articleSchema>

/** A withdrawal needs to name its article and nothing else. */
export interface Retraction {
  readonly publisher: PublisherId
  readonly id: ArticleId
  readonly updatedAt: number | null
  readonly version: number | null
}

/** What one webhook says happened. */
export type Happening =
  | { readonly type: 'article.published' | 'article.updated'; readonly article: Article }
  | { readonly type: 'article.retracted'; readonly retraction: Retraction }
  | { readonly type: 'ping' }

export type HappeningType = Happening['type']

/** A field that was refused: where it stands (`data.url`) and what it must be. */
export interface FieldFault {
  readonly path: string
  readonly message: string
}
