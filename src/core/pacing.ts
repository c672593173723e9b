/**
 * When the next message may leave, so that Telegram's limits are kept before they are hit: a rate
 * overall, one a second to a chat, twenty a minute to a group or channel.
 *
 * A token bucket that is empty at the start (a restart must not grant a second burst) and holds at
 * most two, plus the times of the last sends of each chat. Limits: https://core.telegram.org/bots/faq
 */
const BURST = 2
const CHAT_GAP_MS = 1_000
const GROUP_SENDS = 20
/** A second more than Telegram's minute: sends are timed when they leave, it counts arrivals. */
const GROUP_WINDOW_MS = 61_000

export class Pacer {
  readonly #interval: number
  /** When the bucket would have been empty; tokens are the time that has passed since. */
  #emptyAt: number
  readonly #sends = new Map<number, number[]>()

  /** `rate` in messages a second. */
  constructor(rate: number, now: number) {
    this.#interval = 1_000 / rate
    this.#emptyAt = now
  }

  /** The first instant, not before `now`, at which the chat itself may be sent to. */
  readyAt(chatId: number, now: number): number {
    const sends = this.#sends.get(chatId) ?? []
    const afterLast = (sends.at(-1) ?? Number.NEGATIVE_INFINITY) + CHAT_GAP_MS
    const oldest = chatId < 0 ? sends.at(-GROUP_SENDS) : undefined
    const afterMinute = (oldest ?? Number.NEGATIVE_INFINITY) + GROUP_WINDOW_MS
    return Math.max(now, afterLast, afterMinute)
  }

  /** Takes a place for one message to the chat and returns the instant at which it may leave. */
  reserve(chatId: number, now: number): number {
    const earliest = this.readyAt(chatId, now)
    const emptyAt = Math.max(this.#emptyAt, earliest - BURST * this.#interval) + this.#interval
    this.#emptyAt = emptyAt
    const at = Math.max(earliest, emptyAt)
    this.note(chatId, at)
    return at
  }

  /** Remembers a send that was made, before a restart perhaps. */
  note(chatId: number, at: number): void {
    const sends = this.#sends.get(chatId) ?? []
    const recent = [...sends, at].sort((a, b) => a - b).slice(-GROUP_SENDS)
    this.#sends.set(chatId, recent)
  }

  /** Forgets what no limit looks back to any more, so that memory follows the traffic. */
  forget(now: number): void {
    for (const [chatId, sends] of this.#sends) {
      if ((sends.at(-1) ?? 0) + GROUP_WINDOW_MS < now) this.#sends.delete(chatId)
    }
  }
}
