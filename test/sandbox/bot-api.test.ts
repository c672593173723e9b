import { describe, expect, it } from 'vitest'
import { call, open, refusal, TOKEN } from './client.ts'

const inline = (button: object) => ({ inline_keyboard: [[button]] })

describe('a call', () => {
  it('is refused with another token', async () => {
    const { url } = await open()
    const status = async (token: string) => (await fetch(`${url}/bot${token}/getMe`)).status
    expect(await status('4242:other')).toBe(401)
    expect(await status('rubbish')).toBe(404)
    expect(await status(TOKEN)).toBe(200)
  })

  it('is taken as query, JSON, form and multipart alike, in any case', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const url = `${sandbox.url}/bot${TOKEN}/sendmessage`
    const fields = { chat_id: String(chat), text: 'hello' }
    const multipart = new FormData()
    for (const [name, value] of Object.entries(fields)) multipart.append(name, value)
    await fetch(`${url}?${new URLSearchParams(fields)}`)
    await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
    await fetch(url, { method: 'POST', body: multipart })
    await call(sandbox, 'sendMessage', fields)
    expect(sandbox.messages(chat).map(({ text }) => text)).toEqual([
      'hello',
      'hello',
      'hello',
      'hello',
    ])
  })

  it('is refused when it is unknown, broken, too deep or too large', async () => {
    const sandbox = await open()
    const status = async (body: string, method = 'sendMessage') =>
      (await call(sandbox, method, {}, { body })).status
    expect(await status('{}', 'sendSmell')).toBe(404)
    expect(await status('{"chat_id":')).toBe(400)
    expect(await status('[]')).toBe(400)
    expect(await status(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)).toBe(400)
    expect(await status(JSON.stringify({ text: 'x'.repeat(1_100_000) }))).toBe(413)
  })
})

describe('sendMessage', () => {
  it('answers the message as Telegram shows it', async () => {
    const sandbox = await open({ clock: () => 1_700_000_000_500 })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria', lastName: 'Keller' })
    const { body } = await call(sandbox, 'sendMessage', {
      chat_id: chat,
      text: '  US says, see /help ',
      entities: [{ type: 'bold', offset: 2, length: 2 }],
      reply_markup: inline({ text: 'Read', url: 'https://example.org/a' }),
      link_preview_options: { is_disabled: true },
    })
    expect(body.result).toEqual({
      message_id: 1,
      from: { id: 4242, is_bot: true, first_name: 'Lede', username: 'lede_sandbox_bot' },
      chat: { id: chat, first_name: 'Maria', last_name: 'Keller', type: 'private' },
      date: 1_700_000_000,
      text: 'US says, see /help',
      entities: [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'bot_command', offset: 13, length: 5 },
      ],
      link_preview_options: { is_disabled: true },
      reply_markup: inline({ text: 'Read', url: 'https://example.org/a' }),
    })
  })

  it.each([
    ['no text', {}, '400 Bad Request: message text is empty'],
    ['blank text', { text: ' \n ' }, '400 Bad Request: text must be non-empty'],
    ['4,097 units', { text: 'x'.repeat(4097) }, '400 Bad Request: message is too long'],
    ['2,049 emoji', { text: '😀'.repeat(2049) }, '400 Bad Request: message is too long'],
    ['a lone surrogate', { text: 'a\ud800' }, '400 Bad Request: strings must be encoded in UTF-8'],
    [
      'markup',
      { text: '<b>a</b>', parse_mode: 'HTML' },
      '400 Bad Request: the sandbox reads no parse_mode: send entities instead',
    ],
    [
      'broken entities',
      { text: 'a', entities: [{ type: 'bold', offset: 0, length: 9 }] },
      /^400 Bad Request: can't parse entities: Entity beginning/,
    ],
    ['entities that are no JSON', { text: 'a', entities: '[' }, /can't parse entities/],
    [
      'an unknown preview option',
      { text: 'a', link_preview_options: { disabled: true } },
      /unknown field "disabled"/,
    ],
    [
      'a bad preview option',
      { text: 'a', link_preview_options: { is_disabled: 'yes' } },
      /wrong type/,
    ],
    [
      'a keyboard that is no JSON',
      { text: 'a', reply_markup: '{' },
      /can't parse reply keyboard markup/,
    ],
    ['an unknown keyboard', { text: 'a', reply_markup: { keys: [] } }, /no known kind/],
    [
      'rows that are no arrays',
      { text: 'a', reply_markup: { inline_keyboard: [{}] } },
      /must be an Array of Arrays/,
    ],
    [
      'a button that only has text',
      { text: 'a', reply_markup: inline({ text: 'x' }) },
      /Text buttons are unallowed/,
    ],
    [
      'a button of two kinds',
      {
        text: 'a',
        reply_markup: inline({ text: 'x', url: 'https://example.org', callback_data: 'x' }),
      },
      /more than one kind/,
    ],
    [
      'a button without text',
      { text: 'a', reply_markup: inline({ callback_data: 'x' }) },
      /"text" must be of type String/,
    ],
    [
      'empty callback data',
      { text: 'a', reply_markup: inline({ text: 'x', callback_data: '' }) },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      '65 bytes of callback data',
      { text: 'a', reply_markup: inline({ text: 'x', callback_data: `${'é'.repeat(32)}x` }) },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a script behind a button',
      { text: 'a', reply_markup: inline({ text: 'x', url: 'javascript:alert(1)' }) },
      '400 Bad Request: BUTTON_URL_INVALID',
    ],
    [
      'a button to localhost',
      { text: 'a', reply_markup: inline({ text: 'x', url: 'http://localhost/a' }) },
      '400 Bad Request: BUTTON_URL_INVALID',
    ],
    [
      'a reply to nothing',
      { text: 'a', reply_parameters: { message_id: 9 } },
      '400 Bad Request: message to be replied not found',
    ],
    [
      'a topic in a private chat',
      { text: 'a', message_thread_id: 5 },
      '400 Bad Request: message thread not found',
    ],
    ['no chat', { text: 'a', chat_id: '' }, '400 Bad Request: chat_id is empty'],
    ['an unknown chat', { text: 'a', chat_id: 77 }, '400 Bad Request: chat not found'],
  ])('refuses %s', async (_, params, expected) => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const said = await refusal(sandbox, 'sendMessage', { chat_id: chat, ...params })
    if (typeof expected === 'string') expect(said).toBe(expected)
    else expect(said).toMatch(expected)
    expect(sandbox.messages(chat)).toEqual([])
  })

  it('accepts what is just short enough', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const markup = inline({ text: 'x', callback_data: 'é'.repeat(32) })
    const params = {
      chat_id: chat,
      text: 'x'.repeat(4096),
      entities: [{ type: 'bold', offset: 0, length: 4096 }],
      reply_markup: markup,
    }
    expect(await refusal(sandbox, 'sendMessage', params)).toBe('accepted')
  })

  it.each([
    ['private', 'blocked', '403 Forbidden: bot was blocked by the user'],
    ['private', 'deactivated', '403 Forbidden: user is deactivated'],
    ['private', 'uninitiated', "403 Forbidden: bot can't initiate conversation with a user"],
    ['group', 'kicked', '403 Forbidden: bot was kicked from the group chat'],
    ['supergroup', 'kicked', '403 Forbidden: bot was kicked from the supergroup chat'],
    ['supergroup', 'left', '403 Forbidden: bot is not a member of the supergroup chat'],
    ['channel', 'left', '403 Forbidden: bot is not a member of the channel chat'],
    ['channel', 'member', '400 Bad Request: need administrator rights in the channel chat'],
    ['group', 'restricted', '400 Bad Request: not enough rights to send text messages to the chat'],
  ] as const)('is refused in a %s where the bot is %s', async (kind, standing, expected) => {
    const sandbox = await open()
    const chat = await sandbox.createChat({ kind, standing })
    expect(await refusal(sandbox, 'sendMessage', { chat_id: chat, text: 'a' })).toBe(expected)
    expect(await refusal(sandbox, 'sendChatAction', { chat_id: chat, action: 'typing' })).toBe(
      expected,
    )
  })

  it('goes to a topic, and not to one that is not there', async () => {
    const sandbox = await open()
    const forum = await sandbox.createChat({ kind: 'forum', topics: ['World'] })
    const { body } = await call(sandbox, 'sendMessage', {
      chat_id: forum,
      message_thread_id: 2,
      text: 'a',
    })
    expect(body.result).toMatchObject({
      message_thread_id: 2,
      is_topic_message: true,
      chat: { is_forum: true },
    })
    const elsewhere = { chat_id: forum, message_thread_id: 3, text: 'a' }
    expect(await refusal(sandbox, 'sendMessage', elsewhere)).toBe(
      '400 Bad Request: message thread not found',
    )
  })

  it('tells where an upgraded group went', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group' })
    const supergroup = await sandbox.migrate(group)
    const { status, body } = await call(sandbox, 'sendMessage', { chat_id: group, text: 'a' })
    expect(status).toBe(400)
    expect(body).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: supergroup },
    })
    expect(await refusal(sandbox, 'sendMessage', { chat_id: supergroup, text: 'a' })).toBe(
      'accepted',
    )
  })
})

describe('editing and deleting', () => {
  const sent = async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const markup = inline({ text: 'Go', callback_data: 'go' })
    const one = { chat_id: chat, text: 'one', reply_markup: markup }
    const { message_id } = (await call(sandbox, 'sendMessage', one)).body.result
    return { sandbox, chat, id: { chat_id: chat, message_id }, markup }
  }

  it('changes the text, takes the keyboard away and keeps the history', async () => {
    const { sandbox, chat, id } = await sent()
    const { body } = await call(sandbox, 'editMessageText', { ...id, text: 'two' })
    expect(body.result).toMatchObject({ text: 'two', edit_date: expect.any(Number) })
    expect(body.result.reply_markup).toBeUndefined()
    expect(sandbox.messages(chat)[0]?.history[0]).toMatchObject({
      text: 'one',
      keyboard: [[{ text: 'Go' }]],
    })
  })

  it('refuses an edit that changes nothing', async () => {
    const { sandbox, id, markup } = await sent()
    const same = await refusal(sandbox, 'editMessageText', {
      ...id,
      text: 'one',
      reply_markup: markup,
    })
    expect(same).toMatch(/^400 Bad Request: message is not modified: /)
    expect(
      await refusal(sandbox, 'editMessageReplyMarkup', { ...id, reply_markup: markup }),
    ).toMatch(/not modified/)
    expect(await refusal(sandbox, 'editMessageReplyMarkup', id)).toBe('accepted')
  })

  it('refuses what is not there or not its own', async () => {
    const { sandbox, chat, id } = await sent()
    const theirs = await sandbox.say(chat, 'hi')
    const edit = (message_id: unknown) =>
      refusal(sandbox, 'editMessageText', { chat_id: chat, message_id, text: 'x' })
    expect(await edit(99)).toBe('400 Bad Request: message to edit not found')
    expect(await edit('')).toBe('400 Bad Request: message identifier is not specified')
    expect(await edit(theirs)).toBe("400 Bad Request: message can't be edited")
    await call(sandbox, 'deleteMessage', id)
    expect(await edit(id.message_id)).toBe('400 Bad Request: message to edit not found')
    expect(await refusal(sandbox, 'deleteMessage', id)).toBe(
      '400 Bad Request: message to delete not found',
    )
    expect(sandbox.messages(chat)[0]).toMatchObject({ text: 'one', deletedAt: expect.any(Number) })
  })

  it('never gives an id again that a message had before a restart', async () => {
    let now = Date.UTC(2026, 5, 1)
    const ids = async () => {
      const sandbox = await open({ clock: () => now })
      const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
      const texts = ['one', 'two', 'three']
      for (const text of texts) await call(sandbox, 'sendMessage', { chat_id: chat, text })
      return { sandbox, chat, ids: sandbox.messages(chat).map(({ id }) => id) }
    }
    const before = await ids()
    now += 1_000
    const { sandbox, chat, ids: after } = await ids()
    expect(new Set([...before.ids, ...after]).size).toBe(6)
    const edit = { chat_id: chat, message_id: before.ids[0], text: 'new' }
    expect(await refusal(sandbox, 'editMessageText', edit)).toBe(
      '400 Bad Request: message to edit not found',
    )
  })

  it('refuses a reply to a message that is gone, unless it may stand alone', async () => {
    const { sandbox, chat, id } = await sent()
    const reply = (more: object) =>
      refusal(sandbox, 'sendMessage', {
        chat_id: chat,
        text: 'Correction',
        reply_parameters: { message_id: id.message_id, ...more },
      })
    expect(await reply({})).toBe('accepted')
    await call(sandbox, 'deleteMessage', id)
    expect(await reply({})).toBe('400 Bad Request: message to be replied not found')
    expect(await reply({ allow_sending_without_reply: true })).toBe('accepted')
    expect(sandbox.messages(chat).at(-1)?.replyTo).toBeUndefined()
  })

  it('refuses to delete after 48 hours and others’ messages in groups', async () => {
    let now = 1_700_000_000_000
    const sandbox = await open({ clock: () => now })
    const group = await sandbox.createChat({ kind: 'group' })
    const theirs = await sandbox.say(group, 'hi')
    const remove = (message_id: number) =>
      refusal(sandbox, 'deleteMessage', { chat_id: group, message_id })
    expect(await remove(theirs)).toBe("400 Bad Request: message can't be deleted")
    await call(sandbox, 'sendMessage', { chat_id: group, text: 'a' })
    now += 48 * 3_600_000 + 1
    expect(await remove(2)).toBe("400 Bad Request: message can't be deleted for everyone")
  })
})

describe('answerCallbackQuery', () => {
  it('answers a pressed button once, within a minute', async () => {
    let now = 1_700_000_000_000
    const sandbox = await open({ clock: () => now })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const markup = inline({ text: 'Go', callback_data: 'go' })
    await call(sandbox, 'sendMessage', { chat_id: chat, text: 'one', reply_markup: markup })
    const query = await sandbox.press({ chatId: chat, messageId: 1, data: 'go' })
    const answer = { callback_query_id: query, text: 'Done', show_alert: true }
    expect(
      await refusal(sandbox, 'answerCallbackQuery', { ...answer, text: 'x'.repeat(201) }),
    ).toMatch(/MESSAGE_TOO_LONG/)
    expect(await refusal(sandbox, 'answerCallbackQuery', answer)).toBe('accepted')
    expect(sandbox.answer(query)).toEqual({ text: 'Done', alert: true, url: '' })
    expect(await refusal(sandbox, 'answerCallbackQuery', answer)).toMatch(/query is too old/)
    const late = await sandbox.press({ chatId: chat, messageId: 1, data: 'go' })
    now += 61_000
    expect(await refusal(sandbox, 'answerCallbackQuery', { callback_query_id: late })).toMatch(
      /query is too old/,
    )
  })
})

describe('chats and members', () => {
  it('tells about chats, also by username', async () => {
    const sandbox = await open()
    const channel = await sandbox.createChat({
      kind: 'channel',
      title: 'News',
      username: 'newschannel',
    })
    const { body } = await call(sandbox, 'getChat', { chat_id: '@NewsChannel' })
    expect(body.result).toMatchObject({ id: channel, type: 'channel', title: 'News' })
    expect(await refusal(sandbox, 'getChat', { chat_id: '@nobody' })).toBe(
      '400 Bad Request: chat not found',
    )
  })

  it('tells who a user is in a group', async () => {
    const sandbox = await open()
    const group = await sandbox.createChat({ kind: 'group' })
    const stranger = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const status = async (user_id: number) =>
      (await call(sandbox, 'getChatMember', { chat_id: group, user_id })).body.result?.status
    expect(await status(900_001)).toBe('creator')
    expect(await status(900_002)).toBe('member')
    expect(await status(stranger)).toBe('left')
    expect(await status(4242)).toBe('member')
    await sandbox.setMember({ chatId: group, userId: 900_002, status: 'administrator' })
    const { body } = await call(sandbox, 'getChatAdministrators', { chat_id: group })
    expect(body.result.map((member: { user: { id: number } }) => member.user.id)).toEqual([
      900_001, 900_002,
    ])
    expect(await refusal(sandbox, 'getChatMember', { chat_id: group, user_id: 5 })).toBe(
      '400 Bad Request: PARTICIPANT_ID_INVALID',
    )
    expect(await refusal(sandbox, 'getChatAdministrators', { chat_id: stranger })).toBe(
      '400 Bad Request: there are no administrators in the private chat',
    )
  })

  it('refuses an unknown chat action', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    expect(await refusal(sandbox, 'sendChatAction', { chat_id: chat, action: 'dancing' })).toBe(
      '400 Bad Request: wrong parameter action in request',
    )
  })
})

describe('setMyCommands', () => {
  it.each([
    ['an upper-case name', [{ command: 'Start', description: 'Begin' }], /BOT_COMMAND_INVALID/],
    [
      'a name of 33 letters',
      [{ command: 'x'.repeat(33), description: 'Begin' }],
      /BOT_COMMAND_INVALID/,
    ],
    ['no description', [{ command: 'start', description: ' ' }], /BOT_COMMAND_DESCRIPTION_INVALID/],
    [
      '101 commands',
      Array(101).fill({ command: 'start', description: 'x' }),
      /BOT_COMMANDS_TOO_MUCH/,
    ],
    ['no list', {}, /can't parse commands/],
  ])('refuses %s', async (_, commands, expected) => {
    expect(await refusal(await open(), 'setMyCommands', { commands })).toMatch(expected)
  })

  it('keeps commands by scope and language', async () => {
    const sandbox = await open()
    const commands = [{ command: 'start', description: 'Anfangen' }]
    await call(sandbox, 'setMyCommands', { commands, language_code: 'de' })
    expect((await call(sandbox, 'getMyCommands', { language_code: 'de' })).body.result).toEqual(
      commands,
    )
    expect((await call(sandbox, 'getMyCommands')).body.result).toEqual([])
  })
})

describe('slow mode', () => {
  it('answers a member like a flood, lets it edit, and spares administrators', async () => {
    let now = 1_800_000_000_000
    const sandbox = await open({ clock: () => now })
    const chat = await sandbox.createChat({ kind: 'supergroup', slowModeSeconds: 900 })
    const send = () => refusal(sandbox, 'sendMessage', { chat_id: chat, text: 'a' })
    const { message_id } = (await call(sandbox, 'sendMessage', { chat_id: chat, text: 'a' })).body
      .result
    expect(await send()).toBe('429 Too Many Requests: retry after 900')
    const edit = { chat_id: chat, message_id, text: 'b' }
    expect(await refusal(sandbox, 'editMessageText', edit)).toBe('accepted')
    now += 899_001
    expect(await send()).toBe('429 Too Many Requests: retry after 1')
    now += 999
    expect(await send()).toBe('accepted')
    await sandbox.setStanding(chat, 'administrator')
    expect(await send()).toBe('accepted')
  })
})

describe('flood control', () => {
  it('answers 429 with the seconds to wait, for sends and edits together', async () => {
    let now = 1_700_000_000_000
    const sandbox = await open({ limits: {}, clock: () => now })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    await call(sandbox, 'sendMessage', { chat_id: chat, text: 'a' })
    for (const text of ['b', 'c'])
      await call(sandbox, 'editMessageText', { chat_id: chat, message_id: 1, text })
    const refused = await call(sandbox, 'sendMessage', { chat_id: chat, text: 'd' })
    expect(refused).toEqual({
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 1',
        parameters: { retry_after: 1 },
      },
    })
    now += 1000
    expect(await refusal(sandbox, 'sendMessage', { chat_id: chat, text: 'd' })).toBe('accepted')
    expect(sandbox.counts()).toMatchObject({ refused429: 1, maxPerSecond: 3 })
  })

  it('can be raised, lowered and switched off while it runs', async () => {
    const sandbox = await open({ limits: {} })
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const burst = () =>
      Promise.all(
        Array.from({ length: 40 }, () =>
          refusal(sandbox, 'sendMessage', { chat_id: chat, text: 'a' }),
        ),
      )
    expect(await burst()).toContain('429 Too Many Requests: retry after 1')
    sandbox.setLimits('off')
    expect(new Set(await burst())).toEqual(new Set(['accepted']))
  })
})
