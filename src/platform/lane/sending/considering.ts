/** What a lane knows that speaks for or against an alert in a chat. */
import type { Considered } from '../../../core/against.ts'
import { type Mode, matches } from '../../../core/filter/filter.ts'
import { modeFor } from '../../../core/mode.ts'
import { type HeldBack, heldBack } from '../../../core/telling-times.ts'
import { Component } from '../../component.ts'
import { log } from '../../log.ts'
import type { Budgets } from '../chats/budgets.ts'
import type { Recipient } from '../chats/recipient.ts'
import { type AlertRow, aboutOf } from '../items/versions.ts'
import type { LaneTables } from '../tables.ts'

interface Deps extends LaneTables {
  readonly budgets: Budgets
}

export class Considering extends Component<Deps> {
  of(recipient: Recipient, row: AlertRow, now: number): Considered {
    const { copies } = this.deps
    return {
      ...this.asMatched(recipient.n, row, now),
      isBarred: () => recipient.barred !== null,
      heldBack: () => this.#heldBack(recipient, row, now),
      isFollowed: () => this.#isFollowed(recipient, row),
      hasHad: () =>
        copies.had(row.alert, recipient) ||
        this.#isToldByDigest(recipient, row) ||
        this.#isTold(recipient.n, row),
    }
  }

  /** Of a chat of which nothing has changed since it was matched, and which no digest has told anything. */
  asMatched(n: number, row: AlertRow, now: number): Considered {
    const { alert, urgency } = row
    const { expiresAt, story } = alert
    return {
      now,
      expiresAt,
      urgency,
      isBarred: () => false,
      heldBack: () => null,
      isFollowed: () => true,
      hasHad: () => this.#isTold(n, row),
      mutedUntil: () => this.deps.mutes.until(n, story),
    }
  }

  /** A digest has told its story, which it says nothing new of. */
  #isToldByDigest({ n, told }: Recipient, { seq, alert }: AlertRow): boolean {
    const { copies, stories, versions } = this.deps
    if (told.length === 0 || stories.keepsApart(n, alert.story)) return false
    if (versions.isDevelopment(seq)) return false
    return stories.beside(alert).some((other) => copies.wasTold(other, told))
  }

  /** Its story has come while it was on its way, and it is no news beside that. */
  #isTold(n: number, { seq, alert }: AlertRow): boolean {
    const { recipients, stories, versions } = this.deps
    if (!stories.isTold(alert, n) || versions.isDevelopment(seq)) return false
    const wantsAll = recipients.get(n)?.settings.stories === 'all'
    return !wantsAll && !stories.keepsApart(n, alert.story)
  }

  /** How it comes to the chat, by the filters that match it. */
  modeIn({ settings }: Recipient, row: AlertRow): Mode {
    return modeFor(settings.filters, aboutOf(row), () => this.deps.words.of(row.seq))
  }

  /** Where it cannot be told, since the zone is no more, only a digest holds back. */
  #heldBack(recipient: Recipient, row: AlertRow, now: number): HeldBack | null {
    const { settings } = recipient
    try {
      const spent = this.deps.budgets.spent(recipient, now)
      const mode = this.modeIn(recipient, row)
      return heldBack(settings, { now, urgency: row.urgency, spent, mode })
    } catch (error) {
      log('chat.no-time', { recipient: recipient.n, error: String(error) })
      return settings.digest === null ? null : 'digest'
    }
  }

  /** What was matched holds until something changes, though the words may be gone since. */
  #isFollowed({ settings, changedAfter }: Recipient, row: AlertRow): boolean {
    const words = () => this.deps.words.of(row.seq)
    return changedAfter < row.seq || matches(settings.filters, aboutOf(row), words)
  }
}
