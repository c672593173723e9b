/** The window in flight, remembered until its outcomes are written: what a lane must know after a crash. */
import type { Singles } from '../../singles.ts'
import { readClaim, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Claim } from './claim.ts'

/** Methods that change something run inside the caller's transaction. */
export class Claims {
  readonly #singles: Singles
  readonly #unreadable: Unreadable

  constructor(singles: Singles, unreadable: Unreadable) {
    this.#singles = singles
    this.#unreadable = unreadable
  }

  /** Of one that is there and cannot be read, the window is lost. */
  read(): { claim: Claim | null; isThere: boolean } {
    const data = this.#singles.get<string>('claim')
    if (data === null) return { claim: null, isThere: false }
    return { claim: readClaim(data) ?? this.#unreadable.note('claim', 1), isThere: true }
  }

  write(claim: Claim): void {
    this.#singles.set('claim', stored(claim))
  }

  delete(): void {
    this.#singles.delete('claim')
  }
}
