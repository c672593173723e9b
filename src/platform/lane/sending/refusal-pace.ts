/**
 * How often it is said that something may not be done: once a minute to whoever sees it, a chat or one of its
 * members. Only in memory, since to say it again does little harm.
 */
import type { Reply } from '../../../app/ports/chats.ts'
import { HOUR_MS, MINUTE_MS } from '../../../core/time/spans.ts'

const GAP_MS = MINUTE_MS
/** Whether Telegram shows a chat's members what is for one alone may change, and is tried anew. */
const SHOWN_TO_ALL_MS = HOUR_MS
const LIMIT = 10_000

export class RefusalPace {
  readonly #told = new Lately(GAP_MS)
  readonly #shownToAll = new Lately(SHOWN_TO_ALL_MS)

  /** The reply as it may be put now; `null` for a refusal that was told lately. */
  paced(chatId: number, reply: Reply, now: number): Reply | null {
    if (reply.kind !== 'message' || !reply.isRefusal) return reply
    const { onlyFor, ...toAll } = reply
    const isForAll = onlyFor === undefined || this.#shownToAll.has(`${chatId}`, now)
    const who = isForAll ? `${chatId}` : `${chatId} ${onlyFor}`
    if (this.#told.has(who, now)) return null
    this.#told.note(who, now)
    return isForAll ? toAll : reply
  }

  /** Telegram takes nothing for the chat that one member alone is to see. */
  showToAll(chatId: number, now: number): void {
    this.#shownToAll.note(`${chatId}`, now)
  }
}

class Lately {
  readonly #ms: number
  readonly #at = new Map<string, number>()

  constructor(ms: number) {
    this.#ms = ms
  }

  has(key: string, now: number): boolean {
    return Math.abs(now - (this.#at.get(key) ?? Number.NEGATIVE_INFINITY)) < this.#ms
  }

  note(key: string, now: number): void {
    if (this.#at.size >= LIMIT) this.#at.clear()
    this.#at.set(key, now)
  }
}
