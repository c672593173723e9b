/** Groups and channels are set up from the private chat of whoever administers them. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { marked } from '../../src/bot/managed.ts'
import { newSettings } from '../../src/core/settings.ts'
import {
  buttonsOf,
  CHANNEL,
  dataOf,
  filtersOf,
  following,
  GROUP,
  lastMessage,
  makeWorld,
  me,
  membership,
  press,
  privateList,
  privately,
  USER,
  type World,
} from './world.ts'

const channel = { chatId: CHANNEL, threadId: null }
const group = { chatId: GROUP, threadId: null }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The user administers all there is. */
function manager(): World {
  const world = makeWorld()
  world.asking.administratorsOf = [USER]
  return world
}

const shares = (chat_id: number) =>
  privately('', { text: undefined, entities: undefined, chat_shared: { request_id: 1, chat_id } })
const taps = (world: World, label: string) =>
  world.bot.handle(press(USER, dataOf(world.chats, label), privateList))
const labels = ({ chats }: World) => buttonsOf(chats.commits.at(-1)?.reply).map(({ text }) => text)
const said = (world: World): string => world.said().at(-1) ?? ''

describe('/manage', () => {
  it('asks Telegram for the chat, where none was chosen before', async () => {
    const world = manager()
    await world.bot.handle(privately('/manage'))
    expect(lastMessage(world)).toMatchObject({
      text: expect.stringMatching(/^Which group or channel do you want to set up\?/),
      asksFor: { group: 'Choose a group', channel: 'Choose a channel' },
      buttons: [],
    })
  })

  it('shows the settings of the chat that is chosen, and says whose they are', async () => {
    const world = manager()
    world.chats.set(channel, following('Russia', 'topic:world'))
    await world.bot.handle(shares(CHANNEL))
    expect(said(world)).toMatch(/^For News\n\nFor an hour, what you send here is for News\./)
    expect(said(world)).toContain('It follows: 2 things')
    expect(labels(world)).toContain('Digest')
    expect(labels(world).slice(-5)).toEqual([
      ...['Follow something', 'What it follows', 'Stop', '‹ Other chats', 'Done'],
    ])
  })

  it('changes that chat by buttons, and tells nobody but its administrator', async () => {
    const world = manager()
    await world.bot.handle(shares(CHANNEL))
    await taps(world, 'Digest')
    await taps(world, 'Every day at 08:00')
    expect(world.chats.get(channel)?.digest).toBe('08:00')
    expect(world.chats.get(me)).toBeNull()
    const told = world.chats.commits.filter(({ reply }) => reply !== null)
    expect(told.every(({ target }) => target.chatId === USER)).toBe(true)
  })

  it('changes that chat by commands and words, with a rehearsal as ever', async () => {
    const world = manager()
    world.archive.past = [{ number: 9, text: 'Rain in Spain' }]
    await world.bot.handle(shares(GROUP))
    await world.bot.handle(privately('rain'))
    expect(said(world)).toBe('For Newsroom: Follow rain?\nIn the last 7 days: 1 story:\n9')
    expect(labels(world)).toEqual(['Save', 'Change', 'Cancel', '‹ Settings'])
    await taps(world, 'Save')
    expect(filtersOf(world.chats.get(group))).toEqual(['rain'])
    await world.bot.handle(privately('/quiet 22:00-7:00'))
    expect(world.chats.get(group)?.quiet).not.toBeNull()
    expect(world.chats.get(me)).toBeNull()
  })

  it('looks without a word to the chat itself', async () => {
    const world = manager()
    world.chats.set(group, following('Russia'))
    await world.bot.handle(shares(GROUP))
    await world.bot.handle(privately('/following'))
    await world.bot.handle(privately('/digest'))
    expect(said(world)).toMatch(/^For Newsroom\n\n/)
    expect(world.chats.commits.every(({ target }) => target.chatId === USER)).toBe(true)
  })

  it('shows the newest alerts of what that chat follows', async () => {
    const world = manager()
    world.archive.past = [
      { number: 9, text: 'Rain' },
      { number: 8, text: 'Snow' },
    ]
    world.chats.set(group, following('snow'))
    world.chats.set(me, following('rain'))
    await world.bot.handle(shares(GROUP))
    await world.bot.handle(privately('/latest'))
    expect(said(world)).toBe('For Newsroom: Latest alerts\n8')
  })

  it.each(['/start', '/help', '/privacy', '/export'])(
    'leaves %s to the private chat',
    async (text) => {
      const world = manager()
      await world.bot.handle(shares(GROUP))
      await world.bot.handle(privately(text))
      expect(said(world)).not.toMatch(/^For Newsroom/)
    },
  )

  it('ends with Done', async () => {
    const world = manager()
    await world.bot.handle(shares(GROUP))
    await taps(world, 'Done')
    expect(said(world)).toBe('All right. What you send here is for this chat again.')
    await world.bot.handle(privately('/digest daily 09:00'))
    expect(world.chats.get(me)?.digest).toBe('09:00')
    expect(world.chats.get(group)).toBeNull()
  })

  it('stops a chat, after asking', async () => {
    const world = manager()
    world.chats.set(group, following('Russia'))
    await world.bot.handle(shares(GROUP))
    await taps(world, 'Stop')
    expect(said(world)).toMatch(/^For Newsroom\n\nStop sending news to this chat\?/)
    await taps(world, 'Stop and delete everything')
    expect(world.chats.get(group)).toBeNull()
    expect(said(world)).toMatch(/^For Newsroom\n\nAll that I kept about it is deleted\./)
  })

  it('pages through many chats, eight at a time', async () => {
    const world = manager()
    const chats = Array.from({ length: 20 }, (_, i) => ({
      ...{ chatId: -2_000 - i, title: `Group ${i}`, kind: 'group', isForum: false },
    }))
    world.chats.lists.set(USER, chats as never)
    await world.bot.handle(privately('/manage'))
    expect(labels(world)).toHaveLength(10)
    await taps(world, 'More')
    await taps(world, 'More')
    expect(labels(world)).toEqual([
      ...['Group 16', 'Group 17', 'Group 18', 'Group 19', '‹ Before', 'Another one…'],
    ])
  })

  it('lists the chat that somebody has let the bot into, until they put it out', async () => {
    const world = manager()
    const chat = { id: CHANNEL, type: 'channel', title: 'News' }
    const posting = { status: 'administrator', can_post_messages: true }
    await world.bot.handle(membership(chat, { status: 'left' }, posting))
    await world.bot.handle(privately('/manage'))
    expect(labels(world)).toEqual(['News', 'Another one…'])
    await world.bot.handle(membership(chat, posting, { status: 'left' }))
    await world.bot.handle(privately('/manage'))
    expect(labels(world)).toEqual([])
  })

  it('works in private alone', async () => {
    const world = manager()
    await world.bot.handle({
      ...privately('/manage'),
      message: {
        ...privately('/manage').message,
        chat: { id: GROUP, type: 'supergroup', title: 'N' },
      },
    })
    expect(said(world)).toBe('That works in private: open me there, and send /manage.')
  })
})

describe('whoever is no administrator of a chat', () => {
  const refused =
    'Only administrators can set up Newsroom, and only where I am a member. So nothing was changed, and what you send here is for this chat again.'

  it('does not get to see its settings', async () => {
    const world = manager()
    world.asking.administratorsOf = []
    world.chats.set(group, following('Russia'))
    await world.bot.handle(shares(GROUP))
    expect(said(world)).toBe(refused)
    expect(world.said().join()).not.toContain('Russia')
  })

  it('is refused from the press after being demoted, and told so', async () => {
    const world = manager()
    world.chats.set(group, { ...newSettings(), digest: '08:00' })
    await world.bot.handle(shares(GROUP))
    await taps(world, 'Digest')
    world.asking.administratorsOf = []
    await taps(world, 'At once')
    expect(world.chats.get(group)?.digest).toBe('08:00')
    expect(world.asking.pressed.at(-1)?.text).toBe(refused)
  })

  it('is refused from the command after, and then heard as in a chat of their own', async () => {
    const world = manager()
    await world.bot.handle(shares(GROUP))
    world.asking.administratorsOf = []
    await world.bot.handle(privately('/digest daily 08:00'))
    expect(said(world)).toBe(refused)
    expect(world.chats.get(group)).toBeNull()
    await world.bot.handle(privately('/digest daily 08:00'))
    expect(world.chats.get(me)?.digest).toBe('08:00')
  })

  it('is not taken for one while Telegram does not tell', async () => {
    const world = manager()
    await world.bot.handle(shares(GROUP))
    world.asking.administratorsOf = null
    await world.bot.handle(privately('/digest daily 08:00'))
    expect(said(world)).toMatch(/^Telegram did not tell me whether you are an administrator/)
    expect(world.chats.get(group)).toBeNull()
  })
})

describe('a forged button', () => {
  it.each([
    [
      'of a chat that its sender never chose',
      marked({ chatId: -3, threadId: null }, 'set:digest=08:00'),
    ],
    ['that names no chat', '~ set:digest=08:00'],
    ['that names a person', '~2 set:digest=08:00'],
  ])('%s changes nothing, and is answered', async (_, data) => {
    const world = manager()
    await world.bot.handle(press(USER, data, privateList))
    expect(world.chats.commits).toEqual([])
    expect(world.asking.asked).toEqual([])
    expect(world.asking.pressed.map(({ text }) => text)).toEqual([
      'That chat is not on your list any more. Choose it anew with /manage.',
    ])
  })

  it('means nothing in a group', async () => {
    const world = manager()
    world.chats.lists.set(USER, [
      { chatId: CHANNEL, title: 'News', kind: 'channel', isForum: false },
    ])
    const data = marked(channel, 'set:digest=08:00')
    await world.bot.handle(press(USER, data, { chat: { id: GROUP, type: 'supergroup' } }))
    expect(world.chats.get(channel)).toBeNull()
  })
})

it('an update that comes twice acts once, and is answered once', async () => {
  const world = manager()
  await world.bot.handle(shares(GROUP))
  const update = privately('/digest daily 08:00')
  await world.bot.handle(update)
  await world.bot.handle(privately('/digest off'))
  await world.bot.handle(update)
  expect(world.chats.get(group)?.digest).toBeNull()
  expect(world.said()).toHaveLength(5)
})

it('an update whose change was saved and not its reply is answered when it comes again', async () => {
  const world = manager()
  await world.bot.handle(shares(GROUP))
  const update = privately('/digest daily 08:00')
  world.chats.failsFor = USER
  expect(await world.bot.handle(update)).toBe('unavailable')
  expect(world.chats.get(group)?.digest).toBe('08:00')
  world.chats.failsFor = null
  expect(await world.bot.handle(update)).toBe('handled')
  expect(said(world)).toMatch(/^For Newsroom\n\nFrom now on, alerts come in a digest/)
})

it('an update comes again while what is in hand cannot be asked', async () => {
  const world = manager()
  world.chats.fault = 'managed'
  expect(await world.bot.handle(privately('/digest off'))).toBe('unavailable')
  expect(world.chats.commits).toEqual([])
})

it('the data of every button fit into what Telegram takes', () => {
  const far = { chatId: -(2 ** 52), threadId: 2 ** 31 }
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => `zone:set:${zone}`)
  for (const data of [
    ...zones,
    'set:quiet=weekdays 22-7, weekends 23-9',
    `draft:change:${'f'.repeat(16)}`,
  ]) {
    expect(marked(far, data).length, data).toBeLessThanOrEqual(64)
  }
})
