/** A name as it is looked up: without case, diacritics and signs, so that "São Paulo" is "sao paulo". */

/** Letters that have no base letter in Unicode. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ə', 'e'],
])

/** Words between single spaces; the same when done twice. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼʻ`´ـ]+/gu, '')
    .replace(/[ßæœøðđþħłıə]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:saint|sankt)\b/gu, 'st')
    .trim()
