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
import type {
  Contents,
  Delivered,
  NextWindow,
  Outbox,
  Parcel,
  Unopened,
} from '../../../app/ports/lane.ts'
import { LOOKED_BACK_MS } from '../../../core/rate/chat-pace.ts'
import type { Use } from '../../../core/rate/use.ts'
import { Table } from '../../component.ts'
import type { Alerts } from '../items/alerts.ts'
import type { CorrectionWording } from '../items/correction-wording.ts'
import type { Folds } from '../items/folds.ts'
import type { Living } from '../items/living.ts'
import type { Choice } from '../items/turns.ts'
import type { LaneTables } from '../tables.ts'
import type { Claim } from './claim.ts'
import type { Claims } from './claims.ts'
import type { DirectKind, DirectMessages } from './direct.ts'
import type { AlertParcel, FanOut } from './fan-out.ts'
import type { LastLook } from './last-look.ts'
import type { LaneRate } from './rate.ts'
import type { Recording } from './recording.ts'
import { WINDOW } from './window.ts'

/** After a crash the lane is woken when the lease ends. Alarms never overlap, so it may be short. */
const LEASE_MS = 10_000
/** A lease is set anew when less than this is left of it: each time is a row written. */
const LEASE_LEFT_MS = 5_000
/** How often a window begins with the longest wait of all. */
const FAIR_EVERY = 4
/** So many second tries go before it. */
const FAIR_RETRIES = WINDOW / 4
const PLAIN_LIMIT = 1_000

interface Deps extends LaneTables {
  readonly storage: DurableObjectStorage
  readonly alerts: Alerts
  readonly direct: DirectMessages
  readonly fanOut: FanOut
  readonly correctionWording: CorrectionWording
  readonly living: Living
  readonly folds: Folds
  readonly claims: Claims
  readonly lastLook: LastLook
  readonly recording: Recording
  readonly rate: LaneRate
}

export class LaneOutbox extends Table<Deps> implements Outbox {
  /** What Telegram takes without its buttons only. */
  readonly #plain = new Set<string>()
  #windows = 0
  /** The last window began with what is most urgent; kept until another publisher has had its turn. */
  #owesOthers = false
  #leaseUntil = 0

  /** The alarm has come, and with it the end of what was leased: it is no longer set. */
  leaseOver(): void {
    this.#leaseUntil = 0
  }

  doubtful(): readonly Parcel[] | null {
    return this.deps.claims.read().claim?.parcels ?? null
  }

  advance(delivered: readonly Delivered[], next: NextWindow): readonly Parcel[] | null {
    const claim = this.db.transaction(() => {
      const { claim: before, isThere } = this.deps.claims.read()
      const broken = this.deps.recording.record(before, delivered, next.now)
      if (isThere && before === null)
        for (const alert of this.deps.items.active()) broken.add(alert)
      for (const alert of broken) this.deps.recording.failForgotten(alert, next.now)
      const after = this.#fill(next)
      if (after) this.deps.claims.write(after)
      else if (isThere) this.deps.claims.delete()
      return after
    })
    // Written together with the claim: nothing awaits in between.
    if (claim) this.#lease(next.now)
    return claim?.parcels ?? null
  }

  unwanted(parcel: Parcel, now: number): Unopened | null {
    const looked =
      parcel.kind === 'alert' && parcel.form === 'alert'
        ? this.deps.lastLook.look(parcel, now)
        : this.#open(parcel, now)
    return 'kind' in looked && looked.kind !== 'message' ? looked : null
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
    if (parcel.kind === 'direct') return this.deps.direct.open(parcel.id, now)
    const look = (one: AlertParcel) => this.deps.lastLook.look(one, now)
    if (parcel.form === 'alert') {
      const wanted = look(parcel)
      if (!('alert' in wanted)) return wanted
      const contents = this.deps.stories.alert(wanted.alert, parcel.recipient)
      return contents.kind === 'message' && wanted.isSilent
        ? { ...contents, isSilent: true }
        : contents
    }
    if (parcel.form === 'story') return this.deps.living.open(parcel)
    if (parcel.form !== 'fold') return this.deps.correctionWording.open(parcel, now)
    return this.deps.folds.open(parcel, (alert) => {
      const wanted = look({ ...parcel, alert, again: true })
      return 'alert' in wanted ? wanted.alert : null
    })
  }

  /** Runs inside the caller's transaction. */
  fold(now: number): void {
    this.deps.folds.fold(now)
  }

  /** What was sent to a chat is kept for its pace of the next minute, and no longer. */
  forgetSent(now: number): void {
    this.deps.direct.forgetSent(now - LOOKED_BACK_MS)
  }

  /** Nothing waits longer than until an instant. */
  noLaterThan(at: number): void {
    for (const waiting of [this.deps.rate, this.deps.direct, this.deps.retries])
      waiting.noLaterThan(at)
  }

  moveBack(ms: number): void {
    this.#leaseUntil = 0
    for (const waiting of [this.deps.rate, this.deps.direct, this.deps.retries])
      waiting.moveBack(ms)
  }

  /** When there is something to send next, epoch ms; in the past when it is due. */
  nextAt(now: number): number | null {
    const { claims, direct, fanOut, rate } = this.deps
    if (claims.read().isThere) return 0
    const plan = rate.plan(now)
    const times = [direct.nextAt(plan), fanOut.nextAt(plan)].filter((at) => at !== null)
    return times.length === 0 ? null : Math.max(Math.min(...times), rate.blockedUntil())
  }

  /** When the oldest alert that waits was put, epoch ms. */
  waitsSince(): number | null {
    return this.deps.items.waitsSince()
  }

  /** Since when something could have been sent, were the lane not blocked; epoch ms. */
  dueSince(): number | null {
    const times = [this.deps.direct.dueSince(), this.deps.fanOut.dueSince()].filter(
      (at) => at !== null,
    )
    return times.length === 0 ? null : Math.min(...times)
  }

  waiting(): number {
    return this.deps.direct.waiting() + this.deps.fanOut.waiting()
  }

  /** Sends of the last minute, from receipts, so that their chats' pace survives a restart. */
  *recentSends(now: number): Generator<{ chatId: number; at: number; use: Use }> {
    const since = now - LOOKED_BACK_MS
    for (const sent of this.deps.alerts.sendsSince(since)) yield { ...sent, use: 'alert' }
    yield* this.deps.direct.sendsSince(since)
  }

  #fill({ now, limit }: NextWindow): Claim | null {
    if (limit <= 0 || this.deps.rate.blockedUntil() > now) return null
    const claim: Claim = { parcels: [], ranges: [] }
    const { parcels, ranges } = claim
    const plan = this.deps.rate.plan(now)
    const size = Math.min(WINDOW, limit)
    const replies = this.deps.direct.ready('reply', Math.floor(size / 2), plan)
    const room = () => size - replies - parcels.length
    const addAlerts = (choice: Choice, othersOnly = false) => {
      const except = new Set(ranges.map(({ alert }) => alert))
      const next = this.deps.fanOut.next(choice, { room: room(), except, othersOnly, plan })
      parcels.push(...next.parcels)
      ranges.push(...next.ranges)
      for (const alert of next.lost) this.deps.recording.giveUp(alert, now)
    }
    const addRetries = (most: number) => {
      const next = this.deps.fanOut.retries(Math.min(room(), most), plan)
      parcels.push(...next.parcels)
      for (const place of next.left) this.deps.recording.skip(place, now)
    }
    const addDirect = (kind: DirectKind) => {
      parcels.push(...this.deps.direct.due(kind, room(), plan))
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
    parcels.push(...this.deps.direct.due('reply', size - parcels.length, plan))
    if (parcels.length === 0 && ranges.length === 0) return null
    // One that nobody was ready for is nobody's turn.
    this.#windows += 1
    this.#owesOthers = owesOthers ? !hadTheirTurn : !isFair
    return claim
  }

  #lease(now: number): void {
    if (this.#leaseUntil > now + LEASE_LEFT_MS) return
    this.#leaseUntil = now + LEASE_MS
    void this.deps.storage.setAlarm(this.#leaseUntil)
  }
}

const itemOf = (parcel: Parcel): string =>
  parcel.kind === 'alert' ? `alert/${parcel.alert}` : `direct/${parcel.id}`
