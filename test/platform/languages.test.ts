/** Alerts, corrections, digests and lists speak the language of their chat. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { NewAlert } from '../../src/core/alert.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { tells } from './ferry.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()

const GERMAN = 7
const ARABIC = 8
const BEFORE = 9
const GROUP = -1007

const lastIn = (chat: number) => world.telegram.delivered.findLast(({ chatId }) => chatId === chat)
const buttonsIn = (chat: number): string[] => {
  const markup = lastIn(chat)?.payload.reply_markup as
    | { inline_keyboard: { text: string }[][] }
    | undefined
  return (markup?.inline_keyboard ?? []).flat().map(({ text }) => text)
}

/** As the version before kept a chat: it knew of no language. */
const asBefore = (chat: number) =>
  runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec(
      `UPDATE recipient SET settings = json_remove(settings, '$.value.language') WHERE chat_id = ?`,
      chat,
    )
  })

async function begin(): Promise<void> {
  await save(GERMAN, settingsOf(undefined, { language: 'de' }))
  await save(ARABIC, settingsOf(undefined, { language: 'ar' }))
  await save(BEFORE, settingsOf())
  await asBefore(BEFORE)
  await save(GROUP, settingsOf(undefined, { language: 'uk' }))
}

async function correct({ article }: NewAlert, line: string): Promise<void> {
  await put(line, { article, revision: 2, correction: '' })
  await rest()
}

test('the buttons of an alert', async () => {
  await begin()
  await put('Talks stall')
  await rest()
  expect(buttonsIn(GERMAN)).toEqual(['Lesen', 'Mehr', 'Stumm', 'Warum?'])
  expect(buttonsIn(ARABIC)).toEqual(['قراءة', 'المزيد', 'كتم', 'لماذا؟'])
  expect(buttonsIn(GROUP)).toEqual(['Читати'])
  expect(buttonsIn(BEFORE)).toEqual(['Read', 'More', 'Mute', 'Why?'])
})

test('a correction, and a withdrawal', async () => {
  await begin()
  const alert = await put('12 hurt in strike')
  await rest()
  await correct(alert, '21 hurt in strike')
  expect(lastIn(GERMAN)?.text).toBe(
    'Korrektur: 21 hurt in strike\n\nIn der früheren Meldung stand: „12 hurt in strike“',
  )
  expect(lastIn(GROUP)?.text).toMatch(/^Виправлення: 21 hurt/)
  expect(lastIn(BEFORE)?.text).toMatch(/^Correction: 21 hurt/)
  const { publisher, article } = alert
  const publisherName = 'Example News'
  await lane().withdraw({
    ...{ event: newEventId(), publisher, article, revision: 3, publisherName, lanes: 1 },
  })
  await rest()
  const edited = (chat: number) =>
    world.telegram.delivered
      .filter(({ chatId, method }) => chatId === chat && method === 'editMessageText')
      .map(({ text }) => text.split('\n')[0])
  expect(edited(GERMAN)).toContain('Zurückgezogen')
  expect(edited(ARABIC)).toContain('سُحب')
  expect(edited(BEFORE)).toContain('Withdrawn')
})

test('the sources of a story', async () => {
  await begin()
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(120_000)
  await rest()
  expect(lastIn(GERMAN)?.text).toContain('2 Quellen: The wire, The gazette')
  expect(lastIn(ARABIC)?.text).toContain('مصدران: The wire، The gazette')
  expect(lastIn(BEFORE)?.text).toContain('2 sources: The wire, The gazette')
})

test('a digest', async () => {
  await save(GERMAN, settingsOf(undefined, { digest: '08:00', language: 'de' }))
  await save(BEFORE, settingsOf(undefined, { digest: '08:00' }))
  await asBefore(BEFORE)
  for (let i = 1; i <= 9; i++) await put(`Line ${i} of nine`)
  await rest()
  await pass(nextDue(clock.now(), '08:00', 'UTC') - clock.now())
  await lane().sweep(clock.now())
  await rest()
  expect(lastIn(GERMAN)?.text).toMatch(/^Dein Überblick, Seite 1 von 2\n/)
  expect(lastIn(GERMAN)?.text).toMatch(/\d{1,2}\. \p{L}+ \d{4}, \d\d:\d\d UTC/u)
  expect(buttonsIn(GERMAN)).toEqual(['Seite 2 ›'])
  expect(lastIn(BEFORE)?.text).toMatch(/^Your digest, page 1 of 2\n/)
})

test('how long ago the alerts of a list came, as its asker reads it', async () => {
  await begin()
  await put('Talks stall')
  await rest()
  await pass(3 * 3_600_000)
  const { settings } = await lane().read({ chatId: GERMAN, threadId: null })
  const [found] =
    (await lane().search({ chatId: GERMAN, threadId: null }, { filters: null, since: 0, limit: 1 }))
      ?.alerts ?? []
  const list = { title: 'x', alerts: [found ?? 0], isDated: true, language: 'de' } as const
  await save(GERMAN, settings, { reply: { kind: 'list', list } })
  await rest()
  expect(lastIn(GERMAN)?.text).toContain('vor 3 Stunden')
})
