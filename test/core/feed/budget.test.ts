import { expect, test } from 'vitest'
import { overBudget } from '../../../src/core/feed/budget.ts'

test('the free plan has enough for 34 feeds, and from then on the operator is told with numbers', () => {
  expect(overBudget(34)).toBeNull()
  expect(overBudget(35)).toMatch(/^35 feeds .* 15 minutes take 10,080 queue operations a day/)
  expect(overBudget(100)).toContain('28,800')
})
