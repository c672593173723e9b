/** A second editor links a private chat, and answers about urgent alerts by buttons. */
import { expect, test } from 'vitest'
import { newEventId } from '../alerts.ts'
import {
  groupList,
  inGroup,
  lastMessage,
  makeWorld,
  me,
  pressOn,
  privateList,
  privately,
  USER,
  type World,
} from './world.ts'

const event = newEventId()
const CODE = `editor_${'ab'.repeat(16)}`
const textOfLast = (world: World) => lastMessage(world).text

test('a code from the console links the private chat, and is known by its hash alone', async () => {
  const world = makeWorld()
  world.editors.answers.next = { linked: 'City Wire' }
  await world.bot.handle(privately(`/start ${CODE}`))
  expect(world.editors.asked).toEqual([
    { verb: 'link', hash: expect.stringMatching(/^[\da-f]{64}$/), chatId: USER, language: 'en' },
  ])
  expect(textOfLast(world)).toContain('second editor of City Wire')
  expect(world.chats.get(me)).toBeNull()
})

test('a code that links nothing, or is sent in a group, is told so and changes nothing', async () => {
  const world = makeWorld()
  await world.bot.handle(privately(`/start ${CODE}`))
  expect(textOfLast(world)).toContain('no longer works')
  world.editors.asked.length = 0
  await world.bot.handle(inGroup(USER, `/start ${CODE}`))
  expect(world.editors.asked).toEqual([])
})

test.each([
  ['urgent', 'as an urgent alert'],
  ['ordinary', 'as an ordinary alert'],
] as const)(
  'a press on %s is taken to the Desk, and stands in the place of the question',
  async (decision, says) => {
    const world = makeWorld()
    world.editors.answers.next = { decided: decision }
    await pressOn(world, `approve:${decision}:${event}`)
    expect(world.editors.asked).toEqual([{ verb: 'decide', event, decision, chatId: USER }])
    expect(world.chats.commits.at(-1)?.reply).toMatchObject({
      kind: 'edit',
      message: { text: expect.stringContaining(says), buttons: [] },
    })
  },
)

test('what is over is said to be, and takes the buttons away', async () => {
  const world = makeWorld()
  world.editors.answers.next = { decided: 'over' }
  await pressOn(world, `approve:urgent:${event}`)
  expect(textOfLast(world)).toContain('not open any more')
})

test.each([
  ['of somebody else', `approve:urgent:${event}`, privateList],
  ['in a group', `approve:urgent:${event}`, groupList],
  ['that cannot be read', 'approve:urgent:evt_x', privateList],
  ['of no kind', `approve:delete:${event}`, privateList],
])('a press %s is refused kindly', async (_, data, list) => {
  const world = makeWorld()
  world.editors.answers.next = { decided: 'not-yours' }
  await pressOn(world, data, list)
  expect(world.chats.commits).toEqual([])
  expect(world.asking.pressed.at(-1)?.text).toContain('Only the second editors')
})

test('where the Desk does not answer, Telegram sends the press again', async () => {
  const world = makeWorld()
  world.editors.answers.next = null
  expect(await pressOn(world, `approve:urgent:${event}`)).toBe('unavailable')
})

test('/export tells whose second editor the chat is, as the Desk knows', async () => {
  const world = makeWorld()
  world.editors.answers.next = { edits: ['City Wire'] }
  await world.bot.handle(privately('/export'))
  expect(world.editors.asked).toEqual([{ verb: 'edits', chatId: USER }])
  expect(world.chats.commits.at(-1)?.reply).toMatchObject({ kind: 'export', edits: ['City Wire'] })
  world.editors.answers.next = null
  expect(await world.bot.handle(privately('/export'))).toBe('unavailable')
})

test('a chat that stops is no editor any more', async () => {
  const world = makeWorld()
  await pressOn(world, 'stop:delete')
  expect(world.editors.asked).toEqual([{ verb: 'forget', chatId: USER }])
})
