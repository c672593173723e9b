/** What anybody may read: the latest alerts as a page and as feeds, each by itself, and nothing that was withdrawn. */
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { feedReader } from '../../src/sources/feed/reader.ts'
import { fakeTelegram } from '../platform/fake-telegram.ts'
import { pass, until } from '../turning.ts'
import { call, type Newsroom, newsroom, operate, published, retracted } from './newsroom.ts'

const FEEDS = ['/latest.json', '/latest.atom', '/latest.rss']
/** As long as an isolate goes on showing what it has. */
const SHOWN_MS = 30_000

beforeEach(() => void fakeTelegram())

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await call(path, { headers, redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** What is looked at now is asked for anew. */
const afterAWhile = () => pass(2 * SHOWN_MS)

/** Its event, once that is done. */
async function told(room: Newsroom, changes = {}): Promise<string> {
  const posted = await room.post(published(changes))
  const { event } = await posted.json<{ event: string }>()
  await until(async () =>
    expect(await (await operate('GET', `/v1/events/${event}`)).json()).toMatchObject({
      state: 'done',
    }),
  )
  await afterAWhile()
  return event
}

async function alerted(changes = {}) {
  const room = await newsroom()
  return { room, event: await told(room, changes) }
}

test('shows the latest alerts, and each with its evidence', async () => {
  const { event } = await alerted({ topics: ['world'] })
  const latest = await get('/latest')
  expect(latest.status).toBe(200)
  expect(latest.text).toContain(`<a href="/alerts/${event}">`)
  const alert = await get(`/alerts/${event}`)
  expect(alert.text).toContain('<h1 dir="auto">Kerry says Russia talks on Syria continue</h1>')
  expect(alert.text).toMatch(/<mark>Talks with Russia<\/mark>|<mark>Russia<\/mark>/)
  expect(alert.text).toContain('href="https://example.org/a1"')
  expect((await get('/')).headers.get('location')).toBe('/latest')
})

test('of what is withdrawn it tells that it was, and no word', async () => {
  const { room, event } = await alerted()
  const words = /Russia|Kerry|Syria|example\.org/
  expect((await get('/latest')).text).toMatch(words)
  await room.post(retracted())
  await afterAWhile()
  for (const path of ['/latest', ...FEEDS, `/alerts/${event}`]) {
    const { status, text } = await get(path)
    expect(status, path).toBe(path.startsWith('/alerts') ? 410 : 200)
    expect(text, path).not.toMatch(words)
  }
  expect((await get('/latest')).text).toMatch(/withdrew its article/)
  expect((await get('/latest.atom')).text).toMatch(/<at:deleted-entry ref="urn:uuid:[\da-f-]{36}"/)
  expect(JSON.parse((await get('/latest.json')).text).items).toEqual([])
})

test('another id of an alert leads to it, and one that nobody has to nothing', async () => {
  const { room, event } = await alerted({ version: 1 })
  const again = await (await room.post(published({ version: 2 }))).json<{ event: string }>()
  expect(await get(`/alerts/${again.event}`)).toMatchObject({ status: 302 })
  expect((await get(`/alerts/${again.event}`)).headers.get('location')).toBe(`/alerts/${event}`)
  for (const id of [`evt_${'0'.repeat(32)}`, 'nothing', '%00'])
    expect((await get(`/alerts/${id}`)).status, id).toBe(404)
})

test('a topic, a publisher and both have lists of their own, which lead to the bot and to feeds', async () => {
  await alerted({ topics: ['World', 'Peace talks'] })
  const other = await newsroom('other', ['example.com'])
  const url = 'https://example.com/b'
  await told(other, { id: 'b', headline: 'Bergen harbour tunnel stalls', topics: ['world'], url })
  const listed = async (query: string) =>
    (JSON.parse((await get(`/latest.json?${query}`)).text).items as { title: string }[])
      .map(({ title }) => title.split(' ')[0])
      .sort()
  expect(await listed('topic=wORLD')).toEqual(['Bergen', 'Kerry'])
  expect(await listed('topic=peace+talks')).toEqual(['Kerry'])
  expect(await listed('publisher=other')).toEqual(['Bergen'])
  expect(await listed('publisher=demo&topic=world')).toEqual(['Kerry'])
  for (const none of ['topic=sports', 'publisher=nobody', 'publisher=other&topic=peace+talks'])
    expect(await listed(none), none).toEqual([])
  const page = await get('/latest?topic=peace%20talks')
  expect(page.text).toContain('<h1 dir="auto">Latest on peace talks</h1>')
  for (const path of FEEDS) expect(page.text).toContain(`href="${path}?topic=peace+talks"`)
  expect((await get('/latest?publisher=other')).text).toContain('Latest from Example News</h1>')
  expect((await get('/latest?publisher=%3Cb%3E')).status).toBe(404)
  expect((await get('/latest.rss?publisher=%3Cb%3E')).status).toBe(404)
  const all = (await get('/latest')).text
  for (const path of ['/latest?topic=peace+talks', '/latest?publisher=other'])
    expect(all).toContain(`<a href="${path}">`)
})

test('of what is withdrawn the feed of its topic says so, and the page of its topic nothing', async () => {
  const { room } = await alerted({ topics: ['world'] })
  await room.post(retracted())
  await afterAWhile()
  expect((await get('/latest.atom?topic=world')).text).toContain('<at:deleted-entry')
  const { text } = await get('/latest?topic=world')
  expect(text).toContain('There is nothing yet.')
  expect(text).not.toMatch(/withdrew|Kerry/)
})

test.each([
  ...['/latest', ...FEEDS],
  ...['/latest?topic=world', '/latest.rss?topic=world', '/latest.json?publisher=demo'],
])('%s is sent again only where it has changed', async (path) => {
  await alerted({ topics: ['world'] })
  const first = await get(path)
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
  const etag = first.headers.get('etag') ?? ''
  const date = first.headers.get('last-modified') ?? ''
  expect(Date.parse(date)).toBeGreaterThan(0)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const same = await get(path, { 'if-none-match': known })
    expect([same.status, same.text, same.headers.get('etag')], known).toEqual([304, '', etag])
  }
  expect((await get(path, { 'if-modified-since': date })).status).toBe(304)
  const other = { 'if-none-match': '"other"', 'if-modified-since': date }
  expect((await get(path, other)).status).toBe(200)
  expect((await get(path, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(
    200,
  )
})

test.each(FEEDS)('%s is read by a reader of feeds', async (path) => {
  await alerted({ topics: ['world'], language: 'en' })
  const { text, headers } = await get(path)
  const read = await feedReader.read(new TextEncoder().encode(text), {
    contentType: headers.get('content-type'),
    url: `https://lede.test${path}`,
  })
  expect(JSON.stringify(read)).toContain('Kerry says Russia talks on Syria continue')
})

test('pages run no script, load nothing from elsewhere and name their feeds', async () => {
  const { event } = await alerted()
  for (const path of ['/latest', `/alerts/${event}`]) {
    const { headers, text } = await get(path)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(text).not.toMatch(/<script|style=|src=/)
  }
  const { text } = await get('/latest')
  for (const path of FEEDS) expect(text).toMatch(new RegExp(`rel="alternate"[^>]+href="${path}"`))
})

test('words run as their language does', async () => {
  const headline = 'وزير الخارجية يقول إن المحادثات مستمرة'
  const { event } = await alerted({ headline, text: `${headline}.`, language: 'ar' })
  expect((await get('/latest')).text).toContain('<div lang="ar" dir="rtl">')
  expect((await get(`/alerts/${event}`)).text).toContain('<div lang="ar" dir="rtl">')
})

test('a reader of feeds learns of a publisher that is renamed, and of another alert', async () => {
  const { room } = await alerted()
  const { headers } = await get('/latest.rss')
  await operate('PATCH', '/v1/publishers/demo', { name: 'Northern Star' })
  await afterAWhile()
  const renamed = await get('/latest.rss', { 'if-none-match': headers.get('etag') ?? '' })
  expect(renamed.status).toBe(200)
  expect(renamed.text).toContain('Northern Star')
  const url = 'https://example.org/a2'
  await told(room, { id: 'a2', headline: 'Harbour tunnel talks stall in Bergen', url })
  expect((await get('/latest.rss')).text).toContain('Harbour tunnel talks stall in Bergen')
})

test('where they are switched off there are none', async () => {
  const app = createApp({ publicPages: false } as Parameters<typeof createApp>[0])
  for (const path of ['/latest', ...FEEDS, `/alerts/evt_${'0'.repeat(32)}`])
    expect((await app.request(path)).status, path).toBe(404)
  expect(await (await app.request('/')).text()).toMatch(/^Lede is running/)
})
