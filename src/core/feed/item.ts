/** What a feed says: its items as they were read, whichever format it has. Instants are epoch ms. */
import type { Body } from '../article.ts'
import type { HubLinks } from './websub.ts'

export interface FeedItem {
  /** What the feed calls the item; null where it has no name for it. */
  readonly guid: string | null
  /** Absolute, http or https. */
  readonly url: string | null
  /** Plain text on one line. */
  readonly title: string | null
  /** The content, or the description where that is all; null where there is neither. */
  readonly body: Body | null
  readonly language: string | null
  readonly topics: readonly string[]
  readonly authors: readonly string[]
  readonly publishedAt: number | null
  readonly updatedAt: number | null
}

/** An item that the feed takes back. */
export interface FeedDeletion {
  readonly guid: string
  readonly at: number | null
}

/** `hub` and `self`: who tells of news before they are asked for (WebSub), and under which address. */
export interface FeedDocument extends HubLinks {
  readonly items: readonly FeedItem[]
  readonly deletions: readonly FeedDeletion[]
  /** For how long the feed says that asking again is of no use, ms. */
  readonly ttl: number | null
}

/** Why there is no document in what a server gave. */
export type FeedFault = 'too-big' | 'not-a-feed'
