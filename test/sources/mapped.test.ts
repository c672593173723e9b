import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapped } from '../../src/sources/mapped/mapped.ts'
import { contextOf, goldenPairs, NOW, readGolden } from './golden.ts'

const goldens = goldenPairs(
  import.meta.glob('../fixtures/sources/mapped/*.{json,form}', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))

const fields = { id: 'id', url: 'url', headline: 'headline', body: 'body' }
const item = { id: 'a1', url: 'https://example.org/a1', headline: 'Talks stall', body: 'Stalled.' }

const read = (changes: Readonly<Record<string, unknown>>, settings: unknown = { fields }) =>
  mapped.read(
    bytes({ ...item, ...changes }),
    contextOf({ domains: ['example.org'], settings, headers: {} }),
  )

const kindOf = (changes: Readonly<Record<string, unknown>>, settings: object) => {
  const outcome = read(changes, { fields, ...settings })
  if (!outcome.ok) return outcome.error.kind
  return outcome.value.kind === 'skipped' ? 'skipped' : outcome.value.happenings[0]?.type
}

const articleOf = (changes: Readonly<Record<string, unknown>>, settings?: unknown) => {
  const outcome = read(changes, settings)
  const [happening] =
    outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings : []
  return happening && 'article' in happening ? happening.article : null
}

describe('a mapped payload', () => {
  it.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    expect(readGolden(mapped, golden)).toEqual(golden.read)
  })

  it('is not looked up beyond what the sender wrote', () => {
    const outcome = read({}, { fields: { ...fields, headline: 'constructor.name' } })
    expect(outcome).toMatchObject({ error: { faults: [{ path: 'constructor.name' }] } })
  })

  it('that is a form and no UTF-8 is refused', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    const context = contextOf({ domains: [], settings: { fields }, headers })
    expect(mapped.read(new Uint8Array([0x61, 0x3d, 0xff]), context)).toEqual({
      ok: false,
      error: { kind: 'not-utf8' },
    })
  })

  it('of more items than anybody publishes at once is refused', () => {
    const outcome = read({ list: Array(101).fill(item) }, { fields, each: 'list' })
    expect(outcome).toMatchObject({
      error: { faults: [{ message: 'must have at most 100 items' }] },
    })
  })
})

describe('conditions', () => {
  const cases: readonly [unknown, unknown, boolean][] = [
    ['draft', 'draft', true],
    ['draft', 'Draft', false],
    [['draft', 'pending'], 'pending', true],
    [1, '1', true],
    [true, 'true', true],
    [false, undefined, false],
    [null, undefined, true],
    [null, ' ', true],
    [null, 0, false],
    [null, [], false],
    ['entry.*', 'entry.publish', true],
    ['*.delete', 'items.delete', true],
    ['*', 'anything', true],
    ['*', undefined, false],
    ['x', { x: 1 }, false],
    [{ not: 'live' }, 'draft', true],
    [{ not: 'live' }, 'live', false],
    [{ not: ['live', null] }, undefined, false],
    [{ not: null }, 'x', true],
  ]
  it.each(cases)('%j of %j: %s', (wanted, status, holds) => {
    expect(kindOf({ status }, { skip_when: [{ status: wanted }] })).toBe(
      holds ? 'skipped' : 'article.published',
    )
    expect(kindOf({ status }, { withdrawn_when: [{ status: wanted }] })).toBe(
      holds ? 'article.retracted' : 'article.published',
    )
  })

  it('hold when all their paths do, and one of a list is enough', () => {
    const skip_when = [{ a: 1, b: 2 }, { c: 3 }]
    expect(kindOf({ a: 1 }, { skip_when })).toBe('article.published')
    expect(kindOf({ a: 1, b: 2 }, { skip_when })).toBe('skipped')
    expect(kindOf({ c: 3 }, { skip_when })).toBe('skipped')
  })

  it('to skip come before those to withdraw', () => {
    const both = { skip_when: [{ kind: 'address' }], withdrawn_when: [{ event: 'delete' }] }
    expect(kindOf({ kind: 'address', event: 'delete' }, both)).toBe('skipped')
    expect(kindOf({ kind: 'article', event: 'delete' }, both)).toBe('article.retracted')
  })
})

describe('a body', () => {
  it.each([
    ['HTML', '<p>It <em>ends</em>.</p>', { format: 'html', html: '<p>It <em>ends</em>.</p>' }],
    ['plain text', '5 < 6, 2 * 3 * 4, a_b_c', { format: 'text', text: '5 < 6, 2 * 3 * 4, a_b_c' }],
    [
      'Markdown',
      '## So\n\nIt **ends** [now](https://x.org).',
      { format: 'text', text: 'So\n\nIt ends now.' },
    ],
    ['nothing', null, { format: 'text', text: '' }],
    [
      'unknown nodes',
      [
        { type: 'image', children: [{ text: 'Alt' }] },
        { type: 'paragraph', children: [{ text: 'A & <b>' }] },
      ],
      { format: 'html', html: '<p>A &amp; &lt;b&gt;</p>' },
    ],
  ])('that is %s', (_, body, expected) => {
    expect(articleOf({ body })?.body).toEqual(expected)
  })

  it.each([
    ['an empty list', []],
    ['pictures alone', [{ _type: 'image', asset: { _ref: 'image-x' } }]],
    ['an empty document', { nodeType: 'document', content: [] }],
  ])('that is %s is empty', (_, body) => {
    expect(articleOf({ body })?.body).toEqual({ format: 'text', text: '' })
  })

  it('whose nodes say what they are in no words, or at no level, is read all the same', () => {
    const text = (level: unknown) => ({ type: 'heading', level, children: [{ text: 'A' }] })
    const body = [text({ toString: '' }), text('3'), { nodeType: { toString: '' }, type: 'x' }]
    expect(articleOf({ body })?.body).toEqual({ format: 'html', html: '<h2>A</h2><h3>A</h3>' })
  })

  it('that is no text of any kind is refused', () => {
    expect(read({ body: { a: 1 } })).toMatchObject({ error: { faults: [{ path: 'body' }] } })
    expect(read({ body: 7 })).toMatchObject({ error: { faults: [{ path: 'body' }] } })
  })
})

describe('an address', () => {
  const url = (template: string, slug: unknown) =>
    articleOf({ slug }, { fields: { ...fields, url: template } })?.url

  it('keeps what stands in a value from ending its path', () => {
    expect(url('https://example.org/{slug}?s=1', 'a?b#c/d')).toBe(
      'https://example.org/a%3Fb%23c/d?s=1',
    )
    expect(url('https://example.org/{slug}', 7)).toBe('https://example.org/7')
    expect(url('{slug}/amp', 'https://example.org/x')).toBe('https://example.org/x/amp')
  })

  it('that misses a value is a fault where the value should be', () => {
    expect(read({}, { fields: { ...fields, url: 'https://example.org/{a.slug}' } })).toMatchObject({
      error: { faults: [{ path: 'a.slug', message: 'is required' }] },
    })
  })
})

describe('settings of a map', () => {
  const faultsOf = (settings: unknown) => {
    const outcome = mapped.settings(settings)
    return outcome.ok ? [] : outcome.error.map(({ path }) => path)
  }

  it.each([
    [undefined, ['fields.id', 'fields.url', 'fields.headline']],
    [{}, ['fields.id', 'fields.url', 'fields.headline']],
    [{ preset: 'strapi' }, ['fields.url']],
    [{ preset: 'drupal' }, ['preset']],
    [{ fields: { ...fields, headline: 'a..b' } }, ['fields.headline']],
    [{ fields: { ...fields, headline: '' } }, ['fields.headline']],
    [{ fields: { ...fields, headline: [] } }, ['fields.headline']],
    [{ fields: { ...fields, headline: 7 } }, ['fields.headline']],
    [{ fields: { ...fields, url: 'https://example.org/{slug' } }, ['fields.url']],
    [{ fields: { ...fields, url: 'https://example.org/{a..b}' } }, ['fields.url']],
    [{ fields: { ...fields, url: 'https://example.org/{}' } }, ['fields.url']],
    [{ fields: { ...fields, title: 'x' } }, ['fields.title']],
    [{ fields, skip_when: { status: 'draft' } }, ['skip_when']],
    [{ fields, skip_when: [{}] }, ['skip_when.0']],
    [{ fields, skip_when: ['x'] }, ['skip_when.0']],
    [{ fields, skip_when: [{ status: { is: 'draft' } }] }, ['skip_when.0.status']],
    [{ fields, withdrawn_when: [{ 'a..b': 1 }] }, ['withdrawn_when.0.a..b']],
    [{ fields, language: 'a language' }, ['language']],
    [{ fields, each: 'a..b' }, ['each']],
    [{ fields, more: 1 }, ['more']],
    [[], ['']],
    ['strapi', ['']],
  ])('%j have faults at %j', (settings, paths) => {
    expect(faultsOf(settings)).toEqual(paths)
  })

  it.each(['contentful', 'sanity', 'directus', 'strapi'])('%s needs an address only', (preset) => {
    expect(faultsOf({ preset, fields: { url: 'https://example.org/{slug}' } })).toEqual([])
  })

  it.each(['zapier', 'n8n', 'make'])('%s needs nothing more', (preset) => {
    expect(faultsOf({ preset })).toEqual([])
  })

  it('are stored so that they are understood again', () => {
    const settings = {
      preset: 'strapi',
      fields: { url: 'https://example.org/{entry.slug}' },
      skip_when: [{ model: { not: 'article' } }],
    }
    const once = mapped.settings(settings)
    expect(once.ok && mapped.settings(JSON.parse(JSON.stringify(once.value)))).toEqual(once)
  })

  it.each(['strapi', 'contentful', 'sanity', 'directus', 'zapier', 'n8n', 'make', undefined])(
    'say what to do in %s, with the address and the secret',
    (preset) => {
      const steps = mapped.steps(
        { url: 'https://lede.test/x', secret: 'whsec_1' },
        preset ? { preset } : { fields },
      )
      expect(steps.join(' ')).toContain('https://lede.test/x')
      expect(steps.join(' ')).toContain('whsec_1')
    },
  )
})

describe('a post', () => {
  const post = (
    headers: Record<string, string>,
    body = '{"_id":"resume"}',
    path = '/v1/publishers/demo/events',
  ) => ({
    headers: new Headers(headers),
    body: new TextEncoder().encode(body),
    addressSecret: null,
    path,
  })
  const sanity = {
    'sanity-webhook-signature': 't=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0',
  }
  /** Signed by Contentful's own toolkit. */
  const contentful = {
    'content-type': 'application/vnd.contentful.management.v1+json',
    'x-contentful-topic': 'ContentManagement.Entry.publish',
    'x-contentful-signature': '8dec81505760a10b542fbc36d3aa0a772b11f759eca7b2351daaf5bba8c7c6f1',
    'x-contentful-signed-headers':
      'content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
    'x-contentful-timestamp': '1767225600000',
  }
  const contentfulBody =
    '{"sys":{"id":"5KsDBWseXY6QegucYAoacS","type":"Entry"},"fields":{"title":{"en-US":"Hello, World!"}}}'
  const contentfulPath = '/trigger/SW5zdGFuY2VGbG93Q29uZmlnOjE='
  const contentfulSecret = `${'a'.repeat(32)}${'b'.repeat(32)}`

  it('of Sanity is proven by its signature', async () => {
    expect(await mapped.verifier(post(sanity))(['other', 'test'])).toBe(true)
    expect(await mapped.verifier(post(sanity))(['other', ''])).toBe(false)
    expect(await mapped.verifier(post(sanity, '{"_id":"resumé"}'))(['test'])).toBe(false)
  })

  it('of Contentful is proven by its signature, path and topic included', async () => {
    const proven = (changes = {}, body = contentfulBody, path = contentfulPath) =>
      mapped.verifier(post({ ...contentful, ...changes }, body, path))([
        `whsec_${contentfulSecret}`,
      ])
    expect(await proven()).toBe(true)
    expect(await proven({ 'x-contentful-topic': 'ContentManagement.Entry.delete' })).toBe(false)
    expect(await proven({}, `${contentfulBody} `)).toBe(false)
    expect(await proven({}, contentfulBody, '/other')).toBe(false)
    expect(await proven({ 'x-contentful-signed-headers': 'content-type' })).toBe(false)
    const unsigned = post({ ...contentful, 'x-contentful-signature': '' })
    expect(await mapped.verifier(unsigned)(['', 'whsec_'])).toBe(false)
    expect(await proven({ 'x-contentful-signed-headers': 'x-contentful-timestamp,a b' })).toBe(
      false,
    )
  })

  it.each([
    ['a bearer token', { authorization: 'Bearer s3cret' }, true],
    ['a bearer token of others', { authorization: 'Bearer s3cre' }, false],
    ['a password', { authorization: 'Basic s3cret' }, false],
    ['nothing', {}, false],
  ])('with %s', async (_, headers, isProven) => {
    expect(await mapped.verifier(post(headers))(['s3cret'])).toBe(isProven)
  })

  it('that is too old is refused before it is read', () => {
    const late = (headers: Record<string, string>, now: number) =>
      mapped.head(new Headers(headers), now)
    const stale = { ok: false, error: { kind: 'stale-timestamp' } }
    expect(late(sanity, 1633519811129 + 61 * 60_000)).toEqual(stale)
    expect(late(contentful, 1767225600000 + 6 * 60_000)).toEqual(stale)
    expect(late(contentful, 1767225600000)).toEqual({ ok: true, value: { id: null } })
    expect(late({ 'sanity-webhook-signature': 'x' }, NOW)).toMatchObject({
      error: { kind: 'malformed-headers' },
    })
    expect(late({}, NOW)).toEqual({ ok: true, value: { id: null } })
  })

  it('of Sanity is named by its key', () => {
    const named = new Headers({ ...sanity, 'idempotency-key': 'k1' })
    expect(mapped.head(named, 1633519811129)).toEqual({ ok: true, value: { id: 'k1' } })
  })
})

it('whatever comes, reading it does not throw', () => {
  const anything = fc.anything({ withObjectString: false, maxDepth: 4 })
  const presets = fc.constantFrom('strapi', 'contentful', 'sanity', 'directus', 'zapier')
  const node = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.string(),
        _type: fc.constantFrom('block', 'span'),
        nodeType: fc.string(),
        text: fc.string(),
        style: fc.anything(),
        level: fc.anything(),
        children: fc.oneof({ maxDepth: 3 }, fc.anything(), fc.array(tie('node'))),
      },
      { requiredKeys: [] },
    ),
  })).node
  const names = fc.constantFrom(
    'event',
    'entry',
    'sys',
    'fields',
    '_id',
    'item',
    'keys',
    'title',
    'body',
    'tags',
    'author',
    'url',
    'status',
  )
  fc.assert(
    fc.property(
      presets,
      fc.dictionary(names, fc.oneof(anything, node, fc.string())),
      anything,
      (preset, payload, settings) => {
        const context = contextOf({
          domains: ['example.org'],
          settings: { preset, fields: { url: 'https://example.org/{_id}', body: 'body' } },
          headers: {},
        })
        const json = JSON.stringify(payload, (_, value) => (typeof value === 'bigint' ? 1 : value))
        mapped.read(new TextEncoder().encode(json), context)
        mapped.read(new TextEncoder().encode(json), { ...context, settings })
        mapped.settings(settings)
        mapped.settings(JSON.parse(json))
      },
    ),
  )
})

describe('a correction', () => {
  const settings = { fields: { ...fields, correction: 'fixed' } }

  it.each([
    [true, ''],
    ['true', ''],
    ['0', null],
    ['It was 21.', 'It was 21.'],
    [undefined, null],
    [{ a: 1 }, null],
  ])('%o is read as %o', (fixed, expected) => {
    expect(articleOf({ fixed }, settings)?.correction).toBe(expected)
  })
})
