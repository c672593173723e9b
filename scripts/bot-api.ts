/**
 * A bot's calls to a Bot API, as much as scripts need. The token is part of every address, so
 * addresses and the errors that quote them never leave this file.
 */
import type { Result } from '../src/core/result.ts'
import { err, ok } from '../src/core/result.ts'
import { type Json, readJson } from './json.ts'

export interface BotApi {
  call(
    method: string,
    params?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<Result<Json, BotApiFailure>>
}

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

export type BotApiFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'wrong-token' }
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly description: string
      /** Seconds. */
      readonly retryAfter: number | null
    }

const TIMEOUT_MS = 15_000

/** `root` without a slash at the end, such as https://api.telegram.org. */
export function botApi({ root, token }: { readonly root: string; readonly token: string }): BotApi {
  return {
    async call(method, params = {}, { signal, timeoutMs = TIMEOUT_MS } = {}) {
      const timeout = AbortSignal.timeout(timeoutMs)
      try {
        const response = await fetch(`${root}/bot${token}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        })
        return answerOf(response.status, readJson(await response.text()))
      } catch {
        return err({ kind: 'unreachable' })
      }
    },
  }
}

/** Telegram answers 401 or, for a malformed token, 404. */
function answerOf(status: number, json: Json): Result<Json, BotApiFailure> {
  if (json.at('ok').value === true) return ok(json.at('result'))
  if (status === 401 || status === 404) return err({ kind: 'wrong-token' })
  return err({
    kind: 'refused',
    code: status,
    description: json.at('description').text ?? `status ${status}`,
    retryAfter: json.at('parameters').at('retry_after').number,
  })
}

/** What a person can do about it, in one sentence. */
export function sentenceFor(failure: BotApiFailure): string {
  switch (failure.kind) {
    case 'unreachable':
      return 'Telegram cannot be reached: check the network and try again.'
    case 'wrong-token':
      return 'Telegram does not know this bot: check TELEGRAM_BOT_TOKEN in .dev.vars.'
    case 'refused':
      return `Telegram refused: ${failure.description}.`
  }
}
