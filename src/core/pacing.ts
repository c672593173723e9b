/**
 * When the next message may leave, so that Telegram's limits are kept before they are hit: a rate
 * overall, one a second to a chat, twenty a minute to a group or channel.
 *
 * A token bucket, filled by the time that has really passed and empty at the start, so that neither
 * a restart nor a stalled machine is followed by a burst, and the times of the last sends of each
 * chat. Telegram counts when messages arrive, which is some time between a request and its answer: so
 * whatever may have arrived in the last second is counted, too, and delays on the way can bunch no
 * more together than its limit. Limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */

/**
 * Tokens that may gather: two, or a twentieth of a second's. So much lateness is made up for, such as
 * that between two windows; what arrives within a second is limited by itself.
 */
const BURST = 2
const BURST_SECONDS = 0.05
/** Between two messages to a chat. */
export const CHAT_GAP_MS = 1_000
/** A chat that is ready so soon may as well be waited for inside a window. */
export const SLACK_MS = 300
/**
 * An alert waits so long for its next chat, which is to get another message before. One that is not ready
 * for longer, such as a group after twenty messages, is left for later.
 */
export const PATIENCE_MS = CHAT_GAP_MS + SLACK_MS
const GROUP_SENDS = 20
/** Of those, replies: the rest is the alerts'. */
const GROUP_REPLIES = GROUP_SENDS / 2
/** A second more than Telegram's minute: sends are timed when they leave, it counts arrivals. */
const GROUP_WINDOW_MS = 61_000
const SECOND_MS = 1_000
/** How many more than the rate may arrive in a second: 28 become the 30 that Telegram allows. */
const ARRIVALS_OVER_RATE = 2
/** When all places are taken by requests without an answer yet, it is looked again so soon. */
const LOOK_AGAIN_MS = 5
/** A lane that waits for its share of the rate looks again so soon: it may come at any time. */
const SHARE_AGAIN_MS = 300
/** Whoever has not asked for so long after its turn came was idle, and waits anew. */
const TURN_KEPT_MS = 1_000
const OUTAGE_CAP_MS = 60_000
export const LONGEST_WAIT_MS = 86_400_000

/** How long to wait, in ms, where Telegram says so many seconds: one at least, and no more than a day. */
export const waitOf = (seconds: number): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(SECOND_MS, Math.ceil(seconds * SECOND_MS)))

/** What a message is sent for: replies answer commands, all else is news. */
export const USES = ['news', 'reply'] as const
export type Use = (typeof USES)[number]

export class Pacer {
  /** What holds by itself, and what Telegram allows to all lanes together; messages a second. */
  readonly #own: number
  readonly #total: number
  #lent = { rate: 0, until: Number.NEGATIVE_INFINITY }
  #tokens = 0
  #filledAt: number
  /** When the next message may leave at a thin rate; `null` until one is asked for. */
  #turnAt: number | null = null
  #unanswered = 0
  #inFlight = 0
  /** When the answers of the last second came, ascending. */
  #returned: number[] = []
  readonly #sends = new Map<number, number[]>()
  /** To groups, of those that are replies. */
  readonly #replies = new Map<number, number[]>()
  /** Until when single chats are to be left alone. */
  readonly #held = new Map<number, number>()

  /** Messages a second: its own, and of all lanes together where there are several. */
  constructor(rate: number, now: number, total = rate) {
    this.#own = rate
    this.#total = total
    this.#filledAt = now
  }

  /** Until an instant another rate holds, which may be 0; then its own again. */
  lend(rate: number, until: number, now: number): void {
    this.#fill(now)
    this.#lent = { rate, until }
    this.#turnAt = null
  }

  /** The first instant, not before `now`, at which the chat itself may be sent to. */
  readyAt(chatId: number, now: number, use: Use = 'news'): number {
    const sends = this.#sends.get(chatId) ?? []
    const afterLast = (sends.at(-1) ?? Number.NEGATIVE_INFINITY) + CHAT_GAP_MS
    const oldest = chatId < 0 ? sends.at(-GROUP_SENDS) : undefined
    const reply = use === 'reply' ? this.#replies.get(chatId)?.at(-GROUP_REPLIES) : undefined
    const afterMinute = Math.max(...[oldest, reply].map(minuteAfter))
    return Math.max(now, afterLast, afterMinute, this.#held.get(chatId) ?? now)
  }

  /** Telegram wants a chat to be left alone until an instant. Only in memory: it says so again. */
  hold(chatId: number, until: number): void {
    this.#held.set(chatId, Math.max(until, this.#held.get(chatId) ?? until))
  }

  /**
   * Takes a place for one message that leaves now, to be ended by `returned`: 0. Or the milliseconds
   * to wait and ask again.
   */
  take(chatId: number, now: number, use: Use = 'news'): number {
    const ready = this.readyAt(chatId, now, use)
    if (ready > now) return ready - now
    const wait = this.takeCall(now)
    if (wait === 0) this.#remember(chatId, now, use)
    return wait
  }

  /** The same for a call that is no message to any chat. */
  takeCall(now: number): number {
    const crowded = this.#crowdedFor(now)
    if (crowded > 0) return crowded
    this.#fill(now)
    const rate = this.#rateAt(now)
    const wait = this.#isThin(rate) ? this.#thinWait(rate, now) : this.#tokenWait(rate)
    if (wait > 0) return this.#waitFor(wait, now)
    this.#tokens = Math.max(0, this.#tokens - 1)
    this.#turnAt = null
    this.#inFlight += 1
    return 0
  }

  /** The answer to a message that had taken a place has come, or never will. */
  returned(now: number): void {
    this.#inFlight -= 1
    this.#returned.push(now)
  }

  /** The clock has been set back by so much: what is remembered by it moves along. */
  moveBack(ms: number): void {
    this.#lent = { ...this.#lent, until: this.#lent.until - ms }
    this.#filledAt -= ms
    if (this.#turnAt !== null) this.#turnAt -= ms
    this.#returned = this.#returned.map((at) => at - ms)
    for (const memory of [this.#sends, this.#replies]) {
      for (const [chatId, sends] of memory)
        memory.set(
          chatId,
          sends.map((at) => at - ms),
        )
    }
    for (const [chatId, until] of this.#held) this.#held.set(chatId, until - ms)
  }

  /** Chats that are held may be sent to. */
  release(): void {
    this.#held.clear()
  }

  /** A send that was made before a restart. */
  note(chatId: number, at: number, use: Use = 'news'): void {
    this.#remember(chatId, at, use)
    if (at <= this.#filledAt - SECOND_MS) return
    const later = this.#returned.findLastIndex((time) => time <= at) + 1
    this.#returned.splice(later, 0, at)
  }

  #rateAt(now: number): number {
    return now < this.#lent.until ? this.#lent.rate : this.#own
  }

  #fill(now: number): void {
    const rate = this.#rateAt(now)
    const gained = (Math.max(0, now - this.#filledAt) * rate) / SECOND_MS
    const burst = Math.max(BURST, this.#total * BURST_SECONDS) * (rate / this.#total)
    this.#tokens = this.#isThin(rate) ? 0 : Math.min(Math.max(1, burst), this.#tokens + gained)
    this.#filledAt = Math.max(this.#filledAt, now)
  }

  /**
   * So small a part of what all lanes may send that it is not one message in each second. Nothing is
   * gathered of it: lanes that wake together would send one each on top of what others have leased.
   */
  #isThin(rate: number): boolean {
    return rate < this.#total && rate * (this.#total + ARRIVALS_OVER_RATE) < this.#total
  }

  /** Timed from the first question, not from the last message. */
  #thinWait(rate: number, now: number): number {
    if (rate === 0) return Math.min(SHARE_AGAIN_MS, this.#lent.until - now)
    if (this.#turnAt === null || now > this.#turnAt + TURN_KEPT_MS) {
      this.#turnAt = now + SECOND_MS / rate
    }
    return Math.min(SHARE_AGAIN_MS, this.#turnAt - now)
  }

  #tokenWait(rate: number): number {
    return (1 - this.#tokens) * (SECOND_MS / rate)
  }

  /** No longer than the rate holds: it is looked again then. */
  #waitFor(ms: number, now: number): number {
    const left = this.#lent.until - now
    return Math.max(1, Math.ceil(left > 0 ? Math.min(ms, left) : ms))
  }

  /** Of what may arrive in a second, the part of this lane; one at least. */
  #arrivals(now: number): number {
    const rate = this.#rateAt(now)
    const most = this.#total + ARRIVALS_OVER_RATE
    return rate === this.#total
      ? Math.ceil(most)
      : Math.max(1, Math.floor((rate * most) / this.#total))
  }

  /** How long until one more cannot be one too many in the second in which it arrives. */
  #crowdedFor(now: number): number {
    while ((this.#returned[0] ?? now) <= now - SECOND_MS) this.#returned.shift()
    if (this.#inFlight + this.#returned.length < this.#arrivals(now)) return 0
    const [first] = this.#returned
    return first === undefined ? LOOK_AGAIN_MS : Math.max(1, first + SECOND_MS - now)
  }

  #remember(chatId: number, at: number, use: Use): void {
    this.#sends.set(chatId, withSend(this.#sends.get(chatId), at))
    if (use === 'reply' && chatId < 0) {
      this.#replies.set(chatId, withSend(this.#replies.get(chatId), at))
    }
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
      const memory = chatId < 0 ? GROUP_WINDOW_MS : CHAT_GAP_MS
      if ((sends.at(-1) ?? 0) + memory >= now) continue
      this.#sends.delete(chatId)
      this.#replies.delete(chatId)
    }
    for (const [chatId, until] of this.#held) if (until < now) this.#held.delete(chatId)
  }
}

const minuteAfter = (at = Number.NEGATIVE_INFINITY): number => at + GROUP_WINDOW_MS

/** The last that any limit looks back to, ascending. */
const withSend = (sends: readonly number[] = [], at: number): number[] =>
  [...sends, at].sort((a, b) => a - b).slice(-GROUP_SENDS)
