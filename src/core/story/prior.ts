/**
 * How often a term stands in articles at any time, by its hash.
 *
 * Made of English texts. Terms of other languages find nothing there but by chance: until some hundred of their
 * articles have been counted, all their words look alike.
 */
import { LEVEL_0, MOST_LEVEL, PRIOR_SLOTS, shareAt } from './prior-levels.ts'
import { PRIOR } from './weights/prior.ts'

const shares = Float64Array.from({ length: MOST_LEVEL + 1 }, (_, level) => shareAt(level))

/** The share of articles that have a term of this hash; 0 where it is below some 1 in 2,500. */
export const shareOf = (hash: number): number =>
  shares[PRIOR.charCodeAt(hash % PRIOR_SLOTS) - LEVEL_0] ?? 0
