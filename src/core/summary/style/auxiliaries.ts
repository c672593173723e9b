/** "Two men were arrested" → "Two men arrested"; "a storm is moving north" → "a storm moving north". */
import { hasTag, is, NOUN, OPENS_CLAUSE, type Tagged } from '../read/tagged.ts'

const BE = /^(?:is|are|was|were)$/i
const HAVE = /^(?:has|have|had)$/i

/** Only behind a noun: "he was arrested" and "who was arrested" stay. */
export function withoutAuxiliaries(words: Tagged): Tagged {
  for (let at = 1; at < words.length; at++) {
    if (hasTag(words[at], OPENS_CLAUSE)) return words
    if (!hasTag(words[at - 1], NOUN)) continue
    const length = auxiliaryAt(words, at)
    if (length > 0) return [...words.slice(0, at), ...words.slice(at + length)]
  }
  return words
}

/** How many words of a passive or progressive auxiliary stand here. */
function auxiliaryAt(words: Tagged, at: number): number {
  const [first, second, third] = words.slice(at, at + 3)
  const passive = (word: typeof first) => hasTag(word, /^VBN$/)
  if (is(first, HAVE) && is(second, /^been$/i)) return passive(third) ? 2 : 0
  if (!is(first, BE)) return 0
  if (is(second, /^being$/i)) return passive(third) ? 2 : 0
  return passive(second) || (hasTag(second, /^VBG$/) && !is(second, /^going$/i)) ? 1 : 0
}
