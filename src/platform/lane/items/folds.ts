/**
 * Folding: when a lane is minutes behind, ordinary alerts that wait for the same chats become one
 * message a chat ("5 stories"), instead of trickling in for an hour.
 *
 * A fold is an outbox item of its own, for all whom any of its alerts still had to reach. What becomes
 * of its messages is written into the receipts of its alerts, so counts, updates and withdrawals
 * need not know of it; only corrections do, which must let the other stories of the message stand.
 */
import type { Contents, Delivered, Delivery, Parcel } from '../../../app/ports/lane.ts'
import type { Alert } from '../../../core/alert.ts'
import { LIST_LIMIT, listMessage } from '../../../core/message/list-message.ts'
import type { Message } from '../../../core/message/message.ts'
import type { Entry } from '../../../core/receipt.ts'
import { Table } from '../../component.ts'
import { log } from '../../log.ts'
import { pieces } from '../../sqlite.ts'
import type { Claims } from '../sending/claims.ts'
import { type AlertParcel, type FanOut, outcomeOf, type Range } from '../sending/fan-out.ts'
import { WINDOW } from '../sending/window.ts'
import type { LaneTables } from '../tables.ts'
import type { Place } from './retries.ts'
import type { ShownTo } from './stories.ts'

/** One alert of a fold, for the recipients that stand from a place of its audience on. */
interface Member extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly from: number
}

/** Outcomes of one alert of a fold; `again`: of a second try. */
export interface MemberOutcomes {
  readonly alert: number
  readonly entries: readonly Entry[]
  readonly again: boolean
}

interface Deps extends LaneTables {
  readonly fanOut: FanOut
  readonly claims: Claims
}

/** Methods that change something run inside the caller's transaction. */
export class Folds extends Table<Deps> {
  /** Which alerts stood in a message when it left, by fold and recipient. */
  readonly #shown = new Map<string, readonly number[]>()

  /**
   * Folds the ordinary alerts that are being sent, the oldest first, where there are two or more. What
   * is in flight is left to its window.
   */
  fold(now: number): void {
    const inFlight = this.deps.claims.read().claim?.ranges ?? []
    const claimedTo = new Map(inFlight.map(({ alert, to }) => [alert, to]))
    const waiting = this.deps.items
      .foldable(LIST_LIMIT)
      .map(({ cursor, ...rest }) => {
        return { ...rest, from: Math.max(cursor, claimedTo.get(rest.seq) ?? 0) }
      })
      .filter(({ from, total }) => from < total)
    if (waiting.length < 2) return
    const readers = new Set<number>()
    for (const { seq, from, total } of waiting) {
      for (const n of this.deps.audience.slice(seq, from, total - from)) readers.add(n)
    }
    const audience = [...readers].sort((a, b) => a - b)
    const urgency = Math.min(...waiting.map((rest) => rest.urgency))
    const item = { kind: 'fold', version: null, publisher: '', urgency, audience } as const
    const fold = this.deps.items.put(item, now)
    for (const { seq, from } of waiting) {
      this.deps.items.fold(seq)
      this.db.run`INSERT INTO folded (alert, fold, start) VALUES (${seq}, ${fold}, ${from})`
    }
    log('lane.folded', { alerts: waiting.length, chats: audience.length })
  }

  /** Alerts of the window in flight, also those in a fold: what becomes of them is not known yet. */
  inFlight(): Place[] {
    return (this.deps.claims.read().claim?.parcels ?? []).flatMap((parcel) => {
      if (parcel.kind !== 'alert') return []
      const { alert, recipient } = parcel
      if (parcel.form !== 'fold') return [{ alert, recipient }]
      return this.membersFor(alert, recipient).map((seq) => ({ alert: seq, recipient }))
    })
  }

  /** The stories of a fold that are for a recipient; `wants` looks at each at the last moment. */
  open(parcel: AlertParcel, wants: (alert: number) => Alert | null): Contents {
    const stories = this.membersFor(parcel.alert, parcel.recipient).flatMap((seq) => {
      const alert = wants(seq)
      return alert ? [{ seq, alert }] : []
    })
    const alerts = stories.map(({ alert }) => alert)
    this.#shown.set(
      keyOf(parcel),
      stories.map(({ seq }) => seq),
    )
    const message = this.#messageOf(alerts, { recipient: parcel.recipient, copy: null })
    return message
      ? { kind: 'message', message, edits: null, replyTo: null }
      : { kind: 'unwanted', reason: 'none of its alerts is wanted' }
  }

  /**
   * A delivery as if each alert of its fold had come by itself; of anything else: none. An alert that was left
   * out of its message is skipped; after a crash it is not known which were, and the outcome goes for all.
   */
  unfold({ parcel, delivery }: Delivered): Delivered[] {
    if (parcel.kind !== 'alert' || parcel.form !== 'fold') return []
    const shown = this.#shown.get(keyOf(parcel))
    return this.membersFor(parcel.alert, parcel.recipient).map((alert) => {
      const isLeftOut = shown !== undefined && !shown.includes(alert) && delivery.kind === 'sent'
      const own: Delivery = isLeftOut ? { kind: 'skipped', reason: 'left out' } : delivery
      return { parcel: { ...parcel, alert, form: 'alert' }, delivery: own }
    })
  }

  /** What a stretch of a fold comes to, for each of its alerts. */
  outcomes({ alert: fold, from, to }: Range, told: readonly Delivered[]): MemberOutcomes[] {
    if (!this.#isFold(fold)) return []
    const seen = new Map(told.map((item) => [partKey(item.parcel), item.delivery]))
    const entries = new Map<number, Entry[]>()
    for (const recipient of this.deps.audience.slice(fold, from, to - from)) {
      for (const seq of this.membersFor(fold, recipient)) {
        const outcome = outcomeOf(seen.get(`${seq}/${recipient}`))
        entries.set(seq, [...(entries.get(seq) ?? []), { recipient, outcome }])
      }
    }
    return [...entries].map(([alert, own]) => ({ alert, entries: own, again: false }))
  }

  /** What second tries that are over mean for the alerts of their folds. */
  retried(told: readonly Delivered[]): MemberOutcomes[] {
    return told.flatMap(({ parcel, delivery }) => {
      const outcome = outcomeOf(delivery)
      if (parcel.kind !== 'alert' || !parcel.again || outcome.kind === 'waiting') return []
      return [
        { alert: parcel.alert, entries: [{ recipient: parcel.recipient, outcome }], again: true },
      ]
    })
  }

  record({ alert, entries, again }: MemberOutcomes, now: number): void {
    if (!again) this.deps.fanOut.write(alert, entries, now)
    else for (const entry of entries) this.deps.fanOut.writeOne(alert, entry, now)
  }

  /** What of it cannot be recorded has failed, but for what is tried again; in how many chats. */
  fail({ alert, entries }: MemberOutcomes, now: number): number {
    const chats = entries.filter(({ outcome }) => outcome.kind !== 'waiting').length
    if (chats > 0) this.deps.items.fail(alert, chats, now)
    return chats
  }

  /** Which alerts stood in messages whose outcome has been recorded is not needed any more. */
  forgetShown(delivered: readonly Delivered[]): void {
    for (const { parcel } of delivered) {
      if (parcel.kind === 'alert') this.#shown.delete(keyOf(parcel))
    }
  }

  /** What became of one chat of a fold, for each of its alerts; of anything else: nothing happens. */
  writeOne(fold: number, entry: Entry, now: number): void {
    for (const seq of this.membersFor(fold, entry.recipient))
      this.deps.fanOut.writeOne(seq, entry, now)
  }

  /**
   * Nobody knows any more whom the rest of a fold is for: its alerts fail for all that it leaves out, in
   * so many chats. `null` for what is no fold.
   */
  giveUp(fold: number, now: number): { alert: number; chats: number }[] | null {
    if (!this.#isFold(fold)) return null
    return this.#membersOf(fold).map(({ seq, from }) => {
      const entries = this.deps.audience
        .slice(seq, from, Number.POSITIVE_INFINITY)
        .filter((recipient) => this.deps.receipts.outcomeOf(fold, recipient) === null)
        .map((recipient): Entry => ({ recipient, outcome: { kind: 'failed' } }))
      for (const some of pieces(entries, WINDOW)) this.deps.fanOut.write(seq, some, now)
      return { alert: seq, chats: entries.length }
    })
  }

  #isFold(seq: number): boolean {
    return this.deps.items.get(seq)?.kind === 'fold'
  }

  /**
   * What a copy that came in a fold is to show: all its stories that stand, in present words. `null`
   * where it came alone, or none stands.
   */
  present(seq: number, recipient: number, copy: number): Message | null {
    const fold = this.#foldOf(seq)
    if (fold === undefined || this.deps.receipts.messageOf(fold, recipient) !== copy) return null
    const together = this.membersFor(fold, recipient).filter(
      (member) => this.deps.receipts.messageOf(member, recipient) === copy,
    )
    if (together.length < 2) return null
    const alerts = together
      .map((member) => this.deps.versions.standing(member)?.alert)
      .filter((alert) => alert !== undefined)
    return this.#messageOf(alerts, { recipient, copy })
  }

  /** One entry to a story, which is that of its newest alert. */
  #messageOf(all: readonly Alert[], to: ShownTo): Message | null {
    const { recipients, stories } = this.deps
    const alerts = [...new Map(all.map((alert) => [alert.story, alert])).values()]
    const [only] = alerts
    if (only === undefined) return null
    if (alerts.length === 1) return stories.message(only, to)
    const listed = alerts.map((alert) => stories.listed(alert, to.recipient))
    const title = recipients.voice(to.recipient).say('stories', { count: alerts.length })
    return listMessage({ title }, listed)
  }

  /** Some alert that came in it is still kept, and is corrected beside the others. */
  isNeeded(fold: number): boolean {
    return this.#membersOf(fold).some(({ seq }) => this.#foldOf(seq) === fold)
  }

  /** An alert goes. */
  delete(alert: number): void {
    this.db.run`DELETE FROM folded WHERE alert = ${alert}`
  }

  #foldOf(alert: number): number | undefined {
    const row = this.db.first<{ fold: number }>`SELECT fold FROM folded WHERE alert = ${alert}`
    return row?.fold
  }

  /** The alerts of a fold that are for a recipient. */
  membersFor(fold: number, recipient: number): number[] {
    return this.#membersOf(fold)
      .filter(({ seq, from }) => this.deps.audience.includes(seq, recipient, from))
      .map(({ seq }) => seq)
  }

  #membersOf(fold: number): Member[] {
    return this.db.all<Member>`
      SELECT alert AS seq, start AS "from" FROM folded WHERE fold = ${fold} ORDER BY alert`
  }
}

const partKey = (parcel: Parcel): string =>
  parcel.kind === 'alert' ? `${parcel.alert}/${parcel.recipient}` : ''

const keyOf = ({ alert, recipient }: AlertParcel): string => `${alert}/${recipient}`
