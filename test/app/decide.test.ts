import { expect, test } from 'vitest'
import { decide, MAX_ATTEMPTS, type Remedy, type Tried } from '../../src/app/decide.ts'

const refused = (code: number, description: string, extra = {}) => ({
  kind: 'refused' as const,
  code,
  description,
  retryAfter: null,
  migrateTo: null,
  ...extra,
})

const tried = (changes: Partial<Tried> = {}): Tried => ({
  attempt: 1,
  jitter: 0,
  isGroup: false,
  ...changes,
})

const kindOf = (code: number, description: string, attempt = 1): Remedy['kind'] =>
  decide(refused(code, description), tried({ attempt })).kind

/**
 * What Telegram is known to answer `sendMessage` and `editMessageText` with: the Bot API server's own
 * wordings, and MTProto's codes, which it passes on as 400 whatever they were before.
 */
const ANSWERS: Partial<Record<Remedy['kind'], readonly string[]>> = {
  unsubscribe: [
    '403 Forbidden: bot was blocked by the user',
    '403 Forbidden: user is deactivated',
    '403 Forbidden: bot was kicked from the group chat',
    '403 Forbidden: bot was kicked from the supergroup chat',
    '403 Forbidden: bot was kicked from the channel chat',
    '403 Forbidden: bot is not a member of the group chat',
    '403 Forbidden: bot is not a member of the channel chat',
    '403 Forbidden: bot is not a member of the supergroup chat',
    "403 Forbidden: bot can't initiate conversation with a user",
    '403 Forbidden: the group chat was deleted',
    "403 Forbidden: bot can't send messages to bots",
    "403 Forbidden: the bot can't send messages to the bot",
    '400 Bad Request: chat not found',
    '400 Bad Request: private chat not found',
    '400 Bad Request: group chat was deactivated',
    '400 Bad Request: PEER_ID_INVALID',
    '400 Bad Request: CHANNEL_PRIVATE',
    '400 Bad Request: USER_IS_BOT',
  ],
  bar: [
    '400 Bad Request: not enough rights to send text messages to the chat',
    '403 Forbidden: not enough rights to send text messages to the chat',
    '400 Bad Request: have no rights to send a message',
    '400 Bad Request: need administrator rights in the channel chat',
    '400 Bad Request: message thread not found',
    '403 Forbidden: CHAT_WRITE_FORBIDDEN',
    '400 Bad Request: CHAT_WRITE_FORBIDDEN',
    '400 Bad Request: CHAT_SEND_PLAIN_FORBIDDEN',
    '400 Bad Request: CHAT_GUEST_SEND_FORBIDDEN',
    '400 Bad Request: CHAT_ADMIN_REQUIRED',
    '400 Bad Request: CHAT_FORBIDDEN',
    '400 Bad Request: CHAT_RESTRICTED',
    '400 Bad Request: CHAT_ID_INVALID',
    '400 Bad Request: CHANNEL_INVALID',
    '400 Bad Request: CHANNEL_PUBLIC_GROUP_NA',
    '400 Bad Request: USER_BANNED_IN_CHANNEL',
    '400 Bad Request: ALLOW_PAYMENT_REQUIRED_50',
    '400 Bad Request: PREMIUM_ACCOUNT_REQUIRED',
    '400 Bad Request: PRIVACY_PREMIUM_REQUIRED',
    '400 Bad Request: TOPIC_CLOSED',
    '400 Bad Request: TOPIC_DELETED',
  ],
  done: [
    '400 Bad Request: message to delete not found',
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ],
  plain: [
    '400 Bad Request: BUTTON_URL_INVALID',
    "400 Bad Request: inline keyboard button URL 'http://intranet/article' is invalid: Wrong HTTP URL",
  ],
  drop: [
    '400 Bad Request: message text is empty',
    '400 Bad Request: message is too long',
    '400 Bad Request: MESSAGE_TOO_LONG',
    '400 Bad Request: ENTITIES_TOO_LONG',
    '400 Bad Request: ENTITY_BOUNDS_INVALID',
    "400 Bad Request: can't parse entities: unsupported start tag",
    '400 Bad Request: reply markup is too long',
    '400 Bad Request: REPLY_MARKUP_INVALID',
    "400 Bad Request: message can't be edited",
    '400 Bad Request: MESSAGE_AUTHOR_REQUIRED',
    '400 Bad Request: MESSAGE_EDIT_TIME_EXPIRED',
    '400 Bad Request: message to edit not found',
    '400 Bad Request: message to be replied not found',
    '400 Bad Request: MESSAGE_ID_INVALID',
    '413 Request Entity Too Large',
  ],
  retry: [
    '401 Unauthorized',
    '404 Not Found',
    '429 Too Many Requests: retry after 1',
    '500 Internal Server Error',
    '500 Internal Server Error: sent message was immediately deleted',
    '503 Service Unavailable',
  ],
}

const CASES = Object.entries(ANSWERS).flatMap(([kind, answers]) =>
  answers.map((answer) => [answer, kind] as const),
)

test.each(CASES)('%s: %s', (answer, kind) => {
  const [code = ''] = answer.split(' ', 1)
  expect(kindOf(Number(code), answer.slice(code.length + 1))).toBe(kind)
})

test.each([
  ['TOPIC_CLOSED', 'topic'],
  ['TOPIC_DELETED', 'topic'],
  ['message thread not found', 'topic'],
  ['CHAT_WRITE_FORBIDDEN', 'chat'],
])('%s is about the %s', (answer, scope) => {
  const failure = refused(400, `Bad Request: ${answer}`)
  expect(decide(failure, tried())).toEqual({ kind: 'bar', scope })
})

test.each([
  '400 Bad Request: CHAT_ADMIN_REQUIRED',
  '400 Bad Request: USER_NOT_PARTICIPANT',
  '400 Bad Request: chat not found',
  '403 Forbidden: something new',
])('%s to what one member alone was to see says nothing of the chat', (answer) => {
  const [code = ''] = answer.split(' ', 1)
  const failure = refused(Number(code), answer.slice(code.length + 1))
  expect(decide(failure, tried({ isForOne: true })).kind).toBe('drop')
})

test('an unknown 403 removes nobody and is tried again', () => {
  expect(kindOf(403, 'Forbidden: something new')).toBe('retry')
  expect(kindOf(403, 'Forbidden: something new', MAX_ATTEMPTS)).toBe('drop')
})

test('retry_after stops the lane, in seconds', () => {
  const failure = refused(429, 'Too Many Requests: retry after 7', { retryAfter: 7 })
  expect(decide(failure, tried())).toEqual({ kind: 'retry', afterMs: 7_000, scope: 'lane' })
})

test('what a group has to wait may be its own', () => {
  const wait = (seconds: number) => {
    const failure = refused(429, `Too Many Requests: retry after ${seconds}`, {
      retryAfter: seconds,
    })
    return decide(failure, tried({ isGroup: true }))
  }
  expect(wait(900)).toEqual({ kind: 'slow', afterMs: 900_000 })
  expect(wait(3)).toEqual({ kind: 'slow', afterMs: 3_000 })
})

test('no slow mode is longer than an hour', () => {
  const failure = refused(429, 'Too Many Requests: retry after 3601', { retryAfter: 3_601 })
  expect(decide(failure, tried({ isGroup: true }))).toMatchObject({ kind: 'retry', scope: 'lane' })
})

test('an upgraded group is renamed', () => {
  const description = 'Bad Request: group chat was upgraded to a supergroup chat'
  const failure = refused(400, description, { migrateTo: -1001 })
  expect(decide(failure, tried())).toEqual({ kind: 'migrate', to: -1001 })
})

test('a wrong token holds the lane and drops nothing', () => {
  for (const attempt of [1, MAX_ATTEMPTS + 1]) {
    expect(decide(refused(401, 'Unauthorized'), tried({ attempt }))).toMatchObject({
      scope: 'lane',
    })
    expect(decide(refused(404, 'Not Found'), tried({ attempt }))).toMatchObject({ scope: 'lane' })
  }
})

test('server errors back off, to five minutes at most, with jitter', () => {
  const wait = (attempt: number, jitter: number) =>
    decide(refused(500, 'Internal Server Error'), tried({ attempt, jitter }))
  expect(wait(1, 0)).toMatchObject({ afterMs: 1_000, scope: 'message' })
  expect(wait(3, 0)).toMatchObject({ afterMs: 4_000 })
  expect(wait(3, 0.5)).toMatchObject({ afterMs: 3_000 })
  expect(wait(19, 0)).toMatchObject({ afterMs: 300_000 })
  expect(wait(MAX_ATTEMPTS, 0).kind).toBe('drop')
})

test('no answer is doubt, no connection is none', () => {
  expect(decide({ kind: 'unanswered', description: '' }, tried())).toEqual({ kind: 'doubt' })
  expect(decide({ kind: 'unreachable', description: '' }, tried())).toMatchObject({ scope: 'lane' })
})
