/** How what is followed comes, set by buttons and by /mode. */
import { expect, test } from 'vitest'
import { parseFilter } from '../../src/core/filter/filter.ts'
import { leastUrgency, withLeastUrgency } from '../../src/core/filter/least-urgency.ts'
import { withUrgencyOf } from '../../src/core/mode.ts'
import { filterOf } from '../alerts.ts'
import {
  ADMIN,
  answers,
  buttonsOf,
  dataOf,
  following,
  GROUP,
  groupList,
  lastMessage,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  USER,
  type World,
} from './world.ts'

const modesIn = ({ chats }: World) => chats.get(me)?.filters.map(({ text, mode }) => [text, mode])

function worldOf(...filters: string[]): World {
  const world = makeWorld()
  world.chats.set(me, following(...filters))
  return world
}

const pressed = (world: World, label: string) =>
  world.bot.handle(press(USER, dataOf(world.chats, label), privateList))

test('three presses from /following set how something comes, and the list says so', async () => {
  const world = worldOf('russia', 'topic:sport')
  await world.bot.handle(privately('/following'))
  await pressed(world, 'How each comes')
  await pressed(world, 'russia')
  await pressed(world, 'Without sound')
  expect(modesIn(world)).toEqual([
    ['russia', 'silent'],
    ['topic:sport', undefined],
  ])
  expect(lastMessage(world).text).toContain('russia · without sound')
  await pressed(world, 'How each comes')
  await pressed(world, 'russia')
  await pressed(world, 'At once')
  expect(modesIn(world)).toEqual([
    ['russia', undefined],
    ['topic:sport', undefined],
  ])
})

test('a button leaves only what is urgent, and another takes that back', async () => {
  const world = worldOf('russia OR kerry', 'topic:sport')
  await world.bot.handle(privately('/following'))
  await pressed(world, 'How each comes')
  await pressed(world, 'russia')
  await pressed(world, 'Only what is urgent')
  expect(modesIn(world)?.[0]).toEqual(['(russia OR kerry) urgent', undefined])
  await pressed(world, 'How each comes')
  await pressed(world, '(russia')
  expect(buttonsOf(world.chats.commits.at(-1)?.reply).map(({ text }) => text)).toContain(
    '✓ Only what is urgent',
  )
  await pressed(world, 'Urgent or not')
  expect(modesIn(world)).toEqual([
    ['russia OR kerry', undefined],
    ['topic:sport', undefined],
  ])
})

test.each([
  ['everything', 'urgent'],
  ['urgent', 'urgent'],
  ['everything -sport', '-sport urgent'],
  ['russia urgency:3', 'russia urgent'],
])('%s is only what is urgent as %s', async (before, after) => {
  const filter = filterOf(before)
  const urgent = withLeastUrgency(filter, 2)
  expect(urgent).toEqual(filterOf(after))
  expect(withLeastUrgency(urgent, 2)).toEqual(urgent)
  expect(leastUrgency(withLeastUrgency(urgent, null))).toBeNull()
  const again = withLeastUrgency(urgent, null)
  expect(parseFilter(again.text)).toMatchObject({ ok: true, value: again })
})

test('what is followed so already stands there once', () => {
  const settings = following('russia urgent', 'russia')
  const [, filter = filterOf('russia')] = settings.filters
  expect(withUrgencyOf(settings, filter, 2).filters).toEqual([filterOf('russia urgent')])
})

test.each([
  ['/mode silent russia', 'silent'],
  ['/mode DIGEST Russia', 'digest'],
  ['/mode now russia', undefined],
])('%s sets it', async (text, mode) => {
  const world = worldOf('russia')
  await world.bot.handle(privately(text))
  expect(modesIn(world)).toEqual([['russia', mode]])
  expect(answers(world).at(-1)).toMatch(/^russia comes .* from now on\.$/iu)
})

test.each([
  ['/mode', /^Send for example/],
  ['/mode loud russia', /^Send for example/],
  ['/mode silent mars', /mars/],
  ['/mode silent (', /bracket/i],
])('%s is answered kindly and changes nothing', async (text, answer) => {
  const world = worldOf('russia')
  await world.bot.handle(privately(text))
  expect(modesIn(world)).toEqual([['russia', undefined]])
  expect(answers(world).at(-1)).toMatch(answer)
})

test('a button of a filter that is gone, or of a mode that there is not, changes nothing', async () => {
  const world = worldOf('russia')
  await world.bot.handle(press(USER, 'mode:0123456789abcdef=silent', privateList))
  expect(world.asking.pressed.at(-1)?.text).toMatch(/removed already/)
  await world.bot.handle(privately('/following'))
  await pressed(world, 'How each comes')
  const data = dataOf(world.chats, 'russia')
  await world.bot.handle(press(USER, `${data}=loud`, privateList))
  expect(modesIn(world)).toEqual([['russia', undefined]])
})

test('in a group only administrators set it', async () => {
  const world = makeWorld()
  const group = { chatId: GROUP, threadId: null }
  world.chats.set(group, following('russia'))
  await world.bot.handle(press(ADMIN, 'mode:', groupList))
  const data = buttonsOf(world.chats.commits.at(-1)?.reply)[0]?.data ?? ''
  await world.bot.handle(press(USER, `${data}=silent`, groupList))
  expect(world.chats.get(group)?.filters).toEqual([{ text: 'russia' }])
  await world.bot.handle(press(ADMIN, `${data}=silent`, groupList))
  expect(world.chats.get(group)?.filters).toEqual([{ text: 'russia', mode: 'silent' }])
})
