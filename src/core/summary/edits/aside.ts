/** What stands beside the sentence, between commas or in brackets. */
import { isVerbal, verbOf } from '../read/clause.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'
import { without } from './edit.ts'

const LONGEST_ASIDE = 20
/** Words of a headline that cannot stay whole. */
const TOO_LONG = 17

/**
 * ", hit by rising prices for steel," between a subject and its verb. Of somebody named, the aside tells
 * who that is; of "the maker" the name of the thing does.
 */
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
  // Who that is, by a name that stands nowhere else.
  const names = hasTag(inside[0], /^(?:DT|CD|NN)/) && inside.some((word) => hasTag(word, /^NNP/))
  return isOne && opens && !names ? [without(words, from, to + 1)] : []
}

/** "Ada Quill, 58, wins" → "Ada Quill wins". */
export const withoutAge = (words: Tagged): readonly Tagged[] =>
  words.flatMap((word, at) =>
    is(word, /^\d\d$/) &&
    is(words[at - 1], /^,$/) &&
    is(words[at + 1], /^,$/) &&
    hasTag(words[at - 2], /^NN/) &&
    !words.slice(0, at - 1).some((one) => is(one, /^,$/)) &&
    hasTag(words[at + 2], /^(?:VB|MD|TO)/)
      ? [without(words, at - 1, at + 2)]
      : [],
  )

/**
 * "(GM)" behind General Motors, "(Canadian Press)" at the end: a name's letters, or several words; a
 * single word in brackets ("allegedly") may turn the sense.
 */
export function withoutBracket(words: Tagged): readonly Tagged[] {
  const from = words.findIndex((word) => is(word, /^[([]$/))
  const to = words.findIndex((word, at) => at > from && is(word, /^[)\]]$/))
  const quoted = words.slice(0, from).filter((word) => is(word, /^(?:["“”‘']|``|'')$/)).length
  if (from < 2 || to < 0 || quoted % 2 === 1) return []
  const inside = words.slice(from + 1, to)
  const letters = inside.every((word) => is(word, /^[\p{Lu}.&:-]+$/u))
  // "(and a lot of handguns)" goes on with what stands before.
  if (hasTag(inside[0], /^CC$/)) return []
  return inside.length > 2 || (inside.length > 0 && letters) ? [without(words, from, to + 1)] : []
}
