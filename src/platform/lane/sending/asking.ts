/**
 * Questions to Telegram that send nothing: who administers a chat, and notes to whoever pressed a button.
 * They take places of the lane's rate like messages, and heed its waits.
 */
import type { ChatFacts, Press } from '../../../app/ports/asking.ts'
import type { Rate } from '../../../app/ports/rate.ts'
import type { SendFailure, Telegram } from '../../../app/ports/telegram.ts'
import { waitOf } from '../../../core/rate/waits.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'

/**
 * What Telegram says in somebody's favour is asked for each time, since it may be taken back; other answers
 * hold for so long, so that nobody's many presses cost the chat its pace.
 */
const KNOWN_MS = 10_000
const KNOWN_LIMIT = 10_000
/** A person waits for the answer, and so does Telegram's webhook. */
const PATIENCE_MS = 2_000

interface Known {
  readonly at: number
  readonly answer: Promise<boolean | null>
}

interface Deps {
  readonly telegram: Telegram | null
  readonly rate: Pick<Rate, 'take' | 'returned' | 'restAll'>
  readonly clock: Clock
}

export class LaneAsking extends Component<Deps> {
  /** By chat and user. Only in memory: after a restart Telegram is asked once more. */
  readonly #refused = new Map<string, Known>()

  isAdministrator(chatId: number, userId: number): Promise<boolean | null> {
    const key = `${chatId} ${userId}`
    const at = this.deps.clock.now()
    const known = this.#refused.get(key)
    if (known && Math.abs(at - known.at) < KNOWN_MS) return known.answer
    if (this.#refused.size >= KNOWN_LIMIT) this.#refused.clear()
    const answer = this.#administers(chatId, userId)
    this.#refused.set(key, { at, answer })
    void answer.then((isGranted) => isGranted && this.#refused.delete(key))
    return answer
  }

  #administers(chatId: number, userId: number): Promise<boolean | null> {
    return this.#ask(chatId, async (telegram) => {
      const said = await telegram.isAdministrator(chatId, userId)
      return !said.ok && isShutOut(said.error) ? ok(false) : said
    })
  }

  chat(chatId: number): Promise<ChatFacts | null> {
    return this.#ask(chatId, (telegram) => telegram.chat(chatId))
  }

  async answerPress(press: Press): Promise<void> {
    await this.#ask(press.chatId, (telegram) => telegram.answerPress(press))
  }

  /** `null` where it was refused, or could not be asked in time. */
  async #ask<T>(chatId: number, call: Call<T>): Promise<T | null> {
    const { telegram, rate, clock } = this.deps
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
    const { rate, clock } = this.deps
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
    this.deps.rate.restAll(waitOf(failure.retryAfter ?? 1), this.deps.clock.now())
  }
}

/** The bot is not in the chat, or there is none. */
const isShutOut = (failure: SendFailure): boolean =>
  failure.kind === 'refused' && (failure.code === 403 || failure.code === 400)

type Call<T> = (telegram: Telegram) => Promise<Result<T, SendFailure>>
