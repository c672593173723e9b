/** What stands beside the sentence, between commas or in brackets. */
import { isVerbal, verbOf } from '../read/clause.ts'
import { hasTag, is, type Tagged, textOf } from '../read/tagged.ts'
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

/** Words of a name that its letters stand for. */
const LONGEST_NAME = 4

/** "General Motors (GM)", "Fyrde (NYSE:FRD)": letters for the name before them tell nothing new. */
export function withoutAbbreviation(words: Tagged): readonly Tagged[] {
  const from = words.findIndex((word) => is(word, /^\($/))
  const to = words.findIndex((word, at) => at > from && is(word, /^\)$/))
  const inside = words.slice(from + 1, to)
  if (from < 1 || !inside.every((word) => is(word, /^[\p{Lu}.&:-]+$/u))) return []
  const letters = textOf(inside).replace(/[^\p{Lu}]/gu, '')
  const name = textOf(words.slice(Math.max(0, from - LONGEST_NAME), from))
  const isListed = inside.some((word) => is(word, /:/))
  return letters.length > 1 && (isListed || abbreviates(letters, name))
    ? [without(words, from, to + 1)]
    : []
}

/** The letters stand in the name, in their order, and the first begins one of its words. */
const abbreviates = (letters: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})${[...letters].join('.*?')}`, 'iu').test(name)
