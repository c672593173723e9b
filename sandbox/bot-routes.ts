/**
 * The Bot API over HTTP: `/bot<token>/<method>`, GET or POST, with Telegram's envelope and statuses.
 */
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Answer, refuse } from './answer.ts'
import { answerBody, callMethod, wrongToken } from './bot-api.ts'
import { readParams } from './params.ts'
import type { World } from './world.ts'

const MAX_BODY = 1024 * 1024

export interface BotRoutes {
  readonly world: World
  /** Aborted when the sandbox closes, so that hanging calls end. */
  readonly closing: AbortSignal
}

export type Bindings = { readonly Bindings: HttpBindings }

export const botRoutes = ({ world, closing }: BotRoutes): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: () => respond(refuse(413, 'Request Entity Too Large')),
  })
  app.all('/:bot{bot[^/]+}/:method', limit, async (c) => {
    const token = c.req.param('bot').slice('bot'.length)
    if (token !== world.token) return respond(wrongToken(token))
    const params = await readParams(c.req.raw)
    if (!params.ok) return respond(params)
    const outcome = await callMethod(world, c.req.param('method'), params.value)
    if (outcome.kind === 'answer') return respond(outcome.answer)
    await dropAfter(outcome.ms, { incoming: c.env.incoming, closing })
    return RESPONSE_ALREADY_SENT
  })
  return app
}

const respond = (answer: Answer<unknown>): Response => {
  const status = answer.ok ? 200 : answer.refusal.status
  const seconds = answer.ok ? undefined : answer.refusal.parameters?.retry_after
  return Response.json(answerBody(answer), {
    status,
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
  })
}

interface Hanging {
  readonly incoming: HttpBindings['incoming']
  readonly closing: AbortSignal
}

/** Answers nothing, then cuts the connection; ends early when the client gives up. */
const dropAfter = (ms: number, { incoming, closing }: Hanging): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      closing.removeEventListener('abort', end)
      incoming.socket.destroy()
      resolve()
    }
    const timer = setTimeout(end, ms)
    incoming.socket.once('close', end)
    closing.addEventListener('abort', end)
  })
