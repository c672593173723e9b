/** Items of RSS 0.9 to 2.0 and of RDF, which have the same fields under the same names. */
import type { RdfFeed, RssFeed } from 'feedsmith'
import type { FeedItem } from '../../core/feed/item.ts'
import { parseFeedDate } from './date.ts'
import { addressOf, type Channel, first, htmlBody, namesOf, titleOf, topicsOf } from './parts.ts'

export function rssItem(item: RssFeed.Item<string>, channel: Channel): FeedItem {
  const guid = item.guid?.value?.trim() || null
  const named = guid !== null && item.guid?.isPermaLink !== false ? addressOf(guid, null) : null
  return {
    ...common(item, channel),
    guid,
    url: addressOf(item.link, baseOf(item, channel)) ?? named,
    authors: namesOf([
      ...(item.authors ?? []).map(({ name }) => name),
      ...(item.dc?.creators ?? []),
    ]),
    topics: topicsOf([
      ...(item.categories ?? []).map(({ name }) => name),
      ...(item.dc?.subjects ?? []),
    ]),
    publishedAt: parseFeedDate(item.pubDate) ?? dublinDate(item),
  }
}

export function rdfItem(item: RdfFeed.Item<string>, channel: Channel): FeedItem {
  const about = item.rdf?.about?.trim() || null
  return {
    ...common(item, channel),
    guid: about,
    url: addressOf(item.link, baseOf(item, channel)) ?? addressOf(about ?? '', channel.base),
    authors: namesOf(item.dc?.creators ?? []),
    topics: topicsOf(item.dc?.subjects ?? []),
    publishedAt: dublinDate(item),
  }
}

type Common = Pick<
  RssFeed.Item<string>,
  'title' | 'description' | 'content' | 'dc' | 'dcterms' | 'atom' | 'xml'
>

function common(item: Common, { language }: Channel) {
  return {
    title: titleOf(item.title) ?? titleOf(first(item.dc?.titles)),
    body:
      htmlBody(item.content?.encoded) ?? htmlBody(item.description ?? first(item.dc?.descriptions)),
    language: item.xml?.lang ?? first(item.dc?.languages) ?? language,
    updatedAt: parseFeedDate(item.atom?.updated) ?? parseFeedDate(first(item.dcterms?.modified)),
  }
}

const dublinDate = ({ dc, dcterms, atom }: Common): number | null =>
  parseFeedDate(first(dc?.dates)) ??
  parseFeedDate(first(dcterms?.issued)) ??
  parseFeedDate(atom?.published)

const baseOf = ({ xml }: Common, { base }: Channel): string => addressOf(xml?.base, base) ?? base
