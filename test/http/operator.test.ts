import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import worker from '../worker.ts'
import { call, newsroom, OPERATOR, operate, published } from './newsroom.ts'

const problem = async (response: Response) => {
  const { type } = await response.json<{ type: string }>()
  return [response.status, type.replace('https://lede.test/problems/', '')]
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
  expect(body).toEqual({
    id: 'bbc',
    url: 'https://lede.test/v1/publishers/bbc/events',
    secret: expect.stringMatching(/^whsec_[0-9a-f]{64}$/),
    steps: expect.arrayContaining([expect.stringContaining('/v1/publishers/bbc/events')]),
  })
  const listed = await (await operate('GET', '/v1/publishers')).json()
  expect(listed).toEqual({
    publishers: [
      {
        id: 'bbc',
        name: 'BBC',
        domains: ['bbc.co.uk', 'xn--bcher-kva.example'],
        format: 'native',
        settings: null,
        paused: false,
        updates: 'reply',
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
    { ...good, name: ' '.repeat(1_000_000) },
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

test('a host may be an address, of either version, in whatever spelling', async () => {
  const domains = ['127.1', '[::1]', '[2001:0DB8::0:1]', '[::ffff:10.0.0.1]']
  const added = await operate('POST', '/v1/publishers', { id: 'ok', name: 'OK', domains })
  expect(added.status).toBe(201)
  const { publishers } = await (await operate('GET', '/v1/publishers')).json<{
    publishers: { domains: string[] }[]
  }>()
  expect(publishers[0]?.domains).toEqual(['127.0.0.1', '[::1]', '[2001:db8::1]', '[::ffff:a00:1]'])
  for (const wrong of ['::1', '[::1', '[::1]:80', '[::1].org', 'a[::1]', '[]', '[::g]']) {
    const body = { id: 'no', name: 'No', domains: [wrong] }
    expect((await operate('POST', '/v1/publishers', body)).status, wrong).toBe(422)
  }
})

test('a domain that many share is nobody’s, alone or among others', async () => {
  const add = (domains: readonly string[]) =>
    operate('POST', '/v1/publishers', { id: 'ok', name: 'OK', domains })
  for (const shared of ['github.io', 'Co.UK', 'pages.dev.', 'blogspot.com', '公司.cn']) {
    const refused = await add(['example.org', shared])
    expect(refused.status, shared).toBe(422)
    expect(await refused.json()).toMatchObject({
      errors: [{ path: 'domains.1', message: expect.stringContaining('shared by many') }],
    })
  }
  expect((await add(['daily.github.io', 'example.co.uk', 'localhost'])).status).toBe(201)
  const changed = await operate('PATCH', '/v1/publishers/ok', { domains: ['github.io'] })
  expect(changed.status).toBe(422)
})

test('a publisher with too many domains, or too long ones, is refused by their length', async () => {
  const refused = async (domains: readonly unknown[]) => {
    const answer = await operate('POST', '/v1/publishers', { id: 'ok', name: 'OK', domains })
    expect(answer.status).toBe(422)
    return answer.json<{ detail: string; errors: { path: string; message: string }[] }>()
  }
  const many = Array.from({ length: 51 }, (_, i) => `${i}.example.org`)
  expect((await refused(many)).errors).toEqual([
    { path: 'domains', message: 'must be a list of at most 50 host names' },
  ])
  const { errors } = await refused([`${'x'.repeat(250_000)}.org`])
  expect(errors.map(({ path }) => path)).toEqual(['domains.0'])
  const wrong = await refused(Array.from({ length: 50 }, () => 'no host'))
  expect(wrong.errors).toHaveLength(20)
  expect(wrong.detail).toMatch(/the first 20 of 50\.$/)
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

test('name and domains are changed without a new secret, and what is left out stays', async () => {
  const room = await newsroom('demo')
  expect((await room.post(published({ url: 'https://new.example/a' }))).status).toBe(422)
  const change = async (body: unknown) =>
    (await operate('PATCH', '/v1/publishers/demo', body)).json()
  expect(await change({ domains: ['Example.org', 'new.example'] })).toEqual({
    id: 'demo',
    name: 'Example News',
    domains: ['example.org', 'new.example'],
    format: 'native',
    settings: null,
    paused: false,
    updates: 'reply',
    live_secrets: 1,
  })
  expect((await room.post(published({ url: 'https://new.example/a' }))).status).toBe(202)
  expect(await change({ name: ' The  Example ' })).toMatchObject({
    name: 'The Example',
    domains: ['example.org', 'new.example'],
  })
  expect(await change({ domains: ['new.example'] })).toMatchObject({ name: 'The Example' })
  expect((await room.post(published({ id: 'a2' }))).status).toBe(422)
})

test('a publisher is paused and resumed, and its posts are accepted with why they alert nobody', async () => {
  const room = await newsroom('demo')
  const pause = async (paused: boolean) => {
    const answer = await operate('PATCH', '/v1/publishers/demo', { paused })
    expect(await answer.json()).toMatchObject({ id: 'demo', live_secrets: 1, paused })
  }
  await pause(true)
  const posted = await room.post(published())
  expect(posted.status).toBe(202)
  const { event, ...said } = await posted.json<{ event: string }>()
  expect(said).toMatchObject({ status: 'accepted', reason: 'publisher paused' })
  const record = await operate('GET', `/v1/events/${event}`)
  expect(await record.json()).toMatchObject({ state: 'cancelled', reason: 'publisher paused' })
  await pause(false)
  const next = await room.post(published({ id: 'a2' }))
  expect(await next.json()).not.toHaveProperty('reason')
})

test.each([
  [{ name: ' ' }, 'name'],
  [{ name: null }, 'name'],
  [{ domains: [] }, 'domains'],
  [{ domains: ['no host'] }, 'domains.0'],
  [{ format: 'ghost' }, 'format'],
  [{ id: 'other' }, 'id'],
  [{ settings: { a: 1 } }, 'settings'],
  [{ paused: 'yes' }, 'paused'],
  [{ paused: null }, 'paused'],
  [{ updates: 'never' }, 'updates'],
  [[], '(body)'],
  [{}, '(body)'],
  [{ domain: ['slip.example'] }, '(body)'],
])('a change that cannot be is refused by its path: %j', async (body, path) => {
  await newsroom('demo')
  const answer = await operate('PATCH', '/v1/publishers/demo', body)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ errors: [{ path }] })
})

test('a publisher is shown by itself as in the list', async () => {
  await newsroom('demo')
  const shown = await operate('GET', '/v1/publishers/demo')
  const { publishers } = await (await operate('GET', '/v1/publishers')).json<{
    publishers: unknown[]
  }>()
  expect(await shown.json()).toEqual(publishers[0])
  for (const id of ['nobody', 'No%20Slug']) {
    expect(await problem(await operate('GET', `/v1/publishers/${id}`))).toEqual([
      404,
      'unknown-publisher',
    ])
  }
})

test('nobody is not changed', async () => {
  const nobody = await operate('PATCH', '/v1/publishers/nobody', { name: 'A' })
  expect(await problem(nobody)).toEqual([404, 'unknown-publisher'])
})

test("the operator's routes need the token, and fail closed without one", async () => {
  const routes: [string, string][] = [
    ['GET', '/v1/publishers'],
    ['POST', '/v1/publishers'],
    ['POST', '/v1/publishers/demo/rotate'],
    ['GET', '/v1/publishers/demo'],
    ['PATCH', '/v1/publishers/demo'],
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

/** A Worker of its own, with a count of failed tries of its own. */
function workerWith(changes: Partial<Env>) {
  const own = { ...env, ...changes }
  const context = createExecutionContext()
  return (path: string, token: string | null) => {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` }
    return worker.fetch(new Request(`https://lede.test${path}`, { headers }), own, context)
  }
}

test('many wrong tokens are told to wait, and the right one never is', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  const token = 'the-right-token-of-this-test'
  const ask = workerWith({ OPERATOR_TOKEN: token })
  const guess = async (i: number) => ask('/v1/publishers', `guess-number-${i}-of-a-stranger`)
  for (let i = 0; i < 20; i++) expect((await guess(i)).status).toBe(401)
  for (let i = 20; i < 40; i++) {
    const refused = await guess(i)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problem(refused)).toEqual([429, 'too-many-tries'])
    expect((await ask('/v1/publishers', token)).status).toBe(200)
  }
  const lines = logged.mock.calls.flat().map((line) => JSON.parse(String(line)))
  logged.mockRestore()
  expect(lines).toEqual([{ event: 'proof.failed', prover: 'operator', count: 1 }])
})

test('guesses at the health route count as well, and who sends no token makes none', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  const ask = workerWith({ OPERATOR_TOKEN: 'the-right-token-of-this-test' })
  for (let i = 0; i < 30; i++) expect((await ask('/v1/publishers', null)).status).toBe(401)
  expect(logged.mock.calls).toEqual([])
  for (let i = 0; i < 21; i++) {
    expect(await (await ask('/healthz', `guess-${i}`)).json()).not.toHaveProperty('details')
  }
  logged.mockRestore()
  expect((await ask('/v1/publishers', 'guess')).status).toBe(429)
})

test('a token that is too short opens nothing, and is told of as not set', async () => {
  for (const short of ['x', 'fifteen-letters', '  fifteen-letters  ']) {
    const ask = workerWith({ OPERATOR_TOKEN: short })
    expect(await problem(await ask('/v1/publishers', short))).toEqual([503, 'not-configured'])
    expect(await (await ask('/healthz', short)).json()).toMatchObject({
      status: 'degraded',
      secrets: { OPERATOR_TOKEN: false },
    })
  }
  const ask = workerWith({ OPERATOR_TOKEN: 'sixteen-letters!' })
  expect((await ask('/v1/publishers', 'sixteen-letters!')).status).toBe(200)
})

test('a fault of our own is a 500, and logged by its route, without what was sent', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(Object.getPrototypeOf(env.DESK), 'getByName').mockImplementation(() => {
    throw new Error('no such Desk')
  })
  const answer = await operate('POST', '/v1/publishers/secret-name/rotate')
  const lines = logged.mock.calls.flat().map((line) => JSON.parse(String(line)))
  vi.restoreAllMocks()
  expect(await problem(answer)).toEqual([500, 'internal'])
  expect(lines).toEqual([
    {
      event: 'http.fault',
      path: '/v1/publishers/:id/rotate',
      request: answer.headers.get('x-request-id'),
      error: 'Error: no such Desk',
    },
  ])
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
    problems: [],
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
  const none = { restored: 0, known: 0, unreadable: 0 }
  let cursor = ''
  for (const [kind, next] of [
    ['articles', 'publishers'],
    ['publishers', 'chats'],
    ['chats', null],
  ]) {
    const answer = await operate('POST', `/v1/rebuild${cursor}`)
    expect(await answer.json()).toEqual({ kind, ...none, cursor: next })
    cursor = `?cursor=${next}`
  }
})
