/**
 * Which stories an article is compared with: those of the articles that share its rarest terms. An article is posted
 * under ten terms and looked for under its own ten, so that the work is the same however many articles there are.
 */
import type { Rarities } from './rarity.ts'
import { hashOf, inTitle, isName, type Signature } from './signature.ts'

/** A term that an article is posted under and looked for by. */
export interface Key {
  readonly hash: number
  readonly rarity: number
}

const MOST_KEYS = 10
const LEAST_RARITY = 2
/** What a headline names is likely what others name. */
const IN_TITLE = 1.5
const AS_NAME = 1.5
const MOST_ARTICLES = 16
/** A key of so many postings tells about half of what one of few does. */
const CROWD = 8

/** The rarest terms first. */
export function keysOf(signature: Signature, rarities: Rarities): readonly Key[] {
  const keys = Array.from(signature, (entry) => {
    const hash = hashOf(entry)
    const rarity = rarities.of(hash)
    const place = (inTitle(entry) > 0 ? IN_TITLE : 1) * (isName(entry) ? AS_NAME : 1)
    return { hash, rarity, worth: rarity * place }
  })
  return keys
    .filter(({ rarity }) => rarity > LEAST_RARITY)
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
    .slice(0, MOST_KEYS)
}

/** The articles that share most of the keys, best first, newest first of those that share alike. */
export function likeliest(
  keys: readonly Key[],
  postingsOf: (hash: number) => readonly string[],
): readonly string[] {
  const worth = new Map<string, number>()
  for (const { hash, rarity } of keys) {
    const articles = postingsOf(hash)
    const each = rarity ** 2 / Math.sqrt(1 + articles.length / CROWD)
    for (const article of articles) worth.set(article, (worth.get(article) ?? 0) + each)
  }
  return Array.from(worth)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ARTICLES)
    .map(([article]) => article)
}
