/** The operator's routes: publishers, what became of events, and what is stuck. */
import { type Context, Hono } from 'hono'
import type { AllCopies, RestoredDesk } from '../app/ports/copies.ts'
import { EVENT_STATES, type EventRecord, type WantedEvents } from '../app/ports/desk.ts'
import { DIRECT_EVENT, type Lanes } from '../app/ports/lane.ts'
import { rebuildPage } from '../app/rebuild.ts'
import { eventStatus, outcomeOf, settleSending } from '../app/settle.ts'
import { parseArticleId, parseEventId, parsePublisherId } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import { type Fault, problem } from './problem.ts'
import { type PublisherDeps, publisherRoutes } from './publishers.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface OperatorDeps extends OperatorProof, PublisherDeps {
  readonly lanes: Lanes
  readonly copies: AllCopies
  readonly desk: PublisherDeps['desk'] & RestoredDesk
}

const LISTED_EVENTS = 100

export function operatorRoutes(deps: OperatorDeps): Hono {
  const routes = new Hono()
  routes.use('/publishers/*', (c, next) => authorised(c, deps, next))
  routes.use('/events/*', (c, next) => authorised(c, deps, next))
  routes.use('/dead-letters/*', (c, next) => authorised(c, deps, next))
  routes.use('/lanes/*', (c, next) => authorised(c, deps, next))
  routes.use('/rebuild', (c, next) => authorised(c, deps, next))

  routes.route('/publishers', publisherRoutes(deps))

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
