/**
 * Reading what a publisher's feed says, however it came: tell what is news, commit each piece as a post would be,
 * keep what is known.
 *
 * What is known of the feed is kept after its news has been committed, so that a reading that is cut off is
 * done again. A reading that another has overtaken is dropped: it may show what is no longer so.
 */
import type { ArticleId } from '../core/article.ts'
import type { FeedDocument } from '../core/feed/item.ts'
import { type KnownItem, readLedger, untold } from '../core/feed/ledger.ts'
import { toldNewest } from '../core/feed/newest.ts'
import { nextReading, nextReadingWhenTold } from '../core/feed/schedule.ts'
import { type FeedHub, type HubLinks, hubNamed } from '../core/feed/websub.ts'
import { err, ok, type Result } from '../core/result.ts'
import { type CommitDeps, commitNews } from './feed-news.ts'
import { keepReading } from './keep-reading.ts'
import type { Feed, FeedDesk, FeedReader, Fetched, ReadBy, Validators } from './ports/feeds.ts'
import { sha256 } from './ports/publisher-stamp.ts'

export interface ReadDeps extends CommitDeps {
  readonly desk: FeedDesk & CommitDeps['desk']
  readonly feeds: FeedReader
}

/** Of one feed at a time: each is a request, of which an invocation has 50 on the free plan. */
const MOST_NEWS = 20

/** What stands in the way of a reading; the feed is tried again later. */
export interface ReadFault {
  readonly kind: string
  /** ms. */
  readonly retryAfter: number | null
}

/** What has been read, and when to look again. */
interface Outcome extends Validators {
  readonly bodyHash: string | null
  readonly known: readonly KnownItem[] | null
  /** `null`: as before. */
  readonly next: number | null
  readonly hub: FeedHub | null
  readonly hasNews: boolean
}

/** A body, and whoever it came from. */
interface Given {
  readonly fetched: Fetched
  readonly by: ReadBy
}

const NEVER_SEEN = { etag: null, lastModified: null, bodyHash: null }

/** Tells what is news in it, and keeps what is known from then on. */
export async function readFeed(
  deps: ReadDeps,
  feed: Feed,
  given: Given,
): Promise<Result<null, ReadFault>> {
  const taken = await take(deps, feed, given)
  if (!taken.ok) return taken
  const { url, readings, publisher } = feed
  const { by } = given
  if (taken.value === 'overtaken') await deps.desk.readAgain(publisher.id)
  else {
    const reading = { ...taken.value, url, readings, by, failures: 0, fault: null }
    await keepReading(deps, publisher, reading)
  }
  return ok(null)
}

async function take(
  deps: ReadDeps,
  feed: Feed,
  { fetched, by }: Given,
): Promise<Result<Outcome | 'overtaken', ReadFault>> {
  const { etag, lastModified, bodyHash } = feed
  const reading = { by, feed, now: deps.now() }
  const linked = deps.feeds.links(fetched.link, feed.url)
  const same = {
    ...{ etag, lastModified, bodyHash, known: null, hasNews: false },
    next: nextOf({ ...reading, hasNews: false }, [fetched.maxAge]),
    hub: hubOf(feed, [linked, namedBefore(feed)]),
  }
  if (fetched.kind === 'unchanged') return ok(same)
  const hash = await sha256(fetched.body)
  const validators = { etag: fetched.etag, lastModified: fetched.lastModified, bodyHash: hash }
  if (hash === bodyHash) return ok({ ...same, ...validators })
  const { contentType, body } = fetched
  const document = await deps.feeds.read(body, { contentType, url: feed.url })
  if (!document.ok) return err({ kind: document.error, retryAfter: null })
  const told = await tell(deps, feed, { document: document.value, by })
  if (told === 'overtaken') return ok(told)
  const { known, wait, hasNews, showsOld } = told
  const hub = by === 'hub' ? feed.hub : hubOf(feed, [linked, document.value])
  if (wait !== null) return ok({ ...NEVER_SEEN, known, next: deps.now() + wait, hub, hasNews })
  const next = nextOf({ ...reading, hasNews }, [fetched.maxAge, document.value.ttl])
  return ok({ ...(showsOld ? NEVER_SEEN : validators), known, next, hub, hasNews })
}

const hubOf = ({ url }: Feed, said: readonly HubLinks[]): FeedHub | null => hubNamed(said, url)

const namedBefore = ({ hub }: Feed): HubLinks => ({
  hub: hub?.hub ?? null,
  self: hub?.topic ?? null,
})

interface Read {
  readonly by: ReadBy
  readonly feed: Feed
  readonly now: number
  readonly hasNews: boolean
}

/** A hub that tells of news before it is found is relied on, until a poll is due: it may leave something out. */
function nextOf({ by, feed, now, hasNews }: Read, said: readonly (number | null)[]): number | null {
  if (by === 'hub') {
    const next = hasNews ? nextReadingWhenTold(feed.lastPoll ?? now) : 0
    return next < now ? null : next
  }
  const isTold = !hasNews && (feed.toldUntil ?? 0) > now
  return isTold ? nextReadingWhenTold(now) : nextReading(now, said)
}

interface Told {
  readonly hasNews: boolean
  readonly known: readonly KnownItem[]
  /** There is more, after so many ms; `null`: that is all. */
  readonly wait: number | null
  readonly showsOld: boolean
}

async function tell(
  deps: ReadDeps,
  { publisher, readings, alertsNewest }: Feed,
  { document: read, by }: { readonly document: FeedDocument; readonly by: ReadBy },
): Promise<Told | 'overtaken'> {
  const { items, readings: until } = await deps.desk.knownItems(publisher.id)
  // What has come meanwhile is newer than this.
  if (until !== readings) return 'overtaken'
  const now = deps.now()
  const tellsNewest = items === null && alertsNewest
  const { before, document } = tellsNewest
    ? toldNewest(read, now)
    : { before: items, document: read }
  const isPush = by === 'hub'
  const ledger = readLedger(before, document, { now, most: MOST_NEWS, isPush })
  const refused = new Set<ArticleId>()
  const told = ({ most, wait }: { readonly most: number; readonly wait: number }): Told => {
    const { known, hasMore } = readLedger(before, document, { now, most, isPush })
    const { news, showsOld } = ledger
    const hasNews = news.length > 0
    return { known: untold(known, refused), wait: hasMore ? wait : null, hasNews, showsOld }
  }
  for (const news of ledger.news) {
    const wait = await commitNews(deps, publisher, news)
    if (wait === 'refused') refused.add(news.known.id)
    // What has been committed so far is known from now on, and the rest is news the next time.
    else if (wait !== null) return told({ most: ledger.news.indexOf(news), wait })
  }
  return told({ most: MOST_NEWS, wait: 0 })
}
