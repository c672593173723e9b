import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOfJsonLd } from '../../src/sources/json-ld.ts'
import { native } from '../../src/sources/native.ts'
import { contextOf } from './golden.ts'

const page = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': 'https://example.org/a1#article',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/a1' },
  headline: 'Talks stall',
  articleBody: 'Talks stalled on Friday.',
  inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' },
  keywords: 'Talks, Trade',
  articleSection: ['World'],
  author: [{ '@type': 'Person', name: 'Jane Roe' }, 'Joe Bloggs'],
  datePublished: '2026-05-01T09:00:00+0200',
  dateModified: '2026-05-01T09:30:00Z',
  version: '3',
}

const read = (data: unknown, type = 'article.published') =>
  native.read(
    new TextEncoder().encode(JSON.stringify({ type, data })),
    contextOf({ domains: ['example.org'], settings: null, headers: {} }),
  )

const happening = (data: unknown, type?: string) => {
  const outcome = read(data, type)
  return outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings[0] : outcome
}

const article = {
  id: 'https://example.org/a1#article',
  url: 'https://example.org/a1',
  headline: 'Talks stall',
  body: { format: 'text', text: 'Talks stalled on Friday.' },
  language: 'en',
  topics: ['talks', 'trade', 'world'],
  authors: ['Jane Roe', 'Joe Bloggs'],
  publishedAt: Date.UTC(2026, 4, 1, 7),
  updatedAt: Date.UTC(2026, 4, 1, 9, 30),
  version: 3,
}

describe('a NewsArticle of schema.org', () => {
  it('is read as an article', () => {
    expect(happening(page)).toMatchObject({ type: 'article.published', article })
  })

  it.each([
    ['a list', [{ '@type': 'BreadcrumbList' }, page]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, page] }],
  ])('is found in %s', (_, data) => {
    expect(happening(data)).toMatchObject({ article })
  })

  it.each([
    'NewsArticle',
    'ReportageNewsArticle',
    'http://schema.org/NewsArticle',
    'schema:Article',
    ['Thing', 'NewsArticle'],
  ])('may be called %j', (type) => {
    expect(happening({ ...page, '@type': type })).toMatchObject({ article })
  })

  it.each(['AdvertiserContentArticle', 'Person', 'xNewsArticle', 7, null])(
    'is not what is called %j',
    (type) => {
      expect(fieldsOfJsonLd({ ...page, '@type': type }, 'data')).toBeNull()
    },
  )

  it('is withdrawn by its id', () => {
    expect(
      happening({ '@type': 'NewsArticle', url: 'https://example.org/a1' }, 'article.retracted'),
    ).toMatchObject({
      retraction: { id: 'https://example.org/a1' },
    })
  })

  it.each([
    ['identifier', { identifier: { '@type': 'PropertyValue', value: 'a1' } }, { id: 'a1' }],
    ['identifier as a number', { identifier: 17 }, { id: '17' }],
    ['url', { url: 'https://example.org/b' }, { url: 'https://example.org/b' }],
    ['language as a text', { inLanguage: 'pt_BR' }, { language: 'pt-BR' }],
    ['one author', { author: { name: 'Jane Roe' } }, { authors: ['Jane Roe'] }],
    [
      'keywords as terms',
      { keywords: [{ '@type': 'DefinedTerm', name: 'EU' }], articleSection: null },
      { topics: ['eu'] },
    ],
    ['no body', { articleBody: null }, { body: { format: 'text', text: '' } }],
    [
      'a description instead',
      { articleBody: '', description: 'In short.' },
      { body: { text: 'In short.' } },
    ],
  ])('has %s', (_, changes, expected) => {
    expect(happening({ ...page, ...changes })).toMatchObject({ article: expected })
  })

  it('has its faults where they were written', () => {
    const paths = (data: unknown) => {
      const outcome = read(data)
      return outcome.ok || outcome.error.kind !== 'invalid-event'
        ? []
        : outcome.error.faults.map(({ path }) => path)
    }
    const wrong = {
      ...page,
      headline: '',
      name: '…',
      datePublished: 'Friday',
      mainEntityOfPage: 'https://example.com/',
    }
    expect(paths(wrong)).toEqual(['data.mainEntityOfPage', 'data.name', 'data.datePublished'])
    expect(paths([wrong])[0]).toBe('data.0.mainEntityOfPage')
  })

  it('has no version where that is an object, even one that is no text', () => {
    expect(happening({ ...page, version: { toString: '' } })).toMatchObject({
      article: { ...article, version: null },
    })
  })

  it('never throws, whatever it is', () => {
    const names = fc.constantFrom(...Object.keys(page), '@graph', 'identifier', 'url')
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything({ withBigInt: false })), (data) => {
        read({ ...data, '@type': 'NewsArticle' })
        fieldsOfJsonLd(data, 'data')
        fieldsOfJsonLd({ '@graph': [{ ...data, '@type': ['Article'] }] }, 'data')
      }),
    )
  })
})

describe('a correction of schema.org', () => {
  it.each([
    ['It was 21.', 'It was 21.'],
    [{ '@type': 'CorrectionComment', text: 'It was 21.' }, 'It was 21.'],
    [[{ text: 'It was 20.' }, { text: 'It was 21.' }], 'It was 21.'],
    [{ '@type': 'CorrectionComment' }, ''],
    [undefined, null],
    [7, null],
  ])('%o is read as %o', (correction, expected) => {
    expect(happening({ ...page, correction })).toMatchObject({ article: { correction: expected } })
  })
})
