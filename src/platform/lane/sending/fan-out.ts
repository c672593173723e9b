/**
 * Taking alerts to their chats: a cursor over each alert's recipients, and second tries. Nothing is
 * written per chat but what went wrong.
 */
import { type Delivered, type Delivery, type Parcel, useOf } from '../../../app/ports/lane.ts'
import type { Plan } from '../../../core/rate/plan.ts'
import type { Entry, Outcome } from '../../../core/receipt.ts'
import { Table } from '../../component.ts'
import { log } from '../../log.ts'
import type { WaitingItem } from '../items/item.ts'
import { isReached } from '../items/receipts.ts'
import type { Place } from '../items/retries.ts'
import type { Choice } from '../items/turns.ts'
import type { LaneTables } from '../tables.ts'
import type { Claim } from './claim.ts'
import type { DirectMessages } from './direct.ts'

/** Why an alert does not leave of which a newer version is known. */
export const PASSED_BY = 'passed by'

export type AlertParcel = Extract<Parcel, { kind: 'alert' }>
export type Range = Claim['ranges'][number]

interface Filling {
  readonly room: number
  /** Alerts that the window has a stretch of already. */
  readonly except: ReadonlySet<number>
  /** Leaves out the publisher that the last window went to. */
  readonly othersOnly?: boolean
  readonly plan: Plan
}

interface Deps extends LaneTables {
  readonly direct: DirectMessages
}

export class FanOut extends Table<Deps> {
  /** When publishers last had a turn, by the number of the stretch; only in memory. */
  readonly #lastTurn = new Map<string, number>()
  #stretches = 0

  /** Second tries that are due. They move from their table into the claim; `left`: there is no chat. */
  retries(limit: number, plan: Plan) {
    const parcels: Parcel[] = []
    const left: Place[] = []
    for (const { alert, recipient, ...tries } of this.deps.retries.takeDue(plan.now, limit)) {
      const place = { alert, recipient }
      const target = this.deps.recipients.targetOf(recipient)
      if (!target) {
        left.push(place)
        continue
      }
      const form = this.deps.items.get(alert)?.kind ?? 'alert'
      const parcel = { kind: 'alert', form, ...place, target, ...tries, again: true } as const
      const at = plan.book(target.chatId, useOf(parcel))
      if (plan.isNow(at)) parcels.push(parcel)
      else this.deps.retries.add(at, place, tries)
    }
    return { parcels, left }
  }

  /**
   * The next chats of the alerts of a choice, for as many parcels as there is room. Publishers take turns:
   * the first alert is of the one whose last turn is longest ago. `lost`: alerts of which nobody knows
   * any more whom the rest of them is for.
   */
  next(choice: Choice, { room: limit, except, othersOnly = false, plan }: Filling) {
    const parcels: Parcel[] = []
    const ranges: Range[] = []
    const lost: number[] = []
    const last = othersOnly ? this.#lastPublisher() : null
    for (const row of this.#inTurn(choice, plan.now)) {
      const room = limit - parcels.length
      if (room <= 0) break
      if (row.publisher === last || except.has(row.seq)) continue
      const stretch = this.db.apart(
        () => this.#next(row, room, plan),
        (error) => broken(row, error),
      )
      if (stretch.isLost) lost.push(row.seq)
      if (stretch.to === row.cursor) continue
      this.#stretches += 1
      this.#lastTurn.set(row.publisher, this.#stretches)
      parcels.push(...stretch.parcels)
      ranges.push({ alert: row.seq, from: row.cursor, to: stretch.to })
    }
    return { parcels, ranges, lost }
  }

  /** Without anybody, nobody knows any more whom the rest is for. */
  #next(row: WaitingItem, room: number, plan: Plan) {
    const recipients = this.deps.audience.slice(row.seq, row.cursor, room)
    return { ...this.#stretch(row, recipients, plan), isLost: recipients.length === 0 }
  }

  nextAt(plan: Plan): number | null {
    let next = this.deps.retries.nextAt()
    for (const row of this.deps.items.allWaiting()) {
      // Most often the first row says it, and the others need not be read.
      if (next !== null && next <= plan.now) break
      const isHeld = row.not_before > plan.now
      const at = isHeld ? row.not_before : (this.#waitsUntil(row, plan) ?? plan.now)
      next = Math.min(next ?? at, at)
    }
    return next
  }

  /** When the chat is ready that an item waits for; `null` where it waits for none. */
  #waitsUntil(row: WaitingItem, plan: Plan): number | null {
    const [recipient] = this.deps.audience.slice(row.seq, row.cursor, 1)
    const parcel = recipient === undefined ? null : this.#parcelOf(row, recipient)
    return parcel && this.#busyUntil(parcel, plan)
  }

  /** One receipt over a stretch of an alert's recipients; those without a parcel were skipped. */
  recordRange({ alert, from, to }: Range, delivered: readonly Delivered[], now: number): void {
    const byRecipient = new Map<number, Delivery>()
    for (const { parcel, delivery } of delivered) {
      if (parcel.kind === 'alert' && parcel.alert === alert && !parcel.again) {
        byRecipient.set(parcel.recipient, delivery)
        this.#enqueueRetry(parcel, delivery, now)
      }
    }
    const entries = this.deps.audience
      .slice(alert, from, to - from)
      .map((recipient): Entry => ({ recipient, outcome: outcomeOf(byRecipient.get(recipient)) }))
    this.deps.receipts.write(alert, entries, now)
    this.#count(alert, entries, { to, now })
  }

  recordRetry(parcel: AlertParcel, delivery: Delivery, now: number): void {
    if (this.#enqueueRetry(parcel, delivery, now)) return
    const entry = { recipient: parcel.recipient, outcome: outcomeOf(delivery) }
    this.writeOne(parcel.alert, entry, now)
  }

  /**
   * Tries of which nothing is known any more: neither before the cursor's place, nor waiting, nor taken by
   * a fold. They have failed; how many there were.
   */
  failForgotten(seq: number, now: number): number {
    const { items, retries } = this.deps
    const forgotten = Math.max(0, items.begun(seq) - retries.count(seq))
    if (forgotten > 0) items.fail(seq, forgotten, now)
    return forgotten
  }

  /** Since when something waits that could be sent, epoch ms. */
  dueSince(): number | null {
    const { items, retries } = this.deps
    const times = [items.dueSince(), retries.nextAt()].filter((at) => at !== null)
    return times.length === 0 ? null : Math.min(...times)
  }

  /** Messages, a fold's once; of what is folded, its own second tries. */
  waiting(): number {
    const { items, retries } = this.deps
    return items.messages() + items.folded().reduce((sum, seq) => sum + retries.count(seq), 0)
  }

  /**
   * The next chats of one alert, up to the first that has just got another one: it goes on when that chat is
   * ready. Whoever has replies waiting, and so brings this about, is not waited for: that copy becomes a
   * second try, and the others go on.
   */
  #stretch(row: WaitingItem, recipients: readonly number[], plan: Plan) {
    const parcels: Parcel[] = []
    let to = row.cursor
    for (const recipient of recipients) {
      const parcel = this.#parcelOf(row, recipient)
      if (parcel && this.#busyUntil(parcel, plan) !== null) break
      if (parcel) {
        plan.book(parcel.target.chatId, useOf(parcel))
        parcels.push(parcel)
      }
      to += 1
    }
    return { parcels, to }
  }

  /** `null`: there is no such chat any more. */
  #parcelOf({ seq: alert, kind: form }: WaitingItem, recipient: number): AlertParcel | null {
    const target = this.deps.recipients.targetOf(recipient)
    return target && { kind: 'alert', form, alert, recipient, target, ...UNTRIED }
  }

  /** When the chat of a parcel is ready that it waits for, since that has just got another message. */
  #busyUntil(parcel: AlertParcel, plan: Plan): number | null {
    const { chatId } = parcel.target
    const at = plan.at(chatId, useOf(parcel))
    return plan.isSoon(at) && !this.deps.direct.isAnswering(chatId) ? at : null
  }

  /** The first of each publisher, whose last turn is longest ago first; then the others, and what is no news. */
  #inTurn(choice: Choice, now: number): WaitingItem[] {
    const waiting = this.deps.items.waiting(choice, now)
    const rows = waiting.filter(({ kind }) => kind !== 'story')
    const firsts = firstOfEach(rows)
    const turn = ({ publisher }: WaitingItem) => this.#lastTurn.get(publisher) ?? 0
    const inTurn = firsts.sort((a, b) => turn(a) - turn(b))
    const taken = new Set(inTurn.map(({ seq }) => seq))
    return [...inTurn, ...waiting.filter(({ seq }) => !taken.has(seq))]
  }

  #lastPublisher(): string | null {
    for (const [publisher, turn] of this.#lastTurn) if (turn === this.#stretches) return publisher
    return null
  }

  /** Outcomes of recipients that another item has served, ascending. */
  write(alert: number, entries: readonly Entry[], now: number): void {
    if (this.#count(alert, entries, { to: 0, now })) this.deps.receipts.write(alert, entries, now)
  }

  writeOne(alert: number, entry: Entry, now: number): void {
    if (this.#count(alert, [entry], { to: 0, now })) this.deps.receipts.writeOne(alert, entry, now)
  }

  /** True when the parcel is to be tried again. */
  #enqueueRetry(parcel: AlertParcel, delivery: Delivery, now: number): boolean {
    if (delivery.kind === 'later') this.deps.retries.add(delivery.at, parcel, delivery)
    else if (delivery.kind === 'migrated') this.deps.retries.add(now, parcel)
    else return false
    return true
  }

  /** False when there is no such item any more. */
  #count(seq: number, entries: readonly Entry[], at: { to: number; now: number }): boolean {
    const { items, versions } = this.deps
    const item = items.count(seq, entries, at)
    const isReachedNow = entries.some(({ outcome }) => isReached(outcome))
    if (item && isReachedNow) {
      if (item.kind === 'alert') versions.noteReached(seq)
      else if (items.correction(item.version, 'reply') !== null) versions.noteTold(item.version)
    }
    return item !== undefined
  }
}

const firstOfEach = (rows: readonly WaitingItem[]): WaitingItem[] =>
  rows.filter((row, i) => rows.findIndex(({ publisher }) => publisher === row.publisher) === i)

function broken({ seq, cursor }: WaitingItem, error: unknown) {
  log('alert.failed', { alert: seq, error: String(error) })
  return { parcels: [], to: cursor, isLost: true }
}

const UNTRIED = { attempts: 0, doubts: 0, again: false }

/**
 * What a receipt says of a delivery. Who was not sent a version because a newer one was known goes on waiting: for
 * what is told in its place, which comes later.
 */
export function outcomeOf(delivery: Delivery | undefined): Outcome {
  switch (delivery?.kind) {
    case 'sent':
      return { kind: 'sent', messageId: delivery.messageId }
    case 'later':
    case 'migrated':
      return { kind: 'waiting' }
    case 'failed':
      return { kind: 'failed' }
    case 'doubt':
      return { kind: 'doubt' }
    case 'skipped':
      return { kind: delivery.reason === PASSED_BY ? 'waiting' : 'skipped' }
    default:
      return { kind: 'skipped' }
  }
}
