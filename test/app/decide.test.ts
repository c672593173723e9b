import { expect, test } from 'vitest'
import { type Decision, decide, MAX_ATTEMPTS } from '../../src/app/decide.ts'

const refused = (code: number, description: string, extra = {}) => ({
  kind: 'refused' as const,
  code,
  description,
  retryAfter: null,
  migrateTo: null,
  ...extra,
})

const kindOf = (code: number, description: string, attempt = 1): Decision['kind'] =>
  decide(refused(code, description), attempt, 0).kind

test('chats that are gone are unsubscribed', () => {
  const gone: [number, string][] = [
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [403, 'Forbidden: bot was kicked from the group chat'],
    [403, 'Forbidden: bot was kicked from the supergroup chat'],
    [403, 'Forbidden: bot was kicked from the channel chat'],
    [403, 'Forbidden: bot is not a member of the channel chat'],
    [403, 'Forbidden: bot is not a member of the supergroup chat'],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [400, 'Bad Request: chat not found'],
    [403, 'Forbidden: the group chat was deleted'],
    [400, 'Bad Request: PEER_ID_INVALID'],
    [400, 'Bad Request: CHANNEL_PRIVATE'],
    [403, "Forbidden: bot can't send messages to bots"],
    [403, "Forbidden: the bot can't send messages to the bot"],
  ]
  for (const [code, description] of gone) expect(kindOf(code, description)).toBe('unsubscribe')
})

test('chats that do not let the bot write are paused', () => {
  expect(kindOf(400, 'Bad Request: not enough rights to send text messages to the chat')).toBe(
    'pause',
  )
  expect(kindOf(400, 'Bad Request: need administrator rights in the channel chat')).toBe('pause')
  expect(kindOf(403, 'Forbidden: CHAT_WRITE_FORBIDDEN')).toBe('pause')
  expect(kindOf(400, 'Bad Request: TOPIC_CLOSED')).toBe('pause')
  expect(kindOf(400, 'Bad Request: TOPIC_DELETED')).toBe('pause')
  expect(kindOf(400, 'Bad Request: message thread not found')).toBe('pause')
  expect(kindOf(400, 'Bad Request: have no rights to send a message')).toBe('pause')
  expect(kindOf(400, 'Bad Request: CHAT_RESTRICTED')).toBe('pause')
})

test('an unknown 403 removes nobody and is tried again', () => {
  expect(kindOf(403, 'Forbidden: something new')).toBe('retry')
  expect(kindOf(403, 'Forbidden: something new', MAX_ATTEMPTS)).toBe('drop')
})

test('retry_after stops the lane, in seconds', () => {
  const failure = refused(429, 'Too Many Requests: retry after 7', { retryAfter: 7 })
  expect(decide(failure, 1, 0)).toEqual({ kind: 'retry', afterMs: 7_000, scope: 'lane' })
})

test('an upgraded group is renamed', () => {
  const description = 'Bad Request: group chat was upgraded to a supergroup chat'
  const failure = refused(400, description, { migrateTo: -1001 })
  expect(decide(failure, 1, 0)).toEqual({ kind: 'migrate', to: -1001 })
})

test('a wrong token holds the lane and drops nothing', () => {
  for (const attempt of [1, MAX_ATTEMPTS + 1]) {
    expect(decide(refused(401, 'Unauthorized'), attempt, 0)).toMatchObject({ scope: 'lane' })
    expect(decide(refused(404, 'Not Found'), attempt, 0)).toMatchObject({ scope: 'lane' })
  }
})

test('server errors back off, to five minutes at most, with jitter', () => {
  const wait = (attempt: number, jitter: number) =>
    decide(refused(500, 'Internal Server Error'), attempt, jitter)
  expect(wait(1, 0)).toMatchObject({ afterMs: 1_000, scope: 'message' })
  expect(wait(3, 0)).toMatchObject({ afterMs: 4_000 })
  expect(wait(3, 0.5)).toMatchObject({ afterMs: 3_000 })
  expect(wait(19, 0)).toMatchObject({ afterMs: 300_000 })
  expect(wait(MAX_ATTEMPTS, 0).kind).toBe('drop')
})

test('an edit that changes nothing is done, another bad request is dropped', () => {
  expect(kindOf(400, 'Bad Request: message is not modified: …')).toBe('done')
  const refusals = [
    'message text is empty',
    'message is too long',
    "can't parse entities: unsupported start tag",
    "message can't be edited",
    'message to edit not found',
    'message to be replied not found',
    'MESSAGE_ID_INVALID',
  ]
  for (const refusal of refusals) expect(kindOf(400, `Bad Request: ${refusal}`)).toBe('drop')
})

test('a message whose button is refused goes without it', () => {
  expect(kindOf(400, 'Bad Request: BUTTON_URL_INVALID')).toBe('plain')
  const wrong = "inline keyboard button URL 'http://intranet/article' is invalid: Wrong HTTP URL"
  expect(kindOf(400, `Bad Request: ${wrong}`)).toBe('plain')
})

test('no answer is doubt, no connection is none', () => {
  expect(decide({ kind: 'unanswered', description: '' }, 1, 0)).toEqual({ kind: 'doubt' })
  expect(decide({ kind: 'unreachable', description: '' }, 1, 0)).toMatchObject({ scope: 'lane' })
})
