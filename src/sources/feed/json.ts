/** Items of JSON Feed 1.0 and 1.1. */
import type { JsonFeed } from 'feedsmith'
import type { FeedItem } from '../../core/feed/item.ts'
import { parseFeedDate } from './date.ts'
import { addressOf, type Channel, htmlBody, namesOf, textBody, titleOf, topicsOf } from './parts.ts'

export function jsonItem(item: JsonFeed.Item<string>, channel: Channel): FeedItem {
  const named = namesOf((item.authors ?? []).map(({ name }) => name))
  return {
    guid: item.id?.trim() || null,
    url: addressOf(item.url, channel.base) ?? addressOf(item.id, null),
    title: titleOf(item.title),
    body: htmlBody(item.content_html) ?? textBody(item.content_text) ?? textBody(item.summary),
    language: item.language ?? channel.language,
    authors: named.length > 0 ? named : channel.authors,
    topics: topicsOf(item.tags ?? []),
    publishedAt: parseFeedDate(item.date_published),
    updatedAt: parseFeedDate(item.date_modified),
  }
}
