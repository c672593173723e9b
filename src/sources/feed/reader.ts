/** What polling needs of feeds: a body's items, and an item's article. */
import { feedArticle } from './article.ts'
import { readFeed } from './read.ts'
import { feedText } from './text.ts'

export const feedReader = {
  read: (
    body: Uint8Array,
    { contentType, url }: { readonly contentType: string | null; readonly url: string },
  ) => readFeed(feedText(body, contentType), url),
  article: feedArticle,
}
