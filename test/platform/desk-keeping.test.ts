import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { MAX_ATTEMPTS } from '../../src/app/ports/desk.ts'
import { unpackNumbers } from '../../src/core/packed-numbers.ts'
import { hasPhrase } from '../../src/core/text/word-set.ts'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { articleId } from '../alerts.ts'
import {
  articleOf,
  DAY,
  type DeskWorld,
  MINUTE,
  onDesk,
  publishedOf,
  retractedOf,
  SECOND,
} from './desk-world.ts'

afterEach(() => reset())

/** Every row of the Desk, as text. */
const everything = ({ sql }: DeskWorld): string =>
  ['article', 'draft', 'kept', 'event', 'ledger', 'mirror']
    .flatMap((table) => sql.exec(`SELECT * FROM ${table}`).toArray())
    .map((row) => JSON.stringify(row))
    .join('\n')

const secretText = {
  format: 'text',
  text: `Talks with Russia on Syria continue, John Kerry said on Friday.\n\nRussia said that the talks
    with the United States would go on in Geneva.\n\nLunch.\n\nThe hotel has a zebra crossing.`,
} as const

test('the body goes when the line is made, and what is known of the article stays', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(publishedOf({ body: secretText }))
    expect(everything(world)).toContain('zebra')
    await world.work()
    expect((await world.desk().event(event))?.state).toBe('sending')
    expect(everything(world)).not.toContain('zebra')
    expect(world.count('draft')).toBe(0)
    const kept = world.sql.exec<{ head: string; words: ArrayBuffer }>('SELECT * FROM kept').one()
    expect(kept.head).toContain('Talks with Russia on Syria continue')
    expect(hasPhrase(unpackNumbers(new Uint8Array(kept.words)), ['zebra', 'cross'])).toBe(true)
  }))

test('an alert is made without the body when lanes could not be reached at first', () =>
  onDesk(async (world) => {
    await world.add()
    world.lanes.down = true
    await world.accepted(publishedOf({ body: secretText }))
    await world.work()
    expect(world.sql.exec('SELECT data FROM draft').one().data).toBeNull()
    world.lanes.down = false
    await world.pass(MINUTE)
    expect(world.lanes.alerts[0]?.subject.stems).toContain(' zebra cross ')
    expect(world.lanes.alerts[0]?.sentences.length).toBeGreaterThan(0)
    expect(everything(world)).not.toContain('zebra')
  }))

test('an article under embargo keeps its body until it is processed', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ body: secretText, embargoUntil: world.now() + 40 * DAY }))
    await world.pass(39 * DAY)
    await world.desk().sweep()
    expect(everything(world)).toContain('zebra')
    expect(world.kv.values('known:').join()).not.toContain('zebra')
    await world.pass(2 * DAY)
    expect(world.lanes.alerts).toHaveLength(1)
    expect(everything(world)).not.toContain('zebra')
  }))

test.each(['retracted', 'expired'])('the body of an article that is %s goes', (how) =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ body: secretText, expiresAt: world.now() + MINUTE }))
    if (how === 'retracted') await world.accepted(retractedOf())
    await world.pass(2 * MINUTE)
    expect(world.lanes.alerts).toEqual([])
    expect(world.count('draft')).toBe(0)
  }),
)

test('a failed event keeps what it can be replayed from for 30 days', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(publishedOf())
    world.lanes.down = true
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) await world.pass(2 * 60 * MINUTE)
    expect((await world.desk().event(event))?.state).toBe('failed')
    world.lanes.down = false
    expect(await world.desk().replay(event)).toBe(true)
    await world.pass(SECOND)
    expect(world.lanes.alerts).toHaveLength(1)

    const lost = await world.accepted(publishedOf({ id: articleId('lost') }))
    world.sql.exec(`UPDATE event SET state = 'failed', next_try = NULL WHERE id = ?`, lost)
    await world.pass(31 * DAY)
    await world.desk().sweep()
    expect(world.count('draft')).toBe(0)
    expect(await world.desk().event(lost)).toBeNull()
  }))

test('after 30 days a known article is one short row, and is known all the same', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(publishedOf({ version: 3 }))
    await world.work()
    const chats = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
    await world.desk().keepOutcomes([{ event, chats, copies: null }])
    await world.pass(32 * DAY)
    await world.desk().sweep()
    expect(world.count('kept')).toBe(0)
    expect(world.count('event')).toBe(0)
    expect((await world.post(publishedOf({ version: 2 }))).kind).toBe('stale')
    for (const version of [4, 5]) {
      await world.followed(publishedOf({ version }))
      await world.pass(MINUTE)
    }
    expect(world.lanes.alerts).toHaveLength(1)
    expect(world.lanes.corrections.map(({ revision }) => revision)).toEqual([2, 3])
    // Withdrawn and published again, it is news.
    await world.followed(retractedOf())
    await world.work()
    await world.followed(publishedOf({ version: 6 }))
    await world.pass(MINUTE)
    expect(world.lanes.alerts.map(({ revision }) => revision)).toEqual([1, 5])
  }))

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

test('KV has what is known of an hour in one copy, which ends by itself', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ body: secretText, version: 4 }))
    await world.accepted(publishedOf({ id: articleId('a2') }))
    await world.accepted(publishedOf({ id: articleId('a2') }))
    await world.work()
    await world.pass(6 * MINUTE)
    const [key, ...others] = world.kv.keys('known:')
    expect(others).toEqual([])
    const copy = world.kv.read(key ?? '') ?? ''
    expect(copy).not.toContain('zebra')
    const known = { owner: 'demo', lanes: 1, updatedAt: null, retracted: false }
    expect(JSON.parse(copy).value.sort(byId)).toMatchObject([
      { ...known, id: 'a1', revision: 1, version: 4 },
      { ...known, id: 'a2', revision: 2, version: null },
    ])
    await world.accepted(retractedOf())
    await world.pass(6 * MINUTE)
    const [first] = JSON.parse(world.kv.read(key ?? '') ?? '').value.sort(byId)
    expect(first).toMatchObject({ id: 'a1', revision: 2, retracted: true })
    await world.pass(31 * DAY)
    expect(world.kv.keys('known:')).toEqual([])
  }))

test('six hours of KV have a bound of writes, however much is posted', () =>
  onDesk(async (world) => {
    await world.add()
    await world.copied()
    world.kv.writes = 0
    for (let minute = 0; minute < 6 * 60; minute += 2) {
      await world.accepted(publishedOf({ id: articleId(`a${minute}`) }))
      await world.pass(2 * MINUTE)
    }
    expect(world.count('article')).toBe(180)
    expect(world.kv.writes).toBeGreaterThan(50)
    expect(world.kv.writes).toBeLessThanOrEqual(72)
  }))

test('a second withdrawal of a withdrawn article is accepted and says nothing', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ version: 1 }))
    await world.work()
    await world.followed(retractedOf())
    const second = await world.accepted(retractedOf())
    await world.pass(MINUTE)
    expect(world.lanes.withdrawals.map(({ revision }) => revision)).toEqual([2])
    expect(world.lanes.superseded).toHaveLength(1)
    expect((await world.desk().event(second))?.state).toBe('done')
    // It still counts for the order of versions.
    const third = { type: 'article.retracted', retraction: { ...articleOf(), version: 9 } } as const
    await world.accepted(third)
    expect((await world.post(publishedOf({ version: 8 }))).kind).toBe('stale')
    await world.followed(publishedOf({ version: 10 }))
    await world.pass(MINUTE)
    expect(world.lanes.alerts.at(-1)?.revision).toBe(3)
  }))

test('a withdrawal that has failed is done by the second one', () =>
  onDesk(async (world) => {
    await world.add()
    const first = await world.accepted(retractedOf())
    world.sql.exec(`UPDATE event SET state = 'failed', next_try = NULL WHERE id = ?`, first)
    await world.accepted(retractedOf())
    await world.pass(MINUTE)
    expect(world.lanes.withdrawals).toHaveLength(1)
  }))

test('an article that was held while lanes were added begins with all of them', () =>
  onDesk(async (world) => {
    await world.add()
    await world.accepted(publishedOf({ id: articleId('held'), embargoUntil: world.now() + DAY }))
    await world.followed(publishedOf({ id: articleId('sent') }))
    await world.desk().beginMove(3)
    await world.desk().endMove(3)
    await world.pass(DAY + 60_000)
    const begun = world.lanes.alerts.map(({ article, lanes }) => [article, lanes])
    expect(begun).toEqual([
      ['sent', 1],
      ['held', 3],
    ])
  }))

test('what had a table of one row each is taken over', () =>
  onDesk(async (world) => {
    world.before(DESK_SCHEMA.findIndex((step) => step.includes('DROP TABLE spreading')))
    world.sql.exec('INSERT INTO layout (lanes, since) VALUES (2, 1)')
    world.sql.exec('INSERT INTO spreading (id, lanes) VALUES (1, 5)')
    world.sql.exec("INSERT INTO tombstone_key (id, key) VALUES (1, 'abc')")
    world.sql.exec('INSERT INTO leasing (id, until) VALUES (1, ?)', world.now() + 60_000)
    world.restart()
    const desk = world.desk()
    expect([desk.lanes(), desk.laneCounts(), desk.tombstoneKey()]).toEqual([2, [2], 'abc'])
    expect(desk.lease(0)).toEqual({ rate: 0, ms: 2_000 })
    expect(await desk.beginMove(3)).toBe(5)
  }))
