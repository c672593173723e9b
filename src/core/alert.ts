/**
 * An alert on its way to chats, and the places it can go.
 *
 * One alert is made per accepted event. It carries all that a lane needs to match it, to show it and
 * to recognise that a chat has had it already, so that a lane asks nobody while it sends.
 */
import * as v from 'valibot'
import {
  type ArticleId,
  articleIdSchema,
  type EventId,
  eventIdSchema,
  type OwnerKey,
  ownerKeySchema,
  publisherIdSchema,
  storyIdSchema,
} from './article.ts'
import { instant, strings, type Typed } from './schema.ts'

/** A chat, or one topic of a forum. Telegram's ids; groups and channels are negative. */
export const targetSchema = v.object({ chatId: v.number(), threadId: v.nullable(v.number()) })
export type Target = Typed<typeof targetSchema>

/** What is said of an article beside its words. */
export const labelsSchema = v.object({
  publisher: publisherIdSchema,
  topics: strings,
  /** The article's language tag, where its publisher gave one. */
  language: v.nullable(v.string()),
  authors: strings,
})
export type Labels = Typed<typeof labelsSchema>

/** What filters are matched against when an alert is new. */
export interface Subject extends Labels {
  /** The words of headline and body, as `articleWords` writes them. */
  readonly stems: string
}

/** An article that its publisher has taken back. */
export interface Withdrawal {
  readonly event: EventId
  readonly publisher: OwnerKey
  readonly article: ArticleId
  readonly revision: number
  readonly publisherName: string
  readonly lanes: number
}

/** The text that a line was made from, and where in it the words stand that the line keeps, in UTF-16 units. */
const groundsSchema = v.object({
  source: v.picklist(['headline', 'lead']),
  text: v.string(),
  kept: v.array(v.object({ start: v.number(), end: v.number() })),
})
export type Grounds = Typed<typeof groundsSchema>

/** How readers hear of an update that changes what they were told: their copy is edited, or answered as well. */
export const UPDATES = ['reply', 'edit'] as const
export type Updates = (typeof UPDATES)[number]

export const alertSchema = v.object({
  event: eventIdSchema,
  story: storyIdSchema,
  /** Whose article it is; what filters are matched against is the subject's. */
  publisher: ownerKeySchema,
  article: articleIdSchema,
  /** Counts the accepted versions of one article, from 1. */
  revision: v.number(),
  /** How many lanes share the article: the chats of each are its own. */
  lanes: v.number(),
  kind: v.literal('alert'),
  urgency: v.nullable(v.number()),
  line: v.string(),
  sentences: strings,
  /** `null`: they are not known. */
  grounds: v.nullable(groundsSchema),
  publisherName: v.string(),
  url: v.string(),
  subject: labelsSchema,
  expiresAt: instant,
  /** What the publisher says was wrong before; empty: only that something was. `null`: it says nothing. */
  correction: v.nullable(v.string()),
  /** Corrections and withdrawals answer in any case. */
  updates: v.picklist(UPDATES),
  /** The older story that this one answers. */
  answers: v.nullable(storyIdSchema),
  /** The words by which it is of its story, those that tell most first; none of the article that began it. */
  shared: strings,
})
export type Alert = Typed<typeof alertSchema>

/** As it comes to a lane, which keeps its words by themselves: they are most of it, and seldom asked for. */
export interface NewAlert extends Alert {
  readonly subject: Subject
}
