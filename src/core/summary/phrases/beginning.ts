/** What may go at the beginning of a sentence, up to its comma or colon. */
import { hasTag, is, type Tagged } from '../headlinese/tagged.ts'
import { hasAnyVerb, isSaying, isVerbal } from './clause.ts'
import { opensPhrase } from './openers.ts'

/** "A week after the crash, …": when it happened; what else opens a sentence may frame all of it. */
export function isOpening(words: Tagged, to: number): boolean {
  if (!is(words[to - 1], /^,$/) || hasTag(words[to], /^CC$/) || opensPhrase(words[to])) return false
  const [first, second, third] = words
  const dated = hasTag(first, /^(?:DT|CD)$/) && hasTag(second, /^NN/) && is(third, SINCE)
  return (is(first, SINCE) || dated) && !isVerbal(words[to]) && hasAnyVerb(words.slice(to))
}

const SINCE = /^(?:after|amid|amidst|following|during|since)$/i

/** "As prices rise": a circumstance without what it is one of. */
export function isOnlyOpening(before: Tagged): boolean {
  const opensClause = (word: Tagged[number]) => is(word, /^[:;]$/) || isSaying(word)
  const clause = before.slice(before.findLastIndex(opensClause) + 1)
  const [first] = clause
  const opened =
    opensPhrase(first) || is(first, /^(?:to|if|unless|until|although|though|when|once)$/i)
  return opened && !clause.some((word) => is(word, /^,$/))
}
