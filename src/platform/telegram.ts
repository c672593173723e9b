/**
 * grammY's `Api` behind the port that lanes send through.
 *
 * No retries here: a repeated send is a second alert, so what is tried again is the lane's decision.
 * Every request ends by a time-out, and every way to fail becomes a value.
 */
import { Api, GrammyError, HttpError, InputFile } from 'grammy'
import type { Document, SendFailure, Sending, Telegram } from '../app/ports/telegram.ts'
import type { Button, Message } from '../core/message/message.ts'
import { err, ok, type Result } from '../core/result.ts'
import { chatKeyboard } from './chat-keyboard.ts'
import type { Config } from './config.ts'

const TIMEOUT_SECONDS = 10

/** `null` without a bot token. */
export function telegramClient(config: Config): Telegram | null {
  if (config.botToken === null) return null
  const isPaid = config.paidRate !== null
  const api = new Api(config.botToken, {
    apiRoot: config.apiRoot,
    timeoutSeconds: TIMEOUT_SECONDS,
    fetch: fetchJson,
  })
  return {
    async send(sending) {
      const sent = await asResult(() => send(api, sending, isPaid))
      if (!sent.ok) return sent
      const messageId = integerOf(sent.value)
      return messageId !== null && messageId > 0 ? ok({ messageId }) : err(NO_ID)
    },
    delete: (chatId, messageId) => asResult(() => api.deleteMessage(chatId, messageId)),
    async isAdministrator(chatId, userId) {
      const member = await asResult(() => api.getChatMember(chatId, userId))
      if (member.ok) return ok(ADMINISTERS.has(member.value.status))
      if (!isUntold(member.error)) return member
      const all = await asResult(() => api.getChatAdministrators(chatId))
      return all.ok ? ok(all.value.some(({ user }) => user.id === userId)) : all
    },
    chat: (chatId) =>
      asResult(async () => {
        const { title = '', type, is_forum: isForum = false } = await api.getChat(chatId)
        return { title, kind: type === 'channel' ? 'channel' : 'group', isForum }
      }),
    answerPress: ({ id, text }) => asResult(() => api.answerCallbackQuery(id, { text })),
  }
}

const ADMINISTERS: ReadonlySet<string> = new Set(['creator', 'administrator'])

/** Groups may hide their members from a bot that administers nothing, but not who administers them. */
const isUntold = (failure: SendFailure): boolean =>
  failure.kind === 'refused' && failure.code === 400

async function asResult<T>(call: () => Promise<T>): Promise<Result<T, SendFailure>> {
  try {
    return ok(await call())
  } catch (error) {
    return err(failureOf(error))
  }
}

/** It may well have been sent. */
const NO_ID: SendFailure = { kind: 'unanswered', description: 'Telegram told no message id' }

async function send(
  api: Api,
  { target, message, edits, replyTo, isSilent, document, onlyFor }: Sending,
  isPaid: boolean,
): Promise<unknown> {
  if (edits !== null) {
    await api.editMessageText(target.chatId, edits, message.text, optionsOf(message))
    return edits
  }
  const placed = {
    ...(target.threadId === null ? {} : { message_thread_id: target.threadId }),
    ...(isSilent ? { disable_notification: true } : {}),
    // Beyond the ordinary rate, for a tenth of a Telegram Star each: https://core.telegram.org/bots/api#sendmessage
    ...(isPaid ? { allow_paid_broadcast: true } : {}),
    ...(onlyFor === undefined
      ? {}
      : { ephemeral_message_parameters: { receiver_user_id: onlyFor } }),
    ...(replyTo === null
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  }
  const sent: SentMessage | null = document
    ? await api.sendDocument(target.chatId, fileOf(document), { ...captionOf(message), ...placed })
    : await api.sendMessage(target.chatId, message.text, {
        ...optionsOf(message),
        ...(message.asksFor ? { reply_markup: chatKeyboard(message.asksFor) } : {}),
        ...placed,
      })
  // A server of before they were known shows it to all.
  return sent?.ephemeral_message_id ?? sent?.message_id
}

interface SentMessage {
  readonly message_id: unknown
  /** Of what one member alone is shown, whose `message_id` is 0. */
  readonly ephemeral_message_id?: unknown
}

const fileOf = ({ name, text }: Document): InputFile =>
  new InputFile(new TextEncoder().encode(text), name)

const captionOf = ({ text, entities }: Message) => ({
  caption: text,
  caption_entities: entities.map((entity) => ({ ...entity })),
})

const optionsOf = ({ entities, buttons }: Message) => ({
  entities: entities.map((entity) => ({ ...entity })),
  link_preview_options: { is_disabled: true },
  ...(buttons.length === 0
    ? {}
    : { reply_markup: { inline_keyboard: buttons.map((row) => row.map(buttonOf)) } }),
})

const buttonOf = (button: Button) =>
  'url' in button
    ? { text: button.text, url: button.url }
    : { text: button.text, callback_data: button.data }

/** Throws what is none of the network's or Telegram's: such a request cannot be made at all. */
function failureOf(error: unknown): SendFailure {
  if (!(error instanceof GrammyError) && !(error instanceof HttpError)) throw error
  if (isOverSubrequests(error)) return { kind: 'unreachable', description: 'no requests are left' }
  // workerd words a refused and a broken connection alike, so either may have been delivered; so may
  // what a gateway gave up waiting for, whether it says so in a page or in Telegram's own form.
  if (!(error instanceof GrammyError) || !Number.isInteger(error.error_code)) {
    return { kind: 'unanswered', description: 'Telegram did not answer' }
  }
  const { error_code: code, description, parameters } = error
  if (NEVER_ARRIVED.has(code)) return { kind: 'unreachable', description }
  if (OF_A_GATEWAY.has(code)) return { kind: 'unanswered', description }
  return {
    kind: 'refused',
    code,
    description,
    retryAfter: numberOf(parameters?.retry_after),
    migrateTo: integerOf(parameters?.migrate_to_chat_id),
  }
}

/** What is no number tells nothing. */
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

const integerOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null

/** An invocation may make only so many requests; one more never leaves, and the next one may again. */
const isOverSubrequests = (error: unknown): boolean =>
  error instanceof HttpError && /too many subrequests/i.test(String(error.error))

/** Bad gateway, gateway time-out: what stands behind it may have sent the message all the same. */
const OF_A_GATEWAY = new Set([502, 504])

/**
 * Cloudflare's own answers for an origin that it could not connect to.
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const NEVER_ARRIVED = new Set([521, 523, 525, 526, 530])

/** A page of Cloudflare's that says so becomes an answer that grammY can read. */
const fetchJson: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (isJson || !NEVER_ARRIVED.has(response.status)) return response
  const body = { ok: false, error_code: response.status, description: 'Telegram is not available' }
  return Response.json(body, { status: response.status })
}
