/**
 * Whom a pronoun stands for: somebody whom the sentence names before it, or nobody in it. What names
 * somebody is a name or a noun phrase that may be a subject, never a place: "in Lisbon he said".
 */
import { listed } from '../../text/listed.ts'
import { AHEAD, isClitic, isImpersonal, isInverted } from '../languages/pronouns.ts'
import { clauseOpens, is, type Word } from './words-in.ts'

/** A pronoun for somebody whom the sentence does not name, or a word for "also". */
export function pointsBack(words: readonly Word[]): boolean {
  let [one, several] = [-1, -1]
  const subject = frontedBefore(words)
  for (const word of words) {
    if (word.quoted) continue
    if (is(word, 'adding') && word.at < ALSO_REACH) return true
    if (isClitic(words, word)) return true
    if (is(word, 'pronouns') && !isImpersonal(word)) {
      if (isInverted(words, word)) return true
      const by = placeOf(word, one, several)
      const isNamed = by >= 0 && mayStandFor(word, words.slice(by + 1, word.at))
      if (!isNamed && !isNamedBehind(words, word)) return true
    }
    if (one < 0 && introduces(word)) one = word.at
    if (several < 0 && word.at >= subject && isPlural(word)) several = word.at
  }
  return false
}

/** Of the word that it may stand for, or -1. */
const placeOf = (word: Word, one: number, several: number): number =>
  is(word, 'plurals') ? several : is(word, 'either') ? Math.max(one, several) : one

/** "According to the figures, they …": what stands before the subject is not whom its pronoun means. */
export function frontedBefore([first, ...rest]: readonly Word[]): number {
  const isOther = is(first, 'articles', 'demonstratives', 'leading', 'indefinite')
  const isAgentNext = BY.has(rest[0]?.lower ?? '')
  if (!is(first, 'reporting') && !isAgentNext && (isOther || !is(first, 'stops'))) return 0
  return 1 + rest.findIndex(({ gap }) => gap.includes(','))
}

/** "Asked by Reuters, …" */
const BY = listed('by par por pelo pela')

/** A pronoun before anybody whom it could stand for: "On Friday he", and not "In his speech, Mr Smith". */
export function pointsAhead(words: readonly Word[]): boolean {
  const first = words.find((word) => !word.quoted && is(word, 'pronouns') && !isImpersonal(word))
  if (!first || isNamedBehind(words, first)) return false
  const before = words.slice(0, first.at)
  const isSmall = (word: Word) =>
    is(word, 'stops', 'times') || (word.at === 0 && is(word, 'leading') && !is(word, 'reporting'))
  if (before.every((word) => word.quoted || isSmall(word))) return true
  // "Hooded, they …", "Asked by the press, she …", and not "When families came, they …".
  return first.gap.startsWith(',') && !is(words[0], 'leading') && !before.some(introduces)
}

/**
 * Whether a lead that begins with a pronoun goes on from the line, as it does from the headline where
 * it was published: "She was 66", and neither "She then left" nor "He owed him money".
 */
export function goesOnFrom(line: readonly Word[], [first, ...rest]: readonly Word[]): boolean {
  if (!is(first, 'pronouns') || is(first, 'plurals') || rest[0]?.gap === '-') return false
  if (rest.slice(0, NEAR_FIRST).some((word) => is(word, 'goingOn', 'objects'))) return false
  return line.some((word) => introduces(word) || is(word, 'roles'))
}

/**
 * "The House refuses to believe him": an object is somebody else than the subject of its clause.
 * `between` are the words from whom it may stand for.
 */
const mayStandFor = (pronoun: Word, between: readonly Word[]): boolean =>
  !is(pronoun, 'objects') ||
  between.some(
    (word) =>
      word.gap.includes(',') ||
      // "believe him": the word right before it is its verb.
      (word !== pronoun.before && (is(word, 'leading') || word.lower === 'who')),
  )

/** Further back "also" adds to what the sentence itself says. */
const ALSO_REACH = 9
/** So near to the pronoun that it begins with, a word makes a sentence go on from another. */
const NEAR_FIRST = 3

function isNamedBehind(words: readonly Word[], { at, gap, next }: Word): boolean {
  // "In January, she had …": no name behind it is hers.
  if (at === 0 || at >= AHEAD || (gap.startsWith(',') && is(next, 'auxiliaries'))) return false
  const comma = words.slice(at + 1).find(({ gap }) => gap.includes(','))
  // ", révèle Le Parisien" names who tells it.
  if (!comma || is(comma, 'reporting')) return false
  return words.slice(comma.at).some((word) => {
    if (word.quoted) return false
    if (is(word, 'articles', 'demonstratives')) return clauseOpens(word) && !is(word.next, 'times')
    return word.capital && !is(word, 'stops') && !isLocated(word)
  })
}

export function introduces(word: Word): boolean {
  const { lower, next } = word
  if (isLocated(word) || is(word, 'demonstratives')) return false
  if (word.capital && !is(word, 'stops', 'times')) {
    if (word.before) return isOneByName(word)
    // A sentence's first word has a capital anyway: in front of a verb or another name it is one.
    return next?.capital === true || is(next, 'auxiliaries', 'reporting')
  }
  // "the mayor", and neither "les maires" nor "the Democrats" nor "the FBI".
  const isOne = is(word, 'articles') && !lower.endsWith('s') && isOneByName(next)
  return (is(word, 'indefinite') || isOne) && clauseOpens(word)
}

/** "in Lisbon", "in the House" */
const isLocated = ({ before }: Word): boolean =>
  is(before, 'locating') ||
  (is(before?.before, 'locating') && is(before, 'articles', 'demonstratives'))

/** "James Davis", and neither "the Democrats" nor "FBI". */
function isOneByName(word: Word | undefined): boolean {
  if (!word || /^\p{Lu}{2,}$/u.test(word.text)) return false
  const { before, next } = word
  const isPart = next?.capital || (before?.capital && !is(before, 'stops'))
  return isPart === true || !/[^s]s$/.test(word.lower)
}

/** Those of a day, "2 juin", are not several. */
const isPlural = (word: Word): boolean =>
  (word.lower.length > 3 && /[sx]$/.test(word.lower) && !is(word, 'stops', 'times')) ||
  (/^\p{N}/u.test(word.text) && !is(word.next, 'times')) ||
  (is(word, 'indefinite') && word.lower.length > 3)

/** Whether a pronoun behind the sentence has somebody to stand for. */
export const introducesAnybody = (words: readonly Word[]): boolean =>
  words.some(
    (word) => !word.pointing || introduces(word) || (is(word, 'indefinite') && clauseOpens(word)),
  )
