/**
 * When a lane's messages may leave: its part of the rate, the limits of each chat, and Telegram's own waits.
 * Fan-out, corrections, answers and digests ask here and keep no times of their own.
 *
 * An edit takes a place of the edits' own rate besides, where alerts are paid for, since Telegram sells no
 * faster ones; a question to Telegram one of two a second, since any member of a group can cause it.
 */
import type { Rate } from '../../../app/ports/rate.ts'
import { Bucket } from '../../../core/rate/bucket.ts'
import { ChatPace } from '../../../core/rate/chat-pace.ts'
import { Plan } from '../../../core/rate/plan.ts'
import { floorRate, type Grant } from '../../../core/rate/share.ts'
import { SlowMode } from '../../../core/rate/slow-mode.ts'
import type { Use } from '../../../core/rate/use.ts'
import { waitAfterSilence } from '../../../core/rate/waits.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'
import type { Config } from '../../config.ts'
import type { Singles } from '../../singles.ts'
import { Lease } from './lease.ts'

/** What people press must not use up what alerts are sent at. */
const CALLS_A_SECOND = 2

interface Deps {
  readonly config: Pick<Config, 'sendRate' | 'paidRate'>
  readonly clock: Clock
  readonly singles: Pick<Singles, 'get' | 'set'>
  /** How many lanes there are. */
  lanes(): number
  /** Asks the Desk. */
  lease(): Promise<Grant>
  /** All lanes are to leave Telegram alone for so long. */
  tellOthers(ms: number): void
}

export class LaneRate extends Component<Deps> implements Rate {
  /** Messages a second, of all lanes together. */
  readonly #total: number
  readonly #all: Bucket
  readonly #edits: Bucket | null
  readonly #calls: Bucket
  readonly #chats = new ChatPace()
  readonly #slowMode = new SlowMode()
  readonly #lease: Lease
  #unanswered = 0
  /** Telegram wants to be left alone until then; asked before and after each wait of each message. */
  #blockedUntil: number

  constructor(deps: Deps) {
    super(deps)
    this.#blockedUntil = deps.singles.get<number>('blocked_until') ?? 0
    const now = deps.clock.now()
    const { paidRate, sendRate } = deps.config
    const lanes = deps.lanes()
    this.#total = paidRate ?? sendRate
    this.#all = new Bucket(floorRate(this.#total, lanes), now, this.#total)
    this.#edits = paidRate === null ? null : new Bucket(sendRate / lanes, now, sendRate)
    this.#calls = new Bucket(CALLS_A_SECOND, now)
    this.#lease = new Lease({ ask: deps.lease, clock: deps.clock, bucket: this.#all })
  }

  at(chatId: number, use: Use, now: number): number {
    return Math.max(this.#chats.at(chatId, use, now), this.blockedUntil())
  }

  /** For the window that is put together at an instant. */
  plan(now: number): Plan {
    this.#chats.forget(now)
    return new Plan(now, (chatId, use) => this.at(chatId, use, now))
  }

  take(chatId: number, use: Use, now: number): number {
    const at = this.at(chatId, use, now)
    if (at > now) return at - now
    const buckets = this.#bucketsOf(use)
    const wait = Math.max(...buckets.map((bucket) => bucket.wait(now)))
    if (wait > 0) return wait
    for (const bucket of buckets) bucket.take()
    this.#chats.note(chatId, use, now)
    return 0
  }

  returned(use: Use, now: number): void {
    for (const bucket of this.#bucketsOf(use)) bucket.returned(now)
  }

  note(chatId: number, use: Use, at: number): void {
    this.#chats.note(chatId, use, at)
    this.#all.note(at)
  }

  #bucketsOf(use: Use): Bucket[] {
    if (use === 'call') return [this.#all, this.#calls]
    return use === 'edit' && this.#edits ? [this.#all, this.#edits] : [this.#all]
  }

  reached(chatId: number, leftAt: number): void {
    this.#slowMode.reached(chatId, leftAt)
  }

  answered(): void {
    this.#unanswered = 0
  }

  unanswered(now: number, random: number): number {
    this.#unanswered += 1
    const wait = waitAfterSilence(this.#unanswered) * (1 - random / 4)
    this.rest(wait, now)
    return wait
  }

  rest(ms: number, now: number): void {
    const until = now + ms
    if (until > this.blockedUntil()) this.#block(until)
  }

  restAll(ms: number, now: number): void {
    this.rest(ms, now)
    this.deps.tellOthers(ms)
  }

  slow(chatId: number, ms: number, now: number): void {
    this.#chats.hold(chatId, now + ms)
    const rest = this.#slowMode.restFor(chatId, ms, now)
    if (rest > 0) this.restAll(rest, now)
  }

  blockedUntil(): number {
    return this.#blockedUntil
  }

  #block(until: number): void {
    this.#blockedUntil = Math.ceil(until)
    this.deps.singles.set('blocked_until', this.#blockedUntil)
  }

  /** Nothing waits for Telegram longer than until an instant. */
  noLaterThan(at: number): void {
    if (this.blockedUntil() > at) this.#block(at)
  }

  /** Groups that Telegram has told to wait are tried as well. */
  release(): void {
    this.#chats.release()
  }

  /** Never throws. A lane by itself has its rate whatever the Desk says, and does not wait for it. */
  async renew(): Promise<void> {
    const renewed = this.#lease.renew(this.deps.clock.now())
    if (this.deps.lanes() > 1) await renewed
  }

  /** How long so many messages will take. A lane that has no part of the rate yet gets an equal one at least. */
  secondsFor(messages: number, now: number): number {
    if (messages === 0) return 0
    const rate = this.#lease.rate(now) ?? this.#total / this.deps.lanes()
    return Math.max(0, this.blockedUntil() - now) / 1_000 + messages / rate
  }

  moveBack(ms: number): void {
    for (const paced of [this.#all, this.#edits, this.#calls, this.#chats, this.#lease])
      paced?.moveBack(ms)
    if (this.blockedUntil() > 0) this.#block(this.blockedUntil() - ms)
  }
}
