/** The look at an alert at the last moment: whether a chat still wants it, and has not had it. */
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert } from '../../../core/alert.ts'
import { matches } from '../../../core/filter/filter.ts'
import { type HeldBack, heldBack } from '../../../core/telling-times.ts'
import { log } from '../../log.ts'
import type { Budgets } from '../chats/budgets.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { Alerts } from '../items/alerts.ts'
import type { Copies } from '../items/copies.ts'
import { type AlertRow, aboutOf, type Versions } from '../items/versions.ts'
import type { Words } from '../items/words.ts'
import type { AlertParcel } from './fan-out.ts'

/** The alert, or why the recipient does not get it. */
export type Wanted = { readonly alert: Alert } | Exclude<Contents, { kind: 'message' }>

interface Deps {
  readonly recipients: Recipients
  readonly versions: Versions
  readonly alerts: Alerts
  readonly copies: Copies
  readonly words: Words
  readonly budgets: Budgets
}

export class LastLook {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  look(parcel: AlertParcel, now: number): Wanted {
    const row = this.#deps.versions.row(parcel.alert)
    if (!row && this.#deps.versions.get(parcel.alert)) return UNREADABLE
    if (!row?.stands) return unwanted('superseded')
    const { alert } = row
    if (alert.expiresAt !== null && alert.expiresAt <= now) return unwanted('expired')
    if (this.#isAsMatched(parcel)) return { alert }
    const recipient = this.#deps.recipients.get(parcel.recipient)
    if (!recipient) return this.#wantedUnread(parcel.recipient, row)
    if (recipient.paused !== null) return unwanted('paused')
    // What the next digest will look at is left to it; what it has passed over is not.
    const held = this.#heldBack(recipient, row, now)
    if (held !== null && row.seq > recipient.digestedTo) return unwanted(held)
    if (!this.#follows(recipient, row)) return unwanted('unfollowed')
    if (this.#deps.copies.had(alert, recipient)) return unwanted('had')
    this.#deps.budgets.leaves(recipient, now)
    return { alert }
  }

  /** Where it cannot be told, since the zone is no more, only a digest holds back. */
  #heldBack(recipient: Recipient, { urgency }: AlertRow, now: number): HeldBack | null {
    const { settings } = recipient
    try {
      return heldBack(settings, { now, urgency, spent: this.#deps.budgets.spent(recipient, now) })
    } catch (error) {
      log('chat.no-time', { recipient: recipient.n, error: String(error) })
      return settings.digest === null ? null : 'digest'
    }
  }

  /** What was matched holds until something changes, though the words may be gone since. */
  #follows({ settings, changedAfter }: Recipient, row: AlertRow): boolean {
    const words = () => this.#deps.words.of(row.seq)
    return changedAfter < row.seq || matches(settings.filters, aboutOf(row), words)
  }

  /** The same for a chat whose settings cannot be read. */
  #wantedUnread(n: number, { seq, alert }: AlertRow): Wanted {
    const unread = this.#deps.recipients.unread(n)
    if (!unread) return unwanted('left')
    if (unread.paused !== null) return unwanted('paused')
    const { told, changedAfter } = unread
    if (told === null || changedAfter >= seq) return UNREADABLE
    return this.#deps.copies.had(alert, { n, told }) ? unwanted('had') : { alert }
  }

  /** The usual case, told by one row: there is nothing about the chat that was not known then. */
  #isAsMatched({ alert, recipient, again }: AlertParcel): boolean {
    return (
      !again &&
      this.#deps.alerts.isFirst(alert) &&
      this.#deps.recipients.isAsMatched(recipient, alert)
    )
  }
}

const UNREADABLE: Wanted = { kind: 'unreadable' }

const unwanted = (reason: string): Wanted => ({ kind: 'unwanted', reason })
