/** The operator's routes: publishers, and what became of events. */
import { type Context, Hono } from 'hono'
import type { ChatCopies } from '../app/ports/copies.ts'
import {
  type Desk,
  EVENT_STATES,
  type EventRecord,
  type Publisher,
  type WantedEvents,
} from '../app/ports/desk.ts'
import { DIRECT_EVENT, type Lanes } from '../app/ports/lane.ts'
import type { Sources } from '../app/ports/source.ts'
import { addPublisher, changePublisher, removePublisher, rotateSecret } from '../app/publishers.ts'
import { rebuildPage } from '../app/rebuild.ts'
import { eventStatus, outcomeOf, settleSending } from '../app/settle.ts'
import { parseArticleId, parseEventId, parsePublisherId } from '../core/article.ts'
import { parseJson } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import { readJsonBytes } from './body.ts'
import { type Fault, problem } from './problem.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface OperatorDeps extends OperatorProof {
  readonly desk: Desk
  readonly lanes: Lanes
  readonly copies: ChatCopies
  readonly sources: Sources
  /** Where this Worker is reached from outside; `null`: where it was asked. */
  readonly publicUrl: string | null
}

const LISTED_EVENTS = 100

export function operatorRoutes(deps: OperatorDeps): Hono {
  const routes = new Hono()
  routes.use('/publishers/*', (c, next) => authorised(c, deps, next))
  routes.use('/events/*', (c, next) => authorised(c, deps, next))
  routes.use('/dead-letters/*', (c, next) => authorised(c, deps, next))
  routes.use('/lanes/*', (c, next) => authorised(c, deps, next))
  routes.use('/rebuild', (c, next) => authorised(c, deps, next))

  routes.get('/publishers', async (c) => {
    const publishers = await deps.desk.publishers()
    return c.json({ publishers: publishers.map(shownPublisher) })
  })
  routes.post('/publishers', async (c) => {
    const wanted = await readJson(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const added = await addPublisher(deps, wanted.value, originOf(c, deps))
    return added.ok ? c.json(added.value, 201) : problem(c, added.error)
  })
  routes.post('/publishers/:id/rotate', async (c) => {
    const rotated = await rotateSecret(deps, c.req.param('id'), originOf(c, deps))
    return rotated.ok ? c.json(rotated.value) : problem(c, rotated.error)
  })
  routes.patch('/publishers/:id', async (c) => {
    const wanted = await readJson(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const changed = await changePublisher(deps, c.req.param('id'), wanted.value)
    return changed.ok ? c.json(shownPublisher(changed.value)) : problem(c, changed.error)
  })
  routes.delete('/publishers/:id', async (c) => {
    const removed = await removePublisher(deps, c.req.param('id'))
    return removed.ok ? c.body(null, 204) : problem(c, removed.error)
  })

  routes.get('/events', async (c) => {
    const wanted = wantedEvents(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const { state } = wanted.value
    // Counts are pulled: what has been delivered meanwhile is not listed as being sent.
    if (state === null || state === 'sending' || state === 'done') await settleSending(deps)
    const events = await deps.desk.events(wanted.value, LISTED_EVENTS)
    return c.json({ events: events.map(shown) })
  })
  routes.get('/events/:id', async (c) => {
    const id = parseEventId(c.req.param('id'))
    const status = id && (await eventStatus(deps, id))
    return status ? c.json(shown(status)) : problem(c, { kind: 'unknown-event' })
  })
  routes.post('/events/:id/replay', async (c) => {
    const id = parseEventId(c.req.param('id'))
    if (!id || !(await deps.desk.event(id))) return problem(c, { kind: 'unknown-event' })
    if (!(await deps.desk.replay(id))) return problem(c, { kind: 'not-failed' })
    const replayed = await deps.desk.event(id)
    return c.json(replayed && shown(replayed))
  })

  routes.get('/dead-letters', async (c) => {
    return c.json({ dead_letters: await deps.lanes.deadLetters() })
  })
  routes.post('/dead-letters/:id/replay', async (c) => {
    const id = parseEventId(c.req.param('id'))
    const chats = id ? await deps.lanes.replay(id) : 0
    if (!id || chats === 0) return problem(c, { kind: 'no-dead-letters' })
    await deps.desk.reopen(id)
    return c.json({ event: id, chats })
  })
  routes.delete('/dead-letters/:id', async (c) => {
    const said = c.req.param('id')
    const id = said === DIRECT_EVENT ? DIRECT_EVENT : parseEventId(said)
    const isDropped = id !== null && (await deps.lanes.drop(id))
    return isDropped ? c.body(null, 204) : problem(c, { kind: 'no-dead-letters' })
  })

  routes.delete('/lanes/block', async (c) => {
    await deps.lanes.unblock()
    return c.body(null, 204)
  })
  routes.post('/rebuild', async (c) => {
    return c.json(await rebuildPage(deps, c.req.query('cursor') ?? null))
  })
  return routes
}

const shownPublisher = ({ id, name, domains, format, settings, secrets }: Publisher) => ({
  id,
  name,
  domains,
  format,
  settings: settings === null ? null : JSON.parse(settings),
  live_secrets: secrets.length,
})

const shown = (record: EventRecord) => ({ ...record, outcome: outcomeOf(record) })

async function authorised(
  c: Context,
  deps: OperatorDeps,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  if (deps.operatorToken === null) {
    return problem(c, { kind: 'not-configured', secret: 'OPERATOR_TOKEN' })
  }
  if (await isOperator(c, deps)) {
    await next()
    return
  }
  const retryAfter = deps.failedProofs.retryAfter('operator')
  if (retryAfter === null) return problem(c, { kind: 'unauthorised' })
  return problem(c, { kind: 'too-many-tries', retryAfter })
}

async function readJson(c: Context): Promise<Result<unknown, Fault>> {
  const bytes = await readJsonBytes(c.req.raw)
  return bytes.ok ? parseJson(bytes.value) : bytes
}

const originOf = (c: Context, { publicUrl }: OperatorDeps): string =>
  publicUrl ?? new URL(c.req.url).origin

/** Where nothing is asked for, those that have failed. */
function wantedEvents(c: Context): Result<WantedEvents, Fault> {
  const { article, publisher, state: asked } = c.req.query()
  const isFiltered = article !== undefined || publisher !== undefined
  const said = asked ?? (isFiltered ? null : 'failed')
  const state = EVENT_STATES.find((name) => name === said) ?? null
  if (state !== said) return err({ kind: 'unknown-state', states: EVENT_STATES })
  const wanted = {
    state,
    article: article === undefined ? null : parseArticleId(article),
    publisher: publisher === undefined ? null : parsePublisherId(publisher),
  }
  if (publisher !== undefined && !wanted.publisher)
    return err({ kind: 'malformed-query', name: 'publisher' })
  if (article !== undefined && !wanted.article)
    return err({ kind: 'malformed-query', name: 'article' })
  return ok(wanted)
}
