/**
 * Urgency is what a publisher claims. So many urgent articles an hour are believed; what comes beyond
 * counts as ordinary, waits its turn and is folded like all else.
 */
import type { Alert } from '../../core/alert.ts'

/** ninjs: 1 is the most urgent of 9; what says nothing is ordinary. */
export const URGENT = 2
export const ORDINARY = 5

const HOUR_MS = 3_600_000
/** More alerts of an hour are not looked through. */
const LOOKED_AT = 1_000

interface Row extends Record<string, SqlStorageValue> {
  publisher: string
  article: string
  urgency: number
  at: number
}

/** The urgency that an alert is sent with; all versions of an article are one. */
export function urgencyOf(
  sql: SqlStorage,
  { publisher, article, urgency }: Pick<Alert, 'publisher' | 'article' | 'urgency'>,
  { mostAnHour, now }: { mostAnHour: number; now: number },
): number {
  const claimed = urgency ?? ORDINARY
  if (claimed > URGENT) return claimed
  const believed = new Set<string>()
  const newest = sql.exec<Row>(
    `SELECT publisher, article, urgency, at FROM alert WHERE kind = 'alert'
     ORDER BY seq DESC LIMIT ?`,
    LOOKED_AT,
  )
  for (const row of newest) {
    if (row.at <= now - HOUR_MS) break
    if (row.publisher === publisher && row.urgency <= URGENT) believed.add(row.article)
  }
  return believed.has(article) || believed.size < mostAnHour ? claimed : ORDINARY
}
