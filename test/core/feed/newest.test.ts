import { expect, test } from 'vitest'
import type { FeedItem } from '../../../src/core/feed/item.ts'
import { readLedger } from '../../../src/core/feed/ledger.ts'
import { toldNewest } from '../../../src/core/feed/newest.ts'

const NOW = Date.UTC(2026, 4, 1)

const itemOf = (guid: string, publishedAt: number | null = null): FeedItem => ({
  guid,
  url: `https://example.org/${guid}`,
  title: `Title ${guid}`,
  body: null,
  language: null,
  topics: [],
  authors: [],
  publishedAt,
  updatedAt: null,
})

function newsOf(...items: readonly FeedItem[]): readonly string[] {
  const document = { items, deletions: [], hub: null, self: null, ttl: null }
  const { before, document: told } = toldNewest(document, NOW)
  const ledger = readLedger(before, told, { now: NOW, most: 9, isPush: false })
  expect(ledger.known).toHaveLength(items.length)
  return ledger.news.map(({ kind, known }) => `${kind} ${known.id}`)
}

test('the newest by its date is told, whatever its place and age', () => {
  expect(newsOf(itemOf('a', 5), itemOf('b', 7), itemOf('c', 6))).toEqual(['new b'])
  expect(newsOf(itemOf('undated'), itemOf('old', 1))).toEqual(['new old'])
})

test('that stands in the feed twice, as others may, is told once', () => {
  const [other, newest] = [itemOf('other', 3), itemOf('newest', 7)]
  for (const again of [newest, { ...newest }, { ...newest, publishedAt: 5 }]) {
    for (const items of [
      [newest, again, other, other],
      [again, other, newest],
    ]) {
      const document = { items, deletions: [], hub: null, self: null, ttl: null }
      const { before, document: told } = toldNewest(document, NOW)
      const { news, known } = readLedger(before, told, { now: NOW, most: 9, isPush: false })
      expect(news).toMatchObject([
        { kind: 'new', known: { id: 'newest' }, item: { publishedAt: null } },
      ])
      expect(known).toHaveLength(2)
    }
  }
})

test('where none has a date it is the first', () => {
  expect(newsOf(itemOf('a'), itemOf('b'))).toEqual(['new a'])
})

test('one without an address is no article, and a feed without any tells of none', () => {
  expect(newsOf({ ...itemOf('a', 9), url: null }, itemOf('b', 7))).toEqual(['new b'])
  expect(newsOf({ ...itemOf('a'), url: null })).toEqual([])
  expect(newsOf()).toEqual([])
})
