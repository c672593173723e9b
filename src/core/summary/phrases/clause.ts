/** Whether words say something of something, and which of them are verbs: by tags and word lists. */
import { words as wordsOf } from '../../text/tokens.ts'
import { hasTag, is, type Tagged, type TaggedWord } from '../headlinese/tagged.ts'
import { SAYING } from '../lexicon.ts'
import { hasVerb, isVerb } from '../verbs.ts'

export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

type Word = TaggedWord | undefined

export const textOf = (words: Tagged): string => words.map((word) => word.text).join(' ')
export const normalOf = (word: Word): string => word?.text.toLowerCase() ?? ''

export const isVerbal = (word: Word): boolean =>
  hasTag(word, /^(?:VB|MD)/) || isVerb(normalOf(word))

/** Where an earlier word is the verb, a last one that may be a verb or a noun is a noun. */
export function endsWithVerb(words: Tagged): boolean {
  const last = words.at(-1)
  if (hasTag(last, /^(?:VB|MD)/)) return true
  return isVerbal(last) && !words.slice(0, -1).some((word) => hasTag(word, FINITE))
}

/** A verb in any form, also "to" before one. */
export const hasAnyVerb = (words: Tagged): boolean => hasVerb(wordsOf(textOf(words)))

/** Something is said of something: a label or a name is not, nor is "the man who died". */
export const isClause = (words: Tagged): boolean =>
  words.some((_, at) => at > 0 && isVerbAt(words, at) && !isRelative(words, at))

function isVerbAt(words: Tagged, at: number): boolean {
  const [before, word, next] = words.slice(at - 1, at + 2)
  if (!word) return false
  // ", banned for doping,": a participle.
  if (is(word, /ed$/) && is(before, /^,$/)) return false
  const asVerb = isVerb(normalOf(word)) && (/(?:s|ed)$/.test(word.text) || hasTag(before, MANY))
  const toVerb = is(word, /^to$/i) && hasTag(next, /^VB$/) && isVerb(normalOf(next))
  return hasTag(word, FINITE) || asVerb || toVerb
}

/** Its subject is "who" or "which", up to the next comma. */
function isRelative(words: Tagged, at: number): boolean {
  const before = words.slice(0, at)
  const mark = before.findLastIndex((word) => is(word, /^[,:;]$/))
  const relative = before.findLastIndex((word) => is(word, /^(?:who|which|whose|that)$/i))
  if (relative < 0 || isSaying(before[relative - 1])) return false
  const verbs = before.slice(relative).filter((word) => hasTag(word, FINITE)).length
  return (relative > mark || relative === mark + 1) && verbs === 0
}

const MANY = /^NNP?S$/

export const isSaying = (word: Word): boolean => SAYING.has(normalOf(word))

/**
 * What is said in the part that the gap begins in (behind a colon or "says") has to stay: a clause a
 * clause, a label no single word.
 */
export function losesStatement(words: Tagged, from: number): boolean {
  const opensPart = (word: TaggedWord) =>
    is(word, /^[:;]$/) || (isSaying(word) && hasTag(word, /^VB/))
  const start = words.slice(0, from).findLastIndex(opensPart) + 1
  const length = words.slice(from).findIndex((word) => is(word, /^[:;]$/))
  const part = words.slice(start, length < 0 ? words.length : from + length)
  const kept = words.slice(start, from)
  return kept.length > 0 && (isClause(part) ? !isClause(kept) : start > 0 && kept.length < 3)
}

/** "was the guest at …", "is eager for …": the phrase is what is said. */
export const hasPredicate = (words: Tagged): boolean =>
  words.some(
    (word, at) =>
      is(word, /^(?:is|are|was|were|['’]s|be|been)$/i) &&
      hasTag(word, /^VB/) &&
      !words.slice(at + 1, at + 3).some((next) => hasTag(next, /^VB[NG]$/)),
  )
