import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Button, Message } from '../../src/core/message/message.ts'
import {
  ADMIN,
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
  type World,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** But the one below them all. */
const buttonsOf = (message: Message): Button[] =>
  message.buttons.flat().filter(({ text }) => text !== 'How each comes')

/** The data of the button that says this. */
function dataOf(message: Message, text: string): string {
  const button = buttonsOf(message).find((b) => b.text === text)
  if (!button || !('data' in button)) throw new Error(`no button ${text}`)
  return button.data
}

describe('/following', () => {
  it('lists what is followed, with a button for each', async () => {
    const world = makeWorld()
    world.chats.set(me, following('topic:world', '"interest rates"'))
    await world.bot.handle(privately('/following'))
    const message = lastMessage(world)
    expect(message.text).toBe(
      'This chat follows\n• topic world\n• "interest rates"\n\nAlerts come as soon as they are published. To stop following something, press its button.',
    )
    expect(buttonsOf(message).map(({ text }) => text)).toEqual([
      '✕ topic world',
      '✕ "interest rates"',
    ])
  })

  it('keeps the closing quote of a long phrase', async () => {
    const world = makeWorld()
    world.chats.set(me, following(`"${'rates '.repeat(16).trim()}"`))
    await world.bot.handle(privately('/following'))
    const message = lastMessage(world)
    expect(message.text).toMatch(/^• "rates .*rates…"$/m)
    expect(buttonsOf(message)[0]?.text).toMatch(/^✕ "rates .*rates…"$/)
  })

  it('puts two short buttons into a row, and a long one into its own', async () => {
    const world = makeWorld()
    world.chats.set(me, following('a1', 'a2', 'a3', 'topic:"a long name of a topic"', 'a4', 'a5'))
    await world.bot.handle(privately('/following'))
    expect(lastMessage(world).buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['✕ a1', '✕ a2'],
      ['✕ a3'],
      ['✕ topic a long name of a topic'],
      ['✕ a4', '✕ a5'],
      ['How each comes'],
    ])
  })

  it('says how to begin when nothing is followed', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/following'))
    expect(lastMessage(world).text).toMatch(/^This chat follows nothing yet\. Begin with one/)
    const offered = buttonsOf(lastMessage(world)).map(({ text }) => text)
    expect(offered).toEqual(['Everything', 'Topics', 'Publishers', 'Search'])
  })

  it('fits into a message with fifty long filters, in any script', async () => {
    const world = makeWorld()
    const filters = Array.from({ length: 50 }, (_, i) => `"${i} ${'ж🗞 '.repeat(24)}"`)
    const settings = following(...filters)
    const silent = settings.filters.map((one) => ({ ...one, mode: 'silent' as const }))
    world.chats.set(me, { ...settings, filters: silent })
    await world.bot.handle(privately('/following'))
    const message = lastMessage(world)
    expect(message.text.length).toBeLessThanOrEqual(4096)
    expect(message.text).toMatch(/press its button\.$/)
    const data = buttonsOf(message).map((button) => ('data' in button ? button.data : ''))
    expect(new Set(data).size).toBe(50)
    for (const d of data) expect(new TextEncoder().encode(d).length).toBeLessThanOrEqual(64)
  })
})

describe('pressing a button', () => {
  const listed = async (world: World) => {
    world.chats.set(me, following('topic:world', 'Russia'))
    await world.bot.handle(privately('/following'))
    return dataOf(lastMessage(world), '✕ topic world')
  }

  it('removes the filter, edits the list in place and tells the person', async () => {
    const world = makeWorld()
    const data = await listed(world)
    await world.bot.handle(press(USER, data, privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
    expect(world.chats.commits.at(-1)?.reply).toMatchObject({ kind: 'edit', messageId: 50 })
    expect(buttonsOf(lastMessage(world)).map(({ text }) => text)).toEqual(['✕ Russia'])
    expect(world.asking.pressed).toEqual([
      { chatId: USER, id: '123456', text: 'No longer followed: topic world' },
    ])
  })

  it('twice removes once', async () => {
    const world = makeWorld()
    const data = await listed(world)
    await world.bot.handle(press(USER, data, privateList))
    await world.bot.handle(press(USER, data, privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
    expect(world.asking.pressed.at(-1)).toMatchObject({ text: 'It was removed already.' })
  })

  it('in a group is for administrators, who are asked for by who pressed', async () => {
    const world = makeWorld()
    const target = { chatId: GROUP, threadId: 12 }
    const inTopic = { message_thread_id: 12, is_topic_message: true }
    world.chats.set(target, following('Russia'))
    await world.bot.handle(inGroup(USER, '/following', inTopic))
    const data = dataOf(lastMessage(world), '✕ Russia')
    const list = { ...groupList, ...inTopic }
    await world.bot.handle(press(USER, data, list))
    world.asking.administratorsOf = null
    await world.bot.handle(press(ADMIN, data, list))
    expect(filtersOf(world.chats.get(target))).toEqual(['Russia'])
    expect(world.chats.commits).toHaveLength(1)
    expect(world.asking.pressed.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Only administrators/),
      expect.stringMatching(/^Telegram did not tell me/),
    ])
    world.asking.administratorsOf = [ADMIN]
    await world.bot.handle(press(ADMIN, data, list))
    expect(filtersOf(world.chats.get(target))).toEqual([])
  })

  it('of a list that Telegram hides by its age changes nothing', async () => {
    const world = makeWorld()
    const data = await listed(world)
    await world.bot.handle(press(USER, data, { ...privateList, date: 0 }))
    expect(world.chats.commits).toHaveLength(1)
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^This list is too old/)
  })

  it('of another time ends the spinner', async () => {
    const world = makeWorld()
    await world.bot.handle(press(USER, 'page:2', privateList))
    expect(world.chats.commits).toEqual([])
    expect(world.asking.pressed).toHaveLength(1)
  })

  it('counts also when the answer cannot be given', async () => {
    const world = makeWorld()
    const logged = vi.spyOn(console, 'error')
    const data = await listed(world)
    world.asking.fault = true
    expect(await world.bot.handle(press(USER, data, privateList))).toBe('handled')
    expect(world.asking.pressed).toHaveLength(1)
    expect(logged).not.toHaveBeenCalled()
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })
})

describe('/unfollow of what is written almost so', () => {
  it('offers what is followed, and a tap removes it', async () => {
    const world = makeWorld()
    world.chats.set(me, following('russia', 'syria'))
    await world.bot.handle(privately('/unfollow rusia'))
    const asked = lastMessage(world)
    expect(asked.text).toMatch(/^This chat does not follow rusia\./)
    expect(filtersOf(world.chats.get(me))).toEqual(['russia', 'syria'])
    await world.bot.handle(press(USER, dataOf(asked, 'Unfollow russia'), privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['syria'])
  })

  it.each([
    ['climate change', 'topic:"climate change"'],
    ['Climate', 'topic:"climate change"'],
    ['kerry', 'syria (russia OR kerry) -sport'],
    ['silva', 'by:silva'],
  ])('offers for %s what has these words: %s', async (written, followed) => {
    const world = makeWorld()
    world.chats.set(me, following(followed, 'weather'))
    await world.bot.handle(privately(`/unfollow ${written}`))
    expect(buttonsOf(lastMessage(world))).toHaveLength(1)
    expect(filtersOf(world.chats.get(me))).toHaveLength(2)
  })

  it('offers nothing where nothing is near', async () => {
    const world = makeWorld()
    world.chats.set(me, following('russia'))
    await world.bot.handle(privately('/unfollow weather'))
    expect(buttonsOf(lastMessage(world))).toEqual([])
  })
})
