import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from '../../../src/core/packed-numbers.ts'
import { hasPhrase, wordSetOf } from '../../../src/core/text/word-set.ts'

const set = wordSetOf(' us sai russia talk on life support talk ')

test('finds words and phrases of the text', () => {
  expect(hasPhrase(set, ['russia'])).toBe(true)
  expect(hasPhrase(set, ['life', 'support'])).toBe(true)
  expect(hasPhrase(set, ['russia', 'talk', 'on', 'life'])).toBe(true)
})

test('finds no other words, and no words that stand apart as a phrase', () => {
  expect(hasPhrase(set, ['syria'])).toBe(false)
  expect(hasPhrase(set, ['life', 'talk'])).toBe(false)
  expect(hasPhrase(set, ['russia', 'life'])).toBe(false)
})

test('an empty text has no words', () => {
  expect(wordSetOf('  ')).toHaveLength(0)
  expect(hasPhrase(wordSetOf(''), ['a'])).toBe(false)
})

const stems = fc.array(fc.string({ minLength: 1 }).filter((text) => !text.includes(' ')))

test('has every stretch of any text, also after it has been packed', () => {
  fc.assert(
    fc.property(stems, fc.nat(), fc.integer({ min: 1, max: 5 }), (list, at, length) => {
      const kept = unpackNumbers(packNumbers(wordSetOf(` ${list.join(' ')} `)))
      const from = list.length === 0 ? 0 : at % list.length
      expect(hasPhrase(kept, list.slice(from, from + length))).toBe(true)
    }),
  )
})

test('feigns a word in fewer than one of ten thousand long articles', () => {
  const long = Array.from({ length: 5_000 }, (_, i) => `word${i}`)
  const kept = wordSetOf(long.join(' '))
  const feigned = Array.from({ length: 10_000 }, (_, i) => `other${i}`).filter((word) =>
    hasPhrase(kept, [word]),
  )
  expect(feigned).toEqual([])
})
