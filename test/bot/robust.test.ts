/** What others forge, send twice or send in floods changes nothing, and is answered kindly or not at all. */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { LANGUAGES } from '../../src/core/languages/languages.ts'
import { newEventId } from '../alerts.ts'
import {
  ADMIN,
  CHANNEL,
  dataOf,
  filtersOf,
  following,
  GROUP,
  groupList,
  inGroup,
  lastMessage,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  USER,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const group = { chatId: GROUP, threadId: null }

/** What the data of buttons begin with, each with what no button of ours has behind it. */
const FORGED = [
  ...['alert:more:', 'alert:more:evt_1', `alert:destroy:${newEventId()}`, 'alert:'],
  ...['browse:topics:-1', 'browse:topics:NaN', 'browse:publishers:1e9', 'browse:', 'see:', 'see:x'],
  ...['draft:save:', 'draft:save:0', 'draft:show:zz', 'draft:change:', 'draft:'],
  ...['digest:0.0:0', 'digest:zz.1:99999', 'digest:-1.0:1', 'digest:'],
  ...['language:', 'language:tlh', 'language:__proto__'],
  ...['manage:list:-5', 'manage:open:', 'manage:open:NaN', 'manage:open:77', 'manage:'],
  ...['mode:', 'mode:loud:x', 'set:', 'set:digest=', 'set:__proto__=1', 'settings:x', 'show:'],
  ...['stop:', 'stop:everything', 'zone:set:', 'zone:at:99:99', 'zone:', 'pause:', 'pause:-1'],
  ...['unfollow:', 'unfollow:0000000000000000', 'following:x', '~', '~-1', '~-zz.9 settings'],
  ...['~-9999999999999 stop:delete', '', '\u0000', 'ü'.repeat(32), '{"v":1}', '/stop'],
]

describe('a forged button', () => {
  test.each(FORGED)('%j changes nothing, and its presser is answered', async (data) => {
    const world = makeWorld()
    world.chats.set(me, following('russia'))
    expect(await world.bot.handle(press(USER, data, privateList))).toBe('handled')
    expect(world.chats.get(me)).toEqual(following('russia'))
    expect(world.asking.pressed).toHaveLength(1)
    expect(world.chats.commits.every(({ forgets }) => !forgets)).toBe(true)
  })

  test.each(FORGED)('%j changes nothing in a group, whoever presses it', async (data) => {
    const world = makeWorld()
    world.chats.set(group, following('russia'))
    for (const person of [USER, ADMIN]) await world.bot.handle(press(person, data, groupList))
    expect(world.chats.get(group)).toEqual(following('russia'))
  })
})

describe('a button of another chat', () => {
  it('saves nothing of what was shown there', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/follow russia'))
    const data = dataOf(world.chats, 'Save')
    await world.bot.handle(press(ADMIN, data, groupList))
    expect(world.chats.get(group)).toBeNull()
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^This question is too old/)
  })

  it('that is on nobody’s list is not asked about', async () => {
    const world = makeWorld()
    const marked = `~${CHANNEL.toString(36)} stop:delete`
    world.chats.set({ chatId: CHANNEL, threadId: null }, following('russia'))
    await world.bot.handle(press(USER, marked, privateList))
    expect(world.asking.asked).toEqual([])
    expect(world.chats.get({ chatId: CHANNEL, threadId: null })).toEqual(following('russia'))
    expect(world.asking.pressed.at(-1)?.text).toMatch(/not on your list/)
  })
})

describe('the same update', () => {
  test.each(['/follow russia', '/digest 8:00', '/stop', '/start from-demo', 'russia'])(
    '%s twice is answered once',
    async (text) => {
      const world = makeWorld()
      const update = privately(text)
      expect(await world.bot.handle(update)).toBe('handled')
      expect(await world.bot.handle(update)).toBe('handled')
      expect(world.chats.commits).toHaveLength(1)
    },
  )

  it('of a press twice saves once', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/follow russia'))
    const update = press(USER, dataOf(world.chats, 'Save'), privateList)
    await world.bot.handle(update)
    await world.bot.handle(update)
    expect(filtersOf(world.chats.get(me))).toEqual(['russia'])
    expect(world.chats.commits).toHaveLength(2)
  })
})

describe('an administrator who is one no more', () => {
  it('saves nothing of what they were shown before', async () => {
    const world = makeWorld()
    await world.bot.handle(inGroup(ADMIN, '/follow russia'))
    const data = dataOf(world.chats, 'Save')
    world.asking.administratorsOf = []
    await world.bot.handle(press(ADMIN, data, groupList))
    expect(world.chats.get(group)).toBeNull()
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^Only administrators/)
  })
})

describe('several commands in one message', () => {
  test.each(LANGUAGES.map(({ tag }) => tag))('do nothing, which is said in %s', async (tag) => {
    const world = makeWorld()
    world.chats.set(me, { ...following('russia'), language: tag })
    await world.bot.handle(privately('/stop\n/follow everything'))
    expect(filtersOf(world.chats.get(me))).toEqual(['russia'])
    expect(lastMessage(world).text).not.toBe('')
  })
})

it('answers a flood of commands one by one, and keeps what was saved', async () => {
  const world = makeWorld()
  world.chats.set(me, following('russia'))
  for (let i = 0; i < 200; i++) {
    expect(await world.bot.handle(privately(i % 2 ? '/settings' : `/digest ${i % 24}:00`))).toBe(
      'handled',
    )
  }
  expect(filtersOf(world.chats.get(me))).toEqual(['russia'])
  expect(world.chats.commits).toHaveLength(200)
})
