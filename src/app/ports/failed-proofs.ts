/** Who could not prove to be who they said: counted, without a trace of what was sent. */
export type Prover = 'operator' | 'publisher' | 'telegram' | 'hub' | 'reader'

export interface FailedProofs {
  add(prover: Prover): void
  /** Seconds for which failed tries are refused as too many; `null` while there have been few. */
  retryAfter(prover: Prover): number | null
  /** Since this isolate of the Worker began. */
  totals(): Readonly<Record<Prover, number>>
}
