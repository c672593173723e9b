/**
 * The line of a headline that is not English: whole where it fits, shortened where a rule of its
 * language can do that without loss, else whole up to 110 characters, and cut only beyond.
 */
import { fits, isCut, isWorth, LONGEST_LINE } from '../line.ts'
import { beginningOf } from './beginning.ts'
import { GRAMMARS } from './grammars.ts'
import type { Language } from './guess.ts'
import { linesIn, type Shortened } from './lines.ts'

export interface Line {
  readonly line: string
  /** Names of the rules applied, in order. */
  readonly rules: readonly string[]
}

/** `headline` is cleaned and normalised; `lead` is what the body begins with. */
export function lineIn(language: Language | null, headline: string, lead: string): Line {
  const whole = { line: headline, rules: [] }
  if (fits(headline) && !isCut(headline)) return whole
  const [best] = linesIn(language, headline, lead)
    .filter(
      ({ text, rules }) =>
        text.length <= LONGEST_LINE &&
        isWorth(text, headline) &&
        !isCut(text) &&
        isSure(rules, headline),
    )
    .sort((a, b) => scoreOf(a) - scoreOf(b) || b.text.length - a.text.length)
  if (best) return { line: best.text, rules: best.rules }
  if (headline.length <= LONGEST_LINE) return whole
  const line = beginningOf(headline, GRAMMARS.get(language ?? '') ?? null)
  return line === headline ? whole : { line, rules: ['cut-at-word'] }
}

/** How a sentence goes on that came cut is not known; only a clause that is over is what it says. */
const isSure = (rules: readonly string[], headline: string): boolean =>
  !isCut(headline) || rules.every((rule) => rule === 'clause-dropped')

const OVER_AIM = 1

const scoreOf = ({ text, cost }: Shortened): number => cost + (fits(text) ? 0 : OVER_AIM)
