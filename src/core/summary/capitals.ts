/**
 * Headlines that shout: ALL CAPS, or words in capitals inside a line ("Quill CRUISES INTO LEAD").
 *
 * They are set down with the letter case that the body proves. A word that the body has only at the
 * start of sentences keeps its capital. Of words that it does not have: where it shows most others,
 * names would stand in it, too, and they are written small, except behind an English "of", "in" and the
 * like, where a place or a person may stand, and in German, which writes most words with a capital;
 * where it shows too little, the headline is given the capitals of a title, in which no name is wrong.
 * Small words of the language are always set small.
 */
import { FUNCTION_WORDS } from '../english/lexicon.ts'
import { MONTHS, WEEKDAYS } from '../english/time.ts'
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import { SMALL_WORDS } from './languages/small-words.ts'
import { isOtherWord, localeOf, spellingsIn } from './languages/spelling.ts'
import { capitalised, insideForm, isTitleCase } from './letter-case.ts'
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

/** The letters of "AT&T" and "R&B" are no words. */
const wordsOf = (headline: string): readonly Token[] =>
  tokens(headline).filter(
    ({ start, end }) => headline.charAt(start - 1) !== '&' && headline.charAt(end) !== '&',
  )

/** Words in capitals, those that stand together as one run. */
function shoutsOf(headline: string): readonly (readonly Token[])[] {
  const all = wordsOf(headline)
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
  const inside = /\p{Ll}/u.test(headline)
  const small = inside
    ? smallWordsIn(headline, shouts.flat()).filter(({ text }) => !isWrittenSo(text, reading))
    : []
  if (shouts.length === 0 && small.length === 0) return null
  const language = reading.language?.slice(0, 2).toLowerCase() ?? null
  const spelt = language === 'en' ? () => undefined : spellingsIn(reading.flow, headline)
  const place = { inside, reading, language, spelt }
  const forms = new Map(shouts.flatMap((run) => formsOf(run, place)))
  for (const token of small)
    if (isSmall(token.text, place.language)) forms.set(token, quiet(token.text, place))
  const line = capitalised(written(headline, forms))
  return line === headline ? null : line
}

function written(headline: string, forms: ReadonlyMap<Token, string>): string {
  let text = ''
  let end = 0
  for (const [token, form] of [...forms].sort(([a], [b]) => a.start - b.start)) {
    text += headline.slice(end, token.start) + form
    end = token.end
  }
  return text + headline.slice(end)
}

/** "TV TEM": the body has it in capitals, too, so that it is a name. */
const isWrittenSo = (word: string, { sentences }: Reading): boolean =>
  sentences.some(({ text }) => text.includes(` ${word}`))

const ARTICLE = /^(?:the|an?|le|la|les|du|une?|der|die|das|dem|den|el|los|las|o|os|as|do|da)$/i

/** "NOT guilty": words in capitals by themselves that may be small ones. "Portland, OR" is none. */
function smallWordsIn(headline: string, shouted: readonly Token[]): readonly Token[] {
  const starts = new Set(shouted.map(({ start }) => start))
  return wordsOf(headline).filter(
    ({ text, start }, at, all) =>
      start > 0 &&
      // "OR-7", "IN-N-OUT"
      !/[-/]/.test(headline.charAt(start - 1) + headline.charAt(start + text.length)) &&
      // "du CES": behind an article it is a name.
      !ARTICLE.test(all[at - 1]?.text ?? '') &&
      !starts.has(start) &&
      SHOUTED.test(text) &&
      !isAcronym(text) &&
      !/[,(]\s?$/u.test(headline.slice(0, start).slice(-2)),
  )
}

interface Place {
  /** Among words that are not in capitals; there a single one may well be an abbreviation. */
  readonly inside: boolean
  readonly reading: Reading
  /** Two letters, or null where it is unknown. */
  readonly language: string | null
  /** As the body spells a word, where letters differ that capitals need not show. */
  readonly spelt: (word: string) => string | undefined
}

/** A name often stands behind these. */
const BEFORE_NAME = /^(?:of|in|for|from|at)$/i

function formsOf(run: readonly Token[], place: Place): [Token, string][] {
  const { inside, language } = place
  const forms = run.map((token, at) => ({
    token,
    form: isInPair(run, at, place) ? nameOf(token.text, place) : provenForm(token.text, place),
  }))
  const content = forms.filter(({ token }) => !isSmall(token.text, language))
  const unproven = content.filter(({ form }) => form === null).length
  const areName = run.every((_, at) => isInPair(run, at, place))
  if (inside && !areName && !isProven(forms, unproven)) return []
  const asTitle = unproven * 2 > content.length
  const shortest = inside ? SHORTEST_WORD : 0
  return forms.map(({ token, form }, at) => {
    const { text } = token
    if (language === 'en' && isOfCalendar(token, place.reading.headline))
      return [token, first(text.toLowerCase())]
    if (isSmall(text, language)) return [token, quiet(text, place, form)]
    if (form !== null) return [token, asTitle ? first(form) : form]
    if (core(text).length < shortest) return [token, text]
    const named = !inside && language === 'en' && BEFORE_NAME.test(run[at - 1]?.text ?? '')
    return [token, formAtStart(text, place) ?? unprovenForm(text, asTitle || named, place)]
  })
}

/** "Standard Life": two words that the body writes as one name, whatever each is by itself. */
const isInPair = (run: readonly Token[], at: number, { language, reading }: Place): boolean =>
  [at - 1, at].some((from) => {
    const [first, second] = run.slice(Math.max(from, 0), from + 2)
    return (
      first?.end === (second?.start ?? 0) - 1 &&
      ![first, second].some(
        (word) => isSmall(word?.text ?? '', language) || isAcronym(word?.text ?? ''),
      ) &&
      reading.pairs.has([first, second].map((word) => normalWord(word?.text ?? '')).join(' '))
    )
  })

const nameOf = (word: string, { reading }: Place): string =>
  reading.names.get(normalWord(word)) ?? first(word.toLowerCase())

/** Written with a capital wherever they stand. */
const CALENDAR = new Set([
  ...WEEKDAYS,
  ...WEEKDAYS.map((day) => `${day}s`),
  ...MONTHS.filter((month) => month !== 'march'),
])

/** Two months are verbs, too: they are months in "MAY 4" and "ON 4 MARCH", and not in "4 MARCH FOR PEACE". */
function isOfCalendar({ text, start, end }: Token, headline: string): boolean {
  if (CALENDAR.has(core(text).toLowerCase())) return true
  if (!/^(?:may|march)$/i.test(text)) return false
  const [before, behind] = [headline.slice(0, start), headline.slice(end)]
  return /^ \d/.test(behind) || /\b(?:on|by|until|from|to|of|since) \d{1,2} $/i.test(before)
}

/** "Wants to Do WHAT to Him": among the capitals of a title it keeps its own. */
const quiet = (word: string, { inside, reading }: Place, form: string | null = null): string =>
  inside && isTitle(reading.headline) ? first(word.toLowerCase()) : (form ?? word.toLowerCase())

/** By what is not in capitals altogether. */
const isTitle = (headline: string): boolean =>
  isTitleCase(
    tokens(headline)
      .map(({ text }) => text)
      .filter((text) => !SHOUTED.test(text))
      .join(' '),
  )

/** Whether words in capitals among others are words: the body has one in small letters, or knows them all. */
const isProven = (forms: readonly { readonly form: string | null }[], unproven: number): boolean =>
  forms.some(({ form }) => form !== null && form === form.toLowerCase()) &&
  (forms.length === 1 || unproven * 2 <= forms.length)

const first = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const core = (word: string) => word.replace(/['’]s$/i, '')

const isSmall = (word: string, language: string | null): boolean =>
  language === 'en'
    ? FUNCTION_WORDS.has(normalWord(word))
    : ` ${SMALL_WORDS[language ?? ''] ?? ''} `.includes(` ${word.toLowerCase()} `)

const isAcronym = (word: string): boolean => ACRONYM.test(core(word)) || /\d/.test(word)

function unprovenForm(word: string, withCapital: boolean, { reading, language }: Place): string {
  const locale = localeOf(reading.language)
  const small = word.toLocaleLowerCase(locale)
  if (isAcronym(word)) return word
  if (!withCapital && language !== 'de') return small
  return small.slice(0, 1).toLocaleUpperCase(locale) + small.slice(1)
}

/**
 * How the body writes a word of a headline, or null. The elision is the headline's: "l'État" proves
 * "État", and "L'ETAT" is more than that.
 */
function provenForm(word: string, { reading, language, spelt }: Place): string | null {
  const [elision = ''] = ELISION.exec(word) ?? []
  const own = word.slice(elision.length)
  const known = insideForm(own, reading)
  const other = known !== null || isSmall(own, language) ? undefined : spelt(own)
  const form = other === undefined ? known : insideForm(other, reading)
  if (form === null || (other !== undefined && isOtherWord(own, form))) return null
  return elision.toLowerCase() + form.replace(ELISION, '')
}

/** With a capital where the body has the word, but only at the start of sentences. */
const formAtStart = (word: string, { reading, language }: Place): string | null =>
  !isSmall(word, language) && !isAcronym(word) && reading.flow.includes(` ${normalWord(word)} `)
    ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
    : null
