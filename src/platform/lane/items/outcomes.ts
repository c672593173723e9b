/** What has become of an event in a lane, in chats: of its alert, and of the copies that it corrects. */
import type { Copies, Counts, EventOutcome } from '../../../app/ports/outcome.ts'
import type { EventId } from '../../../core/article.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'
import type { Folds } from './folds.ts'

interface Deps extends LaneTables {
  readonly folds: Folds
}

export class Outcomes extends Component<Deps> {
  of(event: EventId): EventOutcome {
    const [chats, copies] = [this.counts(event), this.copies(event)]
    return { event, chats, copies, ...this.sentAt(event) }
  }

  /** How its alert stands. */
  counts(event: string): Counts {
    const { folds, items, versions } = this.deps
    const version = versions.ofEvent(event)
    const progress = version && !version.isWithdrawal && items.progress(version.seq)
    if (!progress) return { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }
    const { total: matched, sent, failed } = progress
    const pending = version.stands
      ? progress.open
      : folds.inFlight().filter(({ alert }) => alert === version.seq).length
    return { matched, sent, pending, failed, skipped: matched - sent - failed - pending }
  }

  /** When the first and the last message of it left: of its alert, or of what it corrects. */
  sentAt(event: string): Pick<EventOutcome, 'sentAt'> {
    const { items, versions } = this.deps
    const seq = versions.ofEvent(event)?.seq
    if (seq === undefined) return {}
    const all = [seq, ...items.corrections(seq)].map((one) => items.progress(one))
    const firsts = all.flatMap((progress) => progress?.first ?? [])
    const lasts = all.flatMap((progress) => progress?.last ?? [])
    if (firsts.length === 0) return {}
    return { sentAt: { first: Math.min(...firsts), last: Math.max(...lasts) } }
  }

  /** `null` when the event corrects nothing. */
  copies(event: string): Copies | null {
    const { items, versions } = this.deps
    const version = versions.ofEvent(event)
    if (!version) return null
    const of = (kind: 'edit' | 'reply') => {
      const seq = items.correction(version.seq, kind)
      return seq === null ? undefined : items.progress(seq)
    }
    const [edit, reply] = [of('edit'), of('reply')]
    if (!edit?.total) return null
    const { total: had, skipped: left } = edit
    const corrected = Math.max(edit.sent, reply?.sent ?? 0)
    const pending = version.stands ? Math.max(edit.open, reply?.open ?? 0) : 0
    // A reply makes up for an edit that Telegram refused.
    const unmet = Math.max(0, had - corrected - left - pending)
    return { had, corrected, pending, failed: Math.min(edit.failed, unmet), left }
  }
}
