import { beforeEach, describe, expect, it } from 'vitest'
import type { Sending } from '../../src/app/ports/telegram.ts'
import { readConfig } from '../../src/platform/config.ts'
import { telegramClient } from '../../src/platform/telegram.ts'
import { type FakeTelegram, fakeTelegram, refuse } from './fake-telegram.ts'

let telegram: FakeTelegram

beforeEach(() => {
  telegram = fakeTelegram()
})

const BUTTON = { text: 'Read the article', url: 'http://intranet/article' }

const sending = (changes: Partial<Sending> = {}): Sending => ({
  target: { chatId: 7, threadId: 3 },
  message: { text: 'Talks stall', entities: [], buttons: [[BUTTON]] },
  edits: null,
  replyTo: null,
  isSilent: false,
  ...changes,
})

const send = (changes?: Partial<Sending>) =>
  telegramClient(readConfig({ TELEGRAM_BOT_TOKEN: '4242:secret' }))?.send(sending(changes))

const page = (status: number) =>
  new Response('<html>Sorry</html>', { status, headers: { 'content-type': 'text/html' } })

it('a refusal is answered by no second request: that would escape the pacing', async () => {
  telegram.answer = () => refuse(400, 'Bad Request: BUTTON_URL_INVALID')
  expect(await send()).toMatchObject({ ok: false, error: { kind: 'refused', code: 400 } })
  expect(telegram.asked).toHaveLength(1)
})

it('what is to make no sound says so, and nothing else does', async () => {
  await send({ isSilent: true })
  await send()
  expect(telegram.delivered.map(({ payload }) => payload.disable_notification)).toEqual([
    true,
    undefined,
  ])
})

it('what one member alone is to see has an id of another kind', async () => {
  telegram.answer = ({ payload }) =>
    'ephemeral_message_parameters' in payload
      ? Response.json({ ok: true, result: { message_id: 0, ephemeral_message_id: 31 } })
      : undefined
  expect(await send({ onlyFor: 42 })).toEqual({ ok: true, value: { messageId: 31 } })
  expect(telegram.asked.at(-1)?.payload).toMatchObject({
    ephemeral_message_parameters: { receiver_user_id: 42 },
  })
})

it('a server that knows nothing of such messages shows it to all, once', async () => {
  expect(await send({ onlyFor: 42 })).toEqual({ ok: true, value: { messageId: 1 } })
})

describe('an answer that is no JSON', () => {
  it.each([500, 502, 503, 504, 520, 522, 524])('with status %i leaves it open', async (status) => {
    telegram.answer = () => page(status)
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unanswered' } })
    expect(telegram.asked).toHaveLength(1)
  })

  it.each([521, 523, 525, 526, 530])(
    'with status %i means that nothing arrived',
    async (status) => {
      telegram.answer = () => page(status)
      expect(await send()).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
    },
  )
})

describe("Telegram's own answer", () => {
  it.each([500, 503])('with status %i is a refusal', async (code) => {
    telegram.answer = () => refuse(code, 'Internal Server Error')
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'refused', code } })
  })

  it.each([502, 504])('with status %i leaves it open: a gateway knows no better', async (code) => {
    telegram.answer = () => refuse(code, 'Bad Gateway')
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unanswered' } })
  })

  it('that has not its shape leaves it open', async () => {
    telegram.answer = () => Response.json({ error: 'bad gateway' }, { status: 502 })
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unanswered' } })
  })
})

describe('a broadcast', () => {
  const paid = (changes?: Partial<Sending>) =>
    telegramClient(readConfig({ TELEGRAM_BOT_TOKEN: '4242:secret', PAID_RATE: '300' }))?.send(
      sending(changes),
    )

  it('is paid for only where the operator has said so', async () => {
    await send()
    await paid()
    expect(telegram.delivered.map(({ payload }) => payload.allow_paid_broadcast)).toEqual([
      undefined,
      true,
    ])
  })

  it('is never an edit', async () => {
    await paid({ edits: 9 })
    expect(telegram.delivered[0]?.payload).not.toHaveProperty('allow_paid_broadcast')
  })
})

it('answers a message, and is sent without where that one is gone', async () => {
  await send({ replyTo: 5 })
  expect(telegram.delivered[0]?.payload).toMatchObject({
    reply_parameters: { message_id: 5, allow_sending_without_reply: true },
  })
})

it('a request that was one too many for the invocation never left', async () => {
  telegram.answer = () => {
    throw new Error('Too many subrequests.')
  }
  expect(await send()).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
})

describe('what Telegram would never say', () => {
  it.each([
    ['a wait that is no number', { retry_after: 'soon' }],
    ['a chat that is no integer', { migrate_to_chat_id: 4.5 }],
  ])('%s is told as none', async (_, parameters) => {
    const body = { ok: false, error_code: 429, description: 'Too Many Requests', parameters }
    telegram.answer = () => Response.json(body, { status: 429 })
    expect(await send()).toMatchObject({
      ok: false,
      error: { kind: 'refused', retryAfter: null, migrateTo: null },
    })
  })

  it.each([undefined, null, 'seven', -1, 1.5])('a message id %s leaves it open', async (id) => {
    telegram.answer = () => Response.json({ ok: true, result: { message_id: id } })
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'unanswered' } })
  })
})

it('a request that cannot be made is no outage: it throws', async () => {
  const broken = {
    get type(): 'bold' {
      throw new Error('poison')
    },
    offset: 0,
    length: 1,
  }
  const message = { text: 'Talks stall', entities: [broken], buttons: [] }
  await expect(send({ message })).rejects.toThrow('poison')
  expect(telegram.asked).toEqual([])
})

describe('whether somebody administers a chat', () => {
  const asked = () =>
    telegramClient(readConfig({ TELEGRAM_BOT_TOKEN: '4242:secret' }))?.isAdministrator(-1, 7)
  const told = (result: unknown) => Response.json({ ok: true, result })

  it.each([
    ['creator', true],
    ['administrator', true],
    ['member', false],
    ['left', false],
  ])('is told by what they are: %s', async (status, administers) => {
    telegram.answer = () => told({ status, user: { id: 7 } })
    expect(await asked()).toEqual({ ok: true, value: administers })
  })

  it('is told by the list of those who do, where a group hides its members', async () => {
    const hidden = refuse(400, 'Bad Request: member list is inaccessible')
    const all = told([{ status: 'creator', user: { id: 7 } }])
    telegram.answer = ({ method }) => (method === 'getChatMember' ? hidden : all)
    expect(await asked()).toEqual({ ok: true, value: true })
  })
})
