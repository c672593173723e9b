import { expect, test, vi } from 'vitest'
import type { Press } from '../../src/app/ports/asking.ts'
import type { SendFailure } from '../../src/app/ports/telegram.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { LaneAsking } from '../../src/platform/lane/sending/asking.ts'
import { rateOf } from '../rate.ts'

/** A lane's asking on a clock that only its own sleeping moves. */
function world(sendRate = 28) {
  let now = 1_000_000
  const pass = (ms: number) => {
    now += ms
  }
  const clock: Clock = {
    now: () => now,
    random: () => 0,
    sleep: async (ms) => pass(ms),
    every: () => () => {},
  }
  const answer: { administers: (user: number) => Result<boolean, SendFailure> } = {
    administers: (user) => ok(user === ADMIN),
  }
  const telegram = {
    send: vi.fn(),
    delete: vi.fn(),
    isAdministrator: vi.fn(async (_: number, user: number) => answer.administers(user)),
    chat: vi.fn(),
    answerPress: vi.fn(async (_: Press) => ok(true as const)),
  }
  const tellOthers = vi.fn()
  const rate = rateOf({ config: { sendRate, paidRate: null }, clock, tellOthers })
  const asking = new LaneAsking({ telegram, rate, clock })
  return { asking, telegram, answer, tellOthers, rate, pass, now: () => now }
}

const ADMIN = 7
const MEMBER = 9

const refused = (code: number, description: string, retryAfter: number | null = null) =>
  err<SendFailure>({ kind: 'refused', code, description, retryAfter, migrateTo: null })

test('asks each time whether somebody still administers a chat', async () => {
  const { asking, telegram, answer } = world()
  expect(await asking.isAdministrator(-1, ADMIN)).toBe(true)
  answer.administers = () => ok(false)
  expect(await asking.isAdministrator(-1, ADMIN)).toBe(false)
  expect(telegram.isAdministrator).toHaveBeenCalledTimes(2)
})

test('asks once in ten seconds about a member, however often that one presses', async () => {
  const { asking, telegram, pass } = world()
  const asked = Array.from({ length: 80 }, () => asking.isAdministrator(-1, MEMBER))
  expect(new Set(await Promise.all(asked))).toEqual(new Set([false]))
  expect(telegram.isAdministrator).toHaveBeenCalledOnce()
  pass(10_000)
  await asking.isAdministrator(-1, MEMBER)
  expect(telegram.isAdministrator).toHaveBeenCalledTimes(2)
})

test('asks about each person and each chat by itself', async () => {
  const { asking } = world()
  expect(await asking.isAdministrator(-1, MEMBER)).toBe(false)
  expect(await asking.isAdministrator(-1, ADMIN)).toBe(true)
  expect(await asking.isAdministrator(-2, ADMIN)).toBe(true)
})

test('takes nobody for an administrator of a chat where the bot is not', async () => {
  const { asking, answer } = world()
  answer.administers = () => refused(403, 'Forbidden: bot was kicked from the channel chat')
  expect(await asking.isAdministrator(-1, ADMIN)).toBe(false)
  answer.administers = () => refused(400, 'Bad Request: chat not found')
  expect(await asking.isAdministrator(-2, ADMIN)).toBe(false)
})

test('a refusal is remembered like an answer, and stops all lanes where Telegram says so', async () => {
  const { asking, telegram, answer, rate, tellOthers, now } = world()
  answer.administers = () => refused(429, 'Too Many Requests', 30)
  expect(await asking.isAdministrator(-1, ADMIN)).toBeNull()
  expect(await asking.isAdministrator(-1, ADMIN)).toBeNull()
  expect(telegram.isAdministrator).toHaveBeenCalledOnce()
  expect(rate.blockedUntil()).toBe(now() + 30_000)
  expect(tellOthers).toHaveBeenCalledWith(30_000)
})

test('asks nothing while Telegram wants to be left alone', async () => {
  const { asking, telegram, rate, now } = world()
  rate.rest(10_000, now())
  expect(await asking.isAdministrator(-1, ADMIN)).toBeNull()
  await asking.answerPress({ chatId: -1, id: 'p', text: 'Done' })
  expect(telegram.isAdministrator).not.toHaveBeenCalled()
  expect(telegram.answerPress).not.toHaveBeenCalled()
})

test('waits for its place in the pace, but not for long', async () => {
  const slow = world(0.1)
  expect(await slow.asking.isAdministrator(-1, ADMIN)).toBeNull()
  expect(slow.telegram.isAdministrator).not.toHaveBeenCalled()
  const { asking, now } = world()
  const start = now()
  for (let chat = -1; chat > -6; chat--) await asking.isAdministrator(chat, ADMIN)
  expect(now() - start).toBeGreaterThan(100)
})

test('answers forty presses of a chat in a minute', async () => {
  const { asking, telegram, pass } = world()
  const press = (id: string) => asking.answerPress({ chatId: -1, id, text: 'Done' })
  for (let i = 0; i < 60; i++) await press(`p${i}`)
  expect(telegram.answerPress).toHaveBeenCalledTimes(40)
  pass(61_000)
  await press('later')
  expect(telegram.answerPress).toHaveBeenCalledTimes(41)
})

test('presses of very many chats use up no more than two calls a second', async () => {
  const { asking, telegram, now } = world()
  const start = now()
  for (let chat = 1; chat <= 200; chat++) {
    await asking.answerPress({ chatId: chat, id: `p${chat}`, text: 'Done' })
  }
  const seconds = (now() - start) / 1_000
  expect(telegram.answerPress.mock.calls.length).toBeLessThanOrEqual(2 * seconds + 2)
})
