/**
 * Telegram's flood limits with an injected clock: overall and per group as exact sliding windows, per
 * chat as one a second with a small burst. A call counts against all of them or, refused, none.
 */

/** A limit left out or null is off. */
export interface LimitSettings {
  readonly overallPerSecond: number | null
  readonly chatPerSecond: number | null
  /** How many a chat may get at once before one a second holds. */
  readonly chatBurst: number
  readonly groupPerMinute: number | null
}

export const TELEGRAM_LIMITS: LimitSettings = {
  overallPerSecond: 30,
  chatPerSecond: 1,
  chatBurst: 3,
  groupPerMinute: 20,
}

export const NO_LIMITS: LimitSettings = {
  overallPerSecond: null,
  chatPerSecond: null,
  chatBurst: 3,
  groupPerMinute: null,
}

export interface Recipient {
  readonly chatId: number
  /** Groups, supergroups and channels also have the limit by the minute. */
  readonly isGroup: boolean
}

const SECOND = 1000
const MINUTE = 60_000

export class Limiter {
  settings: LimitSettings
  #overall: number[] = []
  /** When each chat's burst is full again, epoch ms (generic cell rate algorithm). */
  readonly #chats = new Map<number, number>()
  readonly #groups = new Map<number, number[]>()

  constructor(settings: LimitSettings) {
    this.settings = settings
  }

  /**
   * Takes one call at `now` (epoch ms). Answers 0 when it may pass, else the milliseconds until it
   * could. Without a recipient only the overall limit holds.
   */
  take(recipient: Recipient | undefined, now: number): number {
    const wait = Math.max(
      this.#overallWait(now),
      recipient ? this.#chatWait(recipient.chatId, now) : 0,
      recipient?.isGroup ? this.#groupWait(recipient.chatId, now) : 0,
    )
    if (wait === 0) this.#record(recipient, now)
    return wait
  }

  reset(): void {
    this.#overall = []
    this.#chats.clear()
    this.#groups.clear()
  }

  #overallWait(now: number): number {
    this.#overall = within(this.#overall, now - SECOND)
    return windowWait(this.#overall, { limit: this.settings.overallPerSecond, span: SECOND, now })
  }

  #chatWait(chatId: number, now: number): number {
    const { chatPerSecond, chatBurst } = this.settings
    if (chatPerSecond === null) return 0
    const interval = SECOND / chatPerSecond
    const full = this.#chats.get(chatId) ?? now
    return Math.max(0, full - (chatBurst - 1) * interval - now)
  }

  #groupWait(chatId: number, now: number): number {
    const times = within(this.#groups.get(chatId) ?? [], now - MINUTE)
    this.#groups.set(chatId, times)
    return windowWait(times, { limit: this.settings.groupPerMinute, span: MINUTE, now })
  }

  #record(recipient: Recipient | undefined, now: number): void {
    this.#overall.push(now)
    if (!recipient) return
    const interval = SECOND / (this.settings.chatPerSecond ?? 1)
    this.#chats.set(
      recipient.chatId,
      Math.max(now, this.#chats.get(recipient.chatId) ?? 0) + interval,
    )
    if (recipient.isGroup) this.#groups.get(recipient.chatId)?.push(now)
  }
}

/** The times after `since`; a time exactly one span ago has left the window. */
const within = (times: number[], since: number): number[] => {
  const first = times.findIndex((time) => time > since)
  return first < 0 ? [] : first === 0 ? times : times.slice(first)
}

interface Window {
  readonly limit: number | null
  readonly span: number
  readonly now: number
}

const windowWait = (times: readonly number[], { limit, span, now }: Window): number => {
  if (limit === null || times.length < limit) return 0
  const leaving = times[times.length - limit] ?? now
  return Math.max(1, leaving + span - now)
}
