import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { keyedHash, parseHashKey } from '../../src/core/keyed-hash.ts'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { crash, until } from '../turning.ts'
import { exec, lane, laneTests, put, rest, save } from './lane-chats.ts'
import { laneBefore } from './lane-windows.ts'
import { rebuildChats } from './rebuilding.ts'

const world = laneTests()
const CHAT = 987654321
const desk = () => env.DESK.getByName('desk')

/** All that a lane has stored, as text, by table. */
const dump = () =>
  runInDurableObject(lane(), (_, { storage: { sql } }) => {
    const names = sql
      .exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
      )
      .toArray()
    const tables = names.map(({ name }): [string, string] => {
      const rows = sql.exec(`SELECT * FROM ${name}`).toArray()
      return [name, JSON.stringify(rows)]
    })
    return Object.fromEntries(tables)
  })

/** Tables in which a text stands. */
const tablesWith = async (text: string) =>
  Object.entries(await dump())
    .filter(([, rows]) => rows.includes(text))
    .map(([name]) => name)

const saying = (text: string) => ({
  reply: { kind: 'message' as const, message: { text, entities: [], buttons: [] } },
})

const copied = () => until(async () => expect(await env.KV.get(`chat:${CHAT}`)).not.toBeNull())
const copyGone = () =>
  until(async () => {
    expect(await env.KV.get(`chat:${CHAT}`)).toBeNull()
    expect((await dump()).mirror).toBe('[]')
  })

test('of a reply that was sent, no word is kept', async () => {
  await save(CHAT, settingsOf(), saying('You follow everything'))
  await rest()
  expect(await tablesWith('You follow everything')).toEqual([])
  expect(await exec('SELECT chat_id FROM direct')).toEqual([{ chat_id: CHAT }])
})

test('after /stop a lane knows nothing of the chat but the farewell, and then nothing', async () => {
  await save(CHAT, settingsOf(undefined, { digest: '08:00' }), saying('Hello'))
  await put('Story')
  await rest()
  await copied()
  await exec('UPDATE recipient SET came_from = 2 WHERE chat_id = ?', CHAT)
  world.telegram.answer = () => new Promise(() => {})
  await save(CHAT, null, { forgets: 'chat', ...saying('Goodbye') })
  const known = await tablesWith(String(CHAT))
  // The farewell on its way, and who is to be told to forget the chat as well.
  const leaving = ['single', 'direct', 'mirror', 'sync']
  expect(known.filter((table) => !leaving.includes(table))).toEqual([])
  expect(await tablesWith('Hello')).toEqual([])
  world.telegram.answer = () => undefined
  await crash()
  await exec('DELETE FROM sync')
  await until(() => expect(world.telegram.delivered.at(-1)?.text).toBe('Goodbye'))
  await rest()
  await copyGone()
  expect(await tablesWith(String(CHAT))).toEqual([])
})

test('a tombstone is a hash by the Desk’s key, which the lane does not keep', async () => {
  await save(CHAT, settingsOf())
  await save(CHAT, null, { forgets: 'chat' })
  const hex = await desk().tombstoneKey()
  const key = parseHashKey(hex)
  if (!key) throw new Error('no key')
  const hash = Number(BigInt.asUintN(52, keyedHash(BigInt(CHAT), key)))
  expect(await exec('SELECT hash FROM tombstone')).toEqual([{ hash }])
  expect(await tablesWith(hex)).toEqual([])
  expect((await dump()).single).not.toContain('tombstone_salt')
  await runInDurableObject(desk(), (_, { storage }) =>
    expect(
      storage.sql.exec("SELECT value AS key FROM single WHERE name = 'tombstone_key'").toArray(),
    ).toEqual([{ key: hex }]),
  )
})

test('while the Desk does not give the key, nobody is forgotten by half, and nobody revived', async () => {
  await save(CHAT, settingsOf())
  await copied()
  await runInDurableObject(desk(), (_, { storage }) =>
    storage.sql.exec(
      `INSERT OR REPLACE INTO single (name, value) VALUES ('tombstone_key', 'lost')`,
    ),
  )
  await crash()
  const target = { chatId: CHAT, threadId: null }
  const { rev } = await lane().read(target)
  const stop = { update: 77, target, rev, settings: null, forgets: 'chat' as const }
  const silent = { reply: null, replyThreadId: null }
  expect(await lane().commit({ ...stop, ...silent })).toBe('unavailable')
  expect((await lane().read(target)).settings).not.toBeNull()
  await runInDurableObject(lane(), (instance) =>
    expect(instance.restore([])).rejects.toThrow('key'),
  )
  // Everything else goes on.
  await save(2, settingsOf())
  await put('Story')
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([2, CHAT])
  await runInDurableObject(desk(), (_, { storage }) =>
    storage.sql.exec("DELETE FROM single WHERE name = 'tombstone_key'"),
  )
  expect(await lane().commit({ ...stop, ...silent })).toBe('committed')
  await copyGone()
})

/** As the version before hashed: the finaliser of splitmix64 over the chat's id and a salt, 40 bits. */
const SALT = 12345678901234567890n
function saltedHash(chatId: number): number {
  let mixed = BigInt.asUintN(64, BigInt(chatId) ^ SALT)
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n)
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
  return Number(BigInt.asUintN(40, mixed ^ (mixed >> 31n)))
}

test('a tombstone of the version before revives nobody, and goes with its salt', async () => {
  await save(CHAT, settingsOf())
  await copied()
  const copy = (await env.KV.get(`chat:${CHAT}`)) ?? ''
  // The tables as that version left them, with a chat that has just stopped.
  await runInDurableObject(lane(), (_, { storage }) =>
    laneBefore(storage, 'ALTER TABLE tombstone RENAME'),
  )
  await exec('INSERT INTO tombstone_salt (id, salt) VALUES (1, ?)', String(SALT))
  await exec(
    'INSERT INTO tombstone (hash, at, until) VALUES (?, ?, NULL)',
    saltedHash(CHAT),
    clock.now(),
  )
  await exec(`INSERT OR REPLACE INTO mirror (key, rev, due) VALUES ('chat:${CHAT}', 1, 0)`)
  await crash()
  expect(await rebuildChats()).toMatchObject({ restored: 0 })
  await lane().sweep(clock.now())
  await copyGone()
  // Confirmed, it has become one of today's.
  await env.KV.put(`chat:${CHAT}`, copy)
  expect(await rebuildChats()).toMatchObject({ restored: 0, known: 1 })
  expect(await exec('SELECT * FROM salted_tombstone')).toEqual([])
  expect(await exec("SELECT * FROM single WHERE name = 'tombstone_salt'")).toEqual([])
  expect(await exec('SELECT until FROM tombstone')).toEqual([{ until: expect.any(Number) }])
})
