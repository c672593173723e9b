/** Subscriptions at hubs, on a Desk with a clock that the test turns. */
import { reset } from 'cloudflare:test'
import { afterEach, describe, expect, test } from 'vitest'
import type { Fetched, FetchFeed } from '../../src/app/ports/feeds.ts'
import type { HubRequest } from '../../src/app/ports/hubs.ts'
import { err, ok } from '../../src/core/result.ts'
import { publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk } from './desk-world.ts'

afterEach(() => reset())

const VERSION_WITHOUT_HUBS = 11
const demo = publisherId('demo')
const FEED = 'https://example.org/feed'
const HUB = 'https://hub.test/'
const HOUR = 60 * MINUTE
const SETTINGS = { PUBLIC_URL: 'https://lede.test/' }

const withHub = (work: (world: DeskWorld) => Promise<void>) => onDesk(work, SETTINGS)

interface Item {
  readonly guid: string
  readonly title?: string
}

const itemOf = ({ guid, title = `The dam of ${guid} has burst` }: Item) =>
  `<item><guid>${guid}</guid><title>${title}</title><link>https://example.org/${guid}</link></item>`
const linkOf = (rel: string, href: string | null) =>
  href === null ? '' : `<atom:link rel="${rel}" href="${href}"/>`
const feedOf = (hub: string | null, self: string | null, items: readonly Item[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>${linkOf('hub', hub)}${linkOf('self', self)}${items.map(itemOf).join('')}</channel></rss>`
const rss = (...guids: readonly string[]) =>
  feedOf(
    HUB,
    FEED,
    guids.map((guid) => ({ guid })),
  )

const giving =
  (text: string, said: Partial<Extract<Fetched, { kind: 'body' }>>): FetchFeed =>
  async () =>
    ok({
      ...{ kind: 'body', body: new TextEncoder().encode(text), contentType: null },
      ...{ etag: null, lastModified: null, maxAge: null, link: null, ...said },
    })
const unchanged: FetchFeed = async () => ok({ kind: 'unchanged', maxAge: null, link: null })

/** What hubs are to be asked now. */
async function asked(world: DeskWorld): Promise<HubRequest[]> {
  const due = await world.desk().takeDueHubs(9)
  const requests = due.map((id) => world.desk().hubRequest(id))
  return requests.filter((request) => request !== null)
}

const addressOf = ({ callback }: HubRequest): string => callback.replace(/^.*\//, '')

async function says(world: DeskWorld, request: HubRequest, said = {}) {
  const { mode, topic } = request
  const intent = { mode, topic, leaseSeconds: 10 * 86_400, ...said }
  const heard = await world.desk().hearIntent(addressOf(request), intent)
  return heard?.answer ?? null
}

/** A publisher whose feed names a hub, which was asked. */
async function subscribing(world: DeskWorld): Promise<HubRequest> {
  await world.add('demo', FEED)
  await world.poll(demo, rss())
  const [request] = await asked(world)
  if (!request) throw new Error('nobody was asked')
  return request
}

/** The same, and the hub has confirmed it. */
async function subscribed(world: DeskWorld): Promise<HubRequest> {
  const request = await subscribing(world)
  expect(await says(world, request)).toBe('confirmed')
  return request
}

const lines = (world: DeskWorld) => world.lanes.alerts.map(({ line }) => line)
/** In minutes from now. */
const nextPoll = (world: DeskWorld) =>
  (Number(world.sql.exec('SELECT next_try FROM feed').one().next_try) - world.now()) / MINUTE

describe('subscribing', () => {
  test('asks the hub that the feed names, at an address and with a secret that nobody can guess', () =>
    withHub(async (world) => {
      const request = await subscribing(world)
      const { secret, callback } = request
      expect(request).toEqual({
        ...{ publisher: demo, hub: HUB, mode: 'subscribe', topic: FEED, callback, secret },
      })
      expect(callback).toMatch(/^https:\/\/lede\.test\/websub\/[\da-f]{64}$/)
      expect(secret).toMatch(/^[\da-f]{64}$/)
      expect(callback).not.toContain(secret)
      await world.add('other', FEED)
      await world.poll(publisherId('other'), rss())
      const [another] = await asked(world)
      expect(another?.callback).not.toBe(callback)
      expect(another?.secret).not.toBe(secret)
    }))
  test('needs an address of the Worker', () =>
    onDesk(
      async (world) => {
        await world.add('demo', FEED)
        await world.poll(demo, rss())
        expect(await asked(world)).toEqual([])
        expect(world.count('hub_subscription')).toBe(0)
      },
      { PUBLIC_URL: '' },
    ))
  test('follows the server’s word rather than the document’s', () =>
    withHub(async (world) => {
      await world.add('demo', FEED)
      const link = '<https://other.test/hub>; rel=hub, </canonical>; rel=self'
      await world.poll(demo, giving(rss(), { link }))
      expect(await asked(world)).toMatchObject([
        { hub: 'https://other.test/hub', topic: 'https://example.org/canonical' },
      ])
    }))
  test('is tried ever more seldom where nobody comes back', () =>
    withHub(async (world) => {
      await subscribing(world)
      const at = [0]
      for (let minute = 1; minute < 1_440; minute++) {
        world.until(minute * MINUTE)
        if ((await asked(world)).length > 0) at.push(minute)
      }
      const gaps = at.slice(1).map((minute, n) => minute - (at[n] ?? 0))
      expect(gaps.length).toBeGreaterThan(4)
      expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
      expect(await world.told('f'.repeat(64), rss('a'))).toBe('not-subscribed')
    }))
  test('is tried at different times for those that were due together', () =>
    withHub(async (world) => {
      for (const id of ['one', 'two', 'three']) {
        await world.add(id, FEED)
        await world.poll(publisherId(id), rss())
      }
      expect(await asked(world)).toHaveLength(3)
      const times = world.sql.exec('SELECT next_try FROM hub_subscription').toArray()
      expect(new Set(times.map((row) => row.next_try)).size).toBe(3)
    }))
})

describe('what a hub says it will do', () => {
  test('is confirmed once', () =>
    withHub(async (world) => {
      const request = await subscribing(world)
      expect(await says(world, request)).toBe('confirmed')
      expect(await says(world, request)).toBe('refused')
    }))
  test.each([
    { topic: `${FEED}/` },
    { topic: '' },
    { mode: 'unsubscribe' },
    { mode: 'publish' },
    { mode: '' },
  ])('is refused where it is another thing: %j', (said) =>
    withHub(async (world) => {
      const request = await subscribing(world)
      expect(await says(world, request, said)).toBe('refused')
      expect(await says(world, request)).toBe('confirmed')
    }),
  )
  test('is refused before it was asked for', () =>
    withHub(async (world) => {
      await world.add('demo', FEED)
      await world.poll(demo, rss())
      const address = String(world.sql.exec('SELECT address FROM hub_subscription').one().address)
      const intent = { mode: 'subscribe', topic: FEED, leaseSeconds: 60 }
      expect(await world.desk().hearIntent(address, intent)).toMatchObject({ answer: 'refused' })
      expect(await world.desk().hearIntent('0'.repeat(64), intent)).toBeNull()
    }))
  test('may be to tell no more: the feed is polled as before, and the hub asked a day later', () =>
    withHub(async (world) => {
      const request = await subscribed(world)
      await world.told(addressOf(request), rss('a'))
      expect(nextPoll(world)).toBe(60)
      expect(await says(world, request, { mode: 'denied' })).toBe('denied')
      expect(nextPoll(world)).toBe(15)
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(15)
      world.until(23 * HOUR)
      expect(await asked(world)).toEqual([])
      world.until(25 * HOUR)
      expect(await asked(world)).toMatchObject([{ mode: 'subscribe' }])
    }))
})

describe('news that a hub tells', () => {
  test('is alerted once, whether a poll finds it before or after', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      await world.told(address, rss('a'))
      await world.poll(demo, rss('a'))
      await world.poll(demo, rss('b', 'a'))
      await world.told(address, rss('b'))
      await world.told(address, rss('b'))
      await world.told(address, rss('c'))
      await world.poll(demo, rss('c', 'b', 'a'))
      await world.work()
      expect(world.lanes.alerts.map(({ article }) => article)).toEqual(['a', 'b', 'c'])
    }))
  test('of a change is one change', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const of = (title: string) => feedOf(HUB, FEED, [{ guid: 'a', title }])
      for (const title of ['The dam holds', 'The dam bursts']) {
        await world.told(address, of(title))
        await world.poll(demo, of(title))
        await world.pass(MINUTE)
      }
      expect(lines(world)).toEqual(['The dam holds', 'The dam bursts'])
    }))
  test('is not taken back by a copy that a cache still serves, and the feed is read again', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const said = (title: string) => feedOf(HUB, FEED, [{ guid: 'a', title }])
      await world.told(address, said('The dam holds'))
      await world.pass(10_000)
      await world.told(address, said('The dam bursts'))
      await world.pass(10_000)
      await world.poll(demo, giving(said('The dam holds'), { etag: '"old"' }))
      await world.pass(10_000)
      expect(lines(world)).toEqual(['The dam holds', 'The dam bursts'])
      // The cache's answer is not what the next one is compared with.
      expect(world.desk().feed(demo)).toMatchObject({ etag: null, bodyHash: null })
      expect(nextPoll(world)).toBeCloseTo(60, 0)
      world.until(2 * HOUR)
      await world.poll(demo, said('The dam holds'))
      await world.pass(10_000)
      expect(lines(world)).toEqual(['The dam holds', 'The dam bursts', 'The dam holds'])
    }))
  test('is not taken back by a poll that began before', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const of = (title: string) => feedOf(HUB, FEED, [{ guid: 'a', title }])
      await world.told(address, of('The dam holds'))
      await world.work()
      const old = giving(`${of('The dam holds')} `, { etag: '"old"' })
      await world.poll(demo, async (url, known) => {
        await world.told(address, of('The dam bursts'))
        return old(url, known)
      })
      await world.work()
      expect(lines(world)).toEqual(['The dam holds', 'The dam bursts'])
      // What the poll may have seen beside is looked for at once.
      expect(nextPoll(world)).toBe(0)
      expect(world.desk().feed(demo)?.etag).toBeNull()
    }))
  test('is not forgotten where a poll that began before ends after', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const { readings = 0 } = world.desk().feed(demo) ?? {}
      await world.told(address, rss('a'))
      await world.desk().keepFeedReading(demo, {
        ...{ url: FEED, etag: '"old"', lastModified: null, bodyHash: 'old', known: [], readings },
        ...{ failures: 0, fault: null, next: world.now() + DAY, by: 'poll', hasNews: true },
        hub: null,
      })
      expect(world.desk().knownItems(demo).items).toHaveLength(1)
      expect(world.desk().feed(demo)).toMatchObject({ etag: null, hub: { hub: HUB } })
      expect(nextPoll(world)).toBe(0)
    }))
  test('that comes twice at once is alerted once', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const both = [world.told(address, rss('a', 'b')), world.poll(demo, rss('b', 'a'))]
      await Promise.all([...both, world.told(address, rss('b'))])
      world.until(HOUR)
      await world.poll(demo, rss('b', 'a'))
      await world.work()
      expect(world.lanes.alerts.map(({ article }) => article).sort()).toEqual(['a', 'b'])
    }))
  test('that is much comes in pieces, each once', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      const guids = Array.from({ length: 45 }, (_, n) => `g${n}`)
      await world.told(address, rss(...guids))
      expect(nextPoll(world)).toBe(0)
      for (let n = 0; n < 3; n++) await world.poll(demo, rss(...guids))
      await world.work()
      expect(new Set(world.lanes.alerts.map(({ article }) => article)).size).toBe(45)
      expect(world.lanes.alerts).toHaveLength(45)
    }))
  test('that cannot be read is looked for at once', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      expect(await world.told(address, '')).toBeNull()
      expect([nextPoll(world), world.desk().feed(demo)?.failures]).toEqual([0, 0])
    }))
})

describe('polls', () => {
  test('are as before until the hub has told something, then each hour', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(15)
      await world.told(address, rss('a'))
      expect(nextPoll(world)).toBe(60)
      world.until(HOUR)
      await world.poll(demo, giving(rss('a'), { maxAge: 5 * MINUTE }))
      expect(nextPoll(world)).toBe(60)
    }))
  test('are as before where they find what the hub has not told, until it tells again', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      await world.told(address, rss('a'))
      await world.poll(demo, rss('b', 'a'))
      expect(nextPoll(world)).toBe(15)
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(15)
      // It may have forgotten: it is asked again a day later, well before the lease ends.
      world.until(DAY + MINUTE)
      expect(await asked(world)).toMatchObject([{ mode: 'subscribe' }])
      await world.told(address, rss('c'))
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(60)
    }))
  test('come each hour however often the hub tells: it may leave something out', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      for (const n of [1, 2, 3, 4]) {
        world.until(n * 20 * MINUTE)
        await world.told(address, rss(`told-${n}`))
      }
      expect(nextPoll(world)).toBe(-20)
      expect(await world.desk().takeDueFeeds(9)).toEqual([demo])
      await world.poll(demo, rss('left-out', 'told-4', 'told-3'))
      expect(nextPoll(world)).toBe(15)
    }))
  test('are as before where the hub tells what is known already', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      await world.poll(demo, rss('a'))
      for (const n of [1, 2]) {
        world.until(n * 5 * MINUTE)
        await world.told(address, rss('a'))
        await world.told(address, `${rss('a')}\n`)
        expect(nextPoll(world)).toBe(15 - n * 5)
      }
      expect(world.desk().feed(demo)?.toldUntil).toBeNull()
    }))
  test('that fail are tried as before', () =>
    withHub(async (world) => {
      const address = addressOf(await subscribed(world))
      await world.told(address, rss('a'))
      await world.poll(demo, async () => err({ kind: 'too-slow' }))
      expect(nextPoll(world)).toBe(5)
      await world.told(address, rss('b'))
      expect([nextPoll(world), world.desk().feed(demo)?.failures]).toEqual([60, 0])
    }))
})

describe('a lease', () => {
  test('is renewed before it ends, at the same address', () =>
    withHub(async (world) => {
      const request = await subscribed(world)
      world.until(8 * DAY)
      expect(await asked(world)).toEqual([])
      world.until(9 * DAY + MINUTE)
      expect(await asked(world)).toEqual([request])
      expect(await says(world, request)).toBe('confirmed')
      await world.told(addressOf(request), rss('a'))
      world.until(15 * DAY)
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(60)
    }))
  test('that has ended is relied on no more', () =>
    withHub(async (world) => {
      const request = await subscribed(world)
      await world.told(addressOf(request), rss('a'))
      world.until(9 * DAY + MINUTE)
      expect(await asked(world)).toEqual([request])
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(60)
      world.until(11 * DAY)
      await world.poll(demo, unchanged)
      expect(nextPoll(world)).toBe(15)
      expect(await asked(world)).toEqual([request])
    }))
  test('does not grow where the clock was set back', () =>
    withHub(async (world) => {
      await subscribed(world)
      const { sql } = world
      sql.exec(
        "INSERT OR REPLACE INTO single (name, value) VALUES ('seen_at', ?)",
        world.now() + 2 * DAY,
      )
      const before = sql.exec('SELECT next_try, lease_until FROM hub_subscription').one()
      world.restart()
      expect(sql.exec('SELECT next_try, lease_until FROM hub_subscription').one()).toEqual({
        next_try: Number(before.next_try) - 2 * DAY,
        lease_until: Number(before.lease_until) - 2 * DAY,
      })
    }))
})

describe('a hub is asked to stop', () => {
  const MOVED = { settings: JSON.stringify({ url: `${FEED}/new` }) }
  const ways: [string, (world: DeskWorld) => Promise<unknown>][] = [
    ['its publisher is removed', (world) => world.desk().removePublisher(demo)],
    ['its publisher is paused', (world) => world.desk().changePublisher(demo, { paused: true })],
    ['the feed is read elsewhere', (world) => world.desk().changePublisher(demo, MOVED)],
    ['the feed names none', (world) => world.poll(demo, feedOf(null, FEED, []))],
    ['the feed names another', (world) => world.poll(demo, feedOf('https://b.test/', FEED, []))],
    ['the feed has another name', (world) => world.poll(demo, feedOf(HUB, `${FEED}?b`, []))],
  ]
  test.each(ways)('where %s', async (_, change) => {
    await withHub(async (world) => {
      const request = await subscribed(world)
      await change(world)
      const goodbye = { ...request, mode: 'unsubscribe' }
      const requests = await asked(world)
      expect(requests.filter(({ mode }) => mode === 'unsubscribe')).toEqual([goodbye])
      // What it tells meanwhile is nobody's.
      expect(await world.told(addressOf(request), rss('a'))).toBe('not-subscribed')
      expect(await says(world, request)).toBe('refused')
      expect(await says(world, request, { mode: 'denied' })).toBe('refused')
      expect(await says(world, request, { mode: 'unsubscribe' })).toBe('confirmed')
      expect(await says(world, request, { mode: 'unsubscribe' })).toBeNull()
      const left = requests.filter(({ mode }) => mode === 'subscribe')
      expect(world.count('hub_subscription')).toBe(left.length)
    })
  })
  test('a new one is asked beside it', () =>
    withHub(async (world) => {
      const request = await subscribed(world)
      await world.told(addressOf(request), rss('a'))
      await world.poll(demo, feedOf('https://b.test/', FEED, []))
      expect(nextPoll(world)).toBe(15)
      const next = (await asked(world)).find(({ mode }) => mode === 'subscribe')
      expect(next).toMatchObject({ hub: 'https://b.test/', topic: FEED })
      expect(next?.callback).not.toBe(request.callback)
      expect(next?.secret).not.toBe(request.secret)
    }))
  test('and one is asked again when the publisher goes on, not before', () =>
    withHub(async (world) => {
      const request = await subscribed(world)
      const { callback } = request
      await world.told(addressOf(request), rss('a'))
      await world.desk().changePublisher(demo, { paused: true })
      // Nobody else tells of its news now.
      expect(nextPoll(world)).toBe(15)
      await world.poll(demo, rss('b', 'a'))
      expect(await asked(world)).toMatchObject([{ mode: 'unsubscribe', callback }])
      await world.desk().changePublisher(demo, { paused: false })
      expect(await asked(world)).toMatchObject([{ mode: 'subscribe', hub: HUB, topic: FEED }])
    }))
  const fickle: [string, (n: number) => [hub: string | null, self: string]][] = [
    ['has another name', (n) => [HUB, `${FEED}?time=${n}`]],
    ['names another', (n) => [`${HUB}${n}`, FEED]],
    ['names one or none', (n) => [n % 2 === 0 ? HUB : null, FEED]],
  ]
  test.each(fickle)('never many at once, where the feed %s each time', (_, named) =>
    withHub(async (world) => {
      await world.add('demo', FEED)
      const open: number[] = []
      const reads = async (n: number, text: string) => {
        world.until(n * 15 * MINUTE)
        await world.poll(demo, text)
        await asked(world)
        open.push(world.count('hub_subscription'))
      }
      for (let n = 0; n < 50; n++) await reads(n, feedOf(...named(n), [{ guid: `g${n}` }]))
      expect(Math.max(...open)).toBeLessThan(5)
      // Once it keeps to one, that is subscribed to.
      for (let n = 50; n < 80; n++) await reads(n, rss(`g${n}`))
      const left = world.sql.exec('SELECT hub, topic, wants FROM hub_subscription').toArray()
      expect(left).toEqual([{ hub: HUB, topic: FEED, wants: 'subscribe' }])
      await world.work()
      expect(world.lanes.alerts).toHaveLength(79)
    }),
  )
  test('one that was never asked is not', () =>
    withHub(async (world) => {
      await world.add('demo', FEED)
      await world.poll(demo, rss())
      await world.desk().removePublisher(demo)
      expect(await asked(world)).toEqual([])
      expect(world.count('hub_subscription')).toBe(0)
    }))
  test('one that does not answer is left alone after some tries', () =>
    withHub(async (world) => {
      await subscribed(world)
      await world.desk().removePublisher(demo)
      let tries = 0
      for (let n = 0; n < 100; n++) {
        tries += (await asked(world)).length
        world.until(n * HOUR)
      }
      expect(tries).toBe(5)
      expect(world.count('hub_subscription')).toBe(0)
    }))
})

test('a feed of the version before is read once more, for its hub, and nobody is told twice', () =>
  withHub(async (world) => {
    world.before(VERSION_WITHOUT_HUBS)
    const { sql } = world
    sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, format, settings, rev)
       VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 'feed', '{"v":1,"value":{"url":"${FEED}"}}', 1)`,
    )
    sql.exec(
      `INSERT INTO feed (publisher, url, etag, last_modified, body_hash, next_try)
       VALUES ('demo', ?, '"1"', 'then', 'hash', ?)`,
      FEED,
      world.now(),
    )
    sql.exec(`INSERT INTO feed_items (publisher, items) VALUES ('demo', '{"v":1,"value":[]}')`)
    world.restart()
    expect(world.desk().feed(demo)).toMatchObject({ etag: null, lastModified: null, hub: null })
    await world.poll(demo, rss('a'))
    expect(await asked(world)).toMatchObject([{ hub: HUB, topic: FEED }])
  }))

test('what a version that knew nothing of pushes has kept of items is known as before', () =>
  withHub(async (world) => {
    const address = addressOf(await subscribed(world))
    const said = (title: string) => feedOf(HUB, FEED, [{ guid: 'a', title }])
    await world.told(address, said('The dam holds'))
    world.sql.exec(`UPDATE feed_items SET items = replace(items, ',"pushed":null', '')`)
    expect(world.sql.exec('SELECT items FROM feed_items').one().items).not.toContain('pushed')
    await world.told(address, said('The dam bursts'))
    await world.poll(demo, said('The dam holds'))
    const [item] = world.desk().knownItems(demo).items ?? []
    expect(item).toMatchObject({ changes: 1, pushed: { over: [expect.any(String)] } })
  }))

test('where the Worker has another address, hubs are asked to call there', () =>
  withHub(async (world) => {
    const { callback } = await subscribed(world)
    world.sql.exec(
      `UPDATE hub_subscription SET callback = 'https://before.test/websub/' || address`,
    )
    await world.poll(demo, unchanged)
    const requests = await asked(world)
    expect(requests).toMatchObject([
      { mode: 'unsubscribe', callback: callback.replace('lede.test', 'before.test') },
      { mode: 'subscribe' },
    ])
  }))
