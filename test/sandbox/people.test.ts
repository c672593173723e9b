import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/server.ts'
import { call, open } from './client.ts'

const updates = (sandbox: Sandbox) =>
  sandbox.webhook().pending.map((update) => Object.entries(update)[1])

describe('what people do', () => {
  it('reaches the bot from a group only when it concerns the bot', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group' })
    const hello = { chat_id: group, text: 'Hello' }
    const { message_id } = (await call(sandbox, 'sendMessage', hello)).body.result
    await sandbox.say(group, 'just talk')
    await sandbox.say(group, '/help@other_bot')
    await sandbox.say(group, '/help@lede_sandbox_bot')
    await sandbox.say(group, 'yes please', { replyTo: message_id })
    await sandbox.setStanding(group, 'administrator')
    await sandbox.say(group, 'all is heard now')
    const heard = updates(sandbox).flatMap((update) =>
      update?.[0] === 'message' ? [update[1]] : [],
    )
    expect(heard).toMatchObject([
      { text: '/help@lede_sandbox_bot', from: { id: 900_001 } },
      { text: 'yes please', reply_to_message: { message_id } },
      { text: 'all is heard now' },
    ])
  })

  it('shares a location in a private chat, and nowhere else', async () => {
    const sandbox = await open()
    const share = async (chat: number, location: object) => {
      const response = await fetch(`${sandbox.url}/sandbox/chats/${chat}/location`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(location),
      })
      return response.status
    }
    const berlin = { latitude: 52.52, longitude: 13.4 }
    const person = await sandbox.createChat({ kind: 'private' })
    expect(await share(person, berlin)).toBe(200)
    const [type, message] = updates(sandbox).at(-1) ?? []
    expect(type).toBe('message')
    expect(message).toMatchObject({ location: berlin, from: { id: person } })
    expect(message).not.toHaveProperty('text')
    expect(await share(person, { ...berlin, latitude: 91 })).toBe(400)
    expect(await share(await sandbox.createChat({ kind: 'group' }), berlin)).toBe(400)
    await sandbox.setStanding(person, 'blocked')
    expect(await share(person, berlin)).toBe(409)
  })

  it('may be an anonymous administrator, another member or nobody there', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'supergroup' })
    await sandbox.say(group, '/start', { from: 'anonymous' })
    expect(updates(sandbox).at(-1)?.[1]).toMatchObject({
      from: { username: 'GroupAnonymousBot' },
      sender_chat: { id: group },
    })
    const { id } = await sandbox.setMember({ chatId: group, firstName: 'Cleo', status: 'member' })
    await sandbox.say(group, '/start', { from: id })
    expect(updates(sandbox).at(-1)?.[1]).toMatchObject({ from: { first_name: 'Cleo' } })
    await sandbox.setMember({ chatId: group, userId: id, status: 'left' })
    await expect(sandbox.say(group, '/start', { from: id })).rejects.toThrow(
      `User ${id} is not a member of this chat.`,
    )
  })

  it('posts in a channel without a sender, and in a topic of a forum', async () => {
    const sandbox = await open()
    const channel = await sandbox.createChat({ kind: 'channel' })
    await sandbox.say(channel, '/follow everything')
    const [type, post] = updates(sandbox).at(-1) ?? []
    expect(type).toBe('channel_post')
    expect(post).toMatchObject({
      sender_chat: { id: channel },
      entities: [{ type: 'bot_command' }],
    })
    expect(post).not.toHaveProperty('from')
    const forum = await sandbox.createChat({ kind: 'forum' })
    await sandbox.say(forum, '/start', { threadId: 2 })
    expect(updates(sandbox).at(-1)?.[1]).toMatchObject({
      message_thread_id: 2,
      is_topic_message: true,
    })
  })

  it('presses buttons that are there', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] }
    const where = { chat_id: chat, text: 'Where?', reply_markup }
    const { message_id } = (await call(sandbox, 'sendMessage', where)).body.result
    const press = (data: string) => sandbox.press({ chatId: chat, messageId: message_id, data })
    const id = await press('go')
    expect(updates(sandbox).at(-1)).toMatchObject([
      'callback_query',
      { id, data: 'go', from: { id: chat }, message: { message_id, text: 'Where?' } },
    ])
    await expect(press('stay')).rejects.toThrow('no such button')
  })

  it('cannot write to a bot they have blocked', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await sandbox.setStanding(chat, 'blocked')
    await expect(sandbox.say(chat, 'hello?')).rejects.toThrow('Unblock the bot first')
    await sandbox.setStanding(chat, 'member')
    await sandbox.say(chat, 'hello')
    expect(updates(sandbox).map((update) => update?.[0])).toEqual([
      'my_chat_member',
      'my_chat_member',
      'message',
    ])
  })

  it('upgrades a group: members stay, both chats tell', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group', title: 'Family' })
    const supergroup = await sandbox.migrate(group)
    expect(updates(sandbox).slice(-2)).toMatchObject([
      ['message', { chat: { id: group }, migrate_to_chat_id: supergroup }],
      [
        'message',
        {
          chat: { id: supergroup, title: 'Family', type: 'supergroup' },
          migrate_from_chat_id: group,
        },
      ],
    ])
    await expect(sandbox.say(group, 'anyone?')).rejects.toThrow(`supergroup ${supergroup}`)
  })

  it('come in thousands at once, with the same ids each time', async () => {
    const [first, second] = [await open(), await open()]
    const ids = await first.createPrivateChats(10_000)
    expect(new Set(ids).size).toBe(10_000)
    expect(await second.createPrivateChats(10_000)).toEqual(ids)
    first.reset()
    expect(first.chats()).toEqual([])
  })
})
