/** The look at an alert at the last moment: whether a chat still wants it, and has not had it. */
import type { Unopened } from '../../../app/ports/lane.ts'
import { type Considered, isExpired, reasonsAgainst } from '../../../core/against.ts'
import type { Alert } from '../../../core/alert.ts'
import { Component } from '../../component.ts'
import type { Budgets } from '../chats/budgets.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Alerts } from '../items/alerts.ts'
import type { AlertRow } from '../items/versions.ts'
import type { LaneTables } from '../tables.ts'
import type { Considering } from './considering.ts'
import { type AlertParcel, PASSED_BY } from './fan-out.ts'

/** The alert, or why the recipient does not get it. */
export type Wanted = { readonly alert: Alert; readonly isSilent?: boolean } | Unopened

interface Deps extends LaneTables {
  readonly alerts: Alerts
  readonly budgets: Budgets
  readonly considering: Considering
}

export class LastLook extends Component<Deps> {
  look(parcel: AlertParcel, now: number): Wanted {
    const { versions, considering, budgets } = this.deps
    const row = versions.row(parcel.alert)
    if (!row && this.deps.versions.get(parcel.alert)) return UNREADABLE
    if (!row?.stands) return unwanted(PASSED_BY)
    const { alert } = row
    if (this.#isAsMatched(parcel))
      return firstAgainst(considering.asMatched(parcel.recipient, row, now)) ?? { alert }
    const recipient = this.deps.recipients.get(parcel.recipient)
    if (!recipient) return this.#wantedUnread(parcel.recipient, row, now)
    const against = firstAgainst(this.#considered(recipient, row, now))
    if (against !== null) return against
    budgets.leaves(recipient, now)
    return { alert, isSilent: considering.modeIn(recipient, row) === 'silent' }
  }

  /** What the next digest will look at is left to it; what it has passed over is not. */
  #considered(recipient: Recipient, row: AlertRow, now: number): Considered {
    const considered = this.deps.considering.of(recipient, row, now)
    return row.seq > recipient.digestedTo ? considered : { ...considered, heldBack: () => null }
  }

  /** Whether a chat whose settings cannot be read may have the alert: by what is kept outside of them. */
  #wantedUnread(n: number, { seq, alert }: AlertRow, now: number): Wanted {
    if (isExpired({ ...alert, now })) return unwanted('expired')
    const unread = this.deps.recipients.unread(n)
    if (!unread) return unwanted('left')
    if (unread.barred !== null) return unwanted('barred')
    const { told, changedAfter } = unread
    if (told === null || changedAfter >= seq) return UNREADABLE
    return this.deps.copies.had(alert, { n, told }) ? unwanted('had') : { alert }
  }

  /** The usual case, told by one row: there is nothing about the chat that was not known then. */
  #isAsMatched({ alert, recipient, again }: AlertParcel): boolean {
    return (
      !again &&
      this.deps.alerts.isFirst(alert) &&
      this.deps.recipients.isAsMatched(recipient, alert)
    )
  }
}

const UNREADABLE: Wanted = { kind: 'unreadable' }

function firstAgainst(considered: Considered): Wanted | null {
  const [reason] = reasonsAgainst(considered)
  return reason === undefined ? null : unwanted(reason)
}

const unwanted = (reason: string): Wanted => ({ kind: 'unwanted', reason })
