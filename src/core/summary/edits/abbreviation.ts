/** "General Motors (GM)", "Fyrde (NYSE:FRD)": letters for the name before them tell nothing new. */
import { is, type Tagged, textOf } from '../read/tagged.ts'

/** Words of a name that its letters stand for. */
const LONGEST_NAME = 4

export function withoutAbbreviation(words: Tagged): readonly Tagged[] {
  const gone = new Set(words.flatMap((_, at) => abbreviationAt(words, at)))
  return gone.size > 0 ? [words.filter((word) => !gone.has(word))] : []
}

/** With its brackets, where one opens here. */
function abbreviationAt(words: Tagged, from: number): Tagged {
  const to = words.findIndex((word, at) => at > from && is(word, /^\)$/))
  const inside = words.slice(from + 1, to)
  const isInCapitals = inside.every((word) => is(word, /^[\p{Lu}.&:-]+$/u))
  if (from < 1 || !is(words[from], /^\($/) || !isInCapitals) return []
  const letters = textOf(inside).replace(/[^\p{Lu}]/gu, '')
  const name = textOf(words.slice(Math.max(0, from - LONGEST_NAME), from))
  const isListed = inside.some((word) => is(word, /:/))
  return letters.length > 1 && (isListed || abbreviates(letters, name))
    ? words.slice(from, to + 1)
    : []
}

/** The letters stand in the name, in their order, and the first begins one of its words. */
const abbreviates = (letters: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})${[...letters].join('.*?')}`, 'iu').test(name)
