/** The operator's routes: publishers, and what became of events. */
import { type Context, Hono } from 'hono'
import type { ChatCopies } from '../app/ports/copies.ts'
import { type Desk, EVENT_STATES, type EventRecord } from '../app/ports/desk.ts'
import { DIRECT_EVENT, type Lanes } from '../app/ports/lane.ts'
import {
  addPublisher,
  DOMAINS_LIMIT,
  type NewPublisher,
  removePublisher,
  rotateSecret,
} from '../app/publishers.ts'
import { rebuildPage } from '../app/rebuild.ts'
import { eventStatus, outcomeOf, settleSending } from '../app/settle.ts'
import { type FieldFault, parseEventId } from '../core/article.ts'
import { parseJson } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import { readJsonBytes } from './body.ts'
import { type Fault, problem } from './problem.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface OperatorDeps extends OperatorProof {
  readonly desk: Desk
  readonly lanes: Lanes
  readonly copies: ChatCopies
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
    return c.json({
      publishers: publishers.map(({ id, name, domains, secrets }) => ({
        id,
        name,
        domains,
        live_secrets: secrets.length,
      })),
    })
  })
  routes.post('/publishers', async (c) => {
    const wanted = await readPublisher(c)
    if (!wanted.ok) return problem(c, wanted.error)
    const added = await addPublisher(deps, wanted.value)
    return added.ok ? c.json(added.value, 201) : problem(c, added.error)
  })
  routes.post('/publishers/:id/rotate', async (c) => {
    const rotated = await rotateSecret(deps, c.req.param('id'))
    return rotated.ok ? c.json(rotated.value) : problem(c, rotated.error)
  })
  routes.delete('/publishers/:id', async (c) => {
    const removed = await removePublisher(deps, c.req.param('id'))
    return removed.ok ? c.body(null, 204) : problem(c, removed.error)
  })

  routes.get('/events', async (c) => {
    const wanted = c.req.query('state') ?? 'failed'
    const state = EVENT_STATES.find((name) => name === wanted)
    if (state === undefined) return problem(c, { kind: 'unknown-state', states: EVENT_STATES })
    // Counts are pulled: what has been delivered meanwhile is not listed as being sent.
    if (state === 'sending' || state === 'done') await settleSending(deps)
    const events = await deps.desk.events(state, LISTED_EVENTS)
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

async function readPublisher(c: Context): Promise<Result<NewPublisher, Fault>> {
  const bytes = await readJsonBytes(c.req.raw)
  if (!bytes.ok) return bytes
  const json = parseJson(bytes.value)
  return json.ok ? publisherOf(json.value) : json
}

function publisherOf(json: unknown): Result<NewPublisher, Fault> {
  const { id, name, domains }: Record<string, unknown> =
    typeof json === 'object' && json !== null ? { ...json } : {}
  const faults: FieldFault[] = []
  if (typeof id !== 'string') faults.push({ path: 'id', message: 'must be a string' })
  if (typeof name !== 'string') faults.push({ path: 'name', message: 'must be a string' })
  if (!isListOfHosts(domains)) {
    const message = `must be a list of at most ${DOMAINS_LIMIT} host names`
    faults.push({ path: 'domains', message })
  } else if (typeof id === 'string' && typeof name === 'string') {
    return ok({ id, name, domains })
  }
  return err({ kind: 'invalid-publisher', faults })
}

const isListOfHosts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= DOMAINS_LIMIT &&
  value.every((host) => typeof host === 'string')
