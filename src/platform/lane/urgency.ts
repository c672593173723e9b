/**
 * Urgency is what a publisher claims. So many urgent articles an hour are believed; what comes beyond
 * counts as ordinary, waits its turn and is folded like all else.
 */
import type { Alert } from '../../core/alert.ts'
import { type Database, verbatim } from '../sqlite.ts'

/** ninjs: 1 is the most urgent of 9; what says nothing is ordinary. */
export const URGENT = 2
export const ORDINARY = 5

const HOUR_MS = 3_600_000

/** The urgency that an alert is sent with; all versions of an article are one. */
export function believedUrgency(
  db: Database,
  { publisher, article, urgency }: Pick<Alert, 'publisher' | 'article' | 'urgency'>,
  { mostAnHour, now }: { mostAnHour: number; now: number },
): number {
  const claimed = urgency ?? ORDINARY
  if (claimed > URGENT) return claimed
  const urgent = db.all<{ article: string }>`
    SELECT DISTINCT article FROM alert
    WHERE publisher = ${publisher} AND at > ${now - HOUR_MS} AND kind = 'alert'
      AND urgency <= ${verbatim(URGENT)}`
  const believed = urgent.map((row) => row.article)
  return believed.includes(article) || believed.length < mostAnHour ? claimed : ORDINARY
}
