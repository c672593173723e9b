/**
 * Tombstones of an older version, by a hash that can be turned back. None is added: they are looked up until
 * they expire, or their chat is buried anew, and with the last of them their salt goes.
 */
import { type OnDatabase, Table } from '../../component.ts'
import type { Singles } from '../../singles.ts'

const SALT = 'tombstone_salt'
const MASK = (1n << 40n) - 1n

interface Deps extends OnDatabase {
  readonly singles: Singles
}

export class SaltedTombstones extends Table<Deps> {
  stoppedAt(chatId: number): number | null {
    const hash = this.#hash(chatId)
    if (hash === null) return null
    return this.db.value<number>`SELECT at FROM salted_tombstone WHERE hash = ${hash}`
  }

  delete(chatId: number): void {
    const hash = this.#hash(chatId)
    if (hash === null) return
    this.db.run`DELETE FROM salted_tombstone WHERE hash = ${hash}`
    this.#forgetSalt()
  }

  prune(now: number): void {
    this.db.run`DELETE FROM salted_tombstone WHERE until < ${now}`
    this.#forgetSalt()
  }

  #forgetSalt(): void {
    if (!this.db.has`SELECT 1 FROM salted_tombstone LIMIT 1`) this.deps.singles.delete(SALT)
  }

  /** Finaliser of splitmix64 (Steele, Lea and Flood, 2014); `null` without a salt, and so without rows. */
  #hash(chatId: number): number | null {
    const salt = this.deps.singles.get<string>(SALT)
    if (salt === null) return null
    let mixed = BigInt.asUintN(64, BigInt(chatId) ^ BigInt(salt))
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n)
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
    return Number((mixed ^ (mixed >> 31n)) & MASK)
  }
}
