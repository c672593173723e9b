/** What a chat has chosen to hear of a story after its first alert. */
import { expect, test } from 'vitest'
import type { StoryAlerts } from '../../src/core/story/story-alerts.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { LINES, tells, withdraws } from './ferry.ts'
import { lane, laneTests, rest, save } from './lane-chats.ts'

const world = laneTests()

const MINUTE = 60_000
const CHATS = { major: 1, all: 2, none: 3, apart: 4 } as const satisfies Record<StoryAlerts, number>
const everything = [filterOf('everything')]

const lines = (chatId: number) =>
  world.telegram.of('sendMessage', chatId).map(({ text }) => text.split('\n')[0])

async function allFollow() {
  for (const [stories, chat] of Object.entries(CHATS) as [StoryAlerts, number][])
    await save(chat, settingsOf(everything, { stories }))
}

test('a second source is told anew to whom all is, or articles apart, and added for the others', async () => {
  await allFollow()
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await rest()
  expect(lines(CHATS.major)).toEqual([LINES.wire])
  expect(lines(CHATS.none)).toEqual([LINES.wire])
  expect(lines(CHATS.all)).toEqual([LINES.wire, LINES.gazette])
  expect(lines(CHATS.apart)).toEqual([LINES.wire, LINES.gazette])
  const answers = (chat: number) =>
    world.telegram
      .of('sendMessage', chat)
      .map(({ payload }) => payload.reply_parameters !== undefined)
  expect(answers(CHATS.all)).toEqual([false, true])
  expect(answers(CHATS.apart)).toEqual([false, false])
  expect(world.telegram.of('editMessageText', CHATS.none)).toHaveLength(1)
  expect(world.telegram.of('editMessageText', CHATS.apart)).toEqual([])
})

test('what two print word for word is told anew to nobody but who keeps articles apart', async () => {
  await allFollow()
  await tells('wire')
  await rest()
  await tells('post', { sentences: ['wire has more.'] })
  await rest()
  expect(lines(CHATS.all)).toEqual([LINES.wire])
  expect(lines(CHATS.apart)).toEqual([LINES.wire, LINES.post])
})

test('big news is told anew to all but who wants one message of each story', async () => {
  await allFollow()
  await tells('wire')
  await rest()
  await tells('gazette', { line: '31 dead in Calder ferry sinking' })
  await rest()
  const told = Object.entries(CHATS).filter(([, chat]) => lines(chat).length === 2)
  expect(told.map(([name]) => name)).toEqual(['major', 'all', 'apart'])
})

test('where articles are kept apart, one is withdrawn by itself', async () => {
  await save(CHATS.apart, settingsOf(everything, { stories: 'apart' }))
  await tells('wire')
  await tells('gazette')
  await rest()
  await withdraws('wire')
  expect(world.telegram.of('editMessageText', CHATS.apart).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Withdrawn/),
  ])
})

test('a digest keeps apart what its chat does', async () => {
  await save(CHATS.apart, settingsOf(everything, { stories: 'apart', digest: '08:00' }))
  await tells('wire')
  await tells('gazette')
  await lane().sweep(nextDue(clock.now(), '08:00', 'UTC'))
  await rest()
  expect(world.telegram.delivered.at(-1)?.text).toMatch(/Ferry sinks[\s\S]*Ferry with 214/)
})

test('who goes back to one message of each story is told no article of it anew', async () => {
  await save(CHATS.apart, settingsOf(everything, { stories: 'apart' }))
  await tells('wire')
  await rest()
  await save(CHATS.apart, settingsOf(everything))
  await tells('gazette')
  await rest()
  expect(lines(CHATS.apart)).toEqual([LINES.wire])
})
