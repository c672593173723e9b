/**
 * "Une annonce qui a secoué le pays.", "Una decisión que sorprendió a todos.": a noun and a clause about
 * it, and no verb of their own. It tells of what the sentence before it, or a standfirst, has said.
 */
import { is, type Word } from '../extract/words-in.ts'
import { isVerbless } from './verbless.ts'

/** Words of the noun phrase, at most. */
const LONGEST_NOUN = 8
/** So many words behind "qui" the verb is no longer its own. */
const OWN_REACH = 4

/** Only the first clause is looked at: behind "car" or a quotation somebody else goes on. */
export function isHanging(words: readonly Word[]): boolean {
  const finite = words[0]?.pointing?.finite
  if (!finite) return false
  if (isVerbless(words)) return true
  if (!is(words[0], 'indefinite')) return false
  const relative = words.findIndex((word) => !word.quoted && is(word, 'relatives'))
  if (relative < 2 || relative > LONGEST_NOUN || words[relative]?.gap !== ' ') return false
  // "Une marque des deux faces de la vie que …": in "Un homme quitte la ville que …" it is an object's.
  const isClause = (word: Word) =>
    word.gap.includes(',') ||
    finite.test(word.lower) ||
    (is(word, 'articles') && !is(word.before, 'stops'))
  if (words.slice(1, relative).some(isClause)) return false
  const behind = words.slice(relative + 1)
  // "à qui le pape avait promis": its own verb has a subject before it.
  const isObject = is(words[relative]?.before, 'locating')
  const own = isObject ? 1 + behind.findIndex(({ lower }) => finite.test(lower)) : OWN_REACH - 1
  const isOver = (word: Word) =>
    (word.gap.includes(',') && is(word, 'leading')) || (!word.quoted && /["”»]\s?,/u.test(word.gap))
  const end = behind.findIndex(isOver)
  return !behind
    .slice(own, end < 0 ? undefined : end)
    .some(({ lower, quoted }) => !quoted && finite.test(lower))
}
