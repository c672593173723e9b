/** What comes to a chat when: quiet hours, pauses and budgets, and the recap of what they held back. */
import { runInDurableObject } from 'cloudflare:test'
import { beforeEach, expect, test } from 'vitest'
import type { Settings } from '../../src/core/settings.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { alertOf, articleId, filterOf, newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { laneBefore } from './lane-windows.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHAT = 7

const gathered = () => alertOf({ article: articleId('a'), line: 'Gathered' })

const world = laneTests()
const settings = (changes: Partial<Settings>) => settingsOf(undefined, changes)

/** Each test begins at ten in UTC. */
let today = 0
beforeEach(() => {
  today = Math.floor(clock.now() / DAY) * DAY
})

/** A time of today, or so many days later. */
async function at(time: string, days = 0): Promise<void> {
  const [hours, minutes, seconds = 0] = time.split(':').map(Number)
  const of = ((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + seconds) * 1_000
  await pass(today + days * DAY + of - clock.now())
}

/** Cron's minute, and what it brings. */
async function cron(): Promise<void> {
  await rest()
  await lane().sweep(clock.now())
  await rest()
}

/** Lines: of a digest, without what stands below the line of a story. */
async function arrived(): Promise<string[]> {
  await rest()
  const isBeside = (line: string) => /^Example News · |^Negotiations continue/.test(line)
  return world.telegram.delivered.map(({ text }) => {
    const lines = text.split('\n').filter(Boolean)
    return lines.filter((line, i) => i === 0 || !isBeside(line)).join(' | ')
  })
}
const lines = async () => (await arrived()).map((text) => text.split(' | ')[0])

test('no alert comes in quiet hours, and one recap after them tells all, once', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await put('Before')
  await at('22:00')
  await put('First of the night')
  await at('23:00')
  await put('Second of the night')
  await cron()
  expect(await lines()).toEqual(['Before'])
  await at('07:00', 1)
  await cron()
  await cron()
  await put('After')
  const all = await arrived()
  expect(all).toHaveLength(3)
  expect(all[1]).toMatch(/^While it was quiet \| First of the night .*\| Second of the night/)
  expect(all[2]).toMatch(/^After/)
  await at('07:00', 2)
  await cron()
  expect(await arrived()).toHaveLength(3)
})

test('what comes between the end of quiet hours and cron comes by itself, and not in the recap', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  await put('Held')
  await at('07:00', 1)
  await put('Just after')
  expect(await lines()).toEqual(['Just after'])
  await cron()
  const [, recap] = await arrived()
  expect(recap).toContain('Held')
  expect(recap).not.toContain('Just after')
})

test('an alert that waits when quiet hours begin is held back as well', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('21:59:50')
  world.telegram.answer = () => refuse(429, 'Too Many Requests', { retry_after: 30 })
  await put('Late')
  await pass(5_000)
  world.telegram.answer = () => undefined
  await at('22:10')
  expect(await arrived()).toEqual([])
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toEqual([expect.stringMatching(/^While it was quiet \| Late/)])
})

test('what is followed later is not in the recap, nor what is unfollowed since', async () => {
  await save(CHAT, settingsOf([filterOf('topic:sport')], { quiet: '22:00-07:00' }))
  const sport = { subject: { ...(await put('Unfollowed soon')).subject, topics: ['sport'] } }
  await at('23:00')
  await put('A match', sport)
  await put('Of the world')
  await save(CHAT, settingsOf([filterOf('topic:world')], { quiet: '22:00-07:00' }))
  await put('Of the world as well')
  await at('07:00', 1)
  await cron()
  const [recap, ...more] = await arrived()
  expect(more).toEqual([])
  expect(recap).toMatch(/^While it was quiet \| Of the world as well/)
  expect(recap).not.toContain('match')
})

test('a recap tells the present words of what was corrected in the night, and not what was withdrawn', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  const first = await put('Police say 12 hurt')
  const gone = await put('Withdrawn')
  await put('Police say twelve injured', { article: first.article, revision: 2 })
  await lane().supersede({ ...gone, revision: 2 })
  await lane().withdraw({ ...gone, event: newEventId(), revision: 2 })
  await at('07:00', 1)
  await cron()
  const [recap, ...more] = await arrived()
  expect(more).toEqual([])
  expect(recap).toMatch(/^While it was quiet \| Police say twelve injured[^|]*$/)
})

test('an update whose recap went by while it was on its way is told in the next', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  const first = await put('Police say 12 hurt')
  await lane().supersede({ ...first, revision: 2 })
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toEqual([])
  await put('Police say twelve injured', { article: first.article, revision: 2 })
  await at('07:00', 2)
  await cron()
  expect(await arrived()).toEqual([expect.stringContaining('Police say twelve injured')])
})

test('urgent alerts come in quiet hours where the chat lets them, and only they', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00', urgentAlways: true }))
  await save(8, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  await put('Urgent', { urgency: 2 })
  await put('Ordinary', { urgency: 3 })
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId)).toEqual([CHAT])
  await at('07:00', 1)
  await cron()
  const recaps = world.telegram.delivered.slice(1)
  expect(recaps.find(({ chatId }) => chatId === CHAT)?.text).not.toContain('Urgent')
  expect(recaps.find(({ chatId }) => chatId === 8)?.text).toContain('Urgent')
})

test('urgent alerts come beside a digest where the chat lets them, and are not in it', async () => {
  await save(CHAT, settings({ digest: '08:00', urgentAlways: true }))
  await save(8, settings({ digest: '08:00' }))
  await put('Urgent', { urgency: 1 })
  await put('Ordinary')
  expect(await lines()).toEqual(['Urgent'])
  await at('08:00', 1)
  await cron()
  const digest = (chat: number) =>
    world.telegram.delivered.filter(({ chatId }) => chatId === chat).at(-1)?.text
  expect(digest(CHAT)).toMatch(/^Your digest[\s\S]*Ordinary/)
  expect(digest(CHAT)).not.toContain('Urgent')
  expect(digest(8)).toContain('Urgent')
})

test('a correction of what a chat has is an edit in the night, and its reply has no sound', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  const first = await put('Police say 12 hurt')
  await rest()
  await at('23:00')
  await put('Police say 21 hurt', { article: first.article, revision: 2 })
  await rest()
  const sent = world.telegram.asked.slice(1)
  expect(sent.map(({ method }) => method).sort()).toEqual(['editMessageText', 'sendMessage'])
  const reply = sent.find(({ method }) => method === 'sendMessage')
  expect(reply?.payload).toMatchObject({ disable_notification: true })
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toHaveLength(3)
})

test('a digest that falls into quiet hours comes after them', async () => {
  await save(CHAT, settings({ digest: '06:00', quiet: '22:00-07:00' }))
  await put('Of the day')
  await at('06:00', 1)
  await cron()
  expect(await arrived()).toEqual([])
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toEqual([expect.stringMatching(/^Your digest \| Of the day/)])
})

test('who ends quiet hours amid them is told at once what they held back', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  await put('Held')
  await rest()
  await save(CHAT, settings({}))
  await put('At once')
  await cron()
  const [first, recap, ...more] = await arrived()
  expect(first).toMatch(/^At once/)
  expect(recap).toMatch(/Held/)
  expect(recap).not.toContain('At once')
  expect(more).toEqual([])
})

test('a digest that is switched on amid quiet hours tells what they held back', async () => {
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await at('23:00')
  await put('Held')
  await save(CHAT, settings({ quiet: '22:00-07:00', digest: '12:00' }))
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toEqual([])
  await at('12:00', 1)
  await cron()
  expect(await arrived()).toEqual([expect.stringMatching(/^Your digest \| Held/)])
})

test('a digest that is switched off amid quiet hours is told after them', async () => {
  await save(CHAT, settings({ digest: '09:00', quiet: '22:00-07:00' }))
  await put('Gathered')
  await at('23:00')
  await save(CHAT, settings({ quiet: '22:00-07:00' }))
  await put('Held')
  await cron()
  expect(await arrived()).toEqual([])
  await at('07:00', 1)
  await cron()
  expect(await arrived()).toEqual([expect.stringMatching(/Gathered[^|]*\| Held/)])
})

test('nothing comes in a pause, not even what is urgent, and a recap after it tells all', async () => {
  await save(CHAT, settings({ pausedUntil: clock.now() + HOUR, urgentAlways: true }))
  await put('Urgent', { urgency: 1 })
  await put('Ordinary')
  await cron()
  expect(await arrived()).toEqual([])
  await pass(HOUR)
  await put('After')
  await cron()
  const all = await arrived()
  expect(all).toHaveLength(2)
  expect(all[1]).toBe('The pause is over, and alerts come again. 2 stories came meanwhile.')
  await at('10:00', 3)
  await cron()
  expect(await arrived()).toHaveLength(2)
})

test('beyond a budget alerts come in the evening, but for urgent ones; a new day brings a new one', async () => {
  await save(CHAT, settings({ budget: 2 }))
  for (const line of ['One', 'Two', 'Three', 'Four']) await put(line)
  await rest()
  await put('Urgent', { urgency: 2 })
  expect((await lines()).sort()).toEqual(['One', 'Two', 'Urgent'].sort())
  await at('20:00')
  await cron()
  const evening = (await arrived()).at(-1)
  expect(evening).toMatch(/^More of today \| Three[^|]*\| Four/)
  await put('Of the evening')
  expect(await arrived()).toHaveLength(4)
  await at('00:00', 1)
  await put('Of the next day')
  expect((await lines()).at(-1)).toBe('Of the next day')
  await at('20:00', 1)
  await cron()
  expect((await arrived()).at(-1)).toMatch(/^More of today \| Of the evening[^|]*$/)
})

test('a budget counts alerts, and neither their edits nor replies', async () => {
  await save(CHAT, settings({ budget: 2 }))
  const first = await put('Police say 12 hurt')
  await rest()
  await put('Police say 21 hurt', { article: first.article, revision: 2 })
  await rest()
  await put('Second')
  await put('Third')
  const sent = await lines()
  expect(sent).toContain('Second')
  expect(sent).not.toContain('Third')
})

test('midnight is that of the reader', async () => {
  await save(CHAT, settings({ budget: 1, timeZone: 'Asia/Tokyo' }))
  await put('One')
  await put('Two')
  await rest()
  await at('15:00')
  await put('Three')
  expect(await lines()).toEqual(['One', 'Three'])
})

test('chats of the version before go on: the digest that was due is told, with what it had gathered', async () => {
  await runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'ALTER TABLE recipient ADD COLUMN timed')
    const older = (digest: string | null) =>
      stored({ v: 1, filters: [{ kind: 'everything' }], timeZone: 'UTC', digest })
    for (const [n, digest, due] of [
      [1, '08:00', clock.now() + 22 * HOUR],
      [2, null, clock.now()],
      [3, null, null],
    ] as const) {
      storage.sql.exec(
        `INSERT INTO recipient (chat_id, thread_id, rev, settings, digested_to, next_due, since)
         VALUES (?, 0, 1, ?, 0, ?, 0)`,
        n,
        older(digest),
        due,
      )
      if (due !== null) storage.sql.exec('INSERT INTO due (at, n) VALUES (?, ?)', due, n)
      if (digest === null) storage.sql.exec(`INSERT INTO interest VALUES ('all', '', ?)`, n)
    }
    storage.sql.exec(
      `INSERT INTO item (kind, publisher, urgency, at, touched_at, not_before, total, state)
       VALUES ('alert', 'demo', 5, ?1, ?1, 0, 0, 'done')`,
      clock.now(),
    )
    storage.sql.exec(
      `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data)
       VALUES (1, ?, 'demo', 'a', 1, ?, 5, 0, ?)`,
      newEventId(),
      clock.now(),
      stored({
        ...(({ subject: { stems: _, ...subject }, ...alert }) => ({ ...alert, subject }))(
          gathered(),
        ),
      }),
    )
    migrate(storage, LANE_SCHEMA)
  })
  await put('New')
  await cron()
  await at('08:00', 1)
  await cron()
  const of = (chat: number) =>
    world.telegram.delivered.filter(({ chatId }) => chatId === chat).map(({ text }) => text)
  expect(of(1)).toEqual([expect.stringMatching(/^Your digest[\s\S]*Gathered[\s\S]*New/)])
  expect(of(2)).toHaveLength(2)
  expect(of(2).join()).toMatch(/Your digest[\s\S]*Gathered/)
  expect(of(3)).toEqual([expect.stringMatching(/^New/)])
})
