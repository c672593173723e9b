/**
 * The form in which the models know a word: lower-cased, any number as "##", quotation marks in
 * Penn style. And its letter case, where the sentence uses case to tell names.
 */
import type { LetterCase } from './tag-features.ts'

export const UNKNOWN_FORM = '<unk>'

const OPENING = /^[“„«]$/u
const CLOSING = /^[”»]$/u

/** Forms of the words of one sentence; straight quotation marks open and close in turn. */
export function formsOf(words: readonly string[]): readonly string[] {
  let open = false
  return words.map((word) => {
    if (word === '"') {
      open = !open
      return open ? '``' : "''"
    }
    return formOf(word)
  })
}

/** Most words, and for them nothing else need be asked. */
const PLAIN = /^[A-Za-z]+$/

function formOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  if (/[\p{N}#]/u.test(word)) return '##'
  if (OPENING.test(word)) return '``'
  if (CLOSING.test(word)) return "''"
  return word
    .replace(/[’‘]/gu, "'")
    .replace(/^[–—]$/u, '--')
    .replace(/^…$/u, '...')
    .toLowerCase()
}

const LETTERS = /\p{L}/u
const LOWER_START = /^[^\p{L}]*\p{Ll}/u
const MOST_CAPITALS = 0.75

/**
 * The letter case of each word; all 0 where case tells nothing, that is in texts without capitals
 * and in title case.
 */
export function casesOf(words: readonly string[]): readonly LetterCase[] {
  const spelled = words.filter((word) => LETTERS.test(word))
  const lower = spelled.filter((word) => LOWER_START.test(word)).length
  const capitals = spelled.length - lower
  if (capitals === 0 || capitals > MOST_CAPITALS * spelled.length) return words.map(() => 0)
  const first = words.findIndex((word) => LETTERS.test(word))
  return words.map((word, i) => {
    if (!LETTERS.test(word)) return 0
    return LOWER_START.test(word) ? 1 : i === first ? 3 : 2
  })
}
