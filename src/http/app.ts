/** All routes of the Worker. Handlers translate; what is done is done in `app/` and `bot/`. */
import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import type { HearHubDeps } from '../app/hear-hub.ts'
import { type HealthDeps, healthOf } from './health.ts'
import { withMethods } from './methods.ts'
import { type OperatorDeps, operatorRoutes } from './operator.ts'
import { acceptPost, type PostDeps } from './posts.ts'
import { problem } from './problem.ts'
import { type RecordDeps, recordRoutes } from './records.ts'
import { type TelegramDeps, telegramUpdate } from './telegram.ts'
import { hubIntent, hubNews } from './websub.ts'

export type HttpDeps = PostDeps &
  HearHubDeps &
  OperatorDeps &
  RecordDeps &
  HealthDeps &
  TelegramDeps

export function createApp(deps: HttpDeps): Hono {
  const app = withMethods(routesOf(deps))
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  app.onError((error, c) => {
    const request = c.get('requestId')
    deps.log('http.fault', { path: c.req.routePath, request, error: String(error) })
    return problem(c, { kind: 'internal' })
  })
  return app
}

function routesOf(deps: HttpDeps): Hono {
  const app = new Hono({ strict: false })
  app.use(requestId())
  // For systems that can set no header. Such an address is a secret: it is never logged.
  app.post('/v1/publishers/:publisher/events/:secret', (c) => acceptPost(c, deps))
  app.post('/v1/publishers/:publisher/events', (c) => acceptPost(c, deps))
  app.route('/v1', recordRoutes(deps))
  app.route('/v1', operatorRoutes(deps))
  app.get('/websub/:address', (c) => hubIntent(c, deps))
  app.post('/websub/:address', (c) => hubNews(c, deps))
  app.post('/telegram', (c) => telegramUpdate(c, deps))
  app.get('/healthz', healthOf(deps))
  app.get('/', (c) => c.text('Lede is running. See docs/api.md for its routes.\n'))
  return app
}
