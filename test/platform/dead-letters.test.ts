import { expect, test } from 'vitest'
import { LEFT_IN_DOUBT } from '../../src/app/ports/lane.ts'
import type { EventId } from '../../src/core/article.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { refuse } from './fake-telegram.ts'
import { counts, lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()
const REASON = 'Bad Request: message is too long'

const LOST = 'Whom the alert was for is lost'

const putOn = ({ alerts }: LaneParts, article = 'a1') => {
  const alert = alertOf({ article: articleId(article) })
  alerts.put(alert, clock.now())
  return alert
}

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
  expect(await lane().replay(event, 'failed-or-in-doubt')).toBe(2)
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3])
  expect(await counts(event)).toMatchObject({ matched: 3, sent: 3, pending: 0, failed: 0 })
  expect(await lane().deadLetters()).toEqual([])
  expect(await lane().replay(event, 'failed-or-in-doubt')).toBe(0)
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
  expect(await lane().replay(event, 'failed-or-in-doubt')).toBe(0)
})

test('what is in doubt and not sent again is listed, and a replay sends it all the same', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    const { event } = putOn(parts)
    const first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    const delivery = { kind: 'doubt', reason: 'No answer' } as const
    windows(
      parts,
      first.map((parcel) => ({ parcel, delivery })),
    )
    expect(parts.outcomes.counts(event)).toMatchObject({ sent: 10, failed: 20 })
    expect(parts.deadLetters.list()).toMatchObject([{ event, reason: 'No answer', chats: 20 }])
    expect(parts.deadLetters.replay(event, 'failed-or-in-doubt', clock.now())).toBe(20)
    expect(windows(parts).flat()).toHaveLength(20)
    expect(parts.outcomes.counts(event)).toMatchObject({ sent: 30, failed: 0 })
    expect(parts.deadLetters.list()).toEqual([])
  }))

test('what may have arrived is left alone, and listed, where only what failed is tried again', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    const { event } = putOn(parts)
    const first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    const doubt = { kind: 'doubt', reason: LEFT_IN_DOUBT } as const
    const failed = { kind: 'failed', reason: REASON } as const
    windows(
      parts,
      first.map((parcel, i) => ({ parcel, delivery: i < 15 ? doubt : failed })),
    )
    expect(parts.deadLetters.replay(event, 'failed', clock.now())).toBe(5)
    expect(parts.deadLetters.replay(event, 'failed', clock.now())).toBe(0)
    expect(windows(parts).flat()).toHaveLength(5)
    expect(parts.outcomes.counts(event)).toMatchObject({ sent: 15, failed: 15 })
    expect(parts.deadLetters.list()).toMatchObject([{ event, reason: LEFT_IN_DOUBT, chats: 15 }])
  }))

test('an alert of which nobody knows any more whom it was for is listed, and cannot be replayed', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    const { event } = putOn(parts)
    sql.exec('DELETE FROM audience')
    windows(parts)
    expect(parts.deadLetters.list()).toMatchObject([{ event, reason: LOST, chats: 30 }])
    expect(parts.deadLetters.replay(event, 'failed-or-in-doubt', clock.now())).toBe(0)
    expect(parts.deadLetters.list()).toHaveLength(1)
  }))

test('where the audience of a fold is lost, its alerts are listed and can be replayed', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    const events = [putOn(parts, 'one').event, putOn(parts, 'two').event]
    parts.outbox.fold(clock.now())
    sql.exec('DELETE FROM audience WHERE alert = 3')
    windows(parts)
    const listed = events.map((event) =>
      expect.objectContaining({ event, reason: LOST, chats: 30 }),
    )
    expect(parts.deadLetters.list()).toEqual(expect.arrayContaining(listed))
    expect(parts.deadLetters.list()).toHaveLength(2)
    expect(
      events.map((event) => parts.deadLetters.replay(event, 'failed-or-in-doubt', clock.now())),
    ).toEqual([30, 30])
    windows(parts)
    expect(events.map((event) => parts.outcomes.counts(event).sent)).toEqual([30, 30])
  }))

const ofWords = settingsOf([filterOf('russia')])
const forgetWords = () =>
  onLane((_, { sql }) => {
    sql.exec('DELETE FROM words')
  })

test('a replay reaches those who follow words, also when the words of the article are gone', async () => {
  await save(1, ofWords)
  const event = await failFor([1])
  await forgetWords()
  expect(await lane().replay(event, 'failed-or-in-doubt')).toBe(1)
  await rest()
  expect(await counts(event)).toMatchObject({ sent: 1, failed: 0, skipped: 0 })
})

test('a replay leaves out those who have turned to other words since', async () => {
  await save(1, ofWords)
  const event = await failFor([1])
  await save(1, settingsOf([filterOf('syria')]))
  expect(await lane().replay(event, 'failed-or-in-doubt')).toBe(1)
  await rest()
  expect(await counts(event)).toMatchObject({ sent: 0, skipped: 1 })
})

test('a replay that finds nobody leaves the alert done', () =>
  onLane((parts, { sql }) => {
    settle(sql, 2)
    const alert = alertOf()
    parts.alerts.put(alert, clock.now())
    windows(parts)
    parts.deadLetters.note(1, REASON, 1, clock.now())
    expect(parts.deadLetters.replay(alert.event, 'failed-or-in-doubt', clock.now())).toBe(0)
    expect(sql.exec('SELECT state FROM item').one()).toEqual({ state: 'done' })
  }))
