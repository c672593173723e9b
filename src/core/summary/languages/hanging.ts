/**
 * "Une annonce qui a secoué le pays.", "Una decisión que sorprendió a todos.": a noun and a clause about
 * it, and no verb of their own. It tells of what the sentence before it, or a standfirst, has said.
 */
import type { PointingWords } from '../extract/pointing/words.ts'
import type { Word } from '../extract/words-in.ts'

/** Words of the noun phrase, at most. */
const LONGEST_NOUN = 8
/** So many words behind "qui" the verb is no longer its own. */
const OWN_REACH = 4

/** Only the first clause is looked at: behind "car" or a quotation somebody else goes on. */
export function isHanging(words: readonly Word[], pointing: PointingWords): boolean {
  const { articles, indefinite, relatives, finite, leading, identifying } = pointing
  if (!finite || !indefinite.has(words[0]?.lower ?? '')) return false
  const relative = words.findIndex(({ lower, quoted }) => !quoted && relatives.has(lower))
  if (relative < 2 || relative > LONGEST_NOUN || words[relative]?.gap !== ' ') return false
  // "Une marque des deux faces de la vie que …": in "Un homme quitte la ville que …" it is an object's.
  const isOfNoun = identifying.has(words[2]?.lower ?? '')
  const before = words.slice(1, relative)
  const isClause = ({ lower, gap }: Word) =>
    gap.includes(',') || finite.test(lower) || (articles.has(lower) && !isOfNoun)
  if (before.some(isClause)) return false
  const behind = words.slice(relative + 1)
  const end = behind.findIndex(
    ({ lower, gap, quoted }) =>
      (gap.includes(',') && leading.has(lower)) || (!quoted && /["”»]\s?,/u.test(gap)),
  )
  const clause = end < 0 ? behind : behind.slice(0, end)
  return !clause.some(
    ({ lower, quoted }, at) => at + 1 >= OWN_REACH && !quoted && finite.test(lower),
  )
}
