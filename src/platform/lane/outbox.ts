/**
 * What a lane has still to send: replies first, then urgent alerts, second tries, digests and the
 * other alerts. It hands out one window at a time and remembers it until its outcomes are written.
 */
import type { Contents, Delivered, Outbox, Parcel } from '../../app/ports/lane.ts'
import { matches } from '../../core/filter.ts'
import { alertMessage } from '../../core/message.ts'
import { type Claim, readClaim, stored } from '../stored.ts'
import type { Alerts } from './alerts.ts'
import type { DirectMessages } from './direct.ts'
import type { AlertParcel, FanOut, Urgency } from './fan-out.ts'
import type { Recipients } from './recipients.ts'
import { type ReadyAt, WINDOW } from './window.ts'

/** After a crash the lane is woken when the lease ends. Alarms never overlap, so it may be short. */
const LEASE_MS = 10_000
/** As far back as any limit of Telegram's looks. */
const PACING_MEMORY_MS = 61_000

export class LaneOutbox implements Outbox {
  readonly #storage: DurableObjectStorage
  readonly #recipients: Recipients
  readonly #alerts: Alerts
  readonly #direct: DirectMessages
  readonly #fanOut: FanOut

  constructor(deps: {
    storage: DurableObjectStorage
    recipients: Recipients
    alerts: Alerts
    direct: DirectMessages
    fanOut: FanOut
  }) {
    this.#storage = deps.storage
    this.#recipients = deps.recipients
    this.#alerts = deps.alerts
    this.#direct = deps.direct
    this.#fanOut = deps.fanOut
  }

  doubtful(): readonly Parcel[] | null {
    return this.#claim()?.parcels ?? null
  }

  claim(window: { now: number; readyAt: ReadyAt }): readonly Parcel[] | null {
    if (this.blockedUntil() > window.now) return null
    const claim = this.#storage.transactionSync(() => this.#fill(window))
    if (!claim) return null
    // Written together with the claim: nothing awaits in between.
    void this.#storage.setAlarm(window.now + LEASE_MS)
    return claim.parcels
  }

  open(parcel: Parcel, now: number): Contents {
    return parcel.kind === 'direct'
      ? this.#direct.open(parcel.id, now)
      : this.#openAlert(parcel, now)
  }

  record(delivered: readonly Delivered[], now: number): void {
    this.#storage.transactionSync(() => {
      for (const range of this.#claim()?.ranges ?? []) {
        this.#fanOut.recordRange(range, delivered, now)
      }
      for (const item of delivered) {
        const { parcel, delivery } = item
        this.#recordChat(item, now)
        if (parcel.kind === 'direct') this.#direct.record(parcel.id, delivery, now)
        else if (parcel.again) this.#fanOut.recordRetry(parcel, delivery, now)
      }
      this.#storage.sql.exec('DELETE FROM claim')
    })
  }

  /** Alerts of the window in flight: what becomes of them is not known yet. */
  inFlight(): AlertParcel[] {
    return (this.#claim()?.parcels ?? []).filter((parcel) => parcel.kind === 'alert')
  }

  /** What was sent to a chat is kept for the pacing of the next minute, and no longer. */
  forgetSent(now: number): void {
    this.#direct.forgetSent(now - PACING_MEMORY_MS)
  }

  block(until: number): void {
    if (until <= this.blockedUntil()) return
    const at = Math.ceil(until)
    this.#storage.sql.exec('INSERT OR REPLACE INTO blocked (id, until) VALUES (1, ?)', at)
  }

  blockedUntil(): number {
    const row = this.#storage.sql.exec<{ until: number }>('SELECT until FROM blocked').toArray()[0]
    return row?.until ?? 0
  }

  /** When there is something to send next, epoch ms; in the past when it is due. */
  nextAt(): number | null {
    if (this.#claim()) return 0
    const times = [this.#direct.nextAt(), this.#fanOut.nextAt()].filter((at) => at !== null)
    return times.length === 0 ? null : Math.max(Math.min(...times), this.blockedUntil())
  }

  waiting(): number {
    return this.#direct.waiting() + this.#fanOut.waiting()
  }

  /** Sends of the last minute, from receipts, so that pacing survives a restart. */
  *recentSends(now: number): Generator<{ chatId: number; at: number }> {
    yield* this.#alerts.sendsSince(now - PACING_MEMORY_MS)
    yield* this.#direct.sendsSince(now - PACING_MEMORY_MS)
  }

  #fill({ now, readyAt }: { now: number; readyAt: ReadyAt }): Claim | null {
    const claim: Claim = { parcels: [], ranges: [] }
    const { parcels, ranges } = claim
    const room = () => WINDOW - parcels.length
    const addAlerts = (urgency: Urgency) => {
      const next = this.#fanOut.next(urgency, room(), now, readyAt)
      parcels.push(...next.parcels)
      ranges.push(...next.ranges)
    }
    parcels.push(...this.#direct.due('reply', room(), now, readyAt))
    addAlerts('urgent')
    parcels.push(...this.#fanOut.retries(room(), now, readyAt))
    parcels.push(...this.#direct.due('digest', room(), now, readyAt))
    addAlerts('ordinary')
    if (parcels.length === 0 && ranges.length === 0) return null
    const json = stored(claim)
    this.#storage.sql.exec('INSERT OR REPLACE INTO claim (id, data) VALUES (1, ?)', json)
    return claim
  }

  #openAlert(parcel: AlertParcel, now: number): Contents {
    const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })
    const row = this.#alerts.get(parcel.alert)
    if (!row?.stands) return unwanted('superseded')
    const { alert } = row
    if (alert.expiresAt !== null && alert.expiresAt <= now) return unwanted('expired')
    const recipient = this.#recipients.get(parcel.recipient)
    if (!recipient) return unwanted('left')
    if (recipient.paused !== null) return unwanted('paused')
    // What the next digest will look at is left to it; what it has passed over is not.
    const digested = recipient.settings.digest !== null && row.seq > recipient.digestedTo
    if (digested) return unwanted('digest')
    if (!matches(recipient.settings.filters, alert.subject)) return unwanted('unfollowed')
    if (this.#alerts.had(alert, recipient)) return unwanted('had')
    return { kind: 'message', message: alertMessage(alert), edits: null }
  }

  /** What an outcome says about the chat itself. */
  #recordChat({ parcel, delivery }: Delivered, now: number): void {
    const { chatId } = parcel.target
    if (delivery.kind === 'gone') {
      this.#recipients.forget(chatId, now)
      this.#direct.forgetChat(chatId)
    }
    if (delivery.kind === 'paused') this.#recipients.pause(parcel.target, delivery.reason)
    if (delivery.kind === 'migrated') this.#recipients.migrate(chatId, delivery.to, now)
  }

  #claim(): Claim | null {
    const row = this.#storage.sql.exec<{ data: string }>('SELECT data FROM claim').toArray()[0]
    return readClaim(row?.data ?? null)
  }
}
