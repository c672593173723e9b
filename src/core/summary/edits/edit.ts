/**
 * An edit: one thing that a headline or a lead may lose, or in which it may be turned round, so that
 * the rest says the same. It gives the words as they would be; the gates judge them.
 */
import type { Rule } from '../costs.ts'
import type { Reading } from '../read/reading.ts'
import { is, isWord, type Tagged } from '../read/tagged.ts'

export interface Edit {
  readonly name: Rule
  /** What goes is a figure by nature: an age, a day. */
  readonly ofFigures?: true
  /** Other words for these, or none where it does not apply. */
  readonly make: (words: Tagged, reading: Reading) => readonly Tagged[]
}

export const count = (words: Tagged): number => words.filter(isWord).length

/** Without the words `[from, to)`. */
export const without = (words: Tagged, from: number, to: number): Tagged => [
  ...words.slice(0, from),
  ...words.slice(to),
]

/** A beginning without the mark at its end. */
export function upTo(words: Tagged, end: number): Tagged {
  let last = end
  while (last > 0 && is(words[last - 1], /^(?:[,;:–—-]|--)$/)) last--
  return words.slice(0, last)
}
