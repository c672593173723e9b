/**
 * Chats whose home is, or is about to be, another lane. What they had here stays here for a month: their
 * number and address, so that its copies are corrected. They are alerted from here no more, but of articles
 * that began before the move, for a day. A chat is one with all its topics.
 */
import type { Homes } from './homes.ts'
import type { RecipientIndex } from './recipient-index.ts'
import type { RecipientRows } from './recipient-rows.ts'

/** Corrections reach back as far; then nobody is asked for. */
const KEPT_MS = 31 * 86_400_000
const DROPPED_A_MINUTE = 1_000

/** Methods that change something run inside the caller's transaction. */
export class Departures {
  readonly #rows: RecipientRows
  readonly #index: RecipientIndex
  readonly #homes: Homes

  constructor(deps: { rows: RecipientRows; index: RecipientIndex; homes: Homes }) {
    this.#rows = deps.rows
    this.#index = deps.index
    this.#homes = deps.homes
  }

  /** A chat that does not stay has left from now on; one that does is at home. */
  place(chatId: number, now: number): void {
    const hasLeft = !this.#homes.stays(chatId)
    const changing = this.#rows.ofChat(chatId).filter((one) => one.hasLeft !== hasLeft)
    for (const recipient of changing) {
      this.#index.remove(recipient)
      this.#rows.setLeft(recipient.n, hasLeft ? now : 0)
      if (recipient.paused === null) this.#index.add({ ...recipient, hasLeft })
    }
  }

  /** Since when a topic that is new has left, epoch ms: as long as its chat; 0 where that stays. */
  leftAt(chatId: number, now: number): number {
    if (this.#homes.stays(chatId)) return 0
    return this.#rows.leftAt(chatId) || now
  }

  /** Forgets some of those that left a month ago. */
  prune(now: number): void {
    for (const n of this.#rows.departed(now - KEPT_MS, DROPPED_A_MINUTE)) {
      const recipient = this.#rows.get(n)
      if (recipient) this.#index.remove(recipient)
      else this.#index.purge(n)
      this.#rows.delete(n)
    }
  }
}
