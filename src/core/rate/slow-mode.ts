/**
 * Whose wait a group's 429 is: its own, as in slow mode, or that of all chats. Nothing in the answer
 * tells the two apart, but what follows does. A message that leaves after it, and reaches another chat
 * before the wait is over, shows that it was the group's own. When group after group is told to wait
 * and nothing reaches anybody, it is one for all.
 */

/** Were a group's wait one for all, the next ones would be told so. */
const REST_MS = 5_000
/**
 * So many groups in a row, none of them known to be slow, are no coincidence: those of two whole rounds
 * of requests, six being on their way at once.
 */
const IN_A_ROW = 12
/** Telegram tells whole seconds: a wait may be over so much before what was told. */
const ROUNDING_MS = 1_000
/** Groups to remember; a forgotten one costs a rest. */
const MEMORY = 10_000

/** Instants in epoch ms. Only in memory: after a restart it is learned again. */
export class SlowMode {
  /** Told to wait while nothing got through. */
  readonly #unclear = new Map<number, { readonly at: number; readonly until: number }>()
  readonly #slow = new Set<number>()

  /** A group was told to wait for so long. How long all others are to rest, in ms. */
  restFor(chatId: number, wait: number, now: number): number {
    if (this.#slow.has(chatId)) return 0
    for (const [other, { until }] of this.#unclear) if (until <= now) this.#unclear.delete(other)
    this.#unclear.set(chatId, { at: now, until: now + wait })
    return this.#unclear.size < IN_A_ROW ? Math.min(wait, REST_MS) : wait
  }

  /** A message that left at an instant has reached a chat. */
  reached(chatId: number, leftAt: number): void {
    for (const [other, { at, until }] of this.#unclear) {
      if (leftAt < at) continue
      this.#unclear.delete(other)
      if (other !== chatId && leftAt < until - ROUNDING_MS) this.#remember(other)
    }
  }

  #remember(chatId: number): void {
    const [oldest] = this.#slow
    if (this.#slow.size >= MEMORY && oldest !== undefined) this.#slow.delete(oldest)
    this.#slow.add(chatId)
  }
}
