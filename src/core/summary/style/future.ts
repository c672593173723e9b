/** "The city will build a tunnel" → "The city to build a tunnel". */
import { hasTag, is, NOUN, OPENS_CLAUSE, type Tagged } from '../read/tagged.ts'

/** Only behind a noun and before a verb: "he will", "will not" and "who will" stay. */
export function willToTo(words: Tagged): Tagged {
  const at = words.findIndex((word) => is(word, /^will$/i))
  const next = words[at + 1]
  const word = words[at]
  if (at < 1 || !word || !hasTag(words[at - 1], NOUN) || !hasTag(next, /^VB$/)) return words
  const before = words.slice(0, at)
  // "Police say man will stand trial": after a verb, "to" would lean on it.
  if (before.some((one) => hasTag(one, OPENS_CLAUSE) || hasTag(one, /^VB/))) return words
  return words.map((one) => (one === word ? { ...one, text: 'to', tag: 'TO' } : one))
}
