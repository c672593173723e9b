/** What polling needs of feeds: a body's items, an item's article, and what a server links them to. */
import { feedArticle } from './article.ts'
import { headerLinks } from './links.ts'
import { readFeed } from './read.ts'
import { feedText } from './text.ts'

export const feedReader = {
  read: (
    body: Uint8Array,
    { contentType, url }: { readonly contentType: string | null; readonly url: string },
  ) => readFeed(feedText(body, contentType), url),
  links: headerLinks,
  article: feedArticle,
}
