/**
 * Does a text let somebody speak? Each place where the name stands is looked at from both sides, by
 * patterns that hold no name, so that they are compiled once and not for every article.
 */
import { SAYING } from '../../english/lexicon.ts'

const VERBS = [...SAYING].join('|')
/** At most two small words may stand between: "US officials said", "Kerry also warned". */
const BETWEEN =
  '(?:\\s(?!he\\b|she\\b|they\\b|it\\b|we\\b|was\\b|were\\b|is\\b|are\\b|be\\b|been\\b|who\\b)\\p{Ll}[\\p{L}-]{1,14}){0,2}'
const THEN_SAYS = new RegExp(`${BETWEEN}\\s(?:${VERBS})(?!\\p{L})`, 'uy')
const THEN_MANY = /\s(?:are|were|have|say)\b/uy
const THEN_ENDS = /(?![\p{L}\p{N}])/uy
const INSIDE_WORD = /(?<=[\p{L}\p{N}-])/uy
/** "in Syria, he said": what follows a preposition does not speak. */
const BEHIND_PREPOSITION =
  /(?<=\b(?:in|on|of|for|with|about|over|after|from|to|by|at|into|against|between|near|than|as|and) (?:the )?)/uy
const BEHIND_SAYING =
  /(?<=(?:[,”"’'] (?:said|says|added|warned|insisted)|[Aa]ccording to)(?: the)? (?:\p{L}+ ){0,3})/uy

/** "Kerry also warned …", "… , said Mr Kerry", "according to Kerry". */
export const speaks = (name: string, text: string): boolean =>
  placesOf(name, text).some(
    ({ start, end }) =>
      (isAt(THEN_SAYS, text, end) &&
        !isAt(INSIDE_WORD, text, start) &&
        !isAt(BEHIND_PREPOSITION, text, start)) ||
      (isAt(THEN_ENDS, text, end) && isAt(BEHIND_SAYING, text, start)),
  )

/** "Democrats are …": the name stands for more than one. */
export const isMany = (name: string, text: string): boolean =>
  placesOf(name, text).some(
    ({ start, end }) => isAt(THEN_MANY, text, end) && !isAt(INSIDE_WORD, text, start),
  )

function placesOf(name: string, text: string) {
  const places: { readonly start: number; readonly end: number }[] = []
  if (name === '') return places
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
    places.push({ start, end: start + name.length })
  return places
}

function isAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
