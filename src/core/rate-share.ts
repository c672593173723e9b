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

/** What one lane may send without any lease, messages a second. */
export const floorRate = (rate: number, lanes: number): number =>
  lanes === 1 ? rate : (rate * RESERVE) / lanes

/** What a busy lane may have now: all that is free when it is alone, else an equal share at most. */
export function shareFor(lane: number, leases: readonly Lease[], rate: number): number {
  const pool = rate * (1 - RESERVE)
  const others = leases.filter((lease) => lease.lane !== lane)
  const free = pool - others.reduce((sum, lease) => sum + lease.rate, 0)
  return Math.max(0, Math.min(free, pool / (others.length + 1)))
}
