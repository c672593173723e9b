/** The chats that people set up from their private chats: a list of each person's, kept by the lane of the person. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { refuse } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

const world = laneTests()

const DAY = 86_400_000
const HOUR = 3_600_000
const ADA = 77
const chat = (chatId: number) => ({
  ...({ chatId, title: `Chat ${-chatId}`, kind: 'group', isForum: true } as const),
})
const takeUp = (chatId: number, threadId: number | null = null) =>
  save(ADA, null, { manages: { ...chat(chatId), threadId } })
const answerOf = async <T>(asked: Promise<{ answer: T } | { moved: number }>): Promise<T> => {
  const said = await asked
  if (!('answer' in said)) throw new Error('moved')
  return said.answer
}
const look = (asked = {}, person = ADA) => answerOf(lane().managedAtHome(person, asked))
const inHand = async () => (await look()).inHand
const note = (chatId: number, person = ADA) => look({ note: chat(chatId) }, person)
const page = async (from: number) => (await look({ from, limit: 8 })).page
const listed = async (from = 0) => (await page(from)).chats.map(({ chatId }) => chatId)

test('commands are for the chat that was taken up last, for an hour after the last of them', async () => {
  expect(await inHand()).toBeNull()
  await takeUp(-1)
  await takeUp(-2, 9)
  expect(await inHand()).toMatchObject({ ...chat(-2), threadId: 9 })
  clock.moveTo(clock.now() + HOUR - 1)
  await takeUp(-2)
  clock.moveTo(clock.now() + HOUR - 1)
  expect(await inHand()).toMatchObject({ ...chat(-2), threadId: null })
  clock.moveTo(clock.now() + 1)
  expect(await inHand()).toBeNull()
  expect(await listed()).toEqual([-2, -1])
})

test('nothing is in hand of what somebody has only let the bot into, and noting it ends nothing', async () => {
  await note(-1)
  expect(await inHand()).toBeNull()
  await takeUp(-1)
  await note(-1)
  expect(await inHand()).toMatchObject({ ...chat(-1), threadId: null })
  await save(ADA, null, { manages: null })
  expect(await inHand()).toBeNull()
  expect(await listed()).toEqual([-1])
})

test('of 1,000 chats of one person the last 200 are kept, and no more are ever read', async () => {
  const start = clock.now()
  await onLane(({ managed }) => {
    for (let i = 1; i <= 1_000; i++) managed.note(ADA, chat(-i), start + i)
  })
  clock.moveTo(start + 1_000)
  expect(await page(0)).toMatchObject({ count: 200 })
  expect(await listed(192)).toHaveLength(8)
  expect(await listed(200)).toEqual([])
  await onLane((parts, { sql }) => {
    expect(sql.exec('SELECT * FROM managed').toArray()).toHaveLength(200)
    expect(parts.managed.all(ADA, clock.now())).toHaveLength(200)
  })
})

test('a list is one person’s', async () => {
  await note(-1)
  await note(-2, 78)
  expect(await listed()).toEqual([-1])
  expect((await look({ chatId: -2 })).known).toBeNull()
})

test('a chat goes off the list by itself three months after it was used', async () => {
  await note(-1)
  clock.moveTo(clock.now() + 90 * DAY)
  expect(await listed()).toEqual([])
  await onLane((parts, { sql }) => {
    parts.pruning.step(clock.now())
    expect(sql.exec('SELECT * FROM managed').toArray()).toEqual([])
  })
})

test('who stops leaves no list', async () => {
  await note(-1)
  await save(ADA, null, { forgets: 'chat' })
  expect(await listed()).toEqual([])
})

test('who blocks the bot leaves no list', async () => {
  await save(ADA, settingsOf())
  await note(-1)
  world.telegram.answer = () => refuse(403, 'Forbidden: bot was blocked by the user')
  await put('Somebody has gone')
  await rest()
  expect(await listed()).toEqual([])
})

test('when lanes are added, a list follows its person', async () => {
  const people = [1, 2, 3, 4]
  for (const person of people) await note(-person, person)
  while (await lane().copyTo(2)) {}
  while (await lane().close(2)) {}
  const other = env.LANE.getByName('lane-1')
  await other.open(2)
  const rows = async (of: ReturnType<typeof lane>) =>
    runInDurableObject(of, (_, { storage }) =>
      storage.sql.exec<{ person: number }>('SELECT person FROM managed').toArray(),
    )
  const [here, there] = await Promise.all([rows(lane()), rows(other)])
  expect([here.length, there.length].every((count) => count > 0)).toBe(true)
  expect([...here, ...there].map(({ person }) => person).sort()).toEqual(people)
})
