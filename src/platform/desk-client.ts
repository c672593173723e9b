/** How a Worker reaches the Desk and KV's copies of publishers. */
import type { RestoredDesk } from '../app/ports/copies.ts'
import type { Desk } from '../app/ports/desk.ts'
import type { EditorDesk } from '../app/ports/editors.ts'
import type { FeedDesk } from '../app/ports/feeds.ts'
import type { FigureDesk } from '../app/ports/figures.ts'
import type { HubDesk } from '../app/ports/hubs.ts'
import type { NewsDesk } from '../app/ports/news.ts'
import type { Publisher, PublisherDirectory } from '../app/ports/publisher.ts'
import type { PublisherId } from '../core/article.ts'
import type { DeskObject } from './desk.ts'
import { type PublisherCopies, publisherCopies } from './kv/publisher-copies.ts'
import { withTimeout } from './with-timeout.ts'

const VITALS_TIMEOUT_MS = 3_000

export function deskClient(
  namespace: DurableObjectNamespace<DeskObject>,
): Desk & NewsDesk & EditorDesk & FeedDesk & FigureDesk & HubDesk & RestoredDesk {
  const desk = () => namespace.getByName('desk')
  return {
    publisher: (id, copy) => desk().publisher(id, copy),
    publishers: () => desk().publishers(),
    addPublisher: (publisher) => desk().addPublisher(publisher),
    rotate: (id, secret) => desk().rotate(id, secret),
    changePublisher: (id, changes) => desk().changePublisher(id, changes),
    removePublisher: (id) => desk().removePublisher(id),
    takeDueFeeds: (limit) => desk().takeDueFeeds(limit),
    feed: (id) => desk().feed(id),
    knownItems: (id) => desk().knownItems(id),
    keepFeedReading: (id, reading) => desk().keepFeedReading(id, reading),
    feedStates: (publishers) => desk().feedStates(publishers),
    readAgain: (id) => desk().readAgain(id),
    takeDueHubs: (limit) => desk().takeDueHubs(limit),
    hubRequest: (subscription) => desk().hubRequest(subscription),
    hearIntent: (address, intent) => desk().hearIntent(address, intent),
    called: (address) => desk().called(address),
    commit: (post) => desk().commit(post),
    superseded: (event) => desk().superseded(event),
    begin: (event) => desk().begin(event),
    keepReading: (event, reading) => desk().keepReading(event, reading),
    moveTo: (event, state, reason) => desk().moveTo(event, state, reason),
    keepOutcomes: (outcomes) => desk().keepOutcomes(outcomes),
    event: (event) => desk().event(event),
    events: (wanted, limit) => desk().events(wanted, limit),
    article: (publisher, article) => desk().article(publisher, article),
    publicAlerts: (of) => desk().publicAlerts(of),
    publicAlert: (event) => desk().publicAlert(event),
    refuse: (refused) => desk().refuse(refused),
    refused: (publisher, limit) => desk().refused(publisher, limit),
    setReadKey: (publisher, hash) => desk().setReadKey(publisher, hash),
    dropReadKeys: (publisher) => desk().dropReadKeys(publisher),
    readsAs: (publisher, hash) => desk().readsAs(publisher, hash),
    replay: (event) => desk().replay(event),
    editing: (asked) => desk().editing(asked),
    figures: () => desk().figures(),
    sending: (limit) => desk().sending(limit),
    vitals: () => withTimeout(desk().vitals(), VITALS_TIMEOUT_MS, 'the Desk'),
    unreadable: () => desk().unreadable(),
    countByState: () => desk().countByState(),
    beginMove: (lanes) => desk().beginMove(lanes),
    endMove: (lanes) => desk().endMove(lanes),
    reopen: (event) => desk().reopen(event),
    lanes: () => desk().lanes(),
    sweep: () => desk().sweep(),
    restoreArticles: (copies) => desk().restoreArticles(copies),
    restorePublishers: (copies) => desk().restorePublishers(copies),
  }
}

/**
 * What this isolate has read lately. Older than KV's own minute by a little, and as harmless: the Desk
 * refuses a publisher that is not as it has it.
 */
const recent = new Map<PublisherId, { readonly publisher: Publisher; readonly until: number }>()
const RECENT_MS = 10_000
const RECENT_LIMIT = 1_000

/** A failing KV is as good as an empty one: the Desk is asked instead. */
export function publisherDirectory(
  kv: KVNamespace,
  { token, now }: { token: string | null; now: () => number },
): PublisherDirectory {
  const copies = publisherCopies(kv, token)
  return {
    async find(id) {
      const known = recent.get(id)
      if (known && known.until > now()) return known.publisher
      const publisher = await fromKv(copies, id)
      if (publisher) remember(publisher, now())
      return publisher
    },
  }
}

async function fromKv(copies: PublisherCopies, id: PublisherId): Promise<Publisher | null> {
  try {
    return await copies.find(id)
  } catch {
    return null
  }
}

function remember(publisher: Publisher, now: number): void {
  if (recent.size >= RECENT_LIMIT) recent.clear()
  recent.set(publisher.id, { publisher, until: now + RECENT_MS })
}
