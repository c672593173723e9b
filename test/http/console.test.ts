/** The console: who gets in, what each sees, and what nobody can bring in or out. */
import { beforeEach, expect, test } from 'vitest'
import { clock } from '../clock.ts'
import { fakeTelegram } from '../platform/fake-telegram.ts'
import { form, keyOf, page, signedIn, TOKEN } from './at-console.ts'
import { newsroom, operate, published } from './newsroom.ts'

const HOUR = 3_600_000

beforeEach(() => {
  fakeTelegram()
})

test('without a session every page asks who it is, and no form does anything', async () => {
  await newsroom()
  for (const path of [
    '/console',
    '/console/events',
    '/console/publishers',
    '/console/dead-letters',
    '/console/delivery',
    '/console/figures',
  ]) {
    const { status, text } = await page(path)
    expect(status, path).toBe(401)
    expect(text).toContain('type="password"')
  }
  const posted = await form('/console/publishers/demo/pause', {})
  expect([posted.status, posted.headers.get('location')]).toEqual([303, '/console'])
  expect(await (await operate('GET', '/v1/publishers/demo')).json()).toMatchObject({
    paused: false,
  })
})

test('an address that is not there is told on a page, and asks who it is without a session', async () => {
  const [cookie, nowhere] = [await signedIn(TOKEN), '/console/nowhere']
  const { status, text, headers } = await page(nowhere, cookie)
  expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).toContain('There is nothing at this address')
  expect(text).toContain('Sign out')
  expect(await page(nowhere)).toMatchObject({ status: 401 })
})

test('the operator signs in with the token, and out', async () => {
  const cookie = await signedIn(TOKEN)
  expect(await page('/console/events', cookie)).toMatchObject({ status: 200 })
  const out = await form('/console/sign-out', {}, { cookie })
  expect(out.headers.get('set-cookie')).toMatch(/lede_console=;.*Max-Age=0/)
})

test('a wrong token is refused, and more than twenty in a minute are too many', async () => {
  const tries = []
  for (let i = 0; i < 23; i++) tries.push(await form('/console/sign-in', { token: `wrong ${i}` }))
  expect(tries[0]?.status).toBe(401)
  expect(tries[22]?.status).toBe(429)
  expect(Number(tries[22]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(tries.every(({ headers }) => !headers.has('set-cookie'))).toBe(true)
})

test('a cookie that has expired, was changed or was made up opens nothing', async () => {
  const cookie = await signedIn(TOKEN)
  expect((await page('/console/events', `${cookie.slice(0, -3)}AAA`)).status).toBe(401)
  expect((await page('/console/events', cookie.replace('=*.', '=*.9'))).status).toBe(401)
  expect((await page('/console/events', 'lede_console=*.99999999999999.')).status).toBe(401)
  clock.setAhead(8 * HOUR + 1)
  expect((await page('/console/events', cookie)).status).toBe(401)
})

test('a form that another site has forged changes nothing', async () => {
  await newsroom()
  const cookie = await signedIn(TOKEN)
  const forged = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expect((await form('/console/publishers/demo/pause', {}, forged)).status).toBe(403)
  expect(await (await operate('GET', '/v1/publishers/demo')).json()).toMatchObject({
    paused: false,
  })
  expect((await form('/console/publishers/demo/pause', {}, { cookie })).status).toBe(303)
  expect(await (await operate('GET', '/v1/publishers/demo')).json()).toMatchObject({ paused: true })
})

test('a publisher sees its own and nothing of the operator’s or of another', async () => {
  const demo = await newsroom('demo')
  await newsroom('other', ['example.com'])
  await demo.post(published({ headline: 'Only the demo knows of this' }))
  const [own, others] = [await signedIn(await keyOf('demo')), await signedIn(await keyOf('other'))]
  expect((await page('/console/events', own)).text).toContain('Only the demo knows')
  expect((await page('/console/articles/demo/a1', own)).status).toBe(200)
  expect((await page('/console/events', others)).text).not.toContain('Only the demo')
  expect((await page('/console/events?publisher=demo', others)).status).toBe(404)
  expect((await page('/console/articles/demo/a1', others)).status).toBe(404)
  expect((await page('/console/playground', others)).text).not.toContain('value="demo"')
  const tried = { publisher: 'demo', headline: 'X says Y' }
  expect((await form('/console/playground', tried, { cookie: others })).status).toBe(404)
  for (const path of ['publishers', 'dead-letters', 'delivery', 'figures'].map(
    (one) => `/console/${one}`,
  ))
    expect((await page(path, own)).status).toBe(404)
  expect((await form('/console/publishers/demo/rotate', {}, { cookie: own })).status).toBe(404)
  const letter = `/console/dead-letters/evt_${'0'.repeat(32)}/drop`
  expect((await form(letter, {}, { cookie: own })).status).toBe(404)
})

test('a session by a read key ends with the key', async () => {
  await newsroom()
  const cookie = await signedIn(await keyOf('demo'))
  expect((await page('/console/events', cookie)).status).toBe(200)
  await operate('DELETE', '/v1/publishers/demo/read-key')
  expect((await page('/console/events', cookie)).status).toBe(401)
})

test('a script in any field is shown as the text that it is', async () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><b>'
  const room = await newsroom()
  await operate('PATCH', '/v1/publishers/demo', { name: script.slice(0, 60) })
  await room.post(
    published({ id: script, headline: `${script} says ministry`, text: `${script} said so.` }),
  )
  await room.post(published(), { headers: { 'x-request-id': 'a', 'webhook-signature': 'v1,A' } })
  const cookie = await signedIn(TOKEN)
  const pages = [
    await page('/console/events', cookie),
    await page(`/console/articles/demo/${encodeURIComponent(script)}`, cookie),
    await page('/console/publishers', cookie),
    await page('/console/publishers/demo', cookie),
    await page('/console/refused', cookie),
    await page('/console/delivery', cookie),
    await page('/console/figures', cookie),
    await page(`/console/events?${new URLSearchParams({ article: script, link: script })}`, cookie),
    await page(`/console/events?${new URLSearchParams({ publisher: script })}`, cookie),
  ]
  const pasted = { publisher: 'demo', headline: script, text: script, topics: script }
  const played = await form('/console/playground', pasted, { cookie })
  for (const text of [...pages.map((one) => one.text), await played.text()]) {
    expect(text).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>"/)
  }
  expect(pages[0]?.text).toContain('&lt;script&gt;')
})

test('pages run no script, load nothing from elsewhere and are kept by nobody', async () => {
  const cookie = await signedIn(TOKEN)
  for (const path of ['events', 'publishers', 'playground', 'delivery', 'figures'].map(
    (one) => `/console/${one}`,
  )) {
    const { headers, text } = await page(path, cookie)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).not.toMatch(/<script|style=|(?:src|href)="https?:/)
  }
})

test('a publisher is added, its secret and keys are shown once, and it is paused and resumed', async () => {
  const cookie = await signedIn(TOKEN)
  const wanted = {
    id: 'daily',
    name: 'The Daily',
    domains: 'example.org example.com',
    format: 'native',
  }
  const added = await (await form('/console/publishers', wanted, { cookie })).text()
  expect(added).toMatch(/whsec_[0-9a-f]{64}/)
  expect((await page('/console/publishers', cookie)).text).not.toContain('whsec_')
  const again = await form('/console/publishers', wanted, { cookie })
  expect(again.status).toBe(409)
  const wrong = await form('/console/publishers', { ...wanted, id: 'No' }, { cookie })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('id must have')])
  const rotated = await form('/console/publishers/daily/rotate', {}, { cookie })
  expect(await rotated.text()).toMatch(/whsec_[0-9a-f]{64}/)
  const key = await (await form('/console/publishers/daily/read-key', {}, { cookie })).text()
  expect(key).toMatch(/lede_read_daily_[0-9a-f]{64}/)
  await form('/console/publishers/daily/pause', {}, { cookie })
  expect((await page('/console/publishers/daily', cookie)).text).toContain('Resume')
})

test('the playground shows the line, its evidence and why others fell, and keeps nothing', async () => {
  await newsroom()
  const cookie = await signedIn(TOKEN)
  const pasted = {
    publisher: 'demo',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    text: 'The talks with Russia continue. John Kerry said so on Friday.',
    topics: 'syria',
  }
  const text = await (await form('/console/playground', pasted, { cookie })).text()
  expect(text).toContain('Kerry says Russia talks on Syria continue')
  expect(text).toContain('<mark>Kerry</mark>')
  expect(text).toContain('It would go to 0 chats')
  expect((await page('/console/events', cookie)).text).toContain('Nothing was found')
})

test('figures are charts that say what they show, with every number in a table behind each', async () => {
  const room = await newsroom()
  for (const id of ['a1', 'a2', 'a3']) await room.post(published({ id }))
  const { text } = await page('/console/figures', await signedIn(TOKEN))
  expect(text).toContain('3 in 30 days; 3 today.')
  const charts = text.match(/<svg[^>]*role="img"[^>]*>/g) ?? []
  expect(charts).toHaveLength(5)
  for (const chart of charts) {
    const [, title = '', desc = ''] = /aria-labelledby="(\S+) (\S+)"/.exec(chart) ?? []
    expect(text).toContain(`<title id="${title}">`)
    expect(text).toContain(`<desc id="${desc}">`)
  }
  const today = new Date(clock.now()).toISOString().slice(0, 10)
  expect(text).toContain(`<th scope="row">${today}</th><td class="number">3</td>`)
  expect(text.match(/<details>/g)).toHaveLength(5)
})

test('delivery tells what is wrong and how each lane does, and tries again what was told to wait', async () => {
  const cookie = await signedIn(TOKEN)
  const { text } = await page('/console/delivery', cookie)
  expect(text).toContain('Lane 1')
  expect(text).toContain('28 messages a second')
  expect(text).toContain('more than 5 min behind')
  const tried = await form('/console/delivery/unblock', {}, { cookie })
  expect([tried.status, tried.headers.get('location')]).toEqual([303, '/console/delivery'])
})
