/**
 * When each chat may be sent to while a window is put together, what stands in the window already included:
 * one message a second. Nothing of it is kept beyond the window.
 */
import { CHAT_GAP_MS } from './chat-pace.ts'
import type { Use } from './use.ts'

/** A chat that is ready so soon may as well be waited for inside a window. */
export const SLACK_MS = 300
/**
 * An alert waits so long for its next chat, which is to get another message before. One that is not ready
 * for longer, such as a group after twenty messages, is left for later.
 */
const PATIENCE_MS = CHAT_GAP_MS + SLACK_MS

export class Plan {
  /** Epoch ms. */
  readonly now: number
  readonly #at: (chatId: number, use: Use) => number
  readonly #booked = new Map<number, number>()

  /** `at`: when a chat may be sent to without this window, epoch ms. */
  constructor(now: number, at: (chatId: number, use: Use) => number) {
    this.now = now
    this.#at = at
  }

  at(chatId: number, use: Use): number {
    const booked = this.#booked.get(chatId) ?? Number.NEGATIVE_INFINITY
    return Math.max(this.now, this.#at(chatId, use), booked + CHAT_GAP_MS)
  }

  /** Takes that instant, whether it comes in this window or after it. */
  book(chatId: number, use: Use): number {
    const at = this.at(chatId, use)
    this.#booked.set(chatId, at)
    return at
  }

  /** True for an instant that comes in this window. */
  isNow(at: number): boolean {
    return at <= this.now + SLACK_MS
  }

  /** True for one that is worth waiting for: the chat gets, or has just got, another message. */
  isSoon(at: number): boolean {
    return !this.isNow(at) && at <= this.now + PATIENCE_MS
  }
}
