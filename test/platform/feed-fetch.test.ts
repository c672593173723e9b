import { describe, expect, test } from 'vitest'
import { feedFetch } from '../../src/platform/feed-fetch.ts'

const NOTHING = { etag: null, lastModified: null }
const FEED = 'https://example.org/feed'

type Answer = (request: Request) => Response | Promise<Response>

/** Servers by address; what is asked for is noted. */
function web(servers: Readonly<Record<string, Answer>>, allowLoopback = false) {
  const asked: Request[] = []
  const request: typeof fetch = async (input, init) => {
    const one = new Request(input, init)
    asked.push(one)
    const answer = servers[one.url]
    if (!answer) throw new TypeError('nobody is there')
    return answer(one)
  }
  const options = { allowLoopback, fetch: request, now: () => 0, timeoutMs: 200 }
  return { asked, fetch: feedFetch(options) }
}

const to =
  (location: string, status = 302): Answer =>
  () =>
    new Response(null, { status, headers: { location } })

test('a feed comes with what it is asked by next time', async () => {
  const headers = {
    etag: '"1"',
    'last-modified': 'Fri, 01 May 2026 09:30:00 GMT',
    'cache-control': 'public, max-age=600',
    'content-type': 'text/xml',
  }
  const { asked, fetch } = web({ [FEED]: () => new Response('<rss/>', { headers }) })
  const fetched = await fetch(FEED, NOTHING)
  expect(fetched).toMatchObject({
    ok: true,
    value: {
      kind: 'body',
      etag: '"1"',
      lastModified: headers['last-modified'],
      maxAge: 600_000,
      contentType: 'text/xml',
    },
  })
  expect(asked[0]?.headers.has('if-none-match')).toBe(false)
})

test('a feed that has not changed is not sent again', async () => {
  const unchanged: Answer = ({ headers }) =>
    headers.get('if-none-match') === '"1"' && headers.has('if-modified-since')
      ? new Response(null, { status: 304 })
      : new Response('<rss/>')
  const { fetch } = web({ [FEED]: unchanged })
  const known = { etag: '"1"', lastModified: 'Fri, 01 May 2026 09:30:00 GMT' }
  expect(await fetch(FEED, known)).toEqual({
    ok: true,
    value: { kind: 'unchanged', maxAge: null, link: null },
  })
})

describe('where it may not be asked', () => {
  test.each([
    'ftp://example.org/feed',
    'file:///etc/passwd',
    'https://user:pass@example.org/feed',
    'https://user@example.org/feed',
    'http://2852039166/latest/meta-data',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost:8787/',
    'no address',
    '',
  ])('%s is not', async (url) => {
    const { asked, fetch } = web({}, false)
    expect(await fetch(url, NOTHING)).toEqual({ ok: false, error: { kind: 'address' } })
    expect(asked).toEqual([])
  })
  test.each([
    'http://169.254.169.254/',
    'http://user:pass@example.net/',
    'ftp://example.net/',
    'https://',
    '//0x7f.1/',
  ])('a redirect to %s is not followed', async (location) => {
    const { asked, fetch } = web({ [FEED]: to(location) })
    expect(await fetch(FEED, NOTHING)).toEqual({ ok: false, error: { kind: 'address' } })
    expect(asked).toHaveLength(1)
  })
  test('this machine is where the setting allows it, and its neighbours are not', async () => {
    const { fetch } = web({ 'http://127.0.0.1:8080/feed': () => new Response('<rss/>') }, true)
    expect((await fetch('http://127.0.0.1:8080/feed', NOTHING)).ok).toBe(true)
    expect(await fetch('http://10.0.0.1/feed', NOTHING)).toMatchObject({
      error: { kind: 'address' },
    })
  })
})

test('redirects are followed, five at most', async () => {
  const hops = (n: number) =>
    Object.fromEntries(
      Array.from({ length: n }, (_, i) => [
        i === 0 ? FEED : `https://example.org/${i}`,
        to(`/${i + 1}`, [301, 302, 303, 307, 308][i % 5]),
      ]),
    )
  const end = { 'https://example.org/5': () => new Response('<rss/>') }
  expect((await web({ ...hops(5), ...end }).fetch(FEED, NOTHING)).ok).toBe(true)
  const circle = web({ [FEED]: to(FEED) })
  expect(await circle.fetch(FEED, NOTHING)).toEqual({ ok: false, error: { kind: 'redirects' } })
  expect(circle.asked).toHaveLength(6)
  for (const { redirect } of circle.asked) expect(redirect).toBe('manual')
})

test('what is too big is read no further', async () => {
  let given = 0
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          given += 1
          controller.enqueue(new Uint8Array(1_048_576))
        },
      }),
    )
  const fetched = await web({ [FEED]: endless }).fetch(FEED, NOTHING)
  expect(fetched).toEqual({ ok: false, error: { kind: 'too-big' } })
  expect(given).toBeLessThan(10)
})

describe('a server that is no help', () => {
  test('says nothing in time', async () => {
    const silent: Answer = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const fetched = await web({ [FEED]: silent }).fetch(FEED, NOTHING)
    expect(fetched).toEqual({ ok: false, error: { kind: 'too-slow' } })
  })
  test('begins and does not go on', async () => {
    const stuck = () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) }),
      )
    const fetched = await web({ [FEED]: stuck }).fetch(FEED, NOTHING)
    expect(fetched).toEqual({ ok: false, error: { kind: 'too-slow' } })
  })
  test('is not there', async () => {
    expect(await web({}).fetch(FEED, NOTHING)).toEqual({
      ok: false,
      error: { kind: 'unreachable' },
    })
  })
  test.each([
    ['120', 120_000],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
    ['soon', null],
  ])('asks to be left alone (%s)', async (said, retryAfter) => {
    const busy = () => new Response('', { status: 503, headers: { 'retry-after': said } })
    const fetched = await web({ [FEED]: busy }).fetch(FEED, NOTHING)
    expect(fetched).toEqual({ ok: false, error: { kind: 'status', status: 503, retryAfter } })
  })
})
