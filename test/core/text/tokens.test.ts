import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf, stemsOf, tokens, words } from '../../../src/core/text/tokens.ts'

describe('words', () => {
  it.each([
    ['Russia’s talks', ['russia', 'talks']],
    ['Russia`s talks', ['russia', 'talks']],
    ["the workers' party", ['the', 'workers', 'party']],
    ["O'Brien don't", ["o'brien", "don't"]],
    ['US-Russian', ['us', 'russian']],
    ['the U.S. and the U.S.A', ['the', 'us', 'and', 'the', 'usa']],
    ['rose 3.5% to 1,200', ['rose', '3.5', 'to', '1,200']],
    ['the end.Then more', ['the', 'end', 'then', 'more']],
    ['l’Iran d’une', ['iran', 'une']],
    ['ＡＢＣ ﬁre', ['abc', 'fire']],
    ['Überfälle in Köln', ['überfälle', 'in', 'köln']],
    ['🚨 — … !', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('splits scripts without spaces by dictionary', () => {
    expect(words('北京发生地震')).toEqual(['北京', '发生', '地震'])
  })

  it('says where each stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const t of tokens(text)) expect(text.slice(t.start, t.end)).toBe(t.text)
      }),
    )
  })
})

describe('stems', () => {
  it('joins the forms of a word', () => {
    expect(stemsOf('Talks, talking, talked')).toEqual(['talk', 'talk', 'talk'])
  })

  it('keeps news apart from new', () => {
    expect(stemOf('news')).not.toBe(stemOf('new'))
  })

  it('does not stem what is no word of a language', () => {
    const long = 'sses'.repeat(50_000)
    expect(stemsOf(long)).toEqual([long])
  })
})
