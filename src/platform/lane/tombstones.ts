/**
 * Chats that have stopped, until it is certain that KV's copy of them is gone: a rebuild must revive
 * nobody. A chat stands here as a salted hash that is too short to be turned back.
 */
const MASK = (1n << 40n) - 1n
/** KV may show what was deleted for a minute, and lists for longer. */
const CERTAIN_MS = 86_400_000

export class Tombstones {
  readonly #sql: SqlStorage
  readonly #salt: bigint

  constructor(sql: SqlStorage) {
    this.#sql = sql
    this.#salt = saltOf(sql)
  }

  bury(chatId: number, now: number): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO tombstone (hash, at, until) VALUES (?, ?, NULL)',
      this.#hash(chatId),
      now,
    )
  }

  /** KV has confirmed that its copy is deleted. */
  deleted(chatId: number, now: number): void {
    const until = now + CERTAIN_MS
    this.#sql.exec('UPDATE tombstone SET until = ? WHERE hash = ?', until, this.#hash(chatId))
  }

  /** When the chat stopped, epoch ms; `null` when it has not. */
  stoppedAt(chatId: number): number | null {
    const row = this.#sql.exec<{ at: number }>(
      'SELECT at FROM tombstone WHERE hash = ?',
      this.#hash(chatId),
    )
    return row.toArray()[0]?.at ?? null
  }

  moveBack(ms: number): void {
    this.#sql.exec('UPDATE tombstone SET until = until - ?', Math.ceil(ms))
  }

  prune(now: number): void {
    this.#sql.exec('DELETE FROM tombstone WHERE until < ?', now)
  }

  /** Finaliser of splitmix64 (Steele, Lea and Flood, 2014). */
  #hash(chatId: number): number {
    let mixed = BigInt.asUintN(64, BigInt(chatId) ^ this.#salt)
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n)
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
    return Number((mixed ^ (mixed >> 31n)) & MASK)
  }
}

function saltOf(sql: SqlStorage): bigint {
  const known = sql.exec<{ salt: string }>('SELECT salt FROM tombstone_salt').toArray()[0]
  if (known) return BigInt(known.salt)
  const salt = String(crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n)
  sql.exec('INSERT INTO tombstone_salt (id, salt) VALUES (1, ?)', salt)
  return BigInt(salt)
}
