/** The operator's routes: publishers, what is tried again, and what is stuck. */
import { type Context, Hono } from 'hono'
import type { AllCopies, RestoredDesk } from '../app/ports/copies.ts'
import { DIRECT_EVENT, type Lanes } from '../app/ports/lane.ts'
import { rebuildPage } from '../app/rebuild.ts'
import { parseEventId } from '../core/article.ts'
import { problem } from './problem.ts'
import { type PublisherDeps, publisherRoutes } from './publishers.ts'
import { shownEvent } from './shown-records.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface OperatorDeps extends OperatorProof, PublisherDeps {
  readonly lanes: Lanes
  readonly copies: AllCopies
  readonly desk: PublisherDeps['desk'] & RestoredDesk
}

export function operatorRoutes(deps: OperatorDeps): Hono {
  const routes = new Hono()
  routes.use('/publishers/*', (c, next) => authorised(c, deps, next))
  routes.use('/events/:id/replay', (c, next) => authorised(c, deps, next))
  routes.use('/dead-letters/*', (c, next) => authorised(c, deps, next))
  routes.use('/lanes/*', (c, next) => authorised(c, deps, next))
  routes.use('/rebuild', (c, next) => authorised(c, deps, next))

  routes.route('/publishers', publisherRoutes(deps))

  routes.post('/events/:id/replay', async (c) => {
    const id = parseEventId(c.req.param('id'))
    if (!id || !(await deps.desk.event(id))) return problem(c, { kind: 'unknown-event' })
    if (!(await deps.desk.replay(id))) return problem(c, { kind: 'not-failed' })
    const replayed = await deps.desk.event(id)
    return c.json(replayed && shownEvent(replayed))
  })

  routes.get('/dead-letters', async (c) => {
    return c.json({ dead_letters: await deps.lanes.deadLetters() })
  })
  routes.post('/dead-letters/:id/replay', async (c) => {
    const id = parseEventId(c.req.param('id'))
    const chats = id ? await deps.lanes.replay(id, 'failed-or-in-doubt') : 0
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
