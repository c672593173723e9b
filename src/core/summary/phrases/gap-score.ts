/**
 * Which run of words may go from a sentence so that the rest says the same in less detail: an
 * addition at its end, a circumstance at its beginning, an aside, a bracket, what
 * describes its subject.
 *
 * All of it stands on closed classes of words more than on tags, which are often wrong in headlines.
 * What is not known stays. Contrasts ("but"), agents ("by"), restrictions ("that", "of"), durations
 * and conditions are not additions.
 */
import type { Tagged } from '../headlinese/tagged.ts'
import { additionScore, FORBIDDEN, FREE } from './addition.ts'
import { isOpening } from './beginning.ts'
import { isAside, isBracket, isOfSubject } from './middle.ts'

/**
 * For the words of one sentence: what it costs to leave out words `[from, to)` as one gap, in the
 * compressor's log-odds, 0 or less; -Infinity where they may not go. `to` may be past the end.
 */
export function gapScore(words: Tagged): (from: number, to: number) => number {
  return (from, to) => {
    if (to >= words.length) return from === 0 ? FORBIDDEN : additionScore(words, from)
    const goes =
      from === 0
        ? isOpening(words, to)
        : isBracket(words, from, to) || isAside(words, from, to) || isOfSubject(words, from, to)
    return goes ? FREE : FORBIDDEN
  }
}
