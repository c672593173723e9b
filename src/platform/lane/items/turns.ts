/** In what order items are taken into windows: by their urgency, and each publisher's in their own order. */
import { BACKGROUND, URGENT } from '../../../core/urgency.ts'
import { type Part, part, verbatim } from '../../sqlite.ts'
import { WINDOW } from '../sending/window.ts'

/** Of each publisher and urgency so many items are looked at, the oldest: none needs more for a window. */
const LOOKED_AT = verbatim(WINDOW)

/**
 * Which items are looked at, and in what order one publisher's are. ninjs counts urgency from 1, the most
 * urgent, to 9; urgent alerts go before digests. `longest`: whose last window is longest ago.
 */
export const CHOICES = {
  urgent: { which: part`urgency <= ${verbatim(URGENT)}`, order: part`urgency, seq` },
  ordinary: { which: part`urgency > ${verbatim(URGENT)}`, order: part`urgency, seq` },
  longest: { which: part`urgency < ${verbatim(BACKGROUND)}`, order: part`touched_at, seq` },
} as const
export type Choice = keyof typeof CHOICES

/** Items, and those of them that wait: for nothing but their turn, and until an instant. */
interface Waiting {
  readonly table: Part
  /** What further conditions can follow. */
  readonly ready: Part
  readonly held: Part
}

/**
 * The oldest that wait, of each publisher and urgency, and the first of what was held back until an instant.
 * From each group it goes on to the next by the index, so that the others of a group are not read.
 */
export const firstWaiting = ({ table, ready, held }: Waiting, which: Part, until: number) => part`
  WITH RECURSIVE head (publisher, urgency) AS (
    SELECT * FROM (SELECT publisher, urgency FROM ${ready}
      ORDER BY publisher, urgency, seq LIMIT 1)
    UNION ALL
    SELECT next.publisher, next.urgency FROM head JOIN ${table} AS next ON next.seq = COALESCE(
      (SELECT seq FROM ${ready}
        AND publisher = head.publisher AND urgency > head.urgency
        ORDER BY urgency, seq LIMIT 1),
      (SELECT seq FROM ${ready}
        AND publisher > head.publisher
        ORDER BY publisher, urgency, seq LIMIT 1))
  ), waiting AS (
    SELECT one.* FROM (SELECT * FROM head WHERE ${which}) AS head JOIN ${table} AS one ON one.seq IN (
      SELECT seq FROM ${ready}
      AND publisher = head.publisher AND urgency = head.urgency
      ORDER BY seq LIMIT ${LOOKED_AT})
    UNION ALL
    SELECT * FROM (SELECT * FROM ${held}
      AND not_before <= ${until} AND ${which} ORDER BY not_before LIMIT ${LOOKED_AT})
  )`
