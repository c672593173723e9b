/**
 * What a line costs; the cheapest that passes the gates is taken. One unit is about what a reader
 * would pay for one word less. The publisher's own words in their own order are free.
 */
import { isCut, MOST_WORDS, PREFERRED_LENGTH, wordCount } from './line.ts'

/** By the names of the rules. */
export const COST = {
  // A speaker in front is what headlines of alerts have: it is even sought.
  'attribution-first': -1,
  'side-first': 0,
  'topic-of-subject-dropped': 0.1,
  'abbreviation-dropped': -1,
  'day-dropped': 0.5,
  'label-dropped': 0.5,
  'method-dropped': 0.5,
  'teaser-dropped': 0.9,
  // The counterweight, or why: they stay in a headline of about 80 characters.
  'second-clause-dropped': 3.2,
  // What somebody did first is whole without what he did besides.
  'second-deed-dropped': 0.4,
  'circumstance-dropped': 3.2,
  'as-clause-dropped': 3.2,
  // These go only where the headline cannot stay whole: a reader would rather have them.
  'figure-dropped': 9,
  'past-to-present': 0.1,
  'auxiliary-dropped': 0.1,
  'articles-dropped': 0.2,
  'from-lead': 3,
  'capitals-as-in-body': 0,
  'rest-dropped': 6,
  'cut-at-word': 0,
} as const satisfies Readonly<Record<string, number>>

/** What was done to a text. */
export type Rule = keyof typeof COST

const PER_WORD = 0.1
const PER_WORD_OVER = 0.7
const PER_UNIT_OVER = 0.07
/** A line of fewer words says little. */
const PREFERRED_LEAST = 7
const PER_WORD_UNDER = 0.3
/** A line that is torn is taken only where there is no other. */
const COST_OF_CUT = 12

/** Of a line that these rules made. */
export const costOf = ({ text, rules }: { text: string; rules: readonly Rule[] }): number =>
  rules.reduce((sum, rule) => sum + COST[rule], 0) +
  PER_WORD * wordCount(text) +
  PER_WORD_OVER * Math.max(0, wordCount(text) - MOST_WORDS) +
  PER_UNIT_OVER * Math.max(0, text.length - PREFERRED_LENGTH) +
  (rules.length === 0 ? 0 : PER_WORD_UNDER * Math.max(0, PREFERRED_LEAST - wordCount(text))) +
  (isCut(text) ? COST_OF_CUT : 0)
