import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { Settings } from '../../src/core/settings.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const DAY = 86_400_000
const CHAT = 7

const world = laneTests()
const daily = (changes: Partial<Settings> = {}) =>
  settingsOf([filterOf('everything')], { digest: '08:00', ...changes })
const due = () => nextDue(clock.now(), '08:00', 'UTC')

/** What has arrived, once the lane has come to rest. */
async function arrived(): Promise<string[]> {
  await rest()
  return world.telegram.delivered.map(({ text }) => text)
}

test('a digest comes at its time, holds what matched since the last, and no alert comes before', async () => {
  await save(CHAT, daily())
  await put('First')
  await put('Second')
  await lane().sweep(due() - 1)
  expect(await arrived()).toEqual([])
  await lane().sweep(due())
  const [digest] = await arrived()
  expect(digest).toMatch(/First[\s\S]*Second/)
})

test('a doubled cron run sends one digest, a missed one loses none', async () => {
  await save(CHAT, daily())
  await put('First')
  await Promise.all([lane().sweep(due()), lane().sweep(due())])
  await lane().sweep(due() + 60_000)
  expect(await arrived()).toHaveLength(1)
  await put('Second')
  // Tomorrow's run never came; the day after tomorrow's does.
  await lane().sweep(due() + 2 * DAY + 5 * 60_000)
  const digests = await arrived()
  expect(digests).toHaveLength(2)
  expect(digests[1]).toContain('Second')
  expect(digests[1]).not.toContain('First')
})

test('several a day come at each of their times, also where one a day was kept before', async () => {
  await save(CHAT, daily())
  await put('First')
  await save(CHAT, daily({ digest: '08:00 18:00' }))
  const first = nextDue(clock.now(), '08:00 18:00', 'UTC')
  await lane().sweep(first)
  expect(await arrived()).toEqual([expect.stringContaining('First')])
  await put('Second')
  const second = nextDue(first, '08:00 18:00', 'UTC')
  expect(second - first).toBeLessThan(DAY)
  await lane().sweep(second - 1)
  expect(await arrived()).toHaveLength(1)
  await lane().sweep(second)
  expect((await arrived()).at(-1)).toContain('Second')
})

test('a quiet edit of what came before the chat is in no digest, another meaning is', async () => {
  await save(1, settingsOf())
  const { article } = await put('12 hurt in Kyiv strike')
  await rest()
  await save(CHAT, daily())
  await put('Twelve injured in Kyiv strike', { article, revision: 2 })
  await lane().sweep(due())
  expect((await arrived()).join()).not.toContain('Your digest')
  await put('21 injured in Kyiv strike', { article, revision: 3 })
  await put('Twenty-one hurt in Kyiv strike', { article, revision: 4 })
  await lane().sweep(due() + DAY)
  expect((await arrived()).at(-1)).toContain('Twenty-one hurt in Kyiv strike')
})

test('a day without news is a day without a digest', async () => {
  await save(CHAT, daily())
  await lane().sweep(due())
  await lane().sweep(due() + DAY)
  expect(await arrived()).toEqual([])
})

test('an alert that was sent at once is not in the digest that replaces alerts', async () => {
  await save(CHAT, settingsOf())
  await put('Sent')
  expect(await arrived()).toHaveLength(1)
  await save(CHAT, daily())
  await put('Digested')
  await lane().sweep(due())
  const [, digest] = await arrived()
  expect(digest).toContain('Digested')
  expect(digest).not.toContain('Sent')
})

test('going back to immediate alerts hands over what the digest had gathered', async () => {
  await save(CHAT, daily())
  await put('Gathered')
  await save(CHAT, settingsOf())
  await put('Immediate')
  expect(await arrived()).toEqual([expect.stringMatching(/^Immediate/)])
  await lane().sweep(clock.now())
  await lane().sweep(due())
  const [, digest, ...more] = await arrived()
  expect(digest).toContain('Gathered')
  expect(digest).not.toContain('Immediate')
  expect(more).toEqual([])
})

test('what a digest had gathered is told once, however often it is switched off and on', async () => {
  await save(CHAT, daily())
  await put('Gathered')
  for (const settings of [settingsOf(), daily(), settingsOf(), settingsOf([])]) {
    await save(CHAT, settings)
  }
  await save(CHAT, daily())
  await lane().sweep(clock.now())
  await lane().sweep(due())
  expect(await arrived()).toEqual([expect.stringContaining('Gathered')])
})

test('a digest that is overdue is not put off by a change of time zone', async () => {
  await save(CHAT, daily())
  await put('First')
  const overdue = clock.now() - 60_000
  await runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec('UPDATE recipient SET next_due = ?', overdue)
    storage.sql.exec('UPDATE due SET at = ?', overdue)
  })
  await save(CHAT, daily({ timeZone: 'America/New_York' }))
  await lane().sweep(clock.now())
  expect(await arrived()).toHaveLength(1)
})

test('a change of time zone moves the next digest', async () => {
  await save(CHAT, daily())
  await put('First')
  await save(CHAT, daily({ timeZone: 'Asia/Tokyo' }))
  await lane().sweep(nextDue(clock.now(), '08:00', 'Asia/Tokyo') - 1)
  expect(await arrived()).toEqual([])
  await lane().sweep(nextDue(clock.now(), '08:00', 'Asia/Tokyo'))
  expect(await arrived()).toHaveLength(1)
})

/** Alerts of another publisher that nobody gets at once. */
const flood = (count: number) =>
  runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec(
      `INSERT INTO item (kind, publisher, urgency, at, touched_at, not_before, total, state)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       SELECT 'alert', 'other', 5, ?2, ?2, 0, 0, 'done' FROM n`,
      count,
      clock.now(),
    )
    storage.sql.exec(
      `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data)
       SELECT seq, 'flood ' || seq, 'other', 'flood ' || seq, 1, at, 5, 0,
         (SELECT json_set(data, '$.value.publisher', 'other', '$.value.article', 'flood ' || item.seq,
           '$.value.subject', json('{"publisher":"other","topics":[],"language":null}'))
          FROM version WHERE seq = 1) FROM item WHERE publisher = 'other'`,
    )
  })

test('what one publisher floods the lane with leaves the other stories in the digest', async () => {
  await save(CHAT, daily({ filters: [filterOf('from:demo')] }))
  await put('Before the flood')
  await flood(12_000)
  await put('After the flood')
  await lane().sweep(due())
  expect(await arrived()).toEqual([expect.stringMatching(/Before the flood[\s\S]*After the flood/)])
})

test('a digest that is long overdue goes eight days back', async () => {
  await save(CHAT, daily())
  await put('Nine days old')
  await put('Seven days old')
  const age = (seq: number, days: number) =>
    runInDurableObject(lane(), (_, { storage }) => {
      storage.sql.exec('UPDATE item SET at = ? WHERE seq = ?', due() - days * DAY, seq)
    })
  await age(1, 9)
  await age(2, 7)
  await lane().sweep(due())
  const digests = await arrived()
  expect(digests).toEqual([expect.stringContaining('Seven days old')])
  expect(digests[0]).not.toContain('Nine days old')
})

test('what was withdrawn or corrected after it was gathered is not sent stale', async () => {
  await save(CHAT, daily())
  const wrong = await put('Wrong figure')
  const gone = await put('Withdrawn')
  await put('Stays')
  const { publisher } = wrong
  await put('Right figure', { article: wrong.article, revision: 2 })
  await lane().supersede({ publisher, article: gone.article, revision: 2, lanes: 1 })
  await lane().sweep(due())
  const [digest] = await arrived()
  expect(digest).toContain('Right figure')
  expect(digest).toContain('Stays')
  expect(digest).not.toContain('Wrong figure')
  expect(digest).not.toContain('Withdrawn')
})

test('an article that a digest has told is not told again for its update', async () => {
  await save(CHAT, daily())
  const first = await put('First')
  await lane().sweep(due())
  await rest()
  await put('First, corrected', { article: first.article, revision: 2 })
  await lane().sweep(due() + DAY)
  await rest()
  expect(world.telegram.asked.map(({ method }) => method)).toEqual([
    'sendMessage',
    'editMessageText',
  ])
})

test('a long digest is sent to a group in parts that Telegram takes', async () => {
  await save(-CHAT, daily())
  for (let i = 1; i <= 30; i++) await put(`Line ${i}`)
  await lane().sweep(due())
  const parts = await arrived()
  expect(parts).toHaveLength(2)
  for (let i = 1; i <= 30; i++) expect(parts.join('\n')).toMatch(new RegExp(`Line ${i}\\b`))
})
