/**
 * Rows that are there and cannot be read, such as after a roll-back, when a newer version wrote them: not
 * the same as none. They are logged, counted for health and left as they are.
 */
import { log } from './log.ts'
import { type Database, verbatim } from './sqlite.ts'

/** Of each table; more are counted no further. */
const REMEMBERED = 1_000

/** A value's table, the column that `stored` has written, and what tells its row in a log. */
export interface StoredColumn {
  readonly table: string
  readonly column: string
}

export class Unreadable {
  readonly #met = new Map<string, Set<string | number>>()

  /** The log is told once of each row. */
  note(table: string, id: string | number): null {
    const ids = this.#met.get(table) ?? new Set()
    if (ids.has(id) || ids.size >= REMEMBERED) return null
    ids.add(id)
    this.#met.set(table, ids)
    log('row.unreadable', { table, id })
    return null
  }

  /** How many this object has met since it started. */
  count(): number {
    return [...this.#met.values()].reduce((sum, ids) => sum + ids.size, 0)
  }

  /** How many of each table, by its name. */
  met(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#met].map(([table, ids]) => [table, ids.size]))
  }
}

/** How many of each table there are, by their JSON and its version. Whole tables are read for it. */
export function countUnreadable(
  db: Database,
  columns: readonly StoredColumn[],
): Readonly<Record<string, number>> {
  const counted = columns.map(({ table, column }): [string, number] => {
    const json = verbatim(column)
    const n = db.count`
      SELECT COUNT(*) AS n FROM ${verbatim(table)} WHERE ${json} IS NOT NULL
        AND IIF(json_valid(${json}), ${json} ->> '$.v', 0) IS NOT 1`
    return [table, n]
  })
  return Object.fromEntries(counted.filter(([, n]) => n > 0))
}
