import { expect, test } from 'vitest'
import { spreadOf } from '../../src/core/percentile.ts'

test('half, and 99 of 100, are values that occurred', () => {
  expect(spreadOf([30, 10, 20])).toEqual({ p50: 20, p99: 30 })
  expect(spreadOf([10, 20])).toEqual({ p50: 10, p99: 20 })
  expect(spreadOf(Array.from({ length: 200 }, (_, i) => 200 - i))).toEqual({ p50: 100, p99: 198 })
})

test('of one value both are it, and of none there is nothing to tell', () => {
  expect(spreadOf([7])).toEqual({ p50: 7, p99: 7 })
  expect(spreadOf([])).toBeNull()
})
