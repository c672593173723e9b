/**
 * The line of a headline that is not English: whole, or without a label that its lead tells. Of a language
 * with rules nothing else goes, however long it is: a second clause, an occasion or the main clause behind
 * an aside may be what undoes the rest ("…; le tribunal suspend la vente", "lors d'une reconstitution",
 * "…, a été relaxé"). Of others it is cut where nobody would read it whole.
 */
import type { Rule } from '../costs.ts'
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

/** `headline` is cleaned and normalised; `lead` is what the body begins with. */
export function lineIn(language: Language | null, headline: string, lead: string): Line {
  const unlabelled = shorter(language, headline, lead)
  if (unlabelled !== null) return { line: capitalised(unlabelled), rules: ['label-dropped'] }
  const isWhole = GRAMMARS.get(language ?? '') || headline.length <= LONGEST_WHOLE
  return isWhole
    ? { line: headline, rules: [] }
    : { line: beginningOf(headline), rules: ['cut-at-word'] }
}

/** How a sentence goes on that came cut is not known: it keeps its label. */
function shorter(language: Language | null, headline: string, lead: string): string | null {
  const grammar = GRAMMARS.get(language ?? '')
  if (language === null || grammar === undefined) return null
  if (fits(headline) || isCut(headline)) return null
  const text = withoutLabel(headline, lead, { grammar, language })
  return text !== null && text.length <= LONGEST_LINE && isWorth(text, headline) ? text : null
}
