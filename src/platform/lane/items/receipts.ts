/**
 * Receipts of a lane: one packed row per window of an item, found by one look-up on (alert, first). The column
 * `alert` is older than the word: it holds the number of an item of any kind.
 */
import type { Again } from '../../../app/ports/lane.ts'
import { type Entry, type Outcome, packReceipt } from '../../../core/receipt.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { readReceipt } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'

interface Row extends Record<string, SqlStorageValue> {
  first: number
  at: number
  packed: SqlStorageValue
}

/** So many older receipts may stand between recent ones: second tries have receipts of their own. */
const OLDER_LIMIT = 20

interface Deps extends OnDatabase {
  readonly unreadable: Unreadable
}

export class Receipts extends Table<Deps> {
  /** A window's, in ascending order of recipient. */
  write(item: number, entries: readonly Entry[], now: number): void {
    const first = entries[0]?.recipient
    if (first !== undefined) this.#write(item, first, entries, now)
  }

  #write(item: number, first: number, entries: readonly Entry[], now: number): void {
    this.db.run`
      INSERT OR REPLACE INTO receipt (alert, first, at, packed)
      VALUES (${item}, ${first}, ${now}, ${packReceipt(entries)})`
  }

  /**
   * Changes the outcome of one recipient in its receipt; one without gets a receipt of its own. A receipt
   * that cannot be read is left as it is.
   */
  writeOne(item: number, { recipient, outcome }: Entry, now: number): void {
    const row = this.#over(item, recipient)
    const before = row ? this.#entriesOf(item, row) : []
    if (before === null && row && Math.abs(row.first) === recipient) return
    if (!row || !before?.some((entry) => entry.recipient === recipient)) {
      this.#write(item, -recipient, [{ recipient, outcome }], now)
      return
    }
    const entries = before.map((entry) =>
      entry.recipient === recipient ? { recipient, outcome } : entry,
    )
    this.db.run`
      UPDATE receipt SET packed = ${packReceipt(entries)}, at = ${now}
        WHERE alert = ${item} AND first = ${row.first}`
  }

  /**
   * What has become of one recipient so far; `null` before its first window. Where its receipt cannot be
   * read, the alert may have arrived.
   */
  outcomeOf(item: number, recipient: number): Outcome | null {
    const row = this.#over(item, recipient)
    if (!row) return null
    const entries = this.#entriesOf(item, row)
    if (entries === null) return { kind: 'doubt' }
    return entries.find((entry) => entry.recipient === recipient)?.outcome ?? null
  }

  /** True when the recipient has, or may have, the alert. */
  reached(item: number, recipient: number): boolean {
    const outcome = this.outcomeOf(item, recipient)
    return outcome !== null && isReached(outcome)
  }

  /** The id of the message that brought the alert, or `null`. */
  messageOf(item: number, recipient: number): number | null {
    const outcome = this.outcomeOf(item, recipient)
    return outcome?.kind === 'sent' ? outcome.messageId : null
  }

  /** Recipients that the alert has failed for; from now on they wait. */
  takeFailed(item: number, which: Again): number[] {
    const isTaken = ({ kind }: Outcome) =>
      kind === 'failed' || (kind === 'doubt' && which === 'failed-or-in-doubt')
    const taken: number[] = []
    const rows = this.db.all<Row>`SELECT first, at, packed FROM receipt WHERE alert = ${item}`
    for (const row of rows) {
      const entries = this.#entriesOf(item, row) ?? []
      const failed = entries.filter(({ outcome }) => isTaken(outcome))
      if (failed.length === 0) continue
      taken.push(...failed.map(({ recipient }) => recipient))
      const waiting: readonly Entry[] = entries.map((entry) =>
        isTaken(entry.outcome) ? { ...entry, outcome: { kind: 'waiting' } } : entry,
      )
      this.db.run`
        UPDATE receipt SET packed = ${packReceipt(waiting)} WHERE alert = ${item}
          AND first = ${row.first}`
    }
    return taken
  }

  /** Recipients that are known to have the alert. */
  allSent(item: number): Generator<number> {
    return this.#all(item, ({ kind }) => kind === 'sent')
  }

  /** Recipients that have, or may have, the alert. */
  allReached(item: number): Generator<number> {
    return this.#all(item, isReached)
  }

  /** Recipients for whom it is to be tried again. */
  allWaiting(item: number): Generator<number> {
    return this.#all(item, ({ kind }) => kind === 'waiting')
  }

  *#all(item: number, has: (outcome: Outcome) => boolean): Generator<number> {
    const rows = this.db.all<Row>`SELECT first, at, packed FROM receipt WHERE alert = ${item}`
    for (const row of rows) {
      for (const { recipient, outcome } of this.#entriesOf(item, row) ?? [])
        if (has(outcome)) yield recipient
    }
  }

  /**
   * Recipients that have, or may have, the alert, since an instant, and when each got it, epoch ms. Windows
   * go up the audience, so the last ones are read and not all: of second tries, only those that stand among
   * them are found.
   */
  *lastReached(item: number, since: number): Generator<{ recipient: number; at: number }> {
    for (const row of this.#last(item, since)) {
      for (const { recipient, outcome } of this.#entriesOf(item, row) ?? []) {
        if (isReached(outcome)) yield { recipient, at: row.at }
      }
    }
  }

  #last(item: number, since: number): Row[] {
    const recent: Row[] = []
    let older = 0
    const rows = this.db.rows<Row>`
      SELECT first, at, packed FROM receipt WHERE alert = ${item} ORDER BY first DESC`
    for (const row of rows) {
      if (row.at > since) recent.push(row)
      else older += 1
      if (older > OLDER_LIMIT) break
    }
    return recent
  }

  moveBack(now: number): void {
    this.db.run`UPDATE receipt SET at = ${now} WHERE at > ${now}`
  }

  /** Leaves those alone that some recipient who is still there has, or may have; whether there are any. */
  compact(item: number, isThere: (recipient: number) => boolean): boolean {
    let left = 0
    const rows = this.db.all<Row>`SELECT first, at, packed FROM receipt WHERE alert = ${item}`
    for (const row of rows) {
      const all = this.#entriesOf(item, row)
      if (all === null) {
        left += 1
        continue
      }
      const kept = all.filter(({ recipient, outcome }) => isReached(outcome) && isThere(recipient))
      left += kept.length
      if (kept.length === all.length) continue
      this.db.run`DELETE FROM receipt WHERE alert = ${item} AND first = ${row.first}`
      const first = row.first < 0 ? row.first : kept[0]?.recipient
      if (kept.length > 0 && first !== undefined) this.#write(item, first, kept, row.at)
    }
    return left > 0
  }

  /** In how many rows they were. */
  delete(item: number): number {
    return this.db.run`DELETE FROM receipt WHERE alert = ${item}`
  }

  /**
   * The receipt of a recipient: its own, if it came late, which stands below zero, or else the window that it
   * falls into. An older version put those of their own between the windows.
   */
  #over(item: number, recipient: number): Row | undefined {
    const own = this.db.first<Row>`
      SELECT first, at, packed FROM receipt WHERE alert = ${item} AND first = ${-recipient}`
    if (own) return own
    const rows = this.db.rows<Row>`
      SELECT first, at, packed FROM receipt
      WHERE alert = ${item} AND first <= ${recipient} AND first > 0 ORDER BY first DESC`
    for (const row of rows) {
      if (row.first === recipient || isWindow(this.#entriesOf(item, row))) return row
    }
    return undefined
  }

  #entriesOf(item: number, { first, packed }: Row): Entry[] | null {
    return readReceipt(packed) ?? this.deps.unreadable.note('receipt', `${item}/${first}`)
  }
}

/** One that cannot be read may be one. */
const isWindow = (entries: readonly Entry[] | null): boolean =>
  entries === null || entries.length > 1

/** A copy that may have been delivered counts as delivered, and is not sent again: one article, one alert. */
export const isReached = ({ kind }: Outcome): boolean => kind === 'sent' || kind === 'doubt'
