/** WebSub with the Worker as it is deployed: what a hub of the tests' own asks and tells. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { publisherId } from '../alerts.ts'
import { pass, until } from '../turning.ts'
import {
  addPaper,
  aMinute,
  FEED,
  type Method,
  type Request,
  rss,
  signatureOf,
  site,
} from './hub.ts'
import { call, operate } from './newsroom.ts'

const desk = () => env.DESK.getByName('desk')

let lines: unknown[]
beforeEach(() => {
  lines = []
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => void lines.push(...said))
  }
})

/** A publisher whose feed was read, and whose hub was asked. */
async function subscribing() {
  const hub = site()
  await addPaper()
  await aMinute()
  await until(async () => expect((await desk().feed(publisherId('paper')))?.hub).not.toBeNull())
  await aMinute()
  await until(() => expect(hub.asked).toHaveLength(1))
  const [request] = hub.asked
  if (!request) throw new Error('nobody was asked')
  return { hub, request }
}

async function subscribed() {
  const { hub, request } = await subscribing()
  expect((await hub.asksBack(request)).status).toBe(200)
  return { hub, request }
}

async function articles(): Promise<unknown[]> {
  const wanted = { state: null, publisher: publisherId('paper'), article: null }
  return (await desk().events(wanted, 99)).map(({ article }) => article).sort()
}

test('what a hub asks back is answered with its challenge, as text', async () => {
  const { hub, request } = await subscribing()
  expect(request).toMatchObject({ mode: 'subscribe', topic: FEED })
  const answer = await hub.asksBack(request, { challenge: '<script>alert(1)</script>' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe('<script>alert(1)</script>')
})

test('what was not asked for is not found', async () => {
  const { hub, request } = await subscribing()
  const { path } = request
  const said = [
    { topic: 'https://news.example.org/' },
    { mode: 'unsubscribe' },
    { mode: 'publish' },
    { challenge: '' },
    { challenge: 'a\u0000b' },
    { challenge: 'x'.repeat(1_001) },
  ]
  const answers = [
    ...(await Promise.all(said.map((other) => hub.asksBack(request, other)))),
    await call(path),
    await call(`${path}?hub.mode=subscribe&hub.challenge=c`),
    await hub.asksBack({ ...request, path: `/websub/${'0'.repeat(64)}` }),
    await hub.asksBack({ ...request, path: `/websub/${'0'.repeat(63)}` }),
    await hub.asksBack({ ...request, path: `${path}/more` }),
  ]
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  expect(await (await hub.asksBack(request)).text()).toBe('ch4llenge')
  expect((await hub.asksBack(request)).status).toBe(404)
  expect((await hub.asksBack(request, { mode: 'denied' })).status).toBe(200)
})

describe('news', () => {
  test('of a hub is an event, and no poll makes another of it', async () => {
    const { hub, request } = await subscribed()
    expect((await hub.tells(request, rss('a'))).status).toBe(200)
    expect(await articles()).toEqual(['a'])
    hub.feed = rss('b', 'a')
    await pass(61 * 60_000)
    await aMinute()
    await until(async () => expect(await articles()).toEqual(['a', 'b']))
    expect((await hub.tells(request, rss('b'))).status).toBe(200)
    expect(await articles()).toEqual(['a', 'b'])
  })
  test.each<Method>(['sha1', 'sha256', 'sha384', 'sha512'])(
    'may be signed by %s',
    async (method) => {
      const { hub, request } = await subscribed()
      expect((await hub.tells(request, rss('a'), method)).status).toBe(200)
      expect(await articles()).toEqual(['a'])
    },
  )
  test('that is not signed with the secret is dropped, and counted', async () => {
    const { hub, request } = await subscribed()
    const body = rss('a')
    const good = await signatureOf(body, 'sha256', request.secret ?? '')
    const { path } = request
    const post = (signature: string | null, text = body) =>
      call(path, {
        ...{ method: 'POST', body: text },
        headers: signature === null ? {} : { 'x-hub-signature': signature },
      })
    const before = await failures()
    const answers = [
      await post(null),
      await post(''),
      await post(good, rss('b')),
      await post(good.replace('sha256', 'sha1')),
      await post(good.slice(0, -2)),
      await post('md5=d41d8cd98f00b204e9800998ecf8427e'),
      await hub.tells({ ...request, secret: 'another' }, body),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await articles()).toEqual([])
    expect((await failures()) - before).toBe(answers.length)
    expect(JSON.stringify(lines)).toContain('\\"prover\\":\\"hub\\"')
  })
  test('of no subscription is gone, too much of it is too large, and packed it is not read', async () => {
    const { hub, request } = await subscribed()
    const { path } = request
    const send = (to: string, body: string, headers = {}) =>
      call(to, { method: 'POST', body, headers })
    expect((await hub.tells({ ...request, path: `/websub/${'0'.repeat(64)}` }, rss())).status).toBe(
      410,
    )
    expect((await send('/websub/short', rss())).status).toBe(404)
    expect((await send(path, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect((await send(path, rss(), { 'content-encoding': 'gzip' })).status).toBe(415)
    await operate('DELETE', '/v1/publishers/paper')
    expect((await hub.tells(request, rss('a'))).status).toBe(410)
  })
})

test('a publisher that is removed is unsubscribed, and that is confirmed as well', async () => {
  const { hub, request } = await subscribed()
  await operate('DELETE', '/v1/publishers/paper')
  await aMinute()
  await until(() => expect(hub.asked).toHaveLength(2))
  const goodbye: Request = { ...request, mode: 'unsubscribe', secret: null }
  expect(hub.asked[1]).toEqual(goodbye)
  expect(await (await hub.asksBack(goodbye)).text()).toBe('ch4llenge')
  expect((await hub.asksBack(goodbye)).status).toBe(404)
})

test('no line of the log and no answer to another holds an address or a secret', async () => {
  const { hub, request } = await subscribing()
  const said: Response[] = [
    await hub.asksBack(request, { topic: 'https://elsewhere.test/' }),
    await hub.asksBack(request),
    await hub.asksBack(request, { mode: 'denied' }),
    await hub.tells(request, rss('a')),
    await hub.tells(request, 'no feed'),
    await hub.tells({ ...request, secret: 'x' }, rss('a')),
    await call(request.path, { method: 'PUT' }),
    await call(`${request.path}/further`),
    await operate('GET', '/v1/publishers'),
    await operate('GET', '/healthz'),
  ]
  vi.spyOn(Object.getPrototypeOf(env.DESK), 'getByName').mockImplementation(() => {
    throw new Error('no such Desk')
  })
  said.push(await hub.asksBack(request), await hub.tells(request, rss('a')))
  expect(said.map(({ status }) => status)).toEqual([
    404, 200, 200, 200, 200, 200, 405, 404, 200, 200, 503, 503,
  ])
  vi.restoreAllMocks()
  const texts = JSON.stringify([lines, await Promise.all(said.map((answer) => answer.text()))])
  for (const name of ['hub.subscribed', 'hub.denied', 'hub.unreadable'])
    expect(texts).toContain(name)
  expect(texts).not.toContain(request.path.replace('/websub/', ''))
  expect(texts).not.toContain(request.secret)
})

async function failures(): Promise<number> {
  const health = await operate('GET', '/healthz')
  const { details } = await health.json<{ details: { failed_proofs: { hub: number } } }>()
  return details.failed_proofs.hub
}
