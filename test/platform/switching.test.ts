import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { nextDue } from '../../src/core/time/schedule.ts'
import { filterOf, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { until } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const DAY = 86_400_000

const world = laneTests()
const due = () => nextDue(clock.now(), '08:00', 'UTC')
const daily = (topic?: string) =>
  settingsOf(topic ? [filterOf(`topic:${topic}`)] : undefined, { digest: '08:00' })

const about = (topic: string) => ({
  publisher: publisherId('demo'),
  topics: [topic],
  language: 'en',
  authors: [],
  stems: ' a ',
})
const got = (chatId: number) =>
  world.telegram.delivered.filter((sent) => sent.chatId === chatId).map(({ text }) => text)
test('an update that comes between its supersede and the digest is told the next day', async () => {
  await save(7, daily())
  const { publisher, article } = await put('First')
  await lane().supersede({ publisher, article, revision: 2, lanes: 1 })
  await lane().sweep(due())
  await put('First, corrected', { article, revision: 2 })
  await lane().sweep(due() + DAY)
  await rest()
  expect(got(7).join()).toContain('corrected')
})

test('a revision that matches is told, though the one before did not match', async () => {
  await save(7, daily('world'))
  const { article } = await put('First', { subject: about('uk') })
  await lane().sweep(due())
  await put('Second', { article, revision: 2, subject: about('world') })
  await lane().sweep(due() + DAY)
  await rest()
  expect(got(7).join()).toContain('Second')
})

test('a digest switched off and on tells nothing twice, whatever others wait for', async () => {
  await save(8, settingsOf())
  await save(7, daily())
  world.telegram.answer = ({ chatId }) =>
    chatId === 8 ? refuse(500, 'Internal Server Error') : undefined
  await put('Story')
  await until(() => expect(world.telegram.asked.length).toBeGreaterThan(0))
  await save(7, settingsOf())
  await lane().sweep(clock.now())
  await until(() => expect(got(7)).toHaveLength(1))
  await save(7, daily())
  world.telegram.answer = () => undefined
  await lane().sweep(due())
  await rest()
  expect(got(7)).toHaveLength(1)
})

test('an alert that waits for its second try is not sent when a digest has told it', async () => {
  await save(7, settingsOf())
  let failures = 1
  world.telegram.answer = () => (failures-- > 0 ? refuse(500, 'Internal Server Error') : undefined)
  await put('Story')
  await until(() => expect(world.telegram.asked).toHaveLength(1))
  await until(async () => expect((await lane().health()).waiting).toBe(1))
  await save(7, daily())
  await save(7, settingsOf())
  await rest()
  expect(got(7)).toHaveLength(1)
})

test('an article that a digest told does not come again as an alert of its update', async () => {
  await save(7, daily())
  const { article } = await put('Story')
  await lane().sweep(due())
  await rest()
  await save(7, settingsOf())
  await put('Story, updated', { article, revision: 2 })
  await rest()
  const [digest, edit, ...more] = world.telegram.delivered.filter(({ chatId }) => chatId === 7)
  expect(digest?.method).toBe('sendMessage')
  expect(edit).toMatchObject({ method: 'editMessageText', text: expect.stringMatching(/updated/) })
  expect(more).toEqual([])
})

test('what has expired is not in a digest', async () => {
  await save(7, daily())
  await put('Expired', { expiresAt: clock.now() - 1 })
  await put('Stays')
  await lane().sweep(due())
  await rest()
  expect(got(7).join()).toContain('Stays')
  expect(got(7).join()).not.toContain('Expired')
})

test('a digest looks at every alert since the last, however many', async () => {
  await save(7, daily('world'))
  await put('Wanted', { subject: about('world') })
  for (let i = 0; i < 250; i++) await put(`other ${i}`, { subject: about('uk') })
  await lane().sweep(due())
  await rest()
  expect(got(7).join()).toContain('Wanted')
})

test('a reply does not wait behind digests', async () => {
  for (let chat = 1; chat <= 60; chat++) await save(chat, daily())
  await put('Story')
  await lane().sweep(due())
  const message = { text: 'Hello', entities: [], buttons: [] }
  await save(99, settingsOf(), { reply: { kind: 'message', message } })
  await rest()
  const position = world.telegram.delivered.findIndex(({ text }) => text === 'Hello')
  expect(position).toBeGreaterThanOrEqual(0)
  expect(position).toBeLessThan(45)
})

test('after /stop nothing of the chat is left but the numbers of its updates', async () => {
  await save(7, settingsOf())
  const message = { text: 'Goodbye', entities: [], buttons: [] }
  await save(7, null, { forgets: 'chat', reply: { kind: 'message', message } })
  await rest()
  await runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec('UPDATE direct SET sent_at = sent_at - 100000')
  })
  await lane().sweep(clock.now())
  const left = () =>
    runInDurableObject(lane(), (_, { storage }) =>
      ['recipient', 'interest', 'due', 'direct', 'mirror', "single WHERE name = 'claim'"].flatMap(
        (table) => storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
      ),
    )
  await until(async () => expect(await left()).toEqual([]))
})

test('a digest queued before /stop is not sent after it', async () => {
  await save(7, daily())
  await put('Story')
  world.telegram.answer = () => refuse(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
  await lane().sweep(due())
  await until(() => expect(world.telegram.asked.length).toBeGreaterThan(0))
  await save(7, null, { forgets: 'chat' })
  world.telegram.answer = () => undefined
  await rest()
  expect(got(7)).toEqual([])
})

test('a closed topic is paused by itself, and speaks for none of the others', async () => {
  await save(-5, settingsOf(), {}, 1)
  await save(-5, settingsOf(), {}, 2)
  world.telegram.answer = ({ payload }) =>
    payload.message_thread_id === 1 ? refuse(400, 'Bad Request: TOPIC_CLOSED') : undefined
  await put('One')
  await rest()
  await put('Two')
  await rest()
  world.telegram.answer = () => undefined
  await save(-5, settingsOf(), {}, 1)
  await put('Three')
  await rest()
  const alerts = world.telegram.delivered.filter(({ text }) => !text.includes('not allowed'))
  const threads = alerts.map(({ payload }) => payload.message_thread_id)
  expect(threads.filter((id) => id === 2)).toHaveLength(3)
  expect(threads.filter((id) => id === 1)).toHaveLength(1)
})

test('a closed General is paused by itself, until it is opened and spoken in', async () => {
  const shut = ({ payload }: { payload: Record<string, unknown> }) =>
    payload.message_thread_id === undefined ? refuse(400, 'Bad Request: TOPIC_CLOSED') : undefined
  const threads = (line: string) =>
    world.telegram.delivered
      .filter(({ text }) => text.includes(line))
      .map(({ payload }) => payload.message_thread_id)
  await save(-5, settingsOf())
  await save(-5, settingsOf(), {}, 5)
  world.telegram.answer = shut
  await put('One')
  await rest()
  await put('Two')
  await rest()
  const asked = world.telegram.asked.length
  await save(-5, settingsOf(), {}, 5)
  await rest()
  expect(world.telegram.asked).toHaveLength(asked)
  await put('Three')
  await rest()
  world.telegram.answer = () => undefined
  await save(-5, settingsOf())
  await put('Four')
  await rest()
  for (const line of ['One', 'Two', 'Three']) expect(threads(line)).toEqual([5])
  expect(threads('Four')).toHaveLength(2)
})

test('a migrated group keeps its filters, those of the new id, and the alert on its way', async () => {
  const filters = (topic: string) => settingsOf([filterOf(`topic:${topic}`)])
  await save(-5, filters('world'))
  await save(-1005, filters('sport'))
  world.telegram.answer = ({ chatId }) =>
    chatId === -5
      ? refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: -1005,
        })
      : undefined
  await put('Story', { subject: about('world') })
  await rest()
  expect(got(-1005)).toHaveLength(1)
  const { settings } = await lane().read({ chatId: -1005, threadId: null })
  expect(settings?.filters).toEqual([filterOf('topic:world'), filterOf('topic:sport')])
})
