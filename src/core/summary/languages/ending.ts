/**
 * The end of a headline that came cut from its publisher, in a language with rules of its own: without the
 * words that lean on what is gone, and without the few that follow the clause that is over.
 */
import { quotesBalance } from '../../text/quotes.ts'
import { withoutLeaning } from '../last-resort/cut.ts'
import { wordCount } from '../line.ts'
import { type Grammar, isNeeded, isWhole } from './grammar.ts'

/** What so few words begin, nobody can tell: "…, was ihr Büro". */
const FEW_WORDS = 4
const MARK = /[,;:]\s|\s[–—]\s/gu

/** What was cut off may have been denied, or somebody's: then the end stays as its publisher left it. */
export function endOfCut(text: string, grammar: Grammar): string {
  const end = withoutLeaning(text, grammar.leaning)
  const { negation, condition, speaker } = grammar.marks
  const gone = text.slice(end.length)
  if ([negation, condition, speaker].some((mark) => mark.test(gone))) return text.trimEnd()
  const mark = [...text.matchAll(MARK)].at(-1)
  if (!mark) return end
  const kept = text.slice(0, mark.index).trimEnd()
  const torn = end.slice(mark.index + mark[0].length)
  const isOver = quotesBalance(kept) && isWhole(kept, grammar)
  return isOver && isTorn(torn, grammar) ? kept : end
}

/** Only "das", "dont", "donde" begin what says nothing yet: "absuelto" may undo what stands before it. */
const isTorn = (torn: string, grammar: Grammar): boolean =>
  torn === '' ||
  (wordCount(torn) <= FEW_WORDS &&
    grammar.leaning.test(torn.replace(/\s.*$/u, '')) &&
    !isNeeded(torn, grammar))
