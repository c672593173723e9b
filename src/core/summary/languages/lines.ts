/**
 * The lines that a headline in French, German, Spanish or Portuguese can be shortened to, without a
 * word of its own: the label left out, an occasion or a second clause at its end. Each has passed the
 * gates; what is not sure stays, and why it happened always does.
 */
import type { Rule } from '../costs.ts'
import { capitalised } from '../letter-case.ts'
import { wordCount } from '../line.ts'
import { type Cut, lostIn } from './gates.ts'
import { type Grammar, holdsVerb, isWhole } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { labelOf } from './label.ts'

/** A line and the rules that made it. */
export interface Shortened {
  readonly text: string
  readonly rules: readonly Rule[]
}

/** A cut of the end, by the rule that proposes it. */
interface Ending extends Cut {
  readonly rule: 'second-clause-dropped' | 'circumstance-dropped'
}

/** The lines, in no order; none for English and for languages without rules. */
export function linesIn(
  language: Language | null,
  headline: string,
  lead: string,
): readonly Shortened[] {
  const grammar = GRAMMARS.get(language ?? '')
  if (language === null || grammar === undefined) return []
  const labelled = labelOf(headline, lead, { grammar, language })
  const bare =
    labelled && lostIn({ headline, kept: labelled.rest, dropped: labelled.label }, grammar) === null
      ? { text: capitalised(labelled.rest), rules: ['label-dropped'] as const }
      : null
  const starts: readonly Shortened[] = [{ text: headline, rules: [] }, ...(bare ? [bare] : [])]
  return [...(bare ? [bare] : []), ...starts.flatMap((draft) => shorter(draft, grammar))]
}

const shorter = (draft: Shortened, grammar: Grammar): Shortened[] =>
  [...clauses(draft.text, grammar), ...occasions(draft.text, grammar)]
    .filter((cut) => isWhole(cut.kept, grammar) && lostIn(cut, grammar) === null)
    .filter(({ kept, rule }) => wordCount(kept) >= LEAST[rule] && !asksForAll(kept, rule, grammar))
    .map(({ kept, rule }) => ({ text: kept, rules: [...draft.rules, rule] }))

/** Words that have to be left: a short clause without its circumstance says little. */
const LEAST = { 'second-clause-dropped': 6, 'circumstance-dropped': 7 } as const

/** Where people died, all that is said of it belongs to it; and a figure is one of its time and place. */
const asksForAll = (kept: string, rule: Ending['rule'], { marks }: Grammar): boolean =>
  marks.loss.test(kept) || (rule === 'circumstance-dropped' && /\p{N}/u.test(kept))

/** Behind a comma stands as often the other half of the news. */
const SEPARATOR = /(\s?;\s|\.\s(?=\p{Lu})|\s[–—]\s)/gu

/** Nobody writes more in a headline. */
const MOST_CLAUSES = 8

/** A clause of its own at the end, behind ";", a stop or a dash. */
function clauses(headline: string, grammar: Grammar): Ending[] {
  return Array.from(headline.matchAll(SEPARATOR))
    .slice(0, MOST_CLAUSES)
    .flatMap(({ 0: mark, index }) => {
      const kept = headline.slice(0, index)
      const dropped = headline.slice(index + mark.length)
      const subject = grammar.subjects.test(dropped) || /^\p{Lu}/u.test(dropped)
      const own = subject && holdsVerb(dropped, grammar)
      return own || mark.includes(';')
        ? [{ headline, kept, dropped, rule: 'second-clause-dropped' as const, ended: true }]
        : []
    })
}

/** At what it happened, where that is an occasion among others: which one a reader would know is news. */
function occasions(headline: string, grammar: Grammar): Ending[] {
  return Array.from(headline.matchAll(grammar.circumstances)).flatMap(({ index }) => {
    const kept = headline.slice(0, index).trimEnd().replace(/,$/u, '')
    const dropped = headline.slice(index)
    // Behind a comma the main clause goes on, and behind "that" it is not the main clause.
    if (dropped.includes(',') || grammar.that.test(kept) || grammar.holds.test(kept)) return []
    return grammar.endsWell({ kept, dropped })
      ? [{ headline, kept, dropped, rule: 'circumstance-dropped' as const }]
      : []
  })
}
