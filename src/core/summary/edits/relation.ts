/**
 * What stands between two sides: "Talks with Russia on Syria …" → "Russia talks …". The other side
 * goes in front of a noun for something between two; the topic may go where the lead names it.
 */
import { PREPOSITIONS, RELATIONAL } from '../../english/lexicon.ts'
import { pattern } from '../../pattern.ts'
import type { Reading } from '../read/reading.ts'
import { is, type Tagged } from '../read/tagged.ts'

const NAME = pattern.u`^\p{Lu}[\p{L}\p{N}’'-]*$`
/** Names of many ("Democrats") read as a verb's subject. */
const MANY = /\p{Ll}s$/u

/** The place of a subject: behind a speaker's verb, or at the start. */
function subjectAt(words: Tagged): number {
  const verb = words.findIndex((word) => word.start < 0)
  return verb < 0 ? 0 : verb + 1
}

const namesFrom = (words: Tagged, from: number) =>
  is(words[from], NAME()) ? (is(words[from + 1], NAME()) ? 2 : 1) : 0

export function sideFirst(words: Tagged): readonly Tagged[] {
  const at = subjectAt(words)
  const [noun, opens, ...rest] = words.slice(at)
  const length = namesFrom(rest, 0)
  if (!noun || !RELATIONAL.has(noun.normal) || !is(opens, /^with$/i) || length === 0) return []
  if (is(rest[length - 1], MANY) || is(rest[length], /^['’]s?$/)) return []
  const small = { ...noun, text: noun.text.toLowerCase() }
  return [words.toSpliced(at, 2 + length, ...rest.slice(0, length), small)]
}

export function withoutTopic(words: Tagged, reading: Reading): readonly Tagged[] {
  const at = subjectAt(words)
  const noun = at + namesFrom(words, at)
  const topic = namesFrom(words, noun + 2)
  const end = noun + 2 + topic
  const isTopic = topic > 0 && is(words[noun + 1], /^(?:on|over|about)$/i)
  if (noun === at || !RELATIONAL.has(words[noun]?.normal ?? '') || !isTopic) return []
  // Two phrases in a row: the second is what is said of the noun.
  if (!PREPOSITIONS.has(words[end]?.normal ?? '')) return []
  const isNamed = words.slice(noun + 2, end).every(({ normal }) => reading.lead.has(normal))
  return isNamed ? [words.toSpliced(noun + 1, 1 + topic)] : []
}
