/**
 * Whether a sentence goes on across a proposed boundary.
 *
 * Judged by the last word before it and the first behind it; both windows are short, so that a
 * boundary costs the same whatever the text.
 */
import { pattern } from '../../pattern.ts'
import type { Abbreviations } from './abbreviations.ts'
import { closesWide, isSaidBehind } from './wide-quotations.ts'

export interface Gap {
  /** The end of the sentence so far, white space included. */
  readonly before: string
  /** Whether `before` is all of the sentence so far. */
  readonly opens: boolean
  readonly next: string
  readonly abbreviations: Abbreviations
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const LINE_BREAK = /[\n\u2028\u2029\u0085]\s*$/
const STOPPED = /[.!?…。！？։:]["”’»)\]」』]*$/u
const OPENS_SMALL = /^\s*["“‘'«(„]*\p{Ll}/u
const GLUED_ELLIPSIS = /(?:\.{3}|…)$/
/** A closing bracket, further dots, a numeral's sign, or a source in brackets before the stop. */
const STILL_CLOSING = /^\s*(?:[.…)\]}”»,;](?!\s?\p{L})|[№§#]\s?\d|\([^().!?]{1,40}\)[.,;])/u
/** "J.P. “The Big Bopper” Richardson": a name goes on behind its initials. */
const NICKNAME = /^\s*["“'‘«][^"“”'‘’«»]{2,30}[^"“”'‘’«».,!?]["”'’»] \p{Lu}\p{Ll}/u
const INITIALS = /(?:^|\s)(?:\p{Lu}\. ?){1,3}$/u
/** "…and then", ". . . The practice" */
const LEADING_ELLIPSIS = /^\s*(?:(?:\.{3}|…)\s?\p{L}|\. \. \. \p{Lu})/u
/** Three dots with spaces leave words out inside a sentence; at its end there are four. */
const INNER_ELLIPSIS = /(?:[^\s.] |^)\. \. \.$/
/** "1.Milk, 2.Bread" */
const GLUED_NUMBER = /(?:^|[\s,:;])\d{1,2}\.$/
const ONLY_MARKER = /^[\s•⁃–-]*\(?(?:\d{1,3}|\p{L}|[ivx]{2,4})[.)]{1,2}$/u

export function goesOn(gap: Gap): boolean {
  const said = gap.before.replace(INVISIBLE, '').trimEnd()
  const next = gap.next.replace(INVISIBLE, '')
  if (LINE_BREAK.test(gap.before)) return isWrapped(said, next)
  if (closesWide(said)) return isSaidBehind(said, next)
  if (OPENS_SMALL.test(next)) return !smallLetterOpens(said)
  if (GLUED_ELLIPSIS.test(gap.before) || GLUED_NUMBER.test(gap.before)) return true
  if (LEADING_ELLIPSIS.test(next)) return false
  if (NICKNAME.test(next) && INITIALS.test(said)) return true
  if (STILL_CLOSING.test(next) || INNER_ELLIPSIS.test(said)) return true
  if (gap.opens && ONLY_MARKER.test(said)) return true
  return said.endsWith('.') && isAbbreviation({ ...gap, before: said, next })
}

/** A line break inside a sentence: small letters follow, or the script has none and it is not over. */
const isWrapped = (said: string, next: string) =>
  !STOPPED.test(said) &&
  (/^\s*(?!https?:)\p{Ll}/u.test(next) ||
    (KANA_OR_HAN.test(said.slice(-1)) && KANA_OR_HAN.test(next.charAt(0))))

const KANA_OR_HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const LONG_WORD = pattern.u`(?:^|[^\p{L}])\p{Ll}{7,}\.$`

const smallLetterOpens = (said: string) => LONG_WORD().test(said)

/** The last one or two written words, without the last full stop. */
const LAST_WORD = /(?:^|[\s("“‘«„[/'’–—-])([^\s("“‘«„[/'’–—]{1,30})\.$/u
const LAST_PAIR = /(?:^|[\s("“‘«„[])(\p{L}{1,2})\. ?(\p{L}{1,3})\.$/u
/** An initial is no word. */
const FIRST_WORD = pattern.u`^[\s"“‘'«(„¿¡—–-]*(?!\p{L}\.)([\p{L}\p{M}]+)`
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u
const CLOCK = /^[ap]\.m$/
/** Behind a time of day these still belong to it. */
const OF_A_CLOCK =
  /^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\p{Lu}{2,4}\b|Eastern|Central|Pacific|Mountain|Greenwich)/u
const TIME_ONLY = /^(?:\p{L}+ ){0,2}\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$/iu
const CONSONANTS =
  /^(?=\p{L}{2,6}$)[^aeiouyáéíóúàèìòùâêîôûäëïöüåæøõãœаеёиоуыэюяіїєαεηιουωάέήίόύώ]+$/iu
const UNITS: ReadonlySet<string> = new Set(
  'km kg cm mm mg ml gb mb kb tb mph kmh hz khz mhz ghz pct hrs lbs ft sq bn mn tn pts hmm shh psst cd tv dvd'.split(
    ' ',
  ),
)
/** "der 3. Mai", "sein 100. Geburtstag", "der 1.000.000. Artikel"; four digits are a year. */
const ORDINAL = /^-?\d{1,3}(?:\.\d{3})*$/
const ROMAN = /^[IVX]{1,5}$/

function isAbbreviation({ before, next, abbreviations, opens }: Gap): boolean {
  const written = LAST_WORD.exec(before)?.[1] ?? ''
  const word = written.toLowerCase()
  if (word === '') return false
  const pair = LAST_PAIR.exec(before)
  const joined = pair ? `${pair[1]}.${pair[2]}`.toLowerCase() : word
  if (abbreviations.never.has(word) || abbreviations.never.has(joined)) return true
  if (abbreviations.beforeNumber.has(word) && /^\s*[\d(№]/.test(next)) return true
  // "at km. 12", and not "5 km. 12 of them"
  if (UNITS.has(word) && /^\s*\d/.test(next) && !/\d\s*\p{L}+\.$/u.test(before)) return true
  if (CLOCK.test(joined)) return OF_A_CLOCK.test(next) || (opens && TIME_ONLY.test(before))
  return mayBeOne(written, joined, abbreviations) && !opensSentence(next, abbreviations)
}

function mayBeOne(written: string, joined: string, abbreviations: Abbreviations): boolean {
  const word = written.toLowerCase()
  return (
    /^\p{L}\p{M}*$/u.test(written) ||
    (joined.includes('.') && DOTTED.test(joined)) ||
    abbreviations.seldom.has(word) ||
    abbreviations.seldom.has(joined) ||
    (abbreviations.ordinals && (ORDINAL.test(written) || ROMAN.test(written))) ||
    (CONSONANTS.test(written) && !UNITS.has(word) && /\p{Ll}/u.test(written))
  )
}

const opensSentence = (next: string, { starters }: Abbreviations) =>
  starters.has(FIRST_WORD().exec(next)?.[1]?.toLowerCase() ?? '')
