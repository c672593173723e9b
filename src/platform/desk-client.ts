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

type DeskPorts = Desk & NewsDesk & EditorDesk & FeedDesk & FigureDesk & HubDesk & RestoredDesk

/** Each call goes by a stub of its own: one whose object has failed stays broken. */
export function deskClient(namespace: DurableObjectNamespace<DeskObject>): DeskPorts {
  const desk = (): DeskPorts => namespace.getByName('desk')
  const vitals = () => withTimeout(desk().vitals(), VITALS_TIMEOUT_MS, 'the Desk')
  return new Proxy(desk(), {
    get: (_, name) => (name === 'vitals' ? vitals : Reflect.get(desk(), name)),
  })
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
