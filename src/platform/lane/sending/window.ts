/** What the parts of an outbox agree on when they fill a window. */
import { CHAT_GAP_MS, SLACK_MS, type Use } from '../../../core/pacing.ts'

/** Messages to a window. */
export const WINDOW = 20

/** When each chat may be sent to, what stands in the window already included: one message a second. */
export class Turns {
  /** Epoch ms. */
  readonly now: number
  readonly #readyAt: (chatId: number, use: Use) => number
  readonly #booked = new Map<number, number>()

  /** `readyAt`: when a chat may next be sent to without this window, epoch ms. */
  constructor(now: number, readyAt: (chatId: number, use: Use) => number) {
    this.now = now
    this.#readyAt = readyAt
  }

  /** The chat's next turn, epoch ms. */
  at(chatId: number, use: Use = 'news'): number {
    const booked = this.#booked.get(chatId) ?? Number.NEGATIVE_INFINITY
    return Math.max(this.now, this.#readyAt(chatId, use), booked + CHAT_GAP_MS)
  }

  /** Takes that turn, whether it comes in this window or after it. */
  book(chatId: number, use: Use = 'news'): number {
    const at = this.at(chatId, use)
    this.#booked.set(chatId, at)
    return at
  }

  /** True for a turn that comes in this window. */
  isNow(at: number): boolean {
    return at <= this.now + SLACK_MS
  }
}
