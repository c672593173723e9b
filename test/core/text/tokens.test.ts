import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf, stemsOf, stemText, tokens, words } from '../../../src/core/text/tokens.ts'

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

describe('an article as stems', () => {
  it('has a space at both ends and between', () => {
    expect(stemText('Talks ended', ['Syrian troops.'])).toBe(' talk end syrian troop ')
  })

  it('stops at 20,000 words', () => {
    expect(
      stemText('a', ['b '.repeat(30_000)])
        .trim()
        .split(' '),
    ).toHaveLength(20_000)
  })

  it.each([
    ['one word that grows in its compatibility form', '\uFDFA'.repeat(340_000)],
    ['many words that grow', '\uFDFA '.repeat(170_000)],
    ['many words of the greatest length', `${'\uFDFA'.repeat(64)} `.repeat(5_000)],
    ['many long words', `${'x'.repeat(60)} `.repeat(20_000)],
  ])('stays within 100,000 characters: %s', (_, text) => {
    const stems = stemText('Talks ended', [text])
    expect(stems.startsWith(' talk end ')).toBe(true)
    expect(stems.length).toBeLessThanOrEqual(100_000)
  })

  it('leaves out what is too long for a word, and goes on after it', () => {
    expect(stemText('Talks', [`${'x'.repeat(64)} ended`])).toBe(` talk ${'x'.repeat(64)} end `)
    expect(stemText('Talks', [`${'x'.repeat(65)} ended`])).toBe(' talk end ')
  })

  it('finds each phrase that the article contains', () => {
    const text = stemText('Talks with Russia', ['The rebels were bombing Aleppo.'])
    for (const phrase of ['talk', 'Russia’s', 'rebel', 'bombed Aleppo'])
      expect(text).toContain(` ${stemsOf(phrase).join(' ')} `)
  })
})
