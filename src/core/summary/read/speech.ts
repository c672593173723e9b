/**
 * Who may speak? "Y: …" and "…: Y" may name a speaker or a topic ("Kerry: …", "Brexit: …"), and only
 * the body can tell: a speaker says something there, under this name or a usual other one. Each place
 * where the name stands is looked at from both sides, by patterns that hold no name, so that they are
 * compiled once and not for every article.
 */
import { IN_PERSON, PRONOUNS, SAYING, SPEAKER_KINDS } from '../../english/lexicon.ts'
import { ALSO_CALLED } from '../../english/short-names.ts'
import { isVerb } from '../../english/verbs.ts'
import { pattern } from '../../pattern.ts'
import { tokens, words } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'

export interface Speaker {
  readonly text: string
  readonly plural: boolean
}

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

/** A speaker by its own kind: "police", "UN report". */
const speakerByKind = (text: string): Speaker | null =>
  looksLikeSpeaker(text) && isKind(words(text)) ? { text, plural: saysAsMany(text) } : null

/** "police", "officials": of whom it says "say". */
export function saysAsMany(who: string): boolean {
  const kind = words(who).at(-1) ?? ''
  const isPlural = /^(?:police|media|data)$/.test(kind) || /[^s]s$/.test(kind)
  // "an official and a doctor"; "Health and Safety Executive" is one.
  return / and (?:an? |the )/i.test(who) || (SPEAKER_KINDS.has(kind) && isPlural)
}

/** A speaker whom the body lets speak; "Investors: …" may be to whom it is said. */
export function speakingIn(text: string, reading: Reading): Speaker | null {
  const name = text.split(' ').at(-1) ?? ''
  const forms = [text, ...formsOf(text, reading), name, name.toLowerCase()]
  return isIn(reading, forms, speaks) ? supportedSpeaker(text, reading) : null
}

/** A speaker that the body supports, or one by its kind, which needs no proof at a headline's end. */
export const speakerAtEnd = (text: string, reading: Reading): Speaker | null =>
  supportedSpeaker(text, reading) ?? speakerByKind(text)

/** A speaker that the body supports, or null. */
function supportedSpeaker(text: string, reading: Reading): Speaker | null {
  if (!looksLikeSpeaker(text)) return null
  const normal = words(text)
  const forms = formsOf(text, reading)
  if (isKind(normal) && reading.sentences.length > 0) {
    const isTold = normal.every((word) => reading.flow.includes(` ${word} `))
    return isTold ? speakerByKind(text) : null
  }
  if (!isIn(reading, forms, speaks)) return null
  return { text, plural: /(?<![aiu])s$/.test(text) && isIn(reading, forms, isMany) }
}

/** Whether one of these names stands so in a sentence of the body. */
const isIn = ({ sentences }: Reading, names: readonly string[], isSo: (place: Place) => boolean) =>
  sentences.some(({ text }) => names.some((name) => placesOf(name, text).some(isSo)))

function formsOf(text: string, reading: Reading): string[] {
  const normal = words(text)
  const others = ALSO_CALLED.get(normal.join('')) ?? []
  const bare = text.replace(/^the\s+/i, '')
  const last = /[\p{L}\p{N}'’-]+$/u.exec(bare)?.[0] ?? ''
  const byLastName =
    normal.length > 1 && (/['’]s\s/.test(bare) || reading.flow.includes(` ${normal.join(' ')} `))
  return [bare, ...others, ...(byLastName && last !== '' ? [last] : [])]
}

const VERBS = [...SAYING].join('|')
/** At most two small words may stand between: "US officials said", "Kerry also warned". */
const THEN_SAYS = pattern.uy`(?:\s(?!(?:he|she|they|it|we|was|were|is|are|be|been|who)\b)\p{Ll}[\p{L}-]{1,14}){0,2}\s(?:${VERBS})(?!\p{L})`
const THEN_MANY = /\s(?:are|were|have|say)\b/uy
const THEN_ENDS = pattern.uy`(?![\p{L}\p{N}])`
const INSIDE_WORD = pattern.uy`(?<=[\p{L}\p{N}-])`
/** "in Syria, he said": what follows a preposition does not speak. */
const BEHIND_PREPOSITION =
  /(?<=\b(?:in|on|of|for|with|about|over|after|from|to|by|at|into|against|between|near|than|as|and) (?:the )?)/uy
const BEHIND_SAYING =
  /(?<=(?:[,”"’'] (?:said|says|added|warned|insisted)|[Aa]ccording to)(?: the)? (?:\p{L}+ ){0,3})/uy

/** Where a name stands in a text. */
interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** "Kerry also warned …", "… , said Mr Kerry", "according to Kerry". */
const speaks = ({ text, start, end }: Place): boolean =>
  (isAt(THEN_SAYS(), text, end) &&
    !isAt(INSIDE_WORD(), text, start) &&
    !isAt(BEHIND_PREPOSITION, text, start)) ||
  (isAt(THEN_ENDS(), text, end) && isAt(BEHIND_SAYING, text, start))

/** "Democrats are …": the name stands for more than one. */
const isMany = ({ text, start, end }: Place): boolean =>
  isAt(THEN_MANY, text, end) && !isAt(INSIDE_WORD(), text, start)

function placesOf(name: string, text: string): readonly Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1))
    places.push({ text, start: at, end: at + name.length })
  return places
}

function isAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
