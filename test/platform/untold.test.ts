/** What is accepted and not alerted, on a Desk with a clock that the test turns. */
import { reset } from 'cloudflare:test'
import { afterEach, describe, expect, test } from 'vitest'
import type { Article, EventId, Happening } from '../../src/core/article.ts'
import { articleId, publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk, publishedOf, retractedOf } from './desk-world.ts'

afterEach(() => reset())

const VERSION_WITHOUT_PAUSES = 10
const demo = publisherId('demo')

/** An article by its number. */
const published = (n: number, changes: Partial<Article> = {}): Happening =>
  publishedOf({ id: articleId(`a${n}`), url: `https://example.org/${n}`, ...changes })

const pause = (world: DeskWorld, paused = true) => world.desk().changePublisher(demo, { paused })

/** Accepted, and all that follows is done. */
async function take(world: DeskWorld, happening: Happening): Promise<EventId> {
  const event = await world.followed(happening)
  await world.pass(MINUTE)
  return event
}

const alerted = ({ lanes }: DeskWorld) => lanes.alerts.map(({ article }) => article)
const corrected = ({ lanes }: DeskWorld) => lanes.corrections.map(({ article }) => article)
const withdrawn = ({ lanes }: DeskWorld) => lanes.withdrawals.map(({ article }) => article)
const recorded = (world: DeskWorld, event: EventId) => {
  const { state, reason } = world.desk().event(event) ?? {}
  return [state, reason]
}

describe('a paused publisher', () => {
  test('is taken at its word, and alerted to nobody, then or later', () =>
    onDesk(async (world) => {
      await world.add()
      await pause(world)
      const event = await take(world, published(1))
      expect(recorded(world, event)).toEqual(['cancelled', 'publisher paused'])
      await pause(world, false)
      await world.pass(DAY)
      const edit = await take(world, published(1, { headline: 'Talks with Syria continue' }))
      expect(recorded(world, edit)).toEqual(['cancelled', 'publisher paused'])
      expect([alerted(world), corrected(world)]).toEqual([[], []])
      await take(world, published(2))
      expect(alerted(world)).toEqual(['a2'])
    }))
  test('still corrects what was alerted before, and says why nobody else is told', () =>
    onDesk(async (world) => {
      await world.add()
      await take(world, published(1))
      await pause(world)
      const edit = await take(world, published(1, { headline: 'Talks with Syria continue' }))
      expect([alerted(world), corrected(world)]).toEqual([['a1'], ['a1']])
      await world.desk().keepOutcomes([
        {
          event: edit,
          chats: { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 },
          copies: null,
        },
      ])
      expect(recorded(world, edit)).toEqual(['done', 'publisher paused'])
    }))
  test('still withdraws', () =>
    onDesk(async (world) => {
      await world.add()
      await take(world, published(1))
      await pause(world)
      await take(world, retractedOf('a1'))
      expect(withdrawn(world)).toEqual(['a1'])
    }))
  test('does not alert what was under way, or under embargo until then', () =>
    onDesk(async (world) => {
      await world.add()
      const event = await world.accepted(published(1))
      const embargoUntil = world.now() + 2 * DAY
      const held = await world.accepted(published(2, { embargoUntil }))
      const later = await world.accepted(published(3, { embargoUntil: embargoUntil + 2 * DAY }))
      await pause(world)
      await world.pass(3 * DAY)
      expect(alerted(world)).toEqual([])
      expect(recorded(world, event)[1]).toBe('publisher paused')
      expect(recorded(world, held)[1]).toBe('publisher paused')
      await pause(world, false)
      await world.pass(2 * DAY)
      expect(alerted(world)).toEqual(['a3'])
      expect(recorded(world, later)).toEqual(['sending', null])
    }))
  test('posts under embargo what is not alerted when it ends, paused or not', () =>
    onDesk(async (world) => {
      await world.add()
      await pause(world)
      await world.accepted(published(1, { embargoUntil: world.now() + DAY }))
      await pause(world, false)
      await world.pass(2 * DAY)
      expect(alerted(world)).toEqual([])
    }))
  test('does not alert what failed before, however it is replayed', () =>
    onDesk(async (world) => {
      await world.add()
      await take(world, published(1))
      await pause(world)
      const edit = await world.accepted(published(1, { headline: 'Talks with Syria continue' }))
      await world.desk().moveTo(edit, 'failed', 'gave up after retries')
      await pause(world, false)
      await world.desk().replay(edit)
      await world.pass(MINUTE)
      expect([alerted(world), corrected(world)]).toEqual([['a1'], ['a1']])
    }))
  test('that is removed and added again is paused no more', () =>
    onDesk(async (world) => {
      await world.add()
      await pause(world)
      await world.desk().removePublisher(demo)
      await world.add()
      await take(world, published(1))
      expect(alerted(world)).toEqual(['a1'])
    }))
  test('is still paused after a restart, and one of a version before is not', () =>
    onDesk(async (world) => {
      world.before(VERSION_WITHOUT_PAUSES)
      world.sql.exec(
        `INSERT INTO publisher (id, name, domains, secrets, rev)
         VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1)`,
      )
      world.restart()
      await take(world, published(1))
      await pause(world)
      world.restart()
      await take(world, published(2))
      expect(alerted(world)).toEqual(['a1'])
    }))
})

describe('an article that is dated', () => {
  test.each([
    ['long ago', -3 * DAY, 'dated too long ago'],
    ['far ahead', 2 * DAY, 'dated too far ahead'],
  ])('%s is recorded, and alerts nobody', (_, ms, why) =>
    onDesk(async (world) => {
      await world.add()
      const post = published(1, { publishedAt: world.now() + ms })
      expect(await world.post(post)).toMatchObject({ kind: 'accepted', untold: why })
      const event = await take(world, published(2, { publishedAt: world.now() + ms }))
      expect(recorded(world, event)).toEqual(['cancelled', why])
      expect(alerted(world)).toEqual([])
      expect(world.count('draft')).toBe(0)
    }),
  )
  test('wrongly is news once its date is right', () =>
    onDesk(async (world) => {
      await world.add()
      await take(world, published(1, { publishedAt: world.now() + 900 * DAY }))
      await take(world, published(1, { publishedAt: world.now() }))
      expect(alerted(world)).toEqual(['a1'])
    }))
  test('long ago by now corrects the copies that there are', () =>
    onDesk(async (world) => {
      await world.add()
      const publishedAt = world.now()
      await take(world, published(1, { publishedAt }))
      await world.pass(3 * DAY)
      const changes = { publishedAt, updatedAt: world.now(), headline: 'Talks with Syria continue' }
      await take(world, published(1, changes))
      expect([alerted(world), corrected(world)]).toEqual([['a1'], ['a1']])
    }))
  test('long ago is withdrawn all the same', () =>
    onDesk(async (world) => {
      await world.add()
      await take(world, published(1, { publishedAt: world.now() - 9 * DAY }))
      await take(world, retractedOf('a1'))
      expect(withdrawn(world)).toEqual(['a1'])
    }))
  test('on the day its embargo ends is alerted then', () =>
    onDesk(async (world) => {
      await world.add()
      const end = world.now() + 5 * DAY
      await world.accepted(published(1, { publishedAt: end, embargoUntil: end }))
      await world.accepted(published(2, { publishedAt: world.now(), embargoUntil: end }))
      await world.pass(4 * DAY)
      expect(alerted(world)).toEqual([])
      await world.pass(2 * DAY)
      expect(alerted(world).sort()).toEqual(['a1', 'a2'])
    }))
})

describe('a feed', () => {
  const item = (guid: string, at: number, title = `The dam of ${guid} has burst`) =>
    `<item><guid>${guid}</guid><title>${title}</title><link>https://example.org/${guid}</link>
     <pubDate>${new Date(at).toUTCString()}</pubDate></item>`
  const rss = (...items: readonly string[]) =>
    `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`
  const events = (world: DeskWorld) =>
    world
      .desk()
      .events({ state: null, publisher: demo, article: null }, 9)
      .map(({ article, reason }) => [article, reason])

  test('records what is dated far from now like a post, and alerts what is not', () =>
    onDesk(async (world) => {
      await world.add('demo', 'https://example.org/feed')
      await world.poll(demo, rss())
      const now = world.now()
      await world.poll(
        demo,
        rss(item('old', now - 9 * DAY), item('new', now), item('odd', now + 9 * DAY)),
      )
      await world.work()
      expect(alerted(world)).toEqual(['new'])
      expect(events(world).sort()).toEqual([
        ['new', null],
        ['odd', 'dated too far ahead'],
        ['old', 'dated too long ago'],
      ])
    }))
  test('of a paused publisher goes on to be read, and what it had is not alerted later', () =>
    onDesk(async (world) => {
      await world.add('demo', 'https://example.org/feed')
      await world.poll(demo, rss())
      await pause(world)
      const now = world.now()
      await world.poll(demo, rss(item('a', now)))
      await pause(world, false)
      await world.poll(demo, rss(item('b', now), item('a', now, 'The dam of a has not burst')))
      await world.work()
      expect(alerted(world)).toEqual(['b'])
      expect(events(world)).toContainEqual(['a', 'publisher paused'])
    }))
})
