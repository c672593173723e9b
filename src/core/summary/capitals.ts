/**
 * Headlines that shout: ALL CAPS, or words in capitals inside a line ("Quill CRUISES INTO LEAD").
 *
 * They are set down with the letter case that the body proves, by letters without accents, which
 * capitals often lack. A word that the body has only at the start of sentences keeps its capital. Of
 * words that it does not have: where it shows most others, names would stand in it, too, and they are
 * written small (German writes most of its words with a capital); where it shows too little, the
 * headline is given the capitals of a title, in which no name is wrong.
 */

import { FUNCTION_WORDS } from '../english/lexicon.ts'
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import { SMALL_WORDS } from './languages/small-words.ts'
import { capitalised, insideForm } from './letter-case.ts'
import type { Reading } from './read/reading.ts'

/** At least two capitals and nothing but capitals; letters without case are none. */
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}'’]*\p{Lu}(?:['’]s)?$/u
/** Letters that no word is made of without a vowel of its script, and what is known everywhere. */
const ACRONYM =
  /^(?:[^AEIOUYÀ-ÿ\P{Script=Latin}]{2,5}|US|USA|UK|EU|UN|UAE|NATO|OTAN|ONU|UE|EE|UU|EUA|NASA|FBI|CIA|BBC|CNN|WHO|OMS|IMF|FMI|OPEC|AI|IA|CEO|CFO|GOP|IRA|IS|ISIS|UEFA|FIFA|NBA|NFL|SAP|IBM|BMW|AFD|CDU|CSU|SPD|FDP|KI|USB|ATM|HIV|AIDS|MP|MPS|PM|TV|IT|UNICEF|UNESCO)$/u
const ELISION = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu
/** Shorter ones in capitals inside a line are abbreviations until the body says something else. */
const SHORTEST_WORD = 4

/** Where the words stand that a headline shouts, `start` in UTF-16 units. */
export const shoutedIn = (headline: string): ReadonlySet<number> =>
  new Set(
    shoutsOf(headline)
      .flat()
      .map(({ start }) => start),
  )

/** Words in capitals, those that stand together as one run. */
function shoutsOf(headline: string): readonly (readonly Token[])[] {
  const all = tokens(headline)
  if (!/\p{Ll}/u.test(headline)) return allOf(headline, all)
  const runs: Token[][] = []
  all.forEach((token, at) => {
    if (!SHOUTED.test(token.text)) return
    if (at > 0 && runs.at(-1)?.at(-1) === all[at - 1]) runs.at(-1)?.push(token)
    else runs.push([token])
  })
  return runs.filter((run) => run.some(({ text }) => core(text).length >= SHORTEST_WORD))
}

/** All words of a headline that has no small letter; what is too short may be a name. */
const allOf = (headline: string, all: readonly Token[]): readonly (readonly Token[])[] =>
  (headline.match(/\p{Lu}/gu)?.length ?? 0) >= 10 && /\s/.test(headline)
    ? [all.filter((token) => /\p{Lu}/u.test(token.text))]
    : []

/** The headline with its capitals set down, or null when it does not shout. */
export function withoutCapitals(headline: string, reading: Reading): string | null {
  const shouts = shoutsOf(headline)
  if (shouts.length === 0) return null
  const inside = /\p{Ll}/u.test(headline)
  const forms = new Map(shouts.flatMap((run) => formsOf(run, { inside, reading })))
  let text = ''
  let end = 0
  for (const token of shouts.flat()) {
    text += headline.slice(end, token.start) + (forms.get(token) ?? token.text)
    end = token.end
  }
  const line = capitalised(text + headline.slice(end))
  return line === headline ? null : line
}

interface Place {
  /** Among words that are not in capitals; there a single one may well be an abbreviation. */
  readonly inside: boolean
  readonly reading: Reading
}

function formsOf(run: readonly Token[], { inside, reading }: Place): [Token, string][] {
  const proofs = new Proofs(reading)
  const forms = run.map((token) => ({ token, form: proofs.formOf(token.text) }))
  const content = forms.filter(({ token }) => !isSmall(token.text, reading))
  const unproven = content.filter(({ form }) => form === null).length
  if (inside && !isProven(forms, unproven)) return []
  const asTitle = unproven * 2 > content.length
  const shortest = inside ? SHORTEST_WORD : 0
  return forms.map(({ token, form }) => {
    const { text } = token
    if (isSmall(text, reading)) return [token, form ?? text.toLowerCase()]
    if (form !== null) return [token, asTitle ? first(form) : form]
    if (core(text).length < shortest) return [token, text]
    return [token, proofs.atStart(text) ?? unprovenForm(text, asTitle, reading)]
  })
}

/** Whether words in capitals among others are words: the body has one in small letters, or knows them all. */
const isProven = (forms: readonly { readonly form: string | null }[], unproven: number): boolean =>
  forms.some(({ form }) => form !== null && form === form.toLowerCase()) &&
  (forms.length === 1 || unproven * 2 <= forms.length)

const first = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const core = (word: string) => word.replace(/['’]s$/i, '')

function isSmall(word: string, { language }: Reading): boolean {
  const code = language?.slice(0, 2).toLowerCase() ?? 'en'
  return code === 'en'
    ? FUNCTION_WORDS.has(normalWord(word))
    : ` ${SMALL_WORDS[code] ?? ''} `.includes(` ${word.toLowerCase()} `)
}

const isAcronym = (word: string): boolean => ACRONYM.test(core(word)) || /\d/.test(word)

/** A tag that is well-formed; of another the letters are set down as everywhere. */
function localeOf(language: string | null): string | undefined {
  try {
    return Intl.getCanonicalLocales(language ?? [])[0]
  } catch {
    return undefined
  }
}

function unprovenForm(word: string, asTitle: boolean, reading: Reading): string {
  const { language } = reading
  const locale = localeOf(language)
  const small = word.toLocaleLowerCase(locale)
  if (isAcronym(word)) return word
  if (!asTitle && !language?.startsWith('de')) return small
  return small.slice(0, 1).toLocaleUpperCase(locale) + small.slice(1)
}

/** "État" and "ETAT", "Αθήνα" and "ΑΘΗΝΑ", "Straße" and "STRASSE" are spelt alike in capitals. */
const bare = (word: string): string =>
  normalWord(word)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')

/** How the body writes the words of a headline. */
class Proofs {
  readonly #reading: Reading
  #spelt: ReadonlyMap<string, string> | null = null

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The elision is the headline's: "l'État" proves "État", and "L'ETAT" is more than that. */
  formOf(word: string): string | null {
    const [elision = ''] = ELISION.exec(word) ?? []
    const own = word.slice(elision.length)
    const form =
      insideForm(own, this.#reading) ??
      insideForm(this.#spellings().get(bare(own)) ?? own, this.#reading)
    return form === null ? null : elision.toLowerCase() + form.replace(ELISION, '')
  }

  /** With a capital where the body has the word, but only at the start of sentences. */
  atStart(word: string): string | null {
    if (isSmall(word, this.#reading) || isAcronym(word)) return null
    return this.#reading.flow.includes(` ${normalWord(word)} `)
      ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
      : null
  }

  #spellings(): ReadonlyMap<string, string> {
    this.#spelt ??= new Map(this.#reading.flow.split(' ').map((word) => [bare(word), word]))
    return this.#spelt
  }
}
