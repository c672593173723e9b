/** Digests, folds and looks back speak of stories: each once, under the names of all who report it. */
import { expect, test } from 'vitest'
import { nextDue } from '../../src/core/time/schedule.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { LINES, tells, withdraws } from './ferry.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()

const CHAT = 7
const HOUR = 3_600_000
const DAY = 24 * HOUR
const everything = filterOf('everything')
const daily = (...filters: string[]) => settingsOf(filters.map(filterOf), { digest: '08:00' })

const last = () => world.telegram.delivered.at(-1)?.text ?? ''

/** The digest of so many days after the next one. */
async function digest(days = 0): Promise<string> {
  const before = world.telegram.delivered.length
  await lane().sweep(nextDue(clock.now(), '08:00', 'UTC') + days * DAY)
  await rest()
  return world.telegram.delivered.length === before ? '' : last()
}

test('a digest tells a story once, under the names of all who report it', async () => {
  await save(CHAT, daily('everything'))
  await tells('wire')
  await tells('gazette')
  await tells('herald')
  await put('Something else')
  const text = await digest()
  expect(text).toContain(`${LINES.wire}\nThe wire, The gazette +1 · `)
  expect(text).toContain('Something else')
  expect(text).not.toContain(LINES.gazette)
})

test('a digest names no source that its chat leaves out', async () => {
  await save(CHAT, daily('ferri -from:gazette'))
  await tells('wire')
  await tells('gazette')
  await tells('herald')
  expect(await digest()).toContain(`${LINES.wire}\nThe wire, The herald · `)
})

test('a story that was told, by a digest or an alert, is in the next digest only where it has news', async () => {
  await save(CHAT, daily('everything'))
  await tells('wire')
  expect(await digest()).toContain(LINES.wire)
  await tells('gazette')
  expect(await digest(1)).toBe('')
  await tells('herald', { line: '31 dead in Calder ferry sinking' })
  expect(await digest(2)).toContain('31 dead in Calder ferry sinking')
})

test('what is told anew, after all that a digest told of a story was withdrawn, is in the next one alone', async () => {
  await save(CHAT, daily('everything'))
  await tells('wire')
  await put('Something else')
  await digest()
  await withdraws('wire')
  await tells('gazette')
  await rest()
  expect(last()).not.toContain(LINES.gazette)
  expect(await digest(1)).toContain(LINES.gazette)
})

test('who has heard of a story from a digest is not alerted by who else reports it', async () => {
  await save(CHAT, daily('everything'))
  await tells('wire')
  await digest()
  await save(CHAT, settingsOf([everything]))
  const before = world.telegram.delivered.length
  await tells('gazette')
  await rest()
  expect(world.telegram.delivered).toHaveLength(before)
  await put('Something else')
  await rest()
  expect(last()).toContain('Something else')
})

test('what is withdrawn gives way in a digest to the next of its story, and that as well', async () => {
  await save(CHAT, daily('everything'))
  await tells('wire')
  await tells('gazette')
  await put('Something else')
  await digest()
  await withdraws('wire')
  expect(last()).toContain(`${LINES.gazette}\nThe gazette · `)
  expect(last()).not.toContain(LINES.wire)
  await withdraws('gazette')
  expect(last()).toContain('Something else')
  expect(last()).not.toContain('Calder')
})

test('a look back names the newest article of each story', async () => {
  await save(CHAT, settingsOf([everything]))
  await tells('wire')
  await tells('gazette')
  await put('Something else')
  const since = clock.now() - HOUR
  const target = { chatId: CHAT, threadId: null }
  const found = await lane().search(target, { filters: null, since, limit: 5 })
  expect(found).toMatchObject({ stories: 2, alerts: [expect.any(Number), expect.any(Number)] })
})
