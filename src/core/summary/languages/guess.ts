/**
 * In which language is an article? A declared tag wins; without one, headline and body tell by their
 * small words, endings and letters. Only the languages that have rules are told apart, all others
 * are null: a foreign text that is taken for none of them is sent as it was published.
 */
import { once } from '../../once.ts'
import type { CleanArticle } from '../summary.ts'
import { languageTag } from './language-tag.ts'
import { ENDINGS, LETTERS, NEWS_WORDS, SMALL_WORDS } from './small-words.ts'

const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt'] as const
/** A language that lines are shortened in. */
export type Language = (typeof LANGUAGES)[number]

const isLanguage = (code: string): code is Language => LANGUAGES.some((known) => known === code)

/** Tags that say no language: undetermined, several, uncoded, none. */
const UNTOLD = /^(?:und|mul|mis|zxx)$/

/** The language of an article, null for any that has no rules. */
export function languageOf({ headline, paragraphs, language }: CleanArticle): Language | null {
  const [declared = ''] = languageTag(language ?? '')
    .toLowerCase()
    .split('-')
  if (declared !== '' && !UNTOLD.test(declared)) return isLanguage(declared) ? declared : null
  return guess(headline, paragraphs)
}

export const isEnglish = (article: CleanArticle): boolean => languageOf(article) === 'en'

/** Languages by small word; a word of many languages tells little of any. */
const byWord = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [language, list] of [...Object.entries(SMALL_WORDS), ...Object.entries(NEWS_WORDS)])
    for (const word of new Set(list.split(' ')))
      found.set(word, [...(found.get(word) ?? []), language])
  return found
})

const MOST_WORDS = 250
const PARAGRAPHS = 8
const LETTER_SHAPES = Object.entries(LETTERS)
const ENDING_SHAPES = Object.entries(ENDINGS)
const BY_LETTERS = 0.25
const BY_ENDING = 0.06
/** Evidence a word below which a text may be anything. */
const LEAST = 0.04
/** A few names and nouns tell little: below this they are English where their letters are. */
const FEW_WORDS = 30
const LITTLE = 0.06
const ENGLISH_LETTERS = /^[\x20-\x7e‘’“”–—…£€]+$/

function guess(headline: string, paragraphs: readonly string[]): Language | null {
  const text = [headline, ...paragraphs.slice(0, PARAGRAPHS).map((p) => p.slice(0, 2_000))].join(
    ' ',
  )
  const all =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  const latin = all.filter((word) => /^\p{Script=Latin}+$/u.test(word))
  if (latin.length < all.length * 0.6) return null
  if (latin.length === 0) return null
  const found = scores(latin)
  const [best = '', most = 0] = found[0] ?? []
  const lead = most - (found.find(([language]) => language === 'en')?.[1] ?? 0)
  const short = latin.length < FEW_WORDS && ENGLISH_LETTERS.test(text)
  if (short && lead < LITTLE * latin.length) return 'en'
  return most >= LEAST * latin.length && isLanguage(best) ? best : null
}

/** What speaks for each language, the most likely first. */
function scores(words: readonly string[]): readonly (readonly [string, number])[] {
  const found = new Map<string, number>()
  const add = (language: string, worth: number) =>
    found.set(language, (found.get(language) ?? 0) + worth)
  for (const word of words) {
    const languages = byWord().get(word)
    if (languages) for (const language of languages) add(language, 1 / languages.length)
    else if (word.length > 2) {
      for (const [language, shape] of LETTER_SHAPES) if (shape.test(word)) add(language, BY_LETTERS)
      for (const [language, shape] of ENDING_SHAPES) if (shape.test(word)) add(language, BY_ENDING)
    }
  }
  return [...found].sort(([, a], [, b]) => b - a)
}
