import { expect, test } from 'vitest'
import type { Alert } from '../../src/core/alert.ts'
import { alertOf, filterOf, newEventId, settingsOf } from '../alerts.ts'
import { until } from '../turning.ts'
import { counts, lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

const world = laneTests()

const LINE = 'Police say 12 hurt in Kyiv strike'
const REWORDED = 'Police say 12 injured in Kyiv strike'
const OTHER = 'Police say 21 hurt in Kyiv strike'

const update = (alert: Alert, line: string, changes: Partial<Alert> = {}) =>
  put(line, { article: alert.article, revision: alert.revision + 1, ...changes } as never)

const alerted = () =>
  world.telegram.delivered
    .filter(({ method, payload }) => method === 'sendMessage' && !payload.reply_parameters)
    .map(({ chatId, text }) => [chatId, text.split('\n')[0]])

/** An alert that chat 1 has, and chat 2 came too late for. */
async function before2(): Promise<Alert> {
  await save(1, settingsOf())
  const alert = await put(LINE)
  await rest()
  await save(2, settingsOf())
  return alert
}

test('a quiet edit alerts nobody who came after the article', async () => {
  const alert = await before2()
  const { event } = await update(alert, REWORDED)
  await rest()
  expect(alerted()).toEqual([[1, LINE]])
  expect(await counts(event)).toMatchObject({ matched: 0 })
})

test('an update that says something else alerts those who match now and have no copy', async () => {
  const alert = await before2()
  await update(alert, OTHER)
  await rest()
  expect(alerted()).toEqual([
    [1, LINE],
    [2, OTHER],
  ])
})

test('a topic that the update adds alerts those who follow it', async () => {
  await save(1, settingsOf())
  await save(2, settingsOf([filterOf('topic:war')]))
  const alert = await put(LINE)
  await rest()
  await update(alert, LINE, { subject: { ...alertOf().subject, topics: ['world', 'war'] } })
  await rest()
  expect(alerted()).toEqual([
    [1, LINE],
    [2, LINE],
  ])
})

test('a day after the first version no update alerts anybody anew', async () => {
  const alert = await before2()
  await onLane((_, { sql }) => sql.exec('UPDATE version SET at = at - 86400001'))
  await update(alert, OTHER)
  await rest()
  expect(alerted()).toEqual([[1, LINE]])
})

test('a quiet edit during the fan-out leaves out nobody whose turn had not come', async () => {
  for (let chat = 1; chat <= 40; chat++) await save(chat, settingsOf())
  const alert = await put(LINE)
  await until(() => expect(alerted().length).toBeGreaterThan(5))
  await save(41, settingsOf())
  const edit = await update(alert, REWORDED)
  await update(edit, 'Police say twelve injured in Kyiv strike')
  await rest()
  const chats = alerted().map(([chat]) => chat)
  expect(chats.sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 40 }, (_, i) => i + 1),
  )
})

test('an article that is published again is news to those who never had it', async () => {
  const alert = await before2()
  const { publisher, article } = alert
  const publisherName = 'Example News'
  await lane().withdraw({
    event: newEventId(),
    publisher,
    article,
    revision: 2,
    publisherName,
    lanes: 1,
  })
  await rest()
  await update(alert, LINE, { revision: 3 })
  await rest()
  expect(alerted()).toContainEqual([2, LINE])
})
