/**
 * Chats that have stopped, until it is certain that KV's copy of them is gone: a rebuild must revive
 * nobody. A chat stands here as a keyed hash. The Desk keeps the key, and a lane has it in memory alone: who
 * reads a lane's storage cannot find out who has stopped.
 */
import { type HashKey, keyedHash } from '../../../core/keyed-hash.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { type OnDatabase, Table } from '../../component.ts'
import type { Singles } from '../../singles.ts'
import { part } from '../../sqlite.ts'
import { SaltedTombstones } from './salted-tombstones.ts'

/** KV may show what was deleted for a minute, and lists for longer. */
const CERTAIN_MS = DAY_MS
/** So many bits of a hash are an integer to JavaScript, too. */
const BITS = 52

interface Deps extends OnDatabase {
  readonly singles: Singles
}

/** What needs the key throws while it is not at hand; callers that can wait for it ask first. */
export class Tombstones extends Table<Deps> {
  readonly #salted = new SaltedTombstones(this.deps)
  #key: HashKey | null = null

  isLocked(): boolean {
    return this.#key === null
  }

  unlock(key: HashKey): void {
    this.#key = key
  }

  bury(chatId: number, now: number): void {
    this.#write(chatId, now, null)
  }

  /** KV has confirmed that its copy is deleted. */
  deleted(chatId: number, now: number): void {
    const at = this.stoppedAt(chatId)
    if (at !== null) this.#write(chatId, at, now + CERTAIN_MS)
  }

  /** When the chat stopped, epoch ms; `null` when it has not. */
  stoppedAt(chatId: number): number | null {
    if (this.#isEmpty()) return this.#salted.stoppedAt(chatId)
    return (
      this.db.value<number>`
      SELECT at FROM tombstone WHERE hash = ${this.#hash(chatId)}` ?? this.#salted.stoppedAt(chatId)
    )
  }

  moveBack(ms: number, now: number): void {
    this.db.run`UPDATE tombstone SET at = MIN(at, ${now}), until = until - ${Math.ceil(ms)}`
  }

  prune(now: number, most: number): number {
    this.#salted.prune(now)
    const where = part`until < ${now}`
    return this.db.deleteSome({ from: 'tombstone', key: 'hash', where }, most)
  }

  #write(chatId: number, at: number, until: number | null): void {
    this.db.run`
      INSERT OR REPLACE INTO tombstone (hash, at, until)
      VALUES (${this.#hash(chatId)}, ${at}, ${until})`
    this.#salted.delete(chatId)
  }

  #isEmpty(): boolean {
    return !this.db.has`SELECT 1 FROM tombstone LIMIT 1`
  }

  #hash(chatId: number): number {
    if (this.#key === null) throw new Error('the key of tombstones is not at hand')
    return Number(BigInt.asUintN(BITS, keyedHash(BigInt(chatId), this.#key)))
  }
}
