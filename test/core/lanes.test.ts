import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laneOf } from '../../src/core/lanes.ts'

const chat = fc.integer({ min: -(2 ** 50), max: 2 ** 50 })

test('adding lanes moves a chat to a new lane or not at all', () => {
  fc.assert(
    fc.property(chat, fc.integer({ min: 1, max: 64 }), fc.nat(64), (chatId, lanes, more) => {
      const [before, after] = [laneOf(chatId, lanes), laneOf(chatId, lanes + more)]
      expect(before).toBeGreaterThanOrEqual(0)
      expect(before).toBeLessThan(lanes)
      if (after !== before) expect(after).toBeGreaterThanOrEqual(lanes)
    }),
  )
})

test('chats spread evenly, private ones and groups', () => {
  const counts = [0, 0, 0, 0]
  for (let i = 1; i <= 4_000; i++) {
    const lane = laneOf(i % 2 ? 100_000 + i : -100_000 - i, 4)
    counts[lane] = (counts[lane] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
