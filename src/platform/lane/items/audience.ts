/**
 * Whom each alert is for: ascending recipients, packed in pieces of bounded size, so that reading the
 * next few costs the same at the first chat and at the millionth.
 */
import { packAscending } from '../../../core/receipt.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { pieces } from '../../sqlite.ts'
import { readTargets } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'

const PIECE = 1_000
const SEARCHED_LIMIT = 64

interface Row extends Record<string, SqlStorageValue> {
  start: number
  packed: SqlStorageValue
}

interface Piece {
  readonly alert: number
  readonly start: number
  readonly recipients: readonly number[]
}

interface Deps extends OnDatabase {
  readonly unreadable: Unreadable
}

export class Audience extends Table<Deps> {
  /** The one that was read last: window after window comes from the same. */
  #piece: Piece | null = null
  readonly #searched = new Map<number, Piece>()

  write(alert: number, recipients: readonly number[]): void {
    let start = 0
    for (const piece of pieces(recipients, PIECE)) {
      this.db.run`
        INSERT INTO audience (alert, start, packed)
        VALUES (${alert}, ${start}, ${packAscending(piece)})`
      start += piece.length
    }
  }

  /** Up to `limit` recipients from a place in the list on. */
  slice(alert: number, from: number, limit: number): number[] {
    const found: number[] = []
    while (found.length < limit) {
      const at = from + found.length
      const { start, recipients } = this.#pieceAt(alert, at)
      const next = recipients.slice(at - start, at - start + limit - found.length)
      if (next.length === 0) break
      found.push(...next)
    }
    return found
  }

  /** Whether a recipient stands in the list, from a place on. */
  includes(alert: number, recipient: number, from: number): boolean {
    const piece = this.#pieceWith(alert, recipient)
    const at = piece ? placeOf(recipient, piece.recipients) : -1
    return piece !== null && at >= 0 && piece.start + at >= from
  }

  /** In how many rows it was. */
  delete(alert: number): number {
    return this.db.run`DELETE FROM audience WHERE alert = ${alert}`
  }

  /** The piece that a recipient would stand in; most often the same as for the one before. */
  #pieceWith(alert: number, recipient: number): Piece | null {
    const covers = ({ recipients }: Piece) =>
      (recipients[0] ?? 0) <= recipient && recipient <= (recipients.at(-1) ?? 0)
    const known = this.#searched.get(alert)
    if (known && covers(known)) return known
    const rows = this.db
      .rows<Row>`SELECT start, packed FROM audience WHERE alert = ${alert} ORDER BY start`
    for (const row of rows) {
      const piece = this.#pieceOf(alert, row)
      if (!covers(piece)) continue
      if (this.#searched.size >= SEARCHED_LIMIT) this.#searched.clear()
      this.#searched.set(alert, piece)
      return piece
    }
    return null
  }

  #pieceAt(alert: number, at: number): Piece {
    const known = this.#piece
    const covers = known && at >= known.start && at < known.start + known.recipients.length
    if (known?.alert === alert && covers) return known
    const row = this.db.first<Row>`
      SELECT start, packed FROM audience WHERE alert = ${alert} AND start <= ${at}
      ORDER BY start DESC LIMIT 1`
    if (!row) return { alert, start: at, recipients: [] }
    this.#piece = this.#pieceOf(alert, row)
    return this.#piece
  }

  /** Of one that cannot be read nobody knows whom it is for. */
  #pieceOf(alert: number, { start, packed }: Row): Piece {
    const recipients =
      readTargets(packed) ?? this.deps.unreadable.note('audience', `${alert}/${start}`)
    return { alert, start, recipients: recipients ?? [] }
  }
}

/** Among ascending ones, by halving; -1 where it is none of them. */
function placeOf(recipient: number, recipients: readonly number[]): number {
  let [low, high] = [0, recipients.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((recipients[middle] ?? 0) < recipient) low = middle + 1
    else high = middle
  }
  return recipients[low] === recipient ? low : -1
}
