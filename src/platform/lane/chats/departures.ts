/**
 * Chats whose home is, or is about to be, another lane. What they had here stays here for a month: their
 * number and address, so that its copies are corrected. They are alerted from here no more, but of articles
 * that began before the move, for a day. A chat is one with all its topics.
 */
import { DAY_MS } from '../../../core/time/spans.ts'
import { Component } from '../../component.ts'
import type { Homes } from './homes.ts'
import type { RecipientIndex } from './recipient-index.ts'
import type { RecipientRows } from './recipient-rows.ts'

/** Corrections reach back as far; then nobody is asked for. */
const KEPT_MS = 31 * DAY_MS
const DROPPED_A_MINUTE = 1_000

interface Deps {
  readonly rows: RecipientRows
  readonly index: RecipientIndex
  readonly homes: Homes
}

/** Methods that change something run inside the caller's transaction. */
export class Departures extends Component<Deps> {
  /** A chat that does not stay has left from now on; one that does is at home. */
  place(chatId: number, now: number): void {
    const hasLeft = !this.deps.homes.stays(chatId)
    const changing = this.deps.rows.ofChat(chatId).filter((one) => one.hasLeft !== hasLeft)
    for (const recipient of changing) {
      this.deps.index.remove(recipient)
      this.deps.rows.setLeft(recipient.n, hasLeft ? now : 0)
      if (recipient.barred === null) this.deps.index.add({ ...recipient, hasLeft })
    }
  }

  /** Since when a topic that is new has left, epoch ms: as long as its chat; 0 where that stays. */
  leftAt(chatId: number, now: number): number {
    if (this.deps.homes.stays(chatId)) return 0
    return this.deps.rows.leftAt(chatId) || now
  }

  /** Forgets some of those that left a month ago. */
  prune(now: number): void {
    for (const n of this.deps.rows.departed(now - KEPT_MS, DROPPED_A_MINUTE)) {
      const recipient = this.deps.rows.get(n)
      if (recipient) this.deps.index.remove(recipient)
      else this.deps.index.purge(n)
      this.deps.rows.delete(n)
    }
  }
}
