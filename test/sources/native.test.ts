import { describe, expect, it, vi } from 'vitest'
import type { SourceContext } from '../../src/app/ports/source.ts'
import { articleFrom } from '../../src/sources/article.ts'
import { parseInstant } from '../../src/sources/instant.ts'
import { native } from '../../src/sources/native.ts'
import { publisherId } from '../alerts.ts'

const context: SourceContext = {
  publisher: publisherId('demo'),
  domains: ['example.org'],
  settings: null,
  now: Date.UTC(2026, 4, 1),
  headers: new Headers(),
}

const posted = (event: unknown) =>
  native.read(new TextEncoder().encode(JSON.stringify(event)), context)

const read = (changes: Readonly<Record<string, unknown>>) =>
  posted({
    type: 'article.published',
    data: {
      id: 'a1',
      url: 'https://example.org/a1',
      headline: 'Talks stall',
      text: 'Talks stalled.',
      ...changes,
    },
  })

const articleOf = (changes: Readonly<Record<string, unknown>>) => {
  const answer = read(changes)
  const [happening] = answer.ok && answer.value.kind === 'happenings' ? answer.value.happenings : []
  return happening && 'article' in happening ? happening.article : null
}

const warningsOf = (changes: Readonly<Record<string, unknown>>) => {
  const answer = read(changes)
  return answer.ok && answer.value.kind === 'happenings' ? answer.value.warnings : null
}

const faultsOf = (changes: Readonly<Record<string, unknown>>) => {
  const answer = read(changes)
  return !answer.ok && answer.error.kind === 'invalid-event' ? answer.error.faults : []
}

const bodyOf = (changes: Readonly<Record<string, unknown>>) => articleOf(changes)?.body ?? null

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
    const article = articleOf({
      headline: '\u202ETalks\u2028 st\u200Ball\u{E0020}',
      topics: ['wor\u00ADld\u200F', 'world'],
      authors: ['\u2066Jane\u2069 Roe'],
    })
    expect(article).toMatchObject({
      headline: 'Talks stall',
      topics: ['world'],
      authors: ['Jane Roe'],
    })
  })

  it('leaves room for what can be', () => {
    expect(faultsOf({ headline: `x${'\u200B'.repeat(600)}` })).toEqual([])
    expect(warningsOf({ topics: [`x${'\u0335'.repeat(200)}`] })).toEqual([])
  })
})

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    ['english', 'en'],
    ['French', 'fr'],
  ])('written %s is %s', (language, tag) => {
    expect(articleOf({ language })?.language).toBe(tag)
  })
})

describe('a body', () => {
  it('that is null counts as absent', () => {
    expect(bodyOf({ text: null, html: '<p>So.</p>' })).toEqual({
      format: 'html',
      html: '<p>So.</p>',
    })
    expect(bodyOf({ text: 'So.', html: null })).toEqual({ format: 'text', text: 'So.' })
  })

  it('is one of the two, not both', () => {
    expect(faultsOf({ text: 'So.', html: '<p>So.</p>' })).toEqual([
      { path: 'data', message: 'must have text or html, not both' },
    ])
    expect(faultsOf({ text: '', html: '<p>So.</p>' })).toHaveLength(1)
  })

  it.each([
    [{ text: undefined }],
    [{ text: null }],
    [{ text: null, html: null }],
    [{ text: undefined, html: null }],
  ])('may be left out: %j', (changes) => {
    expect(bodyOf(changes)).toEqual({ format: 'text', text: '' })
  })

  it('may be empty', () => {
    expect(bodyOf({ text: '' })).toEqual({ format: 'text', text: '' })
    expect(bodyOf({ text: undefined, html: '' })).toEqual({ format: 'html', html: '' })
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
      const article = { id: 'a', url: 'https://example.org/a', headline: 'A', [field]: entries }
      expect(articleFrom(article, context, 'data')).toEqual({
        ok: false,
        error: [{ path: `data.${field}`, message: 'must have at most 50 entries' }],
      })
      expect(looked).toBe(0)
    },
  )

  it('is told of each entry of a list that is no longer than it may be', () => {
    expect(faultsOf({ authors: Array.from({ length: 50 }, () => 7) })).toHaveLength(50)
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
    expect(articleOf({ headline })?.headline).toBe('Talks stall')
  })
})

describe('a field that is missing', () => {
  it.each(['id', 'url', 'headline'])('is said to be required: %s', (field) => {
    const required = [{ path: `data.${field}`, message: 'is required' }]
    expect(faultsOf({ [field]: undefined })).toEqual(required)
    expect(faultsOf({ [field]: null })).toEqual(required)
  })

  it.each([
    [{}, 'type'],
    [{ type: null }, 'type'],
    [{ type: 'article.published' }, 'data'],
    [{ type: 'article.retracted' }, 'data'],
    [{ type: 'article.retracted', data: {} }, 'data.id'],
  ])('is said to be required of %j', (event, path) => {
    expect(posted(event)).toEqual({
      ok: false,
      error: { kind: 'invalid-event', faults: [{ path, message: 'is required' }] },
    })
  })

  it('is not the same as one of a wrong kind', () => {
    expect(faultsOf({ id: 7 })).toEqual([{ path: 'data.id', message: 'must be a string' }])
    expect(faultsOf({ authors: [null] })).toEqual([
      { path: 'data.authors.0', message: 'must be a string' },
    ])
    expect(posted({ type: 'article.published', data: 'x' })).toMatchObject({
      error: { faults: [{ path: 'data', message: 'must be an object' }] },
    })
  })
})

describe('an instant without an offset', () => {
  it.each([
    '2026-05-01T09:30:00',
    '2026-05-01 09:30:00',
    '2026-05-01T09:30',
    '2026-05-01T09:30:00.123',
  ])('%s is told what it lacks', (published_at) => {
    expect(faultsOf({ published_at })).toEqual([
      { path: 'data.published_at', message: expect.stringMatching(/^must end with its offset/) },
    ])
  })

  it.each(['2026-05-01', 'yesterday', '2026-05-01T09:30:00+2'])('%s lacks more', (published_at) => {
    expect(faultsOf({ published_at })).toEqual([
      { path: 'data.published_at', message: expect.stringMatching(/^must be an existing date/) },
    ])
  })
})

describe('a bad topic', () => {
  it('is dropped and told, and the others stay', () => {
    const topics = ['City', 7, '', null, 'city', 'x'.repeat(65), { name: 'Sport' }, 'Sport']
    expect(articleOf({ topics })?.topics).toEqual(['city', 'sport'])
    expect(warningsOf({ topics })).toEqual([
      { path: 'data.topics.1', message: 'must be a string' },
      { path: 'data.topics.2', message: 'must not be empty' },
      { path: 'data.topics.3', message: 'must be a string' },
      { path: 'data.topics.5', message: 'must have at most 64 characters' },
      { path: 'data.topics.6', message: 'must be a string' },
    ])
  })

  it('has a path below that of the article, wherever it stands', () => {
    const article = { id: 'a', url: 'https://example.org/a', headline: 'A', topics: [7] }
    expect(articleFrom(article, context, '')).toMatchObject({
      warnings: [{ path: 'topics.0' }],
    })
  })

  it('is none where every one is good', () => {
    expect(warningsOf({ topics: ['city'] })).toEqual([])
    expect(warningsOf({})).toEqual([])
  })
})

describe('a correction', () => {
  it.each([
    [true, ''],
    ['It was  21.', 'It was 21.'],
    [false, null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%o is read as %o', (correction, expected) => {
    expect(articleOf({ correction })?.correction).toBe(expected)
  })

  it.each([1, {}, 'x'.repeat(501)])('%o is refused', (correction) => {
    expect(faultsOf({ correction })).toMatchObject([{ path: 'data.correction' }])
  })
})
