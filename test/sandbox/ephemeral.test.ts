import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/server.ts'
import { call, open, refusal } from './client.ts'

const OWNER = 900_001
const MEMBER = 900_002

const sending = (chat: number, to: unknown, more: object = {}) => ({
  chat_id: chat,
  text: 'Not you',
  ephemeral_message_parameters: to,
  ...more,
})

const refused = (sandbox: Sandbox, params: object) => refusal(sandbox, 'sendMessage', params)

describe('a message that one member of a group sees alone', () => {
  it('is sent by an administrator, and is no message of the chat’s', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'supergroup', standing: 'administrator' })
    const to = { receiver_user_id: MEMBER }
    const { result } = (await call(sandbox, 'sendMessage', sending(group, to))).body
    expect(result).toMatchObject({ message_id: 0, receiver_user: { id: MEMBER }, text: 'Not you' })
    expect(sandbox.messages(group)).toMatchObject([{ text: 'Not you', onlyFor: { id: MEMBER } }])
    expect(sandbox.chats()).toMatchObject([{ id: group, lastLine: '', unread: 0 }])

    const id = result.ephemeral_message_id
    const named = { chat_id: group, message_id: id, text: 'Anew' }
    expect(await refusal(sandbox, 'editMessageText', named)).toBe(
      '400 Bad Request: message to edit not found',
    )
    expect(await refusal(sandbox, 'deleteMessage', named)).toBe(
      '400 Bad Request: message to delete not found',
    )
    const reply = { chat_id: group, text: 'Re', reply_parameters: { message_id: id } }
    expect(await refused(sandbox, reply)).toBe('400 Bad Request: message to be replied not found')
  })

  it('is sent by another bot only to whoever has just pressed a button', async () => {
    let now = 1_800_000_000_000
    const sandbox = await open({ clock: () => now })
    const group = await sandbox.createChat({ kind: 'group' })
    const keyboard = { inline_keyboard: [[{ text: 'Press', callback_data: 'x' }]] }
    const asked = { chat_id: group, text: 'Well?', reply_markup: keyboard }
    const { message_id: messageId } = (await call(sandbox, 'sendMessage', asked)).body.result
    const press = { chatId: group, messageId, data: 'x', from: MEMBER }
    const query = await sandbox.press(press)
    const to = (user: number) => ({ receiver_user_id: user, callback_query_id: query })

    expect(await refused(sandbox, sending(group, { receiver_user_id: MEMBER }))).toBe(
      '400 Bad Request: CHAT_ADMIN_REQUIRED',
    )
    expect(await refused(sandbox, sending(group, to(OWNER)))).toBe(
      '400 Bad Request: QUERY_ID_INVALID',
    )
    expect(await refused(sandbox, sending(group, to(MEMBER)))).toBe('accepted')
    now += 15_001
    expect(await refused(sandbox, sending(group, to(MEMBER)))).toBe(
      '400 Bad Request: QUERY_ID_INVALID',
    )
  })

  it.each([
    ['no object', 7, "can't parse ephemeral message parameters JSON object"],
    ['nobody', {}, 'invalid user identifier specified'],
    ['a stranger', { receiver_user_id: 77 }, 'USER_NOT_PARTICIPANT'],
  ])('is refused for %s', async (_, to, words) => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group', standing: 'administrator' })
    expect(await refused(sandbox, sending(group, to))).toBe(`400 Bad Request: ${words}`)
  })

  it.each(['private', 'channel'] as const)('is refused in a %s chat', async (kind) => {
    const sandbox = await open()
    const chat = await sandbox.createChat({ kind })
    expect(await refused(sandbox, sending(chat, { receiver_user_id: MEMBER }))).toBe(
      '400 Bad Request: ephemeral messages can be sent only in groups',
    )
  })
})
