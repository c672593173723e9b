/** Asking for a publisher's feed, and when again: ever more seldom while it fails. */
import type { PublisherId } from '../core/article.ts'
import { nextTry } from '../core/feed/schedule.ts'
import { err } from '../core/result.ts'
import { faultWord } from './feed-fault.ts'
import { keepReading } from './keep-reading.ts'
import type { FetchFault, FetchFeed } from './ports/feeds.ts'
import { type ReadDeps, type ReadFault, readFeed } from './read-feed.ts'

export interface PollDeps extends ReadDeps {
  readonly fetch: FetchFeed
  random(): number
}

/** Never throws for what a server says; it does where the Desk cannot be reached. */
export async function pollFeed(deps: PollDeps, id: PublisherId): Promise<void> {
  const feed = await deps.desk.feed(id)
  if (!feed) return
  const fetched = await deps.fetch(feed.url, feed)
  const read = fetched.ok
    ? await readFeed(deps, feed, { fetched: fetched.value, by: 'poll' })
    : err(faultOf(fetched.error))
  if (read.ok) return
  const { kind: fault, retryAfter } = read.error
  const failures = feed.failures + 1
  deps.log('feed.failed', { publisher: id, fault, failures })
  const next = nextTry(deps.now(), { failures, retryAfter, random: deps.random() })
  const { etag, lastModified, bodyHash, hub, url, readings } = feed
  const same = { etag, lastModified, bodyHash, hub, known: null, hasNews: false }
  const failed = { ...same, url, readings, failures, fault, next, by: 'poll' } as const
  await keepReading(deps, feed.publisher, failed)
}

const faultOf = (fault: FetchFault): ReadFault => ({
  kind: faultWord(fault),
  retryAfter: fault.kind === 'status' ? fault.retryAfter : null,
})
