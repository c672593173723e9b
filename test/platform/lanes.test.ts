import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import type { EventId } from '../../src/core/article.ts'
import { laneOf } from '../../src/core/lanes.ts'
import { LaneCounts } from '../../src/platform/desk/lane-counts.ts'
import { Leases } from '../../src/platform/desk/leases.ts'
import { laneClient } from '../../src/platform/lane/lane-client.ts'
import { Singles } from '../../src/platform/singles.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { alertOf, articleId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { crash, until } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { laneTests } from './lane-chats.ts'
import { settle } from './lane-windows.ts'

const world = laneTests()
const LANES = 3
const CHATS = Array.from({ length: 30 }, (_, i) => i + 1)

const lanes = laneClient(env.LANE, { count: async () => LANES, hint: LANES })
const desk = () => env.DESK.getByName('desk')

const singlesOn = (storage: DurableObjectStorage) => new Singles({ db: new Database(storage) })
const countsOn = (storage: DurableObjectStorage, wanted: number, now: number) =>
  new LaneCounts({ db: new Database(storage), singles: singlesOn(storage), wanted }, now)

/** The Desk of an installation that began with so many lanes. */
const shareBy = (count: number) =>
  runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec('DELETE FROM lane_count')
    storage.sql.exec('INSERT INTO lane_count (lanes, since) VALUES (?, 0)', count)
  })

let update = 0
async function stop(chatId: number): Promise<void> {
  const target = { chatId, threadId: null }
  const { rev } = await lanes.read(target)
  update += 1
  const change = { update, target, rev, settings: null, forgets: 'chat' as const }
  expect(await lanes.commit({ ...change, reply: null, replyThreadId: null })).toBe('committed')
}

async function follow(chatId: number): Promise<void> {
  const target = { chatId, threadId: null }
  update += 1
  const change = { update, target, rev: 0, settings: settingsOf() }
  expect(await lanes.commit({ ...change, reply: null, replyThreadId: null })).toBe('committed')
}

const counts = async (event: EventId) => (await lanes.outcomes([event]))[0]?.chats

test('each chat lives in one lane, gets one alert, and the counts are of all lanes', async () => {
  await shareBy(LANES)
  for (const chat of CHATS) await follow(chat)
  const alert = alertOf({ lanes: LANES })
  await lanes.put(alert)
  await until(async () => expect((await counts(alert.event))?.pending).toBe(0))
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort((a, b) => a - b)).toEqual(CHATS)
  expect(await counts(alert.event)).toMatchObject({ matched: 30, sent: 30 })
  expect(await lanes.health()).toMatchObject({ chats: 30, lanes: LANES, waiting: 0 })
})

test('what has become of many events is asked of each lane once', async () => {
  await shareBy(LANES)
  await follow(1)
  await follow(2)
  const count = vi.fn(async () => LANES)
  const asking = laneClient(env.LANE, { count, hint: LANES })
  const one = alertOf({ article: articleId('one'), lanes: LANES })
  const two = alertOf({ article: articleId('two'), lanes: LANES })
  for (const alert of [one, two]) await lanes.put(alert)
  expect(await asking.outcomes([one.event, two.event])).toMatchObject([
    { event: one.event, chats: { matched: 2 }, copies: null },
    { event: two.event, chats: { matched: 2 }, copies: null },
  ])
  expect(count).toHaveBeenCalledOnce()
})

const FAR = Array.from({ length: 400 }, (_, i) => 1_000 + i)

/** When each of these chats is sent an alert, ms from its start, by lanes that know of each other. */
async function sendTimes(chats: readonly number[]): Promise<number[]> {
  await shareBy(LANES)
  for (let index = 0; index < LANES; index++) await lanes.open(index, LANES)
  await crash()
  for (const chat of chats) await follow(chat)
  const start = clock.now()
  const times: number[] = []
  world.telegram.answer = () => void times.push(clock.now() - start)
  const alert = alertOf({ lanes: LANES })
  await lanes.put(alert)
  await until(async () => expect((await counts(alert.event))?.pending).toBe(0))
  return times
}

test('a lane that is busy alone has the rate of all', async () => {
  const times = await sendTimes(FAR.filter((chat) => laneOf(chat, LANES) === 0).slice(0, 60))
  expect(times).toHaveLength(60)
  expect(Math.max(...times)).toBeGreaterThan(58_000 / 28)
  expect(Math.max(...times)).toBeLessThan(63_000 / 28)
})

test('lanes that are busy together keep to the rate', async () => {
  const times = await sendTimes(FAR.slice(0, 120))
  expect(times).toHaveLength(120)
  const inASecond = times.map((at) => times.filter((other) => other >= at && other < at + 1_000))
  expect(Math.max(...inASecond.map(({ length }) => length))).toBeLessThanOrEqual(30)
  expect(Math.max(...times)).toBeLessThan(8_000)
})

test('how far a lane is behind is told by the rate that it has, not by an equal part', async () => {
  await shareBy(LANES)
  const busy = env.LANE.getByName('lane-0')
  await busy.open(LANES)
  await runInDurableObject(busy, (_, { storage }) => settle(storage.sql, 2_800))
  expect((await busy.health()).behindSeconds).toBe(0)
  await busy.put(alertOf({ lanes: LANES }))
  const behind = async () => (await busy.health()).behindSeconds
  await until(async () => expect(await behind()).toBeLessThan(110))
  expect(await behind()).toBeGreaterThan(90)
})

test('when Telegram tells one lane to wait, the others wait as well', async () => {
  await lanes.health()
  await env.LANE.getByName('lane-2').hold(60_000)
  expect((await lanes.health()).blockedUntil).toBeGreaterThan(clock.now() + 50_000)
})

test('a group whose new id lives in another lane stops in the old one as well', async () => {
  await shareBy(LANES)
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0] = ids.filter((id) => laneOf(id, LANES) === 0)
  const [to = 0] = ids.filter((id) => laneOf(id, LANES) === 1)
  await follow(from)
  world.telegram.answer = ({ chatId }) =>
    chatId === from ? refuse(400, 'Bad Request: upgraded', { migrate_to_chat_id: to }) : undefined
  await lanes.put(alertOf({ lanes: LANES }))
  const target = { chatId: to, threadId: null }
  const old = env.LANE.getByName('lane-0')
  await until(async () => {
    expect((await lanes.read(target)).settings).not.toBeNull()
    expect((await lanes.health()).waiting).toBe(0)
  })
  expect((await old.read(target)).settings).not.toBeNull()
  await stop(to)
  await until(async () => expect((await old.read(target)).settings).toBeNull())
})

test('a Desk hands out no lease after a start until those of before are over', () =>
  runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec('DELETE FROM lane_count')
    const made = (now: number) => {
      const laneCounts = countsOn(storage, 4, now)
      return new Leases({ singles: singlesOn(storage), laneCounts, rate: 28 }, now)
    }
    const before = made(1_000)
    expect(before.lease(0, 1_000).rate).toBeCloseTo(27.44)
    const after = made(2_000)
    expect(after.lease(1, 2_100)).toEqual({ rate: 0, ms: 1_900 })
    expect(after.lease(1, 4_000).rate).toBeCloseTo(27.44)
    expect(made(200_000).lease(2, 200_000).rate).toBeCloseTo(27.44)
  }))

test('nor while the lease of a lane that was alone may be out', () =>
  runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec('DELETE FROM lane_count')
    const laneCounts = countsOn(storage, 1, 0)
    const singles = singlesOn(storage)
    const made = (now: number) => new Leases({ singles, laneCounts, rate: 28 }, now)
    expect(made(1_000).lease(0, 1_000)).toEqual({ rate: 28, ms: 10_000 })
    const after = made(2_000)
    laneCounts.beginMove(2)
    expect(after.lease(1, 3_000)).toEqual({ rate: 0, ms: 9_000 })
    expect(after.lease(1, 12_000).rate).toBeCloseTo(27.44)
  }))

test('an article keeps its number of lanes until its last version is a month old', () =>
  runInDurableObject(desk(), (_, { storage }) => {
    const day = 86_400_000
    storage.sql.exec('DELETE FROM lane_count')
    const counts = countsOn(storage, 1, 0)
    counts.endMove(2, 0)
    expect(counts.forArticle({ lanes: 1, at: 0 }, 29 * day)).toBe(1)
    counts.prune(40 * day, () => false)
    expect(counts.forArticle({ lanes: 1, at: 29 * day }, 40 * day)).toBe(1)
    expect(counts.forArticle({ lanes: 1, at: 0 }, 40 * day)).toBe(2)
    expect(counts.forArticle(null, 40 * day)).toBe(2)
    counts.prune(72 * day, () => false)
    expect(counts.all()).toEqual([2])
  }))

test('an installation that began with one lane stays with one', () =>
  runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec('DELETE FROM lane_count')
    storage.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev) VALUES ('a', 'A', '', '', 1)`,
    )
    expect(countsOn(storage, 4, 0).lanes()).toBe(1)
  }))
