/**
 * The names in two lines, told by their capitals, and whether they are the same.
 *
 * A line's first word has a capital in any case and may be a name ("Iran says") or not ("Gale closes
 * airport"): it counts as one unless the other line has the same word or a synonym. In Title Case
 * verbs have capitals as well; they are no names.
 */

import { FUNCTION_WORDS } from '../english/lexicon.ts'
import { isVerb } from '../english/verbs.ts'
import { isTitleCase } from '../summary/letter-case.ts'
import { normalWord, stemsOf, tokens } from '../text/tokens.ts'
import { isNumber } from './quantities.ts'
import { sameWord } from './synonyms.ts'

interface Word {
  readonly text: string
  /** As it is compared. */
  readonly same: string
  readonly isName: boolean
}

const CAPITAL = /^\p{Lu}/u
/** What kind of body acts; where it is added to the same subject, nothing is taken back. */
const KINDS: ReadonlySet<string> = new Set('city town county local'.split(' '))

function wordsOf(line: string): readonly Word[] {
  const titled = isTitleCase(line)
  return tokens(line).map(({ text }, place) => {
    const word = normalWord(text)
    const isPlain =
      FUNCTION_WORDS.has(word) || isNumber(word) || (titled && place > 0 && isVerb(word))
    return { text: word, same: sameWord(word), isName: CAPITAL.test(text) && !isPlain }
  })
}

/** A name of one line that the other does not have, however it is written there. */
export function namesDiffer(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  return lacksName(old, now) || lacksName(now, old)
}

const lacksName = (from: readonly Word[], other: readonly Word[]): boolean =>
  from.some(
    (word, place) =>
      word.isName &&
      !other.some(({ same }) => same === word.same) &&
      !lengthens(word, from[place + 1], other),
  )

/**
 * "City" in "City council", where the other line has "Council" alone. A first name added to a name may
 * make it somebody else's ("Trump", "Melania Trump"): that is told.
 */
function lengthens(word: Word, next: Word | undefined, other: readonly Word[]): boolean {
  if (!next || !KINDS.has(word.text)) return false
  const place = other.findIndex(({ same, isName }) => isName && same === next.same)
  return place >= 0 && other[place - 1]?.isName !== true
}

/** The same words with their names in another order: "Smith beats Jones", "Jones beats Smith". */
export function swapsNames(before: string, after: string): boolean {
  const sorted = (line: string) => stemsOf(line).sort().join(' ')
  const names = (line: string) =>
    wordsOf(line)
      .filter(({ isName }) => isName)
      .map(({ text }) => text)
      .join()
  return sorted(before) === sorted(after) && names(before) !== names(after)
}
