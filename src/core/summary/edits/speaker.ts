/**
 * The speaker in front: "Truce close: US" → "US says truce close". The claim is moved as a whole or
 * not at all; what cannot be reported ("I will go") is left as it stands.
 */
import { BELONGS, IN_PERSON, PREDICATES } from '../../english/lexicon.ts'
import { hasVerb, isImperative } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { capitalised, inside } from '../letter-case.ts'
import { hasFinite } from '../read/clause.ts'
import type { Reading } from '../read/reading.ts'
import { type Attribution, findAttribution } from '../read/speaker.ts'
import { added, hasTag, is, isWord, OPENS_QUOTE, type Tagged, written } from '../read/tagged.ts'
import { isTitleCase } from '../title-case.ts'

interface Moved {
  /** The words with the speaker in front, or none where the claim cannot be reported. */
  readonly moved: readonly Tagged[]
  /** Normal words of the speaker. */
  readonly speaker: readonly string[]
}

/** The speaker of a text, where headline or body prove one. */
export function speakerFirst(text: string, words: Tagged, reading: Reading): Moved {
  const attribution = findAttribution(text, reading)
  // "X: …" is in front already, and may be whom it is about.
  if (attribution?.place !== 'trailing')
    return { moved: [], speaker: wordsOf(attribution?.speaker ?? '') }
  const { claim, speaker } = attribution
  const own = words.filter((word) => word.end <= claim.length)
  const from = text.indexOf(speaker, claim.length)
  const who = words.filter(({ start, end }) => start >= from && end <= from + speaker.length)
  const mayMove = who.length > 0 && !isStranger(who) && !who.some(isNoName)
  const told = mayMove && isReportable(attribution, own) ? reported(own, reading) : []
  const says = saysIn(attribution, reading)
  return { moved: told.map((one) => [...who, says, ...one]), speaker: wordsOf(speaker) }
}

/** "…, says Russia may too": more than a name follows. */
const isNoName = (word: Tagged[number]) => hasTag(word, /^(?:MD|VB|RB|PRP|W)/)

/** In front, "airline says Southwest …" would be another airline. */
const isStranger = (who: Tagged) => BELONGS.test(who.at(-1)?.text ?? '') && who.length === 1

const saysIn = ({ verb }: Attribution, { headline }: Reading) =>
  added(isTitleCase(headline) ? capitalised(verb) : verb, 'VBZ')

/** The claim as it stands behind its speaker, in both ways where it is in scare quotes. */
function reported(claim: Tagged, reading: Reading): readonly Tagged[] {
  // Of a claim with a verb the quoted words are somebody's; else they are what is said of the subject.
  const plain = hasFinite(claim) ? claim : withoutScareQuotes(claim)
  const ways = plain.length === claim.length ? [claim] : [plain, claim]
  if (isTitleCase(reading.headline)) return ways
  return ways.map((own) => continued(own, reading)).filter((own) => own !== null)
}

/** The words as they stand inside a sentence, or null where the article does not show how. */
function continued(words: Tagged, reading: Reading): Tagged | null {
  const at = words.findIndex(isWord)
  const first = words[at]
  if (!first) return null
  const isSmall = isArticle(first, reading)
  // "New York", "President Ames": a name goes on.
  if (!isSmall && is(words[at + 1], /^\p{Lu}\p{Ll}/u))
    return isOfName(words, at, reading) ? words : null
  const text = isSmall ? first.text.toLowerCase() : inside(written(words.slice(at)), reading)
  if (text === null) return null
  const opens = { ...first, text: text.slice(0, first.text.length) }
  return words.map((word) => (word === first ? opens : word))
}

/** "Prominent Marl journalist": what tells of somebody by name is a part of it where the text writes it so. */
const isOfName = (words: Tagged, at: number, { names, pairs }: Reading): boolean => {
  const [first, second] = words.slice(at).map(({ normal }) => normal)
  return names.has(first ?? '') || pairs.has(`${first} ${second}`)
}

/** "A Marl man", "THE HS2 link", "Most Scots"; "The Hague" is a name where the body writes it so inside a sentence. */
const isArticle = (word: Tagged[number], { names }: Reading) =>
  is(word, /^An?$/) || (is(word, /^(?:The|THE|Most)$/) && !names.has(word.normal))

/** "Earlier this week, …": so many words may open a claim before its comma. */
const OPENING_WORDS = 5

const WHOLLY_QUOTED = /^["“‘'].*["”’']$/u

/** The order of the publisher's words stays for all other verbs. */
const SAYS = /^(?:says?|said|finds?|shows?|reveals?|suggests?)$/i

/** Whether a claim can follow "says". */
function isReportable({ claim, verb }: Attribution, words: Tagged): boolean {
  const normal = wordsOf(claim)
  if (/[?!…;]|: | [–—-] /.test(claim) || WHOLLY_QUOTED.test(claim)) return false
  if (normal.some((word) => IN_PERSON.has(word)) || isImperative(normal)) return false
  // "says with police near": what opens with a circumstance would not be read as the claim.
  if (hasTag(words.find(isWord), /^(?:IN|TO|RB[RS]?|WRB|WP)$/)) return false
  if (words.slice(0, OPENING_WORDS).some((word) => is(word, /^,$/))) return false
  // "Report says lawyer says he will fight": whose words they are would be told twice in a row.
  if (normal.some((word) => /^(?:says?|said)$/.test(word))) return false
  // In front of "believe" and "warn" a claim without its verb, or of today, reads as another.
  if (!SAYS.test(verb)) return false
  return hasVerb(normal) || /[’'”"]$/.test(claim) || PREDICATES.has(normal.at(-1) ?? '')
}

const CLOSING = /^(?:[”’"']|'')$/u
const LONGEST_SCARE = 8

/**
 * Quotation marks around a few words of a claim: its speaker already says whose they are. Quoted
 * titles, which begin with a capital, keep theirs.
 */
function withoutScareQuotes(words: Tagged): Tagged {
  const open = words.findIndex(
    (word, at) =>
      is(word, OPENS_QUOTE) && is(words[at + 1], /^\p{Ll}/u) && words[at + 1]?.start === word.end,
  )
  const close = words.findIndex((word, at) => at > open + 1 && is(word, CLOSING))
  if (open < 0 || close < 0 || close - open > LONGEST_SCARE) return words
  return withoutScareQuotes(words.filter((_, at) => at !== open && at !== close))
}
