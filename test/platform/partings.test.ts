/** A reader takes a story apart: "not the same". */
import { expect, test } from 'vitest'
import { nextDue } from '../../src/core/time/schedule.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { LINES, tells, withdraws } from './ferry.ts'
import { lane, laneTests, rest, save } from './lane-chats.ts'

const world = laneTests()

const MINUTE = 60_000
const everything = settingsOf([filterOf('everything')])
const target = (chatId: number) => ({ chatId, threadId: null })

const lines = (chatId: number) =>
  world.telegram.of('sendMessage', chatId).map(({ text }) => text.split('\n')[0])
const shown = (chatId: number) =>
  [
    ...world.telegram.of('sendMessage', chatId).slice(0, 1),
    ...world.telegram.of('editMessageText', chatId),
  ].at(-1)?.text ?? ''

/** The wire and the gazette tell of the ferry, which chats 1 and 2 are shown as one story. */
async function oneStory() {
  for (const chat of [1, 2]) await save(chat, everything)
  const first = await tells('wire')
  await rest()
  const second = await tells('gazette', { shared: ['Calder', 'ferry', 'sinks'] })
  await pass(2 * MINUTE)
  await rest()
  return [first, second] as const
}

const parts = (chatId: number, { event }: { event: Awaited<ReturnType<typeof tells>>['event'] }) =>
  save(chatId, everything, { reply: { kind: 'part', event } })

test('why two articles are one story is told by the words that the later one shares', async () => {
  const [first, second] = await oneStory()
  for (const [{ event }, name] of [
    [first, 'gazette'],
    [second, 'wire'],
  ] as const) {
    const asked = { kind: 'event', event, messageId: null } as const
    expect(await lane().decision(target(1), asked)).toMatchObject({
      with: [
        {
          line: LINES[name],
          publisherName: `The ${name}`,
          shared: ['Calder', 'ferry', 'sinks'],
        },
      ],
    })
  }
})

test('a story that is taken apart shows its first article alone, and to that chat alone', async () => {
  const [first] = await oneStory()
  expect(shown(1)).toContain('2 sources')
  await parts(1, first)
  await rest()
  expect(shown(1)).toBe(`${LINES.wire}\n\nwire has more.\n\nThe wire`)
  expect(shown(2)).toContain('2 sources')
  const asked = { kind: 'event', event: first.event, messageId: null } as const
  expect(await lane().decision(target(1), asked)).toMatchObject({ with: [] })
})

test('what comes of it later comes by itself', async () => {
  const [, second] = await oneStory()
  await parts(1, second)
  await tells('herald')
  await pass(10 * MINUTE)
  await rest()
  expect(lines(1)).toEqual([LINES.wire, LINES.herald])
  expect(world.telegram.of('sendMessage', 1)[1]?.payload).not.toHaveProperty('reply_parameters')
  expect(shown(1)).not.toContain('sources')
  expect(lines(2)).toEqual([LINES.wire])
  expect(shown(2)).toContain('3 sources')
})

test('it is withdrawn article by article', async () => {
  const [first] = await oneStory()
  await parts(1, first)
  await rest()
  await withdraws('wire')
  expect(shown(1)).not.toContain(LINES.gazette)
  expect(shown(1)).not.toContain(LINES.wire)
  expect(shown(2)).toContain(LINES.gazette)
})

test('a digest keeps apart what its chat has', async () => {
  await save(1, settingsOf([filterOf('everything')], { digest: '08:00' }))
  const first = await tells('wire')
  await tells('gazette')
  await save(1, settingsOf([filterOf('everything')], { digest: '08:00' }), {
    reply: { kind: 'part', event: first.event },
  })
  await lane().sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  const digest = world.telegram.of('sendMessage', 1).at(-1)?.text
  expect(digest).toContain(LINES.wire)
  expect(digest).toContain(LINES.gazette)
})

test('the operator is told how often that was done', async () => {
  const [first, second] = await oneStory()
  for (const one of [first, first, second]) await parts(1, one)
  await parts(2, first)
  expect((await lane().health()).audience.partings).toBe(2)
})
