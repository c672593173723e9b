/**
 * Delivers updates to the webhook as Telegram does: in order, one at a time, with the secret in
 * X-Telegram-Bot-Api-Secret-Token, again and again with growing pauses until the answer is 2xx. A
 * method in the answer's body is carried out.
 */
import { isObject, parseJson } from './json.ts'
import type { Params } from './params.ts'
import type { Update } from './updates.ts'
import type { Delivery, WebhookSettings, World } from './world.ts'

export interface CourierSettings {
  /** The first pause after a failure; doubled up to the longest. */
  readonly retryMs: number
  readonly longestRetryMs: number
  readonly timeoutMs: number
}

export const TELEGRAM_COURIER: CourierSettings = {
  retryMs: 1000,
  longestRetryMs: 60_000,
  timeoutMs: 30_000,
}

export interface Courier {
  /** Ends deliveries; one under way is cut off. */
  readonly stop: () => void
}

export interface CourierOptions {
  readonly world: World
  readonly settings: CourierSettings
  /** Carries out a method that a webhook answered with. */
  readonly execute: (method: string, params: Params) => Promise<unknown>
}

/** Starts delivering; wakes at each new update and each change of the webhook. */
export const startCourier = (options: CourierOptions): Courier => {
  const { world } = options
  const stopped = new AbortController()
  let running = false
  const wake = () => {
    if (running || stopped.signal.aborted) return
    running = true
    deliverAll(options, stopped.signal)
      .catch((error: unknown) => console.error('sandbox: delivery failed', error))
      .finally(() => {
        running = false
        if (next(world)) wake()
      })
  }
  const unlisten = [
    world.updates.onPush(wake),
    world.changes.listen(({ kind }) => kind === 'webhook' && wake()),
  ]
  return {
    stop: () => {
      stopped.abort()
      for (const end of unlisten) end()
    },
  }
}

const next = ({ webhook, updates }: World): Update | undefined =>
  webhook.settings ? updates.pending[0] : undefined

const deliverAll = async (options: CourierOptions, stopped: AbortSignal): Promise<void> => {
  let attempt = 1
  let last: Update | undefined
  for (let update = next(options.world); update; update = next(options.world)) {
    if (stopped.aborted) return
    attempt = update === last ? attempt + 1 : 1
    last = update
    if (!(await deliver(options, { update, attempt, stopped }))) {
      await pause(options, { attempt, stopped })
    }
  }
}

interface Attempt {
  readonly update: Update
  readonly attempt: number
  readonly stopped: AbortSignal
}

const MAX_DELIVERIES = 10_000

/** One attempt; true when the update is done with. */
const deliver = async (
  options: CourierOptions,
  { update, attempt, stopped }: Attempt,
): Promise<boolean> => {
  const { world, settings } = options
  const { webhook } = world
  if (!webhook.settings) return false
  const outcome = await post(
    webhook.settings,
    update,
    AbortSignal.any([stopped, AbortSignal.timeout(settings.timeoutMs)]),
  )
  if (stopped.aborted) return false
  const { status, error, body } = outcome
  const delivery: Delivery = { updateId: update.update_id, attempt, at: world.clock(), status }
  webhook.deliveries.push(error === undefined ? delivery : { ...delivery, error })
  if (webhook.deliveries.length > MAX_DELIVERIES) webhook.deliveries.shift()
  if (error !== undefined) webhook.lastError = { at: world.clock(), message: error }
  else world.updates.settle(update)
  world.changes.emit('call')
  if (error === undefined) await executeAnswer(options, body)
  return error === undefined
}

interface Posted {
  readonly status: number
  readonly body: string
  readonly error?: string
}

const post = async (
  { url, secret }: WebhookSettings,
  update: Update,
  signal: AbortSignal,
): Promise<Posted> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal,
    })
    const { status, statusText } = response
    const body = await response.text()
    if (response.ok) return { status, body }
    return {
      status,
      body,
      error: `Wrong response from the webhook: ${status} ${statusText}`.trim(),
    }
  } catch (error) {
    return { status: 0, body: '', error: reasonOf(error) }
  }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired'
  const cause = error instanceof Error ? error.cause : undefined
  const refused = isObject(cause) && cause.code === 'ECONNREFUSED'
  return refused ? 'Connection refused' : 'Connection failed'
}

/** Methods that Telegram does not carry out from a webhook's answer. */
const NOT_BY_ANSWER = /^(?:get|setwebhook$|deletewebhook$|logout$|close$)/i

const executeAnswer = async ({ execute }: CourierOptions, body: string): Promise<void> => {
  const answer = body.trimStart().startsWith('{') ? parseJson(body) : undefined
  if (!isObject(answer) || typeof answer.method !== 'string') return
  const { method, ...params } = answer
  if (!NOT_BY_ANSWER.test(answer.method)) await execute(String(method), params)
}

/** Waits before the next attempt; a change of the webhook or a stop ends the wait. */
const pause = (
  { world, settings }: CourierOptions,
  { attempt, stopped }: { readonly attempt: number; readonly stopped: AbortSignal },
): Promise<void> =>
  new Promise((resolve) => {
    const ms = Math.min(settings.retryMs * 2 ** Math.min(attempt - 1, 20), settings.longestRetryMs)
    const end = () => {
      clearTimeout(timer)
      unlisten()
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    const unlisten = world.changes.listen(({ kind }) => kind === 'webhook' && end())
    stopped.addEventListener('abort', end)
    if (stopped.aborted) end()
  })
