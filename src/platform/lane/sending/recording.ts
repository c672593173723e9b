/**
 * What becomes of a window, written down: receipts and counters, what is tried again, what an outcome says of
 * its chat, and what it leaves to be put right. What throws stops only itself.
 */
import type { Delivered } from '../../../app/ports/lane.ts'
import { INACTIVE_MS } from '../../../core/inactive.ts'
import type { Entry } from '../../../core/receipt.ts'
import { Table } from '../../component.ts'
import { log } from '../../log.ts'
import type { Bars } from '../chats/bars.ts'
import type { Budgets } from '../chats/budgets.ts'
import { forgetChat, type OfChats } from '../chats/forget-chat.ts'
import { renameChat } from '../chats/rename-chat.ts'
import type { Corrections } from '../items/corrections.ts'
import type { DeadLetters } from '../items/dead-letters.ts'
import type { Folds, MemberOutcomes } from '../items/folds.ts'
import { isReached } from '../items/receipts.ts'
import type { Place } from '../items/retries.ts'
import type { Claim } from './claim.ts'
import { type FanOut, outcomeOf, type Range } from './fan-out.ts'

/** An operator reads these. */
const LOST = 'Whom the alert was for is lost'
const FORGOTTEN = 'What became of it is lost'

/** Somebody who has put the bot out may let it in again. */
const PUT_OUT = ['bot was blocked', 'bot was kicked', 'bot is not a member']
const comesBack = (reason: string): boolean => PUT_OUT.some((words) => reason.includes(words))

interface Deps extends OfChats {
  readonly bars: Bars
  readonly fanOut: FanOut
  readonly corrections: Corrections
  readonly deadLetters: DeadLetters
  readonly folds: Folds
  readonly budgets: Budgets
}

/** Methods run inside the caller's transaction. */
export class Recording extends Table<Deps> {
  /** What throws stops only itself; gives the alerts that something has thrown at. */
  record(claim: Claim | null, delivered: readonly Delivered[], now: number): Set<number> {
    const ranges = claim?.ranges ?? []
    const broken = new Set<number>()
    const unfolded = this.#unfold(delivered, broken)
    const folded = new Map<Range, MemberOutcomes[]>()
    this.#each(ranges, {
      work: (range) => {
        folded.set(range, this.deps.folds.outcomes(range, unfolded))
        this.deps.fanOut.recordRange(range, delivered, now)
      },
      instead: (range) => {
        folded.delete(range)
        broken.add(range.alert)
      },
    })
    this.#each(delivered, {
      work: (item) => this.#recordOne(item, now),
      instead: (item) => this.#breakOff(item, broken),
    })
    this.#each([...folded.values(), this.deps.folds.retried(unfolded)].flat(), {
      work: (outcomes) => this.deps.folds.record(outcomes, now),
      instead: (outcomes) => {
        const chats = this.deps.folds.fail(outcomes, now)
        if (chats > 0) this.deps.deadLetters.note(outcomes.alert, FORGOTTEN, chats, now)
      },
    })
    this.deps.folds.forgetShown(delivered)
    for (const alert of broken) this.giveUp(alert, now)
    const single = delivered.filter(
      ({ parcel }) => parcel.kind === 'direct' || parcel.form !== 'fold',
    )
    this.#noteFailures(this.#unmet([...single, ...unfolded], now), now)
    return broken
  }

  /** What came in folds, by its alerts. */
  #unfold(delivered: readonly Delivered[], broken: Set<number>): Delivered[] {
    const unfolded = new Map<Delivered, Delivered[]>()
    this.#each(delivered, {
      work: (item) => unfolded.set(item, this.deps.folds.unfold(item)),
      instead: (item) => this.#breakOff(item, broken),
    })
    return [...unfolded.values()].flat()
  }

  /** Those that nothing makes up for. */
  #unmet(delivered: readonly Delivered[], now: number): Delivered[] {
    const met = new Set<Delivered>()
    this.#each(delivered, {
      work: (item) => {
        if (this.#follow(item, now)) met.add(item)
      },
      instead: (item) => met.delete(item),
    })
    return delivered.filter((item) => !met.has(item))
  }

  #recordOne(item: Delivered, now: number): void {
    const { parcel, delivery } = item
    this.#recordChat(item, now)
    if (parcel.kind === 'alert') {
      const isAlert = parcel.form === 'alert' || parcel.form === 'fold'
      if (isAlert && isReached(outcomeOf(delivery))) this.deps.budgets.arrived(parcel.recipient)
      if (parcel.again) this.deps.fanOut.recordRetry(parcel, delivery, now)
      return
    }
    this.deps.direct.record(parcel.id, delivery, now)
    // Of a chat that has left, not even that it was said goodbye to.
    const { chatId } = parcel.target
    if (!this.deps.recipients.has(chatId)) this.deps.direct.forgetSends(chatId)
  }

  /** What cannot be recorded must not come back for ever. */
  #breakOff({ parcel }: Delivered, broken: Set<number>): void {
    if (parcel.kind === 'direct') this.deps.direct.drop(parcel.id)
    else broken.add(parcel.alert)
  }

  #apart<T>(work: () => T, instead: () => T): T {
    return this.db.apart(work, (error) => {
      log('lane.row-failed', { error: String(error) })
      return instead()
    })
  }

  #each<T>(items: Iterable<T>, { work, instead }: Each<T>): void {
    this.db.eachApart(items, {
      work,
      instead: (item, error) => {
        log('lane.row-failed', { error: String(error) })
        instead(item)
      },
    })
  }

  failForgotten(alert: number, now: number): void {
    const chats = this.deps.fanOut.failForgotten(alert, now)
    if (chats > 0) this.deps.deadLetters.note(alert, FORGOTTEN, chats, now)
  }

  #noteFailures(delivered: readonly Delivered[], now: number): void {
    const failed = delivered.flatMap(({ parcel, delivery }) =>
      parcel.kind === 'alert' && (delivery.kind === 'failed' || delivery.kind === 'doubt')
        ? [{ alert: parcel.alert, reason: delivery.reason }]
        : [],
    )
    const same = Map.groupBy(failed, ({ alert, reason }) => `${alert} ${reason}`)
    for (const list of same.values()) {
      const [first] = list
      if (first) this.deps.deadLetters.note(first.alert, first.reason, list.length, now)
    }
    for (const { parcel, delivery } of delivered) {
      const isFault = parcel.kind === 'direct' && delivery.kind === 'failed' && delivery.isFault
      if (isFault) this.deps.deadLetters.noteDirect(delivery.reason, now)
    }
  }

  /** What a delivery leaves to be put right. True for an edit that a reply makes up for. */
  #follow({ parcel, delivery }: Delivered, now: number): boolean {
    if (parcel.kind !== 'alert') return false
    const { form, alert, recipient } = parcel
    const { corrections, items } = this.deps
    if (delivery.kind === 'sent' && form === 'reply') corrections.answered(alert, recipient, now)
    // A copy that cannot show one more source is right as it is.
    if (form === 'story') return true
    const isLate = delivery.kind === 'sent' && form !== 'edit' && !items.stands(alert)
    if (isLate) corrections.late(alert, recipient, now)
    const isRefused = form === 'edit' && delivery.kind === 'failed'
    return isRefused && corrections.refused(alert, recipient, now)
  }

  /** The chat has left before its second try. */
  skip({ alert, recipient }: Place, now: number): void {
    const entry: Entry = { recipient, outcome: { kind: 'skipped' } }
    this.deps.fanOut.writeOne(alert, entry, now)
    this.deps.folds.writeOne(alert, entry, now)
  }

  /** Whom the rest of an alert is for is lost. */
  giveUp(alert: number, now: number): void {
    const members = this.#apart(
      () => this.deps.folds.giveUp(alert, now),
      () => null,
    )
    log('lane.audience-lost', { alert })
    const chats = this.deps.items.giveUp(alert, now)
    for (const failed of members ?? [{ alert, chats }]) {
      if (failed.chats > 0) this.deps.deadLetters.note(failed.alert, LOST, failed.chats, now)
    }
  }

  /** What an outcome says about the chat itself. */
  #recordChat({ parcel, delivery }: Delivered, now: number): void {
    const { chatId } = parcel.target
    // Else it is asked once more, by the next alert for it.
    if (delivery.kind === 'gone' && this.deps.recipients.canForget()) {
      const keepsUntil = comesBack(delivery.reason) ? now + INACTIVE_MS : null
      forgetChat(this.deps, chatId, { keepsUntil, now })
    }
    if (delivery.kind === 'barred') this.deps.bars.bar(parcel.target, delivery, now)
    if (delivery.kind === 'migrated') {
      renameChat(this.deps, { from: chatId, to: delivery.to, now })
    }
  }
}

interface Each<T> {
  work(item: T): void
  instead(item: T): unknown
}
