/**
 * Capital letters: how is a word written inside a line?
 *
 * The body decides: what it writes in lower case is no name. Where it is silent the publisher's
 * spelling stays; of a headline in capitals, which has none, see `capitals.ts`.
 */
import { COUNTING, FUNCTION_WORDS } from '../english/lexicon.ts'
import { normalWord, stemOf, tokens } from '../text/tokens.ts'
import type { Reading } from './read/reading.ts'
import { isCapital } from './title-case.ts'

/** A word as it is written inside a sentence, or null when the article does not show it. */
export function insideForm(word: string, reading: Reading): string | null {
  const normal = normalWord(word)
  const name = reading.names.get(normal)
  const isLower = reading.lower.has(normal)
  if (name && !(isLower && /\p{Ll}/u.test(name)))
    return name + (/['’]s$/i.exec(word)?.[0].toLowerCase() ?? '')
  const isCommon = isLower || FUNCTION_WORDS.has(normal) || COUNTING.test(normal) || /\d/.test(word)
  return isCommon || knowsForm(normal, reading) ? word.toLowerCase() : null
}

/** Whether the body has another form of a word in lower case: "raised" for "raises". */
const knowsForm = (normal: string, { lower }: Reading): boolean =>
  Array.from(lower).some((word) => stemOf(word) === stemOf(normal))

/**
 * A clause that is to stand inside a line, its first word in small letters where the body proves it, or
 * null where the body does not show how the word is written.
 */
export function inside(clause: string, reading: Reading): string | null {
  const [first] = tokens(clause)
  if (!first || !isCapital(first.text) || /\p{Lu}.*\p{Lu}|\d/u.test(first.text)) return clause
  // "Will Smith", "May to resign".
  const isNamed = /^(?:Will|May) (?:to |\p{Lu})/u.test(clause)
  const form = isNamed ? null : insideForm(first.text, reading)
  return form === null ? null : clause.slice(0, first.start) + form + clause.slice(first.end)
}

/** With a capital at its start, unless the first word is spelt like "iPhone". */
export const capitalised = (line: string): string =>
  line.replace(
    /^(["“‘'(]*)(\p{Ll}\p{M}*)(?![\p{L}\p{N}]*\p{Lu})/u,
    (_, marks: string, letter: string) => marks + capitalOf(letter),
  )

/** A letter that its capital does not lead back to ("ß", "ὐ") stays. */
function capitalOf(letter: string): string {
  const capital = letter.toUpperCase()
  return capital.toLowerCase() === letter ? capital : letter
}
