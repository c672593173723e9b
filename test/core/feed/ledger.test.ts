import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedItem } from '../../../src/core/feed/item.ts'
import { type KnownItem, MOST_KNOWN, readLedger, untold } from '../../../src/core/feed/ledger.ts'

const NOW = Date.UTC(2026, 4, 1)
const DAY = 86_400_000

const itemOf = (n: number, changes: Partial<FeedItem> = {}): FeedItem => ({
  guid: `guid-${n}`,
  url: `https://example.org/news/${n}`,
  title: `Title ${n}`,
  body: { format: 'html', html: `<p>Body ${n}</p>` },
  language: null,
  topics: [],
  authors: [],
  publishedAt: null,
  updatedAt: null,
  ...changes,
})

interface Options {
  readonly deletions?: readonly string[]
  readonly most?: number
  /** Brought by a hub, and not found. */
  readonly isPush?: boolean
  /** After the first reading, ms. */
  readonly later?: number
}

/** A feed that is read again and again. */
function follow(...first: readonly FeedItem[]) {
  let known: readonly KnownItem[] | null = null
  let showsOld = false
  const feed = {
    showsOld: () => showsOld,
    known: () => known ?? [],
    read(items: readonly FeedItem[], options: Options = {}) {
      const { deletions = [], most = 100, isPush = false, later = 0 } = options
      const document = { items, deletions: deletions.map((guid) => ({ guid, at: null })) }
      const ledger = readLedger(known, document, { now: NOW + later, most, isPush })
      known = ledger.known
      showsOld = ledger.showsOld
      return ledger.news.map((news) => `${news.kind} ${news.known.id}`)
    },
  }
  feed.read(first)
  return feed
}

describe('news', () => {
  test('the first reading is none', () => {
    const { news, known } = readLedger(
      null,
      { items: [itemOf(1)], deletions: [] },
      { now: NOW, most: 9, isPush: false },
    )
    expect(news).toEqual([])
    expect(known).toHaveLength(1)
  })
  test('an item that was never seen is new, the oldest first', () => {
    const feed = follow(itemOf(1))
    expect(feed.read([itemOf(3), itemOf(2), itemOf(1)])).toEqual(['new guid-2', 'new guid-3'])
    const dated = [itemOf(4, { publishedAt: NOW - 2 }), itemOf(5, { publishedAt: NOW - 1 })]
    expect(feed.read(dated)).toEqual(['new guid-4', 'new guid-5'])
  })
  test('what is dated far from now comes last: an archive that comes back holds up nothing', () => {
    const archive = [itemOf(1), itemOf(2)].map((item, n) => ({ ...item, publishedAt: n * DAY }))
    const ahead = itemOf(3, { publishedAt: NOW + 2 * DAY })
    const items = [...archive, ahead, itemOf(4, { publishedAt: NOW - 1 }), itemOf(5)]
    const feed = follow()
    expect(feed.read(items, { most: 2 })).toEqual(['new guid-5', 'new guid-4'])
    expect(feed.read(items)).toEqual(['new guid-1', 'new guid-2', 'new guid-3'])
  })
  test('a feed that was empty at first has news later', () => {
    expect(follow().read([itemOf(1)])).toEqual(['new guid-1'])
  })
  test('an item whose text changes is changed, each time', () => {
    const feed = follow()
    feed.read([itemOf(1)])
    expect(feed.read([itemOf(1, { title: 'Other' })])).toEqual(['changed guid-1'])
    expect(feed.read([itemOf(1, { title: 'Other' })])).toEqual([])
    expect(feed.read([itemOf(1)])).toEqual(['changed guid-1'])
    expect(feed.known()[0]?.changes).toBe(2)
  })
  test('what nobody was told of has no changes to tell', () => {
    expect(follow(itemOf(1)).read([itemOf(1, { title: 'Other' })])).toEqual([])
  })
  test('what the feed deletes is withdrawn once, if anybody was told', () => {
    const feed = follow(itemOf(1))
    feed.read([itemOf(2), itemOf(1)])
    const deletions = ['guid-1', 'guid-2', 'guid-9']
    expect(feed.read([], { deletions })).toEqual(['withdrawn guid-2'])
    expect(feed.read([], { deletions })).toEqual([])
    expect(feed.read([itemOf(2, { title: 'Other' }), itemOf(1)])).toEqual([])
  })
  test('there is so much of it at a time, and the rest the next time', () => {
    const feed = follow()
    const items = [itemOf(3), itemOf(2), itemOf(1)]
    expect(feed.read(items, { most: 2 })).toEqual(['new guid-1', 'new guid-2'])
    expect(feed.read(items, { most: 2 })).toEqual(['new guid-3'])
    expect(feed.read(items, { most: 2 })).toEqual([])
    const changed = items.map((item) => ({ ...item, title: 'Other' }))
    expect(feed.read(changed, { most: 2 })).toHaveLength(2)
    expect(feed.read(changed, { most: 2 })).toHaveLength(1)
    expect(feed.read(changed, { most: 2 })).toEqual([])
  })
})

describe('a copy that a cache still serves', () => {
  const HOUR = 3_600_000
  const said = (title: string) => [itemOf(1, { title })]
  function pushed(...titles: readonly string[]) {
    const feed = follow()
    feed.read(said('first'))
    for (const title of titles) feed.read(said(title), { isPush: true })
    return feed
  }

  test('takes nothing back that a hub has brought', () => {
    const feed = pushed('second')
    expect(feed.read(said('first'), { later: HOUR - 1 })).toEqual([])
    expect(feed.showsOld()).toBe(true)
    expect(feed.read(said('second'), { later: HOUR - 1 })).toEqual([])
    expect(feed.showsOld()).toBe(false)
  })
  test('is of any version of late', () => {
    const feed = pushed('second', 'third')
    expect(feed.read(said('second'))).toEqual([])
    expect(feed.read(said('first'))).toEqual([])
    expect(feed.read(said('third'))).toEqual([])
  })
  test('may have a change beside, which is news', () => {
    const feed = pushed('second')
    const other = itemOf(2, { title: 'other' })
    expect(feed.read([other, ...said('first')])).toEqual(['new guid-2'])
    expect(feed.read(said('third'))).toEqual(['changed guid-1'])
    expect(feed.read(said('first'))).toEqual([])
  })
  test('is none an hour later: the newsroom has taken its change back', () => {
    const feed = pushed('second')
    expect(feed.read(said('first'))).toEqual([])
    expect(feed.read(said('first'), { later: HOUR })).toEqual(['changed guid-1'])
  })
  test('is none where the hub says so itself', () => {
    const feed = pushed('second')
    expect(feed.read(said('first'), { isPush: true })).toEqual(['changed guid-1'])
    expect(feed.read(said('second'))).toEqual([])
  })
  test('is none where polls alone are what brings news', () => {
    const feed = pushed()
    feed.read(said('second'))
    expect(feed.read(said('first'))).toEqual(['changed guid-1'])
  })
})

describe('no news', () => {
  test.each([
    ['an item that vanished and comes back', itemOf(1)],
    ['a new guid for the same address', itemOf(1, { guid: 'other' })],
    ['no guid any more', itemOf(1, { guid: null })],
    ['another address under the same guid', itemOf(1, { url: 'https://example.org/moved/1' })],
    [
      'another query in an address that is the guid, too',
      itemOf(1, { guid: 'https://example.org/news/1?b=2', url: 'https://example.org/news/1?b=2' }),
    ],
    [
      'a campaign in an address that has another guid',
      itemOf(1, { guid: 'x', url: 'https://example.org/news/1?utm_source=rss&fbclid=1' }),
    ],
    ['another protocol', itemOf(1, { guid: 'x', url: 'http://example.org/news/1/' })],
    [
      'another picture in the body',
      itemOf(1, { body: { format: 'html', html: '<p>Body  1<img src="count?2"></p>' } }),
    ],
    ['an item that the feed has twice', itemOf(1)],
  ])('%s', (_, item) => {
    const feed = follow()
    expect(feed.read([itemOf(1)])).toEqual(['new guid-1'])
    feed.read([itemOf(2)])
    expect(feed.read([item, item])).toEqual([])
    expect(feed.read([item])).toEqual([])
  })
  test('an item that says nothing', () => {
    expect(follow().read([itemOf(1, { title: null, body: null })])).toEqual([])
  })
  test('changes of an item that was refused', () => {
    const { known } = readLedger(
      [],
      { items: [itemOf(1)], deletions: [] },
      { now: NOW, most: 9, isPush: false },
    )
    const quiet = untold(known, new Set(known.map(({ id }) => id)))
    const items = [itemOf(1, { title: 'Other' })]
    expect(
      readLedger(quiet, { items, deletions: [] }, { now: NOW, most: 9, isPush: false }).news,
    ).toEqual([])
  })
})

describe('items that share a name are several', () => {
  test('all point to one page', () => {
    const url = 'https://example.org/live'
    const feed = follow()
    expect(feed.read([itemOf(1, { url }), itemOf(2, { url })])).toHaveLength(2)
    expect(feed.read([itemOf(3, { url }), itemOf(2, { url })])).toEqual(['new guid-3'])
  })
  test('each points to the front page', () => {
    const url = 'https://example.org/'
    const feed = follow()
    expect(feed.read([itemOf(1, { url })])).toEqual(['new guid-1'])
    expect(feed.read([itemOf(2, { url })])).toEqual(['new guid-2'])
  })
  test('all have the same guid', () => {
    const feed = follow()
    expect(feed.read([itemOf(1, { guid: 'x' }), itemOf(2, { guid: 'x' })])).toHaveLength(2)
  })
  test('the query says which', () => {
    const briefing = (n: number) =>
      itemOf(n, { url: `https://example.org/?p=${n}`, title: 'Morning briefing' })
    const feed = follow()
    expect(feed.read([briefing(1)])).toEqual(['new guid-1'])
    expect(feed.read([briefing(2)])).toEqual(['new guid-2'])
  })
  test('one says what another had said that says other things now', () => {
    const bare = (title: string) => itemOf(1, { guid: 'a', url: null, title })
    const nameless = (title: string) => itemOf(1, { guid: 'x'.repeat(300), url: null, title })
    const feed = follow()
    expect(feed.read([nameless('one')])).toHaveLength(1)
    feed.read([nameless('two')])
    expect(feed.read([itemOf(2, { ...nameless('one'), guid: null }), bare('x')])).toHaveLength(2)
  })
  test('all guids change each time', () => {
    const feed = follow()
    const items = (round: number) => [1, 2].map((n) => itemOf(n, { guid: `${round}-${n}` }))
    expect(feed.read(items(1))).toHaveLength(2)
    expect(feed.read(items(2))).toEqual([])
    expect(feed.read([itemOf(3, { guid: '3-3' }), ...items(3)])).toEqual(['new 3-3'])
  })
})

describe('whatever is read', () => {
  const item = fc.record({
    n: fc.integer({ min: 0, max: 12 }),
    guid: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'x'.repeat(500), '\u0000')),
    title: fc.option(fc.constantFrom('one', 'two')),
    at: fc.option(fc.integer({ min: NOW - 4 * DAY, max: NOW + 4 * DAY })),
  })
  const items = fc.array(
    item.map(({ n, guid, title, at }) => itemOf(n, { guid, title, publishedAt: at })),
    { maxLength: 8 },
  )
  const readings = fc.array(fc.record({ items, deletions: fc.subarray(['a', 'b']) }), {
    maxLength: 6,
  })

  test('reading it again is no news, and ids stay one item each', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const feed = follow()
        for (const { items, deletions } of all) {
          feed.read(items, { deletions })
          expect(feed.read(items, { deletions })).toEqual([])
          const ids = feed.known().map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })
  test('told piece by piece it is the same as told at once', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 3 }), (items, most) => {
        const [whole, pieces] = [follow(), follow()]
        const told: string[] = []
        for (let n = 0; n < 10; n++) told.push(...pieces.read(items, { most }))
        expect(told.sort()).toEqual(whole.read(items).sort())
      }),
    )
  })
})

test('so many are known of a feed, those that were read last', () => {
  const feed = follow()
  for (let from = 0; from < 3_000; from += 500) {
    feed.read(
      Array.from({ length: 500 }, (_, n) => itemOf(from + n)),
      { most: 500 },
    )
  }
  expect(feed.known()).toHaveLength(MOST_KNOWN)
  expect(feed.known().some(({ id }) => id === 'guid-2999')).toBe(true)
})
