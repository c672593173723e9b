import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label } from '../../../src/core/summary/model/label.ts'
import { pennTokens } from '../../../src/core/summary/model/penn-tokens.ts'
import { compress, wordCost } from '../../../train/compressor/compress.ts'
import { headlineScore } from '../../../train/compressor/headline-score.ts'

const wordsOf = (text: string) => pennTokens(text).map((token) => token.text)
const tag = (words: readonly string[]) => label(words).map((one) => one.tag)
const best = (text: string, maxWords: number) => {
  const words = wordsOf(text)
  const [first] = compress(words, { maxWords, k: 1 })
  return words.filter((_, i) => first?.keep[i]).join(' ')
}

describe('compression', () => {
  it('keeps the main clause and leaves out where and when', () => {
    const text =
      'A man was arrested on Friday after police found drugs worth £2m at his home in north London, officers said.'
    expect(best(text, 10)).toMatch(/^A man was arrested/)
  })
  it('takes lower-cased, tokenised text with # for digits', () => {
    const text =
      'sri lanka on thursday closed ## schools as a precautionary measure in the capital , the education ministry said .'
    expect(best(text, 8)).toMatch(/sri lanka .*closed .*schools/)
  })

  const words = fc.array(
    fc.constantFrom(
      ...wordsOf('The Iran talks , who said "no" on Monday , have n\'t failed 5 times in $ 2 . #'),
    ),
    { maxLength: 25 },
  )
  it('keeps the budget and gives different compressions, best first', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        (list, maxWords, k) => {
          const found = compress(list, { maxWords, k })
          expect(found.length).toBeGreaterThan(0)
          expect(found.length).toBeLessThanOrEqual(k)
          expect(new Set(found.map(({ keep }) => keep.join())).size).toBe(found.length)
          found.forEach(({ keep, score }, rank) => {
            expect(keep).toHaveLength(list.length)
            expect(
              list.filter((word, i) => keep[i] && wordCost(word) === 1).length,
            ).toBeLessThanOrEqual(maxWords)
            expect(score).toBeLessThanOrEqual(found[rank - 1]?.score ?? Number.POSITIVE_INFINITY)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
  it('reads ten thousand words no further than it must', () => {
    const endless = Array.from({ length: 10_000 }, (_, i) => (i % 3 === 0 ? 'says' : 'Iran'))
    const [first] = compress(endless, { maxWords: 1e9, k: 1e9 })
    expect(first?.keep).toHaveLength(10_000)
    expect(first?.keep.lastIndexOf(true)).toBeLessThan(200)
  })
  it.each([[[]], [['']], [['\u0000', '\ud800']], [['constructor', '__proto__']]])(
    'survives %j',
    (list) => {
      expect(compress(list, { maxWords: 5, k: 3 })[0]?.keep).toHaveLength(list.length)
    },
  )
})

describe('headline-ness', () => {
  const score = (text: string) => headlineScore(wordsOf(text), tag(wordsOf(text)))
  it.each([
    ['Obama orders a review of deportations', 'Obama orders a review of'],
    ['A man was arrested in London', 'A man was arrested in'],
    ['The company will cut 500 jobs', 'The company will 500 jobs'],
    ['Police say two people died', 'say two people died'],
  ])('likes "%s" better than "%s"', (whole, broken) => {
    expect(score(whole)).toBeGreaterThan(score(broken))
  })
})
