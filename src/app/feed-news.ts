/**
 * A piece of a feed's news, committed as a post would be. Its key is its item and what it says, so that nothing is
 * said twice, whoever brings it. What a commit supersedes is told to the lanes by its processing.
 */
import type { Happening } from '../core/article.ts'
import type { FeedNews } from '../core/feed/ledger.ts'
import type { Desk } from './ports/desk.ts'
import type { FeedReader } from './ports/feeds.ts'
import type { Log } from './ports/log.ts'
import type { Publisher } from './ports/publisher.ts'
import { sha256, stampOf } from './ports/publisher-stamp.ts'

export interface CommitDeps {
  readonly desk: Pick<Desk, 'commit'>
  readonly feeds: Pick<FeedReader, 'article'>
  now(): number
  readonly log: Log
}

const SECOND_MS = 1_000

/**
 * `null`: it is kept, now or since an earlier reading. Else when to try again, ms from now. `refused`: it is no
 * article, such as one of somebody else's domain.
 */
export async function commitNews(
  deps: CommitDeps,
  publisher: Publisher,
  news: FeedNews,
): Promise<number | 'refused' | null> {
  const happening = happeningOf(deps, publisher, news)
  if (happening === null) return 'refused'
  const key = await keyOf(news)
  const committed = await deps.desk.commit({
    publisher: publisher.id,
    verifiedWith: await stampOf(publisher),
    webhookId: key,
    isNamed: true,
    origin: { format: publisher.format, request: null },
    bodyHash: key,
    bytes: new TextEncoder().encode(JSON.stringify(happening)).byteLength,
    happening,
  })
  if (committed.kind === 'over-quota') return committed.retryAfter * SECOND_MS
  return committed.kind === 'publisher-changed' ? 0 : null
}

function happeningOf(
  deps: CommitDeps,
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
