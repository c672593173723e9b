import { expect, test } from 'vitest'
import { FAULTS, isLookedFor } from '../../../bench/faithful/checker.ts'

test('looks for all faults in English, and elsewhere for those whose words it knows', () => {
  expect(FAULTS.filter((fault) => !isLookedFor(fault, 'en'))).toEqual([])
  expect(isLookedFor('hedge lost', 'fr')).toBe(false)
  expect(isLookedFor('frame dropped', 'de')).toBe(false)
  expect(isLookedFor('speaker dropped', 'pt')).toBe(true)
  expect(isLookedFor('torn', 'fr')).toBe(true)
})
