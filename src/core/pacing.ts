/**
 * When the next message may leave, so that Telegram's limits are kept before they are hit: a rate
 * overall, one a second to a chat, twenty a minute to a group or channel.
 *
 * A token bucket, filled by the time that has really passed and empty at the start, so that neither
 * a restart nor a stalled machine is followed by a burst, and the times of the last sends of each
 * chat. Limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */

/** A chat that is not ready for longer, such as a group after twenty messages, is left for later. */
export const PATIENCE_MS = 2_000

/** Tokens that may gather: half a message's time of lateness is made up for, no more. */
const BURST = 1.5
const CHAT_GAP_MS = 1_000
const GROUP_SENDS = 20
/** A second more than Telegram's minute: sends are timed when they leave, it counts arrivals. */
const GROUP_WINDOW_MS = 61_000
const OUTAGE_CAP_MS = 60_000

export class Pacer {
  readonly #interval: number
  #tokens = 0
  #filledAt: number
  #unanswered = 0
  readonly #sends = new Map<number, number[]>()

  /** `rate` in messages a second. */
  constructor(rate: number, now: number) {
    this.#interval = 1_000 / rate
    this.#filledAt = now
  }

  /** The first instant, not before `now`, at which the chat itself may be sent to. */
  readyAt(chatId: number, now: number): number {
    const sends = this.#sends.get(chatId) ?? []
    const afterLast = (sends.at(-1) ?? Number.NEGATIVE_INFINITY) + CHAT_GAP_MS
    const oldest = chatId < 0 ? sends.at(-GROUP_SENDS) : undefined
    const afterMinute = (oldest ?? Number.NEGATIVE_INFINITY) + GROUP_WINDOW_MS
    return Math.max(now, afterLast, afterMinute)
  }

  /** Takes a place for one message that leaves now: 0. Or the milliseconds to wait and ask again. */
  take(chatId: number, now: number): number {
    const ready = this.readyAt(chatId, now)
    if (ready > now) return ready - now
    const gained = Math.max(0, now - this.#filledAt) / this.#interval
    this.#tokens = Math.min(BURST, this.#tokens + gained)
    this.#filledAt = Math.max(this.#filledAt, now)
    if (this.#tokens < 1) return Math.ceil((1 - this.#tokens) * this.#interval)
    this.#tokens -= 1
    this.note(chatId, now)
    return 0
  }

  /** Remembers a send that was made, before a restart perhaps. */
  note(chatId: number, at: number): void {
    const sends = this.#sends.get(chatId) ?? []
    const recent = [...sends, at].sort((a, b) => a - b).slice(-GROUP_SENDS)
    this.#sends.set(chatId, recent)
  }

  /** Telegram did not answer. How long to leave it alone, in ms: longer each time in a row. */
  unanswered(): number {
    this.#unanswered += 1
    return Math.min(OUTAGE_CAP_MS, 1_000 * 2 ** this.#unanswered)
  }

  answered(): void {
    this.#unanswered = 0
  }

  /** Forgets what no limit looks back to any more, so that memory follows the traffic. */
  forget(now: number): void {
    for (const [chatId, sends] of this.#sends) {
      if ((sends.at(-1) ?? 0) + GROUP_WINDOW_MS < now) this.#sends.delete(chatId)
    }
  }
}
