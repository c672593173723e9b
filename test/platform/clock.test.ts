import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Bucket } from '../../src/core/rate/bucket.ts'
import { ChatPace } from '../../src/core/rate/chat-pace.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { Pulse } from '../../src/platform/pulse.ts'
import { Singles } from '../../src/platform/singles.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { call, operate } from '../http/newsroom.ts'
import { crash, until } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { counts, exec, lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()
const MINUTE = 60_000
const DAY = 86_400_000
const YEAR = 365 * DAY
const desk = () => env.DESK.getByName('desk')

/** A row's instant, written by a clock that was a year ahead, once the lane has started with the real one. */
async function afterSetBack(write: string, read: string): Promise<number> {
  const ahead = clock.now() + YEAR
  await exec("INSERT OR REPLACE INTO single (name, value) VALUES ('seen_at', ?)", ahead)
  await exec(write, ahead + 10 * MINUTE)
  await crash()
  const [row] = await exec(read)
  return Number(row?.at) - clock.now()
}

const BODY = JSON.stringify({ v: 1, value: {} })

test.each([
  ['second tries', 'INSERT INTO retry (at, alert, n, attempts) VALUES (?, 1, 1, 0)', 'retry', 'at'],
  [
    'replies',
    `INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts)
     VALUES (0, 1, 0, '${BODY}', ?, 0)`,
    'direct',
    'at',
  ],
  [
    'sends that are paced by',
    `INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts, sent_at)
     VALUES (0, 1, 0, '', 0, 0, ?)`,
    'direct',
    'sent_at',
  ],
  [
    'the block',
    "INSERT INTO single (name, value) VALUES ('blocked_until', ?)",
    "single WHERE name = 'blocked_until'",
    'value',
  ],
  ['copies to KV', `INSERT INTO mirror (key, rev, due) VALUES ('chat:1', 1, ?)`, 'mirror', 'due'],
  [
    'what another lane is to be told',
    'INSERT INTO sync (chat_id, lane, rev, due) VALUES (1, 1, 1, ?)',
    'sync',
    'due',
  ],
  ['tombstones', 'INSERT INTO tombstone (hash, at, until) VALUES (1, 1, ?)', 'tombstone', 'until'],
])(
  'after a clock was set back by a year, %s wait no year longer',
  async (_, write, table, column) => {
    const left = await afterSetBack(write, `SELECT ${column} AS at FROM ${table}`)
    expect(left).toBeLessThanOrEqual(10 * MINUTE)
    expect(left).toBeGreaterThan(8 * MINUTE)
  },
)

test.each([
  ['item', 'UPDATE item SET at = ?1, touched_at = ?1', 'touched_at'],
  ['receipt', 'UPDATE receipt SET at = ?', 'at'],
  ['article', 'UPDATE article SET at = ?', 'at'],
  ['version', 'UPDATE version SET at = ?', 'at'],
])('what %s has dated ahead is dated now', async (table, write, column) => {
  await save(1, settingsOf())
  await put('Story')
  await rest()
  const left = await afterSetBack(write, `SELECT ${column} AS at FROM ${table}`)
  expect(left).toBeLessThanOrEqual(0)
})

test('a digest that a wrong clock has put off comes at its next time', async () => {
  await save(1, settingsOf(undefined, { digest: '08:00' }))
  const ahead = nextDue(clock.now() + YEAR, '08:00', 'UTC')
  await exec('UPDATE recipient SET next_due = ?', ahead)
  await exec('UPDATE due SET at = ?', ahead)
  await afterSetBack("INSERT INTO single (name, value) VALUES ('sent_at', ?)", 'SELECT at FROM due')
  const next = nextDue(clock.now(), '08:00', 'UTC')
  expect(await exec('SELECT at FROM due')).toEqual([{ at: next }])
  expect(await exec('SELECT next_due FROM recipient')).toEqual([{ next_due: next }])
})

test('a lane whose clock is set back while it is awake goes on, with all it was told to wait for', async () => {
  for (const chat of [1, 2, -3]) await save(chat, settingsOf())
  clock.setAhead(YEAR)
  await lane().sweep(clock.now())
  world.telegram.answer = () => refuse(429, 'Too Many Requests', { retry_after: 1 })
  const { event } = await put('Story')
  await until(() => expect(world.telegram.asked.length).toBeGreaterThan(0))
  clock.setAhead(0)
  world.telegram.answer = () => undefined
  await lane().sweep(clock.now())
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([-3, 1, 2])
  expect(await counts(event)).toMatchObject({ sent: 3, pending: 0 })
})

test('a clock that leaps ahead deletes nothing before it has held for a day', async () => {
  await save(1, settingsOf())
  await put('Story')
  await rest()
  const rows = async () => (await exec('SELECT 1 FROM item')).length
  clock.setAhead(YEAR)
  await lane().sweep(clock.now())
  await lane().sweep(clock.now())
  expect(await rows()).toBe(1)
  clock.setAhead(YEAR + DAY / 2)
  await lane().sweep(clock.now())
  expect(await rows()).toBe(1)
  clock.setAhead(YEAR + DAY + MINUTE)
  await lane().sweep(clock.now())
  expect(await rows()).toBe(0)
})

test('what the Desk tries again waits no year longer, and an embargo keeps its time', async () => {
  const embargo = clock.now() + 2 * YEAR
  await runInDurableObject(desk(), (_, { storage }) => {
    const ahead = clock.now() + YEAR
    const insert = (id: string, state: string, next: number, until: number | null) =>
      storage.sql.exec(
        `INSERT INTO event (id, publisher, article, type, revision, state, next_try, embargo_until, at)
         VALUES (?, 'demo', 'a', 'article.published', 1, ?, ?, ?, 0)`,
        id,
        state,
        next,
        until,
      )
    insert('one', 'accepted', ahead + 10 * MINUTE, null)
    insert('two', 'held', embargo, embargo)
    storage.sql.exec("INSERT OR REPLACE INTO single (name, value) VALUES ('seen_at', ?)", ahead)
  })
  await crash()
  await runInDurableObject(desk(), (_, { storage }) => {
    const [one, two] = storage.sql
      .exec<{ next_try: number }>('SELECT next_try FROM event ORDER BY id')
      .toArray()
    expect(Number(one?.next_try) - clock.now()).toBeLessThanOrEqual(10 * MINUTE)
    expect(two?.next_try).toBe(embargo)
  })
})

test('a block that an older version stored for decades is over in a day', async () => {
  await exec("INSERT INTO single (name, value) VALUES ('blocked_until', ?)", Date.UTC(2058, 0, 1))
  await exec('INSERT INTO retry (at, alert, n, attempts) VALUES (?, 1, 1, 0)', Date.UTC(2058, 0, 1))
  await crash()
  const { blockedUntil } = await lane().health()
  expect((blockedUntil ?? 0) - clock.now()).toBeLessThanOrEqual(DAY)
  const [retry] = await exec('SELECT at FROM retry')
  expect(Number(retry?.at) - clock.now()).toBeLessThanOrEqual(DAY)
})

test.each([Number.NaN, -5, Number.POSITIVE_INFINITY, 1e15])(
  'another lane that says to wait for %d ms is believed for a day at most',
  async (ms) => {
    await lane().hold(ms)
    expect(((await lane().health()).blockedUntil ?? 0) - clock.now()).toBeLessThanOrEqual(DAY)
  },
)

test('an operator can lift what Telegram has told to wait', async () => {
  await save(1, settingsOf())
  world.telegram.answer = () => refuse(429, 'Too Many Requests', { retry_after: 5_000 })
  await put('Story')
  await until(async () => expect((await lane().health()).blockedUntil).not.toBeNull())
  world.telegram.answer = () => undefined
  expect((await call('/v1/lanes/block', { method: 'DELETE' })).status).toBe(401)
  expect((await lane().health()).blockedUntil).not.toBeNull()
  expect((await operate('DELETE', '/v1/lanes/block')).status).toBe(204)
  await rest()
  expect(world.telegram.delivered).toHaveLength(1)
})

test('a pulse is told a clock that was set back, and not one that is put right by seconds', () =>
  runInDurableObject(lane(), (_, { storage }) => {
    const singles = new Singles({ db: new Database(storage) })
    singles.delete('seen_at')
    const pulse = new Pulse(singles)
    expect(pulse.look(10 * DAY)).toBe(0)
    expect(pulse.look(10 * DAY - 2_000)).toBe(0)
    expect(pulse.look(10 * DAY - 6_000)).toBe(-6_000)
    expect(pulse.look(10 * DAY)).toBe(0)
    expect(pulse.look(12 * DAY)).toBe(2 * DAY)
    expect(new Pulse(singles).look(DAY)).toBe(-11 * DAY)
    expect(new Pulse(singles).look(DAY)).toBe(0)
  }))

test('the pace moves along with a clock that was set back', () => {
  const chats = new ChatPace()
  chats.note(1, 'alert', YEAR + 1_000)
  chats.hold(2, YEAR + 5_000)
  chats.moveBack(YEAR)
  expect(chats.at(1, 'alert', 1_000)).toBe(2_000)
  expect(chats.at(2, 'alert', 1_000)).toBe(5_000)
  const bucket = new Bucket(10, YEAR)
  bucket.lend(5, YEAR + 2_000, YEAR + 1_000)
  bucket.moveBack(YEAR)
  expect(bucket.wait(1_000)).toBeLessThanOrEqual(1_000)
})
