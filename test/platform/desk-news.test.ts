/** Which alerts anybody may read, in which words, and what looking at them costs. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import type { NewReading } from '../../src/app/ports/desk.ts'
import { ALL_NEWS, type NewsOf } from '../../src/app/ports/news.ts'
import { articleId, publisherId } from '../alerts.ts'
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

const told = async (world: DeskWorld, id: string, changes = {}) => {
  await world.followed(publishedOf({ id: articleId(id), ...changes }))
  await world.work()
}

const ANY_READING: NewReading = {
  summary: {
    ...{ line: 'A line', sentences: [], corrections: [] },
    evidence: {
      ...{ source: 'headline', text: articleOf().headline },
      ...{ kept: [], added: [], rules: [], rejected: [] },
    },
  },
  ...{ stems: '', opening: null },
}

const shown = (world: DeskWorld) =>
  world
    .desk()
    .publicAlerts(ALL_NEWS)
    .map(({ words }) => words?.url ?? null)

test('what was told is shown, the first told last, in the words of now', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1', { version: 1 })
    world.until(MINUTE)
    await told(world, 'a2', { url: 'https://example.org/a2' })
    const [, before] = world.desk().publicAlerts(ALL_NEWS)
    expect(before?.words?.line).toBe('Russia talks on Syria continue, says Kerry')
    world.until(2 * MINUTE)
    const headline = 'Talks with Russia on Syria fail, says Kerry'
    await told(world, 'a1', { version: 2, headline, correction: 'It said that they go on.' })
    expect(shown(world)).toEqual(['https://example.org/a2', 'https://example.org/a1'])
    const [, after] = world.desk().publicAlerts(ALL_NEWS)
    expect(after).toMatchObject({ id: before?.id, toldAt: before?.toldAt, changedAt: world.now() })
    expect(after?.words).toMatchObject({
      line: 'Russia talks on Syria fail, says Kerry',
      correction: 'It said that they go on.',
      reworded: [world.now()],
    })
  }))

test('an alert is found by any of its versions, and is one', () =>
  onDesk(async (world) => {
    await world.add()
    const first = await world.followed(publishedOf({ version: 1 }))
    await world.work()
    const second = await world.followed(publishedOf({ version: 2 }))
    world.until(10 * SECOND)
    await world.desk().alarm()
    await world.work()
    expect(world.desk().publicAlert(first)).toEqual(world.desk().publicAlert(second))
    expect(world.desk().publicAlert(first)).toMatchObject({ id: first })
    expect(world.desk().publicAlerts(ALL_NEWS)).toHaveLength(1)
  }))

test('nothing is shown that is under embargo, or of which nobody is told', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'held', { embargoUntil: world.now() + DAY })
    await told(world, 'archived', { publishedAt: world.now() - 9 * DAY })
    await told(world, 'expired', { expiresAt: world.now() - 1 })
    await world.desk().changePublisher(publisherId('demo'), { paused: true })
    await told(world, 'paused')
    await world.desk().changePublisher(publisherId('demo'), { paused: false })
    await world.accepted(publishedOf({ id: articleId('paused meanwhile') }))
    await world.desk().changePublisher(publisherId('demo'), { paused: true })
    await world.work()
    expect(shown(world)).toEqual([])
    const events = ['held', 'archived', 'expired', 'paused', 'paused meanwhile'].flatMap(
      (id) => world.desk().article(publisherId('demo'), articleId(id))?.versions ?? [],
    )
    expect(events).toHaveLength(5)
    for (const { id } of events) expect(world.desk().publicAlert(id)).toBeNull()
  }))

test('under an embargo of its update an alert stays as it was told', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1', { version: 1 })
    const headline = 'Talks with Russia on Syria fail, says Kerry'
    await told(world, 'a1', { version: 2, headline, embargoUntil: world.now() + DAY })
    expect(world.desk().publicAlerts(ALL_NEWS)).toMatchObject([
      { words: { line: 'Russia talks on Syria continue, says Kerry' } },
    ])
  }))

test('words that editors are still asked about are not shown', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1', { version: 1 })
    world.until(MINUTE)
    const headline = 'Talks with Russia on Syria fail, says Kerry'
    await told(world, 'a1', { version: 2, headline })
    const [{ id } = { id: '' }] =
      world.desk().article(publisherId('demo'), articleId('a1'))?.versions ?? []
    world.sql.exec(`UPDATE event SET state = 'held' WHERE id = ?`, id)
    expect(JSON.stringify(world.desk().publicAlerts(ALL_NEWS))).not.toContain('fail')
    world.sql.exec(`UPDATE event SET state = 'sending' WHERE id = ?`, id)
    await told(world, 'a2')
    expect(JSON.stringify(world.desk().publicAlerts(ALL_NEWS))).toContain('fail')
  }))

test('nor while they are, where somebody has looked right before they were asked', () =>
  onDesk(async (world) => {
    await world.add()
    const desk = world.desk()
    await desk.editing({ verb: 'expect', publisher: publisherId('demo'), hash: 'hash' })
    await desk.editing({ verb: 'link', hash: 'hash', chatId: 77, language: null })
    await told(world, 'a1', { version: 1 })
    const event = await world.accepted(publishedOf({ version: 2, urgency: 1 }))
    await desk.begin(event)
    await desk.keepReading(event, ANY_READING)
    desk.publicAlerts(ALL_NEWS)
    expect(await desk.editing({ verb: 'ask', event })).toMatchObject({ editors: [{ chatId: 77 }] })
    expect(JSON.stringify(desk.publicAlerts(ALL_NEWS))).not.toContain('A line')
  }))

test('of what is withdrawn no word is told, from the answer on', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1')
    const [before] = world.desk().publicAlerts(ALL_NEWS)
    world.until(MINUTE)
    await world.accepted(retractedOf())
    const gone = { ...before, changedAt: world.now(), words: null }
    expect(world.desk().publicAlerts(ALL_NEWS)).toEqual([gone])
    await world.work()
    expect(world.desk().publicAlerts(ALL_NEWS)).toEqual([gone])
    expect(JSON.stringify(world.desk().publicAlerts(ALL_NEWS))).not.toMatch(/Russia|example\.org/)
  }))

test('what comes back under an embargo, or untold, stays withdrawn', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1', { version: 1 })
    await world.followed(retractedOf())
    await told(world, 'a1', { version: 2, embargoUntil: world.now() + DAY })
    expect(world.desk().publicAlerts(ALL_NEWS)).toMatchObject([{ words: null }])
    await world.desk().changePublisher(publisherId('demo'), { paused: true })
    await told(world, 'a1', { version: 3 })
    expect(world.desk().publicAlerts(ALL_NEWS)).toMatchObject([{ words: null }])
  }))

test('a publisher that is removed has nothing shown, nor has who gets its id', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1')
    const [alert] = world.desk().publicAlerts(ALL_NEWS)
    await world.desk().removePublisher(publisherId('demo'))
    expect(world.desk().publicAlerts(ALL_NEWS)).toEqual([])
    await world.add()
    expect(world.desk().publicAlerts(ALL_NEWS)).toEqual([])
    expect(alert && world.desk().publicAlert(alert.id)).toBeNull()
  }))

test('a publisher is shown by the name that it has now', () =>
  onDesk(async (world) => {
    await world.add()
    await told(world, 'a1')
    expect(world.desk().publicAlerts(ALL_NEWS)).toMatchObject([{ publisherName: 'The demo' }])
    await world.desk().changePublisher(publisherId('demo'), { name: 'Northern Star' })
    expect(world.desk().publicAlerts(ALL_NEWS)).toMatchObject([{ publisherName: 'Northern Star' }])
  }))

test('a topic is looked for farther back, and a publisher in its own, however much others tell', () =>
  onDesk(async (world) => {
    await world.add()
    await world.add('rare')
    await told(world, 'first', { topics: ['Chess  Club'], url: 'https://example.org/first' })
    await world.followed(publishedOf({ publisher: publisherId('rare') }), { publisher: 'rare' })
    await world.work()
    world.until(MINUTE)
    for (let i = 0; i < 60; i++) await world.followed(publishedOf({ id: articleId(`a${i}`) }))
    await world.workQuickly(ANY_READING)
    const listed = (of: Partial<NewsOf>) =>
      world
        .desk()
        .publicAlerts({ ...ALL_NEWS, ...of })
        .map(({ words }) => words?.url)
    expect(listed({})).toHaveLength(50)
    expect(listed({})).not.toContain('https://example.org/first')
    expect(listed({ topic: 'chess club' })).toEqual(['https://example.org/first'])
    expect(listed({ publisher: publisherId('rare') })).toHaveLength(1)
    expect(listed({ publisher: publisherId('rare'), topic: 'chess club' })).toEqual([])
    const before = world.rowsRead()
    for (let i = 0; i < 99; i++) listed({ topic: `topic ${i}` })
    expect(world.rowsRead() - before).toBe(0)
    await world.desk().removePublisher(publisherId('rare'))
    expect(listed({ publisher: publisherId('rare') })).toEqual([])
  }))

test('looking at the list again reads nothing, and once after a change seven rows an alert', () =>
  onDesk(async (world) => {
    await world.add()
    for (let i = 0; i < 60; i++) {
      const url = `https://example.org/${i}`
      await world.followed(publishedOf({ id: articleId(`a${i}`), url }))
    }
    await world.workQuickly(ANY_READING)
    const rowsFor = (look: () => unknown) => {
      const before = world.rowsRead()
      look()
      return world.rowsRead() - before
    }
    expect(rowsFor(() => expect(shown(world)).toHaveLength(50))).toBeLessThan(8 * 50)
    expect(rowsFor(() => shown(world))).toBe(0)
    const id = world.desk().publicAlerts(ALL_NEWS)[0]?.id
    expect(rowsFor(() => id && world.desk().publicAlert(id))).toBeLessThan(8)
  }))
