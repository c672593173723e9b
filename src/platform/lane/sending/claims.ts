/**
 * The window in flight, remembered until its outcomes are written, and how long Telegram wants to be left
 * alone: what a lane must know of its sending after a crash.
 */
import type { Database } from '../../sqlite.ts'
import { readClaim, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Claim } from './claim.ts'

/** Methods that change something run inside the caller's transaction. */
export class Claims {
  readonly #db: Database
  readonly #unreadable: Unreadable
  /** Asked before and after each wait of each message, so remembered; `null` until it has been read. */
  #blockedUntil: number | null = null

  constructor(db: Database, unreadable: Unreadable) {
    this.#db = db
    this.#unreadable = unreadable
  }

  /** Of one that is there and cannot be read, the window is lost. */
  read(): { claim: Claim | null; isThere: boolean } {
    const data = this.#db.value<string>`SELECT data FROM claim`
    if (data === null) return { claim: null, isThere: false }
    return { claim: readClaim(data) ?? this.#unreadable.note('claim', 1), isThere: true }
  }

  write(claim: Claim): void {
    this.#db.run`
      INSERT INTO claim (id, data) VALUES (1, ${stored(claim)})
      ON CONFLICT (id) DO UPDATE SET data = excluded.data`
  }

  delete(): void {
    this.#db.run`DELETE FROM claim`
  }

  readonly blocked = {
    get: (): number => {
      this.#blockedUntil ??= this.#db.value<number>`SELECT until FROM blocked` ?? 0
      return this.#blockedUntil
    },
    set: (until: number): void => {
      this.#db.run`INSERT OR REPLACE INTO blocked (id, until) VALUES (1, ${until})`
      this.#blockedUntil = until
    },
  }
}
