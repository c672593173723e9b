/** Buttons that ask for a chat, as strict as Telegram's. */
import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/server.ts'
import { call, open } from './client.ts'

const rights = (more: object = {}) => ({
  ...{ is_anonymous: false, can_manage_chat: true, can_delete_messages: false },
  ...{ can_manage_video_chats: false, can_restrict_members: false, can_promote_members: false },
  ...{ can_change_info: false, can_invite_users: false, can_post_stories: false },
  ...{ can_edit_stories: false, can_delete_stories: false },
  ...more,
})

const forChannels = {
  request_id: 2,
  chat_is_channel: true,
  bot_is_member: true,
  user_administrator_rights: rights(),
}

const asking = (chat_id: number, ...requests: readonly object[]) => ({
  chat_id,
  text: 'Which?',
  reply_markup: {
    keyboard: requests.map((request_chat) => [{ text: 'This one', request_chat }]),
  },
})

async function asked(sandbox: Sandbox, request: object) {
  const person = await sandbox.createPrivateChat({ firstName: 'Ada' })
  const { body } = await call(sandbox, 'sendMessage', asking(person, request))
  const pressed = { chatId: person, messageId: body.result.message_id, requestId: 2 }
  return { person, share: (shared: number) => sandbox.share({ ...pressed, shared }) }
}

describe('a button that asks for a chat', () => {
  it('lets those be chosen that it asks for, and tells the bot which', async () => {
    const sandbox = await open()
    const { person, share } = await asked(sandbox, { ...forChannels, request_title: true })
    const channel = await sandbox.createChat({ kind: 'channel', title: 'News' })
    await sandbox.setMember({ chatId: channel, userId: person, status: 'administrator' })
    await share(channel)
    expect(Object.values(sandbox.webhook().pending.at(-1) ?? {})[1]).toMatchObject({
      chat: { id: person, type: 'private' },
      from: { id: person },
      chat_shared: { request_id: 2, chat_id: channel, title: 'News' },
    })
  })

  it.each([
    ['of another kind', { kind: 'group', status: 'administrator' }],
    ['where the person is a mere member', { kind: 'channel', status: 'member' }],
    ['where the bot is not', { kind: 'channel', status: 'administrator', standing: 'left' }],
  ] as const)('lets none be chosen %s', async (_, { status, ...spec }) => {
    const sandbox = await open()
    const { person, share } = await asked(sandbox, forChannels)
    const chat = await sandbox.createChat(spec)
    await sandbox.setMember({ chatId: chat, userId: person, status })
    await expect(share(chat)).rejects.toThrow('none that the button asks for')
  })

  it.each([
    ['an id of more than 32 bits', [{ ...forChannels, request_id: 2 ** 31 }]],
    ['no word on channels', [{ request_id: 2 }]],
    ['the same id twice', [forChannels, forChannels]],
    ['rights that leave some open', [{ ...forChannels, user_administrator_rights: {} }]],
    ['a field that there is not', [{ ...forChannels, bot_is_admin: true }]],
    [
      'more for the bot than for the person',
      [{ ...forChannels, bot_administrator_rights: rights({ can_post_messages: true }) }],
    ],
  ])('is refused with %s', async (_, requests) => {
    const sandbox = await open()
    const person = await sandbox.createPrivateChat({ firstName: 'Ada' })
    expect((await call(sandbox, 'sendMessage', asking(person, ...requests))).status).toBe(400)
  })

  it('is refused outside of private chats', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group' })
    expect((await call(sandbox, 'sendMessage', asking(group, forChannels))).body.description).toBe(
      'Bad Request: chats can be requested in private chats only',
    )
  })
})
