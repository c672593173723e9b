/**
 * A known address answers every method: with its handler, with the methods that it has (OPTIONS), or
 * with 405 and the same. Read off the routes themselves, so that no route can be left out; before any
 * proof is asked for, since which methods there are is no secret.
 */
import { type Context, Hono } from 'hono'
import { problem } from './problem.ts'

/** These routes, closed to methods that they do not have. */
export function withMethods(routes: Hono): Hono {
  // A slash at the end is a slip of whoever copied the address.
  const app = new Hono({ strict: false })
  for (const [path, methods] of methodsByPath(routes)) {
    app.use(path, (c, next) => onlyThese(c, methods, next))
  }
  return app.route('/', routes)
}

function methodsByPath({ routes }: Hono): Map<string, string[]> {
  const byPath = new Map<string, string[]>()
  for (const { path, method } of routes) {
    // Middleware, which is no route of its own.
    if (method === 'ALL') continue
    const also = method === 'GET' ? ['GET', 'HEAD'] : [method]
    byPath.set(path, [...(byPath.get(path) ?? []), ...also])
  }
  return byPath
}

async function onlyThese(
  c: Context,
  methods: readonly string[],
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const allow = methods.join(', ')
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow })
  if (!methods.includes(c.req.method)) return problem(c, { kind: 'method-not-allowed', allow })
  await next()
}
