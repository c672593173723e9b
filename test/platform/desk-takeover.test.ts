/** From rows that earlier versions wrote: the fifth schema kept all articles with their bodies. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test } from 'vitest'
import { parseEventId } from '../../src/core/article.ts'
import { unpackNumbers } from '../../src/core/packed-numbers.ts'
import { hasPhrase } from '../../src/core/text/word-set.ts'
import { sealOf } from '../../src/platform/kv/sealing.ts'
import { newEventId, publisherId } from '../alerts.ts'
import { articleOf, DAY, type DeskWorld, MINUTE, onDesk, publishedOf } from './desk-world.ts'

afterEach(() => reset())

const text =
  'Talks with Russia go on. John Kerry said so on Friday. The hotel has a zebra crossing.'
const summary = {
  line: 'As the old version wrote it',
  sentences: [],
  evidence: { source: 'headline', text: 'x', kept: [], added: [], rules: [], rejected: [] },
}
const stored = (value: unknown) => JSON.stringify({ v: 1, value })

interface OldArticle {
  readonly id: string
  readonly publisher?: string
  readonly state?: string
  readonly at: number
  readonly summarised?: boolean
}

function oldArticle({ sql, kv }: DeskWorld, old: OldArticle) {
  const { id, publisher = 'demo', state = 'done', at, summarised = true } = old
  const event = newEventId()
  sql.exec(
    `INSERT INTO article (publisher, id, revision, event, version, updated_at, retracted, data,
       summary, versions, lanes) VALUES (?, ?, 3, ?, 5, NULL, 0, ?, ?, ?, 1)`,
    publisher,
    id,
    event,
    stored({ ...articleOf(), publisher, id, body: { format: 'text', text } }),
    summarised ? stored(summary) : null,
    stored([{ revision: 3, event, type: 'article.published', at }]),
  )
  sql.exec(
    `INSERT INTO event (id, publisher, article, type, revision, state, next_try, at)
     VALUES (?, ?, ?, 'article.published', 3, ?, ?, ?)`,
    event,
    publisher,
    id,
    state,
    state === 'accepted' ? at : null,
    at,
  )
  sql.exec('INSERT INTO ledger VALUES (?, ?, ?, ?, ?)', publisher, `msg_${id}`, 'hash', event, at)
  kv.keep(`article:${publisher}:${id}`, text)
  kv.keep(`story:${publisher}/${id}`, 'a story')
  return parseEventId(event) ?? newEventId()
}

const addPublisher = ({ sql }: DeskWorld, id: string, removed = 0) =>
  sql.exec(
    `INSERT INTO publisher (id, name, domains, secrets, rev, removed) VALUES (?, ?, ?, ?, 1, ?)`,
    id,
    'The demo',
    stored(['example.org']),
    stored(['whsec_AAAA']),
    removed,
  )

test('bodies of before go at a pace, and what is kept of an article is made of them', () =>
  onDesk(async (world) => {
    world.before(5)
    addPublisher(world, 'demo')
    for (let n = 1; n <= 12; n++) oldArticle(world, { id: `a${n}`, at: world.now() - DAY })
    for (let n = 1; n <= 3; n++) oldArticle(world, { id: `old${n}`, at: world.now() - 90 * DAY })
    world.restart()
    await world.desk().sweep()
    expect(world.count('article_before')).toBe(10)
    for (let minute = 0; minute < 90; minute++) {
      await world.pass(MINUTE)
      await world.desk().sweep()
    }
    expect(world.count('article_before')).toBe(0)
    expect(world.count('article')).toBe(15)
    const kept = world.sql.exec<{ summary: string; words: ArrayBuffer }>('SELECT * FROM kept')
    const rows = kept.toArray()
    expect(rows).toHaveLength(12)
    expect(rows[0]?.summary).toContain('As the old version wrote it')
    const words = unpackNumbers(new Uint8Array(rows[0]?.words ?? new ArrayBuffer(0)))
    expect(hasPhrase(words, ['zebra', 'cross'])).toBe(true)
    expect(world.kv.keys('story:')).toEqual([])
    // Its copies of before go, and an hour of articles has one.
    expect(world.kv.keys('article:')).toEqual([])
    const known = world.kv.values('known:').flatMap((copy) => JSON.parse(copy).value)
    expect(known.map(({ id }) => id)).toContain('a12')
    expect(JSON.stringify(known)).not.toContain('zebra')
  }))

test('versions go on from what was known before', () =>
  onDesk(async (world) => {
    world.before(5)
    addPublisher(world, 'demo')
    oldArticle(world, { id: 'a1', at: world.now() - DAY })
    world.restart()
    expect((await world.post(publishedOf({ version: 4 }))).kind).toBe('stale')
    await world.followed(publishedOf({ version: 6 }))
    await world.work()
    expect(world.lanes.superseded).toEqual([{ article: 'a1', revision: 4 }])
    expect(world.lanes.alerts).toMatchObject([{ publisher: 'demo', revision: 4 }])
    expect((await world.post(publishedOf(), { webhookId: 'msg_a1' })).kind).toBe('other-body')
  }))

test.each([true, false])('what was accepted before is sent, summarised before: %s', (summarised) =>
  onDesk(async (world) => {
    world.before(5)
    addPublisher(world, 'demo')
    oldArticle(world, { id: 'a1', at: world.now() - MINUTE, state: 'accepted', summarised })
    world.restart()
    // Whether the sweep or its event comes first.
    if (summarised) await world.desk().sweep()
    await world.pass(MINUTE)
    expect(world.lanes.alerts).toHaveLength(1)
    expect(world.lanes.alerts[0]?.line === summary.line).toBe(summarised)
    expect(world.lanes.alerts[0]?.subject.stems).toContain(' zebra cross ')
    expect(world.count('draft')).toBe(0)
  }),
)

test('a publisher that was removed before leaves nothing behind, and its id starts afresh', () =>
  onDesk(async (world) => {
    world.before(5)
    addPublisher(world, 'gone', 1)
    for (let n = 1; n <= 4; n++) {
      oldArticle(world, { id: `a${n}`, publisher: 'gone', at: world.now() - DAY })
    }
    world.restart()
    await world.add('gone')
    for (let minute = 0; minute < 30; minute++) {
      await world.pass(MINUTE)
      await world.desk().sweep()
    }
    for (const table of ['article_before', 'article', 'kept', 'event', 'ledger', 'removal']) {
      expect(world.count(table), table).toBe(0)
    }
    expect([...world.kv.keys('article:'), ...world.kv.keys('story:')]).toEqual([])
    await world.accepted(publishedOf(), { publisher: 'gone' })
    await world.work()
    expect(world.lanes.alerts).toMatchObject([{ publisher: 'gone~2', revision: 1 }])
  }))

test('what a version without copies of hours has taken is copied, and its owners are told', () =>
  onDesk(async (world) => {
    world.before(15)
    addPublisher(world, 'demo')
    world.sql.exec(`UPDATE publisher SET owner = 3`)
    world.sql.exec(
      `INSERT INTO article (owner, id, revision, retracted, lanes, at) VALUES ('demo~3', 'a1', 2, 0, 1, ?)`,
      world.now() - DAY,
    )
    world.sql.exec(
      `INSERT INTO event (id, publisher, article, type, revision, state, at)
       VALUES ('evt_1', 'demo~3', 'a1', 'article.updated', 2, 'done', ?)`,
      world.now() - DAY,
    )
    world.restart()
    for (let minute = 0; minute < 5; minute++) {
      await world.pass(MINUTE)
      await world.desk().sweep()
    }
    const known = world.kv.values('known:').flatMap((copy) => JSON.parse(copy).value)
    expect(known).toMatchObject([{ owner: 'demo~3', id: 'a1', revision: 2 }])
    const seal = sealOf(env.OPERATOR_TOKEN, 'copies of publishers')
    const { sealed } = JSON.parse(world.kv.read('publisher:demo') ?? '')
    expect(JSON.parse((await seal.open(sealed, 'publisher:demo')) ?? '')).toMatchObject({
      owner: 3,
    })
  }))

test('a publisher of before there were formats is native, and everything goes on', () =>
  onDesk(async (world) => {
    world.before(8)
    addPublisher(world, 'demo')
    world.restart()
    const before = world.desk().publishers()
    expect(before).toMatchObject([{ id: 'demo', format: 'native', settings: null, rev: 1 }])
    expect(await world.desk().unreadable()).toEqual({})
    await world.desk().rotate(publisherId('demo'), 'whsec_BBBB')
    await world.accepted(publishedOf())
    await world.work()
    expect(world.lanes.alerts).toHaveLength(1)
  }))
