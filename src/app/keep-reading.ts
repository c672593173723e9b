/** What a reading of a feed leaves is kept, and where the feed does badly by then, the log says so. */
import { feedTroubleSaid } from './feed-fault.ts'
import type { FeedDesk, FeedReading } from './ports/feeds.ts'
import type { Log } from './ports/log.ts'
import type { Publisher } from './ports/publisher.ts'

export interface KeepDeps {
  readonly desk: Pick<FeedDesk, 'keepFeedReading'>
  readonly log: Log
}

export async function keepReading(
  { desk, log }: KeepDeps,
  { id: publisher, name }: Publisher,
  reading: FeedReading,
): Promise<void> {
  const trouble = await desk.keepFeedReading(publisher, reading)
  if (trouble === null) return
  const detail = feedTroubleSaid(trouble, reading.fault)
  log('feed.trouble', { publisher, name, trouble, detail })
}
