/**
 * KV's copies of what keeps articles from being news again. All that were accepted in one hour share a key, so
 * that a day's writes do not grow with its articles. The key names its Desk as well: one that has been rebuilt
 * writes over nothing of what it was rebuilt from.
 */
import type { ArticleCopy, CopiesOf } from '../../app/ports/copies.ts'
import { HOUR_MS } from '../../core/time/spans.ts'
import { readArticleCopies } from '../stored.ts'
import { copiesIn } from './copies-in.ts'

export const ARTICLES_KEY = 'known:'

export const articlesKey = (desk: string, at: number): string =>
  `${ARTICLES_KEY}${desk}:${Math.floor(at / HOUR_MS)}`

/** When the hour of a key began, epoch ms. */
export const hourOf = (key: string): number => Number(key.split(':').at(-1)) * HOUR_MS

/** Each copy is an hour's articles: some hundred bytes each, and each a row that is written. */
export const articleCopies = (kv: KVNamespace): CopiesOf<readonly ArticleCopy[]> =>
  copiesIn(kv, {
    prefix: ARTICLES_KEY,
    limit: 50,
    read: async (key) => readArticleCopies(await kv.get(key)),
  })
