import { describe, expect, test } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import { feedArticle } from '../../../src/sources/feed/article.ts'
import { readFeed } from '../../../src/sources/feed/read.ts'
import { feedText } from '../../../src/sources/feed/text.ts'
import { articleId, publisherId } from '../../alerts.ts'

const feeds = import.meta.glob('../../fixtures/sources/feed/*.{xml,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const bad = import.meta.glob('../../fixtures/feeds-bad/**/*.xml', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const ADDRESS = 'https://feed.example.org/feed'
const read = (text: string) => {
  const feed = readFeed(text, ADDRESS)
  if (!feed.ok) throw new Error(feed.error)
  return feed.value
}
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`
const atom = (entries: string, more = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${more}><id>f</id><title>t</title>${entries}</feed>`
const articleOf = (item: ReturnType<typeof read>['items'][number]) =>
  feedArticle(
    { id: articleId('a1'), item: { ...item, url: item.url ?? 'https://example.org/a1' } },
    { publisher: publisherId('demo'), domains: ['example.org'], now: 0 },
  )

describe('the formats', () => {
  const pairs = Object.entries(feeds).filter(([name]) => !/\.expected\.json$/.test(name))

  test('there are samples of all of them', () => {
    expect(pairs).toHaveLength(7)
  })
  test.each(pairs)('%s is read as its golden pair says', (name, text) => {
    expect(read(text)).toEqual(JSON.parse(feeds[name.replace(/\.\w+$/, '.expected.json')] ?? ''))
  })
  test('an Atom feed withdraws what its deleted entries name, and nothing that is nested deeper', () => {
    const ns = ' xmlns:at="http://purl.org/atompub/tombstones/1.0"'
    const deleted = (ref: string) => `<at:deleted-entry ref="${ref}" when="2026-05-01T09:30:00Z"/>`
    const entry = `<entry><id>e</id><title>x</title><content type="xhtml"><div>${deleted('c')}</div></content></entry>`
    const quoted = `<subtitle><![CDATA[${deleted('d')}]]></subtitle>`
    expect(read(atom(deleted('a&amp;b') + entry + quoted, ns)).deletions).toEqual([
      { guid: 'a&b', at: Date.UTC(2026, 4, 1, 9, 30) },
    ])
    expect(read(atom(deleted('a'))).deletions).toEqual([])
  })
  test('an address is read against the base of the feed, then against the feed itself', () => {
    const item = '<item><title>a</title><link>/a?b=1&amp;c=2</link></item>'
    expect(read(rss(item)).items[0]?.url).toBe('https://feed.example.org/a?b=1&c=2')
    const entry = '<entry><title>a</title><link href="a"/></entry>'
    expect(read(atom(entry, ' xml:base="/news/"')).items[0]?.url).toBe(
      'https://feed.example.org/news/a',
    )
  })
  test('an address that no browser fetches is none', () => {
    const item = '<item><title>a</title><link>javascript:alert(1)</link><guid>data:x</guid></item>'
    expect(read(rss(item)).items[0]?.url).toBeNull()
  })
  test('an author is a name: addresses are not kept', () => {
    const item = '<item><title>a</title><author>jane@example.org</author></item>'
    expect(read(rss(item)).items[0]?.authors).toEqual([])
  })
  test('of a feed with very many items the newest are read', () => {
    const item = (n: number) =>
      `<item><title>${n}</title><pubDate>${new Date(n * 86_400_000).toUTCString()}</pubDate></item>`
    const many = Array.from({ length: 600 }, (_, n) => item(n + 1)).join('')
    const { items } = read(rss(many))
    expect(items).toHaveLength(500)
    expect(items[0]?.title).toBe('600')
  })
})

describe('what is no good', () => {
  const sanitize = Object.entries(bad).filter(([name]) => name.includes('/sanitize/'))
  const illformed = Object.entries(bad).filter(([name]) => name.includes('/illformed/'))

  test('there are samples', () => {
    expect(sanitize.length).toBeGreaterThan(80)
    expect(illformed.length).toBeGreaterThan(15)
  })
  test.each(sanitize)('%s leaves no markup and no script in what is said', (_, text) => {
    const feed = readFeed(text, ADDRESS)
    for (const item of feed.ok ? feed.value.items : []) {
      const article = articleOf(item)
      if (!article.ok) continue
      const clean = cleanArticle(article.value)
      const { line, sentences } = summarise(clean)
      const said = [line, ...clean.paragraphs, ...sentences.map((sentence) => sentence.text)]
      expect(said.join('\n')).not.toMatch(/<|>|javascript|location\.href|executeMe|alert\(/)
    }
  })
  test('a title that was escaped twice is shown without its elements', () => {
    const title =
      '&amp;lt;b&amp;gt;Dam&amp;lt;/b&amp;gt; bursts &amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;'
    expect(read(rss(`<item><title>${title}</title></item>`)).items[0]?.title).toBe('Dam bursts')
  })
  test('"<" in a title is a letter where it begins no element', () => {
    const item = '<item><title>Growth &lt; 2%, we &lt;3 it</title></item>'
    expect(read(rss(item)).items[0]?.title).toBe('Growth < 2%, we <3 it')
  })
  test.each(illformed)('%s is read or is a fault, and never an exception', (_, text) => {
    const feed = readFeed(text, ADDRESS)
    if (feed.ok) expect(Array.isArray(feed.value.items)).toBe(true)
    else expect(feed.error).toBe('not-a-feed')
  })
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body><p>Gone</p></body></html>'],
    ['JSON of another kind', '{"items":[{"id":"1"}]}'],
    ['a feed that breaks off', rss('<item><title>a</title>').slice(0, -20)],
  ])('%s is no feed', (_, text) => {
    expect(readFeed(text, ADDRESS)).toEqual({ ok: false, error: 'not-a-feed' })
  })
  test('what is bigger than any feed is not parsed', () => {
    const big = `<rss>${' '.repeat(5 * 1_048_576)}</rss>`
    expect(readFeed(big, ADDRESS)).toEqual({ ok: false, error: 'too-big' })
  })
  test('somebody with an endless name stops no other feed', () => {
    const item = `<item><author>${'a@('.repeat(50_000)}</author></item>`
    expect(readFeed(rss(item), ADDRESS)).toEqual({ ok: false, error: 'not-a-feed' })
  })
  test.each([
    ['nested elements', rss('<a>'.repeat(350_000))],
    [
      'nested deletions',
      atom(
        '<at:deleted-entry ref="a">'.repeat(40_000),
        ' xmlns:at="http://purl.org/atompub/tombstones/1.0"',
      ),
    ],
    [
      'elements without an end',
      rss(`<item><description>${'<a'.repeat(500_000)}</description></item>`),
    ],
    ['references', rss(`<item><title>${'&amp;'.repeat(200_000)}</title></item>`)],
    [
      'declared entities',
      `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1_000)}">]>${rss(`<item><title>${'&a;'.repeat(300_000)}</title></item>`)}`,
    ],
  ])('a MiB of %s is read or refused in a moment', (_, text) => {
    const feed = readFeed(text, ADDRESS)
    const titles = feed.ok ? feed.value.items.map(({ title }) => title ?? '') : []
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(2_000)
  })
})

describe('an item as an article', () => {
  const itemOf = (xml: string) => {
    const [item] = read(rss(`<item>${xml}</item>`)).items
    if (!item) throw new Error('no item')
    return item
  }
  test('its description does where it has no body', () => {
    const item = itemOf('<title>Dam bursts</title><link>https://example.org/a</link>')
    const article = articleOf(item)
    expect(article).toMatchObject({ ok: true, value: { body: { format: 'text', text: '' } } })
  })
  test('a note without a title is called by its first paragraph', () => {
    const item = itemOf(
      '<description>&lt;p&gt;A dam burst.&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</description>',
    )
    expect(articleOf(item)).toMatchObject({ ok: true, value: { headline: 'A dam burst.' } })
  })
  test('a language that is none is left out', () => {
    const item = { ...itemOf('<title>a</title>'), language: 'no language at all' }
    expect(articleOf(item)).toMatchObject({ ok: true, value: { language: null } })
    expect(articleOf({ ...item, language: 'en_US' })).toMatchObject({
      value: { language: 'en-US' },
    })
  })
  test('a headline that could not be decoded is refused', () => {
    expect(articleOf({ ...itemOf('<title>a</title>'), title: 'Expos\uFFFD' })).toEqual({
      ok: false,
      error: [{ path: 'item.title', message: 'has letters that are not in its encoding' }],
    })
  })
  test('an address on a foreign domain is refused', () => {
    const item = itemOf('<title>a</title><link>https://elsewhere.test/a</link>')
    expect(articleOf(item).ok).toBe(false)
  })
})

describe('encodings', () => {
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><rss/>`
  const bytes = (text: string, tail: readonly number[]) =>
    Uint8Array.from([...new TextEncoder().encode(text), ...tail])

  test('the declaration says which', () => {
    expect(feedText(bytes(xml('iso-8859-1'), [0xe9]), 'text/xml')).toMatch(/é$/)
    expect(feedText(bytes(xml('windows-1251'), [0xc4, 0xe0]), null)).toMatch(/Да$/)
  })
  test('the header is believed before the declaration', () => {
    expect(feedText(bytes(xml('iso-8859-1'), [0xc3, 0xa9]), 'text/xml; charset="UTF-8"')).toMatch(
      /é$/,
    )
  })
  test('a byte order mark is believed before both', () => {
    const text = Uint8Array.from([0xff, 0xfe, 0x44, 0, 0xe9, 0])
    expect(feedText(text, 'text/xml; charset=utf-8')).toBe('Dé')
  })
  test('an encoding that nobody knows is read as UTF-8', () => {
    expect(feedText(bytes(xml('klingon'), [0xc3, 0xa9]), 'text/xml; charset=x')).toMatch(/é$/)
  })
})
