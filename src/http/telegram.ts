/**
 * Telegram's updates. The secret is checked before the body is read or a bot is built; an update that
 * was handled is answered 200 whatever came of it, so that none is delivered for ever.
 */
import type { Context } from 'hono'
import type { FailedProofs } from '../app/ports/failed-proofs.ts'
import type { Log } from '../app/ports/log.ts'
import { parseJson } from '../core/json.ts'
import type { Result } from '../core/result.ts'
import { readJsonBytes } from './body.ts'
import { type Fault, problem } from './problem.ts'
import { isSame } from './token.ts'

export interface TelegramDeps {
  readonly webhookSecret: string | null
  readonly botToken: string | null
  readonly failedProofs: FailedProofs
  readonly log: Log
  /** Only called with the secret proven; `unavailable`: nothing was saved. */
  handleUpdate(update: unknown): Promise<'handled' | 'unavailable'>
}

export async function telegramUpdate(c: Context, deps: TelegramDeps): Promise<Response> {
  if (deps.webhookSecret === null) {
    return problem(c, { kind: 'not-configured', secret: 'TELEGRAM_WEBHOOK_SECRET' })
  }
  if (deps.botToken === null) {
    return problem(c, { kind: 'not-configured', secret: 'TELEGRAM_BOT_TOKEN' })
  }
  const sent = c.req.header('x-telegram-bot-api-secret-token') ?? ''
  if (!(await isSame(sent, deps.webhookSecret))) {
    deps.failedProofs.add('telegram')
    return problem(c, { kind: 'unauthorised' })
  }
  const update = await readUpdate(c.req.raw)
  // It comes again, whole.
  if (!update.ok && update.error.kind === 'cut-off') return problem(c, update.error)
  // An update that cannot be read now cannot be read later either: it is done with.
  if (!update.ok) {
    deps.log('telegram.unreadable', { kind: update.error.kind })
    return c.body(null, 200)
  }
  const outcome = await deps.handleUpdate(update.value)
  return outcome === 'handled' ? c.body(null, 200) : problem(c, { kind: 'unavailable' })
}

async function readUpdate(request: Request): Promise<Result<unknown, Fault>> {
  const bytes = await readJsonBytes(request)
  return bytes.ok ? parseJson(bytes.value) : bytes
}
