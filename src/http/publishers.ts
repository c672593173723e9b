/** The operator's routes for publishers, and how one is shown. */
import { type Context, Hono } from 'hono'
import { feedFaultSaid, feedTroubleSaid } from '../app/feed-fault.ts'
import type { Desk } from '../app/ports/desk.ts'
import type { FeedDesk, FeedState } from '../app/ports/feeds.ts'
import { type Publisher, settingsOf } from '../app/ports/publisher.ts'
import type { Sources } from '../app/ports/source.ts'
import {
  addPublisher,
  changePublisher,
  readFeedAgain,
  removePublisher,
  rotateSecret,
} from '../app/publishers.ts'
import { dropReadKeys, newReadKey } from '../app/read-key.ts'
import { parseJson } from '../core/json.ts'
import type { Result } from '../core/result.ts'
import { readJsonBytes } from './body.ts'
import { type Fault, problem } from './problem.ts'
import { instant } from './shown-records.ts'

export interface PublisherDeps {
  readonly desk: Desk & Pick<FeedDesk, 'feedStates' | 'readAgain'>
  readonly sources: Sources
  /** Where this Worker is reached from outside; `null`: where it was asked. */
  readonly publicUrl: string | null
}

export function publisherRoutes(deps: PublisherDeps): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    return c.json({ publishers: await shownPublishers(deps, await deps.desk.publishers()) })
  })
  routes.get('/:id', async (c) => {
    const publishers = await deps.desk.publishers()
    const found = publishers.filter(({ id }) => id === c.req.param('id'))
    const [shown] = await shownPublishers(deps, found)
    return shown ? c.json(shown) : problem(c, { kind: 'unknown-publisher' })
  })
  routes.post('/', async (c) => {
    const wanted = await readJson(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const added = await addPublisher(deps, wanted.value, originOf(c, deps))
    return added.ok ? c.json(added.value, 201) : problem(c, added.error)
  })
  routes.post('/:id/rotate', async (c) => {
    const rotated = await rotateSecret(deps, c.req.param('id'), originOf(c, deps))
    return rotated.ok ? c.json(rotated.value) : problem(c, rotated.error)
  })
  routes.post('/:id/read', async (c) => {
    const due = await readFeedAgain(deps, c.req.param('id'))
    return due.ok ? c.body(null, 204) : problem(c, due.error)
  })
  routes.post('/:id/read-key', async (c) => {
    const made = await newReadKey(deps.desk, c.req.param('id'))
    return made.ok ? c.json(made.value) : problem(c, made.error)
  })
  routes.delete('/:id/read-key', async (c) => {
    const dropped = await dropReadKeys(deps.desk, c.req.param('id'))
    return dropped.ok ? c.body(null, 204) : problem(c, dropped.error)
  })
  routes.patch('/:id', async (c) => {
    const wanted = await readJson(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const changed = await changePublisher(deps, c.req.param('id'), wanted.value)
    if (!changed.ok) return problem(c, changed.error)
    const [shown] = await shownPublishers(deps, [changed.value])
    return c.json(shown)
  })
  routes.delete('/:id', async (c) => {
    const removed = await removePublisher(deps, c.req.param('id'))
    return removed.ok ? c.body(null, 204) : problem(c, removed.error)
  })
  return routes
}

async function shownPublishers({ desk }: PublisherDeps, publishers: readonly Publisher[]) {
  const feeds = publishers.filter(({ format }) => format === 'feed').map(({ id }) => id)
  const states = feeds.length > 0 ? await desk.feedStates(feeds) : []
  const byPublisher = new Map(states.map((state) => [state.publisher, shownFeed(state)]))
  return publishers.map((publisher) => {
    const feed = byPublisher.get(publisher.id)
    return { ...shownPublisher(publisher), ...(feed && { feed }) }
  })
}

const shownFeed = ({ lastPoll, nextTry, fault, newsAt, items, trouble }: FeedState) => ({
  last_poll: instant(lastPoll),
  next_try: instant(nextTry),
  fault: fault === null ? null : feedFaultSaid(fault),
  last_news: instant(newsAt),
  items: items ?? 0,
  trouble: trouble && feedTroubleSaid(trouble, fault),
})

const shownPublisher = (publisher: Publisher) => {
  const { id, name, domains, format, paused, updates, secrets } = publisher
  return {
    id,
    name,
    domains,
    format,
    settings: settingsOf(publisher),
    paused,
    updates,
    live_secrets: secrets.length,
  }
}

async function readJson(c: Context): Promise<Result<unknown, Fault>> {
  const bytes = await readJsonBytes(c.req.raw)
  return bytes.ok ? parseJson(bytes.value) : bytes
}

const originOf = (c: Context, { publicUrl }: PublisherDeps): string =>
  publicUrl ?? new URL(c.req.url).origin
