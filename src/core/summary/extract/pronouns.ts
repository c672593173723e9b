/**
 * Whom a pronoun stands for: somebody whom the sentence names before it, or nobody in it. What names
 * somebody is a name or a noun phrase that may be a subject, never a place: "in Lisbon he said".
 */

import { listed } from '../../text/listed.ts'
import { AHEAD, isClitic, isImpersonal, isInverted } from '../languages/pronouns.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

/** A pronoun for somebody whom the sentence does not name, or a word for "also". */
export function pointsBack(words: readonly Word[], pointing: PointingWords): boolean {
  const named = { one: -1, several: -1 }
  const subject = frontedBefore(words, pointing)
  for (const word of words) {
    if (word.quoted) continue
    if (pointing.adding.has(word.lower) && word.at < ALSO_REACH) return true
    if (isClitic(words, word, pointing)) return true
    if (pointing.pronouns.has(word.lower) && !isImpersonal(word, pointing)) {
      if (isInverted(words, word, pointing)) return true
      const by = placeOf(word, named, pointing)
      const isNamed = by >= 0 && mayStandFor(word, words.slice(by + 1, word.at), pointing)
      if (!isNamed && !isNamedBehind(words, word, pointing)) return true
    }
    if (named.one < 0 && introduces(word, pointing)) named.one = word.at
    if (named.several < 0 && word.at >= subject && isPlural(word, pointing)) named.several = word.at
  }
  return false
}

/** Of the word that it may stand for, or -1. */
const placeOf = (
  { lower }: Word,
  { one, several }: { readonly one: number; readonly several: number },
  { plurals, either }: PointingWords,
): number => (plurals.has(lower) ? several : either.has(lower) ? Math.max(one, several) : one)

/** "According to the figures, they …": what stands before the subject is not whom its pronoun means. */
export function frontedBefore([first, ...rest]: readonly Word[], pointing: PointingWords): number {
  const { stops, articles, demonstratives, leading, indefinite, reporting } = pointing
  const word = first?.lower ?? ''
  const others = [articles, demonstratives, leading, indefinite]
  const isOther = others.some((words) => words.has(word))
  const isAgentNext = BY.has(rest[0]?.lower ?? '')
  if (!reporting.has(word) && !isAgentNext && (isOther || !stops.has(word))) return 0
  return 1 + rest.findIndex(({ gap }) => gap.includes(','))
}

/** "Asked by Reuters, …" */
const BY = listed('by par por pelo pela')

/** A pronoun before anybody whom it could stand for: "On Friday he", and not "In his speech, Mr Smith". */
export function pointsAhead(words: readonly Word[], pointing: PointingWords): boolean {
  const { pronouns, stops, times, leading, reporting } = pointing
  const first = words.find(
    (word) => !word.quoted && pronouns.has(word.lower) && !isImpersonal(word, pointing),
  )
  if (!first || isNamedBehind(words, first, pointing)) return false
  const before = words.slice(0, first.at)
  const isSmall = ({ lower, at }: Word) =>
    stops.has(lower) ||
    times.has(lower) ||
    (at === 0 && leading.has(lower) && !reporting.has(lower))
  if (before.every((word) => word.quoted || isSmall(word))) return true
  // "Hooded, they …", "Asked by the press, she …", and not "When families came, they …".
  return (
    first.gap.startsWith(',') &&
    !leading.has(words[0]?.lower ?? '') &&
    !before.some((word) => introduces(word, pointing))
  )
}

/**
 * Whether a lead that begins with a pronoun goes on from the line, as it does from the headline where
 * it was published: "She was 66", and neither "She then left" nor "He owed him money".
 */
export function goesOnFrom(
  line: readonly Word[],
  [first, ...rest]: readonly Word[],
  pointing: PointingWords,
): boolean {
  const { pronouns, plurals, objects, roles, goingOn } = pointing
  if (!first || !pronouns.has(first.lower) || plurals.has(first.lower)) return false
  if (rest.slice(0, NEAR_FIRST).some(({ lower }) => goingOn.has(lower) || objects.has(lower)))
    return false
  return line.some((word) => introduces(word, pointing) || roles.has(word.lower))
}

/**
 * "The House refuses to believe him": an object is somebody else than the subject of its clause.
 * `between` are the words from whom it may stand for.
 */
const mayStandFor = (
  pronoun: Word,
  between: readonly Word[],
  { objects, leading }: PointingWords,
): boolean =>
  !objects.has(pronoun.lower) ||
  between.some(
    (word) =>
      word.gap.includes(',') ||
      // "believe him": the word right before it is its verb.
      (word !== pronoun.before && (leading.has(word.lower) || word.lower === 'who')),
  )

/** Further back "also" adds to what the sentence itself says. */
const ALSO_REACH = 9
/** So near to the pronoun that it begins with, a word makes a sentence go on from another. */
const NEAR_FIRST = 3

function isNamedBehind(words: readonly Word[], { at }: Word, pointing: PointingWords): boolean {
  const { stops, reporting, articles, demonstratives, times } = pointing
  if (at === 0 || at >= AHEAD) return false
  const comma = words.slice(at + 1).find(({ gap }) => gap.includes(','))
  // ", révèle Le Parisien" names who tells it.
  if (!comma || reporting.has(comma.lower)) return false
  return words.slice(comma.at).some((word) => {
    if (word.quoted) return false
    if (articles.has(word.lower) || demonstratives.has(word.lower))
      return clauseOpens(word, pointing) && !times.has(word.next?.lower ?? '')
    return word.capital && !stops.has(word.lower) && !isLocated(word, pointing)
  })
}

function introduces(word: Word, pointing: PointingWords): boolean {
  const { demonstratives, stops, times, articles, auxiliaries, reporting, indefinite } = pointing
  const { lower, next } = word
  if (isLocated(word, pointing) || demonstratives.has(lower)) return false
  if (word.capital && !stops.has(lower) && !times.has(lower)) {
    if (word.before) return isOneByName(word, pointing)
    // A sentence's first word has a capital anyway: in front of a verb or another name it is one.
    const isVerb = (lower: string) => auxiliaries.has(lower) || reporting.has(lower)
    return next !== undefined && (next.capital || isVerb(next.lower))
  }
  // "the mayor", and neither "les maires" nor "the Democrats" nor "the FBI".
  const isOne = articles.has(lower) && !lower.endsWith('s') && isOneByName(next, pointing)
  return (indefinite.has(lower) || isOne) && clauseOpens(word, pointing)
}

/** "in Lisbon", "in the House" */
const isLocated = ({ before }: Word, { locating, articles, demonstratives }: PointingWords) =>
  before !== undefined &&
  (locating.has(before.lower) ||
    (locating.has(before.before?.lower ?? '') &&
      (articles.has(before.lower) || demonstratives.has(before.lower))))

/** "James Davis", and neither "the Democrats" nor "FBI". */
function isOneByName(word: Word | undefined, { stops }: PointingWords): boolean {
  if (!word || /^\p{Lu}{2,}$/u.test(word.text)) return false
  const { before, next } = word
  const isPart = next?.capital || (before?.capital && !stops.has(before.lower))
  return isPart === true || !/[^s]s$/.test(word.lower)
}

/** Those of a day, "2 juin", are not several. */
const isPlural = ({ lower, text, next }: Word, { stops, times, indefinite }: PointingWords) =>
  (lower.length > 3 && /[sx]$/.test(lower) && !stops.has(lower) && !times.has(lower)) ||
  (/^\p{N}/u.test(text) && !times.has(next?.lower ?? '')) ||
  (indefinite.has(lower) && lower.length > 3)

/** Whether a pronoun behind the sentence has somebody to stand for. */
export const introducesAnybody = (
  words: readonly Word[],
  pointing: PointingWords | null,
): boolean =>
  pointing === null ||
  words.some(
    (word) =>
      introduces(word, pointing) ||
      (pointing.indefinite.has(word.lower) && clauseOpens(word, pointing)),
  )
