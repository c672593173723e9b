/**
 * Urgency is what a publisher claims. So many urgent articles an hour are believed; what comes beyond
 * counts as ordinary, waits its turn and is folded like all else.
 */

/** ninjs: 1 is the most urgent of 9; what says nothing is ordinary. */
export const URGENT = 2
export const ORDINARY = 5
/** Beyond what a publisher can claim: it waits for all that is news. */
export const BACKGROUND = 10
