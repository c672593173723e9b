/**
 * One rate shared by several lanes. Busy lanes hold leases of it for a few seconds; what an idle lane
 * does not ask for is the others'. The sum of what may be held at any instant never exceeds the rate,
 * also when a lane dies with its lease or whoever hands them out forgets them.
 */
export interface Lease {
  readonly lane: number
  /** Messages a second. */
  readonly rate: number
  /** Epoch ms. */
  readonly until: number
}

/** Messages a second, for so long from when they were asked for. */
export interface Grant {
  readonly rate: number
  readonly ms: number
}

/** How long a lease holds. A lane that has just become busy waits this long at most for its share. */
export const LEASE_MS = 2_000
/** This part of the rate is never leased: lanes live on it while nobody hands out leases. */
const RESERVE = 0.02

/**
 * A share is not smaller, messages a second: whoever may send at all may send one at once, so that the
 * shares of very many lanes would be too much together in one second. Of a rate that is itself no more
 * than that, a share is all there is.
 */
const LEAST_SHARE = 1

/** What one lane may send without any lease, messages a second. */
export const floorRate = (rate: number, lanes: number): number =>
  lanes === 1 ? rate : (rate * RESERVE) / lanes

/**
 * What a busy lane may have now: all that is free when it is alone, else an equal share at most. Where
 * that would be too little for each, lanes take turns, and one that has had its turn is given nothing.
 */
export function shareFor(lane: number, leases: readonly Lease[], rate: number): number {
  const pool = rate * (1 - RESERVE)
  const least = Math.min(LEAST_SHARE, pool)
  const others = leases.filter((lease) => lease.lane !== lane)
  const free = pool - others.reduce((sum, lease) => sum + lease.rate, 0)
  const equal = pool / (others.length + 1)
  const had = leases.some((lease) => lease.lane === lane && lease.rate > 0)
  if (equal >= least) return Math.max(0, Math.min(free, equal))
  const isOver = had && others.some((lease) => lease.rate === 0)
  return isOver || free < least ? 0 : least
}
