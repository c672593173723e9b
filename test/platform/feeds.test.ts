/** Feeds on a Desk with a clock that the test turns: what is asked when, and what comes of it. */
import { reset } from 'cloudflare:test'
import { afterEach, describe, expect, test } from 'vitest'
import type { Fetched, FetchFault, FetchFeed, Validators } from '../../src/app/ports/feeds.ts'
import { err, ok } from '../../src/core/result.ts'
import { publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk } from './desk-world.ts'

afterEach(() => reset())

const demo = publisherId('demo')
const VERSION_WITHOUT_FEEDS = 9
const URL_1 = 'https://example.org/feed'

interface Item {
  readonly guid: string
  readonly title?: string
  readonly link?: string
}

const itemOf = ({
  guid,
  title = `The dam of ${guid} has burst`,
  link = `https://example.org/${guid}`,
}: Item) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link></item>`
const rss = (...items: readonly Item[]) =>
  `<rss version="2.0"><channel><title>t</title>${items.map(itemOf).join('')}</channel></rss>`

const failing =
  (fault: FetchFault): FetchFeed =>
  async () =>
    err(fault)
const giving =
  (fetched: Partial<Extract<Fetched, { kind: 'body' }>>, text = rss({ guid: 'a' })): FetchFeed =>
  async () =>
    ok({
      kind: 'body',
      body: new TextEncoder().encode(text),
      contentType: null,
      etag: null,
      lastModified: null,
      maxAge: null,
      link: null,
      ...fetched,
    })

/** A publisher whose feed was read once. */
async function followed(world: DeskWorld, text = rss()): Promise<void> {
  await world.add('demo', URL_1)
  await world.poll(demo, text)
}

const move = (world: DeskWorld, url: string) =>
  world.desk().changePublisher(demo, { settings: JSON.stringify({ url }) })

const lines = (world: DeskWorld) => world.lanes.alerts.map(({ line }) => line)
/** In minutes from now. */
const next = (world: DeskWorld) =>
  (Number(world.sql.exec('SELECT next_try FROM feed').one().next_try) - world.now()) / MINUTE

describe('news', () => {
  test('is alerted once, and the first reading is not', () =>
    onDesk(async (world) => {
      await followed(world, rss({ guid: 'old' }))
      for (let n = 0; n < 3; n++) await world.poll(demo, rss({ guid: 'new' }, { guid: 'old' }))
      await world.work()
      expect(world.lanes.alerts.map(({ article }) => article)).toEqual(['new'])
      expect(lines(world)).toEqual(['The dam of new has burst'])
    }))
  test('an edit is an update, and taking it back is another', () =>
    onDesk(async (world) => {
      await followed(world)
      for (const title of ['The dam holds', 'The dam bursts', 'The dam holds']) {
        await world.poll(demo, rss({ guid: 'a', title }))
        await world.pass(MINUTE)
      }
      expect(lines(world)).toEqual(['The dam holds', 'The dam bursts', 'The dam holds'])
      expect(world.lanes.alerts.map(({ revision }) => revision)).toEqual([1, 2, 3])
    }))
  test('what an Atom feed deletes is withdrawn', () =>
    onDesk(async (world) => {
      const atom = (entry: string) =>
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><id>f</id><title>t</title>${entry}</feed>`
      await followed(world, atom(''))
      await world.poll(
        demo,
        atom(
          '<entry><id>e</id><title>The dam holds</title><link href="https://example.org/e"/></entry>',
        ),
      )
      await world.work()
      await world.poll(demo, atom('<at:deleted-entry ref="e" when="2026-05-01T09:30:00Z"/>'))
      await world.pass(MINUTE)
      expect(lines(world)).toEqual(['The dam holds'])
      expect(world.lanes.withdrawals.map(({ article }) => article)).toEqual(['e'])
    }))
  test('of a foreign domain is refused, and what is beside it is not', () =>
    onDesk(async (world) => {
      await followed(world)
      const foreign = { guid: 'x', link: 'https://elsewhere.test/x' }
      await world.poll(demo, rss(foreign, { guid: 'a' }))
      await world.poll(demo, rss({ ...foreign, title: 'Another title' }, { guid: 'a' }))
      await world.work()
      expect(lines(world)).toEqual(['The dam of a has burst'])
    }))
  test('that is much comes in pieces, a minute apart, each once', () =>
    onDesk(async (world) => {
      await followed(world)
      const text = rss(...Array.from({ length: 45 }, (_, n) => ({ guid: `g${n}` })))
      const counts: number[] = []
      for (let n = 0; n < 4; n++) {
        await world.poll(demo, giving({ etag: '"1"' }, text))
        counts.push(next(world))
        expect(world.desk().feed(demo)?.etag).toBe(n < 2 ? null : '"1"')
      }
      await world.work()
      expect(counts).toEqual([0, 0, 15, 15])
      expect(new Set(world.lanes.alerts.map(({ article }) => article)).size).toBe(45)
      expect(world.lanes.alerts).toHaveLength(45)
    }))
  test('that was committed before a crash is not told again', () =>
    onDesk(async (world) => {
      await followed(world)
      const before = world.sql.exec('SELECT items FROM feed_items').one().items
      const text = rss({ guid: 'a' })
      await world.poll(demo, text)
      world.sql.exec('UPDATE feed_items SET items = ?', before ?? null)
      world.sql.exec('UPDATE feed SET body_hash = NULL')
      world.restart()
      await world.poll(demo, text)
      await world.work()
      expect(lines(world)).toHaveLength(1)
    }))
  test('beyond the quota comes when there is room again', () =>
    onDesk(
      async (world) => {
        await followed(world)
        const text = rss({ guid: 'a' }, { guid: 'b' }, { guid: 'c' })
        await world.poll(demo, text)
        expect(next(world)).toBeLessThanOrEqual(1)
        for (let n = 0; n < 2; n++) {
          world.until(MINUTE * 2 * (n + 1))
          await world.poll(demo, text)
        }
        await world.work()
        expect(world.lanes.alerts.map(({ article }) => article).sort()).toEqual(['a', 'b', 'c'])
      },
      { POSTS_A_MINUTE: '2' },
    ))
})

describe('asking', () => {
  test('a server is told what it gave before', () =>
    onDesk(async (world) => {
      await followed(world)
      await world.poll(demo, giving({ etag: '"1"', lastModified: 'then' }))
      const shown: Validators[] = []
      const unchanged: FetchFeed = async (_, { etag, lastModified }) => {
        shown.push({ etag, lastModified })
        return ok({ kind: 'unchanged', maxAge: null, link: null })
      }
      await world.poll(demo, unchanged)
      await world.poll(demo, unchanged)
      expect(shown).toEqual(Array(2).fill({ etag: '"1"', lastModified: 'then' }))
    }))
  test('is as often as the server or the feed says, else each 15 minutes', () =>
    onDesk(async (world) => {
      await followed(world)
      expect(next(world)).toBe(15)
      await world.poll(demo, giving({ maxAge: 20 * MINUTE }))
      expect(next(world)).toBe(20)
      await world.poll(demo, rss({ guid: 'b' }).replace('<title>t', '<ttl>30</ttl><title>t'))
      expect(next(world)).toBe(30)
    }))
  test('a feed that fails is asked ever more seldom, keeps what is known, and recovers', () =>
    onDesk(async (world) => {
      await followed(world, rss({ guid: 'a' }))
      const waits: number[] = []
      for (let n = 0; n < 3; n++) {
        await world.poll(demo, failing({ kind: 'too-slow' }))
        waits.push(next(world))
      }
      await world.poll(demo, 'no feed')
      waits.push(next(world))
      expect(waits).toEqual([5, 10, 20, 40])
      await world.poll(demo, failing({ kind: 'status', status: 429, retryAfter: 120 * MINUTE }))
      expect(next(world)).toBe(120)
      await world.poll(demo, rss({ guid: 'b' }, { guid: 'a' }))
      await world.work()
      expect(lines(world)).toEqual(['The dam of b has burst'])
      expect([next(world), world.desk().feed(demo)?.failures]).toEqual([15, 0])
    }))
  test('those that are due are taken once, and again where nothing came of it', () =>
    onDesk(async (world) => {
      for (const name of ['demo', 'other']) {
        await world.add(name, `https://example.org/${name}`)
      }
      expect(await world.desk().takeDueFeeds(1)).toEqual(['demo'])
      expect(await world.desk().takeDueFeeds(9)).toEqual(['other'])
      expect(await world.desk().takeDueFeeds(9)).toEqual([])
      await world.poll(demo, rss())
      world.until(6 * MINUTE)
      expect(await world.desk().takeDueFeeds(9)).toEqual(['other'])
      world.until(16 * MINUTE)
      expect(await world.desk().takeDueFeeds(9)).toEqual(['other', 'demo'])
    }))
})

describe('a feed', () => {
  test('of nobody is not followed', () =>
    onDesk(async (world) => {
      await world.poll(demo, rss({ guid: 'a' }))
      expect(world.count('feed')).toBe(0)
    }))
  test('that is followed again goes on, at another address it begins anew', () =>
    onDesk(async (world) => {
      await followed(world)
      await move(world, URL_1)
      await world.poll(demo, rss({ guid: 'a' }))
      await move(world, 'https://example.org/other')
      await world.poll(demo, rss({ guid: 'b' }))
      await world.work()
      expect(lines(world)).toEqual(['The dam of a has burst'])
    }))
  test('that is moved while it is read leaves nothing of the old address', () =>
    onDesk(async (world) => {
      await followed(world)
      const moved = giving({ etag: '"old"' })
      await world.poll(demo, async (url, known) => {
        await move(world, 'https://example.org/other')
        return moved(url, known)
      })
      expect(world.desk().feed(demo)).toMatchObject({
        url: 'https://example.org/other',
        etag: null,
      })
      expect(world.desk().knownItems(demo).items).toBeNull()
    }))
  test('goes with its publisher', () =>
    onDesk(async (world) => {
      await followed(world, rss({ guid: 'a' }))
      await world.desk().removePublisher(demo)
      expect([world.count('feed'), world.count('feed_items')]).toEqual([0, 0])
    }))
  test('whose items cannot be read is read as if for the first time', () =>
    onDesk(async (world) => {
      await followed(world)
      world.sql.exec(`UPDATE feed_items SET items = '{"v":9}'`)
      await world.poll(demo, rss({ guid: 'a' }))
      await world.poll(demo, rss({ guid: 'b' }, { guid: 'a' }))
      await world.work()
      expect(lines(world)).toEqual(['The dam of b has burst'])
    }))
  test('waits no longer than before when the clock was set back', () =>
    onDesk(async (world) => {
      await followed(world)
      const { sql } = world
      sql.exec(
        "INSERT OR REPLACE INTO single (name, value) VALUES ('seen_at', ?)",
        world.now() + 2 * DAY,
      )
      sql.exec('UPDATE feed SET next_try = next_try + ?', 2 * DAY)
      world.restart()
      expect(next(world)).toBeLessThanOrEqual(15)
    }))
})

test('how a feed does is told of one that a version before has read, too', () =>
  onDesk(async (world) => {
    world.before(VERSION_WITHOUT_FEEDS + 1)
    const item = '{"id":"a","guid":"","link":"","content":"c","text":"t","told":true}'
    world.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, format, settings, rev) VALUES
         ('demo', 'd', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 'feed', NULL, 1);
       INSERT INTO feed (publisher, url, fault, next_try) VALUES
         ('demo', 'https://example.org/feed', 'too-slow', 9);
       INSERT INTO feed_items (publisher, items) VALUES ('demo', '{"v":1,"value":[${item}]}')`,
    )
    world.restart()
    const quiet = { newsAt: null, trouble: null }
    expect(world.desk().feedStates([demo, publisherId('nobody')])).toEqual([
      { publisher: demo, lastPoll: null, nextTry: 9, fault: 'too-slow', items: 1, ...quiet },
    ])
    await world.poll(demo, rss({ guid: 'b' }, { guid: 'c' }))
    const lastPoll = world.now()
    const nextTry = lastPoll + 15 * MINUTE
    expect(world.desk().feedStates([demo])).toEqual([
      {
        ...{ publisher: demo, lastPoll, nextTry, fault: null, items: 2 },
        ...{ newsAt: lastPoll, trouble: null },
      },
    ])
    world.sql.exec(`UPDATE feed_items SET items = 'no JSON'`)
    expect(world.desk().feedStates([demo])).toMatchObject([{ items: null }])
  }))

test('a Desk of the version before knows feeds once it has started', () =>
  onDesk(async (world) => {
    world.before(VERSION_WITHOUT_FEEDS)
    world.restart()
    await followed(world, rss({ guid: 'a' }))
    expect(world.desk().knownItems(demo).items).toHaveLength(1)
  }))
