/** Whatever stands in a field that the console shows: it is text, turns nothing around, and breaks no page. */
import { Parser } from 'htmlparser2'
import { beforeEach, expect, test } from 'vitest'
import { fakeTelegram } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import { form, page, signedIn, TOKEN } from './at-console.ts'
import { newsroom, operate, published } from './newsroom.ts'

const HOSTILE = {
  'a script': `</title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'><b>`,
  'what turns text around': 'invoice \u202efdp.exe\u2066 \u2067 \u200f\u061c end',
  'a text without end': 'Nowordbreak'.repeat(200),
  'signs that nobody sees': 'a\u0000b\u200b\u00ad\ufeffc\u{e0041} \ud800',
}

/** They turn around what follows them, also what the console says itself. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/

const OWN = new Set(
  `html head meta title link body header strong nav a form button main h1 h2 h3 p section article div ul li dl dt dd
   time mark bdi label input select option textarea code pre table caption thead tbody tr th td details summary figure
   figcaption svg rect g path line text span polyline circle ol em`.split(/\s+/),
)
const HANDLERS = /^on|^style$|^src$/

beforeEach(() => {
  fakeTelegram()
})

function foreign(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!OWN.has(name)) found.push(name)
      for (const key of Object.keys(attributes))
        if (HANDLERS.test(key)) found.push(`${name} ${key}`)
    },
  })
  parser.end(html)
  return found
}

test.each(Object.entries(HOSTILE))('%s in each field', async (_, said) => {
  const room = await newsroom()
  const renamed = await operate('PATCH', '/v1/publishers/demo', { name: said.slice(0, 90) })
  expect([200, 422]).toContain(renamed.status)
  // As much of it as each field takes.
  const id = said
    .slice(0, 200)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
  const note = said.slice(0, 480)
  const fields = { headline: `${note} says ministry`, text: `${said} said so.`, correction: note }
  const lists = { topics: [said.slice(0, 64)], authors: [said.slice(0, 200)] }
  const url = `https://example.org/${encodeURIComponent(said.toWellFormed())}`.slice(0, 1_000)
  const posted = await room.post(published({ id, url, ...fields, ...lists }))
  expect(posted.status).toBe(202)
  const { event } = await posted.json<{ event: string }>()
  await until(async () =>
    expect(await (await operate('GET', `/v1/events/${event}`)).json()).toMatchObject({
      state: 'done',
    }),
  )
  await room.post(published(), { headers: { 'x-request-id': 'r'.repeat(300) } })
  const cookie = await signedIn(TOKEN)
  const query = String(new URLSearchParams({ article: said, link: said, day: said }))
  const article = `/console/articles/demo/${encodeURIComponent(id)}`
  const paths = [
    '/console/events',
    article,
    '/console/publishers',
    '/console/publishers/demo',
    '/console/refused',
    '/console/delivery',
    '/console/dead-letters',
    '/console/playground',
    `/console/events?${query}`,
    `/console/events?publisher=${encodeURIComponent(said.toWellFormed())}`,
    `/console/publishers/${encodeURIComponent(said.toWellFormed())}`,
  ]
  const pages = await Promise.all(
    paths.map(async (path) => ({ path, ...(await page(path, cookie)) })),
  )
  expect(pages.find(({ path }) => path === article)?.status).toBe(200)
  const pasted = { publisher: 'demo', headline: said, text: said, topics: said, link: said }
  const played = await form('/console/playground', pasted, { cookie })
  const added = await form(
    '/console/publishers',
    { id: said, name: said, domains: said },
    { cookie },
  )
  const all = [
    ...pages,
    { path: 'played', status: played.status, text: await played.text() },
    { path: 'added', status: added.status, text: await added.text() },
  ]
  for (const { path, status, text } of all) {
    expect(status, path).toBeLessThan(500)
    expect(foreign(text), path).toEqual([])
    expect(TURNS.exec(text)?.index ?? null, path).toBeNull()
  }
})
