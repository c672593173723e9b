/**
 * The line of a headline that is not English: whole where it fits, else without a label that its lead
 * tells, and cut only beyond 110 characters. An occasion and a second clause stay: each may be what undoes
 * the first ("…; le tribunal suspend la vente", "lors d'une reconstitution").
 */
import { costOf, type Rule } from '../costs.ts'
import { capitalised } from '../letter-case.ts'
import { fits, isCut, isWorth, LONGEST_LINE, LONGEST_WHOLE } from '../line.ts'
import { beginningOf } from './beginning.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { withoutLabel } from './label.ts'

export interface Line {
  readonly line: string
  /** Names of the rules applied, in order. */
  readonly rules: readonly Rule[]
}

/** A line and the rules that made it. */
interface Draft {
  readonly text: string
  readonly rules: readonly Rule[]
}

/** `headline` is cleaned and normalised; `lead` is what the body begins with. */
export function lineIn(language: Language | null, headline: string, lead: string): Line {
  const whole = { line: headline, rules: [] }
  if (fits(headline) && !isCut(headline)) return whole
  const drafts = [...withoutRules(headline, language), ...unlabelled(language, headline, lead)]
  const [best] = drafts.sort((a, b) => costOf(a) - costOf(b) || b.text.length - a.text.length)
  return best ? { line: best.text, rules: best.rules } : whole
}

/** How a sentence goes on that came cut is not known: it keeps its label. */
function unlabelled(language: Language | null, headline: string, lead: string): readonly Draft[] {
  const grammar = GRAMMARS.get(language ?? '')
  if (language === null || grammar === undefined || isCut(headline)) return []
  const text = withoutLabel(headline, lead, { grammar, language })
  const isLine = text !== null && text.length <= LONGEST_LINE && isWorth(text, headline)
  return isLine ? [{ text: capitalised(text), rules: ['label-dropped'] }] : []
}

/** The headline whole, where a reader would read it so, and its beginning where it is longer than a line. */
function withoutRules(headline: string, language: Language | null): readonly Draft[] {
  const whole = headline.length <= LONGEST_WHOLE ? [{ text: headline, rules: [] }] : []
  if (headline.length <= LONGEST_LINE) return whole
  const text = beginningOf(headline, GRAMMARS.get(language ?? '') ?? null)
  return text === headline ? whole : [...whole, { text, rules: ['cut-at-word'] }]
}
