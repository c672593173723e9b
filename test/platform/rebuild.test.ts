import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { until } from '../turning.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { rebuildChats } from './rebuilding.ts'

const world = laneTests()
const topic = (name: string) => settingsOf([filterOf(`topic:${name}`)])
const stateOf = (chatId: number) => lane().read({ chatId, threadId: null })
const copied = (chatId: number) =>
  until(async () => expect(await env.KV.get(`chat:${chatId}`)).not.toBeNull())

/** As after the loss of its storage; the marks of what was to be copied are gone as well. */
const lose = () =>
  runInDurableObject(lane(), (_, { storage }) => {
    for (const table of ['recipient', 'interest', 'due', 'mirror', 'seen_update']) {
      storage.sql.exec(`DELETE FROM ${table}`)
    }
  })

test('a lane that has lost its chats gets their filters back, and alerts them again', async () => {
  await save(1, settingsOf())
  await save(-2, topic('world'), {}, 5)
  await save(3, topic('sport'))
  for (const chat of [1, -2, 3]) await copied(chat)
  const before = await stateOf(3)
  await lose()
  expect(await rebuildChats()).toEqual({
    kind: 'chats',
    restored: 3,
    known: 0,
    unreadable: 0,
    cursor: null,
  })
  expect(await stateOf(3)).toEqual(before)
  await put('Story')
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([-2, 1])
})

test('a copy that a lane would stumble over is unreadable, and the others are put back', async () => {
  const copy = (chatId: number, settings: object = {}, target: object = {}) =>
    env.KV.put(
      `chat:${chatId}`,
      JSON.stringify({
        v: 1,
        targets: [
          {
            target: { chatId, threadId: null, ...target },
            rev: 1,
            settings: { ...settingsOf(), ...settings },
          },
        ],
      }),
    )
  await copy(1, { digest: '08:00', timeZone: 'Asia/Calcutta' })
  await copy(2, { digest: '08:00', timeZone: 'Mars/Olympus' })
  await copy(3, { digest: 'breakfast' })
  await copy(4, {}, { chatId: 4.5 })
  await copy(5, {}, { chatId: 1 })
  await copy(6, { digest: '08:00 18:00', timeZone: '+02:00' })
  await copy(7, { digest: 'hourly' })
  await copy(8, { digest: '08:00 25:00' })
  expect(await rebuildChats()).toMatchObject({ restored: 3, unreadable: 5 })
})

test('what the lane knows better it keeps, however often it is rebuilt', async () => {
  await save(1, topic('world'))
  await copied(1)
  await save(1, topic('sport'))
  expect(await rebuildChats()).toMatchObject({ restored: 0, known: 1 })
  expect((await stateOf(1)).settings).toEqual(topic('sport'))
})

test('a chat that has stopped is not revived by a copy that KV still has', async () => {
  await save(1, settingsOf())
  await copied(1)
  const copy = (await env.KV.get('chat:1')) ?? ''
  await save(1, null, { forgets: 'chat' })
  await env.KV.put('chat:1', copy)
  expect(await rebuildChats()).toMatchObject({ restored: 0, known: 1 })
  await until(async () => expect(await env.KV.get('chat:1')).toBeNull())
  await env.KV.put('chat:1', copy)
  expect(await rebuildChats()).toMatchObject({ restored: 0, known: 1 })
  expect((await stateOf(1)).settings).toBeNull()
})

test('a chat that has stopped can begin again', async () => {
  await save(1, settingsOf())
  await save(1, null, { forgets: 'chat' })
  await save(1, topic('world'))
  await until(async () => expect(await env.KV.get('chat:1')).toContain('world'))
  await lose()
  expect(await rebuildChats()).toMatchObject({ restored: 1 })
})

test('a tombstone holds no chat id, and is gone when KV can be trusted', async () => {
  await save(987654321, settingsOf())
  await copied(987654321)
  await save(987654321, null, { forgets: 'chat' })
  await until(async () => expect(await env.KV.get('chat:987654321')).toBeNull())
  const tombstones = () =>
    runInDurableObject(lane(), (_, { storage }) =>
      storage.sql.exec('SELECT hash, until FROM tombstone').toArray(),
    )
  await until(async () => expect((await tombstones())[0]?.until).toBeGreaterThan(clock.now()))
  expect(await tombstones()).toHaveLength(1)
  expect(JSON.stringify(await tombstones())).not.toContain('987654321')
  await runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec('UPDATE tombstone SET until = 0')
    storage.sql.exec("DELETE FROM single WHERE name = 'pruned_at'")
  })
  await lane().sweep(clock.now())
  await runInDurableObject(lane(), (_, { storage }) =>
    expect(storage.sql.exec('SELECT * FROM tombstone').toArray()).toEqual([]),
  )
})

test('a copy that cannot be read is counted and stops nothing', async () => {
  await env.KV.put('chat:7', '{"v":99}')
  await env.KV.put('chat:8', 'nonsense')
  expect(await rebuildChats()).toEqual({
    kind: 'chats',
    restored: 0,
    known: 0,
    unreadable: 2,
    cursor: null,
  })
})
