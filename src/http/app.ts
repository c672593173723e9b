/** All routes of the Worker. Handlers translate; what is done is done in `app/` and `bot/`. */
import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import type { HearHubDeps } from '../app/hear-hub.ts'
import { once } from '../core/once.ts'
import { type HealthDeps, healthOf } from './health.ts'
import { withMethods } from './methods.ts'
import { type OperatorDeps, operatorRoutes } from './operator.ts'
import { type PageDeps, pagesOf } from './pages/pages.ts'
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
  TelegramDeps &
  PageDeps

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

const PAGES = [
  ...['/lede.css', '/openapi.json', '/reference', '/problems/*', '/console/*'],
  ...['/latest', '/latest.json', '/latest.atom', '/latest.rss', '/alerts/*'],
]

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
  // Few requests are for a page: their routes are made with the first.
  const pages = once(() => pagesOf(deps))
  for (const path of PAGES) app.all(path, (c) => pages().fetch(c.req.raw, c.env))
  app.get('/', (c) =>
    deps.publicPages
      ? c.redirect('/latest', 302)
      : c.text('Lede is running. Its routes are at /reference, its console is at /console.\n'),
  )
  return app
}
