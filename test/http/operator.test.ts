import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import worker from '../../src/index.ts'
import { call, newsroom, OPERATOR, operate, published } from './newsroom.ts'

afterEach(async () => {
  vi.unstubAllGlobals()
  await reset()
})

const problem = async (response: Response) => {
  const { type } = await response.json<{ type: string }>()
  return [response.status, type.replace('urn:lede:problem:', '')]
}

test('adds a publisher, tells its secret once, and lists it without', async () => {
  const wanted = {
    id: 'bbc',
    name: '\u202EB\u200BBC\u{E0041}',
    domains: ['BBC.co.uk', 'bücher.example'],
  }
  const added = await operate('POST', '/v1/publishers', wanted)
  expect(added.status).toBe(201)
  const body = await added.json<{ id: string; secret: string }>()
  expect(body).toEqual({ id: 'bbc', secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) })
  const listed = await (await operate('GET', '/v1/publishers')).json()
  expect(listed).toEqual({
    publishers: [
      {
        id: 'bbc',
        name: 'BBC',
        domains: ['bbc.co.uk', 'xn--bcher-kva.example'],
        live_secrets: 1,
      },
    ],
  })
  expect(await problem(await operate('POST', '/v1/publishers', wanted))).toEqual([
    409,
    'publisher-exists',
  ])
})

test('refuses publishers that could not be served', async () => {
  const good = { id: 'ok', name: 'OK', domains: ['example.org'] }
  const bad = [
    { ...good, id: 'Not OK' },
    { ...good, id: 'x'.repeat(65) },
    { ...good, name: ' ' },
    { ...good, name: '\u200B\u202E' },
    { ...good, domains: [] },
    { ...good, domains: ['https://example.org'] },
    { ...good, domains: ['example.org/path'] },
    { ...good, domains: ['com'] },
    { ...good, domains: 'example.org' },
    { ...good, domains: [1] },
    {},
    [],
    null,
  ]
  for (const body of bad) {
    const refused = await operate('POST', '/v1/publishers', body)
    expect(await problem(refused), JSON.stringify(body)).toEqual([422, 'invalid-publisher'])
  }
})

test('a removed publisher may come back, with a new secret', async () => {
  await newsroom('demo')
  expect((await operate('DELETE', '/v1/publishers/demo')).status).toBe(204)
  expect(await problem(await operate('DELETE', '/v1/publishers/demo'))).toEqual([
    404,
    'unknown-publisher',
  ])
  const room = await newsroom('demo')
  expect((await room.post(published())).status).toBe(202)
})

test("the operator's routes need the token, and fail closed without one", async () => {
  const routes: [string, string][] = [
    ['GET', '/v1/publishers'],
    ['POST', '/v1/publishers'],
    ['POST', '/v1/publishers/demo/rotate'],
    ['DELETE', '/v1/publishers/demo'],
    ['GET', '/v1/events'],
    ['GET', `/v1/events/evt_${'0'.repeat(32)}`],
    ['POST', `/v1/events/evt_${'0'.repeat(32)}/replay`],
  ]
  for (const [method, path] of routes) {
    expect(await problem(await call(path, { method })), path).toEqual([401, 'unauthorised'])
    const headers = { authorization: 'Bearer wrong' }
    expect(await problem(await call(path, { method, headers })), path).toEqual([
      401,
      'unauthorised',
    ])
  }
})

test('events that are unknown, or have not failed, say so', async () => {
  const unknown = `/v1/events/evt_${'0'.repeat(32)}`
  expect(await problem(await operate('GET', unknown))).toEqual([404, 'unknown-event'])
  expect(await problem(await operate('GET', '/v1/events/nonsense'))).toEqual([404, 'unknown-event'])
  expect(await problem(await operate('POST', `${unknown}/replay`))).toEqual([404, 'unknown-event'])
  const room = await newsroom()
  const { event } = await (await room.post({ type: 'ping' })).json<{ event: string }>()
  expect(await problem(await operate('POST', `/v1/events/${event}/replay`))).toEqual([
    409,
    'not-failed',
  ])
})

test('health tells everybody whether it is set up, and numbers only the operator', async () => {
  const open = await call('/healthz')
  expect(open.status).toBe(200)
  expect(await open.json()).toEqual({
    status: 'ok',
    secrets: { TELEGRAM_BOT_TOKEN: true, TELEGRAM_WEBHOOK_SECRET: true, OPERATOR_TOKEN: true },
    kv: true,
    desk: true,
  })
  const full = await (await call('/healthz', { headers: OPERATOR })).json()
  expect(full).toMatchObject({
    details: { oldest_unprocessed_seconds: 0, lane: { chats: 0, waiting: 0 }, settings: [] },
  })
})

test('without secrets the routes that need them answer 503', async () => {
  const bare = { ...env, TELEGRAM_BOT_TOKEN: '', TELEGRAM_WEBHOOK_SECRET: '', OPERATOR_TOKEN: '' }
  const context = createExecutionContext()
  const ask = async (method: string, path: string) =>
    problem(await worker.fetch(new Request(`https://lede.test${path}`, { method }), bare, context))
  expect(await ask('GET', '/v1/publishers')).toEqual([503, 'not-configured'])
  expect(await ask('POST', '/telegram')).toEqual([503, 'not-configured'])
})

test('an update from Telegram needs the secret, and only then is read', async () => {
  const post = (headers: Record<string, string>, body: string) =>
    call('/telegram', { method: 'POST', headers, body })
  const json = { 'content-type': 'application/json' }
  const secret = { 'x-telegram-bot-api-secret-token': 'test-webhook-secret' }
  expect(await problem(await post(json, '{}'))).toEqual([401, 'unauthorised'])
  const wrong = { ...json, 'x-telegram-bot-api-secret-token': 'test-webhook-secre' }
  expect(await problem(await post(wrong, '{}'))).toEqual([401, 'unauthorised'])
  expect((await post({ ...json, ...secret }, '{"update_id":1}')).status).toBe(200)
  expect((await post({ ...json, ...secret }, 'no json')).status).toBe(200)
})

test('a rebuild is the operator’s, and says where to go on', async () => {
  expect((await call('/v1/rebuild', { method: 'POST' })).status).toBe(401)
  const answer = await operate('POST', '/v1/rebuild')
  expect(await answer.json()).toEqual({ restored: 0, known: 0, unreadable: 0, cursor: null })
})
