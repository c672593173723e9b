/** A publisher with a signing secret, and an operator, as they talk to the Worker. */
import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { Webhook } from 'standardwebhooks'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import worker from '../worker.ts'

export const OPERATOR = { authorization: 'Bearer test-operator-token' }

export const call = (path: string, init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(new Request(`https://lede.test${path}`, init))

export function operate(method: string, path: string, body?: unknown): Promise<Response> {
  const json = { 'content-type': 'application/json', ...OPERATOR }
  return body === undefined
    ? call(path, { method, headers: OPERATOR })
    : call(path, { method, headers: json, body: JSON.stringify(body) })
}

/** A body of which some comes, and then the connection breaks; with its length announced, or not. */
export function cutOff(path: string, headers: Record<string, string>): Promise<Response>[] {
  const body = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"type":')),
      pull: (controller) => controller.error(new Error('the client has gone')),
    })
  // Straight to the Worker: on its way through fetch a broken body would become a short one.
  const url = `https://lede.test${path}`
  return [headers, { ...headers, 'content-length': '1000' }].map(async (all) =>
    worker.fetch(
      new Request(url, { method: 'POST', headers: all, body: body() }),
      env,
      createExecutionContext(),
    ),
  )
}

export interface Newsroom {
  readonly id: string
  secret: string
  post(event: unknown, options?: PostOptions): Promise<Response>
}

export interface PostOptions {
  readonly webhookId?: string
  readonly at?: Date
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

export async function newsroom(id = 'demo', domains = ['example.org']): Promise<Newsroom> {
  const added = await operate('POST', '/v1/publishers', { id, name: 'Example News', domains })
  const { secret } = await added.json<{ secret: string }>()
  const room: Newsroom = {
    id,
    secret,
    post(event, options = {}) {
      const text = typeof event === 'string' ? event : JSON.stringify(event)
      const headers = { ...signed(text, room.secret, options), ...options.headers }
      const body = options.body ?? text
      return call(`/v1/publishers/${id}/events`, { method: 'POST', headers, body })
    },
  }
  return room
}

/** A chat that follows everything. */
export async function follower(chatId: number): Promise<void> {
  const target = { chatId, threadId: null }
  const settings = settingsOf()
  await env.LANE.getByName('lane-0').commit({
    ...{ update: chatId, target, rev: 0, settings, reply: null, replyThreadId: null },
  })
}

/** Signed by the reference implementation, not by Lede's own code. */
export function signed(body: string, secret: string, options: PostOptions = {}) {
  const id = options.webhookId ?? `msg_${crypto.randomUUID()}`
  const at = options.at ?? new Date(clock.now())
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

export const published = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'article.published',
  timestamp: '2026-05-01T09:30:00Z',
  data: {
    id: 'a1',
    url: 'https://example.org/a1',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    text: 'The talks with Russia continue. John Kerry said so on Friday.',
    ...changes,
  },
})

export const retracted = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'article.retracted',
  data: { id: 'a1', ...changes },
})
