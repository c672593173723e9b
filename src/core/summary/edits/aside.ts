/** ", hit by rising prices for steel," between a subject and its verb. */
import { isVerbal, verbOf } from '../read/clause.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'
import { without } from './edit.ts'

const LONGEST_ASIDE = 20
/** Words of a headline that cannot stay whole. */
const TOO_LONG = 17

/** Of somebody named, the aside tells who that is; of "the maker" the name of the thing does. */
export function withoutAside(words: Tagged): readonly Tagged[] {
  const from = words.findIndex((word) => is(word, /^,$/))
  const length = words.slice(from + 1).findIndex((word) => is(word, /^,$/))
  const to = from + 1 + length
  const inside = words.slice(from + 1, to)
  if (words.length < TOO_LONG || from < 2 || length < 2 || length > LONGEST_ASIDE) return []
  const named = hasTag(words[from - 1], /^NNP/)
  const isOne = !named && verbOf(words.slice(0, from)) < 0 && isVerbal(words[to + 1])
  if (inside.some((word) => is(word, /^(?:he|she|it|they|said|says)$/i))) return []
  const opens = hasTag(inside[0], /^(?:VB[NG]|W|DT|CD|NN)/) && !is(inside.at(-1), /^(?:and|or)$/i)
  return isOne && opens ? [without(words, from, to + 1)] : []
}
