/** "General Motors (GM)", "Fyrde (NYSE:FRD)": letters for the name before them tell nothing new. */
import { is, type Tagged, textOf } from '../read/tagged.ts'
import { without } from './edit.ts'

/** Words of a name that its letters stand for. */
const LONGEST_NAME = 4

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
