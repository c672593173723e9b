/**
 * How many messages leave in a second, all chats together, so that Telegram's limit is kept before it is hit.
 *
 * A token bucket, filled by the time that has really passed and empty at the start, so that neither a restart
 * nor a stalled machine is followed by a burst. Telegram counts when messages arrive, which is some time
 * between a request and its answer: so whatever may have arrived in the last second is counted, too, and
 * delays on the way can bunch no more together than its limit.
 * Limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */

/**
 * Tokens that may gather: two, or a twentieth of a second's. So much lateness is made up for, such as
 * that between two windows; what arrives within a second is limited by itself.
 */
const BURST = 2
const BURST_SECONDS = 0.05
const SECOND_MS = 1_000
/** How many more than the rate may arrive in a second: 28 become the 30 that Telegram allows. */
const ARRIVALS_OVER_RATE = 2
/** When all places are taken by requests without an answer yet, it is looked again so soon. */
const LOOK_AGAIN_MS = 5
/** A lane that waits for its share of the rate looks again so soon: it may come at any time. */
const SHARE_AGAIN_MS = 300
/** Whoever has not asked for so long after its turn came was idle, and waits anew. */
const TURN_KEPT_MS = 1_000

export class Bucket {
  /** What holds by itself, and what Telegram allows to all lanes together; messages a second. */
  readonly #own: number
  readonly #total: number
  #lent = { rate: 0, until: Number.NEGATIVE_INFINITY }
  #tokens = 0
  #filledAt: number
  /** When the next message may leave at a thin rate; `null` until one is asked for. */
  #turnAt: number | null = null
  #inFlight = 0
  /** When the answers of the last second came, ascending. */
  #returned: number[] = []

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

  /** How long until a message may leave, in ms: 0, or it is to be asked again then. */
  wait(now: number): number {
    const crowded = this.#crowdedFor(now)
    if (crowded > 0) return crowded
    this.#fill(now)
    const rate = this.#rateAt(now)
    const wait = this.#isThin(rate) ? this.#thinWait(rate, now) : this.#tokenWait(rate)
    return wait > 0 ? this.#waitFor(wait, now) : 0
  }

  /** A message leaves that need not wait; its place is ended by `returned`. */
  take(): void {
    this.#tokens = Math.max(0, this.#tokens - 1)
    this.#turnAt = null
    this.#inFlight += 1
  }

  /** The answer to a message has come, or never will. */
  returned(now: number): void {
    this.#inFlight -= 1
    this.#returned.push(now)
  }

  /** A message that left before a restart. */
  note(at: number): void {
    if (at <= this.#filledAt - SECOND_MS) return
    const later = this.#returned.findLastIndex((time) => time <= at) + 1
    this.#returned.splice(later, 0, at)
  }

  /** The clock has been set back by so much: what is remembered by it moves along. */
  moveBack(ms: number): void {
    this.#lent = { ...this.#lent, until: this.#lent.until - ms }
    this.#filledAt -= ms
    if (this.#turnAt !== null) this.#turnAt -= ms
    this.#returned = this.#returned.map((at) => at - ms)
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
}
