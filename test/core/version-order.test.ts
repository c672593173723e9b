import { expect, test } from 'vitest'
import { isStale, remember } from '../../src/core/version-order.ts'

const known = (version: number | null, updatedAt: number | null, retracted = false) => ({
  version,
  updatedAt,
  retracted,
})

test('an article that is not known is never stale', () => {
  expect(isStale(null, known(1, null))).toBe(false)
  expect(isStale(null, known(null, null, true))).toBe(false)
})

test('versions decide before dates', () => {
  expect(isStale(known(2, 100), known(1, 200))).toBe(true)
  expect(isStale(known(1, 200), known(2, 100))).toBe(false)
})

test('dates decide where one of the two has no version', () => {
  expect(isStale(known(null, 100), known(3, 50))).toBe(true)
  expect(isStale(known(3, 100), known(null, 150))).toBe(false)
})

test('the order of arrival decides where nothing else does', () => {
  expect(isStale(known(null, null), known(null, null))).toBe(false)
})

test('the same version again is stale, its retraction is not', () => {
  expect(isStale(known(3, null), known(3, null))).toBe(true)
  expect(isStale(known(3, null), known(3, null, true))).toBe(false)
})

test('a retraction of an older version does not withdraw a newer one', () => {
  expect(isStale(known(3, null), known(2, null, true))).toBe(true)
})

test('a withdrawn article comes back only for what is provably newer', () => {
  expect(isStale(known(null, 100, true), known(null, null))).toBe(true)
  expect(isStale(known(null, 100, true), known(7, null))).toBe(true)
  expect(isStale(known(3, 100, true), known(4, null))).toBe(false)
  expect(isStale(known(null, 100, true), known(null, 101))).toBe(false)
})

test('what a post leaves out stays as it was', () => {
  expect(remember(known(3, 100), known(null, null, true))).toEqual(known(3, 100, true))
})
