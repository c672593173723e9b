/**
 * An alert on its way to chats, and the places it can go.
 *
 * One alert is made per accepted event. It carries all that a lane needs to match it, to show it and
 * to recognise that a chat has had it already, so that a lane asks nobody while it sends.
 */
import type { ArticleId, EventId, OwnerKey, PublisherId, StoryId } from './article.ts'

/** A chat, or one topic of a forum. Telegram's ids; groups and channels are negative. */
export interface Target {
  readonly chatId: number
  readonly threadId: number | null
}

/** What is said of an article beside its words. */
export interface Labels {
  readonly publisher: PublisherId
  readonly topics: readonly string[]
  /** The article's language tag, where its publisher gave one. */
  readonly language: string | null
}

/** What filters are matched against when an alert is new. */
export interface Subject extends Labels {
  /** Stems of headline and body in reading order, single spaces between and at both ends. */
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

/** How readers hear of an update that changes what they were told: their copy is edited, or answered as well. */
export const UPDATES = ['reply', 'edit'] as const
export type Updates = (typeof UPDATES)[number]

export interface Alert {
  readonly event: EventId
  readonly story: StoryId
  /** Whose article it is; what filters are matched against is the subject's. */
  readonly publisher: OwnerKey
  readonly article: ArticleId
  /** Counts the accepted versions of one article, from 1. */
  readonly revision: number
  /** How many lanes the article is spread over: the chats of each are its own. */
  readonly lanes: number
  readonly kind: 'alert'
  readonly urgency: number | null
  readonly line: string
  readonly sentences: readonly string[]
  readonly publisherName: string
  readonly url: string
  readonly subject: Labels
  readonly expiresAt: number | null
  /** What the publisher says was wrong before; empty: only that something was. `null`: it says nothing. */
  readonly correction: string | null
  /** Corrections and withdrawals answer in any case. */
  readonly updates: Updates
}

/** As it comes to a lane, which keeps its words by themselves: they are most of it, and seldom asked for. */
export interface NewAlert extends Alert {
  readonly subject: Subject
}
