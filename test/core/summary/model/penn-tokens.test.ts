import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pennTokens } from '../../../../src/core/summary/model/penn-tokens.ts'

const split = (text: string) => pennTokens(text).map((token) => token.text)

describe('Penn tokens', () => {
  it.each([
    [
      "Russia's army didn't stop, officials said.",
      "Russia 's army did n't stop , officials said .",
    ],
    ['He said “no” to the U.S. offer.', 'He said “ no ” to the U.S. offer .'],
    [
      'Shares of Apple Inc. rose 2.5% to $1,234.50.',
      'Shares of Apple Inc. rose 2.5 % to $ 1,234.50 .',
    ],
    [
      'A 21-year-old won 2-1 at 9:30 a.m. on Dec. 5',
      'A 21-year-old won 2-1 at 9:30 a.m. on Dec. 5',
    ],
    [
      'The deal (worth £3bn) -- its biggest -- fell',
      'The deal ( worth £ 3bn ) -- its biggest -- fell',
    ],
    [
      "sri lanka 's ##-year-old army , #.## percent .",
      "sri lanka 's ##-year-old army , #.## percent .",
    ],
    ["<unk> said `` no ''", "<unk> said `` no ''"],
    ["They can't and won't.", "They ca n't and wo n't ."],
  ])('splits %s', (text, expected) => {
    expect(split(text).join(' ')).toBe(expected)
  })

  it('know their places in the source and leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0
        for (const token of pennTokens(text)) {
          expect(text.slice(end, token.start)).toMatch(/^\s*$/u)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          end = token.end
        }
        expect(text.slice(end)).toMatch(/^\s*$/u)
      }),
    )
  })

  it('comes out the same when split again', () => {
    const once = split(
      "Mr. Kerry, who is 70, said the U.N.'s plan \"can't\" work: $5bn isn't enough.",
    )
    expect(split(once.join(' '))).toEqual(once)
  })
})
