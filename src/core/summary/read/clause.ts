/** Whether words say something of something, and which of them are verbs: by tags and word lists. */
import { isTelling, SAYING } from '../../english/lexicon.ts'
import { hasVerb, isVerb, mayBeVerb } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { FINITE, hasTag, is, NOUN, type Tagged, type TaggedWord, textOf } from './tagged.ts'

type Word = TaggedWord | undefined

const NOMINAL = /^(?:NN|CD$|JJ|DT$|PRP\$$|POS$|\$$|HYPH$|VBG$|FW$)/

export const isVerbal = (word: Word): boolean =>
  hasTag(word, /^(?:VB|MD)/) || (word !== undefined && isVerb(word.normal))

export const isSaying = (word: Word): boolean => word !== undefined && SAYING.has(word.normal)

/** A verb in any form, also "to" before one. */
export const hasAnyVerb = (words: Tagged): boolean => hasVerb(wordsOf(textOf(words)))

/** Something is said of something: a label or a name is not, nor is "the man who died". */
export const isClause = (words: Tagged): boolean => verbOf(words) > 0

/** The place of the first verb that says something of what stands before it, or -1. */
export const verbOf = (words: Tagged): number =>
  words.findIndex((_, at) => at > 0 && isVerbAt(words, at) && !isRelative(words, at))

/** The verb is more than a participle: it has a tense, or "to" before it. */
export const hasFinite = (words: Tagged): boolean =>
  words.some((_, at) => at > 0 && isVerbAt(words, at) && !isParticiple(words, at))

/** It is told what was done to somebody: "Man held", "two were arrested". */
export function isPassive(words: Tagged): boolean {
  const verb = verbOf(words)
  const [next, second] = words.slice(verb + 1, verb + 3)
  const auxiliary = is(words[verb], /^(?:is|are|was|were|has|have|had|to)$/i)
  return (
    hasTag(words[verb], /^VBN$/) ||
    isParticiple(words, verb) ||
    (auxiliary &&
      (hasTag(next, /^VBN$/) || (is(next, /^(?:been?|being)$/i) && hasTag(second, /^VBN$/))))
  )
}

function isVerbAt(words: Tagged, at: number): boolean {
  const [before, word, next] = words.slice(at - 1, at + 2)
  if (!word) return false
  if (is(before, /^,$/)) {
    // ", banned for doping,": a participle.
    if (is(word, /ed$/)) return false
    // ", held on Tuesday to coincide with …,": behind the first comma, before a phrase.
    const isFirst = !words.slice(0, at - 1).some((one) => is(one, /^,$/))
    if (isFirst && hasTag(word, /^VB[DN]$/) && hasTag(next, /^IN$/)) return false
  }
  const asVerb = isVerb(word.normal) && (/(?:s|ed)$/.test(word.text) || hasTag(before, /^NNP?S$/))
  const toVerb = is(word, /^to$/i) && hasTag(next, /^VB$/)
  // "Doctors vote against deal": the labeller knows the verb where the tag is a noun's.
  const root = word.relation === 'ROOT' && hasTag(before, NOUN) && mayBeVerb(word.normal)
  // "Floods kill 19 in Marl"
  const counts = is(before, /\p{L}s$/u) && mayBeVerb(word.normal) && hasTag(next, /^(?:CD|\$)$/)
  return hasTag(word, FINITE) || asVerb || toVerb || root || counts || isParticiple(words, at)
}

/**
 * "Suspect charged with", "two men arrested": a passive without its auxiliary. In title case, where
 * tags tell less, the ending does before a preposition.
 */
const isParticiple = (words: Tagged, at: number) =>
  hasTag(words[at - 1], /^NN/) &&
  ((hasTag(words[at], /^VBN$/) && !hasTag(words[at + 1], /^(?:NN|JJ)/)) ||
    (is(words[at], /\p{L}{2}ed$/u) && hasTag(words[at + 1], /^(?:IN|TO)$/)))

/** Its subject is "who" or "which", up to the next comma. */
function isRelative(words: Tagged, at: number): boolean {
  const before = words.slice(0, at)
  const mark = before.findLastIndex((word) => is(word, /^[,:;]$/))
  const relative = before.findLastIndex((word) => is(word, /^(?:who|which|whose|that)$/i))
  if (relative < 0 || isSaying(before[relative - 1])) return false
  return relative > mark && !before.slice(relative).some((word) => hasTag(word, FINITE))
}

const SUBJECT = /^(?:NN|CD$|JJ|DT$|PRP\$$|\$$)/
/** A state without a verb: "in hiding", "on safe ground", "down 3 percent". */
const STATE = /^(?:in|at|on|under|off|out|up|down|behind|over|near|ahead|due|set|safe|dead)$/i

/** Words that say something of a subject of their own: "south bank on safe ground". */
export function isOwnClause(words: Tagged): boolean {
  if (!hasTag(words[0], SUBJECT) || is(words[0], /^(?:this|that|these|those)$/i)) return false
  const verb = verbOf(words)
  const subject = words.slice(0, verb)
  // "author, filmmaker and thought leader", "the plight of convicted men" have no verb.
  if (verb > 0 && hasTag(subject.at(-1), /^(?:CC|IN|DT)$/)) return false
  if (verb > 0) return subject.every(isInSubject) && subject.some((word) => hasTag(word, NOUN))
  const state = words.findIndex((word) => is(word, STATE))
  return state > 0 && state < words.length - 1 && words.slice(0, state).every(isNominal)
}

export const isNominal = (word: Word): boolean => hasTag(word, NOMINAL)

const isInSubject = (word: TaggedWord) =>
  isNominal(word) || is(word, /^(?:of|in|at|from|for|and|&|%|the)$/i) || hasTag(word, /^VBN$/)

/** "was the guest at …", "is eager for …": the phrase is what is said. */
export const hasPredicate = (words: Tagged): boolean =>
  words.some(
    (word, at) =>
      is(word, /^(?:is|are|was|were|['’]s|be|been)$/i) &&
      hasTag(word, /^VB/) &&
      !words.slice(at + 1, at + 3).some((next) => hasTag(next, /^VB[NG]$/)),
  )

/**
 * "…, a witness testifies in private": whoever does something without an object may tell what stands
 * before. A passive and a state tell nothing, unless their verb is one of telling.
 */
export function mayTell(words: Tagged): boolean {
  if (words.some((word) => isTelling(word.normal) && !hasTag(word, /^(?:VBG|JJ)/))) return true
  const verb = verbOf(words)
  // "…, new research has shown"
  if (is(words[verb], /^(?:has|have|had)$/i) && words.length === verb + 2) return true
  if (verb < 0 || hasTag(words[verb], /^(?:VBN|MD|TO)$/) || is(words[verb], HELPS)) return false
  return words[verb]?.relation !== 'partmod' && !isNominal(words[verb + 1])
}

const HELPS = /^(?:is|are|was|were|has|have|had)$/i
