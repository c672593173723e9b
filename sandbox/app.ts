/**
 * All of the sandbox's routes: the Bot API, the control API and the page, behind one guard.
 */
import { Hono } from 'hono'
import { type Bindings, type BotRoutes, botRoutes } from './bot-routes.ts'
import { controlRoutes } from './control.ts'
import { onlyLoopback } from './guard.ts'
import { pageRoutes } from './page/page.ts'

export const createApp = ({ world, closing }: BotRoutes): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  app.use(onlyLoopback)
  app.route('/sandbox', controlRoutes(world))
  app.route('/', pageRoutes())
  app.route('/', botRoutes({ world, closing }))
  app.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404))
  app.onError((error, c) => {
    console.error('sandbox: request failed', error)
    return c.json({ ok: false, error_code: 500, description: 'Internal Server Error' }, 500)
  })
  return app
}
