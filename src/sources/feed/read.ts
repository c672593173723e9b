/**
 * The text of a feed → its items. Which format it is in, it says itself: what servers call a feed is often
 * wrong.
 *
 * A feed that cannot be read is a fault and never an exception; a broken end costs what stands behind the
 * break. Of a feed with very many items the newest are read.
 */
import { type AnyFeed, parseFeed } from 'feedsmith'
import type { FeedDocument, FeedFault, FeedItem } from '../../core/feed/item.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { MINUTE_MS } from '../../core/time/spans.ts'
import { dateOf } from '../../core/timeliness.ts'
import { atomItem } from './atom.ts'
import { deletionsIn } from './deletions.ts'
import { jsonItem } from './json.ts'
import { hubLinks, type Link } from './links.ts'
import { addressOf, type Channel, first, namesOf } from './parts.ts'
import { hasEndlessPerson } from './persons.ts'
import { rdfItem, rssItem } from './rss.ts'

/** UTF-16 units; newsrooms' feeds have 20 to 500 KB. */
const LONGEST = 5 * 1_048_576
const MOST_ITEMS = 500

/** `address` is where the feed came from, against which its own are read. Never throws. */
export function readFeed(text: string, address: string): Result<FeedDocument, FeedFault> {
  if (text.length > LONGEST) return err('too-big')
  if (hasEndlessPerson(text)) return err('not-a-feed')
  try {
    const parsed = parseFeed(text)
    return ok(documentOf(parsed, text, address))
  } catch {
    return err('not-a-feed')
  }
}

function documentOf(parsed: AnyFeed, text: string, address: string): FeedDocument {
  const { links, base, ttl } = aboutOf(parsed, address)
  const items = newest(itemsOf(parsed, channelOf(parsed, base)))
  return {
    items,
    deletions: parsed.format === 'atom' ? deletionsIn(text) : [],
    ...hubLinks(links, base),
    ttl,
  }
}

/** What a feed says of itself, wherever its format has it. */
function aboutOf(
  parsed: AnyFeed,
  address: string,
): { links: readonly Link[]; base: string; ttl: number | null } {
  if (parsed.format === 'json') {
    const { feed_url, hubs } = parsed.feed
    const hub = hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url
    const links = [
      { rel: 'self', href: feed_url },
      { rel: 'hub', href: hub },
    ]
    return { links, base: address, ttl: null }
  }
  const { feed } = parsed
  const base = addressOf(feed.xml?.base, address) ?? address
  if (parsed.format === 'atom') return { links: parsed.feed.links ?? [], base, ttl: null }
  const links = parsed.feed.atom?.links ?? []
  const minutes = parsed.format === 'rss' ? parsed.feed.ttl : undefined
  return { links, base, ttl: minutes !== undefined && minutes > 0 ? minutes * MINUTE_MS : null }
}

function channelOf(parsed: AnyFeed, base: string): Channel {
  switch (parsed.format) {
    case 'json': {
      const authors = namesOf((parsed.feed.authors ?? []).map(({ name }) => name))
      return { base, language: parsed.feed.language ?? null, authors }
    }
    case 'atom': {
      const authors = namesOf((parsed.feed.authors ?? []).map(({ name }) => name))
      return { base, language: parsed.feed.xml?.lang ?? null, authors }
    }
    case 'rss':
    case 'rdf': {
      const said = parsed.format === 'rss' ? parsed.feed.language : undefined
      const language = said ?? first(parsed.feed.dc?.languages) ?? parsed.feed.xml?.lang ?? null
      return { base, language, authors: [] }
    }
  }
}

function itemsOf(parsed: AnyFeed, channel: Channel): FeedItem[] {
  switch (parsed.format) {
    case 'json':
      return (parsed.feed.items ?? []).map((item) => jsonItem(item, channel))
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => atomItem(entry, channel))
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => rssItem(item, channel))
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => rdfItem(item, channel))
  }
}

function newest(items: readonly FeedItem[]): readonly FeedItem[] {
  if (items.length <= MOST_ITEMS) return items
  const dated = (item: FeedItem) => dateOf(item) ?? 0
  return items.toSorted((a, b) => dated(b) - dated(a)).slice(0, MOST_ITEMS)
}
