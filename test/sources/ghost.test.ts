import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ghost } from '../../src/sources/ghost.ts'
import { bytesOf, hmac } from '../../src/sources/mac.ts'
import { contextOf, goldenPairs, NOW, readGolden } from './golden.ts'

const goldens = goldenPairs(
  import.meta.glob('../fixtures/sources/ghost/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

const context = contextOf({ domains: ['example.org'], settings: null, headers: {} })
const bytes = (json: unknown) => bytesOf(JSON.stringify(json))

const post = {
  id: 'p1',
  title: 'Talks stall',
  url: 'https://example.org/talks/',
  html: '<p>Talks stalled.</p>',
  status: 'published',
  visibility: 'public',
  published_at: '2026-05-01T09:00:00.000Z',
  updated_at: '2026-05-01T09:00:00.000Z',
}

const read = (current: unknown, previous: unknown = {}, more: object = {}) =>
  ghost.read(bytes({ ...more, post: { current, previous } }), context)

const happeningOf = (outcome: ReturnType<typeof read>) =>
  outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings[0] : undefined

const articleOf = (changes: Readonly<Record<string, unknown>>) => {
  const happening = happeningOf(read({ ...post, ...changes }))
  return happening && 'article' in happening ? happening.article : null
}

const kindOf = (outcome: ReturnType<typeof read>) => {
  if (!outcome.ok) return outcome.error.kind
  return outcome.value.kind === 'skipped' ? 'skipped' : happeningOf(outcome)?.type
}

const faultsOf = (changes: Readonly<Record<string, unknown>>) => {
  const outcome = read({ ...post, ...changes })
  return outcome.ok || outcome.error.kind !== 'invalid-event'
    ? []
    : outcome.error.faults.map(({ path }) => path)
}

describe('a post of Ghost', () => {
  it.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    expect(readGolden(ghost, golden)).toEqual(golden.read)
  })

  it.each([
    [{ status: 'draft' }, 'article.published'],
    [{ status: 'scheduled' }, 'article.published'],
    [{}, 'article.published'],
    [undefined, 'article.published'],
    [{ title: 'Talks', updated_at: post.updated_at }, 'article.updated'],
  ])('that is published and was %j before is %s', (previous, type) => {
    expect(kindOf(read(post, previous))).toBe(type)
  })

  it.each([
    ['draft', { status: 'published' }, 'article.retracted'],
    ['scheduled', { status: 'published' }, 'article.retracted'],
    ['draft', { status: 'scheduled' }, 'skipped'],
    ['draft', { title: 'Talks' }, 'skipped'],
    ['scheduled', {}, 'skipped'],
    ['sent', { status: 'draft' }, 'skipped'],
    ['lost', {}, 'invalid-event'],
  ])('that is %s and was %j before is %s, with and without an event', (status, previous, kind) => {
    expect(kindOf(read({ ...post, status }, previous))).toBe(kind)
    expect(kindOf(read({ ...post, status }, previous, { event: 'post.edited' }))).toBe(kind)
  })

  it('that is unpublished is withdrawn, whatever is known of it before', () => {
    const outcome = read({ ...post, status: 'draft' }, {}, { event: 'post.unpublished' })
    expect(kindOf(outcome)).toBe('article.retracted')
  })

  it('that was deleted is withdrawn as of the time at which Ghost said so', () => {
    const body = bytes({ post: { current: {}, previous: post } })
    const headers = new Headers({ 'x-ghost-signature': `sha256=${'0'.repeat(64)}, t=${NOW}` })
    expect(happeningOf(ghost.read(body, { ...context, headers }))).toMatchObject({
      type: 'article.retracted',
      retraction: { id: 'p1', updatedAt: NOW },
    })
  })

  it('that was deleted before it was published is no news', () => {
    expect(kindOf(read({}, { ...post, status: 'draft', published_at: null }))).toBe('skipped')
    expect(kindOf(read({}, { ...post, status: 'draft' }))).toBe('article.retracted')
  })

  it.each(['members', 'paid', 'tiers', 'filter', 'status:-free', '', null, undefined, 7])(
    'for %j gives its headline and excerpt, never its body',
    (visibility) => {
      const gated = { visibility, plaintext: 'Talks stalled.', excerpt: 'Talks stalled.' }
      expect(articleOf(gated)?.body).toEqual({ format: 'text', text: '' })
      expect(articleOf({ ...gated, custom_excerpt: 'What is next' })?.body).toEqual({
        format: 'text',
        text: 'What is next',
      })
    },
  )

  it('that is public keeps to itself the cards that only members see', () => {
    const gate = (settings: string, text: string) =>
      `<!--kg-gated-block:begin ${settings} --><p>${text}</p><!--kg-gated-block:end-->`
    const html = `<p>One.</p>${gate('nonMember:false memberSegment:"status:-free"', 'Two.')}<p>Three.</p>${gate('nonMember:true memberSegment:""', 'Four.')}<p>Five.</p>`
    expect(articleOf({ html })?.body).toEqual({
      format: 'html',
      html: '<p>One.</p><p>Three.</p><p>Four.</p><p>Five.</p>',
    })
    const open = '<p>One.</p><!--kg-gated-block:begin nonMember:false --><p>Two.</p>'
    expect(articleOf({ html: open })?.body).toEqual({ format: 'html', html: '<p>One.</p>' })
  })

  it('has the names of its authors, and no address of theirs', () => {
    const authors = [
      { name: 'Anna Holm', email: 'anna@example.org' },
      { name: 'bo@example.org', email: 'bo@example.org' },
    ]
    expect(articleOf({ authors })?.authors).toEqual(['Anna Holm'])
    expect(JSON.stringify(articleOf({ authors }))).not.toContain('@')
  })

  it('has the tags that readers see as its topics', () => {
    const tags = [{ name: 'World' }, { name: '#Import 2026', visibility: 'internal' }]
    expect(articleOf({ tags })?.topics).toEqual(['world'])
  })

  it('is linked at its canonical address, where that is the publisher’s', () => {
    expect(articleOf({ canonical_url: 'https://www.example.org/t' })?.url).toBe(
      'https://www.example.org/t',
    )
    expect(articleOf({ canonical_url: 'https://elsewhere.net/t' })?.url).toBe(post.url)
    expect(articleOf({ canonical_url: '/t' })?.url).toBe(post.url)
  })

  it.each([
    ['de', 'de'],
    ['pt_BR', 'pt-BR'],
    ['', null],
    [null, null],
  ])('in the locale %j is in %j', (locale, language) => {
    expect(articleOf({ locale })?.language).toBe(language)
  })

  it.each([
    [{ title: '' }, ['post.current.title']],
    [{ url: 'https://elsewhere.net/' }, ['post.current.url']],
    [{ updated_at: 'yesterday' }, ['post.current.updated_at']],
    [{ id: null, html: 7 }, ['post.current.id', 'post.current.html']],
  ])('with %j is refused with the paths that Ghost wrote', (changes, paths) => {
    expect(faultsOf(changes)).toEqual(paths)
  })

  it.each([
    [{ page: { current: post } }, 'skipped'],
    [{ event: 'member.added', member: { current: { email: 'a@example.org' } } }, 'skipped'],
    [{ event: 'site.changed' }, 'skipped'],
    [{}, 'invalid-event'],
    [[], 'invalid-event'],
    [null, 'invalid-event'],
    [{ post: null }, 'invalid-event'],
    [{ post: { current: null, previous: [] } }, 'invalid-event'],
  ])('is not to be found in %j', (json, kind) => {
    expect(kindOf(ghost.read(bytes(json), context))).toBe(kind)
  })

  it('may be anything: reading it never throws', () => {
    const odd = fc.jsonValue()
    const shaped = fc.record(
      {
        event: odd,
        post: fc.record({
          current: fc.dictionary(fc.constantFrom(...Object.keys(post), 'tags', 'authors'), odd),
          previous: odd,
        }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(odd, shaped), (json) => {
        ghost.read(bytes(json), context)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        ghost.read(body, context)
      }),
    )
  })
})

describe('the proof of Ghost', () => {
  const known = {
    body: bytesOf('{"event":"post.published","post":{"current":{"id":"abc123","title":"Hello"}}}'),
    header:
      'sha256=b7788d1a0a6ea9cceb6dcc74109e839b494dd7919361c2d5135d86679d305e3a, t=1705320000000',
  }

  const proves = (header: string, secrets: readonly string[], body: Uint8Array = known.body) =>
    ghost.verifier({
      headers: new Headers({ 'x-ghost-signature': header }),
      body,
      path: '/v1/publishers/demo/events',
      addressSecret: null,
    })(secrets)

  it('is the signature over body and time', async () => {
    expect(await proves(known.header, ['another', 'test-secret'])).toBe(true)
    expect(await proves(known.header, ['another', ''])).toBe(false)
    expect(await proves(known.header, [])).toBe(false)
    expect(await proves(known.header, ['test-secret'], bytesOf('{}'))).toBe(false)
    expect(await proves(known.header.replace(/0$/, '1'), ['test-secret'])).toBe(false)
    expect(await proves(known.header.replace(/^.{9}/, 'sha256=00'), ['test-secret'])).toBe(false)
  })

  it('is the signature over the body alone, as older versions make it', async () => {
    const mac = await hmac({ hash: 'SHA-256', secret: 'test-secret', parts: [known.body] })
    const hex = [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(await proves(`sha256=${hex}, t=1705320000000`, ['test-secret'])).toBe(true)
    expect(await proves(`sha256=${hex}, t=1705320000000`, ['test-secreT'])).toBe(false)
  })

  it.each([
    [`sha256=${'0'.repeat(64)}, t=${NOW}`, null],
    [`sha256=${'0'.repeat(64)},t=${NOW - 299_000}`, null],
    [`sha256=${'0'.repeat(64)}, t=${NOW - 301_000}`, 'stale-timestamp'],
    [`sha256=${'0'.repeat(64)}, t=${NOW + 301_000}`, 'stale-timestamp'],
    [`sha256=${'0'.repeat(63)}, t=${NOW}`, 'malformed-headers'],
    [`sha256=${'0'.repeat(64)}`, 'malformed-headers'],
    [`t=${NOW}`, 'malformed-headers'],
    ['', 'malformed-headers'],
  ])('under %j is told before the body is read: %s', async (header, fault) => {
    const head = ghost.head(new Headers({ 'x-ghost-signature': header }), NOW)
    expect(head.ok ? null : head.error.kind).toBe(fault)
    expect(await proves(header, ['test-secret'])).toBe(false)
  })
})
