import { expect, test } from 'vitest'
import { waitAfterSilence } from '../../../src/core/rate/waits.ts'

test('silence is waited out longer each time, to a minute at most', () => {
  expect([1, 2, 3].map(waitAfterSilence)).toEqual([2_000, 4_000, 8_000])
  expect(waitAfterSilence(24)).toBe(60_000)
})
