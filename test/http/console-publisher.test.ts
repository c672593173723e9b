/** A publisher's page at the console: what is changed there, and test events. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { type FakeTelegram, fakeTelegram } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import { form, keyOf, page, signedIn, TOKEN } from './at-console.ts'
import { follower, newsroom, operate, published } from './newsroom.ts'

let telegram: FakeTelegram

beforeEach(() => {
  telegram = fakeTelegram()
})

const PAGE = '/console/publishers/demo'

const shown = async () => (await operate('GET', '/v1/publishers/demo')).json()

test('name, domains and what readers get of updates are changed on its page', async () => {
  await newsroom()
  const cookie = await signedIn(TOKEN)
  const wanted = { name: 'The Demo', domains: 'example.org, example.net', updates: 'edit' }
  const saved = await form(`${PAGE}/change`, wanted, { cookie })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, PAGE])
  expect(await shown()).toMatchObject({ ...wanted, domains: ['example.org', 'example.net'] })
  const wrong = await form(`${PAGE}/change`, { ...wanted, domains: 'com' }, { cookie })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('domains')])
})

test('the address to post to stands on its page, but not where it is a secret', async () => {
  await newsroom()
  const settings = { secret_address: true }
  const blog = { id: 'blog', name: 'Blog', domains: ['example.com'], format: 'wordpress', settings }
  await operate('POST', '/v1/publishers', blog)
  const cookie = await signedIn(TOKEN)
  const reader = await signedIn(await keyOf('demo'))
  const address = 'https://lede.test/v1/publishers/demo/events'
  for (const who of [cookie, reader]) expect((await page(PAGE, who)).text).toContain(address)
  expect((await page('/console/publishers/blog', cookie)).text).not.toContain('/v1/publishers')
})

test('a form that cannot be taken says what to correct, to who has filled it in', async () => {
  const cookie = await signedIn(TOKEN)
  const wrong = { id: 'Daily', name: 'Daily', domains: 'example.org', format: 'native' }
  const answer = await (await form('/console/publishers', wrong, { cookie })).text()
  expect(answer).toContain('Go back, correct this, and send it again.')
  expect(answer).toContain('id must have')
  expect(answer).not.toContain('listed under errors')
})

test('a new secret is told with how long the one before it works', async () => {
  await newsroom()
  const cookie = await signedIn(TOKEN)
  const answer = await (await form(`${PAGE}/rotate`, {}, { cookie })).text()
  expect(answer).toMatch(/whsec_[0-9a-f]{64}/)
  expect(answer).toContain('The secret before it works for 24 hours more')
})

test('read keys are revoked, and a publisher goes only where its removal is confirmed', async () => {
  await newsroom()
  const [cookie, reader] = [await signedIn(TOKEN), await signedIn(await keyOf('demo'))]
  await form(`${PAGE}/drop-read-key`, {}, { cookie })
  expect((await page('/console/events', reader)).status).toBe(401)
  await form(`${PAGE}/remove`, {}, { cookie })
  expect((await page(PAGE, cookie)).status).toBe(200)
  await form(`${PAGE}/remove`, { sure: 'yes' }, { cookie })
  expect((await page(PAGE, cookie)).status).toBe(404)
})

test('a feed shows when it was read and what went wrong, and is read again', async () => {
  const settings = { url: 'https://example.org/feed.xml' }
  const feed = { id: 'demo', name: 'Feed', domains: ['example.org'], format: 'feed', settings }
  await operate('POST', '/v1/publishers', feed)
  const cookie = await signedIn(TOKEN)
  const { text } = await page(PAGE, cookie)
  expect(text).toContain('Last read')
  expect(text).toContain(settings.url)
  expect(text).toContain('not yet')
  expect(text).not.toContain('New secret')
  const again = await form(`${PAGE}/read`, {}, { cookie })
  expect([again.status, again.headers.get('location')]).toEqual([303, PAGE])
})

test('a feed that fails or has gone silent is told of on its page and under Delivery', async () => {
  const settings = { url: 'https://example.org/feed.xml' }
  const feed = { id: 'demo', name: '<i>Feed', domains: ['example.org'], format: 'feed', settings }
  await operate('POST', '/v1/publishers', feed)
  const feedIs = (change: string) =>
    runInDurableObject(env.DESK.getByName('desk'), (_, { storage }) => {
      storage.sql.exec(`UPDATE feed SET ${change}`)
    })
  await feedIs("failures = 4, fault = 'too-slow'")
  const cookie = await signedIn(TOKEN)
  for (const path of [PAGE, '/console/delivery']) {
    const { text } = await page(path, cookie)
    expect(text, path).toContain('It was not there within 10 seconds.')
    expect(text, path).toContain('It has failed for an hour and more.')
    expect(text, path).not.toContain('<i>')
  }
  await feedIs('failures = 0, fault = NULL, news_at = 1, silence = 1')
  for (const path of [PAGE, '/console/delivery'])
    expect((await page(path, cookie)).text, path).toContain('far longer than it ever does')
})

test('a publisher sees its own page, and changes nothing there', async () => {
  await newsroom()
  await newsroom('other', ['example.com'])
  const cookie = await signedIn(await keyOf('demo'))
  const { status, text } = await page(PAGE, cookie)
  expect(status).toBe(200)
  expect(text).toContain('Send a test event')
  expect(text).not.toMatch(/New secret|New read key|Pause|Remove/)
  expect((await page('/console/publishers/other', cookie)).status).toBe(404)
  for (const verb of ['pause', 'change', 'rotate', 'read-key', 'drop-read-key', 'remove'])
    expect((await form(`${PAGE}/${verb}`, { sure: 'yes' }, { cookie })).status, verb).toBe(404)
  expect(await shown()).toMatchObject({ paused: false, live_secrets: 1 })
})

test('a test event takes the real way, alerts nobody and says whom it would have', async () => {
  await follower(1)
  const room = await newsroom()
  const cookie = await signedIn(await keyOf('demo'))
  const sent = await form('/console/test-event', { publisher: 'demo' }, { cookie })
  const article = sent.headers.get('location') ?? ''
  expect(article).toMatch(/^\/console\/articles\/demo\/test-/)
  await until(async () => {
    const { text } = await page(article, cookie)
    expect(text).toContain('sent to nobody: test event; it would have gone to 1 chat')
  })
  const { text } = await page(article, cookie)
  expect(text).toContain('<mark>')
  expect(text).toContain('not sent')
  expect(text).not.toContain('not yet')
  expect((await page('/console/events', cookie)).text).toContain(article)
  expect(telegram.delivered).toEqual([])
  // What is real goes out beside it.
  await room.post(published())
  await until(() => expect(telegram.delivered).toHaveLength(1))
})

test('what was pasted is sent as a test event, of one’s own publisher alone', async () => {
  await newsroom()
  await newsroom('other', ['example.com'])
  const cookie = await signedIn(await keyOf('demo'))
  const pasted = {
    headline: 'Talks with Russia on Syria continue, says Kerry',
    text: 'The talks with Russia continue. John Kerry said so on Friday.',
  }
  const others = await form('/console/test-event', { ...pasted, publisher: 'other' }, { cookie })
  expect(others.status).toBe(404)
  const sent = await form('/console/test-event', { ...pasted, publisher: 'demo' }, { cookie })
  const article = sent.headers.get('location') ?? ''
  await until(async () =>
    expect((await page(article, cookie)).text).toContain(
      'Kerry says Russia talks on Syria continue',
    ),
  )
})

test('a test event is counted among no day’s articles', async () => {
  await newsroom()
  const cookie = await signedIn(TOKEN)
  await form('/console/test-event', { publisher: 'demo' }, { cookie })
  expect((await page('/console/figures', cookie)).text).toContain('0 in 30 days')
})
