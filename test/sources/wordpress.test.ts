import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanArticle } from '../../src/core/text/clean.ts'
import { bytesOf } from '../../src/sources/mac.ts'
import { wordpress } from '../../src/sources/wordpress/wordpress.ts'
import { contextOf, goldenPairs, NOW, readGolden } from './golden.ts'

const goldens = goldenPairs(
  import.meta.glob('../fixtures/sources/wordpress/*.{json,form}', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

const context = contextOf({ domains: ['example.org'], settings: null, headers: {} })
const FORM = new Headers({ 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' })

type Changes = Readonly<Record<string, unknown>>

const post = {
  id: 7,
  status: 'publish',
  type: 'post',
  link: 'https://example.org/talks/',
  title: { rendered: 'Talks stall' },
  content: { rendered: '<p>Talks stalled.</p>', protected: false },
  date_gmt: '2026-05-01T09:00:00',
  modified_gmt: '2026-05-01T09:00:00',
}

const read = (changes: Changes, settings: unknown = null) =>
  wordpress.read(bytesOf(JSON.stringify({ ...post, ...changes })), { ...context, settings })

const readForm = (fields: Readonly<Record<string, string>>) =>
  wordpress.read(bytesOf(new URLSearchParams(fields).toString()), { ...context, headers: FORM })

type Outcome = ReturnType<typeof read>

const happeningOf = (outcome: Outcome) =>
  outcome.ok && outcome.value.kind === 'happenings' ? outcome.value.happenings[0] : undefined

const articleOf = (outcome: Outcome) => {
  const happening = happeningOf(outcome)
  return happening && 'article' in happening ? happening.article : null
}

const kindOf = (outcome: Outcome) => {
  if (!outcome.ok) return outcome.error.kind
  return outcome.value.kind === 'skipped' ? 'skipped' : happeningOf(outcome)?.type
}

const pathsOf = (outcome: Outcome) =>
  outcome.ok || outcome.error.kind !== 'invalid-event'
    ? []
    : outcome.error.faults.map(({ path }) => path)

describe('a post of WordPress', () => {
  it.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    expect(readGolden(wordpress, golden)).toEqual(golden.read)
  })

  it.each([
    ['publish', undefined, 'article.published'],
    ['publish', 'draft', 'article.published'],
    ['publish', 'publish', 'article.updated'],
    ['trash', undefined, 'article.retracted'],
    ['draft', undefined, 'article.retracted'],
    ['private', undefined, 'article.retracted'],
    ['pending', undefined, 'article.retracted'],
    ['in-legal-review', undefined, 'article.retracted'],
    ['future', undefined, 'skipped'],
    ['future', 'publish', 'article.retracted'],
    ['draft', 'draft', 'skipped'],
    ['auto-draft', undefined, 'skipped'],
    ['inherit', undefined, 'skipped'],
    [undefined, undefined, 'invalid-event'],
    [7, undefined, 'invalid-event'],
  ])('that is %j and was %j before is %s', (status, previous_status, kind) => {
    expect(kindOf(read({ status, previous_status }))).toBe(kind)
  })

  it('is not withdrawn by a status of something else', () => {
    const { status, ...rest } = post
    const body = bytesOf(JSON.stringify({ status: 'success', post: { ...rest, status } }))
    expect(kindOf(wordpress.read(body, context))).toBe('article.published')
    const without = bytesOf(JSON.stringify({ status: 'success', post: rest }))
    expect(kindOf(wordpress.read(without, context))).toBe('invalid-event')
  })

  it('can be withdrawn by its id and status alone', () => {
    const body = bytesOf('{"id":7,"status":"trash"}')
    expect(happeningOf(wordpress.read(body, context))).toEqual({
      type: 'article.retracted',
      retraction: { publisher: 'demo', id: '7', version: null, updatedAt: null },
    })
  })

  it.each([
    ['page', null, 'skipped'],
    ['attachment', null, 'skipped'],
    ['revision', null, 'skipped'],
    ['news', null, 'skipped'],
    ['news', { post_types: ['post', 'news'] }, 'article.published'],
    ['post', { post_types: ['news'] }, 'skipped'],
    [undefined, null, 'article.published'],
  ])('of the type %j under the settings %j is %s', (type, settings, kind) => {
    expect(kindOf(read({ type }, settings))).toBe(kind)
  })

  it.each([
    ['an open post', {}, '<p>Talks stalled.</p>'],
    ['a protected post', { content: { rendered: '<p>No.</p>', protected: true } }, ''],
    ['a post with a password', { password: 'sesame' }, ''],
    [
      'an excerpt alone',
      { content: undefined, excerpt: { rendered: '<p>In short.</p>' } },
      '<p>In short.</p>',
    ],
    ['nothing', { content: undefined }, ''],
  ])('that is %s has its body', (_, changes, body) => {
    expect(Object.values(articleOf(read(changes))?.body ?? {})).toContain(body)
  })

  it.each([
    ['The <em>Ever Given</em> moves', 'The Ever Given moves'],
    ['Growth < 2% & debt > 90%', 'Growth < 2% & debt > 90%'],
    ['Profit &#8211; at last', 'Profit &#8211; at last'],
  ])('with the title %j has the headline %j', (rendered, headline) => {
    expect(articleOf(read({ title: { rendered } }))?.headline).toBe(headline)
  })

  it('that was scheduled is news from when it was published, though nobody changed it', () => {
    const changes = { modified_gmt: '2026-04-28T09:00:00', date_gmt: '2026-05-01T06:00:00' }
    expect(articleOf(read(changes))?.updatedAt).toBe(Date.UTC(2026, 4, 1, 6))
  })

  it('has times in UTC, or none', () => {
    const at = (modified_gmt: unknown) =>
      articleOf(read({ modified_gmt, date_gmt: null }))?.updatedAt
    expect(at('2026-05-01 09:30:00')).toBe(NOW)
    expect(at('2026-05-01T09:30:00')).toBe(NOW)
    expect(at('2026-05-01T11:30:00+02:00')).toBe(NOW)
    expect(at('0000-00-00 00:00:00')).toBeNull()
    expect(pathsOf(read({ modified_gmt: 'yesterday' }))).toEqual(['modified_gmt'])
  })

  it.each([
    [{ categories: [1, 9], tags: [] }, []],
    [{ categories: ['City', 'Uncategorized'], tags: ['Tunnel'] }, ['city', 'tunnel']],
    [{ categories: [{ id: 9, name: 'Arts &amp; Culture' }] }, ['arts & culture']],
    [{ categories: ['9'], tags: { a: { name: 'Ferry' } } }, ['ferry']],
    [{ categories: 'City' }, []],
  ])('with %j has the topics %j', (changes, topics) => {
    expect(articleOf(read(changes))?.topics).toEqual(topics)
  })

  it('has the names of its authors, and no address of theirs', () => {
    expect(articleOf(read({ author: 3 }))?.authors).toEqual([])
    expect(articleOf(read({ author: { name: 'Anna Holm' } }))?.authors).toEqual(['Anna Holm'])
    expect(articleOf(read({ author: { name: 'anna@example.org' } }))?.authors).toEqual([])
  })

  it('that is wrong is told so in the words of WordPress', () => {
    expect(pathsOf(read({ title: undefined, link: undefined }))).toEqual(['link', 'title.rendered'])
    const nested = { post: { ID: 7, post_status: 'publish', post_title: '…' } }
    const body = bytesOf(JSON.stringify(nested))
    expect(pathsOf(wordpress.read(body, context))).toEqual(['post.link', 'post.post_title'])
    expect(pathsOf(wordpress.read(bytesOf('[]'), context))).toEqual(['(body)'])
  })
})

describe('a stored text of WordPress', () => {
  const paragraphsOf = (post_content: string) => {
    const form = { ID: '7', post_title: 'Talks stall', post_status: 'publish' }
    const article = articleOf(
      readForm({ ...form, hook: 'publish_post', post_url: post.link, post_content }),
    )
    return article ? cleanArticle(article).paragraphs : null
  }

  it.each([
    ['One is here.\r\n\r\nTwo is here.', ['One is here.', 'Two is here.']],
    ['One is here.\n \n\n\nTwo is here.', ['One is here.', 'Two is here.']],
    ['<p>One is here.</p>\n\n<p>Two is here.</p>', ['One is here.', 'Two is here.']],
    [
      '<p class="lead">One is here.</p>\n\nTwo is here.\n\nThree is here.',
      ['One is here.', 'Two is here.', 'Three is here.'],
    ],
    [
      '<strong>One</strong> is here.\n&nbsp;\nTwo is here.\n\n<em>Three</em> is here.',
      ['One is here.', 'Two is here.', 'Three is here.'],
    ],
    ['He said [sic] it was [the mayor] alone.', ['He said [sic] it was [the mayor] alone.']],
    ['[box]One is here.[/box]\n\nTwo is here.', ['One is here.', 'Two is here.']],
    ['[embed]One is here.[/embed] [gallery] [ad slot="3"] [break /]', ['One is here.']],
    [
      '[caption id="a"]<img src="a.jpg" /> The [old] quay[/caption]\n\nOne is here.',
      ['One is here.'],
    ],
    ['One [ [ [ is here.', ['One [ [ [ is here.']],
  ])('%j is %j', (content, paragraphs) => {
    expect(paragraphsOf(content)).toEqual(paragraphs)
  })

  it.each(['[a =', '[caption x]', '[caption x][', '[/a', '<p', '\n ', '[a ', '=', '[a x=<'])(
    'of nothing but %j is read in time that grows with its length alone',
    (piece) => {
      expect(paragraphsOf(piece.repeat(250_000 / piece.length))).not.toBeNull()
    },
  )
})

describe('a form of WordPress.com', () => {
  it('is told from JSON that is sent under its type', () => {
    const body = bytesOf(JSON.stringify(post))
    expect(kindOf(wordpress.read(body, { ...context, headers: FORM }))).toBe('article.published')
  })

  it.each(['publish_page', 'comment_post', ''])('of the hook %j is no news', (hook) => {
    expect(kindOf(readForm({ hook, ID: '7', post_title: 'About us' }))).toBe('skipped')
  })

  it('is of a published post, whether or not its status was chosen', () => {
    const form = { hook: 'publish_post', ID: '7', post_title: 'Talks stall', post_url: post.link }
    expect(kindOf(readForm(form))).toBe('article.published')
    expect(kindOf(readForm({ ...form, post_status: 'private' }))).toBe('article.retracted')
  })

  it('that is no form is refused', () => {
    const headers = FORM
    expect(kindOf(wordpress.read(new Uint8Array([0xff]), { ...context, headers }))).toBe('not-utf8')
    expect(kindOf(wordpress.read(bytesOf('a=b'), { ...context, headers }))).toBe('invalid-event')
    expect(kindOf(wordpress.read(bytesOf('a=b'), context))).toBe('not-json')
  })
})

it('whatever is posted, reading it never throws', () => {
  const odd = fc.jsonValue()
  const keys = fc.constantFrom(...Object.keys(post), 'post', 'post_title', 'tags', '_embedded')
  fc.assert(
    fc.property(fc.oneof(odd, fc.dictionary(keys, odd)), odd, (json, settings) => {
      wordpress.read(bytesOf(JSON.stringify(json)), { ...context, settings })
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array(), (body) => {
      wordpress.read(body, { ...context, headers: FORM })
    }),
  )
})

describe('the proof of WordPress', () => {
  const proves = (headers: Readonly<Record<string, string>>, addressSecret: string | null) =>
    wordpress.verifier({
      headers: new Headers(headers),
      path: '/v1/publishers/demo/events',
      body: bytesOf('{}'),
      addressSecret,
    })(['whsec_b2xk', 'whsec_bmV3'])

  it.each([
    ['the secret as a bearer', { authorization: 'Bearer whsec_bmV3' }, null, true],
    ['the older secret', { authorization: 'bearer whsec_b2xk' }, null, true],
    ['the secret in the address', {}, 'whsec_bmV3', true],
    ['another secret', { authorization: 'Bearer whsec_bmV4' }, null, false],
    ['a part of it', { authorization: 'Bearer whsec_' }, null, false],
    ['another address', {}, 'whsec_', false],
    ['an empty address', {}, '', false],
    ['nothing', {}, null, false],
  ])('by %s', async (_, headers, addressSecret, fits) => {
    expect(await proves(headers, addressSecret)).toBe(fits)
  })

  it('by a signature names the post and says its age', () => {
    const signed = new Headers({
      'webhook-id': 'm1',
      'webhook-timestamp': String(NOW / 1_000),
      'webhook-signature': 'v1,AAAA',
    })
    expect(wordpress.head(signed, NOW)).toEqual({ ok: true, value: { id: 'm1' } })
    expect(wordpress.head(signed, NOW + 301_000).ok).toBe(false)
    expect(wordpress.head(new Headers(), NOW)).toEqual({ ok: true, value: { id: null } })
  })

  it('by a signature that is wrong is none', async () => {
    const wrong = { 'webhook-id': 'm1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AAAA' }
    expect(await proves(wrong, null)).toBe(false)
  })
})

describe('the settings of WordPress', () => {
  it.each([
    [undefined, { post_types: ['post'], secret_address: false }],
    [{ secret_address: true }, { post_types: ['post'], secret_address: true }],
    [{ post_types: ['news'] }, { post_types: ['news'], secret_address: false }],
  ])('%j are %j', (given, stored) => {
    expect(wordpress.settings(given)).toEqual({ ok: true, value: stored })
    expect(wordpress.postsToSecretAddress?.(given)).toBe(stored.secret_address)
  })

  it.each([
    [{ post_types: [] }, 'post_types'],
    [{ post_types: ['post', ''] }, 'post_types.1'],
    [{ secret_address: 'yes' }, 'secret_address'],
    [{ post_type: 'post' }, 'post_type'],
  ])('%j are refused', (given, path) => {
    const settings = wordpress.settings(given)
    expect(settings.ok ? [] : settings.error.map((fault) => fault.path)).toEqual([path])
  })
})
