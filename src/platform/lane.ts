/**
 * The Lane: a Durable Object that owns its chats and everything that is sent to them.
 *
 * Whatever changes it (an alert, a reply, a digest) is committed first and answered then; sending is
 * done by its alarm alone, one window a turn. Use cases are handed in, so that this folder imports
 * none.
 */
import { DurableObject } from 'cloudflare:workers'
import type { ChatChange, ChatCommit, ChatState } from '../app/ports/chats.ts'
import type { Counts, Superseding } from '../app/ports/desk.ts'
import type { LaneHealth, Outbox } from '../app/ports/lane.ts'
import type { Telegram } from '../app/ports/telegram.ts'
import type { Alert, Target } from '../core/alert.ts'
import { matches } from '../core/filter.ts'
import { LIST_LIMIT } from '../core/message.ts'
import { Pacer } from '../core/pacing.ts'
import { wakeAt } from './alarm.ts'
import { type Config, readConfig } from './config.ts'
import { type AlertRow, Alerts } from './lane/alerts.ts'
import { DirectMessages } from './lane/direct.ts'
import { FanOut } from './lane/fan-out.ts'
import { LaneOutbox } from './lane/outbox.ts'
import { Receipts } from './lane/receipts.ts'
import { type Recipient, Recipients } from './lane/recipients.ts'
import { LANE_SCHEMA } from './lane/schema.ts'
import { log } from './log.ts'
import { Mirror } from './mirror.ts'
import { migrate } from './sqlite.ts'
import { telegramClient } from './telegram.ts'

/** What `deliver` of `app/` takes; written out here, since this folder imports only ports. */
export interface LaneUseCases {
  deliver(deps: {
    outbox: Outbox
    telegram: Telegram
    pacer: Pacer
    onDoubt: Config['onDoubt']
    now(): number
    random(): number
    sleep(ms: number): Promise<void>
  }): Promise<void>
}

const DAY_MS = 86_400_000
/** Corrections and retractions reach copies that are this old at most. */
const ALERTS_KEPT_MS = 30 * DAY_MS
/** Telegram drops updates that it could not deliver after a day. */
const UPDATES_KEPT_MS = 2 * DAY_MS
const DIGESTS_A_SWEEP = 1_000
const LATEST_LIMIT = 200
const NO_TOKEN_MS = 60_000
const FAULT_MS = 5_000

/** The Durable Object class, with the use cases that it runs. */
export function makeLane(useCases: LaneUseCases) {
  return class extends DurableObject<Env> {
    readonly #config: Config
    readonly #mirror: Mirror
    readonly #recipients: Recipients
    readonly #alerts: Alerts
    readonly #direct: DirectMessages
    readonly #outbox: LaneOutbox
    readonly #telegram: Telegram | null
    readonly #pacer: Pacer
    #delivering = false
    /** After a fault of our own, the alarm rests instead of spinning. */
    #restUntil = 0

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      const { storage } = ctx
      migrate(storage, LANE_SCHEMA)
      this.#config = readConfig(env)
      this.#mirror = new Mirror({
        sql: storage.sql,
        kv: env.KV,
        value: (key) => this.#recipients.mirrored(key),
      })
      this.#recipients = new Recipients(storage.sql, this.#mirror)
      const receipts = new Receipts(storage.sql)
      const recipients = this.#recipients
      const alerts = new Alerts(storage.sql, recipients, receipts)
      const direct = new DirectMessages(storage.sql, alerts)
      const fanOut = new FanOut(storage.sql, recipients, receipts)
      this.#alerts = alerts
      this.#direct = direct
      this.#outbox = new LaneOutbox({ storage, recipients, alerts, direct, fanOut })
      this.#telegram = telegramClient(this.#config)
      this.#pacer = new Pacer(this.#config.sendRate, Date.now())
      for (const { chatId, at } of this.#outbox.recentSends(Date.now()))
        this.#pacer.note(chatId, at)
    }

    /** Queues an alert for the chats that it matches. */
    async put(alert: Alert): Promise<void> {
      this.ctx.storage.transactionSync(() => this.#alerts.put(alert, Date.now()))
      await this.#wake()
    }

    async supersede(superseding: Superseding): Promise<void> {
      this.ctx.storage.transactionSync(() => this.#alerts.supersede(superseding, Date.now()))
      await this.#wake()
    }

    counts(event: string): Counts {
      return this.#alerts.counts(event)
    }

    health(): LaneHealth {
      const blockedUntil = this.#outbox.blockedUntil()
      return {
        chats: this.#recipients.count(),
        waiting: this.#outbox.waiting(),
        blockedUntil: blockedUntil > Date.now() ? blockedUntil : null,
      }
    }

    read(target: Target): ChatState {
      return this.#recipients.state(target)
    }

    async commit(change: ChatChange): Promise<ChatCommit> {
      const outcome = this.ctx.storage.transactionSync(() => this.#apply(change, Date.now()))
      await this.#wake()
      return outcome
    }

    latest(target: Target, limit: number): number[] {
      const filters = this.#recipients.find(target)?.settings.filters ?? []
      return this.#alerts
        .recent(Math.max(0, this.#alerts.newest() - LATEST_LIMIT))
        .filter(({ alert }) => matches(filters, alert.subject))
        .slice(0, limit)
        .map(({ seq }) => seq)
    }

    /** Cron: queues what digests are due, drops what is past its keeping, re-arms the alarm. */
    async sweep(now: number): Promise<void> {
      const { storage } = this.ctx
      const due = this.#recipients.due(now, DIGESTS_A_SWEEP)
      const from = Math.min(...due.map(({ digestedTo }) => digestedTo))
      const recent = due.length > 0 ? this.#alerts.recent(from) : []
      for (const recipient of due) {
        storage.transactionSync(() => this.#digest(recipient, recent, now))
      }
      this.#alerts.prune(Date.now() - ALERTS_KEPT_MS)
      storage.sql.exec('DELETE FROM seen_update WHERE at < ?', Date.now() - UPDATES_KEPT_MS)
      await this.#wake()
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.ctx.waitUntil(this.#mirror.flush(Date.now()).then(() => this.#wake()))
      await this.#deliver()
      await this.#wake()
    }

    async #deliver(): Promise<void> {
      const telegram = this.#telegram
      if (!telegram || this.#delivering) return
      this.#delivering = true
      try {
        await useCases.deliver({
          outbox: this.#outbox,
          telegram,
          pacer: this.#pacer,
          onDoubt: this.#config.onDoubt,
          now: () => Date.now(),
          random: () => Math.random(),
          sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        })
      } catch (error) {
        this.#restUntil = Date.now() + FAULT_MS
        log('lane.fault', { error: String(error) })
      } finally {
        this.#delivering = false
      }
    }

    /** Sets the alarm to the next thing there is to do. */
    async #wake(): Promise<void> {
      const rest = this.#telegram ? this.#restUntil : Date.now() + NO_TOKEN_MS
      const sendAt = this.#outbox.nextAt()
      const times = [sendAt === null ? null : Math.max(sendAt, rest), this.#mirror.nextAt()]
      const due = times.filter((at) => at !== null)
      if (due.length > 0) await wakeAt(this.ctx.storage, Math.min(...due))
    }

    /** In a transaction: a change of settings and the reply to it, once per update. */
    #apply(change: ChatChange, now: number): ChatCommit {
      const { target, settings } = change
      const { sql } = this.ctx.storage
      const seen = sql.exec('SELECT 1 FROM seen_update WHERE id = ?', change.update).toArray()
      if (seen.length > 0) return 'duplicate'
      const before = this.#recipients.find(target)
      if ((before?.rev ?? 0) !== change.rev) return 'conflict'
      sql.exec('INSERT INTO seen_update (id, at) VALUES (?, ?)', change.update, now)
      if (before && settings?.digest === null && before.settings.digest !== null) {
        this.#digest(before, this.#alerts.recent(before.digestedTo), now)
      }
      if (settings === null && change.wholeChat) this.#recipients.forget(target.chatId, now)
      if (settings !== null && !isSame(before, settings)) {
        const digestedTo = before?.settings.digest ? before.digestedTo : this.#alerts.settledTo()
        this.#recipients.save({ target, settings, digestedTo, now })
      }
      const place = { chatId: target.chatId, threadId: change.replyThreadId }
      if (change.reply) this.#direct.put(place, change.reply, now)
      return 'committed'
    }

    /** In a transaction: queues the digest and moves on, so that no run of cron can double it. */
    #digest(recipient: Recipient, recent: readonly AlertRow[], now: number): void {
      const alerts = this.#alerts.toDigest(recipient, recent)
      for (let i = 0; i < alerts.length; i += LIST_LIMIT) {
        const title = i === 0 ? 'Your digest' : 'Your digest, continued'
        const list = { title, alerts: alerts.slice(i, i + LIST_LIMIT) }
        this.#direct.put(recipient.target, { kind: 'list', list }, Date.now())
      }
      this.#recipients.digested(recipient, this.#alerts.newest(), now)
    }
  }
}

export type LaneObject = InstanceType<ReturnType<typeof makeLane>>

const isSame = (before: Recipient | null, settings: Recipient['settings']): boolean =>
  before !== null &&
  before.paused === null &&
  JSON.stringify(before.settings) === JSON.stringify(settings)
