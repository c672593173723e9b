/**
 * The beginning of a headline that is not English: of one in a language without rules that is longer than a
 * reader would read whole, and of a line that somebody asks for in fewer words.
 */
import { LONGEST_CUT, withEllipsis, withoutLeaning, wordsWithin } from '../last-resort/cut.ts'
import { wordCount } from '../line.ts'
import { isNeeded } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { leaningIn } from './leaning.ts'

/** At most 110 UTF-16 units, with "…". */
export const beginningOf = (headline: string): string =>
  withEllipsis(
    withoutLeaning(withoutTornName(wordsWithin(headline, LONGEST_CUT), headline), leaningIn(null)),
  )

/** A line of at most so many words, for who asks for them; of more, where fewer would not be true. */
export function withinWordsIn(line: string, words: number, language: Language | null): string {
  if (wordCount(line) <= words) return line
  const grammar = GRAMMARS.get(language ?? '')
  const cuts = Array.from(line.matchAll(/ /g), ({ index }) =>
    withoutLeaning(line.slice(0, index), leaningIn(language)),
  ).filter((kept) => grammar === undefined || !isNeeded(line.slice(kept.length), grammar))
  const kept = cuts.findLast((cut) => wordCount(cut) <= words) ?? cuts[0]
  return kept === undefined ? line : withEllipsis(kept)
}

/** Names stay whole: where one goes on behind the cut, it is cut off before it. */
function withoutTornName(cut: string, headline: string): string {
  if (!/^ \p{Lu}/u.test(headline.slice(cut.length))) return cut
  const [name = ''] = /(?: \p{Lu}[\p{L}'’-]*){1,4}$/u.exec(cut) ?? []
  return cut.slice(0, cut.length - name.length)
}
