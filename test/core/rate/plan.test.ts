import { expect, test } from 'vitest'
import { Plan } from '../../../src/core/rate/plan.ts'

test('a chat stands in a window once, and may be told of the next time', () => {
  const plan = new Plan(10_000, () => 0)
  expect(plan.book(1, 'alert')).toBe(10_000)
  expect(plan.isNow(plan.at(1, 'answer'))).toBe(false)
  expect(plan.isSoon(plan.at(1, 'answer'))).toBe(true)
  expect(plan.isNow(plan.at(2, 'answer'))).toBe(true)
})

test('a chat that is not ready for long is not worth waiting for', () => {
  const plan = new Plan(10_000, () => 60_000)
  expect(plan.isNow(plan.at(1, 'alert'))).toBe(false)
  expect(plan.isSoon(plan.at(1, 'alert'))).toBe(false)
})
