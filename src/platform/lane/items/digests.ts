/**
 * Digests: recomputed when due from the lane's alerts, the chat's filters and what it has had. Nothing
 * is written per alert; a digest moves its chat on in the transaction that queues it, so that neither
 * a missed nor a doubled run of cron loses or doubles one. A chat that has moved has a digest in its old
 * lane for the articles that began before, and in its home for all others.
 */
import { matches } from '../../../core/filter.ts'
import { digestTitle, LIST_LIMIT } from '../../../core/message.ts'
import { laneOf } from '../../../core/shard.ts'
import type { Clock } from '../../clock.ts'
import { log } from '../../log.ts'
import type { Database } from '../../sqlite.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { DirectMessages } from '../sending/direct.ts'
import type { Alerts } from './alerts.ts'
import type { Folds } from './folds.ts'
import type { Items } from './items.ts'
import type { Versions } from './versions.ts'
import { WORDS_KEPT_MS, type Words } from './words.ts'

interface Deps {
  readonly db: Database
  readonly recipients: Recipients
  readonly alerts: Alerts
  readonly words: Words
  readonly items: Items
  readonly versions: Versions
  readonly direct: DirectMessages
  readonly folds: Folds
  readonly clock: Clock
  /** Which lane this is. */
  readonly index: number
}

export class Digests {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Runs inside the caller's transaction. `now` is the time that the digests are due at. */
  queue(recipients: readonly Recipient[], now: number): void {
    const gathered = new Map(recipients.map((recipient) => [recipient, [] as number[]]))
    const inFlight = new Set(
      this.#deps.folds.inFlight().map((parcel) => `${parcel.alert}/${parcel.recipient}`),
    )
    const oldest = Math.min(...recipients.map(({ digestedTo }) => digestedTo))
    // One that is long overdue goes no further back than words are kept.
    const from = Math.max(oldest, this.#deps.items.newestBefore(now - WORDS_KEPT_MS))
    for (const { seq, alert, newsFrom } of this.#deps.versions.after(from, now)) {
      for (const [recipient, alerts] of gathered) {
        const isNew = newsFrom > recipient.digestedTo && !inFlight.has(`${seq}/${recipient.n}`)
        const isOurs = laneOf(recipient.target.chatId, alert.lanes) === this.#deps.index
        if (!isNew || !isOurs) continue
        if (!matches(recipient.settings.filters, alert.subject, () => this.#deps.words.of(seq)))
          continue
        if (!this.#deps.alerts.had(alert, recipient)) alerts.push(seq)
      }
    }
    this.#deps.versions.passBy(from)
    for (const seq of new Set([...gathered.values()].flat())) this.#deps.versions.noteReached(seq)
    for (const [recipient, alerts] of gathered) {
      this.#deps.db.apart(
        () => this.#put(recipient, alerts, now),
        (error) => this.#putOff(recipient, error, now),
      )
    }
  }

  #putOff(recipient: Recipient, error: unknown, now: number): void {
    log('digest.failed', { recipient: recipient.n, error: String(error) })
    this.#deps.recipients.putOff(recipient, now)
  }

  #put(recipient: Recipient, alerts: readonly number[], now: number): void {
    for (let i = 0; i < alerts.length; i += LIST_LIMIT) {
      const list = { title: digestTitle(i > 0), alerts: alerts.slice(i, i + LIST_LIMIT) }
      this.#deps.direct.put(
        'digest',
        recipient.target,
        { kind: 'list', list },
        this.#deps.clock.now(),
      )
    }
    this.#deps.recipients.digested(recipient, alerts, this.#deps.items.newest(), now)
  }
}
