/**
 * A laptop's stand-in for the webhook: long-polls getUpdates and hands each update to the local Worker
 * with its secret, in order. The offset moves on only after the Worker has answered 2xx, so an update
 * is confirmed to Telegram only once it has been handled.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { type BotApi, type BotApiFailure, sentenceFor } from './bot-api.ts'
import { ALLOWED_UPDATES } from './bot-setup.ts'
import { CommandError } from './command.ts'
import type { Json } from './json.ts'

export interface LongPollOptions {
  readonly api: BotApi
  /** The Worker's webhook. */
  readonly webhook: string
  readonly secret: string
  /** Ends it. */
  readonly signal: AbortSignal
  readonly say: (line: string) => void
  /** How long Telegram holds an empty answer back; 50 s when left out. */
  readonly pollSeconds?: number
  /** The first pause after a failure, doubled up to the longest; 1 s and 30 s when left out. */
  readonly pauseMs?: number
}

const POLL_SECONDS = 50
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
const GRACE_MS = 10_000

/** Runs until the signal; rejects when the token is wrong. */
export async function longPoll(options: LongPollOptions): Promise<void> {
  const { signal, say } = options
  let offset = 0
  let failures = 0
  while (!signal.aborted) {
    // After a failure the first answer comes at once, so that a person hears that all is well.
    const updates = await getUpdates(options, offset, failures === 0)
    if (signal.aborted) return
    if (!updates.ok) {
      if (updates.error.kind === 'wrong-token') throw new CommandError(sentenceFor(updates.error))
      if (failures === 0) say(troubleWith(updates.error))
      failures += 1
      await pause(options, failures, retryAfterMs(updates.error))
      continue
    }
    if (failures > 0) say('Telegram answers again.')
    failures = 0
    for (const update of updates.value.list) {
      const id = update.at('update_id').number
      if (id === null || !(await handOver(options, update))) continue
      offset = id + 1
    }
  }
}

function getUpdates(
  { api, signal, pollSeconds = POLL_SECONDS }: LongPollOptions,
  offset: number,
  wait: boolean,
) {
  const timeout = wait ? pollSeconds : 0
  const params = { offset, timeout, allowed_updates: ALLOWED_UPDATES }
  return api.call('getUpdates', params, { signal, timeoutMs: timeout * 1_000 + GRACE_MS })
}

/** True once the Worker has answered 2xx; false when ended before. */
async function handOver(options: LongPollOptions, update: Json): Promise<boolean> {
  for (let failures = 0; !options.signal.aborted; ) {
    if (await accepts(options, update)) return true
    failures += 1
    if (failures === 1) options.say('The Worker did not take an update; trying again.')
    await pause(options, failures)
  }
  return false
}

async function accepts(
  { webhook, secret, signal }: LongPollOptions,
  update: Json,
): Promise<boolean> {
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': secret,
      },
      body: JSON.stringify(update.value),
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_PAUSE_MS)]),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function pause(
  { signal, pauseMs = PAUSE_MS }: LongPollOptions,
  failures: number,
  atLeastMs = 0,
): Promise<void> {
  const ms = Math.min(pauseMs * 2 ** Math.min(failures - 1, 10), LONGEST_PAUSE_MS)
  // Rejects only when the signal ends it, and then the loops end too.
  await sleep(Math.max(ms, atLeastMs), null, { signal }).catch(() => {})
}

const retryAfterMs = (failure: BotApiFailure): number =>
  failure.kind === 'refused' ? (failure.retryAfter ?? 0) * 1_000 : 0

function troubleWith(failure: BotApiFailure): string {
  if (failure.kind === 'unreachable') return 'Telegram cannot be reached; trying again.'
  if (failure.kind === 'refused' && failure.code === 409) {
    return 'Another program reads the updates of this bot: stop it; trying again.'
  }
  return `${sentenceFor(failure)} Trying again.`
}
