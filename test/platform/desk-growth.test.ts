import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { LONGEST_MS, QUIET_MS } from '../../src/core/burst.ts'
import { articleId } from '../alerts.ts'
import { DAY, MINUTE, onDesk, publishedOf, retractedOf, SECOND } from './desk-world.ts'

afterEach(() => reset())

const update = (n: number) => publishedOf({ headline: `Version ${n} of the talks`, version: n })

test('a version costs the same however many came before it', () =>
  onDesk(
    async (world) => {
      await world.add()
      const written: number[] = []
      for (let n = 1; n <= 150; n++) {
        const before = world.rowsWritten()
        await world.followed(update(n))
        written.push(world.rowsWritten() - before)
      }
      expect(Math.max(...written.slice(3))).toBeLessThan(25)
      expect(written.at(-1)).toBeLessThanOrEqual(written[5] ?? 0)
    },
    { POSTS_A_MINUTE: 'unlimited' },
  ))

test('updates that come within seconds are one alert, of the last of them', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(update(1))
    await world.work()
    const events = [await world.followed(update(2))]
    await world.work()
    for (let n = 3; n <= 20; n++) {
      await world.pass(SECOND / 10)
      events.push(await world.followed(update(n)))
    }
    await world.pass(QUIET_MS + SECOND)
    expect(world.lanes.alerts.map(({ revision }) => revision)).toEqual([1, 2, 20])
    // Only what lanes have can go stale there.
    expect(world.lanes.superseded.map(({ revision }) => revision)).toEqual([2, 3])
    const states = await Promise.all(events.map((event) => world.desk().event(event)))
    expect(states.slice(1, -1).map((record) => record?.reason)).toEqual(
      Array.from({ length: 17 }, () => 'superseded'),
    )
    expect(states.at(-1)?.state).toBe('sending')
  }))

test('updates that never pause are processed every few seconds, also by a slow queue', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(update(1))
    await world.followed(update(2))
    await world.work()
    for (let n = 3; n <= 150; n++) {
      // By the time that a message arrives, the next version is there.
      await world.tick(SECOND / 2)
      await world.followed(update(n))
      await world.work()
    }
    const processed = world.lanes.alerts.length
    expect(processed).toBeGreaterThanOrEqual(Math.floor((74 * SECOND) / (LONGEST_MS + 2 * SECOND)))
    expect(processed).toBeLessThan(30)
    await world.pass(MINUTE)
    expect(world.lanes.alerts.at(-1)?.revision).toBe(150)
  }))

test('neither a single update nor a retraction waits', () =>
  onDesk(async (world) => {
    await world.add()
    for (const n of [1, 2]) {
      await world.followed(update(n))
      await world.work()
    }
    await world.followed(update(3))
    await world.followed(retractedOf())
    await world.work()
    expect(world.lanes.alerts).toHaveLength(2)
    expect(world.lanes.withdrawals).toHaveLength(1)
  }))

test('an update supersedes what a replayed event may have brought to some lanes', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(update(1))
    world.lanes.down = true
    await world.work()
    world.lanes.down = false
    world.sql.exec(`UPDATE event SET state = 'failed', next_try = NULL WHERE id = ?`, event)
    await world.desk().replay(event)
    await world.followed(update(2))
    expect(world.lanes.superseded).toEqual([{ article: 'a1', revision: 2 }])
  }))

test('an update of what no lane has been told yet supersedes nothing there', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(publishedOf({ embargoUntil: world.now() + DAY }))
    await world.followed(publishedOf({ embargoUntil: world.now() + 2 * DAY }))
    await world.pass(DAY + MINUTE)
    expect(world.lanes.alerts).toEqual([])
    await world.pass(DAY + MINUTE)
    expect(world.lanes.alerts.map(({ revision }) => revision)).toEqual([2])
    expect(world.lanes.superseded).toEqual([])
  }))

const some = (n: number) => publishedOf({ id: articleId(`a${n}`) })

test('posts a minute have a quota, and a refused post burns nothing', () =>
  onDesk(
    async (world) => {
      await world.add()
      await world.add('other')
      for (let n = 1; n <= 3; n++) await world.accepted(some(n))
      expect(await world.post(some(4), { webhookId: 'again' })).toMatchObject({
        kind: 'over-quota',
        quota: 'posts',
        limit: 3,
        retryAfter: 60,
      })
      expect(world.count('ledger')).toBe(3)
      expect((await world.post(some(4), { publisher: 'other' })).kind).toBe('accepted')
      // What was accepted is answered, and a false line can be taken back.
      expect((await world.post(some(1), { webhookId: 'msg_0' })).kind).toBe('duplicate')
      expect((await world.post(retractedOf())).kind).toBe('accepted')
      await world.pass(MINUTE)
      expect((await world.post(some(4), { webhookId: 'again' })).kind).toBe('accepted')
    },
    { POSTS_A_MINUTE: '3' },
  ))

test('bytes a day have a quota that a restart does not lift', () =>
  onDesk(
    async (world) => {
      await world.add()
      const half = { bytes: 450_000 }
      for (let n = 1; n <= 2; n++) {
        await world.accepted(some(n), half)
        world.restart()
      }
      await world.pass(6 * 60 * MINUTE)
      const refused = await world.post(some(3), half)
      expect(refused).toMatchObject({ kind: 'over-quota', quota: 'bytes' })
      const { retryAfter = 0 } = refused.kind === 'over-quota' ? refused : {}
      expect(Math.abs(retryAfter - 18 * 3_600)).toBeLessThan(10)
      expect((await world.post(retractedOf())).kind).toBe('accepted')
      await world.pass(18 * 60 * MINUTE)
      expect((await world.post(some(3), half)).kind).toBe('accepted')
    },
    { MEGABYTES_A_DAY: '1' },
  ))

test('few posts write how much of the day is used, and a restart counts no more than twice', () =>
  onDesk(async (world) => {
    await world.add()
    const row = () => world.sql.exec<{ bytes: number }>('SELECT bytes FROM usage').toArray()[0]
    const seen = new Set<number | undefined>()
    for (let n = 1; n <= 100; n++) {
      await world.accepted(some(n), { bytes: 10_000 })
      seen.add(row()?.bytes)
      expect(row()?.bytes).toBeGreaterThanOrEqual(n * 14_000)
      expect(row()?.bytes).toBeLessThanOrEqual(2 * n * 14_000)
    }
    expect(seen.size).toBeLessThan(12)
  }))

test('articles under embargo have a quota, which their own updates do not need', () =>
  onDesk(
    async (world) => {
      await world.add()
      const held = (n: number, days: number) =>
        publishedOf({ id: articleId(`a${n}`), embargoUntil: world.now() + days * DAY })
      await world.accepted(held(1, 2))
      await world.accepted(held(2, 1))
      expect(await world.post(held(3, 1))).toMatchObject({
        kind: 'over-quota',
        quota: 'held',
        limit: 2,
        retryAfter: DAY / SECOND,
      })
      expect((await world.post(held(1, 3))).kind).toBe('accepted')
      expect((await world.post(some(4))).kind).toBe('accepted')
      await world.pass(DAY + MINUTE)
      expect((await world.post(held(3, 1))).kind).toBe('accepted')
    },
    { HELD_ARTICLES: '2' },
  ))

test('what is being sent has its turn where there is more of it than a look takes', () =>
  onDesk(async (world) => {
    await world.add()
    for (let n = 1; n <= 25; n++) await world.accepted(some(n))
    world.sql.exec(`UPDATE event SET state = 'sending', next_try = NULL`)
    const seen = new Set<string>()
    for (let look = 0; look < 3; look++) {
      for (const { id } of world.desk().sending(10)) seen.add(id)
    }
    expect(seen.size).toBe(25)
  }))
