/** Whatever stands in an article's fields, a page shows it as text, and a feed tells it to the letter. */
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { ALL_NEWS, type NewsDesk, type PublicAlert } from '../../src/app/ports/news.ts'
import { visible } from '../../src/core/text/visible.ts'
import { FEEDS } from '../../src/http/pages/feeds.tsx'
import { topicPath } from '../../src/http/pages/latest-path.ts'
import { publicPages } from '../../src/http/pages/public.tsx'
import { newEventId, publisherId } from '../alerts.ts'

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]><script>alert(1)</script><![CDATA[',
  '<!-- --><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;b&gt; &amp;amp; &#60;',
  '\u0000\u0008\u001b\ud800\ufffe',
  'javascript:alert(1)',
]
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', '#', 'x', ' ', ']', '!', '-') }),
)
/** As an article's address is checked when it is posted. */
const url = fc
  .oneof(
    fc.webUrl(),
    text.map((said) => `https://example.org/?${said}`),
  )
  .filter((said) => URL.canParse(said))
const words = fc.record({
  line: text.map((said) => `a ${said} z`),
  sentences: fc.array(text, { maxLength: 2 }),
  evidence: text.map((said) => ({
    ...{ source: 'headline' as const, text: `a ${said} z`, added: [], rules: [said] },
    kept: [{ word: 'a', start: 0, end: 3 }],
  })),
  url,
  language: fc.constantFrom('en', 'ar', 'zh-Hant', null),
  topics: fc.array(text, { maxLength: 2 }),
  story: fc.constant(null),
  reworded: fc.constant([1_700_000_000_000]),
  correction: fc.option(text),
})
const alert: fc.Arbitrary<PublicAlert> = fc.record({
  id: fc.constant(newEventId()),
  publisher: fc.constant(publisherId('demo')),
  publisherName: text.map((said) => `a ${said} z`),
  toldAt: fc.constant(1_700_000_000_000),
  changedAt: fc.constant(1_700_000_001_000),
  words: fc.option(words, { freq: 9 }),
})

const ORIGIN = 'https://lede.test'
/** What XML cannot hold, or UTF-8, is left out, and white space is any. */
const plain = (said = '') =>
  said
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

function pagesOf(one: PublicAlert) {
  const desk: NewsDesk = { publicAlerts: async () => [one], publicAlert: async () => one }
  return publicPages({ desk, botUsername: 'lede_bot', now: () => 0 }, () => ORIGIN)
}

/** What a browser makes of it. */
function seenIn(html: string) {
  const seen = { tags: new Set<string>(), attributes: new Set<string>(), text: '', hrefs: [''] }
  const parser = new Parser({
    onopentag(name, attributes) {
      seen.tags.add(name)
      for (const key of Object.keys(attributes)) seen.attributes.add(key)
      if (attributes.href) seen.hrefs.push(attributes.href)
    },
    ontext(said) {
      seen.text += said
    },
  })
  parser.end(html)
  return seen
}

const TAGS =
  'html head meta title link body header strong a main h1 h2 article section p div ul li mark time bdi'
const ATTRIBUTES = 'lang dir charset name content rel href type class datetime'

test('a page holds no element and no attribute but its own', () =>
  fc.assert(
    fc.asyncProperty(alert, async (one) => {
      const of = one.words?.topics[0]
      const list = of === undefined ? '/latest' : topicPath(of)
      for (const path of ['/latest', list, '/latest?publisher=demo', `/alerts/${one.id}`]) {
        const html = await (await pagesOf(one).request(path)).text()
        const { tags, attributes, hrefs, text: said } = seenIn(html)
        expect([...tags].filter((tag) => !TAGS.split(' ').includes(tag))).toEqual([])
        expect([...attributes].filter((key) => !ATTRIBUTES.split(' ').includes(key))).toEqual([])
        expect(hrefs.filter((href) => !/^(?:\/|https?:\/\/|$)/.test(href))).toEqual([])
        if (one.words) expect(plain(said)).toContain(plain(visible(one.words.line)))
      }
    }),
  ))

test('an address writes nothing onto a page, nor into a feed', async () => {
  const desk: NewsDesk = { publicAlerts: async () => [], publicAlert: async () => null }
  const pages = publicPages({ desk, botUsername: 'lede_bot', now: () => 0 }, () => ORIGIN)
  const topic = encodeURIComponent('Call +1 555 0100 \u202egnikcah</title><script>')
  const saidAt = async (path: string) =>
    await (await pages.request(`${path}?topic=${topic}`)).text()
  // But in addresses, where it is written as such.
  const texts = [
    seenIn(await saidAt('/latest')).text,
    JSON.parse(await saidAt('/latest.json')).title,
    parseAtomFeed(await saidAt('/latest.atom')).title?.value,
    parseRssFeed(await saidAt('/latest.rss')).title,
  ]
  for (const said of texts) {
    expect(said).toContain('Latest')
    expect(said).not.toMatch(/555|gnikcah|script/)
  }
})

test('a feed of each format tells what it was given', () =>
  fc.assert(
    fc.property(alert, (one) => {
      const [json, atom, rss] = Object.values(FEEDS).map(({ write }) =>
        write({ alerts: [one], of: ALL_NEWS, title: 'Latest' }, ORIGIN),
      )
      const items = [
        parseJsonFeed(json ?? '').items?.map((item) => [item.title, item.authors?.[0]?.name]),
        parseAtomFeed(atom ?? '').entries?.map((item) => [
          item.title?.value,
          item.authors?.[0]?.name,
        ]),
        parseRssFeed(rss ?? '').items?.map((item) => [item.title, item.dc?.creators?.[0]]),
      ]
      const told = one.words ? [[plain(one.words.line), plain(one.publisherName)]] : []
      for (const read of items) {
        expect((read ?? []).map((texts) => texts.map((said) => plain(said)))).toEqual(told)
      }
    }),
  ))

test('a reader is led to the bot with the publisher, or a topic that fits into a link', async () => {
  const topics = ['climate change', 'Вибори', '<b>', 'x'.repeat(64)]
  const one = fc.sample(words, { numRuns: 1, seed: 1 }).map((said) => ({ ...said, topics }))
  const [said = null] = one
  const told = { id: newEventId(), publisher: publisherId('demo'), publisherName: 'Demo' }
  const shown = pagesOf({ ...told, toldAt: 0, changedAt: 0, words: said })
  const { hrefs } = seenIn(await (await shown.request(`/alerts/${told.id}`)).text())
  const links = hrefs.filter((href) => href.startsWith('https://t.me/'))
  expect(links).toEqual([
    'https://t.me/lede_bot?start=from-demo',
    'https://t.me/lede_bot?start=topic-climate_change',
    expect.stringMatching(/^https:\/\/t\.me\/lede_bot\?start=f-[\w-]+$/),
    expect.stringMatching(/^https:\/\/t\.me\/lede_bot\?start=f-[\w-]+$/),
  ])
})
