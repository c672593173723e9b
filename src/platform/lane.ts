/**
 * The Lane: a Durable Object that owns its chats and everything that is sent to them.
 *
 * Whatever changes it (an alert, a reply, a digest) is committed first and answered then; sending is
 * done by its alarm alone, one window a turn. Use cases are handed in, so that this folder imports
 * none.
 */
import { DurableObject } from 'cloudflare:workers'
import type { ChatChange, ChatCommit, ChatState } from '../app/ports/chats.ts'
import type { ChatCopy } from '../app/ports/copies.ts'
import type { Copies, Counts, Superseding } from '../app/ports/desk.ts'
import type { DeadLetter, LaneHealth, MovedChat, Outbox } from '../app/ports/lane.ts'
import type { Telegram } from '../app/ports/telegram.ts'
import type { Alert, Target, Withdrawal } from '../core/alert.ts'
import { matches } from '../core/filter.ts'
import { pauseNotice } from '../core/message.ts'
import { Pacer } from '../core/pacing.ts'
import type { Settings } from '../core/settings.ts'
import { wakeAt } from './alarm.ts'
import { type Config, readConfig } from './config.ts'
import type { Alerts } from './lane/alerts.ts'
import type { Corrections } from './lane/corrections.ts'
import type { DeadLetters } from './lane/dead-letters.ts'
import type { Digests } from './lane/digests.ts'
import type { DirectMessages } from './lane/direct.ts'
import type { Folds } from './lane/folds.ts'
import type { Moving } from './lane/moving.ts'
import type { LaneOutbox } from './lane/outbox.ts'
import { laneParts } from './lane/parts.ts'
import type { Recipient, Recipients } from './lane/recipients.ts'
import { LANE_SCHEMA } from './lane/schema.ts'
import { SharedRate } from './lane/shared-rate.ts'
import type { Tombstones } from './lane/tombstones.ts'
import { laneName } from './lane-name.ts'
import { log } from './log.ts'
import type { Mirror } from './mirror.ts'
import { migrate } from './sqlite.ts'
import { telegramClient } from './telegram.ts'

/** What `deliver` of `app/` takes; written out here, since this folder imports only ports. */
export interface LaneUseCases {
  deliver(deps: {
    outbox: Outbox
    telegram: Telegram
    pacer: Pacer
    editPacer: Pacer | null
    onDoubt: Config['onDoubt']
    turn: number
    tellOthers(ms: number): void
    now(): number
    random(): number
    sleep(ms: number): Promise<void>
  }): Promise<void>
}

/** An answer about a chat, or over how many lanes one has to look for it. */
export type AtHome<T> = { readonly answer: T } | { readonly moved: number }

const DAY_MS = 86_400_000
/** Corrections and retractions reach copies that are this old at most. */
const ALERTS_KEPT_MS = 30 * DAY_MS
/** Telegram drops updates that it could not deliver after a day. */
const UPDATES_KEPT_MS = 2 * DAY_MS
const DIGESTS_A_SWEEP = 1_000
const LATEST_LIMIT = 200
const ORDINARY_RATE = 30
const FREE_TURN = 40
const PAID_TURN = 5_000
const MIRROR_EVERY_MS = 1_000
const RENEW_EVERY_MS = 300
const NO_TOKEN_MS = 60_000
const FAULT_MS = 5_000

/** The Durable Object class, with the use cases that it runs. */
export function makeLane(useCases: LaneUseCases) {
  return class extends DurableObject<Env> {
    readonly #config: Config
    readonly #mirror: Mirror
    readonly #moving: Moving
    readonly #tombstones: Tombstones
    readonly #deadLetters: DeadLetters
    readonly #recipients: Recipients
    readonly #alerts: Alerts
    readonly #corrections: Corrections
    readonly #folds: Folds
    readonly #direct: DirectMessages
    readonly #outbox: LaneOutbox
    readonly #digests: Digests
    readonly #telegram: Telegram | null
    readonly #rate: SharedRate
    readonly #pacer: Pacer
    readonly #editPacer: Pacer | null
    readonly #index: number
    #delivering = false
    /** After a fault of our own, the alarm rests instead of spinning. */
    #restUntil = 0

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      const { storage } = ctx
      this.#index = laneIndex(ctx.id.name)
      migrate(storage, LANE_SCHEMA)
      this.#config = readConfig(env)
      const parts = laneParts(storage, {
        kv: env.KV,
        index: this.#index,
        adopt: (lane, chats) => env.LANE.getByName(laneName(lane)).take(chats),
      })
      this.#moving = parts.moving
      this.#mirror = parts.mirror
      this.#tombstones = parts.tombstones
      this.#deadLetters = parts.deadLetters
      this.#recipients = parts.recipients
      this.#alerts = parts.alerts
      this.#corrections = parts.corrections
      this.#folds = parts.folds
      this.#direct = parts.direct
      this.#outbox = parts.outbox
      this.#digests = parts.digests
      this.#telegram = telegramClient(this.#config)
      this.#rate = new SharedRate(
        {
          rate: this.#config.paidRate ?? this.#config.sendRate,
          lanes: this.#config.laneCount,
          lease: async () => env.DESK.getByName('desk').lease(this.#index),
        },
        Date.now(),
      )
      this.#pacer = this.#rate.pacer
      const { paidRate, sendRate, laneCount } = this.#config
      this.#editPacer =
        paidRate === null ? null : new Pacer(sendRate / laneCount, Date.now(), sendRate)
      for (const { chatId, at } of this.#outbox.recentSends(Date.now()))
        this.#pacer.note(chatId, at)
      // A claim found here was left by a crash: its lease need not be waited for.
      void ctx.blockConcurrencyWhile(() => this.#wake())
    }

    /** Queues an alert for the chats that it matches. */
    async put(alert: Alert): Promise<void> {
      this.ctx.storage.transactionSync(() => {
        const now = Date.now()
        if (!this.#alerts.put(alert, now)) return
        this.#corrections.update(alert, now)
        const { foldAfter } = this.#config
        if (foldAfter !== null && this.#behindSeconds() > foldAfter) this.#folds.fold(now)
      })
      await this.#wake()
    }

    /** Takes back the copies that chats have of an article. */
    async withdraw(withdrawal: Withdrawal): Promise<void> {
      this.ctx.storage.transactionSync(() => this.#corrections.withdraw(withdrawal, Date.now()))
      await this.#wake()
    }

    async supersede(superseding: Superseding): Promise<void> {
      this.ctx.storage.transactionSync(() => this.#alerts.supersede(superseding, Date.now()))
      await this.#wake()
    }

    counts(event: string): Counts {
      return this.#alerts.counts(event)
    }

    copies(event: string): Copies | null {
      return this.#corrections.copies(event)
    }

    /** How long what waits will take at this lane's part of the rate. */
    #behindSeconds(): number {
      const { paidRate, sendRate, laneCount } = this.#config
      return (this.#outbox.waiting() * laneCount) / (paidRate ?? sendRate)
    }

    health(): LaneHealth {
      const blockedUntil = this.#outbox.blockedUntil()
      return {
        chats: this.#recipients.count(),
        waiting: this.#outbox.waiting(),
        blockedUntil: blockedUntil > Date.now() ? blockedUntil : null,
        behindSeconds: Math.round(this.#behindSeconds()),
        lanes: 1,
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
      const found: number[] = []
      if (filters.length === 0) return found
      let looked = 0
      for (const { seq, alert } of this.#alerts.latest(Date.now())) {
        if (matches(filters, alert.subject)) found.push(seq)
        looked += 1
        if (found.length >= limit || looked >= LATEST_LIMIT) break
      }
      return found
    }

    copyTo(lanes: number): Promise<boolean> {
      return this.#moving.copy(lanes)
    }

    close(lanes: number): Promise<void> {
      return this.#moving.close(lanes, Date.now())
    }

    /** With what was before, since chats may have a shadow there. */
    async open(lanes: number): Promise<void> {
      const before = await this.env.DESK.getByName('desk').layouts()
      for (const each of [...before, lanes]) this.#moving.open(each, Date.now())
    }

    /** From another lane. */
    async take(chats: readonly MovedChat[]): Promise<void> {
      const now = Date.now()
      const seen = this.#alerts.newest()
      this.ctx.storage.transactionSync(() => this.#moving.take(chats, seen, now))
      await this.#wake()
    }

    /** The same as `read`, `commit` and `latest`, where the chat's home is here. */
    readAtHome(target: Target): Promise<AtHome<ChatState>> {
      return this.#atHome(target, () => this.read(target))
    }

    commitAtHome(change: ChatChange): Promise<AtHome<ChatCommit>> {
      return this.#atHome(change.target, () => this.commit(change))
    }

    latestAtHome(target: Target, limit: number): Promise<AtHome<number[]>> {
      return this.#atHome(target, () => this.latest(target, limit))
    }

    async #atHome<T>({ chatId }: Target, work: () => T | Promise<T>): Promise<AtHome<T>> {
      if (this.#moving.lanes() === null) {
        const lanes = await this.env.DESK.getByName('desk').lanes()
        this.#moving.open(lanes, Date.now())
      }
      if (this.#moving.isHome(chatId)) return { answer: await work() }
      return { moved: this.#moving.lanes() ?? 1 }
    }

    deadLetters(): DeadLetter[] {
      return this.#deadLetters.list()
    }

    async replay(event: string): Promise<number> {
      const replayed = this.ctx.storage.transactionSync(() =>
        this.#deadLetters.replay(event, Date.now()),
      )
      await this.#wake()
      return replayed
    }

    drop(event: string): boolean {
      return this.ctx.storage.transactionSync(() => this.#deadLetters.drop(event))
    }

    /** From KV's copies; what is known better here stays. */
    async restore(chats: readonly ChatCopy[]): Promise<number> {
      const now = Date.now()
      const digestedTo = this.#alerts.newest()
      const restored = this.ctx.storage.transactionSync(() =>
        chats
          .flatMap(({ targets }) => targets)
          .filter((copy) => this.#recipients.restore(copy, digestedTo, now)),
      )
      await this.#wake()
      return restored.length
    }

    /** Cron: queues what digests are due, drops what is past its keeping, re-arms the alarm. */
    async sweep(now: number): Promise<void> {
      const { storage } = this.ctx
      const due = this.#recipients.due(now, DIGESTS_A_SWEEP)
      if (due.length > 0) storage.transactionSync(() => this.#digests.queue(due, now))
      this.#outbox.forgetSent(Date.now())
      this.#prune(Date.now())
      await this.#wake()
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.#outbox.leaseOver()
      this.ctx.waitUntil(this.#mirror.flush(Date.now()).then(() => this.#wake()))
      this.ctx.waitUntil(this.#moving.sync(Date.now()).then(() => this.#wake()))
      // A turn may last minutes; copies do not wait for its end.
      const copying = setInterval(() => void this.#mirror.flush(Date.now()), MIRROR_EVERY_MS)
      const leasing = setInterval(() => void this.#rate.renew(Date.now()), RENEW_EVERY_MS)
      await this.#deliver()
      clearInterval(copying)
      clearInterval(leasing)
      await this.#wake()
    }

    /** Another lane was told by Telegram to wait. */
    hold(ms: number): void {
      this.#outbox.block(Date.now() + ms)
    }

    #tellOthers(ms: number): void {
      for (let index = 0; index < this.#config.laneCount; index++) {
        if (index === this.#index) continue
        const told = this.env.LANE.getByName(laneName(index)).hold(ms)
        this.ctx.waitUntil(told.catch((error) => log('lane.not-told', { error: String(error) })))
      }
    }

    async #deliver(): Promise<void> {
      const telegram = this.#telegram
      if (!telegram || this.#delivering) return
      this.#delivering = true
      try {
        if (this.#outbox.nextAt() !== null) await this.#rate.renew(Date.now())
        await useCases.deliver({
          outbox: this.#outbox,
          telegram,
          pacer: this.#pacer,
          editPacer: this.#editPacer,
          onDoubt: this.#config.onDoubt,
          turn: turnAt(this.#config.paidRate ?? this.#config.sendRate),
          now: () => Date.now(),
          random: () => Math.random(),
          tellOthers: (ms) => this.#tellOthers(ms),
          sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        })
      } catch (error) {
        this.#restUntil = Date.now() + FAULT_MS
        log('lane.fault', { error: String(error) })
      } finally {
        this.#delivering = false
      }
    }

    /**
     * Sets the alarm to the next thing there is to do. Never throws: what has been committed stays
     * so, and cron arms the alarm again.
     */
    async #wake(): Promise<void> {
      const times = [this.#nextSend(), this.#mirror.nextAt(), this.#moving.nextAt()].filter(
        (at) => at !== null,
      )
      if (times.length > 0) await wakeAt(this.ctx.storage, Math.min(...times))
    }

    #nextSend(): number | null {
      // The window in flight arms the alarm itself when it has been recorded.
      if (this.#delivering) return null
      const at = this.#outbox.nextAt()
      const rest = this.#telegram ? this.#restUntil : Date.now() + NO_TOKEN_MS
      return at === null ? null : Math.max(at, rest)
    }

    /** Whole tables are read for it, so it is done once a day. */
    #prune(now: number): void {
      const { sql } = this.ctx.storage
      const last = sql.exec<{ at: number }>('SELECT at FROM pruned').toArray()[0]?.at ?? 0
      if (now - last < DAY_MS) return
      this.#alerts.prune(now - ALERTS_KEPT_MS)
      this.#tombstones.prune(now)
      this.#deadLetters.prune(now - ALERTS_KEPT_MS)
      this.#moving.prune(now)
      sql.exec('DELETE FROM seen_update WHERE at < ?', now - UPDATES_KEPT_MS)
      sql.exec('INSERT OR REPLACE INTO pruned (id, at) VALUES (1, ?)', now)
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
      if (settings === null && change.wholeChat) this.#forget(target.chatId, now)
      else this.#resume(target.chatId, now)
      if (settings !== null && !isSame(before, settings)) this.#save(target, settings, now)
      const place = { chatId: target.chatId, threadId: change.replyThreadId }
      if (change.reply) this.#direct.put('reply', place, change.reply, now)
      return 'committed'
    }

    /** Tells the chat, now that it can be told, what it has missed. */
    #resume(chatId: number, now: number): void {
      for (const target of this.#recipients.resume(chatId, now)) {
        this.#direct.put('reply', target, { kind: 'message', message: pauseNotice() }, now)
      }
    }

    #forget(chatId: number, now: number): void {
      this.#recipients.forget(chatId, now)
      this.#direct.forgetChat(chatId)
    }

    /** Going back to immediate alerts hands over what the digest had gathered. */
    #save(target: Target, settings: Settings, now: number): void {
      const before = this.#recipients.find(target)
      if (before && before.settings.digest !== null && settings.digest === null) {
        this.#digests.queue([before], now)
      }
      const digestedTo = this.#recipients.find(target)?.digestedTo ?? 0
      const starts = before?.settings.digest == null && settings.digest !== null
      const from = starts ? Math.max(digestedTo, this.#alerts.settledTo()) : digestedTo
      this.#recipients.save({ target, settings, digestedTo: from, now })
    }
  }
}

export type LaneObject = InstanceType<ReturnType<typeof makeLane>>

/**
 * Messages to one turn of the alarm. Cloudflare's free plan grants an invocation 50 requests, the paid
 * one 10,000. A rate beyond Telegram's ordinary one needs the paid plan: the pauses between short
 * turns would eat into it.
 */
const turnAt = (rate: number): number => (rate <= ORDINARY_RATE ? FREE_TURN : PAID_TURN)

/** `lane-3` is 3; it is only told apart from others by it. */
const laneIndex = (name: string | undefined): number => Number(/\d+$/.exec(name ?? '')?.[0] ?? 0)

const isSame = (before: Recipient | null, settings: Settings): boolean =>
  before !== null && JSON.stringify(before.settings) === JSON.stringify(settings)
