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
  const answer: { administrators: Result<readonly number[], SendFailure> } = {
    administrators: ok([7, 8]),
  }
  const telegram = {
    send: vi.fn(),
    delete: vi.fn(),
    administrators: vi.fn(async (_: number) => answer.administrators),
    answerPress: vi.fn(async (_: Press) => ok(true as const)),
  }
  const tellOthers = vi.fn()
  const rate = rateOf({ config: { sendRate, paidRate: null }, clock, tellOthers })
  const asking = new LaneAsking({ telegram, rate, clock })
  return { asking, telegram, answer, tellOthers, rate, pass, now: () => now }
}

const flood = (retryAfter: number) =>
  err<SendFailure>({
    kind: 'refused',
    code: 429,
    description: 'Too Many Requests',
    retryAfter,
    migrateTo: null,
  })

test('asks who administers a group once a minute, however many commands come', async () => {
  const { asking, telegram, pass } = world()
  const asked = await Promise.all(Array.from({ length: 80 }, () => asking.administrators(-1)))
  expect(asked.every((ids) => ids?.join() === '7,8')).toBe(true)
  expect(telegram.administrators).toHaveBeenCalledOnce()
  pass(60_000)
  await asking.administrators(-1)
  expect(telegram.administrators).toHaveBeenCalledTimes(2)
})

test('asks of each group by itself', async () => {
  const { asking, telegram } = world()
  await asking.administrators(-1)
  await asking.administrators(-2)
  expect(telegram.administrators.mock.calls).toEqual([[-1], [-2]])
})

test('a refusal is remembered like an answer, and stops all lanes where Telegram says so', async () => {
  const { asking, telegram, answer, rate, tellOthers, now } = world()
  answer.administrators = flood(30)
  expect(await asking.administrators(-1)).toBeNull()
  expect(await asking.administrators(-1)).toBeNull()
  expect(telegram.administrators).toHaveBeenCalledOnce()
  expect(rate.blockedUntil()).toBe(now() + 30_000)
  expect(tellOthers).toHaveBeenCalledWith(30_000)
})

test('asks nothing while Telegram wants to be left alone', async () => {
  const { asking, telegram, rate, now } = world()
  rate.rest(10_000, now())
  expect(await asking.administrators(-1)).toBeNull()
  await asking.answerPress({ chatId: -1, id: 'p', text: 'Done' })
  expect(telegram.administrators).not.toHaveBeenCalled()
  expect(telegram.answerPress).not.toHaveBeenCalled()
})

test('waits for its place in the pace, but not for long', async () => {
  const slow = world(0.1)
  expect(await slow.asking.administrators(-1)).toBeNull()
  expect(slow.telegram.administrators).not.toHaveBeenCalled()
  const { asking, now } = world()
  const start = now()
  for (let chat = -1; chat > -6; chat--) await asking.administrators(chat)
  expect(now() - start).toBeGreaterThan(100)
})

test('answers twenty presses of a chat in a minute', async () => {
  const { asking, telegram, pass } = world()
  const press = (id: string) => asking.answerPress({ chatId: -1, id, text: 'Done' })
  for (let i = 0; i < 30; i++) await press(`p${i}`)
  expect(telegram.answerPress).toHaveBeenCalledTimes(20)
  pass(61_000)
  await press('later')
  expect(telegram.answerPress).toHaveBeenCalledTimes(21)
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
