/**
 * What chats with a budget have had of it today, by their own clocks. Counted when an alert has arrived, for the
 * day on which it left: that is kept in memory meanwhile, since after a crash it is looked at again.
 */
import { dayNumber } from '../../../core/telling-times.ts'
import { Component } from '../../component.ts'
import type { Recipient } from './recipient.ts'
import type { RecipientRows } from './recipient-rows.ts'

const LEAVING_LIMIT = 1_000

interface Deps {
  readonly recipients: RecipientRows
}

export class Budgets extends Component<Deps> {
  /** By recipient, the day on which an alert leaves for it. */
  readonly #leaving = new Map<number, number>()

  /** Alerts that a chat has had today. */
  spent({ settings, spentOn }: Recipient, now: number): number {
    if (settings.budget === null) return 0
    return spentOn.day === dayNumber(now, settings.timeZone) ? spentOn.alerts : 0
  }

  /** An alert is about to leave. */
  leaves({ n, settings }: Recipient, now: number): void {
    if (settings.budget === null) return
    if (this.#leaving.size >= LEAVING_LIMIT) this.#leaving.clear()
    this.#leaving.set(n, dayNumber(now, settings.timeZone))
  }

  /** A message with alerts has arrived, or may have. Inside the caller's transaction. */
  arrived(n: number): void {
    const day = this.#leaving.get(n)
    if (day !== undefined) this.deps.recipients.spend(n, day)
    this.#leaving.delete(n)
  }
}
