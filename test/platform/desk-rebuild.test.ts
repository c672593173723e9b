import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { EditorAsk } from '../../src/app/ports/editors.ts'
import { publisherId, settingsOf } from '../alerts.ts'
import { call, type Newsroom, newsroom, operate, published, retracted } from '../http/newsroom.ts'
import { crash, pass, until } from '../turning.ts'
import { type FakeTelegram, fakeTelegram } from './fake-telegram.ts'
import { lane, rest, save } from './lane-chats.ts'
import { rebuild } from './rebuilding.ts'

const MINUTE = 60_000
const CHAT = 7

let telegram: FakeTelegram
let room: Newsroom

beforeEach(async () => {
  telegram = fakeTelegram()
  room = await newsroom()
  await save(CHAT, settingsOf())
})

const desk = () => env.DESK.getByName('desk')
const edits = () => telegram.of('editMessageText')
const alerts = () =>
  telegram.delivered
    .filter(({ method, payload }) => method === 'sendMessage' && !payload.reply_parameters)
    .map(({ text }) => text.split('\n')[0])
const post = async (event: object) => {
  const answer = await room.post(event)
  return { code: answer.status, ...(await answer.json<{ event?: string; status?: string }>()) }
}
/** Posted, processed and sent. */
async function told(event: object): Promise<void> {
  const { event: id } = await post(event)
  await until(async () => {
    const { state } = await (await operate('GET', `/v1/events/${id}`)).json<{ state: string }>()
    expect(['done', 'cancelled']).toContain(state)
  })
  await rest()
}

const pages = async () => (await env.KV.list({ prefix: 'known:' })).keys.map(({ name }) => name)

/** As if the Desk had been lost before it wrote copies of what it has accepted lately. */
async function forgetCopies(): Promise<void> {
  for (const page of await pages()) await env.KV.delete(page)
}

/** The Desk is gone with all that it has; a lane stays as it is. */
async function loseDesk(): Promise<void> {
  await runInDurableObject(desk(), (_, { storage }) => storage.deleteAll())
  await crash()
}

/** Other news than that of the first article. */
const storm = {
  id: 'a2',
  headline: 'Storm closes the port of Rotterdam',
  text: 'Ships wait at anchor since the wind rose on Monday night.',
}
const budget = {
  headline: 'Parliament passes the budget',
  text: 'Members voted by a wide margin to spend more on schools.',
}

const restored = async () =>
  Object.fromEntries((await rebuild()).map(({ kind, restored }) => [kind, restored]))

test('after the loss of the Desk a publisher reads its records by the keys that it had', async () => {
  const keyOf = async () => {
    const made = await operate('POST', '/v1/publishers/demo/read-key')
    return (await made.json<{ key: string }>()).key
  }
  const reads = async (key: string) =>
    (await call('/v1/events', { headers: { authorization: `Bearer ${key}` } })).status
  const keys = [await keyOf(), await keyOf(), await keyOf()]
  await pass(10 * MINUTE)
  await loseDesk()
  expect(await Promise.all(keys.map(reads))).toEqual([401, 401, 401])
  await restored()
  expect(await Promise.all(keys.map(reads))).toEqual([401, 200, 200])
  await pass(25 * 60 * MINUTE)
  expect(await Promise.all(keys.map(reads))).toEqual([401, 401, 200])
})

test('after the loss of the Desk second editors are asked, but none that has stopped', async () => {
  const [demo, other] = [publisherId('demo'), publisherId('other')]
  await newsroom('other')
  await pass(MINUTE)
  const ask = (asked: EditorAsk) => desk().editing(asked)
  for (const [publisher, chatId] of [
    [demo, 8],
    [demo, 9],
    [other, 8],
    [other, 9],
  ] as const) {
    const hash = `${publisher} ${chatId}`
    await ask({ verb: 'expect', publisher, hash })
    await ask({ verb: 'link', hash, chatId, language: 'de' })
    await pass(MINUTE)
  }
  await ask({ verb: 'forget', chatId: 9 })
  await pass(MINUTE)
  await ask({ verb: 'unlink', publisher: other })
  await pass(10 * MINUTE)
  await loseDesk()
  await restored()
  expect(await ask({ verb: 'list', publisher: demo })).toEqual({
    editors: [{ chatId: 8, language: 'de' }],
  })
  expect(await ask({ verb: 'list', publisher: other })).toEqual({ editors: [] })
  expect(await ask({ verb: 'edits', chatId: 8 })).toEqual({ edits: ['Example News'] })
})

test('a secret that was replaced before the loss of the Desk ends when it was to end', async () => {
  const ends = () =>
    runInDurableObject(desk(), (_, { storage }) =>
      storage.sql.exec('SELECT second_until FROM publisher').one(),
    )
  await operate('POST', '/v1/publishers/demo/rotate')
  const before = await ends()
  expect(before.second_until).toEqual(expect.any(Number))
  await pass(10 * MINUTE)
  await loseDesk()
  await restored()
  expect(await ends()).toEqual(before)
})

test('after the loss of the Desk known articles alert nobody, new ones do, and all are corrected', async () => {
  await told(published({ version: 1 }))
  await told(published(storm))
  await pass(10 * MINUTE)
  const before = alerts()
  expect(before).toHaveLength(2)

  await loseDesk()
  expect(await post(published({ version: 1 }))).toMatchObject({ code: 404 })
  expect(await restored()).toEqual({ articles: 2, publishers: 1, chats: 0 })

  expect(await post(published({ version: 1 }))).toMatchObject({ status: 'stale' })
  await told(published(storm))
  await told(published({ version: 2, headline: 'Talks with Iran on Syria continue, says Kerry' }))
  expect(alerts()).toEqual(before)
  expect(edits().at(-1)?.text).toContain('Iran')
  await told(published({ ...budget, id: 'a3' }))
  expect(alerts()).toEqual([...before, 'Parliament passes the budget'])

  await told(retracted())
  expect(edits().at(-1)?.text).toMatch(/withdr/)
})

test('what was accepted too late for a copy is corrected and withdrawn all the same', async () => {
  for (const version of [1, 2, 3]) await told(published({ version }))
  await told(published(storm))
  await told(published({ ...storm, headline: `${storm.headline}.` }))
  await forgetCopies()
  await loseDesk()
  expect(await restored()).toEqual({ articles: 0, publishers: 1, chats: 0 })
  const before = edits().length
  await told(published({ headline: 'Talks with Iran on Syria continue, says Kerry' }))
  await told(retracted({ id: 'a2' }))
  expect(alerts()).toHaveLength(2)
  const said = edits().slice(before)
  expect(said.map(({ text }) => /Iran|withdr/.exec(text)?.[0])).toEqual(['Iran', 'withdr'])
})

test('where lanes are lost as well, nothing that was known becomes news', async () => {
  await told(published({ version: 1 }))
  await pass(10 * MINUTE)
  await loseDesk()
  await runInDurableObject(lane(), (_, { storage }) => storage.deleteAll())
  await crash()
  expect(await restored()).toEqual({ articles: 1, publishers: 1, chats: 1 })
  await told(published({ version: 2, headline: 'Talks with Russia on Syria end, says Kerry' }))
  await told(published({ version: 3, headline: 'Talks with Iran on Syria end, says Kerry' }))
  expect(alerts()).toHaveLength(1)
  await told(published({ ...budget, id: 'new' }))
  expect(alerts()).toHaveLength(2)
})

test('publishers come back as they were, and their secrets stand sealed in KV', async () => {
  await operate('PATCH', '/v1/publishers/demo', { name: 'The Demo', updates: 'edit', paused: true })
  await operate('DELETE', '/v1/publishers/demo')
  room = await newsroom()
  await operate('PATCH', '/v1/publishers/demo', { updates: 'edit', paused: true })
  await until(async () => expect(await env.KV.get('publisher:demo')).not.toBeNull())
  await pass(MINUTE)
  const [before] = await desk().publishers()
  expect(await env.KV.get('publisher:demo')).not.toContain(room.secret.slice('whsec_'.length))
  await loseDesk()
  expect(await restored()).toMatchObject({ publishers: 1 })
  expect(await desk().publishers()).toEqual([before])
  const owner = await runInDurableObject(desk(), (_, { storage }) =>
    storage.sql.exec('SELECT owner FROM publisher').one(),
  )
  expect(owner).toEqual({ owner: 2 })
  expect(await post({ type: 'ping' })).toMatchObject({ code: 202 })
})

test('copies of publishers that another token has sealed are counted and stay shut', async () => {
  await pass(MINUTE)
  await loseDesk()
  const [, publishers] = await rebuild('another-operator-token')
  expect(publishers).toMatchObject({ kind: 'publishers', restored: 0, unreadable: 1 })
})

test('a Desk that has lost nothing keeps what it knows, and revives nobody', async () => {
  await told(published({ version: 1 }))
  await told(published({ version: 2 }))
  await pass(10 * MINUTE)
  expect(await restored()).toEqual({ articles: 0, publishers: 0, chats: 0 })
  const copies = (await env.KV.list({ prefix: 'publisher:' })).keys
  const copy = (await env.KV.get(copies[0]?.name ?? '')) ?? ''
  await operate('DELETE', '/v1/publishers/demo')
  await pass(MINUTE)
  await env.KV.put('publisher:demo', copy)
  expect(await restored()).toEqual({ articles: 0, publishers: 0, chats: 0 })
  expect(await desk().publishers()).toEqual([])
})
