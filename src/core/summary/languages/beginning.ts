/**
 * A headline that is longer than a line may be, and that no rule of its language could shorten: its
 * first clause with "…" behind it, where that is over and long enough; else all of it. Longer than a
 * reader would read whole, it is cut between words, unless that would take off who says it, a denial,
 * a figure or a verb: then it is whole, however long.
 */
import { quotesBalance } from '../../text/quotes.ts'
import { LONGEST_CUT, withEllipsis, withoutLeaning, wordsWithin } from '../last-resort/cut.ts'
import { LONGEST_WHOLE, wordCount } from '../line.ts'
import { type Grammar, isNeeded, isWhole } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { leaningIn } from './leaning.ts'

/** Of what there is room for, so much has to be used for a cut between clauses. */
const LATE_ENOUGH = 0.6
const CLAUSE_END = /[,;]\s|\s[–—:]\s|:\s/gu
/** A speaker behind the last comma, and not half of the headline. */
const AT_END = /,\s[^,:"“”«»]{5,55}$/u
/** Behind a quotation stands who said it. */
const ENDS_QUOTED = /["”»“’]$/u
/** Where the word that attributes stands in it. */
const OPENS = 2

interface Cut {
  /** What stays, as it stood in the headline. */
  readonly kept: string
  readonly dropped: string
}

/** At most 110 UTF-16 units, or all of the headline; `grammar` is null where no rules are known. */
export function beginningOf(headline: string, grammar: Grammar | null): string {
  if (grammar && endsWithSpeaker(headline, grammar)) return headline
  const clause = grammar && clauseWithin(headline, grammar)
  if (clause !== null) return withEllipsis(clause)
  if (headline.length <= LONGEST_WHOLE) return headline
  const cut = cutAt(
    headline,
    withoutTornName(wordsWithin(headline, LONGEST_CUT), headline),
    grammar,
  )
  return grammar && isTorn(cut, grammar) ? headline : withEllipsis(cut.kept)
}

const endsWithSpeaker = (headline: string, { marks }: Grammar): boolean =>
  marks.speaker.exec(AT_END.exec(headline)?.[0] ?? '')?.index === OPENS

/** A line of at most so many words, for who asks for them; of more, where fewer would not be true. */
export function withinWordsIn(line: string, words: number, language: Language | null): string {
  if (wordCount(line) <= words) return line
  const grammar = GRAMMARS.get(language ?? '') ?? null
  const cuts = Array.from(line.matchAll(/ /g), ({ index }) =>
    cutAt(line, line.slice(0, index), grammar),
  ).filter((cut) => grammar === null || !isNeeded(cut.dropped, grammar))
  const within = cuts.findLast(({ kept }) => wordCount(kept) <= words) ?? cuts[0]
  return within ? withEllipsis(within.kept) : line
}

/** A beginning without the words at its end that lean on what goes. */
function cutAt(headline: string, cut: string, grammar: Grammar | null): Cut {
  const kept = withoutLeaning(cut, grammar?.leaning ?? leaningIn(null))
  return { kept, dropped: behind(headline, kept) }
}

const behind = (headline: string, kept: string): string =>
  headline.slice(kept.length).replace(/^[\s,;:–—-]+/u, '')

/** Also a cut line denies, hedges and tells who speaks as its headline does. */
const losesTruth = (dropped: string, grammar: Grammar): boolean =>
  isNeeded(dropped, grammar) || grammar.that.exec(dropped)?.index === 0

/** Between words a cut needs the verb of its headline, too. */
const isTorn = (cut: Cut, grammar: Grammar): boolean =>
  losesTruth(cut.dropped, grammar) || !grammar.endsWell(cut) || !isWhole(cut.kept, grammar)

/** The longest beginning that ends with a clause and tells what the headline does, or null. */
function clauseWithin(headline: string, grammar: Grammar): string | null {
  const ends = Array.from(headline.slice(0, LONGEST_CUT).matchAll(CLAUSE_END), ({ index }) => index)
  const clauses = ends
    .filter((end) => end >= LATE_ENOUGH * LONGEST_CUT)
    .map((end) => headline.slice(0, end))
    .filter((kept) => quotesBalance(kept) && !ENDS_QUOTED.test(kept) && isWhole(kept, grammar))
  return clauses.findLast((kept) => !losesTruth(behind(headline, kept), grammar)) ?? null
}

/** Names stay whole: where one goes on behind the cut, it is cut off before it. */
function withoutTornName(cut: string, headline: string): string {
  if (!/^ \p{Lu}/u.test(headline.slice(cut.length))) return cut
  const [name = ''] = /(?: \p{Lu}[\p{L}'’-]*){1,4}$/u.exec(cut) ?? []
  return cut.slice(0, cut.length - name.length)
}
