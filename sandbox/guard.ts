/**
 * Only this machine may talk to the sandbox: the Host must be a loopback name, or a foreign site could
 * reach it through DNS rebinding, and a browser's request must come from the sandbox's own page.
 */
import type { MiddlewareHandler } from 'hono'

const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

export const onlyLoopback: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  const origin = c.req.header('origin')
  if (!LOOPBACK_HOST.test(host))
    return c.text('This server answers only on a loopback address.\n', 403)
  if (origin !== undefined && origin !== `http://${host}`) {
    return c.text('This server answers only its own page.\n', 403)
  }
  return next()
}
