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
import { isOfCalendar } from '../english/time.ts'
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import { SMALL_WORDS } from './languages/small-words.ts'
import { isOtherWord, localeOf, spellingsIn } from './languages/spelling.ts'
import { capitalised, insideForm } from './letter-case.ts'
import type { Reading } from './read/reading.ts'
import { core, SHORTEST_WORD, SHOUTED, shoutedIn, shoutsIn, wordsOf } from './shouts.ts'
import { isTitleCase } from './title-case.ts'

/** Letters that no word is made of without a vowel of its script, and what is known everywhere. */
const ACRONYM =
  /^(?:[^AEIOUYÀ-ÿ\P{Script=Latin}]{2,5}|US|USA|UK|EU|UN|UAE|NATO|OTAN|ONU|UE|EE|UU|EUA|NASA|FBI|CIA|BBC|CNN|WHO|OMS|IMF|FMI|OPEC|AI|IA|CEO|CFO|GOP|IRA|IS|ISIS|UEFA|FIFA|NBA|NFL|SAP|IBM|BMW|AFD|CDU|CSU|SPD|FDP|KI|USB|ATM|HIV|AIDS|MP|MPS|PM|TV|IT|UNICEF|UNESCO)$/u
const ELISION = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu
const ARTICLE = /^(?:the|an?|le|la|les|du|une?|der|die|das|dem|den|el|los|las|o|os|as|do|da)$/i
/** A name often stands behind these. */
const BEFORE_NAME = /^(?:of|in|for|from|at)$/i

interface Place {
  readonly headline: string
  /** Among words that are not in capitals; there a single one may well be an abbreviation. */
  readonly inside: boolean
  /** And these have the capitals of a title. */
  readonly title: boolean
  readonly reading: Reading
  /** Two letters, or null where it is unknown. */
  readonly language: string | null
  /** As the body spells a word, where letters differ that capitals need not show. */
  readonly spelt: (word: string) => string | undefined
}

/** The headline with its capitals set down, or null when it does not shout. */
export function withoutCapitals(headline: string, reading: Reading): string | null {
  const shouts = shoutsIn(headline)
  const inside = /\p{Ll}/u.test(headline)
  const quieter = tokens(headline).filter(({ text }) => !SHOUTED.test(text))
  const title = inside && isTitleCase(quieter.map(({ text }) => text).join(' '))
  const language = reading.language?.slice(0, 2).toLowerCase() ?? null
  const spelt = spellingsIn(reading.flow, headline)
  const place = { headline, inside, title, reading, language, spelt }
  const forms = [...shouts.flatMap((run) => formsOf(run, place)), ...smallOnes(place)]
  if (forms.length === 0) return null
  let line = headline
  for (const { start, end, text } of forms.sort((a, b) => b.start - a.start))
    line = line.slice(0, start) + text + line.slice(end)
  line = capitalised(line)
  return line === headline ? null : line
}

/** "NOT guilty": small words in capitals by themselves. "Portland, OR", "OR-7", "IN-N-OUT" are names. */
function smallOnes(place: Place): readonly Token[] {
  const { headline, inside, reading } = place
  const shouted = shoutedIn(headline)
  return wordsOf(inside ? headline : '').flatMap((word, at, all) => {
    const { text, start, end } = word
    const isSmallOne = SHOUTED.test(text) && isSmall(text, place) && !isAcronym(text)
    if (!isSmallOne || start === 0 || shouted.has(start)) return []
    const isName =
      /[-/]$|[,(]\s?$/.test(headline.slice(0, start)) ||
      /[-/]/.test(headline.charAt(end)) ||
      // "du CES": behind an article it is a name, and "TV TEM" where the body has it in capitals, too.
      ARTICLE.test(all[at - 1]?.text ?? '') ||
      reading.sentences.some((sentence) => sentence.text.includes(` ${text}`))
    return isName ? [] : [{ ...word, text: quiet(text.toLowerCase(), place) }]
  })
}

function formsOf(run: readonly Token[], place: Place): readonly Token[] {
  const { headline, inside, language, reading } = place
  const forms = run.map(({ text }, at) => {
    const paired = isInPair(run, at, place)
    const name = reading.names.get(normalWord(text)) ?? first(text.toLowerCase())
    return { paired, small: isSmall(text, place), form: paired ? name : provenForm(text, place) }
  })
  const content = forms.filter(({ small }) => !small)
  const unproven = content.filter(({ form }) => form === null).length
  // Words in capitals among others are words where the body has one in small letters, or knows them all.
  const isProven =
    forms.some(({ form }) => form !== null && form === form.toLowerCase()) &&
    unproven * 2 <= forms.length
  if (inside && !isProven && !forms.every(({ paired }) => paired)) return []
  const asTitle = unproven * 2 > content.length
  const written = (word: Token, at: number): string => {
    const { small = false, form = null } = forms[at] ?? {}
    const lower = word.text.toLowerCase()
    if (language === 'en' && isOfCalendar(headline, word)) return first(lower)
    if (small) return quiet(form ?? lower, place)
    if (form !== null) return asTitle ? first(form) : form
    const named = !inside && language === 'en' && BEFORE_NAME.test(run[at - 1]?.text ?? '')
    return unprovenForm(word.text, asTitle || named, place)
  }
  return run.map((word, at) => ({ ...word, text: written(word, at) }))
}

/** "Standard Life": two words that the body writes as one name, whatever each is by itself. */
const isInPair = (run: readonly Token[], at: number, place: Place): boolean =>
  [at - 1, at].some((from) => {
    const [one, other] = [run[from], run[from + 1]]
    if (!one || other?.start !== one.end + 1) return false
    const pair = [one, other].map(({ text }) => text)
    const isName = !pair.some((word) => isSmall(word, place) || isAcronym(word))
    return isName && place.reading.pairs.has(pair.map(normalWord).join(' '))
  })

/** "Wants to Do WHAT to Him": among the capitals of a title it keeps its own. */
const quiet = (form: string, { title }: Place): string => (title ? first(form.toLowerCase()) : form)

const first = (word: string, locale = 'en'): string =>
  word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1)

const isSmall = (word: string, { language }: Place): boolean =>
  language === 'en'
    ? FUNCTION_WORDS.has(normalWord(word))
    : ` ${SMALL_WORDS[language ?? ''] ?? ''} `.includes(` ${word.toLowerCase()} `)

const isAcronym = (word: string): boolean => ACRONYM.test(core(word)) || /\d/.test(word)

function unprovenForm(word: string, withCapital: boolean, place: Place): string {
  const { inside, reading, language } = place
  if (isAcronym(word) || (inside && core(word).length < SHORTEST_WORD)) return word
  const locale = localeOf(reading.language)
  const small = word.toLocaleLowerCase(locale)
  const isKnown = reading.flow.includes(` ${normalWord(word)} `)
  return withCapital || isKnown || language === 'de' ? first(small, locale) : small
}

/**
 * How the body writes a word of a headline, or null. The elision is the headline's: "l'État" proves
 * "État", and "L'ETAT" is more than that.
 */
function provenForm(word: string, place: Place): string | null {
  const [elision = ''] = ELISION.exec(word) ?? []
  const own = word.slice(elision.length)
  const known = insideForm(own, place.reading)
  const other = known !== null || isSmall(own, place) ? undefined : place.spelt(own)
  const form = other === undefined ? known : insideForm(other, place.reading)
  if (form === null || (known === null && isOtherWord(own, form))) return null
  return elision.toLowerCase() + form.replace(ELISION, '')
}
