import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiest } from '../../sandbox/calls.ts'
import { Limiter, NO_LIMITS, TELEGRAM_LIMITS } from '../../sandbox/limits.ts'

const passing = (limiter: Limiter, calls: readonly (readonly [at: number, chatId: number])[]) =>
  calls.filter(([at, chatId]) => limiter.take({ chatId, isGroup: chatId < 0 }, at) === 0)

describe('flood limits', () => {
  it('let three through to one chat at once, then one a second', () => {
    const limiter = new Limiter(TELEGRAM_LIMITS)
    const chat = { chatId: 1, isGroup: false }
    expect([0, 0, 0, 0].map((at) => limiter.take(chat, at))).toEqual([0, 0, 0, 1000])
    expect([999, 1000, 1000].map((at) => limiter.take(chat, at))).toEqual([1, 0, 1000])
  })

  it('let thirty through in a second, whoever they are for', () => {
    const limiter = new Limiter(TELEGRAM_LIMITS)
    const waits = Array.from({ length: 31 }, (_, chatId) =>
      limiter.take({ chatId, isGroup: false }, chatId),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30)
    expect(waits.at(-1)).toBe(970)
    expect(limiter.take({ chatId: 99, isGroup: false }, 1000)).toBe(0)
  })

  it('let twenty through to a group in a minute', () => {
    const limiter = new Limiter(TELEGRAM_LIMITS)
    const group = { chatId: -1, isGroup: true }
    const waits = Array.from({ length: 21 }, (_, index) => limiter.take(group, index * 1000))
    expect(waits.at(-1)).toBe(40_000)
    expect(limiter.take(group, 60_000)).toBe(0)
  })

  it('refuse without counting', () => {
    const limiter = new Limiter({ ...NO_LIMITS, overallPerSecond: 1 })
    expect([0, 500, 999].map((at) => limiter.take(undefined, at))).toEqual([0, 500, 1])
    expect(limiter.take(undefined, 1000)).toBe(0)
  })

  it('hold in every window, whatever comes', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -2, max: 3 })),
      { maxLength: 400 },
    )
    const settings = { overallPerSecond: 5, chatPerSecond: 1, chatBurst: 3, groupPerMinute: 6 }
    fc.assert(
      fc.property(steps, (all) => {
        let now = 0
        const calls = all.map(([step, chatId]) => {
          now += step
          return [now, chatId] as const
        })
        const passed = passing(new Limiter(settings), calls)
        const times = (chatId?: number) =>
          passed.filter((call) => chatId === undefined || call[1] === chatId).map(([at]) => at)
        expect(busiest(times(), 1000)).toBeLessThanOrEqual(5)
        for (const chatId of [-2, -1]) expect(busiest(times(chatId), 60_000)).toBeLessThanOrEqual(6)
        for (const chatId of [-2, -1, 0, 1, 2, 3]) {
          for (const seconds of [1, 2, 5]) {
            expect(busiest(times(chatId), seconds * 1000)).toBeLessThanOrEqual(3 + seconds)
          }
        }
      }),
    )
  })

  it('always let the call pass after the wait they gave', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 100 }), (steps) => {
        const limiter = new Limiter({
          overallPerSecond: 4,
          chatPerSecond: 1,
          chatBurst: 2,
          groupPerMinute: 10,
        })
        const group = { chatId: -1, isGroup: true }
        let now = 0
        for (const step of steps) {
          now += step
          const wait = limiter.take(group, now)
          if (wait === 0) continue
          now += wait
          expect(limiter.take(group, now)).toBe(0)
        }
      }),
    )
  })
})
