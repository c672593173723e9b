import { describe, expect, it } from 'vitest'
import { type NativeContext, parseInstant, readNative } from '../../src/sources/native.ts'
import { publisherId } from '../alerts.ts'

const context: NativeContext = { publisher: publisherId('demo'), domains: ['example.org'] }

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
    expect(faultsOf({ topics: [`x${'\u0335'.repeat(600)}`] })).toEqual([])
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
