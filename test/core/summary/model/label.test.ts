import { describe, expect, it } from 'vitest'
import { label } from '../../../../src/core/summary/model/label.ts'
import { pennTokens } from '../../../../src/core/summary/model/penn-tokens.ts'

const wordsOf = (text: string) => pennTokens(text).map((token) => token.text)
const tag = (words: readonly string[]) => label(words).map((one) => one.tag)

describe('the tagger', () => {
  it('tags a cased sentence', () => {
    expect(tag(wordsOf('The White House says it will not lift its sanctions on Iran .'))).toEqual(
      'DT NNP NNP VBZ PRP MD RB VB PRP$ NNS IN NNP .'.split(' '),
    )
  })
  it('tags the same sentence without capitals', () => {
    expect(tag(wordsOf('police in london have arrested ## people .'))).toEqual(
      'NNS IN NNP VBP VBN CD NNS .'.split(' '),
    )
  })
  it('knows a strange word for a name by its capital', () => {
    expect(tag(wordsOf('Officials met Brzxkov in the village .'))[2]).toBe('NNP')
  })
  it('labels each of ten thousand words', () => {
    const endless = Array.from({ length: 10_000 }, (_, i) => (i % 3 === 0 ? 'says' : 'Iran'))
    expect(tag(endless)).toHaveLength(10_000)
  })
})
