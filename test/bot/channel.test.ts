/** A channel is set up in private: what is posted in it is seen by its subscribers, and not obeyed. */
import { afterEach, expect, it, test, vi } from 'vitest'
import {
  CHANNEL,
  following,
  inChannel,
  lastMessage,
  makeWorld,
  press,
  privately,
  USER,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const channel = { chatId: CHANNEL, threadId: null }
const post = { chat: { id: CHANNEL, type: 'channel', title: 'News' } }

test.each(['/start', '/follow topic:world', '/settings', '/stop', '/digest 8:00', '/help'])(
  'posted %s changes nothing, and is answered by the way into the private chat',
  async (command) => {
    const world = makeWorld()
    world.chats.set(channel, following('russia'))
    await world.bot.handle(inChannel(command))
    expect(world.chats.get(channel)).toEqual(following('russia'))
    expect(lastMessage(world).text).toMatch(/^Channels are set up in private/)
    expect(lastMessage(world).buttons).toEqual([
      [{ text: 'Set it up', url: 'https://t.me/LedeBot?start=manage' }],
    ])
    expect(world.chats.commits[0]?.reply).toMatchObject({ isRefusal: true })
  },
)

test.each(['Our story of the day', '/stop@other_bot', '/weather', 'follow russia'])(
  'posted %s is answered by nothing',
  async (text) => {
    const world = makeWorld()
    await world.bot.handle(inChannel(text))
    expect(world.said().join('')).toBe('')
  },
)

test.each(['settings', 'draft:save:0', 'stop:delete', 'set:quiet=off', 'manage:list:0', ''])(
  'a button of a message from before, %j, tells its presser so',
  async (data) => {
    const world = makeWorld()
    world.chats.set(channel, following('russia'))
    await world.bot.handle(press(USER, data, post))
    expect(world.asking.pressed.at(-1)?.text).toMatch(/^Channels are set up in private/)
    expect(world.chats.commits).toEqual([])
  },
)

it('is chosen in private by the link of that answer', async () => {
  const world = makeWorld()
  await world.bot.handle(privately('/start manage'))
  expect(lastMessage(world).text).toMatch(/^Which group or channel do you want to set up\?/)
})
