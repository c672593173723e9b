/** A lane's turns of sending: how much to a turn, what follows a fault, and how far behind it is. */
import type { Outbox } from '../../../app/ports/lane.ts'
import type { Rate } from '../../../app/ports/rate.ts'
import type { SendFailure, Telegram } from '../../../app/ports/telegram.ts'
import type { Result } from '../../../core/result.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'
import type { Config } from '../../config.ts'
import { log } from '../../log.ts'
import type { Pulse } from '../../pulse.ts'
import type { Singles } from '../../singles.ts'
import { telegramClient } from '../../telegram.ts'
import { LaneAsking } from './asking.ts'
import type { LaneOutbox } from './outbox.ts'
import type { LaneRate } from './rate.ts'

/** What `deliver` of `app/` takes; written out here, since this folder imports only ports. */
export type Deliver = (deps: {
  outbox: Outbox
  telegram: Pick<Telegram, 'send' | 'delete'>
  rate: Rate
  onDoubt: Config['onDoubt']
  turn: number
  now(): number
  random(): number
  sleep(ms: number): Promise<void>
  log(event: string, fields: Readonly<Record<string, string | number>>): void
}) => Promise<void>

const ORDINARY_RATE = 30
const FREE_TURN = 40
const PAID_TURN = 5_000
const RENEW_EVERY_MS = 300
const NO_TOKEN_MS = 60_000
const FAULT_MS = 5_000
const BEHIND = 'is_behind'

interface Deps {
  readonly config: Config
  readonly outbox: LaneOutbox
  readonly deliver: Deliver
  readonly clock: Clock
  readonly pulse: Pulse
  readonly rate: LaneRate
  readonly singles: Singles
}

export class Sending extends Component<Deps> {
  readonly #telegram: Telegram | null
  readonly asking: LaneAsking
  #telegramSays: 'ok' | 'refused' | null = null
  #delivering = false
  /** After a fault of our own, the alarm rests instead of spinning. */
  #restUntil = 0
  /** As the log has told. Kept: a lane that is behind for an hour may start anew meanwhile. */
  #wasBehind: boolean

  constructor(deps: Deps) {
    super(deps)
    const now = deps.clock.now()
    this.#telegram = telegramClient(deps.config)
    this.asking = new LaneAsking({ ...deps, telegram: this.#telegram })
    this.#wasBehind = deps.singles.get(BEHIND) !== null
    for (const { chatId, at, use } of deps.outbox.recentSends(now)) {
      deps.rate.note(chatId, use, Math.min(at, now))
    }
  }

  /** Never throws. */
  async turn(): Promise<void> {
    this.deps.outbox.leaseOver()
    const telegram = this.#telegram
    if (!telegram || this.#delivering) return
    this.#delivering = true
    const { clock, outbox, rate } = this.deps
    const stopRenewing = clock.every(RENEW_EVERY_MS, () => void rate.renew())
    try {
      if (outbox.nextAt(clock.now()) !== null) await rate.renew()
      await this.deps.deliver({
        outbox,
        telegram: this.#watched(telegram),
        rate,
        onDoubt: this.deps.config.onDoubt,
        turn: turnAt(rateOf(this.deps.config)),
        now: () => clock.now(),
        random: () => clock.random(),
        sleep: (ms) => clock.sleep(ms),
        log,
      })
      if (this.#wasBehind) this.isBehind(clock.now())
    } catch (error) {
      this.#restUntil = this.deps.clock.now() + FAULT_MS
      log('lane.fault', { error: String(error) })
    } finally {
      stopRenewing()
      this.#delivering = false
    }
  }

  moveBack(): void {
    this.#restUntil = 0
  }

  /** What Telegram has told to wait is tried again now. */
  unblock(now: number): void {
    this.deps.outbox.noLaterThan(now)
    this.deps.rate.release()
  }

  /** What Telegram says of the bot's token, once it has been asked. */
  telegramSays(): 'ok' | 'refused' | null {
    return this.#telegramSays
  }

  #watched(telegram: Telegram): Pick<Telegram, 'send' | 'delete'> {
    const watched = async <T>(asked: Promise<Result<T, SendFailure>>) => {
      const result = await asked
      if (result.ok) this.deps.pulse.sent(this.deps.clock.now())
      if (result.ok || result.error.kind === 'refused') {
        this.#telegramSays = !result.ok && isTokenRefused(result.error) ? 'refused' : 'ok'
      }
      return result
    }
    return {
      send: (sending) => watched(telegram.send(sending)),
      delete: (chatId, messageId) => watched(telegram.delete(chatId, messageId)),
    }
  }

  isUnderWay(): boolean {
    return this.#delivering
  }

  /** When the next turn is due, epoch ms. */
  nextAt(): number | null {
    const now = this.deps.clock.now()
    const at = this.deps.outbox.nextAt(now)
    const rest = this.#telegram ? this.#restUntil : now + NO_TOKEN_MS
    return at === null ? null : Math.max(at, rest)
  }

  /** How long what waits will take. */
  behindSeconds(now: number): number {
    return this.deps.rate.secondsFor(this.deps.outbox.waiting(), now)
  }

  /** By more than `FOLD_AFTER`. The log tells when that begins and when it ends. */
  isBehind(now: number): boolean {
    const { foldAfter } = this.deps.config
    if (foldAfter === null) return false
    const seconds = this.behindSeconds(now)
    const isBehind = seconds > foldAfter
    if (isBehind !== this.#wasBehind) this.#tell(isBehind, Math.round(seconds))
    return isBehind
  }

  #tell(isBehind: boolean, seconds: number): void {
    log(isBehind ? 'lane.behind' : 'lane.caught-up', { seconds })
    if (isBehind) this.deps.singles.set(BEHIND, 1)
    else this.deps.singles.delete(BEHIND)
    this.#wasBehind = isBehind
  }
}

/** As Telegram answers for a token that has been revoked, or that is none. */
const isTokenRefused = (error: SendFailure): boolean =>
  error.kind === 'refused' && (error.code === 401 || error.code === 404)

const rateOf = ({ paidRate, sendRate }: Config): number => paidRate ?? sendRate

/**
 * Messages to one turn of the alarm. Cloudflare's free plan grants an invocation 50 requests, the paid
 * one 10,000. A rate beyond Telegram's ordinary one needs the paid plan: the pauses between short
 * turns would eat into it.
 */
const turnAt = (rate: number): number => (rate <= ORDINARY_RATE ? FREE_TURN : PAID_TURN)
