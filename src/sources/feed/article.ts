/** An item of a feed as an article, checked by the schema that all sources share. */
import type { Article, ArticleId, FieldFault } from '../../core/article.ts'
import type { FeedItem } from '../../core/feed/item.ts'
import { err, type Result } from '../../core/result.ts'
import { blocksOfHtml } from '../../core/text/html.ts'
import { visibleLine } from '../../core/text/visible.ts'
import { type ArticleContext, articleFrom, canonicalLanguage } from '../article.ts'

/**
 * `id` is what the ledger calls the item. A feed's slip in what may be absent (a language that is none) is left
 * out: it would keep every item of the feed back. Never throws.
 */
export function feedArticle(
  { id, item }: { readonly id: ArticleId; readonly item: FeedItem },
  context: ArticleContext,
): Result<Article, readonly FieldFault[]> {
  const { url, body, topics, authors } = item
  const headline = item.title ?? headlineOf(item)
  if (headline.includes(UNDECODED)) return err([NOT_DECODED])
  const data = {
    id,
    url: url ?? '',
    headline,
    ...(body?.format === 'html' ? { html: body.html } : { text: body?.text ?? '' }),
    language: item.language === null ? null : canonicalLanguage(item.language),
    topics,
    authors,
    published_at: instantOf(item.publishedAt),
    updated_at: instantOf(item.updatedAt),
  }
  return articleFrom(data, context, 'item')
}

const UNDECODED = '\uFFFD'
const NOT_DECODED = { path: 'item.title', message: 'has letters that are not in its encoding' }

const instantOf = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

/** A note without a title is called by its first paragraph. */
function headlineOf({ body }: FeedItem): string {
  if (body === null) return ''
  const blocks = body.format === 'html' ? blocksOfHtml(body.html) : body.text.split('\n')
  return blocks.map(visibleLine).find((line) => line !== '') ?? ''
}
