/**
 * The rate that lanes share, lent to each for a while. Leases are in memory: after a start none is handed out
 * until those of before are over.
 */
import { type Grant, LEASE_MS, type Lease, shareFor } from '../../core/rate/share.ts'
import type { Singles } from '../singles.ts'
import type { LaneCounts } from './lane-counts.ts'

/** There is nobody to share with; a second lane would wait for so long at most. */
const ALONE_MS = 10_000
/** The instant up to which leases may be out is written this far ahead: a row a minute. */
const MARKED_AHEAD_MS = 60_000

interface Deps {
  readonly singles: Singles
  readonly laneCounts: LaneCounts
  /** Of all lanes together, messages a second. */
  readonly rate: number
}

export class Leases {
  readonly #singles: Singles
  readonly #counts: LaneCounts
  readonly #rate: number
  #leases: Lease[] = []
  #quietUntil: number
  #markedUntil: number

  constructor({ singles, laneCounts, rate }: Deps, now: number) {
    this.#singles = singles
    this.#counts = laneCounts
    this.#rate = rate
    this.#markedUntil = singles.get<number>('leased_until') ?? 0
    const longest = laneCounts.lanes() === 1 ? ALONE_MS : LEASE_MS
    this.#quietUntil = this.#markedUntil > now ? now + longest : 0
  }

  /** The rate is 0 while others hold all of it, and for `ms` unless a later answer says more. */
  lease(lane: number, now: number): Grant {
    if (this.#counts.isAlone()) {
      const until = now + ALONE_MS
      this.#leases = [{ lane, rate: this.#rate, until }]
      this.#mark(until)
      return { rate: this.#rate, ms: ALONE_MS }
    }
    // No lease is longer, also when the clock has been set back.
    this.#quietUntil = Math.min(this.#quietUntil, now + ALONE_MS)
    if (now < this.#quietUntil) return { rate: 0, ms: this.#quietUntil - now }
    this.#leases = this.#leases.filter(({ until }) => until > now && until <= now + ALONE_MS)
    const rate = shareFor(lane, this.#leases, this.#rate)
    const until = now + LEASE_MS
    this.#leases = [...this.#leases.filter((lease) => lease.lane !== lane), { lane, rate, until }]
    this.#mark(until)
    return { rate, ms: LEASE_MS }
  }

  #mark(until: number): void {
    if (until <= this.#markedUntil) return
    this.#markedUntil = until + MARKED_AHEAD_MS
    this.#singles.set('leased_until', this.#markedUntil)
  }
}
