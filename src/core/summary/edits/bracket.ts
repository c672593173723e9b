/** A bracket: "(GM)" behind General Motors, "(Canadian Press)" at the end. */
import { is, type Tagged } from '../read/tagged.ts'
import { without } from './edit.ts'

/** A name's letters, or several words; a single word in brackets ("allegedly") may turn the sense. */
export function withoutBracket(words: Tagged): readonly Tagged[] {
  const from = words.findIndex((word) => is(word, /^[([]$/))
  const to = words.findIndex((word, at) => at > from && is(word, /^[)\]]$/))
  if (from < 2 || to < 0) return []
  const inside = words.slice(from + 1, to)
  const letters = inside.every((word) => is(word, /^[\p{Lu}.&:-]+$/u))
  return inside.length > 2 || (inside.length > 0 && letters) ? [without(words, from, to + 1)] : []
}
