/** Which recipients are to be told by a digest now, and when the next one of each falls. */
import { DAY_MS, HOUR_MS } from '../../../core/time/spans.ts'
import { Component } from '../../component.ts'
import { nextDigest } from './digest-times.ts'
import type { Homes } from './homes.ts'
import type { Recipient } from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'
import type { Recipients } from './recipients.ts'

/** More than a month of anybody's digests; corrections reach no further back. */
const TOLD_KEPT = 5_000
/** A day may be 25 hours long, and one may be left out. */
const FARTHEST_DIGEST_MS = 2 * DAY_MS + HOUR_MS

interface Deps {
  readonly recipients: Recipients
  readonly index: RecipientIndex
  readonly homes: Homes
}

export class DueDigests extends Component<Deps> {
  /** Recipients whose digest is due, earliest first. Inside the caller's transaction. */
  due(now: number, limit: number): Recipient[] {
    return this.deps.index.due(now, limit).flatMap(({ n, at }) => {
      const recipient = this.deps.recipients.get(n)
      if (!recipient) this.putOff({ n, nextDue: at }, now)
      return recipient ? [recipient] : []
    })
  }

  /** Digests go by the clock on the wall: those that fall days from now are timed anew. */
  moveBack(_: number, now: number): void {
    for (const { n, at } of this.deps.index.dueAfter(now + FARTHEST_DIGEST_MS)) {
      const recipient = this.deps.recipients.get(n)
      const next = recipient ? nextDigest(recipient.settings, now) : now + DAY_MS
      this.deps.recipients.setNextDue(n, next)
      this.deps.index.postpone({ n, nextDue: at }, next)
    }
  }

  /** Its digest cannot be made now: the others are not to wait behind it. */
  putOff(recipient: Pick<Recipient, 'n' | 'nextDue'>, now: number): void {
    const { n } = recipient
    const next = this.deps.recipients.targetOf(n) ? now + DAY_MS : null
    this.deps.recipients.setNextDue(n, next)
    this.deps.index.postpone(recipient, next)
    this.deps.recipients.unread(n)
  }

  /** One that has left gets those of its old lane as long as that gathers for it, and once more. */
  #nextDigest({ hasLeft, settings }: Recipient, now: number): number | null {
    const isOver = hasLeft && !this.deps.homes.servesDeparted(now)
    return isOver ? null : nextDigest(settings, now)
  }

  /** A digest that tells these alerts has been queued: moves on to the next one. */
  digested(recipient: Recipient, told: readonly number[], digestedTo: number, now: number): void {
    const { n } = recipient
    const next = this.#nextDigest(recipient, now)
    const known = [...new Set([...recipient.told, ...told])].sort((a, b) => a - b)
    this.deps.recipients.setDigested(n, { told: known.slice(-TOLD_KEPT), digestedTo, next })
    this.deps.index.postpone(recipient, next)
  }
}
