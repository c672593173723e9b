import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { moveChats } from '../../src/app/move-chats.ts'
import { laneOf } from '../../src/core/lanes.ts'
import type { Settings } from '../../src/core/settings.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { deskClient } from '../../src/platform/desk-client.ts'
import { laneClient } from '../../src/platform/lane/lane-client.ts'
import { pieces } from '../../src/platform/sqlite.ts'
import { alertOf, articleId, filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { until } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { laneTests } from './lane-chats.ts'
import { NO_OTHERS, partsOn } from './lane-windows.ts'

const world = laneTests()
const CHATS = Array.from({ length: 40 }, (_, i) => i + 1)
const desk = deskClient(env.DESK)
const lanes = laneClient(env.LANE, { count: () => desk.lanes(), hint: 1 })
const moveTo = (to: number, changes: Partial<typeof lanes> = {}) =>
  moveChats({ desk, lanes: { ...lanes, ...changes }, log: () => {} }, to)

let update = 0
async function save(
  chatId: number,
  settings: Settings | null,
  threadId: number | null = null,
): Promise<void> {
  const target = { chatId, threadId }
  const { rev } = await lanes.read(target)
  update += 1
  const whole = settings === null ? { forgets: 'chat' as const } : {}
  const change = { update, target, rev, settings, reply: null, replyThreadId: threadId, ...whole }
  expect(await lanes.commit(change)).toBe('committed')
}

const put = async (line: string, changes: Parameters<typeof alertOf>[0] = {}) => {
  const alert = alertOf({ article: articleId(line), line, lanes: await desk.lanes(), ...changes })
  await lanes.put(alert)
  return alert
}

const rest = () => until(async () => expect((await lanes.health()).waiting).toBe(0))

/** Lane 0 has told all that it has to tell: reset amid an alarm, it would keep what it has. */
const settled = () =>
  until(() =>
    runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
      for (const table of ['mirror', 'sync']) {
        expect(storage.sql.exec(`SELECT * FROM ${table}`).toArray()).toEqual([])
      }
    }),
  )

const first = (text: string) => text.split('\n')[0]
const readers = (line: string) =>
  world.telegram.delivered
    .filter(({ text }) => first(text) === line)
    .map(({ chatId }) => chatId)
    .sort((a, b) => a - b)

/** As it stands in KV. */
const copyOf = (chatId: number) => ({
  target: { chatId, threadId: null },
  rev: 1,
  settings: settingsOf(),
})

const upgraded = (to: number) =>
  refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: to,
  })

/** A chat of these that leaves its lane, and one that stays. */
const leaves = (chat: number) => laneOf(chat, 3) !== 0
const [mover = 0, other = 0] = CHATS.filter(leaves)

test('chats move to new lanes with all they follow, and each alert still comes once', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  expect(await moveTo(3)).toBe(true)
  expect(await desk.lanes()).toBe(3)
  const home = await lanes.read({ chatId: mover, threadId: null })
  expect(home.settings).toEqual(settingsOf())
  await put('After')
  await rest()
  expect(readers('After')).toEqual(CHATS)
})

test('an alert that is under way when chats move reaches each of them once', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  await put('During')
  await until(() => expect(world.telegram.delivered.length).toBeGreaterThan(5))
  expect(await moveTo(3)).toBe(true)
  await rest()
  expect(readers('During')).toEqual(CHATS)
})

test('an article of before is corrected by the lane that sent it, and alerts nobody again', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  const before = await put('Police say 12 hurt in Kyiv strike')
  await rest()
  await moveTo(3)
  const line = 'Police say 12 injured in Kyiv strike'
  await put(line, { article: before.article, revision: 2, lanes: 1 })
  await rest()
  expect(readers(line)).toEqual(CHATS)
  const methods = world.telegram.delivered.map(({ method }) => method)
  expect(methods.filter((method) => method === 'sendMessage')).toHaveLength(CHATS.length)
})

test('a chat that stops in its new lane gets nothing from the old one, and is forgotten there', async () => {
  await save(mover, settingsOf())
  await save(other, settingsOf())
  const before = await put('Before')
  await rest()
  await moveTo(3)
  await save(other, null)
  await until(async () => expect(await addressIn(other)).toBe(false))
  await put('Late', { lanes: 1 })
  await put('Before, reworded', { article: before.article, revision: 2, lanes: 1 })
  await rest()
  expect(readers('Late')).toEqual([mover])
  expect(readers('Before, reworded')).toEqual([mover])
})

/** Lane 0 still knows where a chat's messages go. */
const addressIn = (chatId: number) =>
  runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    const rows = storage.sql.exec('SELECT 1 FROM recipient WHERE chat_id = ?', chatId)
    return rows.toArray().length > 0
  })

test('a day after a move the old lane corrects what it delivered, and alerts nobody who has left', async () => {
  await save(mover, settingsOf())
  const before = await put('Before')
  await rest()
  await moveTo(3)
  await runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    storage.sql.exec('UPDATE lane_count SET since = since - 86400000')
  })
  const line = 'Before, reworded'
  await put(line, { article: before.article, revision: 2, lanes: 1 })
  await put('Late', { lanes: 1 })
  await put('After')
  await rest()
  expect(readers(line)).toEqual([mover])
  expect(readers('Late')).toEqual([])
  expect(readers('After')).toEqual([mover])
})

test('a lane that does not answer holds up nothing that others are to be told', () =>
  runInDurableObject(env.LANE.getByName('lane-0'), async (_, { storage }) => {
    // The chat that is told first lives in the lane that does not answer.
    const silent = laneOf(mover, 3)
    const told: [number, number][] = []
    const adopt: typeof NO_OTHERS.adopt = async (to, chats) => {
      if (to === silent) throw new Error('no answer')
      told.push([to, chats.length])
      return chats.length
    }
    const { homes, moving } = partsOn(storage, {
      clock: { ...systemClock, now: () => 1_000 },
      others: { ...NO_OTHERS, adopt },
    })
    homes.open(3, 0)
    const theirs = CHATS.filter((chat) => laneOf(chat, 3) === 3 - silent)
    for (const chat of CHATS) moving.changed(chat, 1_000)
    expect(await moving.sync(1_000)).toBe(false)
    expect(told).toEqual([[3 - silent, theirs.length]])
    // What the others are told next does not wait for the one that is tried again later.
    for (const chat of theirs) moving.changed(chat, 2_000)
    expect(moving.nextAt()).toBe(2_000)
    expect(await moving.sync(2_000)).toBe(true)
    expect(moving.nextAt()).toBe(6_000)
  }))

test('who subscribes after a move is alerted of what begins after it', async () => {
  await save(other, settingsOf())
  await moveTo(3)
  await save(mover, settingsOf())
  await put('Began before', { lanes: 1 })
  await put('Began after')
  await rest()
  expect(readers('Began before')).toEqual([other])
  expect(readers('Began after')).toEqual([mover, other])
})

test('a topic that is followed after a move is alerted once, like the one of before', async () => {
  await save(mover, settingsOf(), 5)
  await moveTo(3)
  await save(mover, settingsOf(), 7)
  await put('After')
  await put('Began before', { lanes: 1 })
  await rest()
  expect(readers('After')).toEqual([mover, mover])
  expect(readers('Began before')).toEqual([mover])
})

test('a topic that is followed while chats are copied is alerted once, then and afterwards', async () => {
  await save(mover, settingsOf(), 5)
  await moveTo(3, {
    async copyTo(index, to) {
      const more = await lanes.copyTo(index, to)
      await save(mover, settingsOf(), 7)
      await put('During')
      return more
    },
  })
  await put('After')
  await rest()
  for (const line of ['During', 'After']) expect(readers(line)).toEqual([mover, mover])
})

test('between any two steps of a move each chat is matched once and counted once', async () => {
  // More than go in one batch.
  const many = Array.from({ length: 450 }, (_, i) => i + 1)
  for (const page of pieces(many)) {
    await lanes.restore(page.map((chatId) => ({ chatId, targets: [copyOf(chatId)] })))
  }
  const matched: (number | undefined)[] = []
  const note = async (line: string) => {
    const { event } = await put(line)
    matched.push((await lanes.outcomes([event]))[0]?.chats.matched)
  }
  const seen: number[] = []
  await moveTo(3, {
    async copyTo(index, to) {
      const more = await lanes.copyTo(index, to)
      await note(`Copying ${matched.length}`)
      seen.push((await lanes.health()).chats)
      return more
    },
    async close(index, to) {
      const more = await lanes.close(index, to)
      await note(`Closing ${matched.length}`)
      return more
    },
  })
  await note('Afterwards')
  expect(matched.length).toBeGreaterThan(4)
  expect(new Set(matched)).toEqual(new Set([450]))
  expect(new Set(seen)).toEqual(new Set([450]))
  expect(await lanes.health()).toMatchObject({ chats: 450 })
})

test('a chat that is put back from KV while chats are copied moves like the others', async () => {
  await save(other, settingsOf())
  await moveTo(3, {
    async copyTo(index, to) {
      const more = await lanes.copyTo(index, to)
      await lanes.restore([{ chatId: mover, targets: [copyOf(mover)] }])
      return more
    },
  })
  await put('After')
  await rest()
  expect(readers('After')).toEqual([mover, other])
})

test('a copy to KV that a lane still owes when a chat leaves is written by its new lane', async () => {
  await save(other, null)
  await save(mover, settingsOf())
  await runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    // KV has been failing, and is tried again after the move.
    const keys = [mover, other].map((chat) => `chat:${chat}`)
    for (const key of keys) {
      const due = clock.now() + 3_000
      storage.sql.exec('INSERT OR REPLACE INTO mirror (key, rev, due) VALUES (?, 1, ?)', key, due)
    }
  })
  await env.KV.delete(`chat:${mover}`)
  await env.KV.put(`chat:${other}`, 'old')
  await moveTo(3)
  await save(mover, settingsOf([filterOf('topic:sport')]))
  await until(async () => {
    expect(await env.KV.get(`chat:${mover}`)).toContain('sport')
    expect(await env.KV.get(`chat:${other}`)).toBeNull()
  })
  await runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    expect(storage.sql.exec('SELECT * FROM mirror').toArray()).toEqual([])
    expect(storage.sql.exec('SELECT * FROM tombstone WHERE until IS NULL').toArray()).toEqual([])
  })
})

test('what is changed while chats are copied is not lost', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  const sport = settingsOf([filterOf('topic:sport')])
  await moveTo(3, {
    async copyTo(index, to) {
      const more = await lanes.copyTo(index, to)
      await save(mover, sport)
      await save(other, null)
      return more
    },
  })
  expect((await lanes.read({ chatId: mover, threadId: null })).settings).toEqual(sport)
  expect((await lanes.read({ chatId: other, threadId: null })).settings).toBeNull()
})

test('a move that is broken off anywhere is finished by the next run', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  const breaks = () => Promise.reject(new Error('cut off'))
  await expect(moveTo(3, { close: breaks })).rejects.toThrow()
  await expect(moveTo(3, { open: breaks })).rejects.toThrow()
  await expect(lanes.read({ chatId: mover, threadId: null })).rejects.toThrow('being moved')
  expect(await desk.lanes()).toBe(1)
  await put('Between')
  expect(await moveTo(3)).toBe(true)
  await put('After')
  await rest()
  expect(readers('Between')).toEqual(CHATS)
  expect(readers('After')).toEqual(CHATS)
})

test('a move to more lanes waits for the one that has begun', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  await expect(moveTo(2, { open: () => Promise.reject(new Error('cut off')) })).rejects.toThrow()
  expect(await moveTo(4)).toBe(false)
  expect(await desk.lanes()).toBe(2)
  expect(await moveTo(4)).toBe(true)
  await put('After')
  await rest()
  expect(readers('After')).toEqual(CHATS)
})

test('lanes that there are count, whatever LANES says: each is told when one has to wait', async () => {
  for (const chat of CHATS) await save(chat, settingsOf())
  await moveTo(3)
  world.telegram.answer = () => refuse(429, 'Too Many Requests', { retry_after: 60 })
  await env.LANE.getByName('lane-0').put(alertOf({ lanes: 3 }))
  for (const index of [1, 2]) {
    const health = () => env.LANE.getByName(`lane-${index}`).health()
    await until(async () => expect((await health()).blockedUntil).not.toBeNull())
  }
  await settled()
})

test('a chat that has moved gets each story in one digest', async () => {
  await save(mover, settingsOf([filterOf('everything')], { digest: '08:00' }))
  const before = await put('Before')
  await moveTo(3)
  await put('After')
  await put('Updated', { article: articleId('other'), lanes: before.lanes })
  await lanes.sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  const texts = world.telegram.delivered.map(({ text }) => text).join('\n')
  for (const line of ['Before', 'After', 'Updated']) expect(texts.split(line)).toHaveLength(2)
})

test('what a digest had gathered is told at its time, though the chat has gone back to alerts', async () => {
  await save(mover, settingsOf([filterOf('everything')], { digest: '08:00' }))
  await put('Gathered')
  await moveTo(3)
  await save(mover, settingsOf())
  await lanes.sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  const texts = world.telegram.delivered.map(({ text }) => text).join('\n')
  expect(texts.split('Gathered')).toHaveLength(2)
})

test('what a digest had gathered is told though the chat changes something after its move', async () => {
  await save(mover, settingsOf([filterOf('everything')], { digest: '08:00' }))
  await put('Gathered')
  await moveTo(3)
  const sport = settingsOf([filterOf('everything'), filterOf('topic:sport')], {
    digest: '08:00',
  })
  await save(mover, sport)
  await lanes.sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  const texts = world.telegram.delivered.map(({ text }) => text).join('\n')
  expect(texts.split('Gathered')).toHaveLength(2)
})

test('KV keeps a copy of a chat that moves, and forgets it when it stops', async () => {
  await save(mover, settingsOf())
  await until(async () => expect(await env.KV.get(`chat:${mover}`)).not.toBeNull())
  await moveTo(3)
  await save(mover, settingsOf([filterOf('topic:sport')]))
  await until(async () => expect(await env.KV.get(`chat:${mover}`)).toContain('sport'))
  await save(mover, null)
  await until(async () => expect(await env.KV.get(`chat:${mover}`)).toBeNull())
})

test('a lane forgets a chat that has left when nothing of before can be corrected any more', async () => {
  await save(mover, settingsOf())
  await moveTo(3)
  const month = 31 * 86_400_000
  const sweep = (ago: number) =>
    runInDurableObject(env.LANE.getByName('lane-0'), async (lane, { storage }) => {
      storage.sql.exec('UPDATE recipient SET left_at = ?', clock.now() - ago)
      storage.sql.exec('UPDATE lane_count SET since = ?', clock.now() - ago)
      storage.sql.exec("DELETE FROM single WHERE name = 'pruned_at'")
      await lane.sweep(clock.now())
      const all = (query: string) => storage.sql.exec(query).toArray()
      return [
        all('SELECT 1 FROM recipient'),
        all('SELECT 1 FROM interest'),
        all('SELECT 1 FROM lane_count'),
      ]
    })
  const counts = async (ago: number) => (await sweep(ago)).map((rows) => rows.length)
  expect(await counts(month - 60_000)).toEqual([1, 1, 2])
  expect(await counts(month + 60_000)).toEqual([0, 0, 1])
})

test('chats that their new lane does not take stay where they are, and are copied again', () =>
  runInDurableObject(env.LANE.getByName('lane-0'), async (_, { storage }) => {
    let takes = false
    const adopt: typeof NO_OTHERS.adopt = async (_to, chats) => (takes ? chats.length : 0)
    const { homes, moving, recipients } = partsOn(storage, { others: { ...NO_OTHERS, adopt } })
    homes.open(1, 0)
    recipients.restore(copyOf(mover), 0, 1)
    const hasLeft = () => recipients.find({ chatId: mover, threadId: null })?.hasLeft
    await expect(moving.copy(3, 2)).rejects.toThrow('does not take')
    expect(hasLeft()).toBe(false)
    takes = true
    expect(await moving.copy(3, 3)).toBe(false)
    expect(hasLeft()).toBe(true)
  }))

test('chats that have left are forgotten some at a time', () =>
  runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    const { departures, homes, recipients } = partsOn(storage)
    homes.open(1, 0)
    for (let chat = 1; chat <= 3_000; chat++) recipients.restore(copyOf(chat), 0, 1)
    homes.open(3, 2)
    for (let chat = 1; chat <= 3_000; chat++) departures.place(chat, 2)
    const left = () =>
      storage.sql.exec<{ n: number }>('SELECT COUNT(*) AS n FROM recipient WHERE left_at > 0').one()
        .n
    const before = left()
    const counts = [1, 2, 3].map(() => {
      departures.prune(clock.now())
      return before - left()
    })
    expect(counts).toEqual([1_000, Math.min(2_000, before), before])
  }))

test('a group that gets another id in its new lane is found under it by the old one', async () => {
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0, to = 0] = ids.filter((id) => laneOf(id, 3) === 1)
  await save(from, settingsOf())
  const before = await put('Before')
  await rest()
  await moveTo(3)
  await save(from, settingsOf([filterOf('topic:world')]))
  world.telegram.answer = ({ chatId }) => (chatId === from ? upgraded(to) : undefined)
  await put('After')
  await rest()
  await until(async () =>
    expect([await addressIn(from), await addressIn(to)]).toEqual([false, true]),
  )
  const line = 'Before, reworded'
  await put(line, { article: before.article, revision: 2, lanes: 1 })
  await rest()
  expect(readers('After')).toEqual([to])
  expect(readers(line)).toEqual([to])
  const home = await lanes.read({ chatId: to, threadId: null })
  expect(home.settings?.filters).toEqual([filterOf('topic:world')])
})

test('a group whose other id the old lane learns of keeps what it follows in its new one', async () => {
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0] = ids.filter((id) => laneOf(id, 3) === 1)
  const [to = 0] = ids.filter((id) => laneOf(id, 3) === 2)
  await save(from, settingsOf())
  const before = await put('Before')
  await rest()
  await moveTo(3)
  const world2 = settingsOf([filterOf('topic:world')])
  await save(from, world2)
  world.telegram.answer = ({ chatId }) => (chatId === from ? upgraded(to) : undefined)
  await put('Before, reworded', { article: before.article, revision: 2, lanes: 1 })
  await rest()
  const home = { chatId: to, threadId: null }
  await until(async () => expect((await lanes.read(home)).settings).toEqual(world2))
  await put('After')
  await rest()
  expect(readers('After')).toEqual([to])
})

test('a group whose new id lives in another lane is handed over, and alerted once', async () => {
  await moveTo(3)
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0] = ids.filter((id) => laneOf(id, 3) === 0)
  const [to = 0] = ids.filter((id) => laneOf(id, 3) === 2)
  await save(from, settingsOf())
  world.telegram.answer = ({ chatId }) => (chatId === from ? upgraded(to) : undefined)
  await put('Story')
  await rest()
  const home = { chatId: to, threadId: null }
  await until(async () => expect((await lanes.read(home)).settings).not.toBeNull())
  await put('Next')
  await rest()
  expect(readers('Story')).toEqual([to])
  expect(readers('Next')).toEqual([to])
})

test('a group that has moved and whose new id lives in its old lane stays subscribed there', async () => {
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0] = ids.filter((id) => laneOf(id, 3) === 1)
  const [to = 0] = ids.filter((id) => laneOf(id, 3) === 0)
  await save(from, settingsOf())
  await moveTo(3)
  world.telegram.answer = ({ chatId }) => (chatId === from ? upgraded(to) : undefined)
  await put('Story', { lanes: 1 })
  await rest()
  await put('Next')
  await rest()
  expect(readers('Next')).toEqual([to])
})

test('a lane that is not the home of a chat that has gone forgets it in a day', async () => {
  await save(mover, settingsOf())
  await moveTo(3)
  world.telegram.answer = () => refuse(403, 'Forbidden: bot was blocked by the user')
  await put('Story', { lanes: 1 })
  await rest()
  await runInDurableObject(env.LANE.getByName('lane-0'), (_, { storage }) => {
    expect(storage.sql.exec('SELECT until IS NULL AS kept FROM tombstone').one().kept).toBe(0)
  })
})
