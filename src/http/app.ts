/** All routes of the Worker. Handlers translate; what is done is done in `app/` and `bot/`. */
import { type Context, Hono } from 'hono'
import { type AcceptDeps, accept } from '../app/accept.ts'
import type { HearHubDeps } from '../app/hear-hub.ts'
import { checkPosted, readBytes } from './body.ts'
import { type HealthDeps, healthOf } from './health.ts'
import { withMethods } from './methods.ts'
import { type OperatorDeps, operatorRoutes } from './operator.ts'
import { problem } from './problem.ts'
import { type TelegramDeps, telegramUpdate } from './telegram.ts'
import { hubIntent, hubNews } from './websub.ts'

export type HttpDeps = AcceptDeps & HearHubDeps & OperatorDeps & HealthDeps & TelegramDeps

export function createApp(deps: HttpDeps): Hono {
  const app = withMethods(routesOf(deps))
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  app.onError((error, c) => {
    deps.log('http.fault', { path: c.req.routePath, error: String(error) })
    return problem(c, { kind: 'internal' })
  })
  return app
}

function routesOf(deps: HttpDeps): Hono {
  const app = new Hono({ strict: false })
  // For systems that can set no header. Such an address is a secret: it is never logged.
  app.post('/v1/publishers/:publisher/events/:secret', (c) => acceptPost(c, deps))
  app.post('/v1/publishers/:publisher/events', (c) => acceptPost(c, deps))
  app.route('/v1', operatorRoutes(deps))
  app.get('/websub/:address', (c) => hubIntent(c, deps))
  app.post('/websub/:address', (c) => hubNews(c, deps))
  app.post('/telegram', (c) => telegramUpdate(c, deps))
  app.get('/healthz', healthOf(deps))
  app.get('/', (c) => c.text('Lede is running. See docs/api.md for its routes.\n'))
  return app
}

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '')

async function acceptPost(c: Context, deps: HttpDeps): Promise<Response> {
  const announced = checkPosted(c.req.raw)
  if (!announced.ok) return problem(c, announced.error)
  const accepted = await accept(deps, c.req.param('publisher') ?? '', {
    headers: c.req.raw.headers,
    addressSecret: c.req.param('secret') ?? null,
    path: pathOf(c.req.url),
    body: () => readBytes(c.req.raw),
  })
  return accepted.ok ? c.json(accepted.value, 202) : problem(c, accepted.error)
}
