/**
 * The lines that a headline in French, German, Spanish or Portuguese can be shortened to, without a
 * word of its own: the label left out, a circumstance or a second clause at its end. Each has passed
 * the gates; what is not sure stays.
 */

import type { Rule } from '../costs.ts'
import { capitalised } from '../letter-case.ts'
import { LONGEST_LINE, wordCount } from '../line.ts'
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

/** What each costs is told under these names. */
const RULES = {
  clause: 'second-clause-dropped',
  circumstance: 'circumstance-dropped',
  cause: 'cause-dropped',
} as const

/** A cut of the end, by the rule that proposes it. */
interface Ending extends Cut {
  readonly rule: 'clause' | 'circumstance' | 'cause'
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
  endingsOf(draft.text, grammar)
    .filter((cut) => isWhole(cut.kept, grammar) && lostIn(cut, grammar) === null)
    .filter(({ kept, rule }) => wordCount(kept) >= LEAST[rule] && !asksForAll(kept, rule, grammar))
    .map(({ kept, rule }) => ({ text: kept, rules: [...draft.rules, RULES[rule]] }))

/** Words that have to be left: a short clause without its circumstance says little. */
const LEAST = { clause: 6, circumstance: 7, cause: 7 }

/** Where people died, all that is said of it belongs to it; and a figure is one of its time and place. */
const asksForAll = (kept: string, rule: Ending['rule'], { marks }: Grammar): boolean =>
  marks.loss.test(kept) || (rule !== 'clause' && /\p{N}/u.test(kept))

const endingsOf = (headline: string, grammar: Grammar): Ending[] => [
  ...clauses(headline, grammar),
  ...phrases(headline, grammar, 'circumstance'),
  ...phrases(headline, grammar, 'cause'),
  ...subordinates(headline, grammar, 'circumstance'),
  ...subordinates(headline, grammar, 'cause'),
]

const SEPARATOR = /(;\s|\.\s(?=\p{Lu})|\s[–—]\s|,\s)/gu

/** Nobody writes more in a headline. */
const MOST_CLAUSES = 8

/** A clause of its own at the end, behind ";", a stop or a dash, or behind a comma. */
function clauses(headline: string, grammar: Grammar): Ending[] {
  return Array.from(headline.matchAll(SEPARATOR))
    .slice(0, MOST_CLAUSES)
    .flatMap(({ 0: mark, index }) => {
      const kept = headline.slice(0, index)
      const dropped = headline.slice(index + mark.length)
      const subject = grammar.subjects.test(dropped) || /^\p{Lu}/u.test(dropped)
      const own = subject && holdsVerb(dropped, grammar)
      return own || mark.startsWith(';')
        ? [{ headline, kept, dropped, rule: 'clause' as const, ended: true }]
        : []
    })
}

/** Of a cause, also the rest is asked: it must not be what is told only for its cause. */
function phrases(headline: string, grammar: Grammar, rule: 'circumstance' | 'cause'): Ending[] {
  const opener = rule === 'cause' ? grammar.causes : grammar.circumstances
  return Array.from(headline.matchAll(opener)).flatMap(({ index }) => {
    const kept = headline.slice(0, index).trimEnd().replace(/,$/u, '')
    const dropped = headline.slice(index)
    // Behind a comma the main clause goes on, and behind "that" it is not the main clause.
    if (dropped.includes(',') || grammar.that.test(kept)) return []
    if (rule === 'cause' ? asksWhy(kept, grammar) : grammar.holds.test(kept)) return []
    return grammar.endsWell({ kept, dropped }) ? [{ headline, kept, dropped, rule }] : []
  })
}

/** A whole clause that leans on the first one: it goes only where the headline is no line otherwise. */
function subordinates(
  headline: string,
  grammar: Grammar,
  rule: 'circumstance' | 'cause',
): Ending[] {
  if (headline.length <= LONGEST_LINE) return []
  return Array.from(headline.matchAll(grammar.clauses[rule])).flatMap(({ 0: opener, index }) => {
    const kept = headline.slice(0, index)
    const dropped = headline.slice(index).replace(/^\P{L}+/u, '')
    const ended = /^\P{L}*[,–—]/u.test(opener)
    if (/[,;:]/.test(dropped) || grammar.that.test(kept)) return []
    if (rule === 'cause' && asksWhy(kept, grammar)) return []
    return [{ headline, kept, dropped, rule, ended }]
  })
}

/** What is claimed or still to come is so for its cause, or not before it. */
const asksWhy = (kept: string, { askWhy, future, marks }: Grammar): boolean =>
  [askWhy, future, marks.speaker, marks.hedge].some((mark) => mark.test(kept))
