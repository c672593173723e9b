/** What the Desk asks of its storage while it lives: nothing reads a table from end to end. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { articleId, publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk, publishedOf, retractedOf } from './desk-world.ts'

afterEach(() => reset())

/** They hold a row, or a row a publisher or number of lanes. */
const SMALL = ['publisher', 'feed', 'lane_count', 'removal', 'schema_version']
/** Of a list that is worked off from its beginning, the first few. */
const FROM_THE_FRONT = [
  'SELECT * FROM article_before LIMIT ?',
  'SELECT key FROM stale_copy LIMIT 1',
  // The mirror remembers what these answer (see there).
  'SELECT key, rev FROM mirror WHERE due <= ? LIMIT ?',
  'SELECT MIN(due) AS due FROM mirror',
]
/** For the operator alone, of an index. */
const COUNTED = 'SELECT state, COUNT(*) AS n FROM event GROUP BY state'

async function aLife(world: DeskWorld): Promise<void> {
  const desk = world.desk()
  await world.add()
  await world.followed(publishedOf())
  await world.work()
  await world.followed(publishedOf({ headline: 'Another' }))
  await world.followed(publishedOf({ id: articleId('h'), embargoUntil: world.now() + DAY }))
  await world.followed(publishedOf({ id: articleId('x'), expiresAt: world.now() - 1 }))
  await world.accepted({ type: 'ping' })
  await world.pass(MINUTE)
  const chats = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
  const events = desk.sending(10)
  await desk.keepOutcomes(events.map(({ id }) => ({ event: id, chats, copies: null })))
  for (const { id } of events) await desk.reopen(id)
  await world.followed(retractedOf())
  await world.followed(retractedOf())
  await world.pass(2 * DAY)
  desk.laneCounts()
  await desk.beginMove(2)
  await desk.endMove(2)
  desk.lease(0)
  desk.vitals()
  desk.countByState()
  desk.events({ state: 'failed', publisher: null, article: null }, 100)
  const lost = await world.accepted(publishedOf({ id: articleId('lost') }))
  world.sql.exec(`UPDATE event SET state = 'failed', next_try = NULL WHERE id = ?`, lost)
  await desk.replay(lost)
  await desk.sweep()
  await desk.rotate(publisherId('demo'), 'whsec_BBBB')
  await world.pass(40 * DAY)
  await desk.sweep()
  await desk.removePublisher(publisherId('demo'))
  await world.add()
  await desk.sweep()
  await world.pass(MINUTE)
  await desk.sweep()
}

test('no statement reads a table from end to end, but small ones', () =>
  onDesk(async (world) => {
    world.statements.clear()
    await aLife(world)
    const asked = [...world.statements].filter(([query]) =>
      /^\s*(SELECT|UPDATE|DELETE)/.test(query),
    )
    expect(asked.length).toBeGreaterThan(40)
    const scans = asked.flatMap(([query, values]) => {
      const plan = world.sql.exec<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...values)
      return plan
        .toArray()
        .filter(({ detail }) => /^SCAN (?!\(subquery)/.test(detail) || /TEMP B-TREE/.test(detail))
        .filter(({ detail }) => !SMALL.includes(/^SCAN (\w+)/.exec(detail)?.[1] ?? ''))
        .map(({ detail }) => `${detail}: ${query.replace(/\s+/g, ' ').trim()}`)
    })
    const unexpected = scans.filter((scan) => !FROM_THE_FRONT.some((query) => scan.endsWith(query)))
    expect(unexpected).toEqual([`SCAN event USING COVERING INDEX event_state: ${COUNTED}`])
  }))

test('of a new article nothing is asked that the Desk knows without looking', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ id: articleId('first') }))
    world.statements.clear()
    await world.accepted(publishedOf({ id: articleId('second') }))
    const asked = [...world.statements.keys()].filter((query) => /^\s*SELECT/.test(query))
    const tables = asked.map((query) => /FROM (\w+)/.exec(query)?.[1])
    expect(new Set(tables)).toEqual(new Set(['publisher', 'ledger', 'article', 'event']))
  }))

/** Rows that a piece of work reads, with so many articles under embargo. */
async function readWith(held: number, work: (world: DeskWorld) => Promise<unknown>) {
  let read = 0
  await onDesk(async (world) => {
    await world.add()
    await world.followed(publishedOf())
    await world.work()
    for (let n = 0; n < held; n++) {
      world.sql.exec(
        `INSERT INTO event (id, publisher, article, type, revision, state, next_try, embargo_until, at)
         VALUES (?, 'demo', ?, 'article.published', 1, 'held', ?, ?, ?)`,
        `evt_${n}`,
        `held-${n}`,
        world.now() + 90 * DAY,
        world.now() + 90 * DAY,
        world.now(),
      )
    }
    const before = world.rowsRead()
    await work(world)
    read = world.rowsRead() - before
  })
  await reset()
  return read
}

test.each<[string, (world: DeskWorld) => Promise<unknown>]>([
  ['an update', (world) => world.followed(publishedOf({ headline: 'Another' }))],
  ['a sweep', (world) => world.desk().sweep()],
  ['a look at its health', async (world) => world.desk().vitals()],
  [
    'an article',
    async (world) => {
      await world.accepted(publishedOf({ id: articleId('b') }))
      await world.work()
    },
  ],
])('%s reads as much with 2,000 held events as with none', async (_, work) => {
  expect(await readWith(2_000, work)).toBe(await readWith(0, work))
})
