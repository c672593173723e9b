import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Button } from '../../src/core/message/message.ts'
import { newSettings, type Settings } from '../../src/core/settings.ts'
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

function dataOf(world: World, text: string): string {
  const button = buttonsOf(world).find((b) => b.text === text)
  if (!button || !('data' in button)) throw new Error(`no button ${text}`)
  return button.data
}

async function ask(text: string, settings: Settings | null = null) {
  const world = makeWorld()
  if (settings) world.chats.set(me, settings)
  expect(await world.bot.handle(privately(text))).toBe('handled')
  return world
}

const pressing = (world: World, label: string) =>
  world.bot.handle(press(USER, dataOf(world, label), privateList))

describe('/timezone with a place', () => {
  it('takes it, and tells the time there', async () => {
    const world = await ask('/timezone São Paulo', following('Russia'))
    expect(world.chats.get(me)).toEqual({ ...following('Russia'), timeZone: 'America/Sao_Paulo' })
    expect(lastMessage(world).text).toBe(
      'The time zone of this chat is set to Sao Paulo; it is now 12:00 there.',
    )
    expect(lastMessage(world).buttons).toEqual([])
  })

  it('says of an offset that it knows no summer time', async () => {
    const world = await ask('/timezone GMT+2')
    expect(world.chats.get(me)?.timeZone).toBe('+02:00')
    expect(lastMessage(world).text).toBe(
      'The time zone of this chat is set to UTC+2; it is now 17:00 there.\n\nAn offset knows no summer time. If your clocks change, send your city instead, for example /timezone Berlin.',
    )
    await world.bot.handle(privately('/digest 8'))
    expect(lastMessage(world).text).toBe(
      'From now on, alerts come in a digest every day at 08:00 (UTC+2).',
    )
  })

  it.each([
    ['Tokyo', 'today at 08:00 by this clock, 8 hours from now'],
    ['Karachi', 'tomorrow at 08:00 by this clock, 12 hours from now'],
    ['Honolulu', 'today at 08:00 by this clock, 3 hours from now'],
    ['UTC+14', 'today at 08:00 by this clock, 3 hours from now'],
    ['UTC-8', 'today at 08:00 by this clock, an hour from now'],
  ])('says what moves with %s', async (place, when) => {
    const world = await ask(`/timezone ${place}`, { ...newSettings(), digest: '08:00' })
    expect(lastMessage(world).text).toContain(
      `\n\nThis moves the digest: the next one comes ${when}.`,
    )
  })

  it('says nothing of a digest that stays where it is', async () => {
    const settings = { ...newSettings(), digest: '08:00', timeZone: 'Asia/Tokyo' }
    expect(lastMessage(await ask('/timezone Japan', settings)).text).toBe(
      'The time zone of this chat is set to Tokyo; it is now 00:00 there.',
    )
  })

  it('asks which one is meant, and takes the one that is pressed', async () => {
    const world = await ask('/timezone Brazil')
    expect(world.chats.get(me)).toBeNull()
    expect(lastMessage(world).text).toBe('Brazil can mean several time zones. Which one is yours?')
    expect(labels(world)).toEqual([
      'Sao Paulo · 12:00',
      'Manaus · 11:00',
      'Rio Branco · 10:00',
      'Noronha · 13:00',
    ])
    await pressing(world, 'Manaus · 11:00')
    expect(world.chats.get(me)?.timeZone).toBe('America/Manaus')
    expect(world.chats.commits.at(-1)?.reply).toMatchObject({ kind: 'edit', messageId: 50 })
    expect(lastMessage(world)).toMatchObject({
      text: 'The time zone of this chat is set to Manaus; it is now 11:00 there.',
      buttons: [],
    })
    expect(world.asking.pressed.at(-1)?.text).toBe('Manaus')
  })

  it('asks whether the nearest is meant', async () => {
    const world = await ask('/timezone Munihc')
    expect(world.chats.get(me)).toBeNull()
    expect(lastMessage(world).text).toMatch(
      /^I do not know Munihc\. Did you mean this\?\n\nIf not, send /,
    )
    expect(labels(world)).toEqual(['Munich · 16:00'])
    await pressing(world, 'Munich · 16:00')
    expect(world.chats.get(me)?.timeZone).toBe('Europe/Berlin')
  })

  it.each(['Qqqqqq', 'UTC+15', `${'very '.repeat(900)}long`])('does not know %s', async (place) => {
    const world = await ask(`/timezone ${place}`)
    expect(world.chats.get(me)).toBeNull()
    expect(lastMessage(world).text).toMatch(
      /^I do not know the time zone .+ Press the time that your clock/,
    )
    expect(lastMessage(world).text.length).toBeLessThan(300)
    expect(labels(world)).toContain('15:00')
  })
})

describe('/timezone by buttons', () => {
  it('tells the zone, and shows the times of the world from west to east', async () => {
    const world = await ask('/timezone')
    expect(world.chats.get(me)).toBeNull()
    expect(lastMessage(world).text).toBe(
      'The time zone of this chat is UTC; it is now 15:00 there.\n\nTo change it, press the time that your clock shows, or send your city, for example /timezone Berlin. You can also share a location; I do not keep it.',
    )
    expect(labels(world).slice(0, 3)).toEqual(['04:00', '05:00', '05:30'])
    expect(labels(world)).toEqual(expect.arrayContaining(['15:00', '20:30', '20:45', '05:00']))
    expect(labels(world).length).toBeLessThanOrEqual(100)
    for (const row of lastMessage(world).buttons) expect(row.length).toBeLessThanOrEqual(4)
  })

  it('leads from the time to a city, and back', async () => {
    const world = await ask('/timezone', following('Russia'))
    await pressing(world, '16:00')
    expect(lastMessage(world).text).toBe(
      'It is now 16:00 in these cities. Press one whose clock is yours all year, or send your own, for example /timezone Berlin.',
    )
    expect(labels(world)).toEqual(expect.arrayContaining(['Berlin · 16:00', 'Lagos · 16:00']))
    expect(world.chats.get(me)).toEqual(following('Russia'))
    await pressing(world, '‹ Other times')
    expect(lastMessage(world).text).toMatch(/^Press the time that your clock shows/)
    await pressing(world, '20:30')
    await pressing(world, 'Kolkata · 20:30')
    expect(world.chats.get(me)).toEqual({ ...following('Russia'), timeZone: 'Asia/Kolkata' })
    expect(world.chats.commits.slice(1).map(({ reply }) => reply?.kind)).toEqual(
      Array(4).fill('edit'),
    )
  })

  it('keeps data of buttons within what Telegram takes, at every hour', async () => {
    const world = await ask('/timezone')
    const times = buttonsOf(world)
    for (const time of times) {
      if (!('data' in time)) throw new Error('no data')
      await world.bot.handle(press(USER, time.data, privateList))
      expect(buttonsOf(world).length).toBeGreaterThan(1)
      for (const button of [...times, ...buttonsOf(world)]) {
        const data = 'data' in button ? button.data : ''
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64)
        expect(button.text.length).toBeLessThanOrEqual(30)
      }
    }
  })

  it.each([
    'zone:set:',
    'zone:set:Mars/Olympus',
    'zone:set:Etc/GMT+2',
    'zone:at:',
    'zone:at:7',
    'zone:at:NaN',
    'zone:at:1e3',
    'zone:times:x',
  ])('changes nothing by a forged %s', async (data) => {
    const world = await ask('/timezone', following('Russia'))
    expect(await world.bot.handle(press(USER, data, privateList))).toBe('handled')
    expect(world.chats.get(me)).toEqual(following('Russia'))
    expect(world.asking.pressed).toHaveLength(1)
  })

  it('changes nothing by a message that Telegram hides by its age', async () => {
    const world = await ask('/timezone Brazil', following('Russia'))
    const old = { ...privateList, date: 0 }
    await world.bot.handle(press(USER, dataOf(world, 'Manaus · 11:00'), old))
    await world.bot.handle(press(USER, 'zone:times', old))
    expect(world.chats.get(me)).toEqual(following('Russia'))
    expect(world.chats.commits).toHaveLength(1)
    expect(world.asking.pressed.map(({ text }) => text)).toEqual(
      Array(2).fill('These buttons are too old. Send /timezone for new ones.'),
    )
  })

  it('in a topic of a group is for administrators, and for that topic', async () => {
    const world = makeWorld()
    const inTopic = { message_thread_id: 12, is_topic_message: true }
    await world.bot.handle(inGroup(USER, '/timezone', inTopic))
    for (const data of [dataOf(world, '16:00'), 'zone:set:Europe/Berlin', 'zone:times']) {
      await world.bot.handle(press(USER, data, { ...groupList, ...inTopic }))
    }
    expect(world.chats.commits).toHaveLength(1)
    await world.bot.handle(press(ADMIN, 'zone:set:Europe/Berlin', { ...groupList, ...inTopic }))
    expect(world.chats.get({ chatId: GROUP, threadId: 12 })?.timeZone).toBe('Europe/Berlin')
    expect(lastMessage(world).text).toMatch(/^The time zone of this topic is set to Berlin;/)
  })

  it('asks for another zone where the one it keeps is no more', async () => {
    const world = await ask('/timezone', { ...newSettings(), timeZone: 'Mars/Olympus' })
    expect(lastMessage(world).text).toMatch(/^I do not know the time zone Mars\/Olympus/)
    expect(world.chats.get(me)?.timeZone).toBe('Mars/Olympus')
  })
})

describe('a shared location', () => {
  const shared = (latitude: number, longitude: number) =>
    privately('', { text: undefined, entities: undefined, location: { latitude, longitude } })

  it('tells the zone, and is not kept', async () => {
    const world = makeWorld()
    world.chats.set(me, following('Russia'))
    await world.bot.handle(shared(-23.55, -46.63))
    expect(world.chats.get(me)).toEqual({ ...following('Russia'), timeZone: 'America/Sao_Paulo' })
    expect(lastMessage(world).text).toBe(
      'The time zone of this chat is set to Sao Paulo; it is now 12:00 there.\n\nYour location is not kept.',
    )
  })

  it.each([
    [0, -140],
    [91, 0],
    [0, 1e9],
  ])('at %d, %d has no zone', async (latitude, longitude) => {
    const world = makeWorld()
    expect(await world.bot.handle(shared(latitude, longitude))).toBe('handled')
    expect(world.chats.get(me)).toBeNull()
    expect(lastMessage(world).text).toMatch(
      /^I know no time zone for that place\. Send the largest city/,
    )
  })

  it('in a group is nothing to the bot', async () => {
    const world = makeWorld()
    const location = { latitude: 52.5, longitude: 13.4 }
    await world.bot.handle(inGroup(ADMIN, '', { text: undefined, location }))
    expect(world.chats.commits).toEqual([])
  })
})
