/** /export sends what is kept of a chat, all of it, and `/privacy` says the same in words. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { textsFor } from '../../src/bot/texts/texts.ts'
import { notice } from '../../src/core/message/message.ts'
import { EXPORTED } from '../../src/platform/lane/chats/export.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()

const CHAT = 7_700_777
const OTHER = 8_800_888
const DAY = 86_400_000
const GROUP = { title: 'Newsroom', kind: 'group', isForum: true } as const
const reply = { kind: 'export', message: notice('All of it') } as const

/** What the file holds that the chat is sent. */
async function exported(chatId = CHAT, edits?: string[]): Promise<Record<string, unknown>> {
  const { settings } = await lane().read({ chatId, threadId: null })
  await save(chatId, settings, { reply: edits ? { ...reply, edits } : reply })
  await rest()
  const sent = world.telegram.delivered.findLast((one) => one.chatId === chatId)
  expect(sent).toMatchObject({ method: 'sendDocument', text: 'All of it' })
  const part = `${sent?.payload.document}`.replace('attach://', '')
  return JSON.parse(`${sent?.payload[part]}`)
}

/** Of two chats everything that there can be of one. */
async function fill(): Promise<void> {
  for (const chatId of [OTHER, CHAT]) {
    await save(chatId, settingsOf([filterOf('topic:old')]), {}, 3)
    const keepsUntil = clock.now() + DAY
    await save(chatId, null, { forgets: 'chat', keepsUntil })
    const manages = { ...GROUP, chatId: -chatId, threadId: 9 }
    await save(chatId, settingsOf(), { draft: { id: 'a', text: 'rain' }, manages })
  }
  const { event } = await put('Dam holds after night of rain')
  await rest()
  for (const [i, { chatId }] of [...world.telegram.delivered].entries()) {
    for (const press of ['more', 'mute'] as const) {
      const reply = { kind: 'press', press, event, messageId: i + 1 } as const
      await save(chatId, settingsOf(), { reply })
    }
    await save(chatId, settingsOf(), { reply: { kind: 'part', event } })
  }
  await rest()
}

test('it has everything that the tables hold of the chat, and of no other', async () => {
  await fill()
  const all = await exported()
  expect(all).toEqual({
    chat: CHAT,
    told_at: expect.any(String),
    follows: [expect.objectContaining({ topic: null, filters: ['everything'], timeZone: 'UTC' })],
    copies: [
      {
        topic: null,
        message: expect.any(Number),
        line: 'Dam holds after night of rain',
        url: 'https://example.org/talks',
      },
    ],
    shown: [{ topic: null, text: 'rain', at: expect.any(String) }],
    inactive: [{ topic: 3, settings: expect.objectContaining({ filters: ['topic:old'] }) }],
    opened: [{ topic: null, message: expect.any(Number), view: 'full' }],
    muted: [{ topic: null, story: expect.any(String), until: expect.any(String) }],
    apart: [{ topic: null, story: expect.any(String), at: expect.any(String) }],
    manages: [{ chat: -CHAT, title: 'Newsroom', used_at: expect.any(String) }],
    second_editor_of: [],
    answers: expect.arrayContaining([{ waits_since: expect.any(String) }]),
  })
  expect(JSON.stringify(all)).not.toContain(String(OTHER))
})

test('each table stands in it, or holds nothing of a chat', async () => {
  await fill()
  const all = await exported()
  await runInDurableObject(lane(), (_, { storage }) => {
    const tables = storage.sql
      .exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table'
           AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
      )
      .toArray()
      .map(({ name }) => name)
    expect(tables.sort()).toEqual(Object.keys(EXPORTED).sort())
    for (const [table, part] of Object.entries(EXPORTED)) {
      const rows = storage.sql.exec(`SELECT * FROM ${table}`).toArray()
      if (part === null) expect(JSON.stringify(rows), table).not.toContain(String(CHAT))
      else expect(all[part], table).not.toEqual([])
    }
  })
})

test('what the chat does not have any more does not stand in it', async () => {
  await fill()
  await save(CHAT, null, { forgets: 'chat' })
  await rest()
  const all = await exported()
  expect(all).toMatchObject({ follows: [], copies: [], shown: [], inactive: [], manages: [] })
})

test('it says whose second editor the chat is', async () => {
  expect(await exported(CHAT, ['City Wire'])).toMatchObject({ second_editor_of: ['City Wire'] })
})

test('/privacy says each part of it in words', () => {
  const { text } = textsFor('en', 'chat').privacy
  const words: Readonly<Record<string, RegExp>> = {
    follows: /what it follows, and when it wants it/,
    copies: /the message id of each alert I sent here/,
    opened: /which alerts show more or less/,
    muted: /which stories are muted/,
    apart: /for 30 days, which ones you took apart/,
    shown: /what was looked at here and not saved/,
    manages: /each group or channel that you set up from here or let me into: its id and its title/,
    second_editor_of: /whose second editor this chat is/,
    inactive: /kept for a week, inactive[\s\S]*kept for 30 days, inactive/,
    answers: /when I answered here/,
  }
  const parts = new Set(Object.values(EXPORTED).filter((part) => part !== null))
  parts.add('second_editor_of')
  expect(Object.keys(words).sort()).toEqual([...parts].sort())
  for (const said of Object.values(words)) expect(text).toMatch(said)
})
