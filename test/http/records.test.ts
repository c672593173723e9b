/** What became of an article, as its publisher and the operator look it up, and what nobody else sees of it. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { clock } from '../clock.ts'
import { fakeTelegram } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import { keyOf } from './at-console.ts'
import { call, follower, newsroom, operate, published, retracted } from './newsroom.ts'

const HOUR = 3_600_000
beforeEach(() => {
  fakeTelegram()
})

const as = (key: string) => async (path: string) => {
  const response = await call(path, { headers: { authorization: `Bearer ${key}` } })
  return { status: response.status, body: await response.json<Record<string, unknown>>() }
}

const operator = as('test-operator-token')

const idsOf = (body: Record<string, unknown>, list = 'events') =>
  (body[list] as { id?: string; article?: string }[]).map(({ id, article }) => id ?? article)

test('says of an article of a story that who follows it has it there, in the list that it may be so', async () => {
  const [wire, gazette] = [await newsroom('wire'), await newsroom('gazette')]
  const told = 'sinks off Calder island, coastguard at Port Ellis says'
  await wire.post(published({ id: 'ferry', headline: `Ferry Northern Star ${told}` }))
  await gazette.post(published({ id: 'star', headline: `Northern Star ferry ${told}` }))
  await until(async () => {
    const { body } = await operator('/v1/articles/gazette/star')
    expect(body).toMatchObject({ state: 'done', story: { relation: 'join' } })
  })
  const { body } = await operator('/v1/articles/gazette/star')
  const outcome = 'no message of its own: its followers are shown it in the message of its story'
  expect(body).toMatchObject({ outcome, versions: [{ outcome }] })
  expect((await operator('/v1/articles?publisher=gazette')).body).toMatchObject({
    articles: [{ outcome: expect.stringContaining('or followers are shown it in its story') }],
  })
})

test('tells a publisher what became of its article: versions, line, evidence and chats', async () => {
  await follower(1)
  const room = await newsroom()
  const read = as(await keyOf('demo'))
  const { event } = await (await room.post(published())).json<{ event: string }>()
  await until(async () =>
    expect((await read('/v1/articles/demo/a1')).body).toMatchObject({ state: 'done' }),
  )
  expect((await read('/v1/articles/demo/a1')).body).toMatchObject({
    publisher: 'demo',
    article: 'a1',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    url: 'https://example.org/a1',
    line: 'Kerry says Russia talks on Syria continue',
    sentences: [expect.any(String)],
    evidence: { source: 'headline', kept: expect.any(Array), rejected: expect.any(Array) },
    outcome: 'sent to 1 of 1 chat',
    failed: [],
    versions: [{ id: event, type: 'article.published', format: 'native', state: 'done' }],
  })
  await room.post(retracted())
  const { body } = await read('/v1/articles/demo/a1')
  expect(body).toMatchObject({
    headline: 'Talks with Russia on Syria continue, says Kerry',
    line: null,
    evidence: null,
    versions: [{ type: 'article.retracted' }, { id: event }],
  })
})

test('finds events and articles by link, article, day, state and publisher', async () => {
  const room = await newsroom()
  await room.post(published({ version: 1 }))
  await room.post(published({ version: 2, url: 'https://example.org/moved' }))
  await room.post(published({ id: 'a/2', url: 'https://example.org/a2' }))
  const day = new Date(clock.now()).toISOString().slice(0, 10)
  const link = encodeURIComponent('https://example.org/a1')
  const events = async (query: string) => idsOf((await operator(`/v1/events?${query}`)).body)
  const articles = async (query: string) =>
    idsOf((await operator(`/v1/articles?${query}`)).body, 'articles').sort()
  expect(await events(`link=${link}`)).toHaveLength(1)
  expect(await events(`link=${link}&publisher=demo`)).toHaveLength(1)
  expect(await events('link=https://example.org/a')).toEqual([])
  expect(await events(`day=${day}`)).toHaveLength(3)
  expect(await events(`day=${day}&publisher=demo&article=a1`)).toHaveLength(2)
  expect(await events('day=2001-02-03')).toEqual([])
  expect(await articles('')).toEqual(['a/2', 'a1'])
  expect(await articles('publisher=demo')).toEqual(['a/2', 'a1'])
  expect(await articles(`link=${encodeURIComponent('https://example.org/moved')}`)).toEqual(['a1'])
  expect(await articles(`link=${link}`)).toEqual([])
  expect((await operator('/v1/articles/demo/a%2F2')).body).toMatchObject({ article: 'a/2' })
})

test('a long list comes in pages, each event once, whoever reads', async () => {
  const room = await newsroom()
  const posted = Array.from({ length: 130 }, (_, i) => published({ id: `p${i}` }))
  for (const event of posted) await room.post(event)
  for (const read of [operator, as(await keyOf('demo'))]) {
    const first = await read('/v1/articles?')
    const second = await read(`/v1/articles?cursor=${first.body.next}`)
    expect(idsOf(first.body, 'articles')).toHaveLength(100)
    expect(second.body.next).toBeNull()
    const all = [...idsOf(first.body, 'articles'), ...idsOf(second.body, 'articles')]
    expect(new Set(all).size).toBe(130)
    expect(all).toHaveLength(130)
  }
})

test.each([
  'day=2026-02-30',
  'day=today',
  'cursor=1',
  'cursor=1-evt_x',
  'link=',
  `link=${'x'.repeat(2_001)}`,
])('refuses to look up by what can be none: %s', async (query) => {
  const { status, body } = await operator(`/v1/articles?${query}`)
  expect(status).toBe(400)
  expect(body.detail).toMatch(new RegExp(`^Give ${query.split('=', 1)[0]} as`))
})

test('another publisher’s key opens nothing of it', async () => {
  const demo = await newsroom('demo')
  const other = await newsroom('other', ['example.com'])
  const { event } = await (await demo.post(published())).json<{ event: string }>()
  await other.post({ type: 'ping' })
  await demo.post('{')
  const read = as(await keyOf('other'))
  expect(await read(`/v1/events/${event}`)).toMatchObject({ status: 404 })
  expect(await read('/v1/articles/demo/a1')).toMatchObject({ status: 404 })
  expect(await read('/v1/events?publisher=demo')).toMatchObject({ status: 404 })
  expect(await read('/v1/articles?publisher=demo')).toMatchObject({ status: 404 })
  expect(await read('/v1/refused?publisher=demo')).toMatchObject({ status: 404 })
  expect((await read('/v1/refused')).body).toEqual({ refused: [] })
  expect((await read('/v1/articles')).body).toEqual({ articles: [], next: null })
  expect((await read('/v1/events?article=a1')).body).toEqual({ events: [], next: null })
  expect(((await read('/v1/events')).body.events as unknown[]).length).toBe(1)
})

test('a read key opens nothing that changes, and nothing of the operator’s', async () => {
  await newsroom()
  const key = await keyOf('demo')
  const authorization = `Bearer ${key}`
  const closed = [
    ['GET', '/v1/publishers'],
    ['POST', '/v1/publishers/demo/rotate'],
    ['POST', '/v1/publishers/demo/read-key'],
    ['GET', '/v1/dead-letters'],
    ['POST', `/v1/events/evt_${'0'.repeat(32)}/replay`],
    ['POST', '/v1/rebuild'],
  ] as const
  for (const [method, path] of closed)
    expect((await call(path, { method, headers: { authorization } })).status, path).toBe(401)
})

test('the key before a new one reads for a day more, and one before that no longer', async () => {
  await newsroom()
  const [first, second] = [await keyOf('demo'), await keyOf('demo')]
  expect((await as(first)('/v1/events')).status).toBe(200)
  clock.setAhead(24 * HOUR)
  expect((await as(first)('/v1/events')).status).toBe(401)
  expect((await as(second)('/v1/events')).status).toBe(200)
  const newest = await keyOf('demo')
  expect((await as(newest)('/v1/events')).status).toBe(200)
  expect((await as(first)('/v1/events')).status).toBe(401)
  expect((await operate('DELETE', '/v1/publishers/demo/read-key')).status).toBe(204)
  expect((await as(newest)('/v1/events')).status).toBe(401)
  expect((await as(second)('/v1/events')).status).toBe(401)
})

test('a key ends with its publisher, also where the id is given again', async () => {
  await newsroom()
  const key = await keyOf('demo')
  await operate('DELETE', '/v1/publishers/demo')
  expect((await as(key)('/v1/events')).status).toBe(401)
  await newsroom()
  expect((await as(key)('/v1/events')).status).toBe(401)
})

test('a key is stored as its hash alone', async () => {
  await newsroom()
  const key = await keyOf('demo')
  const rows = await runInDurableObject(env.DESK.getByName('desk'), (_, { storage }) =>
    storage.sql.exec('SELECT * FROM read_key').toArray(),
  )
  expect(JSON.stringify(rows)).not.toContain(key.slice(-64))
  expect((await operate('POST', '/v1/publishers/nobody/read-key')).status).toBe(404)
  expect((await as(`lede_read_demo_${'0'.repeat(64)}`)('/v1/events')).status).toBe(401)
  expect((await as(`lede_read_nobody_${'0'.repeat(64)}`)('/v1/events')).status).toBe(401)
})

test('a refused post is listed for a week: why, how long it was, and nothing that it said', async () => {
  const room = await newsroom()
  const response = await room.post(published({ headline: '', text: 'A secret of the newsroom' }))
  await room.post(published(), { headers: { 'content-type': 'text/plain' } })
  await room.post(published(), { headers: { 'webhook-signature': 'v1,AAAA' } })
  const { body } = await as(await keyOf('demo'))('/v1/refused')
  expect(body.refused).toHaveLength(3)
  expect(body.refused).toContainEqual({
    publisher: 'demo',
    at: expect.any(String),
    reason: expect.stringMatching(/^The event has fields that cannot be accepted: data.headline/),
    bytes: expect.any(Number),
    request: response.headers.get('x-request-id'),
  })
  expect(body.refused).toContainEqual(
    expect.objectContaining({ reason: 'The content type is not supported.', bytes: null }),
  )
  expect(JSON.stringify(body)).not.toContain('secret of the newsroom')
  const desk = env.DESK.getByName('desk')
  // A clock that is far ahead deletes nothing for a day.
  for (let hours = 0; hours <= 25; hours++) {
    clock.setAhead(8 * 24 * HOUR + hours * HOUR)
    await desk.sweep()
  }
  expect((await operator('/v1/refused')).body).toEqual({ refused: [] })
})

test('a flood of refused posts fills nothing', async () => {
  const room = await newsroom()
  for (let i = 0; i < 40; i++) await room.post('{')
  expect((await operator('/v1/refused')).body.refused).toHaveLength(30)
  for (let i = 0; i < 3; i++) await call('/v1/publishers/nobody/events', { method: 'POST' })
  expect((await operator('/v1/refused')).body.refused).toHaveLength(30)
})

test('each answer names its request, and the event’s record has it', async () => {
  const room = await newsroom()
  const posted = await room.post(published(), { headers: { 'x-request-id': 'cms-42' } })
  expect(posted.headers.get('x-request-id')).toBe('cms-42')
  const { event } = await posted.json<{ event: string }>()
  expect((await operator(`/v1/events/${event}`)).body).toMatchObject({ request: 'cms-42' })
})
