/** Where two publishers count otherwise, chats are shown both counts, as long as they do. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { nextDue } from '../../src/core/time/schedule.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { type Newsroom, tells } from './ferry.ts'
import { lane, laneTests, rest, save } from './lane-chats.ts'
import { laneBefore } from './lane-windows.ts'

const world = laneTests()

const MINUTE = 60_000
const everything = filterOf('everything')
const follows = (chatId: number, filter = everything, more = {}) =>
  save(chatId, settingsOf([filter], more))
const dead = (count: number) => ({ line: `Ferry sinks off Calder Island, ${count} dead` })

const shown = (chatId: number) =>
  [
    ...world.telegram.of('sendMessage', chatId).slice(0, 1),
    ...world.telegram.of('editMessageText', chatId),
  ].at(-1)
const at = (ms: number) => `${new Date(ms).toISOString().slice(11, 16)} UTC`

/** The wire counts twelve dead, a quarter of an hour later the gazette fifteen. */
async function twoCount(): Promise<readonly [number, number]> {
  const first = clock.now()
  await tells('wire', dead(12))
  await pass(15 * MINUTE)
  const second = clock.now()
  await tells('gazette', dead(15))
  await pass(10 * MINUTE)
  return [first, second]
}

const correct = (name: Newsroom, count: number) => tells(name, { ...dead(count), revision: 2 })

test('two counts are shown with their times once both have stood for half an hour', async () => {
  await follows(1)
  const [first, second] = await twoCount()
  expect(shown(1)?.text).not.toContain('dead (')
  await pass(25 * MINUTE)
  const counts = `12 dead (The wire, ${at(first)}) · 15 dead (The gazette, ${at(second)})`
  expect(shown(1)?.text).toContain(`\n\n${counts}\n\n2 sources: `)
  const times = [first, second].map((ms) =>
    expect.objectContaining({
      type: 'date_time',
      unix_time: Math.floor(ms / 1_000),
      date_time_format: 't',
    }),
  )
  expect(shown(1)?.payload.entities).toEqual(expect.arrayContaining(times))
  expect(world.telegram.of('sendMessage', 1)).toHaveLength(1)
})

test('who may see one of the two alone is shown none', async () => {
  await follows(1, filterOf('from:wire'))
  await twoCount()
  await pass(40 * MINUTE)
  expect(shown(1)?.text).not.toContain('dead (')
})

test('they are counted in the language of the chat', async () => {
  await follows(1, everything, { language: 'de' })
  await twoCount()
  await pass(40 * MINUTE)
  expect(shown(1)?.text).toMatch(/Tote: 12 \(The wire, .*Tote: 15 \(The gazette, /)
})

test('the counts go as soon as the other one is corrected, and come back when it is again', async () => {
  await follows(1)
  await twoCount()
  await pass(40 * MINUTE)
  await correct('gazette', 12)
  await pass(10 * MINUTE)
  await rest()
  expect(shown(1)?.text).not.toContain('dead (')
  await tells('gazette', { ...dead(9), revision: 3 })
  await pass(40 * MINUTE)
  expect(shown(1)?.text).toMatch(/12 dead \(.* · 9 dead \(The gazette/)
})

test('a count that is higher and later is an update, and no quarrel', async () => {
  await follows(1)
  await tells('wire', dead(12))
  await pass(45 * MINUTE)
  await tells('gazette', dead(15))
  await pass(60 * MINUTE)
  expect(shown(1)?.text).not.toContain('dead (')
})

test('a digest shows both counts, until they agree', async () => {
  await follows(1, everything, { digest: '08:00' })
  await twoCount()
  await pass(40 * MINUTE)
  await lane().sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  expect(shown(1)?.text).toMatch(/\n12 dead \(The wire, .* · 15 dead \(The gazette, /)
  await correct('gazette', 12)
  await rest()
  expect(shown(1)?.text).toContain('The wire, The gazette')
  expect(shown(1)?.text).not.toContain('dead (')
})

test('the last edit of a story is taken over from a version that showed no counts', () =>
  runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'CREATE TABLE story_edits')
    storage.sql.exec("INSERT INTO story_edit (story, item, at) VALUES ('wire/wire', 7, 99)")
    migrate(storage, LANE_SCHEMA)
    const edits = storage.sql.exec('SELECT * FROM story_edit').toArray()
    expect(edits).toEqual([{ story: 'wire/wire', settles: 0, item: 7, at: 99 }])
  }))
