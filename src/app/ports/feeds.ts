/** Feeds that are asked for their news, and what asking them takes. */
import type { Article, ArticleId, FieldFault, PublisherId } from '../../core/article.ts'
import type { FeedTrouble } from '../../core/feed/habit.ts'
import type { FeedDocument, FeedFault, FeedItem } from '../../core/feed/item.ts'
import type { KnownItem } from '../../core/feed/ledger.ts'
import type { FeedHub, HubLinks } from '../../core/feed/websub.ts'
import type { Result } from '../../core/result.ts'
import type { Publisher } from './publisher.ts'

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
  /** How often what is known of it was kept: a reading that began before the last of them is not kept. */
  readonly readings: number
  /** As it was named last. */
  readonly hub: FeedHub | null
  /** Epoch ms; `null`: there was none. */
  readonly lastPoll: number | null
  /** Until when that hub is relied on to tell of news, epoch ms; `null`: it is not. */
  readonly toldUntil: number | null
  /** Of what it holds when it is read first, its newest item is alerted. */
  readonly alertsNewest: boolean
}

/** How a reading came about: Lede asked, or a hub told. */
export type ReadBy = 'poll' | 'hub'

/** What one reading leaves. */
export interface FeedReading extends Validators {
  /** The address that was read: another may have been given meanwhile. */
  readonly url: string
  readonly bodyHash: string | null
  readonly failures: number
  /** Why it failed, in a word. */
  readonly fault: string | null
  /** When it is polled next, epoch ms; `null`: as before. */
  readonly next: number | null
  /** `null`: as before. */
  readonly known: readonly KnownItem[] | null
  /** Of the feed when the reading began. */
  readonly readings: number
  readonly hub: FeedHub | null
  readonly by: ReadBy
  readonly hasNews: boolean
}

export interface Known {
  /** `null`: it was never read. */
  readonly items: readonly KnownItem[] | null
  readonly readings: number
}

/** How a feed does; instants in epoch ms. */
export interface FeedState {
  readonly publisher: PublisherId
  /** When a reading was last over; `null`: there was none. */
  readonly lastPoll: number | null
  readonly nextTry: number
  /** Why the last reading failed, in a word. */
  readonly fault: string | null
  /** When it last brought news; before it has, when it was first read. `null`: not yet. */
  readonly newsAt: number | null
  /** Items that are known; `null`: it was never read. */
  readonly items: number | null
  /** What somebody should look at. */
  readonly trouble: FeedTrouble | null
}

/** One that somebody should look at. */
export interface TroubledFeed extends Pick<FeedState, 'publisher' | 'fault' | 'newsAt'> {
  readonly name: string
  readonly trouble: FeedTrouble
}

export interface FeedDesk {
  /** Some of those that are due; each is due again in a few minutes, unless its reading is kept before. */
  takeDueFeeds(limit: number): Promise<readonly PublisherId[]>
  feed(publisher: PublisherId): Promise<Feed | null>
  knownItems(publisher: PublisherId): Promise<Known>
  /** One that another has overtaken is not kept, and the feed is due at once. Tells how the feed does by then. */
  keepFeedReading(publisher: PublisherId, reading: FeedReading): Promise<FeedTrouble | null>
  /** Of those that have a feed. */
  feedStates(publishers: readonly PublisherId[]): Promise<readonly FeedState[]>
  /** The feed is due at once. */
  readAgain(publisher: PublisherId): Promise<void>
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

/** What the server says beside the feed. */
interface Said {
  /** For how long asking again is of no use, ms. */
  readonly maxAge: number | null
  /** Its header `Link`. */
  readonly link: string | null
}

export type Fetched = Said &
  (
    | { readonly kind: 'unchanged' }
    | (Validators & {
        readonly kind: 'body'
        readonly body: Uint8Array
        readonly contentType: string | null
      })
  )

/** Never throws. */
export type FetchFeed = (url: string, known: Validators) => Promise<Result<Fetched, FetchFault>>

/** What `sources` knows of feeds. */
export interface FeedReader {
  read(
    body: Uint8Array,
    from: { readonly contentType: string | null; readonly url: string },
  ): Promise<Result<FeedDocument, FeedFault>>
  /** What the header of that name says. */
  links(header: string | null, address: string): HubLinks
  article(
    named: { readonly id: ArticleId; readonly item: FeedItem },
    context: {
      readonly publisher: PublisherId
      readonly domains: readonly string[]
      readonly now: number
    },
  ): Result<Article, readonly FieldFault[]>
}
