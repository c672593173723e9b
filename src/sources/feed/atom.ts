/** Entries of Atom 1.0, and of 0.3, whose texts have MIME types. */
import type { AtomFeed } from 'feedsmith'
import type { Body } from '../../core/article.ts'
import type { FeedItem } from '../../core/feed/item.ts'
import { parseFeedDate } from './date.ts'
import { addressOf, type Channel, htmlBody, namesOf, textBody, titleOf, topicsOf } from './parts.ts'

type Entry = AtomFeed.Entry<string>

export function atomItem(entry: Entry, channel: Channel): FeedItem {
  const { authors, categories, content, dc, id, links, summary, title, xml } = entry
  const base = addressOf(xml?.base, channel.base) ?? channel.base
  const named = namesOf([...(authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])])
  return {
    guid: id?.trim() || null,
    url: addressOf(alternateOf(links), base) ?? addressOf(id, null),
    title: titleOf(title?.value),
    body: bodyOf(content) ?? bodyOf(summary),
    language: xml?.lang ?? content?.xml?.lang ?? channel.language,
    authors: named.length > 0 ? named : channel.authors,
    topics: topicsOf((categories ?? []).map(({ label, term }) => label ?? term)),
    publishedAt: parseFeedDate(entry.published),
    updatedAt: parseFeedDate(entry.updated),
  }
}

/** RFC 4287, 4.2.7.2: a link without a relation is an alternate one. */
function alternateOf(links: Entry['links'] = []): string | undefined {
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  const page = alternates.find(({ type = 'text/html' }) => /html/.test(type))
  return (page ?? alternates[0])?.href
}

/** Content of another type is a picture or a sound, and no text. */
function bodyOf(content: AtomFeed.Content | undefined): Body | null {
  const type = content?.type?.trim().toLowerCase() ?? 'text'
  if (/^(x?html|text\/html|application\/xhtml\+xml)\b/.test(type)) return htmlBody(content?.value)
  return /^text(\/plain)?\b/.test(type) ? textBody(content?.value) : null
}
