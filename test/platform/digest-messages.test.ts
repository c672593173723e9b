/** Digests as messages: by topic, in pages, and corrected after they have left. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { Settings } from '../../src/core/settings.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { alertOf, newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { copies, lane, laneTests, put, rest, save } from './lane-chats.ts'

const HOUR = 3_600_000
const CHAT = 7
const GROUP = -100_7

const world = laneTests()
const daily = (changes: Partial<Settings> = {}) =>
  settingsOf(undefined, { digest: '08:00', ...changes })

async function digestTime(): Promise<void> {
  await rest()
  await pass(nextDue(clock.now(), '08:00', 'UTC') - clock.now())
  await lane().sweep(clock.now())
  await rest()
}

const about = (...topics: string[]) => ({ subject: { ...alertOf().subject, topics } })

const edits = () => world.telegram.asked.filter(({ method }) => method === 'editMessageText')
const sent = () => world.telegram.asked.filter(({ method }) => method === 'sendMessage')

interface Shown {
  readonly reply_markup?: { readonly inline_keyboard: { text: string; callback_data: string }[][] }
}
const buttonsOf = (payload: Shown | undefined) =>
  (payload?.reply_markup?.inline_keyboard ?? []).flat()

/** Presses a button of the last message, as the bot passes it on. */
async function press(label: string, messageId: number, chatId = CHAT): Promise<void> {
  const last = world.telegram.asked.at(-1)?.payload
  const button = buttonsOf(last).find(({ text }) => text === label)
  const [, at = '', part, page] =
    /^digest:(\w+)\.(\d+):(\d+)$/.exec(button?.callback_data ?? '') ?? []
  expect(at).not.toBe('')
  const turned = { at: Number.parseInt(at, 36), part: Number(part), page: Number(page) }
  const { settings } = await lane().read({ chatId, threadId: null })
  await save(chatId, settings, { reply: { kind: 'page', messageId, ...turned } })
  await rest()
}

test('a digest stands by topic, with times and sentences', async () => {
  await save(CHAT, daily())
  await put('Cup final moved', about('sport'))
  await put('Talks stall', about('world'))
  await put('Dam holds', about('World'))
  await digestTime()
  expect(sent()).toHaveLength(1)
  const { text, payload } = sent()[0] ?? {}
  const lines = String(text).split('\n')
  expect([lines[2], lines[3], lines[6], lines[10], lines[11]]).toEqual([
    'World',
    'Talks stall',
    'Dam holds',
    'More',
    'Cup final moved',
  ])
  expect(lines[5]).toBe('Negotiations continue. They are on life support.')
  expect(payload?.entities).toContainEqual(
    expect.objectContaining({ type: 'expandable_blockquote' }),
  )
  expect(payload?.entities).toContainEqual(expect.objectContaining({ type: 'date_time' }))
})

test('its pages are turned by buttons, in its place', async () => {
  await save(CHAT, daily())
  for (let i = 1; i <= 20; i++) await put(`Line ${i} of twenty`)
  await digestTime()
  expect(sent()).toHaveLength(1)
  expect(sent()[0]?.text).toMatch(/^Your digest, page 1 of 3\n[\s\S]*Line 8 of/)
  await press('Page 2 ›', 1)
  expect(edits()).toHaveLength(1)
  expect(edits()[0]?.payload.message_id).toBe(1)
  expect(edits()[0]?.text).toMatch(/^Your digest, page 2 of 3\n[\s\S]*Line 9 of[\s\S]*Line 16 of/)
  await press('Page 3 ›', 1)
  expect(edits()[1]?.text).toMatch(/Line 20 of/)
})

test.each(['message to edit not found', "message can't be edited"])(
  'a page whose digest is gone comes as a message of its own, and is turned there: %s',
  async (words) => {
    await save(CHAT, daily())
    for (let i = 1; i <= 20; i++) await put(`Line ${i} of twenty`)
    await digestTime()
    world.telegram.answer = ({ method }) =>
      method === 'editMessageText' ? refuse(400, `Bad Request: ${words}`) : undefined
    await press('Page 2 ›', 1)
    expect(sent().at(-1)?.text).toMatch(/^Your digest, page 2 of 3\n[\s\S]*Line 9 of/)
    world.telegram.answer = () => undefined
    await press('Page 3 ›', 2)
    expect(edits().at(-1)?.payload.message_id).toBe(2)
    expect(edits().at(-1)?.text).toMatch(/Line 20 of/)
  },
)

test('nobody turns the pages of another’s digest, nor by a message that is not it', async () => {
  await save(CHAT, daily())
  await save(8, daily())
  for (let i = 1; i <= 9; i++) await put(`Line ${i} of nine`)
  await digestTime()
  const mine = sent().findIndex(({ chatId }) => chatId === CHAT) + 1
  const before = edits().length
  await press('Page 2 ›', mine + 40)
  await press('Page 2 ›', mine, 9)
  expect(edits()).toHaveLength(before)
})

test('in a group all comes in messages without buttons', async () => {
  await save(GROUP, daily())
  for (let i = 1; i <= 30; i++) await put(`Line ${i} of thirty`)
  await digestTime()
  expect(sent().map(({ text }) => text.split('\n')[0])).toEqual([
    'Your digest, part 1 of 2',
    'Your digest, part 2 of 2',
  ])
  expect(sent().flatMap(({ payload }) => buttonsOf(payload))).toEqual([])
  const all = sent()
    .map(({ text }) => text)
    .join('\n')
  for (let i = 1; i <= 30; i++) expect(all).toContain(`Line ${i} of thirty`)
})

test('an article that is corrected changes the digest that told it, without an answer', async () => {
  await save(CHAT, daily())
  await save(8, settingsOf())
  const first = await put('Police say 12 hurt')
  await put('Stays as it is')
  await digestTime()
  const before = sent().length
  const update = await put('Police say 21 hurt', { article: first.article, revision: 2 })
  await rest()
  const edit = edits().find(({ chatId }) => chatId === CHAT)
  expect(edit?.payload.message_id).toBe(
    world.telegram.delivered.findIndex(({ text }) => text.startsWith('Your digest')) + 1,
  )
  expect(edit?.text).toMatch(/Police say 21 hurt[\s\S]*Stays as it is/)
  expect(edit?.text).not.toContain('12 hurt')
  expect(
    sent()
      .slice(before)
      .map(({ chatId }) => chatId),
  ).toEqual([8])
  expect(await copies(update.event)).toMatchObject({ had: 2, corrected: 2, failed: 0 })
})

test('an article that is withdrawn is taken out of the digest, on the page that is open', async () => {
  await save(CHAT, daily())
  const articles = []
  for (let i = 1; i <= 9; i++) articles.push(await put(`Line ${i} of nine`))
  await digestTime()
  await press('Page 2 ›', 1)
  const last = articles.at(-1)
  if (!last) throw new Error('no article')
  await lane().supersede({ ...last, revision: 2 })
  await lane().withdraw({ ...last, event: newEventId(), revision: 2 })
  await rest()
  expect(edits().at(-1)?.text).toBe(
    'Your digest, page 2 of 2\n\nWhat stood here has been withdrawn or is over.',
  )
  await press('‹ Page 1', 1)
  expect(edits().at(-1)?.text).toContain('Line 8 of nine')
})

test('what is corrected while the digest is on its way is put right as soon as it has arrived', async () => {
  await save(CHAT, daily())
  const first = await put('Police say 12 hurt')
  await rest()
  let isFirst = true
  world.telegram.answer = async ({ text }) => {
    if (!isFirst || !text.startsWith('Your digest')) return undefined
    isFirst = false
    await put('Police say 21 hurt', { article: first.article, revision: 2 })
    return undefined
  }
  await digestTime()
  expect(edits().at(-1)?.text).toContain('Police say 21 hurt')
})

test('what has expired by then is left out, and a digest of nothing is none', async () => {
  await save(CHAT, daily())
  await put('Gone by then', { expiresAt: clock.now() + HOUR })
  await put('Still there')
  await digestTime()
  expect(sent()[0]?.text).not.toContain('Gone by then')
  await put('Gone as well', { expiresAt: clock.now() + HOUR })
  await digestTime()
  expect(sent()).toHaveLength(1)
})

test('after a pause the stories are offered, and shown when that is pressed', async () => {
  await save(CHAT, settingsOf(undefined, { pausedUntil: clock.now() + HOUR }))
  await put('First of the pause')
  await put('Second of the pause')
  await pass(HOUR)
  await lane().sweep(clock.now())
  await rest()
  expect(sent().map(({ text }) => text)).toEqual([
    'The pause is over, and alerts come again. 2 stories came meanwhile.',
  ])
  await press('Show them', 1)
  expect(edits().at(-1)?.text).toMatch(/^During the pause[\s\S]*First of the pause[\s\S]*Second/)
})

test('a digest whose message Telegram refuses to edit is left as it is', async () => {
  await save(CHAT, daily())
  const first = await put('Police say 12 hurt')
  await digestTime()
  world.telegram.answer = ({ method }) =>
    method === 'editMessageText' ? refuse(400, "Bad Request: message can't be edited") : undefined
  await put('Police say 21 hurt', { article: first.article, revision: 2 })
  await rest()
  expect(sent()).toHaveLength(1)
})

test('a list that the version before had queued as a digest is still sent', async () => {
  await put('Told by a list')
  await runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec(
      `INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts) VALUES (1, ?, 0, ?, ?, 0)`,
      CHAT,
      JSON.stringify({
        v: 1,
        value: { kind: 'list', list: { title: 'Your digest', alerts: [1] } },
      }),
      clock.now(),
    )
  })
  await lane().sweep(clock.now())
  await rest()
  expect(sent().map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Your digest\n\nTold by a list/),
  ])
})
