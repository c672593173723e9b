/**
 * grammY's `Api` behind the port that lanes send through.
 *
 * No retries here: a repeated send is a second alert, so what is tried again is the lane's decision.
 * Every request ends by a time-out, and every way to fail becomes a value.
 */
import { Api, GrammyError, HttpError } from 'grammy'
import type { SendFailure, Sending, Telegram } from '../app/ports/telegram.ts'
import type { Button, Message } from '../core/message.ts'
import { err, ok } from '../core/result.ts'
import type { Config } from './config.ts'

const TIMEOUT_SECONDS = 10

/** `null` without a bot token. */
export function telegramClient(config: Config): Telegram | null {
  if (config.botToken === null) return null
  const api = new Api(config.botToken, {
    apiRoot: config.apiRoot,
    timeoutSeconds: TIMEOUT_SECONDS,
    fetch: fetchJson,
  })
  return {
    async send(sending) {
      try {
        return ok({ messageId: await call(api, sending) })
      } catch (error) {
        return err(failureOf(error))
      }
    },
  }
}

async function call(api: Api, { target, message, edits }: Sending): Promise<number> {
  if (edits !== null) {
    await api.editMessageText(target.chatId, edits, message.text, optionsOf(message))
    return edits
  }
  const sent = await api.sendMessage(target.chatId, message.text, {
    ...optionsOf(message),
    ...(target.threadId === null ? {} : { message_thread_id: target.threadId }),
  })
  return sent.message_id
}

const optionsOf = (message: Message) => ({
  entities: message.entities.map((entity) => ({ ...entity })),
  link_preview_options: { is_disabled: true },
  ...(message.buttons.length === 0
    ? {}
    : { reply_markup: { inline_keyboard: message.buttons.map((row) => row.map(buttonOf)) } }),
})

const buttonOf = (button: Button) =>
  'url' in button
    ? { text: button.text, url: button.url }
    : { text: button.text, callback_data: button.data }

function failureOf(error: unknown): SendFailure {
  if (error instanceof GrammyError) {
    return {
      kind: 'refused',
      code: error.error_code,
      description: error.description,
      retryAfter: error.parameters.retry_after ?? null,
      migrateTo: error.parameters.migrate_to_chat_id ?? null,
    }
  }
  const cause = error instanceof HttpError ? error.error : error
  const description = 'Telegram did not answer'
  return { kind: neverLeft(cause) ? 'unreachable' : 'unanswered', description }
}

/** Failures to connect, as workerd words them; after any other the message may be delivered. */
const neverLeft = (cause: unknown): boolean =>
  cause instanceof Error && /connection refused|dns|could not resolve/i.test(cause.message)

/** A gateway in front of Telegram answers with pages; told apart from "no answer" by their status. */
const fetchJson: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (isJson || response.status < 500) return response
  const body = { ok: false, error_code: response.status, description: 'Bad gateway' }
  return Response.json(body, { status: response.status })
}
