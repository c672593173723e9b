import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Button } from '../../src/core/message/message.ts'
import { newSettings, type Settings } from '../../src/core/settings.ts'
import { isTimed } from '../../src/core/telling-times.ts'
import {
  ADMIN,
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
  type World,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const buttonsOf = (world: World): Button[] => lastMessage(world).buttons.flat()
const labels = (world: World) => buttonsOf(world).map(({ text }) => text)
const dataIn = (button: Button | undefined): string =>
  button && 'data' in button ? button.data : ''

async function pressing(world: World, label: string): Promise<void> {
  const button = buttonsOf(world).find(({ text }) => text === label)
  expect(labels(world)).toContain(label)
  await world.bot.handle(press(USER, dataIn(button), privateList))
}

async function open(settings: Settings = following('everything', 'russia')): Promise<World> {
  const world = makeWorld()
  world.chats.set(me, settings)
  await world.bot.handle(privately('/settings'))
  return world
}

describe('/settings', () => {
  it('shows all that is set, each with its command', async () => {
    const world = await open()
    expect(lastMessage(world).text.split('\n')).toEqual([
      'Settings of this chat',
      'It follows: 2 things · /following',
      'Alerts come: at once · /digest',
      'Quiet hours: none · /quiet',
      'Pause: none · /pause',
      'Alerts a day: no limit · /budget',
      'Urgent news: waits like the rest · /urgent',
      'An alert shows: the line and its sentences · /show',
      'Stories: one message each, and another for big news · /stories',
      'Time zone: UTC, now 15:00 · /timezone',
      'Language: English · /language',
    ])
    expect(labels(world)).toEqual([
      'Digest',
      'Quiet hours',
      'Pause',
      'Alerts a day',
      'Urgent news',
      'An alert shows',
      'Stories',
      'Time zone',
      'Language',
    ])
  })

  it('takes each choice in place, tells it, and goes back', async () => {
    const world = await open()
    await pressing(world, 'Quiet hours')
    expect(lastMessage(world).text).toMatch(/^Quiet hours\nThere are none\./)
    await pressing(world, 'Every day, 23:00–08:00')
    expect(world.chats.get(me)?.quiet).toBe('23:00-08:00')
    expect(lastMessage(world).text).toContain('Quiet hours: every day, 23:00–08:00')
    await pressing(world, 'Urgent news')
    await pressing(world, 'Always comes')
    expect(world.chats.get(me)?.urgentAlways).toBe(true)
    await pressing(world, 'Digest')
    await pressing(world, '‹ All settings')
    expect(lastMessage(world).text).toMatch(/^Settings of this chat/)
    const edits = world.chats.commits.slice(1).map(({ reply }) => reply)
    expect(edits.every((reply) => reply?.kind === 'edit' && reply.messageId === 50)).toBe(true)
  })

  it('has no choice that cannot be taken, or that Telegram does not take', async () => {
    const world = await open()
    for (const name of ['Digest', 'Quiet hours', 'Pause', 'Alerts a day', 'Urgent news']) {
      await pressing(world, name)
      const choices = buttonsOf(world)
      for (const choice of choices) {
        const data = dataIn(choice)
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64)
        await world.bot.handle(press(USER, data, privateList))
        expect(world.asking.pressed.at(-1)?.text).toBe('')
      }
    }
    const { chats } = world
    expect(isTimed(chats.get(me) ?? newSettings())).toBe(true)
  })

  it.each([
    'set:quiet=at night',
    'set:budget=0',
    'set:nothing',
    'set:pause=for ever',
    'set:urgent=maybe',
  ])('does not take the forged button %s', async (data) => {
    const world = await open()
    await world.bot.handle(press(USER, data, privateList))
    expect(world.chats.get(me)).toEqual(following('everything', 'russia'))
    expect(world.asking.pressed.at(-1)?.text).toMatch(/too old/)
  })

  it('is changed by administrators of a group alone, and seen by everybody', async () => {
    const world = makeWorld()
    const group = { chatId: GROUP, threadId: null }
    await world.bot.handle(inGroup(USER, '/settings'))
    expect(lastMessage(world).text).toContain('It follows: nothing yet')
    const commits = world.chats.commits.length
    await world.bot.handle(press(USER, 'set:budget=5', groupList))
    expect(world.chats.commits).toHaveLength(commits)
    await world.bot.handle(press(ADMIN, 'set:budget=5', groupList))
    expect(world.chats.get(group)?.budget).toBe(5)
  })
})
