/** "Two men were arrested" → "Two men arrested"; "a storm is moving north" → "a storm moving north". */
import { SAYING } from '../../english/lexicon.ts'
import { hasTag, is, NOUN, OPENS_CLAUSE, type Tagged } from '../read/tagged.ts'

const BE = /^(?:is|are|was|were)$/i
const HAVE = /^(?:has|have|had)$/i

/** Only behind a noun and of the first verb but "says": "he was arrested", "who was arrested" stay. */
export function withoutAuxiliaries(words: Tagged): Tagged {
  for (let at = 1; at < words.length; at++) {
    if (hasTag(words[at], OPENS_CLAUSE)) return words
    const before = words[at - 1]
    if (hasTag(before, /^(?:VB[DPZ]|MD)$/) && !SAYING.has(before?.normal ?? '')) return words
    if (!hasTag(before, NOUN)) continue
    const length = auxiliaryAt(words, at)
    if (length > 0) return [...words.slice(0, at), ...words.slice(at + length)]
  }
  return words
}

/** How many words of a passive or progressive auxiliary stand here; "being" stays. */
function auxiliaryAt(words: Tagged, at: number): number {
  const [first, second, third] = words.slice(at, at + 3)
  if (is(first, HAVE) && is(second, /^been$/i)) return hasTag(third, /^VBN$/) ? 2 : 0
  if (!is(first, BE) || is(second, /^(?:being|going)$/i))
    return is(first, PRESENT) && is(second, /^being$/i) ? 1 : 0
  if (hasTag(second, /^VBG$/)) return 1
  return hasTag(second, /^VBN$/) && !(is(first, PAST) && hasSpan(words.slice(at))) ? 1 : 0
}

const PRESENT = /^(?:is|are)$/i
const PAST = /^(?:was|were)$/i

/** "were jailed for many years": what is over would read as if it were so now. */
const hasSpan = (words: Tagged) =>
  words.some((word) => is(word, /^(?:years?|decades?|months?|centur(?:y|ies))$/i))
