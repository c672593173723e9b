/** From cron through the queue to an alert, with the Worker as it is deployed. */
import { createMessageBatch } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { publisherId } from '../alerts.ts'
import { aMinute } from '../http/hub.ts'
import { newsroom, operate } from '../http/newsroom.ts'
import { pass, until } from '../turning.ts'
import worker from '../worker.ts'

const desk = () => env.DESK.getByName('desk')
const rss = (...guids: readonly string[]) =>
  `<rss><channel>${guids.map((guid) => `<item><guid>${guid}</guid><title>The dam of ${guid} has burst</title><link>https://example.org/${guid}</link></item>`).join('')}</channel></rss>`

async function follow(id: string, url: string, others: object = {}): Promise<void> {
  const settings = { url, ...others }
  const wanted = { id, name: id, domains: ['example.org'], format: 'feed', settings }
  expect((await operate('POST', '/v1/publishers', wanted)).status).toBe(201)
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** As the operator is shown it, by itself as in the list. */
async function feedOf(id: string) {
  type Shown = { readonly id: string; readonly feed?: Readonly<Record<string, unknown>> }
  const one = await (await operate('GET', `/v1/publishers/${id}`)).json<Shown>()
  const list = await (await operate('GET', '/v1/publishers')).json<{ publishers: Shown[] }>()
  expect(list.publishers).toContainEqual(one)
  return one.feed
}

test('a feed is followed where its publisher’s settings say, also when they change', async () => {
  await follow('paper', 'https://example.org/feed')
  const feed = async () => (await desk().feed(publisherId('paper')))?.url
  expect(await feed()).toBe('https://example.org/feed')
  await operate('PATCH', '/v1/publishers/paper', { settings: { url: 'https://example.org/new' } })
  expect(await feed()).toBe('https://example.org/new')
})

test.each([
  {},
  { url: 1 },
  { url: 'ftp://example.org/' },
  { url: 'https://user:pass@example.org/' },
  { url: 'https://example.org/', more: 1 },
  { url: 'https://example.org/', alert_newest: 'yes' },
  { url: 'http://169.254.169.254/feed' },
  { url: 'http://10.1/feed' },
  { url: 'https://news.internal/feed' },
])('settings that are none of a feed are refused: %j', async (settings) => {
  const wanted = { id: 'paper', name: 'p', domains: ['example.org'], format: 'feed', settings }
  expect((await operate('POST', '/v1/publishers', wanted)).status).toBeGreaterThanOrEqual(400)
})

test('a server that hangs holds up no other feed of its batch', async () => {
  // However slow the machine is, what is held up here is not late.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
  const asked: string[] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { hostname } = new URL(String(input))
    asked.push(hostname)
    if (hostname === 'slow.example.org') await answered
    return new Response(rss('old'))
  })
  const feeds = ['slow', 'good', 'last']
  for (const id of feeds) await follow(id, `https://${id}.example.org/feed`)
  const messages = feeds.map((feed) => ({
    id: feed,
    timestamp: new Date(),
    attempts: 1,
    body: { feed },
  }))
  const batch = createMessageBatch('lede-feeds', messages)
  const read = worker.queue(batch, env)
  const items = async (id: string) => (await desk().knownItems(publisherId(id))).items?.length
  await until(async () => expect([await items('good'), await items('last')]).toEqual([1, 1]))
  expect(await items('slow')).toBeUndefined()
  answer()
  await read
  expect(await items('slow')).toBe(1)
  expect(asked.sort()).toEqual(feeds.map((id) => `${id}.example.org`).sort())
  vi.unstubAllGlobals()
})

test('feeds are read when they are due, and one that fails keeps back no other', async () => {
  let items = rss('old')
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { hostname } = new URL(String(input))
    if (hostname === 'down.example.org') throw new TypeError('nobody is there')
    if (hostname === 'inside.example.org') {
      return new Response(null, {
        status: 302,
        headers: { location: 'http://169.254.169.254/feed' },
      })
    }
    return new Response(items)
  })
  await follow('down', 'https://down.example.org/feed')
  await follow('inside', 'https://inside.example.org/feed')
  await follow('good', 'https://good.example.org/feed')
  await aMinute()
  await until(async () =>
    expect((await desk().knownItems(publisherId('good'))).items).toHaveLength(1),
  )
  items = rss('new', 'old')
  await pass(16 * 60_000)
  await aMinute()
  await until(async () => {
    const wanted = { state: null, publisher: publisherId('good'), article: null }
    const events = await desk().events(wanted, 9)
    expect(events.map(({ article }) => article)).toEqual(['new'])
  })
  const failures = async (id: string) => (await desk().feed(publisherId(id)))?.failures
  expect(await failures('good')).toBe(0)
  expect(await failures('down')).toBeGreaterThan(0)
  expect(await failures('inside')).toBeGreaterThan(0)
  expect(await feedOf('good')).toEqual({
    last_poll: expect.stringMatching(INSTANT),
    next_try: expect.stringMatching(INSTANT),
    fault: null,
    last_news: expect.stringMatching(INSTANT),
    items: 2,
    trouble: null,
  })
  expect(await feedOf('down')).toMatchObject({ fault: 'Its server cannot be reached.', items: 0 })
  expect((await feedOf('inside'))?.fault).toMatch(/^Its address, or one that it leads to/)
  vi.unstubAllGlobals()
})

const newsOf = async (id: string) => {
  const wanted = { state: null, publisher: publisherId(id), article: null }
  return (await desk().events(wanted, 9)).map(({ article }) => article)
}

test('of a feed that is added so, the newest item is alerted, however old it is, and once', async () => {
  const dated = (guid: string, year: number) =>
    `<item><guid>${guid}</guid><title>The dam of ${guid} has burst</title><link>https://example.org/${guid}</link><pubDate>Fri, 01 May ${year} 09:00:00 GMT</pubDate></item>`
  let items = [dated('older', 2019), dated('newest', 2021), dated('oldest', 2018)]
  vi.stubGlobal(
    'fetch',
    async () => new Response(`<rss><channel>${items.join('')}</channel></rss>`),
  )
  await follow('paper', 'https://example.org/feed', { alert_newest: true })
  await aMinute()
  await until(async () => expect(await newsOf('paper')).toEqual(['newest']))
  items = items.map((item) => item.replace('The dam', 'The great dam'))
  await pass(16 * 60_000)
  await aMinute()
  await until(async () => expect(await newsOf('paper')).toEqual(['newest', 'newest']))
  vi.unstubAllGlobals()
})

test('a feed is read at once where its operator asks for it, and nothing is read of those that post', async () => {
  let items = rss('old')
  vi.stubGlobal('fetch', async () => new Response(items))
  await follow('paper', 'https://example.org/feed')
  await aMinute()
  await until(async () =>
    expect((await desk().knownItems(publisherId('paper'))).items).toHaveLength(1),
  )
  items = rss('new', 'old')
  await aMinute()
  expect(await newsOf('paper')).toEqual([])
  expect((await operate('POST', '/v1/publishers/paper/read')).status).toBe(204)
  await aMinute()
  await until(async () => expect(await newsOf('paper')).toEqual(['new']))
  vi.unstubAllGlobals()

  await newsroom('demo')
  const refused = await operate('POST', '/v1/publishers/demo/read')
  expect(await refused.json()).toMatchObject({
    status: 409,
    type: expect.stringMatching(/\/problems\/not-fetched$/),
  })
  expect((await operate('POST', '/v1/publishers/nobody/read')).status).toBe(404)
})
