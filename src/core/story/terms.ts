/**
 * The terms of an article: stems and numbers of its headline and the beginning of its text, how often each
 * stands there, and whether it is a name.
 *
 * A name has a capital inside a sentence. Headlines in Title Case show no names of their own, only those that
 * the text has; in German all nouns have capitals, and no word is taken for a name. Words of scripts without
 * spaces come from a dictionary. Only English has stems, since a wrong stem is worse than none.
 */
import { isTitleCase } from '../summary/title-case.ts'
import { normalWord, stemOf, type Token, tokens } from '../text/tokens.ts'
import { stopWordsOf } from './stop-words.ts'

export interface Term {
  /** As it is compared. */
  readonly stem: string
  /** As the article writes it first, without a possessive. */
  readonly word: string
  /** How often it stands in the headline, and in the beginning of the text. */
  readonly inTitle: number
  readonly inLead: number
  readonly isName: boolean
  readonly isNumber: boolean
}

export interface Wording {
  readonly title: string
  readonly lead: string
  /** A primary subtag, such as "en". */
  readonly language: string
}

const NUMBER = /^\p{N}/u
const YEAR = /^(?:19|20)\d\d$/
const LEAST_NUMBER = 3
const CAPITAL = /^\p{Lu}/u
/** Behind one of these a sentence may begin. */
const OPENS = /[.!?:;•|\n"“”„«»‘(–—]/u
const LONE_LETTER = /^\p{Script=Latin}$/u
const POSSESSIVE = /['’ʼ]s$/u
const LONGEST_WORD = 40

interface Counted {
  readonly word: string
  inTitle: number
  inLead: number
  isName: boolean
}

/** In the order of their first place, those of the headline first. */
export function termsOf({ title, lead, language }: Wording): readonly Term[] {
  const found = new Map<string, Counted>()
  const showsNames = language !== 'de'
  const titleShowsNames = showsNames && !isTitleCase(title)
  for (const { stem, word, isName } of wordsOf(title, language)) {
    const term = counted(found, stem, word)
    term.inTitle++
    if (isName && titleShowsNames) term.isName = true
  }
  for (const { stem, word, isName } of wordsOf(lead, language)) {
    const term = counted(found, stem, word)
    term.inLead++
    if (isName && showsNames) term.isName = true
  }
  return Array.from(found, ([stem, term]) => ({ stem, ...term, isNumber: NUMBER.test(stem) }))
}

function counted(found: Map<string, Counted>, stem: string, word: string): Counted {
  const term = found.get(stem) ?? { word, inTitle: 0, inLead: 0, isName: false }
  found.set(stem, term)
  return term
}

/** The words that tell something, in order. */
function wordsOf(text: string, language: string) {
  const stops = stopWordsOf(language)
  let end = 0
  return tokens(text).flatMap((token) => {
    const opens = end === 0 || OPENS.test(text.slice(end, token.start))
    end = token.end
    const stem = stemIn(language, token, stops)
    const isName = !opens && CAPITAL.test(token.text)
    return stem === null ? [] : [{ stem, word: token.text.replace(POSSESSIVE, ''), isName }]
  })
}

function stemIn(language: string, { text }: Token, stops: ReadonlySet<string>): string | null {
  const word = normalWord(text)
  if (word.length > LONGEST_WORD || LONE_LETTER.test(word) || stops.has(word)) return null
  if (NUMBER.test(word)) return numberOf(word)
  return language === 'en' ? stemOf(word) : word
}

/** "1,200" and "1.200" are 1200; small numbers and years tell little. */
function numberOf(word: string): string | null {
  const plain = word.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
  return YEAR.test(plain) || Number(plain) < LEAST_NUMBER ? null : plain
}
