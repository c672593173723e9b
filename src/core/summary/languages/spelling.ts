/**
 * How a body spells what a headline has in capitals, which need not show accents, "ß" or the dot of
 * an "i". The body's accents are the word's, unless the headline has some of its own, or the accent
 * would make another word ("VOTE" is no "voté").
 */
import { once } from '../../once.ts'
import { normalWord } from '../../text/tokens.ts'

/** A Latin capital with an accent, decomposed; Spanish writes Ñ also where it leaves accents out. */
const ACCENTED = /(?!N\u0303)[A-Z]\p{M}/u

/** How the words of a body are spelt, by a word of a headline in capitals. */
export function spellingsIn(flow: string, headline: string): (word: string) => string | undefined {
  const keyOf = ACCENTED.test(headline.normalize('NFD')) ? bare : unaccented
  const spellings = once(() => new Map(flow.split(' ').map((word) => [keyOf(word), word])))
  return (word) => spellings().get(keyOf(word))
}

/** "Straße" and "STRASSE", "ışık" and "IŞIK" are spelt alike in capitals, and Greek has no accents there. */
const bare = (word: string): string =>
  normalWord(word)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Greek}\p{M}*)\p{M}|\u0307/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')

/** So are "État" and "ETAT", where accents are left out. */
const unaccented = (word: string): string => bare(word).normalize('NFD').replace(/\p{M}/gu, '')

/** An accent there tells a tense from another, or a noun from a verb: "voté", "anunció". */
const ACCENT_AT_END = /[áàâéèêíìîóòôúùû]e?s?$/u

/** Whether a form of the body is another word than that of the headline. */
export const isOtherWord = (word: string, form: string): boolean =>
  form === form.toLowerCase() && ACCENT_AT_END.test(form) && !ACCENT_AT_END.test(normalWord(word))

/** A tag that is well-formed; of another the letters are set down as everywhere. */
export function localeOf(language: string | null): string | undefined {
  try {
    return Intl.getCanonicalLocales(language ?? [])[0]
  } catch {
    return undefined
  }
}
