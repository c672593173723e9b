/**
 * What polling needs of feeds: a body's items, an item's article, and what a server links them to. Reading one takes
 * a large library, which only an isolate that is given a feed loads.
 */
import { feedArticle } from './article.ts'
import { headerLinks } from './links.ts'
import { feedText } from './text.ts'

export const feedReader = {
  read: async (
    body: Uint8Array,
    { contentType, url }: { readonly contentType: string | null; readonly url: string },
  ) => {
    const { readFeed } = await import('./read.ts')
    return readFeed(feedText(body, contentType), url)
  },
  links: headerLinks,
  article: feedArticle,
}
