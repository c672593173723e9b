/**
 * Months of the Desk and its copies in KV, on a clock that the test turns: nothing grows without a bound.
 * Nothing is kept for longer than a month, and all that happens here comes again after two: what is the same
 * two months later is so for ever.
 */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import type { NewReading } from '../../src/app/ports/desk.ts'
import { articleId, publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk, publishedOf, retractedOf } from './desk-world.ts'

afterEach(() => reset())

const SWEEPS_A_DAY = 6
const KEPT_DAYS = 31
/** New articles: five of a publisher that stays, one of one that is removed now and then. */
const ARTICLES_A_DAY = 6
/** Of more than a month ago, with a new version. */
const OLD_ARTICLES_A_DAY = 1
const POSTS_A_DAY = ARTICLES_A_DAY + OLD_ARTICLES_A_DAY + 6
/** Of them, one a day is held for so long. */
const HELD_DAYS = 5
const FAILED_EVERY_DAYS = 10
/** By then all is kept that will be. */
const SETTLED_DAYS = 80
/** Until the publisher that comes and goes has done so again. */
const ROUND_DAYS = 60
/** Those at the ends of a table and its index, which have room left. */
const FREE_PAGES = 3
/** Bytes of one, as SQLite has them in a Durable Object. */
const PAGE = 4096

/** Seven days, and those that they begin and end in. */
const COMPARED_DAYS = 9

/** Of each table, the rows that it may have, however long the Desk lives; articles are known for ever. */
const BOUNDS: Readonly<Record<string, (days: number) => number>> = {
  publisher: () => 2,
  article: (days) => (days + 1) * ARTICLES_A_DAY + KEPT_DAYS * OLD_ARTICLES_A_DAY,
  article_before: () => 0,
  draft: () => HELD_DAYS + 1 + KEPT_DAYS / FAILED_EVERY_DAYS + 1,
  kept: () => KEPT_DAYS * (ARTICLES_A_DAY + OLD_ARTICLES_A_DAY),
  event: () => KEPT_DAYS * POSTS_A_DAY + HELD_DAYS,
  ledger: () => KEPT_DAYS * POSTS_A_DAY,
  usage: () => 2,
  mirror: () => 1,
  stale_copy: () => KEPT_DAYS * ARTICLES_A_DAY,
  removal: () => 1,
  lane_count: () => 1,
  // One a day, for a week, and those that the next sweep deletes.
  refused: () => 9,
  read_key: () => 1,
  // Who is asked of urgent articles, and what they said: nobody is here.
  editor: () => 0,
  editor_code: () => 0,
  approval: () => 0,
  day_figures: () => 30,
  single: () => 6,
  feed: () => 2,
  feed_items: () => 2,
  // One a feed: of those of before nothing is left a day later.
  hub_subscription: () => 2,
  story_article: () => (KEPT_DAYS + 1) * ARTICLES_A_DAY,
  story: () => COMPARED_DAYS * ARTICLES_A_DAY,
  story_posting: () => COMPARED_DAYS * ARTICLES_A_DAY * 10,
  // English, and what two publishers always write.
  story_learnt: () => 3,
  schema_version: () => 1,
}

/** Of each prefix of KV, the keys. */
const KEYS: Readonly<Record<string, number>> = {
  'publisher:': 2,
  'known:': KEPT_DAYS * POSTS_A_DAY,
}

const reading: Omit<NewReading, 'opening'> = {
  summary: {
    line: 'US says Russia talks on life support',
    sentences: [],
    evidence: { source: 'headline', text: '', kept: [], added: [], rules: [], rejected: [] },
    corrections: [],
  },
  stems: ' us sai russia talk on life support ',
}

/** Each day has an event of its own. */
const readingOf = (day: number): NewReading => {
  const headline = `Ferry Northern${day} sinks off Calder${day}`
  return { ...reading, opening: { published: headline, headline, lines: [], language: 'en' } }
}

/** Posts of one day, together; what is new has the day in its id. */
async function postsOf(world: DeskWorld, day: number): Promise<void> {
  const published = (n: number, from = day) =>
    publishedOf({ id: articleId(`2026/world/${from}-${n}`), version: day })
  const held = publishedOf({
    id: articleId(`held-${day}`),
    embargoUntil: world.now() + (HELD_DAYS - 1) * DAY,
  })
  const yesterday = day - 1
  const visitor = { publisher: 'visitor' }
  await Promise.all([
    ...[1, 2, 3].map((n) => world.post(published(n), { webhookId: `msg_${day}_${n}` })),
    world.post(held),
    world.post(publishedOf({ id: articleId(`late-${day}`), expiresAt: world.now() - 1 })),
    world.post(published(4), visitor),
    // Yesterday's: an update, two withdrawals of one, one that is older; a repetition; a ping; an update of last month's.
    world.post(published(1, yesterday)),
    world.post(retractedOf(`2026/world/${yesterday}-2`)),
    world.post(retractedOf(`2026/world/${yesterday}-2`)),
    world.post(publishedOf({ id: articleId(`2026/world/${yesterday}-3`), version: 0 })),
    world.post(published(1), { webhookId: `msg_${day}_1` }),
    world.post({ type: 'ping' }),
    world.post(published(3, day - KEPT_DAYS)),
  ])
}

const feedOf = (name: string) => `https://example.org/${name}`

/** Of both publishers, each with an item that the days before did not have, and with another hub each week. */
async function readFeeds(world: DeskWorld, day: number): Promise<void> {
  const item = (n: number) => `<item><title>${n}</title><guid>${n}</guid></item>`
  for (const name of ['demo', 'visitor']) {
    const hub = `<a:link rel="hub" href="https://hub.test/${Math.floor(day / 7)}"/>`
    await world.poll(
      publisherId(name),
      `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel>${hub}${item(day)}${item(day - 1)}</channel></rss>`,
    )
  }
}

async function aDay(world: DeskWorld, day: number): Promise<void> {
  const refused = { at: world.now(), reason: 'It is no JSON.', bytes: 1, request: `r${day}` }
  await world.desk().refuse({ publisher: publisherId('demo'), ...refused })
  await world.desk().setReadKey(publisherId('demo'), `${day}`)
  if (day % ROUND_DAYS === 20) await world.desk().removePublisher(publisherId('visitor'))
  if (day % ROUND_DAYS === 21) await world.add('visitor', feedOf('visitor'))
  await postsOf(world, day)
  await readFeeds(world, day)
  await world.workQuickly(readingOf(day))
  if (day % FAILED_EVERY_DAYS === 0) {
    await world.post(publishedOf({ id: articleId(`lost-${day}`) }))
    world.sql.exec(
      `UPDATE event SET state = 'failed', next_try = NULL WHERE id = ?`,
      world.queue.pop() ?? '',
    )
  }
  const chats = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
  for (let sweep = 0; sweep < SWEEPS_A_DAY; sweep++) {
    await world.tick(DAY / SWEEPS_A_DAY - 5 * MINUTE)
    await world.workQuickly(readingOf(day))
    await world.desk().sweep()
    // They do not answer.
    await world.desk().takeDueHubs(100)
    const sent = world.desk().sending(100)
    if (sent.length > 0) {
      await world.desk().keepOutcomes(sent.map(({ id }) => ({ event: id, chats, copies: null })))
    }
  }
  await world.copied()
  world.until((day + 1) * DAY)
}

function sizes(world: DeskWorld) {
  const tables = world.sql
    .exec<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .toArray()
    .map(({ name }) => name)
    // Those that the platform keeps for itself.
    .filter((name) => !/^(_|sqlite_)/.test(name))
  const keys = [...new Set(world.kv.keys('').map((key) => key.replace(/:.*/s, ':')))]
  return {
    rows: Object.fromEntries(tables.map((name) => [name, world.count(name)])),
    keys: Object.fromEntries(keys.map((prefix) => [prefix, world.kv.keys(prefix).length])),
    bytes: world.sql.databaseSize,
  }
}

function expectBounded({ rows, keys }: ReturnType<typeof sizes>, day: number): void {
  for (const [table, n] of Object.entries(rows)) {
    const bound = BOUNDS[table]
    expect(bound, `no bound is named for ${table}`).toBeDefined()
    expect(n, `${table} on day ${day}`).toBeLessThanOrEqual(bound?.(day) ?? -1)
  }
  for (const [prefix, n] of Object.entries(keys)) {
    expect(n, `${prefix} on day ${day}`).toBeLessThanOrEqual(KEYS[prefix] ?? -1)
  }
}

const SETTINGS = { PUBLIC_URL: 'https://lede.test', STORIES: 'all' }

test(
  'after two months the Desk has what it had before, and a short row more for each article',
  () =>
    onDesk(async (world) => {
      await world.add('demo', feedOf('demo'))
      await world.add('visitor', feedOf('visitor'))
      const live = async (from: number, days: number) => {
        for (let day = from; day < from + days; day++) await aDay(world, day)
        const size = sizes(world)
        expectBounded(size, from + days - 1)
        return size
      }
      const early = await live(0, SETTLED_DAYS)
      const late = await live(SETTLED_DAYS, ROUND_DAYS)
      const { article: before = 0, ...rest } = early.rows
      const { article: after = 0, ...later } = late.rows
      expect(later).toEqual(rest)
      expect(late.keys).toEqual(early.keys)
      expect(after - before).toBeGreaterThan(ROUND_DAYS * 4)
      const grown = late.bytes - early.bytes
      // Ids of 20 characters; and what the last pages of the table and its indexes leave free.
      expect(grown).toBeGreaterThan(0)
      expect(grown).toBeLessThan((after - before) * 150 + FREE_PAGES * PAGE)
      expect(world.kv.writes / (SETTLED_DAYS + ROUND_DAYS)).toBeLessThan(POSTS_A_DAY)
    }, SETTINGS),
  600_000,
)
