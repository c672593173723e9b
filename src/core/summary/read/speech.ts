/**
 * Who may speak? "Y: …" and "…: Y" may name a speaker or a topic ("Kerry: …", "Brexit: …"), and only
 * the body can tell: a speaker says something there, under this name or a usual other one. Each place
 * where the name stands is looked at from both sides, by patterns that hold no name, so that they are
 * compiled once and not for every article.
 */
import { IN_PERSON, PRONOUNS, SAYING, SPEAKER_KINDS } from '../../english/lexicon.ts'
import { isVerb } from '../../english/verbs.ts'
import { pattern } from '../../pattern.ts'
import { tokens, words } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'

export interface Speaker {
  readonly text: string
  readonly plural: boolean
}

const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['United States', 'U.S.', 'Washington']],
  ['uk', ['United Kingdom', 'Britain', 'U.K.', 'London']],
  ['un', ['United Nations', 'U.N.']],
  ['eu', ['European Union', 'E.U.', 'Brussels']],
  ['uae', ['United Arab Emirates']],
  ['nkorea', ['North Korea', 'Pyongyang']],
  ['who', ['World Health Organization', 'World Health Organisation']],
  ['imf', ['International Monetary Fund']],
  ['ecb', ['European Central Bank']],
  ['fed', ['Federal Reserve']],
  ['russia', ['Moscow', 'Kremlin']],
  ['china', ['Beijing']],
])

const MOST_WORDS = 6
const NO_SPEAKER = /["“”‘«»?!()…;|]|\d/

/** Whether words could name a speaker at all: a few names, or a noun for people who speak. */
export function looksLikeSpeaker(text: string): boolean {
  const normal = words(text)
  if (normal.length === 0 || normal.length > MOST_WORDS || NO_SPEAKER.test(text)) return false
  if (normal.some((word) => PRONOUNS.has(word) || IN_PERSON.has(word))) return false
  if (isKind(normal)) return !normal.slice(0, -1).some(isVerb)
  const named = tokens(text).every(
    ({ text: word }) => /^\p{Lu}/u.test(word) || /^(?:of|the|al|de|von|van|bin)$/.test(word),
  )
  return named && !normal.some((word) => word !== 'may' && isVerb(word))
}

const isKind = (normal: readonly string[]) => SPEAKER_KINDS.has(normal.at(-1) ?? '')

/** A speaker by its own kind ("police", "UN report"), which needs no proof at a headline's end. */
export function speakerByKind(text: string): Speaker | null {
  const normal = words(text)
  return looksLikeSpeaker(text) && isKind(normal)
    ? { text, plural: isPlural(normal.at(-1) ?? '') }
    : null
}

/** Of a noun for speakers. */
const isPlural = (kind: string) => /^(?:police|media|data)$/.test(kind) || /[^s]s$/.test(kind)

/** "police", "officials": of whom it says "say". */
export function saysAsMany(who: string): boolean {
  // "an official and a doctor"; "Health and Safety Executive" is one.
  if (/ and (?:an? |the )/i.test(who)) return true
  const kind = words(who).at(-1) ?? ''
  return SPEAKER_KINDS.has(kind) && isPlural(kind)
}

/** A speaker whom the body lets speak; "Investors: …" may be to whom it is said. */
export const speakingIn = (text: string, reading: Reading): Speaker | null => {
  const found = supportedSpeaker(text, reading)
  const name = text.split(' ').at(-1) ?? ''
  const heard = (form: string) => reading.sentences.some((sentence) => speaks(form, sentence.text))
  return found && [text, ...formsOf(text, reading), name, name.toLowerCase()].some(heard)
    ? found
    : null
}

/** A speaker that the body supports, or null. */
export function supportedSpeaker(text: string, reading: Reading): Speaker | null {
  if (!looksLikeSpeaker(text)) return null
  const normal = words(text)
  if (isKind(normal) && reading.sentences.length > 0)
    return normal.every((word) => reading.lead.has(word) || reading.flow.includes(` ${word} `))
      ? speakerByKind(text)
      : null
  const forms = formsOf(text, reading)
  const inBody = (found: (name: string, text: string) => boolean) =>
    reading.sentences.some((sentence) => forms.some((form) => found(form, sentence.text)))
  if (!inBody(speaks)) return null
  return { text, plural: /(?<![aiu])s$/.test(text) && inBody(isMany) }
}

function formsOf(text: string, reading: Reading): string[] {
  const normal = words(text)
  const key = normal.join('')
  const others = ALSO_CALLED.get(key) ?? []
  const bare = text.replace(/^the\s+/i, '')
  const last = /[\p{L}\p{N}'’-]+$/u.exec(bare)?.[0] ?? ''
  const byLastName =
    normal.length > 1 && (/['’]s\s/.test(bare) || reading.flow.includes(` ${normal.join(' ')} `))
  return [bare, ...others, ...(byLastName && last !== '' ? [last] : [])]
}

const VERBS = [...SAYING].join('|')
/** At most two small words may stand between: "US officials said", "Kerry also warned". */
const BETWEEN =
  '(?:\\s(?!he\\b|she\\b|they\\b|it\\b|we\\b|was\\b|were\\b|is\\b|are\\b|be\\b|been\\b|who\\b)\\p{Ll}[\\p{L}-]{1,14}){0,2}'
const THEN_SAYS = new RegExp(`${BETWEEN}\\s(?:${VERBS})(?!\\p{L})`, 'uy')
const THEN_MANY = /\s(?:are|were|have|say)\b/uy
const THEN_ENDS = pattern.uy`(?![\p{L}\p{N}])`
const INSIDE_WORD = pattern.uy`(?<=[\p{L}\p{N}-])`
/** "in Syria, he said": what follows a preposition does not speak. */
const BEHIND_PREPOSITION =
  /(?<=\b(?:in|on|of|for|with|about|over|after|from|to|by|at|into|against|between|near|than|as|and) (?:the )?)/uy
const BEHIND_SAYING =
  /(?<=(?:[,”"’'] (?:said|says|added|warned|insisted)|[Aa]ccording to)(?: the)? (?:\p{L}+ ){0,3})/uy

/** "Kerry also warned …", "… , said Mr Kerry", "according to Kerry". */
export const speaks = (name: string, text: string): boolean =>
  placesOf(name, text).some(
    ({ start, end }) =>
      (isAt(THEN_SAYS, text, end) &&
        !isAt(INSIDE_WORD(), text, start) &&
        !isAt(BEHIND_PREPOSITION, text, start)) ||
      (isAt(THEN_ENDS(), text, end) && isAt(BEHIND_SAYING, text, start)),
  )

/** "Democrats are …": the name stands for more than one. */
const isMany = (name: string, text: string): boolean =>
  placesOf(name, text).some(
    ({ start, end }) => isAt(THEN_MANY, text, end) && !isAt(INSIDE_WORD(), text, start),
  )

function placesOf(name: string, text: string) {
  const places: { readonly start: number; readonly end: number }[] = []
  if (name === '') return places
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
    places.push({ start, end: start + name.length })
  return places
}

function isAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
