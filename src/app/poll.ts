/**
 * Reading a publisher's feed: fetch it, tell what is news, commit each piece as a post would be.
 *
 * What is known of the feed is kept after its news has been committed, so that a reading that is cut off is
 * done again; the key of a piece of news is its item and what it says, so that nothing is said twice. What a commit
 * supersedes is told to the lanes by its processing.
 */
import type { ArticleId, Happening, PublisherId } from '../core/article.ts'
import type { FeedDocument } from '../core/feed-item.ts'
import { type FeedNews, type KnownItem, readLedger, untold } from '../core/feed-ledger.ts'
import { nextReading, nextTry } from '../core/feed-schedule.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Desk, Publisher } from './ports/desk.ts'
import type {
  Feed,
  FeedDesk,
  FeedReader,
  Fetched,
  FetchFault,
  FetchFeed,
  Validators,
} from './ports/feeds.ts'
import type { Log } from './ports/log.ts'
import { sha256, stampOf } from './ports/publisher-stamp.ts'

export interface PollDeps {
  readonly desk: FeedDesk & Pick<Desk, 'commit'>
  readonly fetch: FetchFeed
  readonly feeds: FeedReader
  now(): number
  random(): number
  readonly log: Log
}

/** Of one feed at a time: each is a request, of which an invocation has 50 on the free plan. */
const MOST_NEWS = 20
const SECOND_MS = 1_000

/** What stands in the way of a reading; the feed is tried again later. */
interface PollFault {
  readonly kind: string
  /** ms. */
  readonly retryAfter: number | null
}

/** What has been read, and when to look again. */
interface Outcome extends Validators {
  readonly bodyHash: string | null
  readonly known: readonly KnownItem[] | null
  readonly next: number
}

const NEVER_SEEN = { etag: null, lastModified: null, bodyHash: null }

/** Never throws for what a server says; it does where the Desk cannot be reached. */
export async function pollFeed(deps: PollDeps, id: PublisherId): Promise<void> {
  const feed = await deps.desk.feed(id)
  if (!feed) return
  const fetched = await deps.fetch(feed.url, feed)
  const read = fetched.ok ? await take(deps, feed, fetched.value) : err(faultOf(fetched.error))
  const { url } = feed
  if (read.ok) {
    return deps.desk.keepFeedReading(id, { ...read.value, url, failures: 0, fault: null })
  }
  const { kind: fault, retryAfter } = read.error
  const failures = feed.failures + 1
  deps.log('feed.failed', { publisher: id, fault, failures })
  const next = nextTry(deps.now(), { failures, retryAfter, random: deps.random() })
  const { etag, lastModified, bodyHash } = feed
  const as = { etag, lastModified, bodyHash, known: null }
  await deps.desk.keepFeedReading(id, { ...as, url, failures, fault, next })
}

const faultOf = (fault: FetchFault): PollFault =>
  fault.kind === 'status'
    ? { kind: `status ${fault.status}`, retryAfter: fault.retryAfter }
    : { kind: fault.kind, retryAfter: null }

async function take(
  deps: PollDeps,
  feed: Feed,
  fetched: Fetched,
): Promise<Result<Outcome, PollFault>> {
  const { etag, lastModified, bodyHash } = feed
  const next = nextReading(deps.now(), [fetched.maxAge])
  const same = { etag, lastModified, bodyHash, known: null, next }
  if (fetched.kind === 'unchanged') return ok(same)
  const hash = await sha256(fetched.body)
  const validators = { etag: fetched.etag, lastModified: fetched.lastModified, bodyHash: hash }
  if (hash === bodyHash) return ok({ ...same, ...validators })
  const { contentType, body } = fetched
  const document = deps.feeds.read(body, { contentType, url: feed.url })
  if (!document.ok) return err({ kind: document.error, retryAfter: null })
  const { known, wait } = await tell(deps, feed, document.value)
  if (wait !== null) return ok({ ...NEVER_SEEN, known, next: deps.now() + wait })
  const whenItSays = nextReading(deps.now(), [fetched.maxAge, document.value.ttl])
  return ok({ ...validators, known, next: whenItSays })
}

interface Told {
  readonly known: readonly KnownItem[]
  /** There is more, after so many ms; `null`: that is all. */
  readonly wait: number | null
}

async function tell(deps: PollDeps, { publisher }: Feed, document: FeedDocument): Promise<Told> {
  const before = await deps.desk.knownItems(publisher.id)
  const now = deps.now()
  const ledger = readLedger(before, document, { now, most: MOST_NEWS })
  const refused = new Set<ArticleId>()
  const told = ({ most, wait }: { readonly most: number; readonly wait: number }): Told => {
    const { known, hasMore } = readLedger(before, document, { now, most })
    return { known: untold(known, refused), wait: hasMore ? wait : null }
  }
  for (const news of ledger.news) {
    const happening = happeningOf(deps, publisher, news)
    if (happening === null) refused.add(news.known.id)
    else {
      const wait = await commit(deps, publisher, { happening, key: await keyOf(news) })
      // What has been committed so far is known from now on, and the rest is news the next time.
      if (wait !== null) return told({ most: ledger.news.indexOf(news), wait })
    }
  }
  return told({ most: MOST_NEWS, wait: 0 })
}

/** `null`: it is kept, now or since an earlier reading. Else when to try again, ms from now. */
async function commit(
  { desk }: PollDeps,
  publisher: Publisher,
  { happening, key }: { readonly happening: Happening; readonly key: string },
): Promise<number | null> {
  const committed = await desk.commit({
    publisher: publisher.id,
    verifiedWith: await stampOf(publisher),
    webhookId: key,
    isNamed: true,
    bodyHash: key,
    bytes: new TextEncoder().encode(JSON.stringify(happening)).byteLength,
    happening,
  })
  if (committed.kind === 'over-quota') return committed.retryAfter * SECOND_MS
  return committed.kind === 'publisher-changed' ? 0 : null
}

/** `null` where the item is no article, such as one of somebody else's domain. */
function happeningOf(
  deps: PollDeps,
  { id: publisher, domains }: Publisher,
  news: FeedNews,
): Happening | null {
  const { id } = news.known
  if (news.kind === 'withdrawn') {
    const retraction = { publisher, id, updatedAt: news.at, version: null }
    return { type: 'article.retracted', retraction }
  }
  const { item } = news
  const article = deps.feeds.article({ id, item }, { publisher, domains, now: deps.now() })
  if (article.ok) {
    const type = news.kind === 'new' ? 'article.published' : 'article.updated'
    return { type, article: article.value }
  }
  const [fault] = article.error
  const why = `${fault?.path} ${fault?.message}`
  deps.log('feed.item-refused', { publisher, article: id, why })
  return null
}

const keyOf = async ({ kind, known }: FeedNews): Promise<string> => {
  const key = JSON.stringify([kind, known.id, known.changes, known.text])
  return `feed_${await sha256(new TextEncoder().encode(key))}`
}
