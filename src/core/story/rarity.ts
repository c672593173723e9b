/**
 * How much a term tells: the rarer in articles, the more (inverse document frequency). What is counted of late
 * stands beside a prior, which decides while little has been counted; and by itself, since a word that is
 * everywhere this week tells little of one event, however rare it was before.
 */
import type { CountsNow } from './counts.ts'
import { shareOf } from './prior.ts'

export interface Rarities {
  readonly of: (hash: number) => number
  /** By what is counted of late alone. */
  readonly ofLate: (hash: number) => number
}

/** The prior speaks as so many articles do. */
const PRIOR_ARTICLES = 1_500
const SMOOTH = 20

export function raritiesOf({ documents, having }: CountsNow): Rarities {
  const all = Math.log(PRIOR_ARTICLES + documents + SMOOTH)
  const late = Math.log(documents + SMOOTH)
  return {
    of: (hash) => all - Math.log(PRIOR_ARTICLES * shareOf(hash) + having(hash) + 0.5),
    ofLate: (hash) => late - Math.log(having(hash) + 1),
  }
}
