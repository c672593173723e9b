/**
 * Where a site speaks to its reader: newsletters, paywalls, apps, comments, live blogs.
 *
 * No list of such lines is ever whole, but each has two marks at once: it addresses the reader, or
 * speaks of itself, and it names a thing of the site. News sentences have at most one of them, and
 * where they have both it is in a quotation, or somebody else says so; these are not looked at.
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { isReported } from './reported.ts'
import { ANY_THINGS, PLACES, TALKS } from './talk-words.ts'

/** "Pour en savoir plus, …", "Si quieres saber más, …" */
const IN_ORDER = '^(?:Pour|Si|Um|Wenn|Falls|Para|Se|Per) [^,.!?]{3,80}, '
const START = '(?:^|[.!?:…] |[–—|-] )[^\\p{L}\\p{N}@]{0,4}'
const word = (alternatives: string) => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** Small or with a capital, but not all in capitals: "us" is not "US". */
const eitherCase = (alternatives: string) =>
  `${alternatives}|${alternatives
    .split(/\|(?![^(]*\))/)
    .map(capital)
    .join('|')}`

/** Made when an article is in the language. */
const PATTERNS = TALKS.map(({ language, address, asks, self, things, isUnspaced }) => {
  const any = isUnspaced ? (alternatives: string) => `(?:${alternatives})` : word
  return {
    language,
    speaks: once(() => new RegExp(any(eitherCase(`${address}|${self}`)), 'u')),
    asks: once(() => {
      const opening = any(asks.split('|').map(capital).join('|'))
      return new RegExp(`${START}${opening}|${IN_ORDER}${any(asks)}`, 'u')
    }),
    /** In small letters. */
    thing: once(() => new RegExp(any(`${ANY_THINGS}|${things}`), 'u')),
  }
})
const PLACE = once(() => new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLACES})(?![\\p{L}\\p{N}])`, 'u'))

/** A paragraph of a site is short. UTF-16 units. */
const LONGEST = 320
/** What asks and addresses at once need not name a thing: "See something wrong? Tell us." */
const LONGEST_REQUEST = 140
const QUOTED = /["“„«][^"“”„«»]{0,300}["”“»]/gu
const QUOTE = /["“”„«»]/
const SMALL = /\p{Ll}/u
/** An address or a number to turn to. */
const CONTACT = pattern.iu`\S@[\p{L}\d-]+\.\p{L}|\b(?:call|phone|ring|contact|hotline|helpline|appeler|anrufen|llam\p{L}+)\b[^.!?]{0,60}\d[ ().-]?\d{2,4}[ ().-]+\d[\d ().-]{2,}\d|\b(?:can|may) (?:be (?:contacted|reached|called|phoned)|(?:contact|reach|call|phone|text|ring) [^.!?]{1,60}) (?:on|at|by) (?:\p{Ll}+ ){0,2}[+\d(][\d ().-]{1,}\d(?!\p{L})`

/** The talk of a language, or of all where it is none of these. English is spoken on every site. */
const talkOf = (language: string | null) => {
  const own = language?.split('-')[0]?.toLowerCase()
  const known = PATTERNS.some((talk) => talk.language === own)
  return known
    ? PATTERNS.filter((talk) => talk.language === own || talk.language === 'en')
    : PATTERNS
}

const SENTENCE_END = /(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u

/** What is left is what the site itself may say. */
const withoutReports = (text: string): string =>
  text
    .split(SENTENCE_END)
    .filter((sentence) => !isReported(sentence))
    .join(' ')

/** Whether a paragraph is the site's, and not the article's. */
export function isSiteTalk(paragraph: string, language: string | null = null): boolean {
  if (paragraph.length > LONGEST) return false
  const text = SMALL.test(paragraph) ? paragraph : capital(paragraph.toLowerCase())
  const said = withoutReports(text)
  const own = QUOTE.test(said) ? said.replace(QUOTED, '“”') : said
  if (CONTACT().test(own)) return true
  const small = own.toLowerCase()
  const names = PLACE().test(small)
  const isRequest = own.length <= LONGEST_REQUEST && !QUOTE.test(own)
  return talkOf(language).some(({ speaks, asks, thing }) => {
    if (thing().test(small)) return speaks().test(own) || asks().test(own)
    return (names || isRequest) && asks().test(own) && (names || speaks().test(own))
  })
}

/** Whether a text addresses the reader at all. */
export const addressesReader = (text: string): boolean =>
  PATTERNS.some(({ speaks, asks }) => speaks().test(text) || asks().test(text))
