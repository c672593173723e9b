import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { articleId, publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk, publishedOf, retractedOf } from './desk-world.ts'

afterEach(() => reset())

const demo = publisherId('demo')
const some = (n: number) => publishedOf({ id: articleId(`a${n}`) })
const held = (world: DeskWorld, n: number) =>
  publishedOf({ id: articleId(`h${n}`), embargoUntil: world.now() + DAY })

const TABLES = ['article', 'draft', 'kept', 'event', 'ledger', 'usage', 'removal'] as const

/** Cron, so many minutes long. */
async function sweeps(world: DeskWorld, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await world.pass(MINUTE)
    await world.desk().sweep()
  }
}

/** All that is being sent has arrived. */
const settle = async (world: DeskWorld) => {
  const chats = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
  const events = world.desk().sending(1_000)
  await world.desk().keepOutcomes(events.map(({ id }) => ({ event: id, chats, copies: null })))
}

test('what a removed publisher leaves behind goes in batches, also after a restart', () =>
  onDesk(async (world) => {
    await world.add()
    for (let n = 1; n <= 120; n++) await world.accepted(some(n))
    for (let n = 1; n <= 120; n++) await world.accepted(held(world, n))
    await world.work()
    await settle(world)
    await world.pass(6 * MINUTE)
    expect(JSON.stringify(world.kv.values('known:'))).toContain('a120')
    await world.desk().removePublisher(demo)
    await world.desk().sweep()
    expect(world.count('event')).toBeGreaterThan(100)
    world.restart()
    await sweeps(world, 8)
    for (const table of TABLES) expect(world.count(table), table).toBe(0)
    // A key of KV every other minute.
    await sweeps(world, 10)
    expect(world.kv.keys('known:')).toEqual([])
    expect(world.count('stale_copy')).toBe(0)
  }))

test('what is under way goes on when its publisher is removed: alerts and retractions', () =>
  onDesk(async (world) => {
    await world.add()
    const alert = await world.accepted(some(1))
    await world.work()
    await world.accepted(some(2))
    await world.work()
    world.lanes.down = true
    await world.accepted(retractedOf('a2'))
    await world.desk().removePublisher(demo)
    await sweeps(world, 3)
    expect((await world.desk().event(alert))?.state).toBe('sending')
    world.lanes.down = false
    await sweeps(world, 10)
    expect(world.lanes.withdrawals).toMatchObject([{ publisher: 'demo', article: 'a2' }])
    await settle(world)
    await sweeps(world, 5)
    for (const table of TABLES) expect(world.count(table), table).toBe(0)
  }))

test('an id that is given to a new owner starts afresh', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ version: 7 }), { webhookId: 'msg_same' })
    await world.accepted(some(2))
    await world.work()
    await world.desk().removePublisher(demo)
    await world.add()
    const event = await world.accepted(
      publishedOf({ version: 1, headline: 'New owner, new news' }),
      {
        webhookId: 'msg_same',
      },
    )
    await world.work()
    const [old, , fresh] = world.lanes.alerts
    expect(old?.publisher).toBe('demo')
    expect(fresh).toMatchObject({ publisher: 'demo~2', article: 'a1', revision: 1 })
    expect(fresh?.subject.publisher).toBe('demo')
    expect(fresh?.story).not.toBe(old?.story)
    expect(await world.desk().event(event)).toMatchObject({ publisher: 'demo', article: 'a1' })
    // It withdraws nothing of the old owner's.
    await world.accepted(retractedOf('a2'))
    await world.work()
    expect(world.lanes.withdrawals).toMatchObject([{ publisher: 'demo~2', article: 'a2' }])
    expect(world.lanes.superseded).toEqual([])
  }))

test('the clean-up after an old owner leaves the new one alone, in KV too', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(some(1))
    await world.accepted(some(2))
    await world.work()
    await settle(world)
    await world.pass(6 * MINUTE)
    await world.desk().removePublisher(demo)
    await world.add()
    await world.accepted(some(1))
    await world.work()
    await sweeps(world, 30)
    const known = world.kv.values('known:').flatMap((copy) => JSON.parse(copy).value)
    expect(known).toMatchObject([{ owner: 'demo~2', id: 'a1', revision: 1 }])
    expect(world.count('article')).toBe(1)
    expect(world.count('kept')).toBe(1)
    expect((await world.post(publishedOf({ version: 2 }))).kind).toBe('accepted')
  }))

test('an alert of the old owner is not signed with the name of the new one', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(some(1))
    await world.work()
    world.lanes.down = true
    await world.accepted(retractedOf('a1'))
    await world.desk().removePublisher(demo)
    await world.add()
    world.lanes.down = false
    await world.pass(MINUTE)
    expect(world.lanes.withdrawals).toMatchObject([{ publisher: 'demo', publisherName: 'demo' }])
  }))
