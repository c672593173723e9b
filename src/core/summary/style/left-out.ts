/** What headlines leave out: articles and auxiliaries. */
import { ASKS_FOR_ONE, FATE, SAYING } from '../../english/lexicon.ts'
import { SUPERLATIVE } from '../../english/ranks.ts'
import { hasFinite } from '../read/clause.ts'
import { hasTag, is, NOUN, OPENS_CLAUSE, type Tagged, type TaggedWord } from '../read/tagged.ts'
import { CAPITAL } from '../title-case.ts'

const ARTICLE = /^(?:a|an|the)$/
const FIRST_ARTICLE = /^(?:a|an|the)$/i
const AMOUNT = /\d|day$|^(?:all|both|cents?|dollars?|percent|times?|once|twice|such|what|half)$/i
const QUOTE = /^(?:["“”‘’'«»„]|``|'')$/

/** A clause within a clause, or a question: spoken style, in which a missing article is a fault. */
const SPOKEN = /^(?:\?|who|whom|whose|which|that|what|why|how|when|where|than|i|we|you|it|so|too)$/i
const COPULA = /^(?:be|is|are|was|were|['’]s)$/i

/**
 * "The council approves a plan" → "Council approves plan". Capitals are left alone inside a line,
 * since the article may belong to a name ("The Hague").
 */
export function withoutArticles(words: Tagged): Tagged {
  // "In a parallel world, …", "Throwing a bomb into the market, …" are told as sentences.
  if (hasTag(words[0], /^(?:IN|VBG)$/) || words.some(isSpoken)) return words
  const kept = words.filter((word, at) => {
    const article = is(word, at === 0 ? FIRST_ARTICLE : ARTICLE)
    // "$4 a share": what follows a number says per what.
    return (
      !article ||
      is(words[at + 1], ASKS_FOR_ONE) ||
      // "a second time", "to an end"; "the second" is one anyway.
      (is(word, /^an?$/) && is(words[at + 1], /^(?:second|end)$/i)) ||
      isShare(words, at) ||
      isPeople(words, at) ||
      isInName(words, at) ||
      (is(words[at - 1], /^of$/i) && hasTag(words[at + 1], /^CD$/)) ||
      is(words[at - 1], AMOUNT)
    )
  })
  return kept.length === words.length ? words : kept
}

/** Somebody's words stay as they are; a question without "a" is none, nor is "is lie" a statement. */
const isSpoken = (word: TaggedWord, at: number, words: Tagged) =>
  is(word, SPOKEN) ||
  (is(word, QUOTE) && word.tag !== 'POS') ||
  (is(word, COPULA) && words.slice(at + 1, at + 3).some((next) => is(next, ARTICLE)))

/** "Guardians of the Galaxy", "Into the Light". */
const isInName = (words: Tagged, at: number) =>
  is(words[at + 1], CAPITAL) &&
  hasTag(words[at - 1], /^IN$/) &&
  [1, 2].some((back) => is(words[at - back], CAPITAL))

/** "the poor", "the missing in the north": no noun follows. */
const isPeople = (words: Tagged, at: number) =>
  is(words[at], /^the$/) &&
  hasTag(words[at + 1], /^JJ$/) &&
  is(words[at + 1], /^\p{Ll}+$/u) &&
  !is(words[at + 1], SUPERLATIVE) &&
  (at + 2 >= words.length ||
    hasTag(words[at + 2], /^(?:IN|TO|MD|VB[DZP]|\.|,)$/) ||
    (hasTag(words[at + 2], /^CC$/) && hasTag(words[at + 3], /^DT$/)))

/** "half of the fuel", "two of the city's libraries": of which. */
const isShare = (words: Tagged, at: number) =>
  is(words[at - 1], /^of$/i) &&
  (hasTag(words[at - 2], /^(?:CD|DT|RBS|JJS)$/) ||
    is(words[at - 2], /^(?:half|most|many|some|part|rest)$/i))

/** Opens a clause whose verb is not the line's. */
export const CLAUSE =
  /^(?:that|as|after|before|while|because|when|since|until|if|although|though)$/i
const BE = /^(?:is|are|was|were)$/i
const HAVE = /^(?:has|have|had)$/i

/**
 * "Two men were arrested" → "Two men arrested"; "a storm is moving north" → "a storm moving north".
 * Only behind a noun and of the first verb but "says": "he was arrested", "who was arrested" stay.
 */
export function withoutAuxiliaries(words: Tagged): Tagged {
  // "was suspended but can play": what is joined to it has its verb, too.
  if (joinsAuxiliary(words)) return words
  for (let at = 1; at < words.length; at++) {
    if (hasTag(words[at], OPENS_CLAUSE)) return words
    const before = words[at - 1]
    // "confirmed that he had been approached": behind a past it would be he who approached.
    if (hasTag(before, /^(?:VBD|MD)$/) || is(before, CLAUSE)) return words
    if (hasTag(before, /^VB[PZ]$/) && !SAYING.has(before?.normal ?? '')) return words
    if (!hasTag(before, NOUN)) continue
    // "Head accused of bullying staff has been cleared": without it, the staff would be.
    const length = words.slice(0, at).some(isParticiple) ? 0 : auxiliaryAt(words, at)
    if (length > 0) return words.toSpliced(at, length)
  }
  return words
}

/** Words from "and" to the second verb. */
const LONGEST_SUBJECT = 5

function joinsAuxiliary(words: Tagged): boolean {
  const first = words.findIndex(isAuxiliary)
  return words.some((word, at) => {
    if (at <= first || !hasTag(word, /^CC$/)) return false
    // "A body has been found but police say …": each of the two is a sentence.
    if (is(word, /^but$/i) && hasFinite(words.slice(at + 1))) return true
    const reach = is(word, /^and$/i) ? LONGEST_SUBJECT : 2
    return words.slice(at, at + reach).some(isAuxiliary)
  })
}

const isAuxiliary = (word: TaggedWord | undefined) =>
  hasTag(word, /^MD$/) || is(word, BE) || is(word, HAVE)

/** How many words of a passive or progressive auxiliary stand here; "being" stays. */
function auxiliaryAt(words: Tagged, at: number): number {
  const [first, second, third] = words.slice(at, at + 3)
  // "has been suspended, after …": the comma asks for a whole sentence.
  if (words.slice(at, at + 4).some((word) => is(word, /^,$/))) return 0
  if (is(first, HAVE) && is(second, /^been$/i)) return isPassive(third, words[at + 3]) ? 2 : 0
  if (!is(first, BE) || is(second, /^(?:being|going)$/i))
    return is(first, PRESENT) && is(second, /^being$/i) ? 1 : 0
  // "was preparing" is not of today.
  if (hasTag(second, /^VBG$/))
    return is(first, PAST) || words.slice(0, at).some((word) => hasTag(word, /^VB/)) ? 0 : 1
  return isPassive(second, third) && !(is(first, PAST) && hasSpan(words.slice(at))) ? 1 : 0
}

const isParticiple = (word: TaggedWord) => hasTag(word, /^VB[NG]$/)

/** "ministers warned of crowding" would be the ministers who warn. */
const isPassive = (verb: TaggedWord | undefined, next: TaggedWord | undefined) =>
  hasTag(verb, /^VBN$/) &&
  (!is(next, /^(?:of|about|against|that)$/i) || FATE.has(verb?.normal ?? ''))

const PRESENT = /^(?:is|are)$/i
const PAST = /^(?:was|were)$/i

/** "were jailed for many years": what is over would read as if it were so now. */
const hasSpan = (words: Tagged) =>
  words.some((word) => is(word, /^(?:years?|decades?|months?|centur(?:y|ies))$/i))
