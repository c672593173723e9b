/**
 * The words of the articles that alerts are of, a packed set each: most of what is known of an alert,
 * and looked at only where a filter by words leaves no other way to decide. Those of eight days and of the
 * newest alerts are kept, of an article its present version's; older ones match no word.
 */
import { type Said, saidInSet } from '../../../core/filter/said.ts'
import { packNumbers, unpackNumbers } from '../../../core/packed-numbers.ts'
import { type WordSet, wordSetOf } from '../../../core/text/word-set.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { type OnDatabase, Table } from '../../component.ts'
import type { Versions } from './versions.ts'

/**
 * Kept at least, so that no flood takes a digest's stories from it: long articles are 40 KB each. A week, an
 * hour in which clocks go back, and most of a day in which a weekly digest may be late.
 */
export const WORDS_KEPT_MS = 8 * DAY_MS
/** So many of the newest are kept, however old. */
const KEPT = 3_000
/** Hashes kept in memory, four bytes each: as many as one look back may read. */
const OPENED_LIMIT = 2_500_000

interface Deps extends OnDatabase {
  readonly versions: Versions
}

/** Methods that change something run inside the caller's transaction. */
export class Words extends Table<Deps> {
  readonly #opened = new Map<number, Said>()
  #openedSize = 0

  /** Of stems in reading order. */
  write(alert: number, stems: string): void {
    this.db.run`
      INSERT OR REPLACE INTO words (alert, packed)
      VALUES (${alert}, ${packNumbers(wordSetOf(stems))})`
  }

  /** `null` when they are no longer kept. */
  of(alert: number): Said | null {
    const known = this.#opened.get(alert)
    if (known) return known
    const set = this.#read(alert) ?? this.#readText(alert)
    return set && this.#keepOpen(alert, set)
  }

  delete(alert: number): void {
    this.db.run`DELETE FROM words WHERE alert = ${alert}`
    this.#openedSize -= this.#opened.get(alert)?.size ?? 0
    this.#opened.delete(alert)
  }

  /**
   * Of alerts up to one that are not the newest any more; what is still being sent keeps its own. How
   * many of them, at most so many.
   */
  prune(upTo: number, active: ReadonlySet<number>, most: number): number {
    const oldest = this.db.first<{ alert: number }>`
      SELECT alert FROM words ORDER BY alert DESC LIMIT 1 OFFSET ${KEPT}`
    if (!oldest) return 0
    const last = Math.min(upTo, oldest.alert)
    const rows = this.db.all<{ alert: number }>`
      SELECT alert FROM words WHERE alert <= ${last} ORDER BY alert LIMIT ${most + active.size}`
    const past = rows.filter(({ alert }) => !active.has(alert)).slice(0, most)
    for (const { alert } of past) this.db.run`DELETE FROM words WHERE alert = ${alert}`
    return past.length
  }

  #read(alert: number): WordSet | null {
    const row = this.db.first<{ packed: ArrayBuffer }>`
      SELECT packed FROM words WHERE alert = ${alert}`
    return row ? unpackNumbers(new Uint8Array(row.packed)) : null
  }

  /** Of an alert that an older version stored. */
  #readText(alert: number): WordSet | null {
    const stems = this.deps.versions.oldWords(alert)
    return stems === null ? null : wordSetOf(stems)
  }

  #keepOpen(alert: number, set: WordSet): Said {
    if (this.#openedSize + set.length > OPENED_LIMIT) {
      this.#opened.clear()
      this.#openedSize = 0
    }
    const said = saidInSet(set)
    this.#opened.set(alert, said)
    this.#openedSize += said.size
    return said
  }
}
