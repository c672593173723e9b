/** Feeds that are asked for their news, and what asking them takes. */
import type { Article, ArticleId, FieldFault, PublisherId } from '../../core/article.ts'
import type { FeedDocument, FeedFault, FeedItem } from '../../core/feed-item.ts'
import type { KnownItem } from '../../core/feed-ledger.ts'
import type { Result } from '../../core/result.ts'
import type { Publisher } from './desk.ts'

/** What a server gave along with a feed, to be asked next time whether it has changed. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** A feed as it was left. */
export interface Feed extends Validators {
  readonly publisher: Publisher
  readonly url: string
  /** SHA-256 of its body when it was last read, hex; `null`: it is to be read whatever it holds. */
  readonly bodyHash: string | null
  /** In a row. */
  readonly failures: number
}

/** What one reading leaves. */
export interface FeedReading extends Validators {
  /** The address that was read: another may have been given meanwhile. */
  readonly url: string
  readonly bodyHash: string | null
  readonly failures: number
  /** Why it failed, in a word. */
  readonly fault: string | null
  /** Epoch ms. */
  readonly next: number
  /** `null`: as before. */
  readonly known: readonly KnownItem[] | null
}

/** How a feed does; instants in epoch ms. */
export interface FeedState {
  readonly publisher: PublisherId
  /** When a reading was last over; `null`: there was none. */
  readonly lastPoll: number | null
  readonly nextTry: number
  /** Why the last reading failed, in a word. */
  readonly fault: string | null
  /** Items that are known; `null`: it was never read. */
  readonly items: number | null
}

export interface FeedDesk {
  /** Some of those that are due; each is due again in a few minutes, unless its reading is kept before. */
  takeDueFeeds(limit: number): Promise<readonly PublisherId[]>
  feed(publisher: PublisherId): Promise<Feed | null>
  /** `null`: it was never read. */
  knownItems(publisher: PublisherId): Promise<readonly KnownItem[] | null>
  keepFeedReading(publisher: PublisherId, reading: FeedReading): Promise<void>
  /** Of those that have a feed. */
  feedStates(publishers: readonly PublisherId[]): Promise<readonly FeedState[]>
}

export type FetchFault =
  /** Where it may not be asked: no public http(s) address, or a user name in it. */
  | { readonly kind: 'address' }
  | { readonly kind: 'redirects' | 'too-big' | 'too-slow' | 'unreachable' }
  | {
      readonly kind: 'status'
      readonly status: number
      /** ms. */
      readonly retryAfter: number | null
    }

export type Fetched =
  | { readonly kind: 'unchanged'; readonly maxAge: number | null }
  | (Validators & {
      readonly kind: 'body'
      readonly body: Uint8Array
      readonly contentType: string | null
      /** For how long the server says that asking again is of no use, ms. */
      readonly maxAge: number | null
    })

/** Never throws. */
export type FetchFeed = (url: string, known: Validators) => Promise<Result<Fetched, FetchFault>>

/** What `sources` knows of feeds. */
export interface FeedReader {
  read(
    body: Uint8Array,
    from: { readonly contentType: string | null; readonly url: string },
  ): Result<FeedDocument, FeedFault>
  article(
    named: { readonly id: ArticleId; readonly item: FeedItem },
    context: {
      readonly publisher: PublisherId
      readonly domains: readonly string[]
      readonly now: number
    },
  ): Result<Article, readonly FieldFault[]>
}
