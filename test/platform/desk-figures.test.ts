/** What days come to: worked out from events, written down once a day is over, and kept for 30 days. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import type { EventId } from '../../src/core/article.ts'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { articleId } from '../alerts.ts'
import {
  DAY,
  type DeskWorld,
  MINUTE,
  onDesk,
  publishedOf,
  retractedOf,
  SECOND,
} from './desk-world.ts'

afterEach(() => reset())

const HOUR = 60 * MINUTE
const NOTHING = { articles: 0, alerts: 0, first: null, last: null }

const today = (world: DeskWorld) => Math.floor(world.now() / DAY)
const figuresOf = (world: DeskWorld, day: number) =>
  world
    .desk()
    .figures()
    .find((one) => one.day === day)

/** Goes on by hours, with the sweeps of cron. */
async function pass(world: DeskWorld, from: number, to: number) {
  for (let hour = from; hour <= to; hour += 4) {
    world.until(hour * HOUR)
    await world.desk().sweep()
  }
}

/** It reached so many chats, the first and the last after so long. */
async function sent(world: DeskWorld, event: EventId, chats: number, waits: [number, number]) {
  const at = world.now()
  const counts = { matched: chats, sent: chats, pending: 0, failed: 0, skipped: 0 }
  const sentAt = { first: at + waits[0], last: at + waits[1] }
  await world.desk().keepOutcomes([{ event, chats: counts, copies: null, sentAt }])
}

test('a day is its new articles, its alerts, and how long they took', () =>
  onDesk(async (world) => {
    await world.add()
    const posts = ['a1', 'a2', 'a3'].map((id) => publishedOf({ id: articleId(id) }))
    for (const [i, post] of posts.entries()) {
      const event = await world.followed(post)
      await world.work()
      await sent(world, event, 10, [(i + 1) * SECOND, (i + 1) * MINUTE])
    }
    await world.followed({
      ...publishedOf({ headline: 'Talks end' }),
      type: 'article.updated',
    } as never)
    await world.followed(retractedOf('a2'))
    await world.post({ type: 'ping' })
    expect(world.desk().figures()).toHaveLength(30)
    expect(figuresOf(world, today(world))).toEqual({
      day: today(world),
      articles: 3,
      alerts: 30,
      first: { p50: 2 * SECOND, p99: 3 * SECOND },
      last: { p50: 2 * MINUTE, p99: 3 * MINUTE },
    })
    expect(figuresOf(world, today(world) - 1)).toMatchObject(NOTHING)
  }))

test('an embargo is not counted as a wait', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.followed(publishedOf({ embargoUntil: world.now() + 60 * MINUTE }))
    await sent(world, event, 1, [61 * MINUTE, 61 * MINUTE])
    expect(figuresOf(world, today(world))).toMatchObject({ articles: 1, alerts: 1, first: null })
  }))

test('a day that is over is written down, and outlives its events', () =>
  onDesk(async (world) => {
    world.before(DESK_SCHEMA.findIndex((step) => step.some((sql) => sql.includes('day_figures'))))
    world.restart()
    await world.add()
    const day = today(world)
    const event = await world.followed(publishedOf())
    await world.work()
    await sent(world, event, 5, [SECOND, SECOND])
    for (let i = 0; i < 31; i++) await world.desk().sweep()
    await pass(world, 4, 28)
    world.sql.exec('DELETE FROM event')
    expect(figuresOf(world, day)).toMatchObject({ articles: 1, alerts: 5 })
    await pass(world, 32, 40 * 24)
    expect(world.sql.exec('SELECT day FROM day_figures WHERE day <= ?', day).toArray()).toEqual([])
  }))

test('each day that is over is a row, and another goes', () =>
  onDesk(async (world) => {
    await pass(world, 2, 2)
    for (let i = 0; i < 31; i++) await world.desk().sweep()
    const days = () =>
      world.sql
        .exec('SELECT day FROM day_figures')
        .toArray()
        .map(({ day }) => day)
    const before = days()
    expect(before).toHaveLength(29)
    await pass(world, 6, 22)
    expect(days()).toEqual(before)
    await pass(world, 26, 26)
    expect(days()).toEqual([...before.slice(1), today(world) - 1])
  }))
