/**
 * Calls of Telegram that send nothing: who administers a group, and notes to whoever pressed a button. Any
 * member can cause them, so they are few, take a place in the lane's pace like messages, and heed its waits.
 */

import type { Press } from '../../../app/ports/asking.ts'
import type { Outbox } from '../../../app/ports/lane.ts'
import type { SendFailure, Telegram } from '../../../app/ports/telegram.ts'
import { Pacer, waitOf } from '../../../core/pacing.ts'
import type { Result } from '../../../core/result.ts'
import type { Clock } from '../../clock.ts'

/** Administrators are asked for once in so long, whatever the answer was. */
const KNOWN_MS = 60_000
const KNOWN_LIMIT = 10_000
/** A person waits for the answer, and so does Telegram's webhook. */
const PATIENCE_MS = 2_000
/** Presses of one chat that are answered in a minute. */
const PRESSES = 20
/** Calls a second, of all chats together: what people press must not use up what alerts are sent at. */
const RATE = 2

interface Known {
  readonly at: number
  readonly ids: Promise<readonly number[] | null>
}

interface Deps {
  readonly telegram: Telegram | null
  readonly pacer: Pacer
  readonly outbox: Pick<Outbox, 'block' | 'blockedUntil'>
  tellOthers(ms: number): void
  readonly clock: Clock
}

export class LaneAsking {
  readonly #deps: Deps
  readonly #own: Pacer
  /** Only in memory: after a restart Telegram is asked once more. */
  readonly #administrators = new Map<number, Known>()
  readonly #presses = new Map<number, readonly number[]>()

  constructor(deps: Deps) {
    this.#deps = deps
    this.#own = new Pacer(RATE, deps.clock.now())
  }

  administrators(chatId: number): Promise<readonly number[] | null> {
    const at = this.#deps.clock.now()
    const known = this.#administrators.get(chatId)
    if (known && Math.abs(at - known.at) < KNOWN_MS) return known.ids
    if (this.#administrators.size >= KNOWN_LIMIT) this.#administrators.clear()
    const ids = this.#ask((telegram) => telegram.administrators(chatId))
    this.#administrators.set(chatId, { at, ids })
    return ids
  }

  async answerPress(press: Press): Promise<void> {
    const now = this.#deps.clock.now()
    const recent = (this.#presses.get(press.chatId) ?? []).filter(
      (at) => Math.abs(now - at) < KNOWN_MS,
    )
    if (recent.length >= PRESSES) return
    if (this.#presses.size >= KNOWN_LIMIT) this.#presses.clear()
    this.#presses.set(press.chatId, [...recent, now])
    await this.#ask((telegram) => telegram.answerPress(press))
  }

  /** `null` where it was refused, or could not be asked in time. */
  async #ask<T>(call: (telegram: Telegram) => Promise<Result<T, SendFailure>>): Promise<T | null> {
    const telegram = this.#deps.telegram
    if (!telegram || !(await this.#hasPlace())) return null
    try {
      const answer = await call(telegram)
      if (answer.ok) return answer.value
      this.#heed(answer.error)
      return null
    } finally {
      for (const pacer of [this.#own, this.#deps.pacer]) pacer.returned(this.#deps.clock.now())
    }
  }

  /** First among all such calls, then among all that the lane sends. */
  async #hasPlace(): Promise<boolean> {
    const end = this.#deps.clock.now() + PATIENCE_MS
    if (!(await this.#placeIn(this.#own, end))) return false
    if (await this.#placeIn(this.#deps.pacer, end)) return true
    this.#own.returned(this.#deps.clock.now())
    return false
  }

  async #placeIn(pacer: Pacer, end: number): Promise<boolean> {
    for (;;) {
      const now = this.#deps.clock.now()
      if (this.#deps.outbox.blockedUntil() > now || now > end) return false
      const wait = pacer.takeCall(now)
      if (wait === 0) return true
      if (now + wait > end) return false
      await this.#deps.clock.sleep(wait)
    }
  }

  #heed(failure: SendFailure): void {
    if (failure.kind !== 'refused' || failure.code !== 429) return
    const wait = waitOf(failure.retryAfter ?? 1)
    this.#deps.outbox.block(this.#deps.clock.now() + wait)
    this.#deps.tellOthers(wait)
  }
}
