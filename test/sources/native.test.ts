import { describe, expect, it, vi } from 'vitest'
import { type ArticleContext, parseInstant } from '../../src/sources/article.ts'
import { readNative } from '../../src/sources/native.ts'
import { publisherId } from '../alerts.ts'

const context: ArticleContext = {
  publisher: publisherId('demo'),
  domains: ['example.org'],
  now: Date.UTC(2026, 4, 1),
}

const read = (changes: Readonly<Record<string, unknown>>) =>
  readNative(
    {
      type: 'article.published',
      data: {
        id: 'a1',
        url: 'https://example.org/a1',
        headline: 'Talks stall',
        text: 'Talks stalled.',
        ...changes,
      },
    },
    context,
  )

const faultsOf = (changes: Readonly<Record<string, unknown>>) => {
  const happening = read(changes)
  return happening.ok ? [] : happening.error
}

const bodyOf = (changes: Readonly<Record<string, unknown>>) => {
  const happening = read(changes)
  return happening.ok && 'article' in happening.value ? happening.value.article.body : null
}

describe('a headline', () => {
  it.each([
    ['a zero-width space', '\u200B'],
    ['only format characters', '\u202E\u200D\uFEFF'],
    ['a filler that counts as a letter', '\u3164\u115F'],
  ])('that is %s is refused as empty', (_, headline) => {
    expect(faultsOf({ headline })).toEqual([
      { path: 'data.headline', message: 'must not be empty' },
    ])
  })

  it('that is only marks is refused', () => {
    expect(faultsOf({ headline: '— … !' })).toEqual([
      { path: 'data.headline', message: 'must have at least one letter or digit' },
    ])
  })

  it('that is empty is told so, once', () => {
    expect(faultsOf({ headline: ' ' })).toEqual([
      { path: 'data.headline', message: 'must not be empty' },
    ])
  })

  it.each(['1', 'é', '北京', '\u200B5\u200B', '🚨 Now'])('%j is taken', (headline) => {
    expect(faultsOf({ headline })).toEqual([])
  })
})

describe('what cannot be seen', () => {
  it('is taken off headline, topics and authors', () => {
    const happening = read({
      headline: '\u202ETalks\u2028 st\u200Ball\u{E0020}',
      topics: ['wor\u00ADld\u200F', 'world'],
      authors: ['\u2066Jane\u2069 Roe'],
    })
    expect(happening.ok && 'article' in happening.value && happening.value.article).toMatchObject({
      headline: 'Talks stall',
      topics: ['world'],
      authors: ['Jane Roe'],
    })
  })

  it('leaves room for what can be', () => {
    expect(faultsOf({ headline: `x${'\u200B'.repeat(600)}` })).toEqual([])
    expect(faultsOf({ topics: [`x${'\u0335'.repeat(200)}`] })).toEqual([])
  })
})

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    ['english', 'en'],
    ['French', 'fr'],
  ])('written %s is %s', (language, tag) => {
    const happening = read({ language })
    expect(happening.ok && 'article' in happening.value && happening.value.article.language).toBe(
      tag,
    )
  })
})

describe('a body', () => {
  it('that is null counts as absent', () => {
    expect(bodyOf({ text: null, html: '<p>So.</p>' })).toEqual({
      format: 'html',
      html: '<p>So.</p>',
    })
    expect(bodyOf({ text: 'So.', html: null })).toEqual({ format: 'text', text: 'So.' })
    expect(faultsOf({ text: null, html: null })).toEqual([
      { path: 'data', message: 'must have either text or html' },
    ])
  })

  it('may be empty', () => {
    expect(bodyOf({ text: '' })).toEqual({ format: 'text', text: '' })
  })
})

describe('an instant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:30:00-01:00', 1_800_000],
    ['2100-12-31T23:59:59Z', Date.UTC(2100, 11, 31, 23, 59, 59)],
  ])('%s is taken', (text, at) => {
    expect(parseInstant(text)).toBe(at)
  })

  it.each([
    '1969-12-31T23:59:59Z',
    '1970-01-01T00:30:00+01:00',
    '2101-01-01T00:00:00Z',
    '2100-12-31T23:30:00-01:00',
    '9999-12-31T23:59:59Z',
  ])('%s is refused', (embargo_until) => {
    expect(faultsOf({ embargo_until })).toEqual([
      {
        path: 'data.embargo_until',
        message:
          'must be an existing date and time from 1970 to 2100, such as 2026-05-01T09:30:00Z',
      },
    ])
  })
})

describe('what is too long', () => {
  it.each(['topics', 'authors'])(
    'is one fault for a list of %s, whose items are not looked at',
    (field) => {
      let looked = 0
      const entries: unknown[] = Array.from({ length: 51 }, () => 7)
      Object.defineProperty(entries, 0, { enumerable: true, get: () => (looked += 1) })
      expect(faultsOf({ [field]: entries })).toEqual([
        { path: `data.${field}`, message: 'must have at most 50 entries' },
      ])
      expect(looked).toBe(0)
    },
  )

  it('is told of each entry of a list that is no longer than it may be', () => {
    expect(faultsOf({ topics: Array.from({ length: 50 }, () => 7) })).toHaveLength(50)
    expect(faultsOf({ topics: 'city' })).toEqual([
      { path: 'data.topics', message: 'must be a list of strings' },
    ])
  })

  const long = 'x'.repeat(1_000_000)
  it.each([
    ['id', long, 'must have 1 to 400 bytes and no control characters'],
    ['url', `https://example.org/${long}`, 'must have at most 2000 characters'],
    ['headline', long, 'must have at most 500 characters'],
    ['headline', ' '.repeat(1_000_000), 'must have at most 500 characters'],
    ['language', long, 'must be a language tag such as en or pt-BR'],
    ['topics', [long], 'must have at most 64 characters'],
    ['authors', [long], 'must have at most 200 characters'],
  ])(
    'is refused by its length in %s, before anything else is done with it',
    (field, value, message) => {
      const works = (
        ['replace', 'toWellFormed', 'isWellFormed', 'trim', 'toUpperCase'] as const
      ).map((name) => vi.spyOn(String.prototype, name))
      const encode = vi.spyOn(globalThis, 'encodeURIComponent')
      const faults = faultsOf({ [field]: value })
      const worked = works.flatMap(({ mock }) => mock.contexts.map((text) => String(text).length))
      const encoded = encode.mock.calls.map(([text]) => String(text).length)
      vi.restoreAllMocks()
      expect(faults.map((fault) => fault.message)).toEqual([message])
      expect(Math.max(0, ...worked, ...encoded)).toBeLessThan(10_000)
    },
  )

  it('counts after white space has been folded', () => {
    const headline = `Talks${' '.repeat(600)}stall`
    const happening = read({ headline })
    expect(happening.ok && 'article' in happening.value && happening.value.article.headline).toBe(
      'Talks stall',
    )
  })
})
