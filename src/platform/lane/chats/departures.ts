/**
 * Chats whose home is, or is about to be, another lane. What they had here stays here for a month: their
 * number and address, so that its copies are corrected. They are alerted from here no more, but of articles
 * that began before the move, for a day. A chat is one with all its topics.
 */
import { type Database, part } from '../../sqlite.ts'
import type { Layouts } from './layouts.ts'
import { readRecipients, recipientsOfChat } from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'

/** Corrections reach back as far; then nobody is asked for. */
const KEPT_MS = 31 * 86_400_000
const DROPPED_A_MINUTE = 1_000

/** Methods that change something run inside the caller's transaction. */
export class Departures {
  readonly #db: Database
  readonly #index: RecipientIndex
  readonly #layouts: Layouts

  constructor(deps: { db: Database; index: RecipientIndex; layouts: Layouts }) {
    this.#db = deps.db
    this.#index = deps.index
    this.#layouts = deps.layouts
  }

  /** A chat that does not stay has left from now on; one that does is at home. */
  place(chatId: number, now: number): void {
    const hasLeft = !this.#layouts.stays(chatId)
    const changing = recipientsOfChat(this.#db, chatId).filter((one) => one.hasLeft !== hasLeft)
    for (const recipient of changing) {
      this.#index.remove(recipient)
      this.#db.run`UPDATE recipient SET left_at = ${hasLeft ? now : 0} WHERE n = ${recipient.n}`
      if (recipient.paused === null) this.#index.add({ ...recipient, hasLeft })
    }
  }

  /** Since when a topic that is new has left, epoch ms: as long as its chat; 0 where that stays. */
  leftAt(chatId: number, now: number): number {
    if (this.#layouts.stays(chatId)) return 0
    return (
      this.#db.value<number>`SELECT MAX(left_at) FROM recipient WHERE chat_id = ${chatId}` || now
    )
  }

  /** Forgets some of those that left a month ago. */
  prune(now: number): void {
    const gone = this.#db.values<number>`
      SELECT n FROM recipient WHERE left_at > 0 AND left_at < ${now - KEPT_MS}
      LIMIT ${DROPPED_A_MINUTE}`
    for (const n of gone) {
      const [recipient] = readRecipients(this.#db, part`n = ${n}`)
      if (recipient) this.#index.remove(recipient)
      else this.#index.purge(n)
      this.#db.run`DELETE FROM recipient WHERE n = ${n}`
    }
  }
}
