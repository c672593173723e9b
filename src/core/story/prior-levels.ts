/**
 * Shares of articles in four bits: level 0 is next to none, and each further level so much more than the one before.
 */
export const PRIOR_SLOTS = 2 ** 14
export const MOST_LEVEL = 15
/** The character of level 0. */
export const LEVEL_0 = 97
/** The share at level 1. */
const LEAST_SHARE = 0.0005
const RATIO = 1.6

export const shareAt = (level: number): number =>
  level === 0 ? 0 : LEAST_SHARE * RATIO ** (level - 1)
