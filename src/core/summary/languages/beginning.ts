/**
 * A headline that is longer than a line may be, and that no rule of its language could shorten: its
 * beginning with "…" behind it, cut between clauses where one ends late enough, else between words.
 * Where that would take off who says it, a denial, a figure or a verb, all of it stays.
 */

import { quotesBalance } from '../../text/quotes.ts'
import { LONGEST_CUT, withEllipsis, withoutLeaning, wordsWithin } from '../last-resort.ts'
import { LONGEST_LINE } from '../line.ts'
import { type Cut, lostTruthIn } from './gates.ts'
import type { Grammar } from './grammar.ts'

/** Of what there is room for, so much has to be used for a cut between clauses. */
const LATE_ENOUGH = 0.6
const CLAUSE_END = /[,;]\s|\s[–—:]\s|:\s/gu
/** A speaker behind the last comma, and not half of the headline. */
const AT_END = /,\s[^,:"“”«»]{5,55}$/u
/** Where the word that attributes stands in it. */
const OPENS = 2

/** UTF-16 units of a headline that is sent whole where a cut of it would not be true. */
const LONGEST_WHOLE = 2 * LONGEST_LINE
const NOTHING_LEANS = /(?!)/

/** At most 110 UTF-16 units, or all of the headline; `grammar` is null where no rules are known. */
export function beginningOf(headline: string, grammar: Grammar | null): string {
  const speaker = AT_END.exec(headline)?.[0] ?? ''
  if (grammar?.marks.speaker.exec(speaker)?.index === OPENS) return headline
  const cut = beginningWithin(headline)
  const ended = /^(?:[,;]|\s?[:–—])\s/u.test(headline.slice(cut.length))
  const kept = withoutLeaning(cut, ended || grammar === null ? NOTHING_LEANS : grammar.leaning)
  const dropped = headline.slice(kept.length).replace(/^[\s,;:–—-]+/u, '')
  const isTorn = grammar !== null && losesTruth({ headline, kept, dropped, ended }, grammar)
  return isTorn && headline.length <= LONGEST_WHOLE ? headline : withEllipsis(kept)
}

/** Also a cut line denies, hedges and tells who speaks as its headline does, and has its verb. */
const losesTruth = (cut: Cut, grammar: Grammar): boolean =>
  lostTruthIn(cut, grammar) !== null ||
  grammar.that.exec(cut.dropped)?.index === 0 ||
  (!cut.ended && !grammar.endsWell(cut))

function beginningWithin(headline: string): string {
  const clauses = Array.from(
    headline.slice(0, LONGEST_CUT).matchAll(CLAUSE_END),
    ({ index }) => index,
  )
  const last = clauses.filter((end) => quotesBalance(headline.slice(0, end))).at(-1) ?? 0
  return last >= LATE_ENOUGH * LONGEST_CUT
    ? headline.slice(0, last)
    : withoutTornName(wordsWithin(headline, LONGEST_CUT), headline)
}

/** Names stay whole: where one goes on behind the cut, it is cut off before it. */
function withoutTornName(cut: string, headline: string): string {
  if (!/^ \p{Lu}/u.test(headline.slice(cut.length))) return cut
  const [name = ''] = /(?: \p{Lu}[\p{L}'’-]*){1,4}$/u.exec(cut) ?? []
  return cut.slice(0, cut.length - name.length)
}
