/**
 * How the bot receives updates: by webhook or by long polling, never both.
 */
import { type Answer, accept, badRequest, conflict, type Refused } from '../answer.ts'
import { flagOf, integerOf, type Params, structureOf, textOf } from '../params.ts'
import type { Update } from '../updates.ts'
import type { World } from '../world.ts'
import type { Method } from './method.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
const TELEGRAM_PORTS = new Set(['', '443', '80', '88', '8443'])
const DEFAULT_CONNECTIONS = 40

const setWebhook: Method = (world, params) => {
  const url = textOf(params, 'url').trim()
  if (url === '') return deleteWebhook(world, params)
  const secret = textOf(params, 'secret_token')
  const failure = checkUrl(url) ?? checkSecret(secret)
  if (failure) return failure
  const allowed = allowedUpdates(params)
  if (!allowed.ok) return allowed
  if (allowed.value) world.updates.allowed = allowed.value.length > 0 ? allowed.value : undefined
  const wanted = integerOf(params, 'max_connections') ?? DEFAULT_CONNECTIONS
  const maxConnections = Math.min(Math.max(wanted, 1), 100)
  return change(world, params, { url, secret, maxConnections })
}

const deleteWebhook: Method = (world, params) => change(world, params, undefined)

const change = (
  world: World,
  params: Params,
  settings: World['webhook']['settings'],
): Answer<true> => {
  if (flagOf(params, 'drop_pending_updates')) world.updates.clear()
  world.webhook.settings = settings
  world.webhook.lastError = undefined
  world.poll?.abort()
  world.changes.emit('webhook')
  return accept(true)
}

/** Telegram wants HTTPS on four ports; here plain HTTP will do on this machine. */
const checkUrl = (url: string): Refused | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed) return badRequest('bad webhook: Failed to parse the URL')
  if (LOOPBACK.has(parsed.hostname)) {
    return parsed.protocol.startsWith('http')
      ? undefined
      : badRequest('bad webhook: Unsupported protocol')
  }
  if (parsed.protocol !== 'https:') {
    return badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  return TELEGRAM_PORTS.has(parsed.port)
    ? undefined
    : badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
}

const checkSecret = (secret: string): Refused | undefined => {
  if (secret.length > 256) return badRequest('secret token is too long')
  return /^[A-Za-z0-9_-]*$/.test(secret)
    ? undefined
    : badRequest('secret token contains unallowed characters')
}

/** Undefined when not given: the former list then stays. */
const allowedUpdates = (params: Params): Answer<readonly string[] | undefined> => {
  const allowed = structureOf(params, 'allowed_updates')
  if (allowed.kind === 'missing') return accept(undefined)
  const list = allowed.kind === 'value' ? allowed.value : undefined
  return Array.isArray(list) && list.every((type) => typeof type === 'string')
    ? accept(list)
    : badRequest("can't parse allowed_updates JSON array")
}

const getWebhookInfo: Method = ({ webhook, updates }) => {
  const { settings, lastError } = webhook
  return accept({
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending.length,
    ...(settings ? { max_connections: settings.maxConnections, ip_address: '127.0.0.1' } : {}),
    ...(updates.allowed ? { allowed_updates: updates.allowed } : {}),
    ...(lastError
      ? { last_error_date: Math.floor(lastError.at / 1000), last_error_message: lastError.message }
      : {}),
  })
}

const MAX_POLL_SECONDS = 50

const getUpdates: Method = async (world, params) => {
  if (world.webhook.settings) {
    return conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  const allowed = allowedUpdates(params)
  if (!allowed.ok) return allowed
  if (allowed.value) world.updates.allowed = allowed.value.length > 0 ? allowed.value : undefined
  world.updates.confirm(integerOf(params, 'offset') ?? 0)
  const seconds = Math.min(Math.max(integerOf(params, 'timeout') ?? 0, 0), MAX_POLL_SECONDS)
  if (world.updates.pending.length === 0 && seconds > 0) {
    const ended = await waitForUpdate(world, seconds * 1000)
    if (ended === 'aborted') return otherPoll(world)
  }
  const limit = Math.min(Math.max(integerOf(params, 'limit') ?? 100, 1), 100)
  return accept<readonly Update[]>(world.updates.pending.slice(0, limit))
}

const otherPoll = (world: World): Refused =>
  conflict(
    world.webhook.settings
      ? 'terminated by setWebhook request'
      : 'terminated by other getUpdates request; make sure that only one bot instance is running',
  )

const waitForUpdate = (world: World, ms: number): Promise<'update' | 'timeout' | 'aborted'> =>
  new Promise((resolve) => {
    world.poll?.abort()
    const end = (how: 'update' | 'timeout' | 'aborted') => {
      clearTimeout(timer)
      stop()
      if (world.poll === poll) world.poll = undefined
      resolve(how)
    }
    const timer = setTimeout(() => end('timeout'), ms)
    const stop = world.updates.onPush(() => end('update'))
    const poll = { abort: () => end('aborted') }
    world.poll = poll
  })

export const updates = { setWebhook, deleteWebhook, getWebhookInfo, getUpdates }
