import { describe, expect, it } from 'vitest'
import { rougeL, rougeN, rougeWords } from '../../bench/rouge.ts'

const words = (text: string, stem = false) => rougeWords(text, { stem })

/** The examples of Lin, ROUGE: A Package for Automatic Evaluation of Summaries (2004). */
describe('ROUGE, as published', () => {
  const reference = words('police killed the gunman')
  const near = words('police kill the gunman')
  const far = words('the gunman kill police')

  it('counts pairs of words', () => {
    expect(rougeN(near, reference, 2).f).toBeCloseTo(1 / 3)
    expect(rougeN(far, reference, 2).f).toBeCloseTo(1 / 3)
  })

  it('follows the order of words', () => {
    expect(rougeL([near], [reference]).f).toBeCloseTo(3 / 4)
    expect(rougeL([far], [reference]).f).toBeCloseTo(2 / 4)
  })

  it('unites the subsequences of several sentences', () => {
    const ours = ['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'].map((text) => words(text))
    expect(rougeL(ours, [words('w1 w2 w3 w4 w5')]).recall).toBeCloseTo(4 / 5)
  })
})

/** The examples in the tests of the Python package rouge-score. */
describe('ROUGE, as rouge-score counts it', () => {
  it.each([
    ['testing one two', 'testing', 1, 1 / 3, 0.5],
    ['testing one two', 'testing one', 1, 2 / 3, 0.8],
    ['testing one two', '', 0, 0, 0],
  ])('%s / %s', (reference, candidate, precision, recall, f) => {
    const score = rougeN(words(candidate), words(reference), 1)
    expect(score.precision).toBeCloseTo(precision)
    expect(score.recall).toBeCloseTo(recall)
    expect(score.f).toBeCloseTo(f)
  })

  it('stems words of more than three letters', () => {
    expect(words('Killed the CATS’ ponies, was 3.5', true)).toEqual(
      'kill the cat poni was 3 5'.split(' '),
    )
  })

  it('counts a repeated word as often as both have it', () => {
    expect(rougeN(words('the the the'), words('the cat the'), 1).recall).toBeCloseTo(2 / 3)
    expect(rougeL([words('a a')], [words('a'), words('a')]).recall).toBeCloseTo(1)
  })
})
