import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { EventId } from '../../src/core/article.ts'
import { ChatChanges } from '../../src/platform/lane/chats/chat-changes.ts'
import { alertOf, articleId, filterOf, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { crash, pass, until } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { counts, lane, laneTests, save } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

const world = laneTests()
const target = (chatId: number) => ({ chatId, threadId: null })

const texts = () => world.telegram.delivered.map(({ text }) => text.split('\n')[0])
const settled = (event: EventId) => until(async () => expect((await counts(event)).pending).toBe(0))

test('an alert reaches each chat that its subject matches, as plain text with entities', async () => {
  await save(1, settingsOf())
  await save(2, settingsOf([filterOf('topic:sport')]))
  await save(3, settingsOf([filterOf('russia')]))
  await save(4, settingsOf([filterOf('lang:en')]))
  await save(5, settingsOf([filterOf('lang:fr')]))
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 3, 4])
  expect(world.telegram.delivered[0]?.payload).toMatchObject({
    entities: [{ type: 'bold', offset: 0, length: alert.line.length }, expect.anything()],
    reply_markup: { inline_keyboard: [expect.arrayContaining([{ text: 'Read', url: alert.url }])] },
  })
  expect(world.telegram.delivered[0]?.payload).not.toHaveProperty('parse_mode')
  expect(await counts(alert.event)).toMatchObject({ sent: 3, pending: 0, failed: 0 })
})

test('the same event put again alerts nobody twice', async () => {
  await save(1, settingsOf())
  const alert = alertOf()
  await Promise.all([lane().put(alert), lane().put(alert), lane().put(alert)])
  await settled(alert.event)
  await lane().put(alert)
  await settled(alert.event)
  expect(world.telegram.delivered).toHaveLength(1)
})

test('a newer revision goes only to chats that have not had the article', async () => {
  await save(1, settingsOf())
  const first = alertOf()
  await lane().put(first)
  await settled(first.event)
  await save(2, settingsOf())
  const second = alertOf({ revision: 2, line: 'Second' })
  await lane().put(second)
  await settled(second.event)
  const alerts = world.telegram.delivered.filter(
    ({ method, payload }) => method === 'sendMessage' && !('reply_parameters' in payload),
  )
  expect(alerts.map(({ chatId, text }) => [chatId, text.split('\n')[0]])).toEqual([
    [1, first.line],
    [2, 'Second'],
  ])
})

test('what is superseded while its window is in flight does not leave any more', async () => {
  for (let chat = 1; chat <= 12; chat++) await save(chat, settingsOf())
  const alert = alertOf()
  world.telegram.answer = async () => {
    world.telegram.answer = () => undefined
    await lane().supersede({
      publisher: alert.publisher,
      article: alert.article,
      revision: 2,
      lanes: 1,
    })
    return undefined
  }
  await lane().put(alert)
  await settled(alert.event)
  await pass(300)
  expect(world.telegram.delivered.length).toBeLessThan(12)
  expect((await counts(alert.event)).sent).toBe(world.telegram.delivered.length)
})

test('an alert of a revision that is over is not even queued', async () => {
  await save(1, settingsOf())
  const alert = alertOf()
  await lane().supersede({
    publisher: alert.publisher,
    article: alert.article,
    revision: 2,
    lanes: 1,
  })
  await lane().put(alert)
  expect((await counts(alert.event)).matched).toBe(0)
})

test('more urgent alerts leave first', async () => {
  for (let chat = 1; chat <= 30; chat++) await save(chat, settingsOf())
  const ordinary = alertOf({ article: articleId('slow'), line: 'Ordinary' })
  const urgent = alertOf({ article: articleId('fast'), line: 'Urgent', urgency: 1 })
  await lane().put(ordinary)
  await lane().put(urgent)
  await settled(ordinary.event)
  const sent = texts()
  expect(sent.lastIndexOf('Urgent')).toBeLessThan(sent.lastIndexOf('Ordinary'))
})

test('an expired alert is dropped, not sent late', async () => {
  await save(1, settingsOf())
  const alert = alertOf({ expiresAt: clock.now() - 1 })
  await lane().put(alert)
  await settled(alert.event)
  expect(world.telegram.delivered).toHaveLength(0)
})

test('429 stops the whole lane until its time has come', async () => {
  for (let chat = 1; chat <= 12; chat++) await save(chat, settingsOf())
  const start = clock.now()
  const asked: number[] = []
  world.telegram.answer = () => {
    asked.push(clock.now() - start)
    if (asked.length > 1) return undefined
    return refuse(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
  }
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(new Set(world.telegram.delivered.map(({ chatId }) => chatId)).size).toBe(12)
  const [first = 0, next = 0] = asked
  expect(next).toBeGreaterThanOrEqual(first + 1_000)
})

test('a chat that blocked the bot is forgotten, in KV too', async () => {
  await save(1, settingsOf())
  await until(async () => expect(await env.KV.get('chat:1')).not.toBeNull())
  world.telegram.answer = () => refuse(403, 'Forbidden: bot was blocked by the user')
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect((await lane().read(target(1))).settings).toBeNull()
  await until(async () => expect(await env.KV.get('chat:1')).toBeNull())
})

test('a chat that takes no messages keeps its settings and hears nothing until it speaks', async () => {
  await save(-1, settingsOf())
  world.telegram.answer = () => refuse(400, 'Bad Request: not enough rights to send text messages')
  const first = alertOf()
  await lane().put(first)
  await settled(first.event)
  world.telegram.answer = () => undefined
  const second = alertOf({ article: articleId('a2') })
  await lane().put(second)
  await settled(second.event)
  expect(world.telegram.delivered).toHaveLength(0)
  await save(-1, settingsOf())
  const third = alertOf({ article: articleId('a3'), line: 'Third' })
  await lane().put(third)
  await settled(third.event)
  expect(texts()).toEqual([expect.stringContaining('not allowed to write'), 'Third'])
})

test('a group that became a supergroup gets the alert under its new id', async () => {
  await save(-5, settingsOf())
  world.telegram.answer = ({ chatId }) =>
    chatId === -5
      ? refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: -1005,
        })
      : undefined
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(world.telegram.delivered.map(({ chatId }) => chatId)).toEqual([-1005])
  expect((await lane().read(target(-1005))).settings).not.toBeNull()
  expect((await lane().read(target(-5))).settings).toBeNull()
})

test('a server error is tried again and counted once', async () => {
  await save(1, settingsOf())
  let failures = 1
  world.telegram.answer = () => (failures-- > 0 ? refuse(500, 'Internal Server Error') : undefined)
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(world.telegram.delivered).toHaveLength(1)
  expect(await counts(alert.event)).toMatchObject({ sent: 1, pending: 0, failed: 0 })
})

test('where Telegram refuses a button, all chats get the alert without it, each request paced', async () => {
  for (let chat = 1; chat <= 30; chat++) await save(chat, settingsOf())
  world.telegram.answer = ({ payload }) =>
    'reply_markup' in payload ? refuse(400, 'Bad Request: BUTTON_URL_INVALID') : undefined
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(await counts(alert.event)).toMatchObject({ sent: 30, failed: 0 })
  expect(new Set(world.telegram.delivered.map(({ chatId }) => chatId)).size).toBe(30)
  // Those that were under way when the first answer came.
  expect(world.telegram.asked.length - 30).toBeLessThanOrEqual(6)
})

test('what Telegram refuses for good is counted as failed', async () => {
  await save(1, settingsOf())
  world.telegram.answer = () => refuse(400, 'Bad Request: message text is empty')
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  expect(await counts(alert.event)).toMatchObject({ sent: 0, pending: 0, failed: 1 })
})

test('a window in flight when the lane died is sent again, by default', async () => {
  for (let chat = 1; chat <= 4; chat++) await save(chat, settingsOf())
  world.telegram.answer = () => new Promise(() => {})
  const alert = alertOf()
  await lane().put(alert)
  await until(() => expect(world.telegram.asked.length).toBeGreaterThanOrEqual(4))
  world.telegram.answer = () => undefined
  await crash()
  await settled(alert.event)
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3, 4])
})

test('receipts hold message ids and no chat ids', async () => {
  await save(123456789, settingsOf())
  const alert = alertOf()
  await lane().put(alert)
  await settled(alert.event)
  await runInDurableObject(lane(), (_, state) => {
    const { packed } = state.storage.sql
      .exec<{ packed: ArrayBuffer }>('SELECT packed FROM receipt')
      .one()
    expect([...new Uint8Array(packed)]).toEqual([1, 4 + 1])
  })
})

test('an update of another bot is not the one that had its number', () =>
  onLane((parts) => {
    const target = { chatId: 1, threadId: null }
    const settings = settingsOf()
    const apply = (bot: number) => {
      const { rev } = parts.recipients.state(target)
      const change = { update: 5, target, rev, settings, reply: null, replyThreadId: null }
      return new ChatChanges({ ...parts, bot }).apply(change, clock.now())
    }
    expect([apply(1), apply(1), apply(2), apply(2)]).toEqual([
      'committed',
      'duplicate',
      'committed',
      'duplicate',
    ])
  }))

test('a change made from an old revision is a conflict, the same update a duplicate', async () => {
  await save(1, settingsOf())
  const change = {
    update: 900,
    target: target(1),
    rev: 1,
    settings: settingsOf([]),
    reply: null,
    replyThreadId: null,
  }
  expect(await lane().commit(change)).toBe('conflict')
  const { rev } = await lane().read(target(1))
  expect(await lane().commit({ ...change, rev })).toBe('committed')
  expect(await lane().commit({ ...change, rev })).toBe('duplicate')
})

test('stopping deletes the chat and still says goodbye', async () => {
  await save(1, settingsOf())
  const { rev } = await lane().read(target(1))
  await lane().commit({
    update: 901,
    target: target(1),
    rev,
    settings: null,
    forgets: 'chat',
    reply: { kind: 'message', message: { text: 'Goodbye', entities: [], buttons: [] } },
    replyThreadId: null,
  })
  await until(() => expect(texts()).toEqual(['Goodbye']))
  const alert = alertOf()
  await lane().put(alert)
  expect((await counts(alert.event)).matched).toBe(0)
})

test('an unfollow between matching and sending is respected', async () => {
  await save(1, settingsOf())
  world.telegram.answer = () => refuse(500, 'Internal Server Error')
  const alert = alertOf()
  await lane().put(alert)
  await until(() => expect(world.telegram.asked).toHaveLength(1))
  await save(1, settingsOf([]))
  world.telegram.answer = () => undefined
  await settled(alert.event)
  expect(world.telegram.delivered).toHaveLength(0)
})

test('/latest lists what the chat follows, newest first, without what was withdrawn', async () => {
  await save(1, settingsOf([filterOf('from:demo')]))
  const other = publisherId('other')
  const alerts = [
    alertOf({ article: articleId('one'), line: 'One' }),
    alertOf({ article: articleId('two'), line: 'Two' }),
    alertOf({
      publisher: other,
      subject: { publisher: other, topics: [], language: null, authors: [], stems: ' ' },
    }),
    alertOf({ article: articleId('three'), line: 'Three' }),
  ]
  for (const alert of alerts) await lane().put(alert)
  expect((await lane().search(target(1), { filters: null, since: 0, limit: 2 }))?.alerts).toEqual([
    4, 2,
  ])
  const withdrawn = {
    publisher: publisherId('demo'),
    article: articleId('three'),
    revision: 2,
    lanes: 1,
  }
  await lane().supersede(withdrawn)
  expect((await lane().search(target(1), { filters: null, since: 0, limit: 2 }))?.alerts).toEqual([
    2, 1,
  ])
})

test('a group in slow mode holds nobody else up, and is asked once for all that waits for it', async () => {
  for (const chat of [-1, 1, 2]) await save(chat, settingsOf())
  world.telegram.answer = ({ chatId }) =>
    chatId === -1
      ? refuse(429, 'Too Many Requests: retry after 900', { retry_after: 900 })
      : undefined
  for (const n of [1, 2]) await lane().put(alertOf({ article: articleId(`a${n}`) }))
  await until(() => expect(world.telegram.delivered).toHaveLength(4))
  expect(world.telegram.asked.filter(({ chatId }) => chatId === -1)).toHaveLength(1)
  expect((await lane().health()).blockedUntil ?? 0).toBeLessThan(clock.now() + 5_000)
})
