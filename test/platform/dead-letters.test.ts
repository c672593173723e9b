import { expect, test } from 'vitest'
import type { EventId } from '../../src/core/article.ts'
import { alertOf, settingsOf } from '../alerts.ts'
import { refuse } from './fake-telegram.ts'
import { counts, lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()
const REASON = 'Bad Request: message is too long'

async function failFor(chats: readonly number[]): Promise<EventId> {
  world.telegram.answer = ({ chatId }) => (chats.includes(chatId) ? refuse(400, REASON) : undefined)
  const { event } = await put('Story')
  await rest()
  world.telegram.answer = () => undefined
  return event
}

test('what has failed for good is listed once, with its reason and how many chats', async () => {
  for (const chat of [1, 2, 3]) await save(chat, settingsOf())
  const event = await failFor([1, 3])
  expect(await lane().deadLetters()).toEqual([
    {
      event,
      form: 'alert',
      publisher: 'demo',
      article: 'Story',
      reason: REASON,
      chats: 2,
      at: expect.any(Number),
    },
  ])
})

test('a replay reaches those that failed, and only those', async () => {
  for (const chat of [1, 2, 3]) await save(chat, settingsOf())
  const event = await failFor([1, 3])
  expect(await lane().replay(event)).toBe(2)
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3])
  expect(await counts(event)).toEqual({ matched: 3, sent: 3, pending: 0, failed: 0 })
  expect(await lane().deadLetters()).toEqual([])
  expect(await lane().replay(event)).toBe(0)
})

test('what is dropped is off the list and stays failed', async () => {
  await save(1, settingsOf())
  const event = await failFor([1])
  expect(await lane().drop(event)).toBe(true)
  expect(await lane().deadLetters()).toEqual([])
  expect(await lane().drop(event)).toBe(false)
  expect((await counts(event)).failed).toBe(1)
})

test('what has been superseded is not replayed', async () => {
  await save(1, settingsOf())
  const event = await failFor([1])
  const { publisher, article } = await put('Story again')
  await lane().supersede({ publisher, article, revision: 2, lanes: 1 })
  const [letter] = await lane().deadLetters()
  expect(letter?.event).toBe(event)
  await put('Story', { revision: 2 })
  await rest()
  expect(await lane().deadLetters()).toEqual([])
  expect(await lane().replay(event)).toBe(0)
})

test('a replay that finds nobody leaves the alert done', () =>
  onLane((parts, { sql }) => {
    settle(sql, 2)
    const alert = alertOf()
    parts.alerts.put(alert, Date.now())
    windows(parts)
    parts.deadLetters.note(1, REASON, 1, Date.now())
    expect(parts.deadLetters.replay(alert.event, Date.now())).toBe(0)
    expect(sql.exec('SELECT state FROM alert').one()).toEqual({ state: 'done' })
  }))
