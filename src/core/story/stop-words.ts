/**
 * Words that tell no event apart from another: small words of a language, days, months, and what every
 * report says of itself. Where a language's are not known, the counts of documents make them weigh little.
 */
import { FUNCTION_WORDS, IN_PERSON } from '../english/lexicon.ts'
import { SMALL_WORDS } from '../summary/languages/small-words.ts'
import { listed } from '../text/listed.ts'

const ENGLISH = listed(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday ' +
    'tomorrow tonight week weeks month months year years day days time times hour hours ' +
    'says say said saying told tell tells according report reports reported reporting news story article ' +
    'statement spokesman spokeswoman added called asked announced also just like still even only now then ' +
    'there here because however including many much other others another each every few several own same too ' +
    'very well back again once further first last next new old one two get gets got go going make makes made ' +
    'take takes took come came see seen know us u.s mr mrs ms dr am pm inc who whom whose whether around along ' +
    "don't doesn't didn't isn't aren't wasn't weren't can't cannot won't wouldn't couldn't shouldn't hasn't haven't",
)

const english: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...IN_PERSON, ...ENGLISH])
const none: ReadonlySet<string> = new Set()

const others: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SMALL_WORDS).map(([language, small]) => [language, listed(small)]),
)

/** Normal words of a language that are left out of signatures. */
export const stopWordsOf = (language: string): ReadonlySet<string> =>
  language === 'en' ? english : (others.get(language) ?? none)
