import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSettings } from '../../src/core/settings.ts'
import {
  ADMIN,
  CHANNEL,
  dataOf,
  filtersOf,
  follow,
  following,
  GROUP,
  groupList,
  inChannel,
  inGroup,
  makeWorld,
  me,
  membership,
  press,
  USER,
} from './world.ts'

const group = { chatId: GROUP, threadId: null }
const MEMBER = { status: 'member' }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('in a group', () => {
  it('lets administrators change what is followed', async () => {
    const world = makeWorld()
    const { chats, asking, calls } = world
    await follow(world, inGroup(ADMIN, '/follow@LedeBot topic:world'))
    expect(filtersOf(chats.get(group))).toEqual(['topic:world'])
    expect(asking.asked).toEqual([GROUP, GROUP])
    expect(calls).toEqual([])
  })

  it.each([
    '/follow Russia',
    '/follow',
    '/unfollow topic:world',
    '/unfollow',
    '/digest daily 08:00',
    '/digest off',
    '/timezone Berlin',
    '/export',
    '/stop',
  ])('lets nobody else send %s', async (text) => {
    const { bot, chats, said } = makeWorld()
    chats.set(group, following('topic:world'))
    await bot.handle(inGroup(USER, text))
    expect(chats.get(group)).toEqual(following('topic:world'))
    expect(said()).toEqual(['Only administrators can change this here. Ask one of them to do it.'])
  })

  it.each(['/help', '/following', '/latest', '/privacy', '/digest', '/timezone'])(
    'lets everybody send %s, without asking Telegram',
    async (text) => {
      const { bot, chats, asking, calls, said } = makeWorld()
      chats.set(group, following('topic:world'))
      await bot.handle(inGroup(USER, text))
      expect([...calls, ...asking.asked]).toEqual([])
      expect(said()[0]).not.toMatch(/administrators can change this/)
      expect(said()[0]).not.toBe('')
    },
  )

  it('obeys nobody who was an administrator when the buttons came', async () => {
    const { bot, chats, asking } = makeWorld()
    chats.set(group, following('topic:world'))
    await bot.handle(inGroup(ADMIN, '/following'))
    const remove = press(ADMIN, dataOf(chats, '✕'), groupList)
    asking.administratorsOf = []
    await bot.handle(remove)
    expect(filtersOf(chats.get(group))).toEqual(['topic:world'])
    expect(asking.pressed.map(({ text }) => text)).toEqual([
      'Only administrators can change this here. Ask one of them to do it.',
    ])
  })

  it('tells in /help who may change things', async () => {
    const { bot, said } = makeWorld()
    await bot.handle(inGroup(USER, '/help'))
    expect(said()[0]).toContain('Only administrators can change what is followed.')
  })

  it('greets everybody as a group, but begins only for administrators', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(inGroup(USER, '/start'))
    expect(chats.get(group)).toBeNull()
    await bot.handle(inGroup(ADMIN, '/start'))
    expect(chats.get(group)).toEqual({ ...newSettings(), language: 'en' })
    const greeting = expect.stringMatching(/^Hello! I am Lede\. I send this group the news/)
    expect(said()).toEqual([greeting, greeting])
  })

  it('knows an administrator who is anonymous', async () => {
    const world = makeWorld()
    const { chats, calls } = world
    await follow(world, inGroup(1087968824, '/follow Russia', { sender_chat: { id: GROUP } }))
    expect(filtersOf(chats.get(group))).toEqual(['Russia'])
    expect(calls).toEqual([])
  })

  it('takes a channel that writes in the group for no administrator', async () => {
    const { bot, chats } = makeWorld()
    await bot.handle(inGroup(136817688, '/follow Russia', { sender_chat: { id: CHANNEL } }))
    expect(chats.get(group)).toBeNull()
  })

  it('changes nothing when Telegram cannot be asked, and says so', async () => {
    const { bot, chats, asking, said } = makeWorld()
    asking.administratorsOf = null
    expect(await bot.handle(inGroup(ADMIN, '/follow Russia'))).toBe('handled')
    expect(chats.get(group)).toBeNull()
    expect(said()[0]).toMatch(/^Telegram did not tell me whether you are an administrator here/)
  })

  it('keeps out of the talk', async () => {
    const { bot, chats } = makeWorld()
    await bot.handle(inGroup(USER, 'hello'))
    await bot.handle(inGroup(ADMIN, '/follow@OtherBot Russia'))
    expect(chats.commits).toEqual([])
  })

  it('takes an unknown command for a sign of life, and says nothing', async () => {
    const { bot, chats } = makeWorld()
    chats.set(group, following('topic:world'))
    await bot.handle(inGroup(USER, '/weather'))
    expect(chats.commits).toEqual([
      expect.objectContaining({ settings: following('topic:world'), reply: null }),
    ])
    expect(chats.get(group)).toEqual(following('topic:world'))
  })

  it('leaves an unknown chat unknown at an unknown command', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(inGroup(USER, '/weather'))
    expect(chats.get(group)).toBeNull()
    expect(said().filter((text) => text !== '')).toEqual([])
  })
})

describe('in a group, while the settings do not tell its name', () => {
  const nameless = { username: null, name: 'LedeBot' }
  const methods = (calls: readonly { method: string }[]) => calls.map(({ method }) => method)

  it('leaves the commands of other bots alone', async () => {
    const { bot, chats, calls } = makeWorld({ ...nameless, token: '4242:others' })
    chats.set(group, following('everything'))
    await bot.handle(inGroup(ADMIN, '/stop@other_bot'))
    await bot.handle(inChannel('/stop@other_bot'))
    expect(chats.get(group)).toEqual(following('everything'))
    expect(chats.commits).toEqual([])
    expect(methods(calls)).toEqual(['getMe'])
  })

  it('obeys its own commands, and asks for its name once', async () => {
    const world = makeWorld({ ...nameless, token: '4242:own' })
    const { chats, calls } = world
    await follow(world, inGroup(ADMIN, '/follow@ledebot Russia'))
    await follow(world, inGroup(ADMIN, '/follow@LedeBot topic:world'))
    expect(filtersOf(chats.get(group))).toEqual(['Russia', 'topic:world'])
    expect(methods(calls)).toEqual(['getMe'])
  })

  it('keeps the names of several bots apart', async () => {
    await makeWorld({ ...nameless, token: '4242:a' }).bot.handle(inGroup(ADMIN, '/help@a'))
    const world = makeWorld({ ...nameless, name: 'OtherLedeBot', token: '4242:b' })
    const { chats } = world
    await follow(world, inGroup(ADMIN, '/follow@OtherLedeBot Russia'))
    expect(filtersOf(chats.get(group))).toEqual(['Russia'])
  })

  it('does not ask about commands without an address, nor about talk', async () => {
    const { bot, calls } = makeWorld({ ...nameless, token: '4242:unasked' })
    await bot.handle(inGroup(USER, '/help'))
    await bot.handle(inGroup(USER, 'write to news@LedeBot'))
    await bot.handle(membership({ id: GROUP, type: 'group' }, { status: 'left' }, MEMBER))
    expect(calls).toEqual([])
  })

  it('takes any address for its own when Telegram does not tell, and asks again', async () => {
    const world = makeWorld({ ...nameless, name: null, token: '4242:untold' })
    const { bot, chats, calls } = world
    await follow(world, inGroup(ADMIN, '/follow@AnyBot Russia'))
    await bot.handle(inGroup(ADMIN, '/help@AnyBot'))
    expect(filtersOf(chats.get(group))).toEqual(['Russia'])
    expect(methods(calls)).toEqual(['getMe', 'getMe'])
  })
})

describe('in a forum', () => {
  const inTopic = { message_thread_id: 12, is_topic_message: true }

  it('follows per topic, and answers there', async () => {
    const world = makeWorld()
    const { chats } = world
    await follow(world, inGroup(ADMIN, '/follow Russia', inTopic))
    expect(filtersOf(chats.get({ chatId: GROUP, threadId: 12 }))).toEqual(['Russia'])
    expect(chats.get(group)).toBeNull()
    expect(chats.commits[0]?.replyThreadId).toBe(12)
  })

  it('speaks of the topic, and says that each follows its own things', async () => {
    const world = makeWorld()
    const { bot, said } = world
    await bot.handle(inGroup(USER, '/following', inTopic))
    await bot.handle(inGroup(USER, '/help', inTopic))
    await bot.handle(inGroup(USER, '/start'))
    await follow(world, inGroup(ADMIN, '/follow Russia', inTopic))
    const each = 'Each topic follows its own things: send a command in the topic that it is for.'
    expect(said()[0]).toMatch(/^This topic follows nothing yet\. Begin with one/)
    expect(said()[1]).toMatch(/^What this topic can follow/)
    expect(said()[1]).toContain(each)
    expect(said()[2]).toContain(each)
    expect(said().at(-1)).toMatch(/^This topic now follows Russia\./)
  })

  it('takes a thread of replies for no topic', async () => {
    const world = makeWorld()
    const { chats } = world
    await follow(world, inGroup(ADMIN, '/follow Russia', { message_thread_id: 12 }))
    expect(filtersOf(chats.get(group))).toEqual(['Russia'])
    expect(chats.commits[0]?.replyThreadId).toBeNull()
  })

  it('stops in one topic, or in all, as its administrator chooses', async () => {
    const world = makeWorld()
    const { bot, chats } = world
    const topic = { chatId: GROUP, threadId: 12 }
    chats.set(group, following('everything'))
    await follow(world, inGroup(ADMIN, '/follow Russia', inTopic))
    await bot.handle(inGroup(ADMIN, '/stop', inTopic))
    expect(world.said().at(-1)).toBe(
      'Stop sending news to this topic?\n\nIt follows 1 thing: Russia. Alerts end at once, and all of this is deleted. The rest of the group follows 1 thing as well.',
    )
    const list = { ...groupList, ...inTopic }
    const [inThis, inAll] = ['Stop in this topic', 'Stop in the whole group'].map((label) =>
      press(ADMIN, dataOf(chats, label), list),
    )
    await bot.handle(inThis)
    expect(chats.get(topic)).toBeNull()
    expect(chats.get(group)).toEqual(following('everything'))
    await bot.handle(inAll)
    expect(chats.get(group)).toBeNull()
  })

  it('deletes nothing by answering in a topic that follows nothing', async () => {
    const { bot, chats } = makeWorld()
    chats.set(group, following('everything'))
    await bot.handle(inGroup(USER, '/help', inTopic))
    expect(chats.get(group)).toEqual(following('everything'))
  })
})

describe('membership', () => {
  const supergroup = { id: GROUP, type: 'supergroup', title: 'Newsroom' }
  const privateChat = { id: USER, type: 'private', first_name: 'Ada' }

  it.each(['left', 'kicked'])('forgets a group where the bot is %s', async (status) => {
    const { bot, chats } = makeWorld()
    const topic = { chatId: GROUP, threadId: 12 }
    chats.set(topic, following('everything'))
    await bot.handle(membership(supergroup, { status: 'member' }, { status }))
    expect(chats.get(topic)).toBeNull()
    expect(chats.commits[0]).toMatchObject({ settings: null, forgets: 'chat', reply: null })
  })

  it('forgets who blocks it, and does not greet who unblocks it', async () => {
    const { bot, chats } = makeWorld()
    chats.set(me, following('everything'))
    await bot.handle(membership(privateChat, { status: 'member' }, { status: 'kicked' }))
    expect(chats.get(me)).toBeNull()
    await bot.handle(membership(privateChat, { status: 'kicked' }, { status: 'member' }))
    expect(chats.commits).toHaveLength(1)
  })

  it('greets a group that it is added to, and keeps nothing yet', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(membership(supergroup, { status: 'left' }, { status: 'member' }))
    expect(said()[0]).toMatch(/^Hello! I am Lede\. I send this group the news in one short line\./)
    expect(chats.get(group)).toBeNull()
  })

  const channel = { id: CHANNEL, type: 'channel', title: 'News' }
  const muted = { status: 'restricted', is_member: true, can_send_messages: false }
  const unmuted = { ...muted, can_send_messages: true }
  const silent = { status: 'administrator', can_post_messages: false }
  const posting = { status: 'administrator', can_post_messages: true }

  it('says nothing in a channel', async () => {
    const { bot, chats } = makeWorld()
    await bot.handle(membership(channel, { status: 'left' }, posting))
    expect(chats.commits).toEqual([])
  })

  it('offers to set a channel up to whoever lets it in, where they talk with it', async () => {
    const { bot, chats, said } = makeWorld()
    chats.set(me, { ...following('everything'), language: 'fr' })
    await bot.handle(membership(channel, { status: 'left' }, posting))
    expect(chats.commits.map(({ target }) => target)).toEqual([me])
    expect(said()[0]).toMatch(/^News m’a ajouté\./)
    expect(dataOf(chats, 'Régler')).toBe(`manage:open:${CHANNEL}`)
    expect(chats.get(me)).toEqual({ ...following('everything'), language: 'fr' })
  })

  it.each([
    ['a mute ends', supergroup, muted, unmuted],
    ['a restriction ends', supergroup, muted, MEMBER],
    ['it is promoted', supergroup, MEMBER, { status: 'administrator' }],
    ['it may post again', channel, silent, posting],
  ])('tells the lane, and nobody else, when %s', async (_, chat, was, is) => {
    const { bot, chats } = makeWorld()
    const target = { chatId: chat.id, threadId: null }
    chats.set(target, following('everything'))
    await bot.handle(membership(chat, was, is))
    expect(chats.commits).toEqual([
      expect.objectContaining({ target, settings: following('everything'), reply: null }),
    ])
    expect(chats.get(target)).toEqual(following('everything'))
  })

  it('leaves a chat unknown when its rights change there', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(membership(supergroup, muted, MEMBER))
    expect(chats.get(group)).toBeNull()
    expect(said()).toEqual([''])
  })

  it.each([
    ['muted', supergroup, MEMBER, muted],
    ['forbidden to post', channel, posting, silent],
  ])('stays quiet, and forgets nothing, when it is %s', async (_, chat, was, is) => {
    const { bot, chats } = makeWorld()
    chats.set({ chatId: chat.id, threadId: null }, following('everything'))
    await bot.handle(membership(chat, was, is))
    expect(chats.commits).toEqual([])
    expect(chats.get({ chatId: chat.id, threadId: null })).toEqual(following('everything'))
  })
})

describe('when a group becomes a supergroup', () => {
  const OLD = { id: -700, type: 'group', title: 'Newsroom' }
  const said = () => inGroup(USER, '', { chat: OLD, migrate_to_chat_id: GROUP })

  it('tells the lanes its new id, and says nothing', async () => {
    const { bot, chats } = makeWorld()
    expect(await bot.handle(said())).toBe('handled')
    expect(chats.renamed).toEqual([[OLD.id, GROUP]])
    expect(chats.commits).toEqual([])
  })

  it('has Telegram say it again when a lane does not answer', async () => {
    const { bot, chats } = makeWorld()
    chats.fault = 'rename'
    expect(await bot.handle(said())).toBe('unavailable')
  })
})
