/**
 * Does a compression tear apart what belongs together? The compressor weighs words; here the tags
 * tell what must not be: an object without its verb's, a modifier without its noun, a verb without
 * its subject, a clause without the word that joins it.
 */
import { hasTag, is, type Tagged } from './headlinese/tagged.ts'
import { isClause } from './phrases/clause.ts'

export interface Kept {
  readonly words: Tagged
  readonly keep: readonly boolean[]
}

/** One way to tear, asked at each word. */
type Tear = (kept: Kept, at: number) => boolean

const NOMINAL = /^(?:NN|JJ|CD$|POS$|PRP\$|\$$)/
const PHRASE = /^(?:NN|JJ|CD$|POS$|PRP\$|\$$|DT$|VBN$|HYPH$)/
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/
const VERB = /^(?:VB|MD)/
const TIME =
  /^(?:\p{L}+day|today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|week|month|year)$/iu
const JOINS =
  /^(?:because|as|after|before|when|while|since|until|if|although|though|where|who|which|whose|whether|why|how|unless)$/i
/** Who or what a condition is about is never left out. */
const BINDS = /^(?:if|unless|until)$/i
const STOPS = /^(?:[,;:.()]|--|``|'')$/

const TEARS: readonly Tear[] = [
  partsNoun,
  losesObject,
  losesSubject,
  losesPreposition,
  losesJoint,
  partsVerb,
  partsPair,
]

export const isTorn = (kept: Kept): boolean =>
  isVerbless(kept) || kept.words.some((_, at) => TEARS.some((tear) => tear(kept, at)))

/** The source states something and the line does not. */
const isVerbless = ({ words, keep }: Kept): boolean =>
  isClause(words) && !isClause(words.filter((_, at) => keep[at]))

/** The last noun of the phrase that starts at a word, or -1. */
function headFrom({ words }: Kept, start: number): number {
  let head = -1
  for (let at = start; hasTag(words[at], PHRASE); at++)
    if (hasTag(words[at], /^(?:NN|CD$)/)) head = at
  return head
}

/** "gossip website" → "gossip". */
function partsNoun(kept: Kept, at: number): boolean {
  if (!kept.keep[at] || !hasTag(kept.words[at], NOMINAL)) return false
  const head = headFrom(kept, at)
  return head > at && !kept.keep[head]
}

/** "expects unemployment to fall" → "expects to fall". */
function losesObject(kept: Kept, at: number): boolean {
  const { words, keep } = kept
  if (!keep[at] || !hasTag(words[at], /^VB/)) return false
  const head = headFrom(kept, at + (hasTag(words[at + 1], /^RP$/) ? 2 : 1))
  return head > at && !keep[head] && !TIME.test(words[head]?.text ?? '')
}

/** "as chain looks to adapt" → "looks to adapt". */
function losesSubject({ words, keep }: Kept, at: number): boolean {
  if (!keep[at] || !hasTag(words[at], FINITE)) return false
  let before = at - 1
  while (hasTag(words[before], /^(?:RB|CC)/) && !is(words[before], /^(?:and|or|but)$/i)) before--
  return hasTag(words[before], /^(?:NN|PRP$|WP|WDT|EX)/) && !keep[before]
}

/** "evidence of fraud" → "evidence fraud", "evidence of". */
function losesPreposition(kept: Kept, at: number): boolean {
  const { words, keep } = kept
  if (!hasTag(words[at], /^(?:IN|TO)$/) || JOINS.test(words[at]?.text ?? '')) return false
  const verb = hasTag(words[at], /^TO$/) && hasTag(words[at + 1], /^VB/)
  const object = verb ? at + 1 : headFrom(kept, at + 1)
  // "said that it …": a clause, which needs no "that".
  if (object < 0 || is(words[at], /^that$/i)) return false
  const before = keep.slice(0, at).includes(true)
  return keep[at] ? !keep[object] : keep[object] === true && before
}

/** "killed when his motorcycle crashed" → "killed his motorcycle crashed". */
function losesJoint({ words, keep }: Kept, at: number): boolean {
  const word = words[at]
  if (!word || !JOINS.test(word.text) || !hasTag(word, /^(?:IN|W)/)) return false
  const first = at + (hasTag(words[at + 1], /^DT$/) ? 2 : 1)
  if (keep[at] && BINDS.test(word.text) && !keep[first]) return true
  for (let next = at + 1; next < words.length; next++) {
    if (STOPS.test(words[next]?.text ?? '') || JOINS.test(words[next]?.text ?? '')) return false
    if (!hasTag(words[next], FINITE)) continue
    const joined = keep.slice(0, at).includes(true)
    return keep[at] ? !keep[next] : keep[next] === true && joined
  }
  return false
}

/** "has been charged" → "has been", "take over" → "take". */
function partsVerb({ words, keep }: Kept, at: number): boolean {
  if (!hasTag(words[at], VERB)) return false
  const next = at + (hasTag(words[at + 1], /^RB/) ? 2 : 1)
  if (hasTag(words[at + 1], /^RP$/)) return keep[at] !== keep[at + 1]
  const auxiliary = is(words[at], /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did)$/i)
  return (
    (auxiliary || hasTag(words[at], /^MD$/)) &&
    hasTag(words[next], /^VB/) &&
    keep[at] !== keep[next]
  )
}

/** "A mother and her son are accused" → "A mother are accused". */
function partsPair(kept: Kept, at: number): boolean {
  const { words, keep } = kept
  if (!hasTag(words[at], /^CC$/)) return false
  const object = words.slice(0, at).some((word, i) => keep[i] && hasTag(word, FINITE))
  const after = headFrom(kept, at + 1)
  if (object || after < 0 || !hasTag(words[at - 1], /^NN/)) return false
  return keep[at - 1] !== keep[after] || (keep[after] === true && !keep[at])
}
