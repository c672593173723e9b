import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { call, open, refusal } from './client.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: an update of whatever type
  readonly update: any
}

/** A bot's webhook that answers the statuses given in turn, then 200 with the body. */
const webhook = async (statuses: number[] = [], body = '') => {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({
      headers: request.headers,
      update: JSON.parse(Buffer.concat(chunks).toString()),
    })
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(close)
  return {
    received,
    close,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`,
  }
}

const quick = { courier: { retryMs: 5, longestRetryMs: 20 } }

describe('the webhook', () => {
  it('gets each update once, in order, with the secret', async () => {
    const sandbox = await open()
    const hook = await webhook()
    await call(sandbox, 'setWebhook', { url: hook.url, secret_token: 'S3cret_-' })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    for (const text of ['/start', 'two', 'three']) await sandbox.say(chat, text)
    await sandbox.waitFor(() => hook.received.length === 3)
    expect(hook.received.map(({ update }) => update.message.text)).toEqual([
      '/start',
      'two',
      'three',
    ])
    expect(hook.received[0]?.headers['x-telegram-bot-api-secret-token']).toBe('S3cret_-')
    expect(hook.received[0]?.update.message).toMatchObject({
      message_id: expect.any(Number),
      from: { id: chat, is_bot: false, first_name: 'Maria' },
      chat: { id: chat, type: 'private' },
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    })
  })

  it('is tried again until it answers 2xx, and shows why it failed', async () => {
    const sandbox = await open(quick)
    const hook = await webhook([500, 404])
    await call(sandbox, 'setWebhook', { url: hook.url })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await sandbox.say(chat, 'one')
    await sandbox.say(chat, 'two')
    await sandbox.waitFor(() => sandbox.webhook().pending.length === 0)
    expect(hook.received.map(({ update }) => update.message.text)).toEqual([
      'one',
      'one',
      'one',
      'two',
    ])
    expect(new Set(hook.received.slice(0, 3).map(({ update }) => update.update_id)).size).toBe(1)
    expect(sandbox.webhook().deliveries.map(({ status, attempt }) => [status, attempt])).toEqual([
      [500, 1],
      [404, 2],
      [200, 3],
      [200, 1],
    ])
    const { body } = await call(sandbox, 'getWebhookInfo')
    expect(body.result).toMatchObject({
      url: hook.url,
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 404 Not Found',
    })
  })

  it('tells of a webhook that nobody serves, and keeps the update', async () => {
    const sandbox = await open(quick)
    const hook = await webhook()
    hook.close()
    await call(sandbox, 'setWebhook', { url: hook.url })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await sandbox.say(chat, 'one')
    await sandbox.waitFor(() => sandbox.webhook().deliveries.length > 2)
    const { body } = await call(sandbox, 'getWebhookInfo')
    expect(body.result).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Connection refused',
    })
  })

  it('delivers what waited when it is set later, or drops it if told', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const [first, second] = [await webhook(), await webhook()]
    await sandbox.say(chat, 'early')
    await call(sandbox, 'setWebhook', { url: first.url })
    await sandbox.waitFor(() => first.received.length === 1)
    await call(sandbox, 'deleteWebhook')
    await sandbox.say(chat, 'lost')
    await call(sandbox, 'setWebhook', { url: second.url, drop_pending_updates: true })
    await sandbox.say(chat, 'kept')
    await sandbox.waitFor(() => second.received.length === 1)
    expect(second.received[0]?.update.message.text).toBe('kept')
  })

  it('sends only the types asked for', async () => {
    const sandbox = await open()
    const hook = await webhook()
    await call(sandbox, 'setWebhook', { url: hook.url, allowed_updates: ['my_chat_member'] })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await sandbox.say(chat, 'unheard')
    await sandbox.setStanding(chat, 'blocked')
    await sandbox.waitFor(() => hook.received.length === 1)
    expect(hook.received[0]?.update.my_chat_member).toMatchObject({
      chat: { id: chat },
      from: { id: chat },
      old_chat_member: { status: 'member', user: { id: 4242 } },
      new_chat_member: { status: 'kicked', user: { id: 4242 } },
    })
  })

  it('may answer with a method, which is carried out', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const hook = await webhook(
      [],
      JSON.stringify({ method: 'sendMessage', chat_id: chat, text: 'pong' }),
    )
    await call(sandbox, 'setWebhook', { url: hook.url })
    await sandbox.say(chat, 'ping')
    await sandbox.waitFor(() => sandbox.messages(chat).length === 2)
    expect(sandbox.messages(chat)[1]).toMatchObject({ text: 'pong', outgoing: true })
  })

  it.each([
    [
      'a plain http address elsewhere',
      { url: 'http://example.org/' },
      /An HTTPS URL must be provided/,
    ],
    ['another port', { url: 'https://example.org:9000/' }, /only on ports/],
    ['no address', { url: 'somewhere' }, /Failed to parse/],
    [
      'a secret with a blank',
      { url: 'https://example.org/', secret_token: 'a b' },
      /secret token contains unallowed characters/,
    ],
    [
      'a secret that is too long',
      { url: 'https://example.org/', secret_token: 'x'.repeat(257) },
      /secret token is too long/,
    ],
    [
      'types that are no list',
      { url: 'https://example.org/', allowed_updates: 'message' },
      /allowed_updates/,
    ],
  ])('refuses %s', async (_, params, expected) => {
    expect(await refusal(await open(), 'setWebhook', params)).toMatch(expected)
  })
})

describe('getUpdates', () => {
  it('gives updates until they are confirmed', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await sandbox.say(chat, 'one')
    await sandbox.say(chat, 'two')
    const texts = async (params: object) =>
      (await call(sandbox, 'getUpdates', params)).body.result.map(
        (update: { message: { text: string } }) => update.message.text,
      )
    expect(await texts({ limit: 1 })).toEqual(['one'])
    expect(await texts({})).toEqual(['one', 'two'])
    const { body } = await call(sandbox, 'getUpdates')
    expect(await texts({ offset: body.result[0].update_id + 1 })).toEqual(['two'])
    expect(await texts({ offset: body.result[1].update_id + 1 })).toEqual([])
  })

  it('waits for an update', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const waiting = call(sandbox, 'getUpdates', { timeout: 30 })
    await sandbox.waitFor(() => sandbox.calls().length === 1)
    await sandbox.say(chat, 'here')
    expect((await waiting).body.result[0].message.text).toBe('here')
  })

  it('is refused beside a webhook and ends when another poll begins', async () => {
    const sandbox = await open()
    const first = refusal(sandbox, 'getUpdates', { timeout: 30 })
    await sandbox.waitFor(() => sandbox.calls().length === 1)
    const second = refusal(sandbox, 'getUpdates', { timeout: 30 })
    expect(await first).toMatch(/^409 Conflict: terminated by other getUpdates request/)
    await call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:9/' })
    expect(await second).toMatch(/^409 Conflict: terminated by setWebhook/)
    expect(await refusal(sandbox, 'getUpdates', {})).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook is active/,
    )
  })
})
