/**
 * Words and stems, the common ground of filters and summaries.
 *
 * A word is a run of Unicode letters and digits. Apostrophes inside it are understood ("Russia's"
 * is russia, "l'Iran" is iran), dotted initials are joined ("U.S." is us), decimals stay whole
 * ("3.5"), and scripts that are written without spaces are split by dictionary, so that a Chinese
 * word can be followed. Stems are Porter's (An algorithm for suffix stripping, 1980).
 */
import { stemmer } from 'stemmer'
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'

/** A word as it stands in a text: `[start, end)` in UTF-16 units. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

export const WORD = pattern.gu`(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ\x60´]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const APOSTROPHE = /['’ʼ`´]/gu
const POSSESSIVE = /['’ʼ`´]s$/iu
const ELISION = /^(?:[cdjlmnst]|qu)['’ʼ`´](?=\p{L})/iu
const LATIN = /^\p{Script=Latin}+$/u
/** Porter would make these another word that people write as often. */
const IRREGULAR: ReadonlySet<string> = new Set(['news', 'us'])
/** Most words, and for them nothing else need be asked. */
const PLAIN = /^[A-Za-z0-9]+$/
const LONGEST_STEMMED = 64

/** It loads a dictionary, which few articles need. */
const byWord = once(() => new Intl.Segmenter(undefined, { granularity: 'word' }))

/** The words of a text as written, in order. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  const spaced = !UNSPACED.test(text)
  let end = 0
  // Cheaper than `matchAll`, which makes an object of each match.
  for (const run of text.match(WORD()) ?? []) {
    const start = text.indexOf(run, end)
    end = start + run.length
    if (spaced || !UNSPACED.test(run)) found.push({ text: run, start, end })
    else for (const token of unspaced(run, start)) found.push(token)
  }
  return found
}

function* unspaced(run: string, offset: number): Generator<Token> {
  for (const { segment, index, isWordLike } of byWord().segment(run)) {
    const start = offset + index
    if (isWordLike) yield { text: segment, start, end: start + segment.length }
  }
}

/** One written word in the form that words are compared in: NFKC, lower case, no possessive. */
export const normalWord = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : withoutPoints(withoutAffixes(word)).normalize('NFKC').toLowerCase().replace(APOSTROPHE, "'")

/** "Russia's" → "Russia", "l'Iran" → "Iran". */
const withoutAffixes = (word: string) =>
  word.search(APOSTROPHE) < 0 ? word : word.replace(POSSESSIVE, '').replace(ELISION, '')

/** "U.S." → "US". */
const withoutPoints = (word: string) =>
  word.includes('.') ? word.replace(/(?<=\p{L})\./gu, '') : word

/** The words of a text in the form that they are compared in. */
export const words = (text: string): string[] =>
  UNSPACED.test(text)
    ? tokens(text).map((token) => normalWord(token.text))
    : (text.match(WORD()) ?? []).map(normalWord)

/** Stems that were asked for; the same words come again and again, and to stem one is dear. */
const knownStems = new Map<string, string>()
const MOST_KNOWN = 10_000

/** The stem of one normal word; words of other scripts, and over-long ones, are their own stem. */
export function stemOf(word: string): string {
  if (word.length > LONGEST_STEMMED) return word
  const known = knownStems.get(word)
  if (known !== undefined) return known
  const stem = LATIN.test(word) && !IRREGULAR.has(word) ? stemmer(word) : word
  if (knownStems.size >= MOST_KNOWN) knownStems.clear()
  knownStems.set(word, stem)
  return stem
}

/** The stems of a text, in order; two texts say the same word where the stems are equal. */
export const stemsOf = (text: string): string[] => words(text).map(stemOf)
