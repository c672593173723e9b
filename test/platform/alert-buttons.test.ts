/** The buttons of an alert in a lane: more and less of it, muting, and what corrections leave of both. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { Reply } from '../../src/app/ports/chats.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import { alertOf, articleId, newEventId, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { refuse, type SentMessage } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { partsOn } from './lane-windows.ts'

const world = laneTests()

const CHAT = 7
const HOUR = 3_600_000
const DAY = 24 * HOUR
const LINE = 'Police say 12 hurt in Kyiv strike'
const REWORDED = 'Police say 12 injured in Kyiv strike'
const UPDATED = 'Police say 21 hurt in Kyiv strike'
const grounds = {
  source: 'lead',
  text: 'Police say that 12 people were hurt in a strike on Kyiv.',
  kept: [
    { start: 0, end: 10 },
    { start: 16, end: 18 },
  ],
} as const
const about = { grounds, sentences: ['It was night.', 'Sirens came late.'] }

type Press = Extract<Reply, { kind: 'press' }>['press']

async function press(alert: NewAlert, kind: Press, messageId: number | null = 1, chat = CHAT) {
  const { settings } = await lane().read({ chatId: chat, threadId: null })
  const reply = { kind: 'press', press: kind, event: alert.event, messageId } as const
  await save(chat, settings, { reply })
  await rest()
}

/** An alert that the chat has read, as message 1. */
async function read(changes: Partial<NewAlert> = {}): Promise<NewAlert> {
  await save(CHAT, settingsOf())
  const alert = await put(LINE, { ...about, ...changes })
  await rest()
  return alert
}

const update = async (alert: NewAlert, line: string, changes: Partial<NewAlert> = {}) => {
  const { article, revision } = alert
  await put(line, { ...about, article, revision: revision + 1, ...changes })
  await rest()
}

async function withdraw({ publisher, article }: NewAlert, revision = 2): Promise<void> {
  const publisherName = 'Example News'
  await lane().withdraw({
    ...{ event: newEventId(), publisher, article, revision, publisherName, lanes: 1 },
  })
  await rest()
}

const last = (): SentMessage => {
  const sent = world.telegram.delivered.at(-1)
  if (!sent) throw new Error('nothing was sent')
  return sent
}
const labelsOf = ({ payload }: SentMessage): string[] => {
  const markup = payload.reply_markup as { inline_keyboard: { text: string }[][] } | undefined
  return (markup?.inline_keyboard ?? []).flat().map(({ text }) => text)
}
const edits = () => world.telegram.of('editMessageText')
const sends = () => world.telegram.of('sendMessage')
const isSilent = ({ payload }: SentMessage) => payload.disable_notification === true

test('an alert has its buttons, and More shows all of it in its place, and Less takes it back', async () => {
  const alert = await read()
  expect(labelsOf(last())).toEqual(['Read', 'More', 'Mute', 'Why?'])
  const { text } = last()
  await press(alert, 'more')
  expect(last().payload.message_id).toBe(1)
  expect(last().text).toContain('It was night.\n\nSirens came late.')
  expect(last().text).toContain('About world')
  expect(labelsOf(last())).toEqual(['Read', 'Less', 'Mute', 'Why?', 'Show the evidence'])
  await press(alert, 'less')
  expect(last().text).toBe(text)
  expect(labelsOf(last())).toEqual(['Read', 'More', 'Mute', 'Why?'])
})

test('the evidence is the sentence that the line was made from, with the kept words in bold', async () => {
  const alert = await read()
  await press(alert, 'more')
  await press(alert, 'evidence')
  const { text, payload } = last()
  expect(text).toContain(grounds.text)
  const bold = (payload.entities as { type: string; offset: number; length: number }[])
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => text.slice(offset, offset + length))
  expect(bold).toEqual([LINE, 'Police say', '12'])
  expect(labelsOf(last())).toEqual(['Read', 'Less', 'Mute', 'Why?'])
})

test.each([
  ['line', `${LINE}\n\nExample News`, 'More'],
  ['sentences', `${LINE}\n\nIt was night. Sirens came late.\n\nExample News`, 'More'],
  ['full', `${LINE}\n\nIt was night.\n\nSirens came late.\n\nExample News\n\nAbout world`, 'Mute'],
] as const)('a chat chooses what an alert shows at first: %s', async (show, text, second) => {
  await save(CHAT, settingsOf(undefined, { show }))
  const alert = await put(LINE, about)
  await rest()
  expect(last().text).toBe(text)
  expect(labelsOf(last())[1]).toBe(second)
  await press(alert, 'evidence')
  await press(alert, 'less')
  expect(last().text).toBe(text)
})

test('what an older version sent has no evidence to show', async () => {
  const alert = await read({ grounds: null })
  await press(alert, 'more')
  expect(labelsOf(last())).toEqual(['Read', 'Less', 'Mute', 'Why?'])
})

test('an update is edited in with as much of it as was shown', async () => {
  const alert = await read()
  await press(alert, 'more')
  await update(alert, REWORDED)
  expect(last().text.split('\n')[0]).toBe(REWORDED)
  expect(last().text).toContain('About world')
  expect(labelsOf(last())).toContain('Less')
})

test('a withdrawn alert has no buttons, and those of its old message do nothing', async () => {
  const alert = await read()
  await press(alert, 'more')
  await withdraw(alert)
  const withdrawn = edits().at(-1)
  expect(withdrawn?.text).toMatch(/^Withdrawn/)
  expect(withdrawn && labelsOf(withdrawn)).toEqual([])
  const before = world.telegram.delivered.length
  await press(alert, 'less')
  await press(alert, 'mute')
  expect(world.telegram.delivered).toHaveLength(before)
})

test('a press on a message that does not show the alert changes nothing', async () => {
  const alert = await read()
  const other = await put('Another', { article: articleId('other') })
  await rest()
  const before = world.telegram.delivered.length
  await press(alert, 'more', 2)
  await press(other, 'more', 1)
  await press(alert, 'more', 99)
  await press(alertOf({ event: newEventId() }), 'more')
  await save(8, settingsOf())
  await press(alert, 'more', 1, 8)
  expect(world.telegram.delivered).toHaveLength(before)
})

test('of two presses before the first was answered, the last is shown', async () => {
  const alert = await read()
  const { settings } = await lane().read({ chatId: CHAT, threadId: null })
  for (const kind of ['more', 'less'] as const) {
    const reply = { kind: 'press', press: kind, event: alert.event, messageId: 1 } as const
    await save(CHAT, settings, { reply })
  }
  await rest()
  expect(labelsOf(last())).toContain('More')
})

test('a message that Telegram lets nobody edit is answered by a new one', async () => {
  const alert = await read()
  world.telegram.answer = ({ method }) =>
    method === 'editMessageText' ? refuse(400, "Bad Request: message can't be edited") : undefined
  await press(alert, 'more')
  expect(last().method).toBe('sendMessage')
  expect(last().text).toContain('About world')
  world.telegram.answer = () => undefined
  await press(alert, 'less', 2)
  expect(last()).toMatchObject({ method: 'editMessageText', payload: { message_id: 2 } })
})

test('an article is opened in a private chat that never had it, and its buttons work there', async () => {
  const alert = await read()
  await save(8, settingsOf([]))
  await press(alert, 'open', null, 8)
  expect(last()).toMatchObject({ chatId: 8, method: 'sendMessage' })
  expect(labelsOf(last())).toContain('Show the evidence')
  await press(alert, 'evidence', 2, 8)
  expect(last()).toMatchObject({ chatId: 8, method: 'editMessageText' })
  expect(last().text).toContain(grounds.text)
})

test('where anybody could press, there is the way to the article and to the private chat alone', async () => {
  await save(-1, settingsOf())
  const alert = await put(LINE, about)
  await rest()
  expect(labelsOf(last())).toEqual(['Read'])
  await runInDurableObject(lane(), (_, { storage }) => {
    const config = { laneCount: 1, paidRate: null, sendRate: 28, urgentAnHour: 10 }
    const { recipients, stories } = partsOn(storage, {
      config: { ...config, botUsername: 'LedeBot' },
    })
    const recipient = recipients.find({ chatId: -1, threadId: null })?.n ?? 0
    const { buttons } = stories.message(alert, { recipient, copy: null })
    expect(buttons).toEqual([
      [
        { text: 'Read', url: alert.url },
        { text: 'More in private', url: `https://t.me/LedeBot?start=${alert.event}` },
      ],
    ])
  })
})

test('a muted story is edited without an answer, until a day has passed', async () => {
  const alert = await read()
  await press(alert, 'mute')
  expect(labelsOf(last())).toEqual(['Read', 'More', 'Unmute', 'Why?'])
  const before = sends().length
  await update(alert, UPDATED)
  expect(edits().at(-1)?.text).toContain(UPDATED)
  expect(sends()).toHaveLength(before)
  await pass(DAY)
  await update({ ...alert, revision: 2 }, 'Police say 48 hurt in Kyiv strike')
  expect(sends()).toHaveLength(before + 1)
})

test('a muted story is heard of again when it is unmuted', async () => {
  const alert = await read()
  await press(alert, 'mute')
  await press(alert, 'unmute')
  expect(labelsOf(last())).toContain('Mute')
  const before = sends().length
  await update(alert, UPDATED)
  expect(sends()).toHaveLength(before + 1)
})

test('a correction and a withdrawal of a muted story reach its reader without a sound', async () => {
  const alert = await read()
  await press(alert, 'mute')
  await update(alert, UPDATED, { correction: 'The number was wrong.' })
  expect(sends().at(-1)?.text).toMatch(/^Correction/)
  expect(sends().map(isSilent).at(-1)).toBe(true)
  await withdraw(alert, 3)
  await pass(600_000)
  await rest()
  expect(sends().at(-1)?.text).toMatch(/^Withdrawn/)
  expect(sends().map(isSilent).at(-1)).toBe(true)
})

test.each([
  [false, null, 1],
  [true, null, 0],
  [true, 1, 1],
] as const)(
  'news of a story that is muted (%s) at urgency %s: %i alerts',
  async (muted, urgency, more) => {
    const alert = await read()
    if (muted) await press(alert, 'mute')
    await pass(2 * HOUR)
    const before = sends().length
    const { story } = alert
    const other = { ...about, story, urgency, publisher: publisherId('post') }
    await put('Kyiv strike kills 12', { ...other, article: articleId('b') })
    await rest()
    expect(sends().length - before).toBe(more)
  },
)

test('a digest leaves out what is muted', async () => {
  const alert = await read()
  await press(alert, 'mute')
  const { story } = alert
  await save(CHAT, settingsOf(undefined, { digest: '11:00' }))
  await put('Kyiv strike kills 12', { ...about, story, article: articleId('b') })
  await put('Another', { article: articleId('other') })
  await pass(2 * HOUR)
  await lane().sweep(clock.now())
  await rest()
  expect(last().text).toContain('Another')
  expect(last().text).not.toContain('kills')
})
