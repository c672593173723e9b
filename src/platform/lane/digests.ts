/**
 * Digests: recomputed when due from the lane's alerts, the chat's filters and what it has had. Nothing
 * is written per alert; a digest moves its chat on in the transaction that queues it, so that neither
 * a missed nor a doubled run of cron loses or doubles one. A chat that has moved has a digest in its old
 * lane for the articles that began before, and in its home for all others.
 */
import { matches } from '../../core/filter.ts'
import { digestTitle, LIST_LIMIT } from '../../core/message.ts'
import { laneOf } from '../../core/shard.ts'
import type { Clock } from '../clock.ts'
import { log } from '../log.ts'
import { apart } from '../sqlite.ts'
import type { Alerts } from './alerts.ts'
import type { DirectMessages } from './direct.ts'
import type { LaneOutbox } from './outbox.ts'
import type { Reached } from './reached.ts'
import type { Recipient } from './recipient.ts'
import type { Recipients } from './recipients.ts'
import { WORDS_KEPT_MS, type Words } from './words.ts'

export class Digests {
  readonly #storage: DurableObjectStorage
  readonly #recipients: Recipients
  readonly #alerts: Alerts
  readonly #words: Words
  readonly #reached: Reached
  readonly #direct: DirectMessages
  readonly #outbox: LaneOutbox
  readonly #clock: Clock
  readonly #index: number

  constructor(deps: {
    storage: DurableObjectStorage
    recipients: Recipients
    alerts: Alerts
    words: Words
    reached: Reached
    direct: DirectMessages
    outbox: LaneOutbox
    clock: Clock
    /** Which lane this is. */
    index: number
  }) {
    this.#storage = deps.storage
    this.#recipients = deps.recipients
    this.#alerts = deps.alerts
    this.#words = deps.words
    this.#reached = deps.reached
    this.#direct = deps.direct
    this.#outbox = deps.outbox
    this.#clock = deps.clock
    this.#index = deps.index
  }

  /** Runs inside the caller's transaction. `now` is the time that the digests are due at. */
  queue(recipients: readonly Recipient[], now: number): void {
    const gathered = new Map(recipients.map((recipient) => [recipient, [] as number[]]))
    const inFlight = new Set(
      this.#outbox.inFlight().map((parcel) => `${parcel.alert}/${parcel.recipient}`),
    )
    const oldest = Math.min(...recipients.map(({ digestedTo }) => digestedTo))
    // One that is long overdue goes no further back than words are kept.
    const from = Math.max(oldest, this.#alerts.newestBefore(now - WORDS_KEPT_MS))
    for (const { seq, alert } of this.#alerts.after(from, now)) {
      for (const [recipient, alerts] of gathered) {
        const isNew = seq > recipient.digestedTo && !inFlight.has(`${seq}/${recipient.n}`)
        const isOurs = laneOf(recipient.target.chatId, alert.lanes) === this.#index
        if (!isNew || !isOurs) continue
        if (!matches(recipient.settings.filters, alert.subject, () => this.#words.of(seq))) continue
        if (!this.#alerts.had(alert, recipient)) alerts.push(seq)
      }
    }
    for (const seq of new Set([...gathered.values()].flat())) this.#reached.note(seq)
    for (const [recipient, alerts] of gathered) {
      apart(
        this.#storage,
        () => this.#put(recipient, alerts, now),
        (error) => this.#putOff(recipient, error, now),
      )
    }
  }

  #putOff(recipient: Recipient, error: unknown, now: number): void {
    log('digest.failed', { recipient: recipient.n, error: String(error) })
    this.#recipients.putOff(recipient, now)
  }

  #put(recipient: Recipient, alerts: readonly number[], now: number): void {
    for (let i = 0; i < alerts.length; i += LIST_LIMIT) {
      const list = { title: digestTitle(i > 0), alerts: alerts.slice(i, i + LIST_LIMIT) }
      this.#direct.put('digest', recipient.target, { kind: 'list', list }, this.#clock.now())
    }
    this.#recipients.digested(recipient, alerts, this.#alerts.newest(), now)
  }
}
