/** Settings that lie inactive after a stop or a block: they do nothing, come back, or go at their time. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ChatChange } from '../../src/app/ports/chats.ts'
import { INACTIVE_MS } from '../../src/core/inactive.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { refuse } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

const world = laneTests()

const DAY = 86_400_000
const RUSSIA = settingsOf([filterOf('topic:world')], { digest: '08:00' })
const about = (chatId = 7) => lane().about({ chatId, threadId: null })
const settingsAt = async (chatId: number, threadId: number | null = null) =>
  (await lane().read({ chatId, threadId })).settings

const stop = (more: Partial<ChatChange> = {}) =>
  save(7, null, { forgets: 'chat', keepsUntil: clock.now() + 7 * DAY, ...more })

test('what lies inactive gets nothing, and is no chat of the lane', async () => {
  await save(7, settingsOf())
  await stop()
  await put('Nobody is told')
  await rest()
  expect(world.telegram.delivered).toEqual([])
  expect((await lane().health()).chats).toBe(0)
  expect(await settingsAt(7)).toBeNull()
})

test('it comes back with all its topics, and tells when it would have gone', async () => {
  await save(7, settingsOf())
  await save(7, RUSSIA, {}, 3)
  const until = clock.now() + 7 * DAY
  await stop()
  expect(await about()).toEqual({ filters: 0, inactive: { filters: 2, until } })
  await save(7, null, { restores: true })
  expect(await settingsAt(7)).toEqual(settingsOf())
  expect(await settingsAt(7, 3)).toEqual(RUSSIA)
  expect(await about()).toEqual({ filters: 2, inactive: null })
  await put('Somebody is told')
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId)).toEqual([7])
})

test('it comes back beside what the chat follows by then', async () => {
  await save(7, RUSSIA)
  await stop()
  await save(7, settingsOf([filterOf('topic:sport')]))
  const { settings } = await lane().read({ chatId: 7, threadId: null })
  await save(7, settings, { restores: true })
  expect((await settingsAt(7))?.filters).toEqual([filterOf('topic:sport'), filterOf('topic:world')])
})

test('it comes back whole to a chat that has only said hello since', async () => {
  const before = { ...RUSSIA, quiet: '22:00-07:00', timeZone: 'Europe/Berlin' }
  await save(7, before)
  await stop()
  await save(7, settingsOf([], { language: 'de' }))
  const { settings } = await lane().read({ chatId: 7, threadId: null })
  await save(7, settings, { restores: true })
  expect(await settingsAt(7)).toEqual({ ...before, language: 'de' })
})

test('a second stop keeps what lay there, and one that keeps nothing deletes it', async () => {
  await save(7, RUSSIA)
  await stop()
  await save(7, settingsOf([]))
  await stop({ keepsUntil: clock.now() + 30 * DAY })
  expect((await about()).inactive?.filters).toBe(1)
  await save(7, null, { forgets: 'chat' })
  expect((await about()).inactive).toBeNull()
})

test('it goes at its time, also from the table', async () => {
  await save(7, RUSSIA)
  await stop()
  clock.moveTo(clock.now() + 7 * DAY)
  expect((await about()).inactive).toBeNull()
  await save(7, null, { restores: true })
  expect(await settingsAt(7)).toBeNull()
  await onLane((parts, { sql }) => {
    parts.inactive.take([{ chatId: 1, threadId: 0, settings: '', until: clock.now() }])
    parts.pruning.step(clock.now())
    expect(sql.exec('SELECT * FROM inactive').toArray()).toEqual([])
  })
})

test.each([
  ['Forbidden: bot was blocked by the user', 1],
  ['Forbidden: bot was kicked from the supergroup chat', 1],
  ['Forbidden: user is deactivated', null],
  ['Bad Request: chat not found', null],
])('when Telegram answers %s, so many things lie inactive: %s', async (description, filters) => {
  await save(7, settingsOf([filterOf('everything')]))
  world.telegram.answer = () => refuse(description.startsWith('Bad') ? 400 : 403, description)
  await put('Somebody has gone')
  await rest()
  expect(await settingsAt(7)).toBeNull()
  const { inactive } = await about()
  expect(inactive?.filters ?? null).toBe(filters)
  if (inactive) expect(inactive.until).toBeGreaterThan(clock.now() + INACTIVE_MS - DAY)
})

test('one topic is forgotten by itself, and the last takes the chat with it', async () => {
  await save(7, settingsOf())
  await save(7, RUSSIA, {}, 3)
  await save(7, null, { forgets: 'target' }, 3)
  expect(await settingsAt(7, 3)).toBeNull()
  expect(await settingsAt(7)).toEqual(settingsOf())
  await put('General is told')
  await rest()
  expect(world.telegram.delivered).toHaveLength(1)
  await save(7, null, { forgets: 'target' })
  expect(await settingsAt(7)).toBeNull()
  await onLane((_, { sql }) => {
    expect(sql.exec('SELECT * FROM recipient').toArray()).toEqual([])
  })
})

test('when lanes are added, it follows its chat to its new home', async () => {
  for (const chatId of [1, 2, 3, 4]) {
    await save(chatId, RUSSIA)
    await save(chatId, null, { forgets: 'chat', keepsUntil: clock.now() + DAY })
  }
  while (await lane().copyTo(2)) {}
  while (await lane().close(2)) {}
  const other = env.LANE.getByName('lane-1')
  await other.open(2)
  const kept = async (of: ReturnType<typeof lane>) =>
    Promise.all(
      [1, 2, 3, 4].map(async (chatId) => (await of.about({ chatId, threadId: null })).inactive),
    )
  const [here, there] = await Promise.all([kept(lane()), kept(other)])
  expect(here.filter(Boolean).length).toBeGreaterThan(0)
  expect(there.filter(Boolean).length).toBeGreaterThan(0)
  expect(here.map((one, i) => one ?? there[i])).not.toContain(null)
})
