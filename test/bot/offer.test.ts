/** What the link of a publisher's page offers is shown, and followed only when its reader says so. */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { payloadOf } from '../../src/core/deep-link.ts'
import { filterOf } from '../alerts.ts'
import {
  ADMIN,
  buttonsOf,
  dataOf,
  filtersOf,
  following,
  GROUP,
  groupList,
  inGroup,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  textOf,
  USER,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const group = { chatId: GROUP, threadId: null }
const compound = payloadOf(filterOf('syria (russia OR kerry) -sport'))

describe('a link in private', () => {
  it('shows what it offers, and follows it on a tap', async () => {
    const world = makeWorld()
    world.archive.past = [{ number: 9, publisher: 'daily-planet', text: 'Bridge opens' }]
    await world.bot.handle(privately('/start from-daily-planet'))
    const shown = textOf(world.chats.commits.at(-1)?.reply ?? null)
    expect(shown).toMatch(
      /^Follow Daily Planet\?\nI am Lede, .*before you save it\.\n\nIn the last/,
    )
    expect(world.chats.get(me)).toBe(null)
    await world.bot.handle(press(USER, dataOf(world.chats, 'Save'), privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['from:daily-planet'])
  })

  it('brings a filter along', async () => {
    const world = makeWorld()
    await world.bot.handle(privately(`/start ${compound}`))
    await world.bot.handle(press(USER, dataOf(world.chats, 'Save'), privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['syria (russia OR kerry) -sport'])
  })

  it('says so where it is followed already', async () => {
    const world = makeWorld()
    world.chats.set(me, following('topic:sport'))
    await world.bot.handle(privately('/start topic-sport'))
    expect(world.said()).toEqual(['This chat already follows topic sport.'])
  })

  it('of a publisher that there is not names the nearest', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/start from-daily-planett'))
    expect(world.said()[0]).toContain('I know no publisher called daily-planett.')
    expect(buttonsOf(world.chats.commits[0]?.reply).map(({ text }) => text)).toContain(
      'Daily Planet',
    )
  })

  test.each(['catalog', 'f-x', 'from-', '../../etc', 'x'.repeat(200), 'draft:save:0'])(
    'that offers nothing is answered with a welcome: %s',
    async (payload) => {
      const world = makeWorld()
      await world.bot.handle(privately(`/start ${payload}`))
      expect(world.said()[0]).toMatch(/^Welcome to Lede\.[\s\S]*perhaps it was cut off\./)
      expect(filtersOf(world.chats.get(me))).toEqual([])
      expect(dataOf(world.chats, 'Topics')).toBe('browse:topics:0')
    },
  )
})

describe('a link into a group', () => {
  it('shows an administrator what it offers, and follows it on a tap', async () => {
    const world = makeWorld()
    await world.bot.handle(inGroup(ADMIN, '/start@LedeBot topic-sport'))
    expect(world.chats.get(group)).toBe(null)
    await world.bot.handle(press(ADMIN, dataOf(world.chats, 'Save'), groupList))
    expect(filtersOf(world.chats.get(group))).toEqual(['topic:sport'])
  })

  it('offers nothing to a member', async () => {
    const world = makeWorld()
    await world.bot.handle(inGroup(USER, '/start@LedeBot topic-sport'))
    expect(world.said()).toEqual([
      'Only administrators can change this here. Ask one of them to do it.',
    ])
  })
})
