/**
 * The line of a headline that is not English: whole where it fits, shortened where a rule of its
 * language can do that without loss, else whole up to 110 characters, and cut only beyond.
 */
import { costOf, type Rule } from '../costs.ts'
import { fits, isCut, isWorth, LONGEST_LINE, LONGEST_WHOLE } from '../line.ts'
import { beginningOf } from './beginning.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { linesIn, type Shortened } from './lines.ts'

export interface Line {
  readonly line: string
  /** Names of the rules applied, in order. */
  readonly rules: readonly Rule[]
}

/** `headline` is cleaned and normalised; `lead` is what the body begins with. */
export function lineIn(language: Language | null, headline: string, lead: string): Line {
  const whole = { line: headline, rules: [] }
  if (fits(headline) && !isCut(headline)) return whole
  const shorter = linesIn(language, headline, lead).filter(
    ({ text, rules }) =>
      text.length <= LONGEST_LINE &&
      isWorth(text, headline) &&
      !isCut(text) &&
      isSure(rules, headline),
  )
  const [best] = [...withoutRules(headline, language), ...shorter].sort(
    (a, b) => costOf(a) - costOf(b) || b.text.length - a.text.length,
  )
  return best ? { line: best.text, rules: best.rules } : whole
}

/** The headline whole, where a reader would read it so, and its beginning where it is longer than a line. */
function withoutRules(headline: string, language: Language | null): readonly Shortened[] {
  const whole = headline.length <= LONGEST_WHOLE ? [{ text: headline, rules: [] }] : []
  if (headline.length <= LONGEST_LINE) return whole
  const text = beginningOf(headline, GRAMMARS.get(language ?? '') ?? null)
  return text === headline ? whole : [...whole, { text, rules: ['cut-at-word'] }]
}

/** How a sentence goes on that came cut is not known; only a clause that is over is what it says. */
const isSure = (rules: readonly Rule[], headline: string): boolean =>
  !isCut(headline) || rules.every((rule) => rule === 'second-clause-dropped')
