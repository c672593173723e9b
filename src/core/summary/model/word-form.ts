/**
 * The form in which the models know a word: lower-cased, any number as "##", quotation marks in
 * Penn style. Its letter case, where the sentence uses case to tell names. And which forms are known.
 */
import { hashText, mix } from '../../hashing.ts'

export const UNKNOWN_FORM = '<unk>'

/** Forms of the words of one sentence; straight quotation marks open and close in turn. */
export function formsOf(words: readonly string[]): readonly string[] {
  let open = false
  return words.map((word) => {
    if (word !== '"') return formOf(word)
    open = !open
    return open ? '``' : "''"
  })
}

function formOf(word: string): string {
  if (/[\p{N}#]/u.test(word)) return '##'
  if (/^[“„«]$/u.test(word)) return '``'
  if (/^[”»]$/u.test(word)) return "''"
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
 * The letter case of each word: 0 tells nothing, 1 lower, 2 capital, 3 capital at the start. All 0 in
 * texts without capitals and in title case.
 */
export function casesOf(words: readonly string[]): readonly number[] {
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

/**
 * The forms that the models know, as a Bloom filter: about one unknown form in fifty is taken for
 * known, which costs little, and the list takes a byte a form. `text` holds its bytes in base64.
 */
export function formsIn(text: string): (form: string) => boolean {
  const size = byteLength(text) * 8
  const isSet = (bit: number) => ((byteAt(text, bit >>> 3) >>> (bit & 7)) & 1) === 1
  return (form) => bitsOf(form, size).every(isSet)
}

/** Where a form stands in a filter of so many bits, a power of two. */
export function bitsOf(form: string, size: number): readonly number[] {
  const hash = hashText(form)
  return [1, 2, 3, 4].map((seed) => mix(mix(hash, seed), 31) & (size - 1))
}

// Base64 (RFC 4648, section 4, no line breaks) is read in place: what is looked up here and there need
// not be unpacked first.

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** How many bytes a text in base64 holds. */
export const byteLength = (text: string): number =>
  Math.floor((text.replace(/=+$/, '').length * 3) / 4)

/** One of them. Three bytes are four digits, so that each byte lies in two. */
export function byteAt(text: string, index: number): number {
  const digit = Math.floor((index * 4) / 3)
  const two = (BASE64.indexOf(text.charAt(digit)) << 6) | BASE64.indexOf(text.charAt(digit + 1))
  return (two >>> (4 - 2 * (index % 3))) & 0xff
}
