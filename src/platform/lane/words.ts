/**
 * The words of the articles that alerts are of, a packed set each: most of what is known of an alert,
 * and looked at only where a filter by words leaves no other way to decide. Those of a week and of the
 * newest alerts are kept, of an article its present version's; older ones match no word.
 */
import { packWords, unpackWords, type WordSet, wordSetOf } from '../../core/text/word-set.ts'
import { type Database, part } from '../sqlite.ts'

/** Kept at least, so that no flood takes a digest's stories from it: long articles are 40 KB each. */
export const WORDS_KEPT_MS = 7 * 86_400_000
/** So many of the newest are kept, however old. */
const KEPT = 3_000
/** Hashes kept in memory, four bytes each: as many as one look back may read. */
const OPENED_LIMIT = 2_500_000

/** As an older version stored them; what is no JSON has none. */
const STEMS = part`IIF(json_valid(data), data ->> '$.value.subject.stems', NULL)`

interface TextRow extends Record<string, SqlStorageValue> {
  seq: number
  state: string
  stems: string | null
}

/** Methods that change something run inside the caller's transaction. */
export class Words {
  readonly #db: Database
  readonly #opened = new Map<number, WordSet>()
  #openedSize = 0

  constructor(db: Database) {
    this.#db = db
  }

  /** Of stems in reading order. */
  write(alert: number, stems: string): void {
    this.#db.run`
      INSERT OR REPLACE INTO words (alert, packed)
      VALUES (${alert}, ${packWords(wordSetOf(stems))})`
  }

  /** `null` when they are no longer kept. */
  of(alert: number): WordSet | null {
    const known = this.#opened.get(alert)
    if (known) return known
    const set = this.#read(alert) ?? this.#readText(alert)
    if (set) this.#keepOpen(alert, set)
    return set
  }

  delete(alert: number): void {
    this.#db.run`DELETE FROM words WHERE alert = ${alert}`
    this.#openedSize -= this.#opened.get(alert)?.length ?? 0
    this.#opened.delete(alert)
  }

  /**
   * Of alerts up to one that are not the newest any more; what is still being sent keeps its own. How
   * many of them, at most so many.
   */
  prune(upTo: number, most: number): number {
    const oldest = this.#db.first<{ alert: number }>`
      SELECT alert FROM words ORDER BY alert DESC LIMIT 1 OFFSET ${KEPT}`
    if (!oldest) return 0
    return this.#db.run`
      DELETE FROM words WHERE alert IN
      (SELECT alert FROM words WHERE alert <= ${Math.min(upTo, oldest.alert)}
         AND alert NOT IN (SELECT seq FROM alert WHERE state = 'active')
       ORDER BY alert LIMIT ${most})`
  }

  /**
   * Alerts of an older version hold their article's text with them. The next few of the newest are
   * written as they are now; the others end within a month, and are read as they are.
   */
  takeOver(limit: number): void {
    const next = this.#db.first<{ below: number }>`SELECT below FROM unpacked`
    if (!next) return
    const rows = this.#db.all<TextRow>`
      SELECT seq, state, ${STEMS} AS stems FROM alert
      WHERE seq < ${next.below} AND kind = 'alert' ORDER BY seq DESC LIMIT ${limit}`
    for (const row of rows) this.#takeOver(row)
    const last = rows.at(-1)
    if (last && !this.#isFull()) this.#db.run`UPDATE unpacked SET below = ${last.seq}`
    else this.#db.run`DELETE FROM unpacked`
  }

  #takeOver({ seq, state, stems }: TextRow): void {
    if (stems === null || state === 'cancelled') return
    this.write(seq, stems)
    this.#db.run`
      UPDATE alert SET data = json_remove(data, '$.value.subject.stems') WHERE seq = ${seq}`
  }

  #isFull(): boolean {
    return this.#db.one<{ n: number }>`SELECT COUNT(*) AS n FROM words`.n >= KEPT
  }

  #read(alert: number): WordSet | null {
    const row = this.#db.first<{ packed: ArrayBuffer }>`
      SELECT packed FROM words WHERE alert = ${alert}`
    return row ? unpackWords(new Uint8Array(row.packed)) : null
  }

  /** Of an alert that has not been taken over yet. */
  #readText(alert: number): WordSet | null {
    const row = this.#db.first<{ stems: string | null }>`
      SELECT ${STEMS} AS stems FROM alert WHERE seq = ${alert}`
    return row?.stems == null ? null : wordSetOf(row.stems)
  }

  #keepOpen(alert: number, set: WordSet): void {
    if (this.#openedSize + set.length > OPENED_LIMIT) {
      this.#opened.clear()
      this.#openedSize = 0
    }
    this.#opened.set(alert, set)
    this.#openedSize += set.length
  }
}
