/** What may go at the beginning of a sentence, up to its comma or colon. */
import { hasTag, is, type Tagged } from '../headlinese/tagged.ts'
import { SPEAKER_KINDS } from '../lexicon.ts'
import { FINITE, hasAnyVerb, isClause, isSaying, isVerbal, normalOf } from './clause.ts'
import { CIRCUMSTANCE, opensPhrase } from './openers.ts'

/** "A week after the crash, …". */
export function isOpening(words: Tagged, to: number): boolean {
  if (!is(words[to - 1], /^,$/) || hasTag(words[to], /^CC$/) || opensPhrase(words[to])) return false
  const [first, second, third] = words
  // "At least 100 people were killed, …": the main clause.
  if (is(second, /^(?:least|most|last|first)$/i)) return false
  const hasClause = is(first, CIRCUMSTANCE) || is(first, /^as$/i)
  if (!hasClause && words.slice(0, to).some((word) => hasTag(word, FINITE))) return false
  const dated = hasTag(first, /^(?:DT|CD)$/) && hasTag(second, /^NN/) && opensPhrase(third)
  return (opensPhrase(first) || dated) && !isVerbal(words[to]) && hasAnyVerb(words.slice(to))
}

/** "Harbour tunnel crash: …"; a name there may be a speaker's. */
export function isTopic(words: Tagged, to: number): boolean {
  const label = words.slice(0, to - 1)
  const last = label.at(-1)
  return (
    is(words[to - 1], /^:$/) &&
    label.length > 1 &&
    hasTag(last, /^NNS?$/) &&
    !SPEAKER_KINDS.has(normalOf(last)) &&
    !label.some((word) => is(word, /^[,:;?!]$/)) &&
    !isClause(label) &&
    isClause(words.slice(to))
  )
}

/** "As prices rise": a circumstance without what it is one of. */
export function isOnlyOpening(before: Tagged): boolean {
  const opensClause = (word: Tagged[number]) => is(word, /^[:;]$/) || isSaying(word)
  const clause = before.slice(before.findLastIndex(opensClause) + 1)
  const [first] = clause
  const opened =
    opensPhrase(first) || is(first, /^(?:to|if|unless|until|although|though|when|once)$/i)
  return opened && !clause.some((word) => is(word, /^,$/))
}
