/** How what a filter finds comes: at once, without sound, or with the next digest or recap. */
import { expect, test } from 'vitest'
import { articleWords } from '../../src/core/filter/article-words.ts'
import type { Filter, Mode } from '../../src/core/filter/filter.ts'
import { alertOf, filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()

const CHAT = 7
const DAY = 86_400_000
const HOUR = 3_600_000
const filter = (text: string, mode: Mode): Filter => ({ ...filterOf(text), mode })

/** An article about Russia, of topic "world". */
async function arrives(line = 'Russia talks go on'): Promise<void> {
  const stems = articleWords({ headline: line, paragraphs: [], language: 'en' })
  await put(line, { subject: { ...alertOf().subject, stems } })
  await rest()
}

async function recap(): Promise<void> {
  const today = Math.floor(clock.now() / DAY) * DAY
  await pass(today + 20 * HOUR + 60_000 - clock.now())
  await lane().sweep(clock.now())
  await rest()
}

const sent = () =>
  world.telegram.delivered.map(({ payload }) => payload.disable_notification === true)

test.each<[string, Filter[], boolean[]]>([
  ['at once', [filterOf('russia')], [false]],
  ['without sound', [filter('russia', 'silent')], [true]],
  ['not before the recap', [filter('russia', 'digest')], []],
  [
    'by the filter that is heard most',
    [filter('russia', 'digest'), filter('topic:world', 'silent')],
    [true],
  ],
  ['at once where one says so', [filter('russia', 'silent'), filterOf('topic:world')], [false]],
  ['by those that match alone', [filter('russia', 'silent'), filterOf('mars')], [true]],
])('it comes %s', async (_, filters, expected) => {
  await save(CHAT, settingsOf(filters))
  await arrives()
  expect(sent()).toEqual(expected)
})

test('what comes in the digest only is told at eight in the evening where there is no digest', async () => {
  await save(CHAT, settingsOf([filter('russia', 'digest'), filterOf('mars')]))
  await arrives()
  await arrives('Mars probe lands')
  expect(world.telegram.delivered).toHaveLength(1)
  await recap()
  expect(world.telegram.delivered).toHaveLength(2)
  const { text = '' } = world.telegram.delivered.at(-1) ?? {}
  expect(text).toContain('Russia talks go on')
  expect(text).not.toContain('Mars')
  await recap()
  expect(world.telegram.delivered).toHaveLength(2)
})

test('why it did not come at once is told', async () => {
  await save(CHAT, settingsOf([filter('russia', 'digest')]))
  const stems = articleWords({ headline: 'Russia', paragraphs: [], language: 'en' })
  const alert = await put('Russia', { subject: { ...alertOf().subject, stems } })
  await rest()
  const asked = { kind: 'event', event: alert.event, messageId: null } as const
  expect(await lane().decision({ chatId: CHAT, threadId: null }, asked)).toMatchObject({
    verdict: { kind: 'held-back', how: 'digest' },
  })
})
