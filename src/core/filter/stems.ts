/**
 * The stems that words are compared by, in the language of the article: Porter's for English, Snowball's
 * for the others (https://snowballstem.org). A stemmer takes off what makes another word as well as what
 * bends one, so that "university" and "universe" would be the same: what makes another word stays, as a mark.
 */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { stemmer as english } from 'stemmer'

/** Grows whenever a word may get another stem: what is indexed by stems is indexed anew. */
export const STEMMING = 2

interface Stemming {
  readonly letters: RegExp
  stem(word: string): string
  /** Endings that make another word of the same root. */
  readonly derived: RegExp | null
}

const LATIN = /^\p{Script=Latin}+$/u
const CYRILLIC = /^\p{Script=Cyrillic}+$/u
const ARABIC = /^\p{Script=Arabic}+$/u

const STEMMINGS = {
  en: {
    letters: LATIN,
    stem: english,
    derived:
      /it(?:y|ies)|ment|ness|[ae]nc|[ae]nt|ati|ion|iv|al|[ai]bl|is[mt]|i[sz]|ous|ful|ic|ate|ator/,
  },
  es: {
    letters: LATIN,
    stem: spanish,
    derived: /idad|mient|ci[oó]n|anza|is[mt]|[ai]bl|os[oa]|log|enci|iv[oa]|ador|ante|mente/,
  },
  de: { letters: LATIN, stem: german, derived: /ung|heit|keit|lich|isch|ig/ },
  fr: {
    letters: LATIN,
    stem: french,
    derived: /it[eé]|ement|ation|is[mt]|[ai]bl|[ae]nc|eux|eus|at(?:eur|rice)|log|i[fv]|iqu/,
  },
  pt: {
    letters: LATIN,
    stem: portuguese,
    derived: /idade|ment|aç[ãõ]|is[mt]|[aá]ve|[ií]ve|os[oa]|log|[eê]nci|iv[oa]|ador|ante/,
  },
  it: {
    letters: LATIN,
    stem: italian,
    derived: /it[àa]|ament|iment|azion|is[mt]|abil|ibil|os[oaie]|log|enz|iv[oaie]|ator|ante/,
  },
  nl: { letters: LATIN, stem: dutch, derived: /heid|heden|ing|lijk|baar/ },
  ru: { letters: CYRILLIC, stem: russian, derived: /ост|ейш/ },
  uk: { letters: CYRILLIC, stem: ukrainian, derived: null },
  ar: { letters: ARABIC, stem: arabic, derived: null },
} satisfies Record<string, Stemming>

/** A language whose words are stemmed; of all others a word is its own stem. */
export type StemLanguage = keyof typeof STEMMINGS

export const isStemLanguage = (code: string): code is StemLanguage => Object.hasOwn(STEMMINGS, code)
export const STEM_LANGUAGES = Object.keys(STEMMINGS).filter(isStemLanguage)

/** A stemmer makes another word of these that people write as often. */
const IRREGULAR: ReadonlySet<string> = new Set(['news', 'us'])
const LONGEST_STEMMED = 64

/** The same words come again and again, and to stem one is dear. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** The stem of one normal word; over-long ones, and those of another script, are their own. */
export function stemIn(language: StemLanguage | null, word: string): string {
  const stemming = language === null ? null : STEMMINGS[language]
  if (!stemming || word.length > LONGEST_STEMMED || IRREGULAR.has(word)) return word
  const key = `${language}:${word}`
  const before = known.get(key)
  if (before !== undefined) return before
  const stem = stemming.letters.test(word) ? marked(word, stemming) : word
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, stem)
  return stem
}

/** "university" is "univers~it", and "universe" is "univers". */
function marked(word: string, { stem: stemmer, derived }: Stemming): string {
  const stem = stemmer(word)
  let shared = 0
  while (shared < stem.length && stem[shared] === word[shared]) shared++
  const ending = derived?.exec(word.slice(shared))?.[0]
  return ending === undefined ? stem : `${stem}~${ending.slice(0, 2)}`
}

/** The stem of a word of any language, in the one that is most written with its letters. */
export const stemInAny = (word: string): string => stemIn('ar', stemIn('ru', stemIn('en', word)))

/** All stems that a word can have in an article, whatever its language is; each once. */
export function stemsInAll(word: string): string[] {
  const stems = new Set([word])
  for (const language of STEM_LANGUAGES) stems.add(stemIn(language, word))
  return [...stems]
}
