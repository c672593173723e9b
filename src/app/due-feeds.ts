/** Feeds that are due are put into a queue, a message each, so that a slow one delays no other. */
import type { PublisherId } from '../core/article.ts'
import type { FeedDesk } from './ports/feeds.ts'

/** As many as one `sendBatch` takes; the others are due in the next minute. */
const A_MINUTE = 100

export interface DueFeedsDeps {
  readonly desk: Pick<FeedDesk, 'takeDueFeeds'>
  send(feeds: readonly PublisherId[]): Promise<void>
}

/** Those that are not taken by the queue are due again in a few minutes. */
export async function pollDueFeeds({ desk, send }: DueFeedsDeps): Promise<void> {
  const feeds = await desk.takeDueFeeds(A_MINUTE)
  if (feeds.length > 0) await send(feeds)
}
