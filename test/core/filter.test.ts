import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../src/core/alert.ts'
import { parsePublisherId } from '../../src/core/article.ts'
import {
  type Filter,
  filterText,
  matches as matchesWords,
  parseFilter,
  requiredKey,
  sameFilter,
  subjectKeys,
} from '../../src/core/filter.ts'
import { stemText } from '../../src/core/text/tokens.ts'
import { wordSetOf } from '../../src/core/text/word-set.ts'

const filter = (text: string): Filter => {
  const parsed = parseFilter(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.kind}`)
  return parsed.value
}

const refusal = (text: string) => {
  const parsed = parseFilter(text)
  return parsed.ok ? null : parsed.error.kind
}

const subject = (
  headline: string,
  topics: readonly string[] = [],
  language: string | null = null,
): Subject => {
  const publisher = parsePublisherId('daily-planet')
  if (publisher === null) throw new Error('not a publisher id')
  return { publisher, topics, language, stems: stemText(headline, []) }
}

const matches = (filters: readonly Filter[], about: Subject) =>
  matchesWords(filters, about, () => wordSetOf(about.stems))

describe('parseFilter', () => {
  it('reads the five kinds', () => {
    expect(filter('everything')).toEqual({ kind: 'everything' })
    expect(filter('topic:world')).toEqual({ kind: 'topic', topic: 'world' })
    expect(filter('from:daily-planet')).toEqual({ kind: 'publisher', publisher: 'daily-planet' })
    expect(filter('lang:fr')).toEqual({ kind: 'language', language: 'fr' })
    expect(filter('Russia')).toMatchObject({ kind: 'phrase', text: 'Russia', stems: ['russia'] })
  })

  it.each([
    ['topic:"climate change"', 'topic:"climate change"'],
    ['topic: Climate  Change', 'topic:"climate change"'],
    ['TOPIC:World', 'topic:world'],
    ['From: Daily-Planet', 'from:daily-planet'],
    ['Lang: FR-ca', 'lang:fr'],
    ['“interest rates”', '"interest rates"'],
    ['interest rates', '"interest rates"'],
    ['«taux» d’intérêt', '"taux d’intérêt"'],
    ['"Russia"', 'Russia'],
    ['"everything"', '"everything"'],
    ['"topic:world"', '"topic:world"'],
    ['EVERYTHING', 'everything'],
    ['12:30', '"12:30"'],
  ])('reads %s as %s', (text, canonical) => {
    expect(filterText(filter(text))).toBe(canonical)
  })

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['re:world', 'unknown-prefix'],
    ['https://example.org', 'unknown-prefix'],
    ['topic:', 'bad-topic'],
    ['topic:""', 'bad-topic'],
    [`topic:${'x'.repeat(65)}`, 'bad-topic'],
    ['from:', 'bad-publisher'],
    ['from:The Planet', 'bad-publisher'],
    ['lang:', 'bad-language'],
    ['lang:French', 'bad-language'],
    ['lang:f1', 'bad-language'],
    ['"…"', 'no-words'],
    ['?!', 'no-words'],
    ['word '.repeat(21), 'too-long'],
    ['x'.repeat(100_000), 'too-long'],
  ])('refuses %j as %s', (text, kind) => {
    expect(refusal(text)).toBe(kind)
  })

  it('reads what is seen, whatever hides in it', () => {
    expect(filter('Rus\u200Bsia\u202E')).toEqual(filter('Russia'))
    expect(filter('"interest\u00AD \u2066rates\u2069"')).toEqual(filter('"interest rates"'))
    expect(filter('\uFEFFtopic:wor\u{E0041}ld\u200F')).toEqual(filter('topic:world'))
    expect(filter('lang:\u200Efr')).toEqual(filter('lang:fr'))
    expect(filter('ever\u2060ything')).toEqual({ kind: 'everything' })
    expect(refusal('\u200B\u202E')).toBe('empty')
  })

  it('finds a topic that hides something', () => {
    expect(matches([filter('topic:world')], subject('x', ['wor\u200Bld\u200E']))).toBe(true)
  })

  it('writes what it reads back as the same filter', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'topic:',
        'from:',
        'lang:',
        'lang:fr',
        'everything',
        '"',
        '“',
        ' ',
        ':',
        'climate change',
        'İ',
        'ﷺ',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const parsed = parseFilter(pieces.join(''))
        if (parsed.ok) expect(filter(filterText(parsed.value))).toEqual(parsed.value)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('sameFilter', () => {
  it('takes words with the same stems for the same', () => {
    expect(sameFilter(filter('talk'), filter('"Talks"'))).toBe(true)
    expect(sameFilter(filter('talk'), filter('topic:talk'))).toBe(false)
    expect(sameFilter(filter('peace talks'), filter('talks peace'))).toBe(false)
    expect(sameFilter(filter('everything'), filter('"everything"'))).toBe(false)
  })
})

describe('matches', () => {
  const topics = ['World', 'Climate change']
  const talks = subject('US says talks with Russia are on life support', topics, 'en-US')

  it.each([
    'everything',
    'topic:world',
    'topic:"climate change"',
    'from:daily-planet',
    'lang:en',
    'russia',
    'TALK',
    'talking',
    '"life support"',
    '"talks with russia"',
    'US',
  ])('finds %s', (text) => {
    expect(matches([filter('nothing-like-it'), filter(text)], talks)).toBe(true)
  })

  it.each([
    'topic:worlds',
    'topic:climate',
    'from:daily',
    'lang:fr',
    'lang:eng',
    'Russ',
    'ussia',
    '"russia talks"',
    '"life support machine"',
    'usual',
  ])('does not find %s', (text) => {
    expect(matches([filter(text)], talks)).toBe(false)
  })

  it('finds nothing without filters', () => {
    expect(matches([], talks)).toBe(false)
  })

  it('asks for the words once, and only where labels leave it open', () => {
    let asked = 0
    const words = () => {
      asked++
      return wordSetOf(talks.stems)
    }
    const found = (...texts: string[]) => matchesWords(texts.map(filter), talks, words)
    expect([found('topic:world', 'russia'), found('topic:sport'), asked]).toEqual([true, false, 0])
    expect([found('syria', 'iran', 'russia'), asked]).toEqual([true, 1])
  })

  it('finds no word in an article whose words are no longer kept', () => {
    expect(matchesWords([filter('russia')], talks, () => null)).toBe(false)
  })

  it('needs a key that the subject has', () => {
    const word = fc.constantFrom(
      'Russia',
      'talks',
      'talk',
      'U.S.',
      'ﷺ',
      '東京タワー',
      "l'Iran",
      '3.5',
      'é',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
    const topic = fc.constantFrom('World', 'Climate  Change', '"x"', 'İ')
    const asked = fc.oneof(
      text,
      topic.map((t) => `topic:${t}`),
      fc.constantFrom('everything', 'from:daily-planet', 'from:other', 'lang:en', 'lang:fr'),
    )
    let found = 0
    fc.assert(
      fc.property(asked, text, fc.array(topic), (wanted, headline, topics) => {
        const parsed = parseFilter(wanted)
        if (!parsed.ok) return
        const about = subject(headline, topics, 'EN-gb')
        const keys = subjectKeys(about)
        expect(new Set(keys).size).toBe(keys.length)
        if (!matches([parsed.value], about)) return
        found++
        expect(keys).toContain(requiredKey(parsed.value))
      }),
      { numRuns: 1000 },
    )
    expect(found).toBeGreaterThan(100)
  })
})

describe('requiredKey', () => {
  it.each([
    ['everything', 'all'],
    ['topic:world', 'topic:world'],
    ['from:daily-planet', 'from:daily-planet'],
    ['lang:fr', 'lang:fr'],
    ['"talks with russia"', 'stem:russia'],
  ])('of %s is %s', (text, key) => {
    expect(requiredKey(filter(text))).toBe(key)
  })
})

describe('subjectKeys', () => {
  it('lists what a subject can satisfy, each once', () => {
    expect(subjectKeys(subject('Talks on talks', ['World', 'world']))).toEqual([
      'all',
      'from:daily-planet',
      'topic:world',
      'stem:talk',
      'stem:on',
    ])
  })
})
