/** /stop asks, and what it took can be had back for a while. */
import { afterEach, describe, expect, it, vi } from 'vitest'
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
  membership,
  press,
  privateList,
  privately,
  textOf,
  USER,
  type World,
} from './world.ts'

const group = { chatId: GROUP, threadId: null }
const DAY = 86_400_000
const NOW = Date.parse('2026-11-22T15:00:00Z')

afterEach(() => {
  vi.unstubAllGlobals()
})

const last = ({ chats }: World) => chats.commits.at(-1)
const said = (world: World) => textOf(last(world)?.reply ?? null)
const labels = (world: World) => buttonsOf(last(world)?.reply).map(({ text }) => text)
const taps = (world: World, label: string) =>
  world.bot.handle(press(USER, dataOf(world.chats, label), privateList))

function follower(...filters: readonly string[]): World {
  const world = makeWorld()
  world.chats.set(me, { ...following(...filters), digest: '08:00' })
  return world
}

describe('/stop', () => {
  it('says what is lost, and takes nothing yet', async () => {
    const world = follower('Russia', 'topic:world', 'from:demo')
    await world.bot.handle(privately('/stop'))
    expect(said(world)).toBe(
      'Stop sending news to this chat?\n\nIt follows 3 things: Russia, topic world and Example News. Alerts end at once, and all of this is deleted, with the times that are set.',
    )
    expect(labels(world)).toEqual([
      'Stop and delete everything',
      'Stop, keep the settings for a week',
      'Pause for a week instead',
      'Cancel',
    ])
    expect(filtersOf(world.chats.get(me))).toHaveLength(3)
    await taps(world, 'Cancel')
    expect(said(world)).toBe('All right, everything stays as it is.')
    expect(filtersOf(world.chats.get(me))).toHaveLength(3)
  })

  it('offers a pause instead', async () => {
    const world = follower('Russia')
    await world.bot.handle(privately('/stop'))
    await taps(world, 'Pause for a week')
    expect(world.chats.get(me)?.pausedUntil).toBe(NOW + 7 * DAY)
  })

  it('names five of many', async () => {
    const world = follower(...Array.from({ length: 50 }, (_, i) => `word${i}`))
    await world.bot.handle(privately('/stop'))
    expect(said(world)).toContain('50 things: word0, word1, word2, word3, word4 and 45 more')
  })

  it('deletes everything at once, and twice does no harm', async () => {
    const world = follower('Russia')
    await world.bot.handle(privately('/stop'))
    const data = dataOf(world.chats, 'Stop and delete')
    for (let i = 0; i < 2; i++) {
      await world.bot.handle(press(USER, data, privateList))
      expect(last(world)).toMatchObject({ settings: null, forgets: 'chat' })
      expect(last(world)).not.toHaveProperty('keepsUntil')
      expect(said(world)).toMatch(/^Goodbye\. What I kept about this chat is deleted; \/privacy/)
    }
    await world.bot.handle(press(USER, 'stop:restore', privateList))
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^There is nothing left to restore/)
  })

  it('keeps the settings for a week where that is asked, and puts them back', async () => {
    const world = follower('Russia')
    await world.bot.handle(privately('/stop'))
    await taps(world, 'Stop, keep')
    expect(last(world)).toMatchObject({ forgets: 'chat', keepsUntil: NOW + 7 * DAY })
    expect(said(world)).toContain('are kept until 29 November 2026, 15:00 UTC')
    expect(world.chats.get(me)).toBeNull()
    await taps(world, 'Restore')
    expect(said(world)).toMatch(/^Welcome back\. What this chat followed is back: 1 thing\./)
    expect(world.chats.get(me)).toEqual({ ...following('Russia'), digest: '08:00' })
  })

  it('deletes what lies there where that is asked', async () => {
    const world = follower('Russia')
    await world.bot.handle(privately('/stop'))
    await taps(world, 'Stop, keep')
    await taps(world, 'Delete them now')
    expect((await world.chats.about(me)).inactive).toBeNull()
  })

  it.each([
    [
      '/stop Russia',
      /^\/stop takes no words\. To stop following one thing, send \/unfollow Russia\./,
    ],
    [
      '/stop snow',
      /^\/stop takes no words\..*\/unfollow snow\.\n\nStop sending news to this chat\?/,
    ],
  ])('%s is asked about, words and all', async (text, answer) => {
    const world = follower('Russia', 'topic:world')
    await world.bot.handle(privately(text))
    expect(said(world)).toMatch(answer)
    expect(filtersOf(world.chats.get(me))).toHaveLength(2)
  })

  it('with the words of something followed offers to unfollow it', async () => {
    const world = follower('Russia', 'topic:world')
    await world.bot.handle(privately('/stop russia'))
    await taps(world, 'Unfollow Russia')
    expect(filtersOf(world.chats.get(me))).toEqual(['topic:world'])
  })

  it('asks also a chat that follows nothing', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/stop'))
    expect(said(world)).toContain('This chat follows nothing.')
  })

  it('is for administrators, at each press', async () => {
    const world = makeWorld()
    world.chats.set(group, following('Russia'))
    await world.bot.handle(inGroup(ADMIN, '/stop'))
    for (const { data } of buttonsOf(last(world)?.reply)) {
      await world.bot.handle(press(USER, data, groupList))
      expect(world.asking.pressed.at(-1)?.text).toMatch(/^Only administrators/)
    }
    expect(filtersOf(world.chats.get(group))).toEqual(['Russia'])
  })

  it('of one topic, where Telegram hides which, says that it is too old', async () => {
    const world = makeWorld()
    world.chats.set(group, following('Russia'))
    await world.bot.handle(press(ADMIN, 'stop:topic', { ...groupList, date: 0 }))
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^This question is too old/)
    expect(filtersOf(world.chats.get(group))).toEqual(['Russia'])
  })
})

describe('who has put the bot out', () => {
  const privateChat = { id: USER, type: 'private', first_name: 'Ada' }
  const blocked = () => membership(privateChat, { status: 'member' }, { status: 'kicked' })
  const unblocked = () => membership(privateChat, { status: 'kicked' }, { status: 'member' })

  it('finds the settings again for 30 days, and is not told before asking', async () => {
    const world = follower('Russia', 'topic:world')
    await world.bot.handle(blocked())
    expect(last(world)).toMatchObject({ keepsUntil: NOW + 30 * DAY, reply: null })
    await world.bot.handle(unblocked())
    expect(world.chats.commits).toHaveLength(1)
    await world.bot.handle(privately('/start'))
    expect(said(world)).toMatch(
      /^This chat followed 2 things before\. The settings are kept until 22 December 2026, 15:00 UTC\.\n\nWelcome to Lede\./,
    )
    expect(labels(world)).toEqual([
      'Restore',
      'Delete them now',
      'Everything',
      'Topics',
      'Publishers',
      'Search',
    ])
    await taps(world, 'Restore')
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia', 'topic:world'])
  })

  it('is told in a group by the greeting', async () => {
    const world = makeWorld()
    const supergroup = { id: GROUP, type: 'supergroup', title: 'Newsroom' }
    world.chats.set(group, following('Russia'))
    await world.bot.handle(membership(supergroup, { status: 'member' }, { status: 'left' }))
    await world.bot.handle(membership(supergroup, { status: 'left' }, { status: 'member' }))
    expect(said(world)).toMatch(/^This chat followed 1 thing before\..*\n\nHello! I am Lede\./)
  })
})
