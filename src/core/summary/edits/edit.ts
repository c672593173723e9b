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

/** The beginnings, without the mark at their end, that stand without their rest. */
export const beginnings = (
  words: Tagged,
  stands: (first: Tagged, rest: Tagged) => boolean,
): readonly Tagged[] =>
  words.flatMap((_, at) => {
    const last = words.slice(0, at).findLastIndex((word) => !is(word, /^(?:[,;:–—-]|--)$/))
    const first = words.slice(0, last + 1)
    return stands(first, words.slice(at)) ? [first] : []
  })
