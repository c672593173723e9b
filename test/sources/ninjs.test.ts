import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanArticle } from '../../src/core/text/clean.ts'
import { ninjs } from '../../src/sources/ninjs.ts'
import { contextOf, goldenPairs, NOW, readGolden } from './golden.ts'

const goldens = goldenPairs(
  import.meta.glob('../fixtures/sources/ninjs/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)
const goldenOf = (name: string) => {
  const golden = goldens.find((one) => one.name === name)
  if (!golden) throw new Error(`no golden ${name}`)
  return golden
}

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))

const context = contextOf({ domains: ['example.org'], settings: {}, headers: {} })

const item = {
  uri: 'urn:example:1',
  type: 'text',
  versioncreated: '2026-05-01T09:00:00Z',
  headline: 'Talks stall',
  body_text: 'Talks stalled.',
  altids: { web: 'https://example.org/1' },
}

const read = (changes: Readonly<Record<string, unknown>>, settings: unknown = {}) =>
  ninjs.read(bytes({ ...item, ...changes }), { ...context, settings })

const readKind = (changes: Readonly<Record<string, unknown>>) => {
  const outcome = read(changes)
  if (!outcome.ok) return outcome.error.kind
  return outcome.value.kind === 'skipped' ? 'skipped' : outcome.value.happenings[0]?.type
}

const articleOf = (changes: Readonly<Record<string, unknown>>, settings: unknown = {}) => {
  const outcome = read(changes, settings)
  const [happening] =
    outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings : []
  return happening && 'article' in happening ? happening.article : null
}

const faultsOf = (changes: Readonly<Record<string, unknown>>, settings: unknown = {}) => {
  const outcome = read(changes, settings)
  return outcome.ok || outcome.error.kind !== 'invalid-event' ? [] : outcome.error.faults
}

describe('an item of ninjs', () => {
  it.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    expect(readGolden(ninjs, golden)).toEqual(golden.read)
  })

  it('has no version where that is an object, even one that is no text', () => {
    expect(articleOf({ version: { toString: '' } })?.version).toBeNull()
    expect(articleOf({ version: '7' })?.version).toBe(7)
  })

  it('that is NITF is read without its head', () => {
    const { body, domains, settings } = goldenOf('3.0-addb-nitf')
    const outcome = ninjs.read(body, { ...context, domains, settings })
    const [happening] =
      outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings : []
    const article = happening && 'article' in happening ? happening.article : null
    const paragraphs = article ? cleanArticle(article).paragraphs : []
    expect(paragraphs[0]).toMatch(/^The Australian Sports Anti-Doping Authority \(ASADA\) today/)
    expect(paragraphs.join(' ')).not.toMatch(/DopingWatch|20000822/)
  })

  it.each([
    ['canceled', 'article.retracted'],
    ['cancelled', 'article.retracted'],
    ['Withheld', 'article.retracted'],
    ['usable', 'article.published'],
    ['', 'article.published'],
    [null, 'article.published'],
    ['killed', 'invalid-event'],
  ])('of the status %j is %s', (pubstatus, kind) => {
    expect(readKind({ pubstatus })).toBe(kind)
  })

  it.each(['picture', 'video', 'audio', 'graphic', 'component', 'event', 'planning', 'Picture'])(
    'of the type %s is skipped, also when it is withdrawn',
    (type) => {
      expect(readKind({ type })).toBe('skipped')
      expect(readKind({ type, pubstatus: 'canceled' })).toBe('skipped')
    },
  )

  it('takes the place of the item that it evolved from, whatever its own version', () => {
    const article = articleOf({ uri: 'urn:example:2', evolvedfrom: 'urn:example:1', version: '1' })
    expect(article).toMatchObject({ id: 'urn:example:1', version: null })
    expect(readKind({ evolvedfrom: 'urn:example:1' })).toBe('article.updated')
  })

  it.each(['1.2', 'a', '', '-1', '99999999999999999'])(
    'of version %j is ordered by its time',
    (version) => {
      expect(articleOf({ version })).toMatchObject({ version: null, updatedAt: NOW - 30 * 60_000 })
    },
  )

  it('has the embargo of either spelling', () => {
    const embargoUntil = Date.UTC(2026, 4, 2, 10)
    expect(articleOf({ embargoed: '2026-05-02T10:00:00Z' })).toMatchObject({ embargoUntil })
    expect(articleOf({ embargoedUntil: '2026-05-02T12:00:00+0200' })).toMatchObject({
      embargoUntil,
    })
  })

  it('is refused, and not sent at once, where its embargo cannot be read', () => {
    expect(faultsOf({ embargoedUntil: 'tomorrow' }).map(({ path }) => path)).toEqual([
      'embargoedUntil',
    ])
  })

  it('keeps what is right where its urgency, expiry or a topic is not', () => {
    const outcome = read({
      urgency: 0,
      expires: '2999-01-01T00:00:00Z',
      subject: [{ name: 'Strike' }, { name: 'x'.repeat(65) }, { code: '1' }, null],
    })
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        happenings: [{ article: { urgency: null, expiresAt: null, topics: ['strike'] } }],
        warnings: [{ path: 'subject' }, { path: 'urgency' }, { path: 'expires' }],
      },
    })
  })

  it('of more topics than an article may have keeps the first of them', () => {
    const subjects = Array.from({ length: 60 }, (_, i) => ({ name: `Topic ${i}` }))
    expect(articleOf({ subjects })?.topics).toHaveLength(50)
    expect(read({ subjects })).toMatchObject({ value: { warnings: [{ path: 'subjects' }] } })
  })

  it('names faults by the members that the sender wrote', () => {
    const faults = faultsOf({
      versioncreated: undefined,
      versionCreated: 'yesterday',
      firstCreated: '2026-01-01T00:00:00Z',
      language: 'no tag',
      headline: undefined,
      headlines: [{ value: '…' }],
    })
    expect(faults.map(({ path }) => path)).toEqual([
      'headlines.0.value',
      'language',
      'versionCreated',
    ])
  })
})

describe("an item's address", () => {
  it('is its uri where that is on the domains', () => {
    const article = articleOf({ altids: undefined, uri: 'https://www.example.org/a' })
    expect(article?.url).toBe('https://www.example.org/a')
  })

  it('is what the settings say, with values that cannot break out of it', () => {
    const url = 'https://example.org/n/{slugline}'
    expect(articleOf({ slugline: 'a/b?c#d ü' }, { url })?.url).toBe(
      'https://example.org/n/a/b%3Fc%23d%20%C3%BC',
    )
  })

  it('is asked for where the item has none', () => {
    expect(faultsOf({ altids: undefined })).toEqual([
      { path: 'uri', message: expect.stringContaining('set "url" in the publisher\'s settings') },
    ])
    expect(faultsOf({}, { url: 'https://example.org/{slugline}' })[0]?.path).toBe('settings.url')
  })

  it('that leads elsewhere is refused', () => {
    expect(faultsOf({}, { url: 'https://example.com/{uri}' })[0]).toEqual({
      path: 'settings.url',
      message: "must be on one of the publisher's domains: example.org",
    })
  })
})

describe('settings of ninjs', () => {
  it.each([
    [{ url: 'https://example.org/{uri' }, 'url'],
    [{ url: 'https://example.org/' }, 'url'],
    [{ url: 'javascript:{uri}' }, 'url'],
    [{ url: 'https://{uri}/' }, 'url'],
    [{ url: 7 }, 'url'],
    [{ uri: 'https://example.org/{uri}' }, 'uri'],
    ['x', ''],
    [[], ''],
  ])('%j are refused', (settings, path) => {
    const outcome = ninjs.settings(settings)
    expect(outcome.ok ? [] : outcome.error.map((fault) => fault.path)).toEqual([path])
  })

  it('may be left out', () => {
    expect(ninjs.settings(undefined)).toEqual({ ok: true, value: {} })
    expect(ninjs.settings(null)).toEqual({ ok: true, value: {} })
  })
})

describe('a push', () => {
  const post = (headers: Record<string, string>, addressSecret: string | null = null) => ({
    headers: new Headers(headers),
    body: new TextEncoder().encode('{"a":1}'),
    addressSecret,
    path: '/v1/publishers/demo/events',
  })
  const signature = 'sha1=c281e9bcb7d72377d8adbfc74d0de368f4e128de'

  it.each([
    ['is proven by the signature of Superdesk', post({ 'X-Superdesk-Signature': signature }), true],
    ['is proven by a bearer token', post({ authorization: 'Bearer foo' }), true],
    ['is proven by the secret address', post({}, 'foo'), true],
    ['is not proven by nothing', post({}), false],
    ['is not proven by an empty token', post({ authorization: 'Bearer ' }, ''), false],
    [
      'is not proven by another signature',
      post({ 'x-superdesk-signature': `sha1=${'0'.repeat(40)}` }),
      false,
    ],
    ['is not proven by part of a signature', post({ 'x-superdesk-signature': 'sha1=c281' }), false],
    ['is not proven by another token', post({ authorization: 'Bearer fo' }), false],
  ])('%s', async (_, posted, isProven) => {
    expect(await ninjs.verifier(posted)(['bar', 'foo'])).toBe(isProven)
    expect(await ninjs.verifier(posted)(['bar', ''])).toBe(false)
  })
})

it('whatever JSON comes, reading it does not throw', () => {
  const names = [
    'uri',
    'type',
    'pubstatus',
    'headline',
    'headlines',
    'bodies',
    'subjects',
    'altids',
    'by',
    'people',
    'version',
    'expires',
    'evolvedfrom',
    'body_text',
    'language',
  ]
  const values = fc.oneof(
    fc.json().map((text) => JSON.parse(text)),
    fc.constantFrom(
      'text',
      'usable',
      'canceled',
      'composite',
      '2026-05-01T09:00:00Z',
      'https://example.org/a',
    ),
    fc.array(
      fc.record(
        {
          value: fc.anything(),
          role: fc.anything(),
          contentType: fc.anything(),
          name: fc.string(),
        },
        { requiredKeys: [] },
      ),
    ),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), values), fc.string(), (json, url) => {
      ninjs.read(bytes(json), { ...context, settings: { url } })
      ninjs.read(bytes([json]), context)
      ninjs.settings(json)
    }),
  )
  expect(ninjs.read(new Uint8Array([0xff]), context).ok).toBe(false)
})

describe('a correction', () => {
  it.each([
    [{ correction_sequence: 1 }, ''],
    [{ correction_sequence: 0 }, null],
    [{ correction_sequence: null, ednote: 'CORRECTS spelling of Quill' }, ''],
    [{ ednote: 'Correction: second paragraph' }, ''],
    [{ ednote: 'UPDATES with quotes' }, null],
    [{}, null],
  ])('of %o is %o, and no note to editors is for readers', (changes, expected) => {
    expect(articleOf(changes)?.correction).toBe(expected)
  })
})
