import { describe, expect, it } from 'vitest'
import { articleWords } from '../../../src/core/filter/article-words.ts'

const words = (
  headline: string,
  paragraphs: readonly string[] = [],
  language: string | null = 'en',
) => articleWords({ headline, paragraphs, language })

describe('the words of an article', () => {
  it('are stems in order, then marks, then the language, with spaces between and at both ends', () => {
    expect(words('Talks ended', ['Syrian troops.'])).toBe(' talk end syrian troop @2:en ')
    expect(words('US opens C++ talks in the US')).toBe(' us open c talk in the us =US +c++ @2:en ')
    expect(words('Wahl', [], 'pl')).toBe(' wahl @2:und ')
  })

  it('stop at 10,000', () => {
    const long = words('a', ['b '.repeat(30_000)])
    expect(long.trim().split(' ')).toHaveLength(10_001)
  })

  it.each([
    ['one word that grows in its compatibility form', '\uFDFA'.repeat(340_000)],
    ['many words that grow', '\uFDFA '.repeat(170_000)],
    ['many words of the greatest length', `${'\uFDFA'.repeat(64)} `.repeat(5_000)],
    ['many long words', `${'x'.repeat(60)} `.repeat(20_000)],
    ['many marks', Array.from({ length: 30_000 }, (_, i) => `A${i} b C${i}++`).join(' ')],
  ])('stay within 80,000 characters: %s', (_, text) => {
    const long = words('Talks ended', [text])
    expect(long.startsWith(' talk end ')).toBe(true)
    expect(long.endsWith(' @2:en ')).toBe(true)
    expect(long.length).toBeLessThanOrEqual(80_000)
  })

  it('leave out what is too long for a word, and go on after it', () => {
    expect(words('Talks', [`${'x'.repeat(64)} ended`])).toContain(` ${'x'.repeat(64)} end `)
    expect(words('Talks', [`${'x'.repeat(65)} ended`])).toBe(' talk end @2:en ')
  })
})
