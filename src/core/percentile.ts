/** What half of some values, or nearly all, do not exceed. */
export interface Spread {
  readonly p50: number
  readonly p99: number
}

/** By nearest rank, so that it is a value that occurred; `null` of none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [p50, p99] = [rank(sorted, 0.5), rank(sorted, 0.99)]
  return p50 === undefined || p99 === undefined ? null : { p50, p99 }
}

const rank = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
