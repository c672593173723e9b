/**
 * Questions to Telegram that send nothing: who administers a group, and notes to whoever pressed a button.
 * They take places of the lane's rate like messages, and heed its waits.
 */
import type { Press } from '../../../app/ports/asking.ts'
import type { Rate } from '../../../app/ports/rate.ts'
import type { SendFailure, Telegram } from '../../../app/ports/telegram.ts'
import { waitOf } from '../../../core/rate/waits.ts'
import type { Result } from '../../../core/result.ts'
import type { Clock } from '../../clock.ts'

/** Administrators are asked for once in so long, whatever the answer was. */
const KNOWN_MS = 60_000
const KNOWN_LIMIT = 10_000
/** A person waits for the answer, and so does Telegram's webhook. */
const PATIENCE_MS = 2_000

interface Known {
  readonly at: number
  readonly ids: Promise<readonly number[] | null>
}

interface Deps {
  readonly telegram: Telegram | null
  readonly rate: Pick<Rate, 'take' | 'returned' | 'restAll'>
  readonly clock: Clock
}

export class LaneAsking {
  readonly #deps: Deps
  /** Only in memory: after a restart Telegram is asked once more. */
  readonly #administrators = new Map<number, Known>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  administrators(chatId: number): Promise<readonly number[] | null> {
    const at = this.#deps.clock.now()
    const known = this.#administrators.get(chatId)
    if (known && Math.abs(at - known.at) < KNOWN_MS) return known.ids
    if (this.#administrators.size >= KNOWN_LIMIT) this.#administrators.clear()
    const ids = this.#ask(chatId, (telegram) => telegram.administrators(chatId))
    this.#administrators.set(chatId, { at, ids })
    return ids
  }

  async answerPress(press: Press): Promise<void> {
    await this.#ask(press.chatId, (telegram) => telegram.answerPress(press))
  }

  /** `null` where it was refused, or could not be asked in time. */
  async #ask<T>(chatId: number, call: Call<T>): Promise<T | null> {
    const { telegram, rate, clock } = this.#deps
    if (!telegram || !(await this.#hasPlace(chatId))) return null
    try {
      const answer = await call(telegram)
      if (answer.ok) return answer.value
      this.#heed(answer.error)
      return null
    } finally {
      rate.returned('call', clock.now())
    }
  }

  async #hasPlace(chatId: number): Promise<boolean> {
    const { rate, clock } = this.#deps
    const end = clock.now() + PATIENCE_MS
    for (let now = clock.now(); now <= end; now = clock.now()) {
      const wait = rate.take(chatId, 'call', now)
      if (wait === 0) return true
      if (now + wait > end) return false
      await clock.sleep(wait)
    }
    return false
  }

  #heed(failure: SendFailure): void {
    if (failure.kind !== 'refused' || failure.code !== 429) return
    this.#deps.rate.restAll(waitOf(failure.retryAfter ?? 1), this.#deps.clock.now())
  }
}

type Call<T> = (telegram: Telegram) => Promise<Result<T, SendFailure>>
