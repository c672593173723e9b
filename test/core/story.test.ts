import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStale, meaningChanged, remember } from '../../src/core/story.ts'

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

const LINE = 'Police say 12 hurt in Kyiv strike'

test.each([
  ['Police say 21 hurt in Kyiv strike', 'a number'],
  ['Police say 12 hurt in Lviv strike', 'a name'],
  ['Police say none hurt in Kyiv strike', 'a negation'],
  ['Mayor says 12 hurt in Kyiv strike', 'a speaker'],
  ['12 hurt in Kyiv strike', 'an attribution that is gone'],
  ['Police say 12 reportedly hurt in Kyiv strike', 'doubt'],
  ['Police say 12 hurt in Kyiv strike?', 'a question'],
])('%s corrects %s', (line) => {
  expect(meaningChanged(LINE, line)).toBe(true)
  expect(meaningChanged(line, LINE)).toBe(true)
})

test.each([
  [LINE, LINE],
  ['Police say twelve hurt in Kyiv strike', LINE],
  ['Police said 12 were hurt in Kyiv strike', LINE],
  ['Police say 12 injured in Kyiv strike', LINE],
  ['Rail strike costs €1,000 million', 'Rail strike costs €1000 million'],
  ["Minister isn't resigning", 'Minister is not resigning'],
])('%s is no correction of %s', (after, before) => {
  expect(meaningChanged(before, after)).toBe(false)
})

test('the same words with their names the other way round say something else', () => {
  expect(meaningChanged('Smith beats Jones in final', 'Jones beats Smith in final')).toBe(true)
})

test.each([
  ['Jury acquits mayor of fraud', 'Jury convicts mayor of fraud'],
  ['Bank raises interest rates', 'Bank cuts interest rates'],
  ['Shares rise on oil news', 'Shares fell on oil news'],
  ['Council approves harbour tunnel', 'Council rejects harbour tunnel'],
  ['Crew rescued from burning ship', 'Crew dead on burning ship'],
])('the opposite is another meaning: %s', (before, after) => {
  expect(meaningChanged(before, after)).toBe(true)
  expect(meaningChanged(after, before)).toBe(true)
})

test.each([
  ['Bank raises interest rates', 'Bank increases interest rates'],
  ['Shares rise as rates fall', 'Shares gain as rates fall'],
  ['Council opens bridge', 'Council opens bridge that was closed'],
])('another word for the same is none: %s', (before, after) => {
  expect(meaningChanged(before, after)).toBe(false)
})

test('a meaning changes both ways or neither way', () => {
  const line = fc.array(
    fc.constantFrom(...'US says not 3 three Kyiv talks may resume in of'.split(' ')),
  )
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [one, other] = [a.join(' '), b.join(' ')]
      expect(meaningChanged(one, other)).toBe(meaningChanged(other, one))
      expect(meaningChanged(one, one)).toBe(false)
    }),
  )
})
