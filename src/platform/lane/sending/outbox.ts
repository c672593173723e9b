/**
 * What a lane has still to send: urgent alerts, second tries, digests, the other alerts, and replies, which
 * get the half of each window that is not the alerts' and what they leave. It hands out one window at a time
 * and remembers it until its outcomes are written.
 *
 * Alerts go by urgency, so that an urgent one passes another that is half sent, and by age; publishers take
 * turns. A window that began with what is most urgent is followed by one that begins with another publisher
 * than the last, and each fourth begins with a few second tries and the alert that has waited longest for a
 * window, so that none ever starves.
 */
import type { Contents, Delivered, NextWindow, Outbox, Parcel } from '../../../app/ports/lane.ts'
import type { Alert } from '../../../core/alert.ts'
import { matches } from '../../../core/filter.ts'
import { alertMessage } from '../../../core/message.ts'
import type { Use } from '../../../core/pacing.ts'
import type { Entry } from '../../../core/receipt.ts'
import { log } from '../../log.ts'
import type { Database } from '../../sqlite.ts'
import { type Claim, readClaim, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { Alerts } from '../items/alerts.ts'
import type { Corrections } from '../items/corrections.ts'
import type { DeadLetters } from '../items/dead-letters.ts'
import type { Folds, MemberOutcomes } from '../items/folds.ts'
import type { Choice, Items } from '../items/items.ts'
import type { Place } from '../items/retries.ts'
import type { AlertRow, Versions } from '../items/versions.ts'
import type { Words } from '../items/words.ts'
import type { DirectKind, DirectMessages } from './direct.ts'
import type { AlertParcel, FanOut, Range } from './fan-out.ts'
import { Turns, WINDOW } from './window.ts'

/** After a crash the lane is woken when the lease ends. Alarms never overlap, so it may be short. */
const LEASE_MS = 10_000
/** A lease is set anew when less than this is left of it: each time is a row written. */
const LEASE_LEFT_MS = 5_000
/** How often a window begins with the longest wait of all. */
const FAIR_EVERY = 4
/** So many second tries go before it. */
const FAIR_RETRIES = WINDOW / 4
/** As far back as any limit of Telegram's looks. */
const PACING_MEMORY_MS = 61_000
const PLAIN_LIMIT = 1_000
/** An operator reads these. */
const LOST = 'Whom the alert was for is lost'
const FORGOTTEN = 'What became of it is lost'

interface Deps {
  readonly db: Database
  readonly storage: DurableObjectStorage
  readonly recipients: Recipients
  readonly items: Items
  readonly versions: Versions
  readonly alerts: Alerts
  readonly words: Words
  readonly direct: DirectMessages
  readonly fanOut: FanOut
  readonly corrections: Corrections
  readonly deadLetters: DeadLetters
  readonly folds: Folds
  readonly unreadable: Unreadable
}

export class LaneOutbox implements Outbox {
  readonly #deps: Deps
  /** What Telegram takes without its buttons only. */
  readonly #plain = new Set<string>()
  #windows = 0
  /** The last window began with what is most urgent; kept until another publisher has had its turn. */
  #owesOthers = false
  #leaseUntil = 0
  /** Asked before and after each wait of each message, so remembered; `null` until it has been read. */
  #blockedUntil: number | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The alarm has come, and with it the end of what was leased: it is no longer set. */
  leaseOver(): void {
    this.#leaseUntil = 0
  }

  doubtful(): readonly Parcel[] | null {
    return this.#claim().claim?.parcels ?? null
  }

  advance(delivered: readonly Delivered[], next: NextWindow): readonly Parcel[] | null {
    const claim = this.#deps.db.transaction(() => {
      const { claim: before, isThere } = this.#claim()
      const broken = this.#record(before, delivered, next.now)
      if (isThere && before === null)
        for (const alert of this.#deps.items.active()) broken.add(alert)
      for (const alert of broken) this.#failForgotten(alert, next.now)
      const after = this.#fill(next)
      this.#keepClaim(after, isThere)
      return after
    })
    // Written together with the claim: nothing awaits in between.
    if (claim) this.#lease(next.now)
    return claim?.parcels ?? null
  }

  open(parcel: Parcel, now: number): Contents {
    const contents = this.#open(parcel, now)
    if (contents.kind !== 'message' || !this.#plain.has(itemOf(parcel))) return contents
    return { ...contents, message: { ...contents.message, buttons: [] } }
  }

  /** Only in memory: after a restart one more message is refused. */
  leaveOutButtons(parcel: Parcel): void {
    if (this.#plain.size >= PLAIN_LIMIT) this.#plain.clear()
    this.#plain.add(itemOf(parcel))
  }

  #open(parcel: Parcel, now: number): Contents {
    if (parcel.kind === 'direct') return this.#deps.direct.open(parcel.id, now)
    if (parcel.form === 'alert') return this.#openAlert(parcel, now)
    if (parcel.form !== 'fold') return this.#deps.corrections.open(parcel)
    return this.#deps.folds.open(parcel, (alert) => {
      const wanted = this.#wanted({ ...parcel, alert, again: true }, now)
      return 'alert' in wanted ? wanted.alert : null
    })
  }

  /** Alerts of the window in flight, also those in a fold: what becomes of them is not known yet. */
  inFlight(): Place[] {
    return (this.#claim().claim?.parcels ?? []).flatMap((parcel) => {
      if (parcel.kind !== 'alert') return []
      const { alert, recipient } = parcel
      if (parcel.form !== 'fold') return [{ alert, recipient }]
      return this.#deps.folds.membersFor(alert, recipient).map((seq) => ({ alert: seq, recipient }))
    })
  }

  /** Runs inside the caller's transaction. */
  fold(now: number): void {
    this.#deps.folds.fold(this.#claim().claim?.ranges ?? [], now)
  }

  /** What was sent to a chat is kept for the pacing of the next minute, and no longer. */
  forgetSent(now: number): void {
    this.#deps.direct.forgetSent(now - PACING_MEMORY_MS)
  }

  block(until: number): void {
    const at = Math.ceil(until)
    if (at > this.blockedUntil()) this.#setBlocked(at)
  }

  /** Nothing waits longer than until an instant. */
  noLaterThan(at: number): void {
    if (this.blockedUntil() > at) this.#setBlocked(at)
    this.#deps.direct.noLaterThan(at)
    this.#deps.fanOut.noLaterThan(at)
  }

  moveBack(ms: number): void {
    this.#leaseUntil = 0
    if (this.blockedUntil() > 0) this.#setBlocked(this.blockedUntil() - ms)
    this.#deps.direct.moveBack(ms)
    this.#deps.fanOut.moveBack(ms)
  }

  #setBlocked(until: number): void {
    const at = Math.ceil(until)
    this.#deps.db.run`INSERT OR REPLACE INTO blocked (id, until) VALUES (1, ${at})`
    this.#blockedUntil = at
  }

  blockedUntil(): number {
    this.#blockedUntil ??= this.#readBlocked()
    return this.#blockedUntil
  }

  /** When there is something to send next, epoch ms; in the past when it is due. */
  nextAt(): number | null {
    if (this.#claim().isThere) return 0
    const times = [this.#deps.direct.nextAt(), this.#deps.fanOut.nextAt()].filter(
      (at) => at !== null,
    )
    return times.length === 0 ? null : Math.max(Math.min(...times), this.blockedUntil())
  }

  /** When the oldest alert that waits was put, epoch ms. */
  waitsSince(): number | null {
    return this.#deps.items.waitsSince()
  }

  /** Since when something could have been sent, were the lane not blocked; epoch ms. */
  dueSince(): number | null {
    const times = [this.#deps.direct.nextAt(), this.#deps.fanOut.dueSince()].filter(
      (at) => at !== null,
    )
    return times.length === 0 ? null : Math.min(...times)
  }

  waiting(): number {
    return this.#deps.direct.waiting() + this.#deps.fanOut.waiting()
  }

  /** Sends of the last minute, from receipts, so that pacing survives a restart. */
  *recentSends(now: number): Generator<{ chatId: number; at: number; use: Use }> {
    for (const sent of this.#deps.alerts.sendsSince(now - PACING_MEMORY_MS))
      yield { ...sent, use: 'news' }
    yield* this.#deps.direct.sendsSince(now - PACING_MEMORY_MS)
  }

  /** What throws stops only itself; gives the alerts that something has thrown at. */
  #record(claim: Claim | null, delivered: readonly Delivered[], now: number): Set<number> {
    const ranges = claim?.ranges ?? []
    const broken = new Set<number>()
    const unfolded = this.#unfold(delivered, broken)
    const folded = new Map<Range, MemberOutcomes[]>()
    this.#each(ranges, {
      work: (range) => {
        folded.set(range, this.#deps.folds.outcomes(range, unfolded))
        this.#deps.fanOut.recordRange(range, delivered, now)
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
    this.#each([...folded.values(), this.#deps.folds.retried(unfolded)].flat(), {
      work: (outcomes) => this.#deps.folds.record(outcomes, now),
      instead: (outcomes) => {
        const chats = this.#deps.folds.fail(outcomes, now)
        if (chats > 0) this.#deps.deadLetters.note(outcomes.alert, FORGOTTEN, chats, now)
      },
    })
    this.#deps.folds.forgetShown(delivered)
    for (const alert of broken) this.#giveUp(alert, now)
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
      work: (item) => unfolded.set(item, this.#deps.folds.unfold(item)),
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
      if (parcel.again) this.#deps.fanOut.recordRetry(parcel, delivery, now)
      return
    }
    this.#deps.direct.record(parcel.id, delivery, now)
    // Of a chat that has left, not even that it was said goodbye to.
    const { chatId } = parcel.target
    if (!this.#deps.recipients.has(chatId)) this.#deps.direct.forgetSends(chatId)
  }

  /** What cannot be recorded must not come back for ever. */
  #breakOff({ parcel }: Delivered, broken: Set<number>): void {
    if (parcel.kind === 'direct') this.#deps.direct.drop(parcel.id)
    else broken.add(parcel.alert)
  }

  #apart<T>(work: () => T, instead: () => T): T {
    return this.#deps.db.apart(work, (error) => {
      log('lane.row-failed', { error: String(error) })
      return instead()
    })
  }

  #each<T>(items: Iterable<T>, { work, instead }: Each<T>): void {
    this.#deps.db.eachApart(items, {
      work,
      instead: (item, error) => {
        log('lane.row-failed', { error: String(error) })
        instead(item)
      },
    })
  }

  #failForgotten(alert: number, now: number): void {
    const chats = this.#deps.fanOut.failForgotten(alert, now)
    if (chats > 0) this.#deps.deadLetters.note(alert, FORGOTTEN, chats, now)
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
      if (first) this.#deps.deadLetters.note(first.alert, first.reason, list.length, now)
    }
    for (const { parcel, delivery } of delivered) {
      const isFault = parcel.kind === 'direct' && delivery.kind === 'failed' && delivery.isFault
      if (isFault) this.#deps.deadLetters.noteDirect(delivery.reason, now)
    }
  }

  /** What a delivery leaves to be put right. True for an edit that a reply makes up for. */
  #follow({ parcel, delivery }: Delivered, now: number): boolean {
    if (parcel.kind !== 'alert') return false
    const { form, alert, recipient } = parcel
    const { corrections, items } = this.#deps
    if (delivery.kind === 'sent' && form === 'reply') corrections.answered(alert, recipient, now)
    const isLate = delivery.kind === 'sent' && form !== 'edit' && !items.stands(alert)
    if (isLate) corrections.late(alert, recipient, now)
    const isRefused = form === 'edit' && delivery.kind === 'failed'
    return isRefused && corrections.refused(alert, recipient, now)
  }

  #fill({ now, limit, readyAt }: NextWindow): Claim | null {
    if (limit <= 0 || this.blockedUntil() > now) return null
    const claim: Claim = { parcels: [], ranges: [] }
    const { parcels, ranges } = claim
    const turns = new Turns(now, readyAt)
    const size = Math.min(WINDOW, limit)
    const replies = this.#deps.direct.dueChats('reply', Math.floor(size / 2), now)
    const room = () => size - replies - parcels.length
    const addAlerts = (choice: Choice, othersOnly = false) => {
      const except = new Set(ranges.map(({ alert }) => alert))
      const next = this.#deps.fanOut.next(choice, { room: room(), except, othersOnly, turns })
      parcels.push(...next.parcels)
      ranges.push(...next.ranges)
      for (const alert of next.lost) this.#giveUp(alert, now)
    }
    const addRetries = (most: number) => {
      const next = this.#deps.fanOut.retries(Math.min(room(), most), turns)
      parcels.push(...next.parcels)
      for (const place of next.left) this.#skip(place, now)
    }
    const addDirect = (kind: DirectKind) => {
      parcels.push(...this.#deps.direct.due(kind, room(), turns))
    }
    const isFair = (this.#windows + 1) % FAIR_EVERY === 0
    const owesOthers = this.#owesOthers
    addDirect('notice')
    if (isFair) addRetries(FAIR_RETRIES)
    if (isFair || owesOthers) addAlerts('longest', !isFair)
    const hadTheirTurn = ranges.length > 0
    addAlerts('urgent')
    addRetries(WINDOW)
    addDirect('digest')
    addAlerts('ordinary')
    parcels.push(...this.#deps.direct.due('reply', size - parcels.length, turns))
    if (parcels.length === 0 && ranges.length === 0) return null
    // One that nobody was ready for is nobody's turn.
    this.#windows += 1
    this.#owesOthers = owesOthers ? !hadTheirTurn : !isFair
    return claim
  }

  /** The chat has left before its second try. */
  #skip({ alert, recipient }: Place, now: number): void {
    const entry: Entry = { target: recipient, outcome: { kind: 'skipped' } }
    this.#deps.fanOut.settle(alert, entry, now)
    this.#deps.folds.settle(alert, entry, now)
  }

  /** Whom the rest of an alert is for is lost. */
  #giveUp(alert: number, now: number): void {
    const members = this.#apart(
      () => this.#deps.folds.giveUp(alert, now),
      () => null,
    )
    log('lane.audience-lost', { alert })
    const chats = this.#deps.items.giveUp(alert, now)
    for (const failed of members ?? [{ alert, chats }]) {
      if (failed.chats > 0) this.#deps.deadLetters.note(failed.alert, LOST, failed.chats, now)
    }
  }

  #keepClaim(claim: Claim | null, isKept: boolean): void {
    if (claim === null) {
      if (isKept) this.#deps.db.run`DELETE FROM claim`
      return
    }
    this.#deps.db.run`
      INSERT INTO claim (id, data)
      VALUES (1, ${stored(claim)})
      ON CONFLICT (id) DO UPDATE SET data = excluded.data`
  }

  #lease(now: number): void {
    if (this.#leaseUntil > now + LEASE_LEFT_MS) return
    this.#leaseUntil = now + LEASE_MS
    void this.#deps.storage.setAlarm(this.#leaseUntil)
  }

  #openAlert(parcel: AlertParcel, now: number): Contents {
    const wanted = this.#wanted(parcel, now)
    return 'alert' in wanted ? show(wanted.alert) : wanted
  }

  /** The alert, or why the recipient does not get it. */
  #wanted(parcel: AlertParcel, now: number): { readonly alert: Alert } | Unopened {
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
    const digested = recipient.settings.digest !== null && row.seq > recipient.digestedTo
    if (digested) return unwanted('digest')
    if (!this.#follows(recipient, row)) return unwanted('unfollowed')
    if (this.#deps.alerts.had(alert, recipient)) return unwanted('had')
    return { alert }
  }

  /** What was matched holds until something changes, though the words may be gone since. */
  #follows({ settings, changedAfter }: Recipient, { seq, alert }: AlertRow): boolean {
    const words = () => this.#deps.words.of(seq)
    return changedAfter < seq || matches(settings.filters, alert.subject, words)
  }

  /** The same for a chat whose settings cannot be read. */
  #wantedUnread(n: number, { seq, alert }: AlertRow): { readonly alert: Alert } | Unopened {
    const unread = this.#deps.recipients.unread(n)
    if (!unread) return unwanted('left')
    if (unread.paused !== null) return unwanted('paused')
    const { told, changedAfter } = unread
    if (told === null || changedAfter >= seq) return UNREADABLE
    return this.#deps.alerts.had(alert, { n, told }) ? unwanted('had') : { alert }
  }

  /** The usual case, told by one row: there is nothing about the chat that was not known then. */
  #isAsMatched({ alert, recipient, again }: AlertParcel): boolean {
    return (
      !again &&
      this.#deps.alerts.isFirst(alert) &&
      this.#deps.recipients.isAsMatched(recipient, alert)
    )
  }

  /** What an outcome says about the chat itself. */
  #recordChat({ parcel, delivery }: Delivered, now: number): void {
    const { chatId } = parcel.target
    // Else it is asked once more, by the next alert for it.
    if (delivery.kind === 'gone' && this.#deps.recipients.canForget()) {
      this.#deps.recipients.forget(chatId, now)
      this.#deps.direct.forgetChat(chatId)
    }
    if (delivery.kind === 'paused') this.#deps.recipients.pause(parcel.target, delivery, now)
    if (delivery.kind === 'migrated') this.#deps.recipients.migrate(chatId, delivery.to, now)
  }

  #readBlocked(): number {
    return this.#deps.db.value<number>`SELECT until FROM blocked` ?? 0
  }

  /** Of one that is there and cannot be read, the window is lost. */
  #claim(): { claim: Claim | null; isThere: boolean } {
    const row = this.#deps.db.first<{ data: string }>`SELECT data FROM claim`
    if (!row) return { claim: null, isThere: false }
    return { claim: readClaim(row.data) ?? this.#deps.unreadable.note('claim', 1), isThere: true }
  }
}

const itemOf = (parcel: Parcel): string =>
  parcel.kind === 'alert' ? `alert/${parcel.alert}` : `direct/${parcel.id}`

interface Each<T> {
  work(item: T): void
  instead(item: T): unknown
}

type Unopened = Exclude<Contents, { kind: 'message' }>

const UNREADABLE: Unopened = { kind: 'unreadable' }

const unwanted = (reason: string): Unopened => ({ kind: 'unwanted', reason })

const show = (alert: Alert): Contents => ({
  kind: 'message',
  message: alertMessage(alert),
  edits: null,
  replyTo: null,
})
