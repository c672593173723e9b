/**
 * Counting failed proofs, in memory: each isolate of the Worker has a count of its own. The first of a
 * minute is logged with how many there have been since the line before, so that a flood is told of and
 * does not flood the log.
 */
import type { FailedProofs, Prover } from './ports/failed-proofs.ts'
import type { Log } from './ports/log.ts'

const WINDOW_MS = 60_000
/** Slips of a person, or of a script that somebody repairs; nobody needs more of them in a minute. */
const TRIES_A_WINDOW = 20

interface Tally {
  total: number
  /** How many of them a line has told of. */
  told: number
  inWindow: number
  windowEnds: number
}

export function failedProofs({ now, log }: { now(): number; log: Log }): FailedProofs {
  const tallies: Record<Prover, Tally> = {
    operator: none(),
    publisher: none(),
    telegram: none(),
    hub: none(),
    reader: none(),
  }
  return {
    add(prover) {
      const tally = tallies[prover]
      tally.total += 1
      tally.inWindow += 1
      if (now() < tally.windowEnds) return
      log('proof.failed', { prover, count: tally.total - tally.told })
      Object.assign(tally, { told: tally.total, inWindow: 1, windowEnds: now() + WINDOW_MS })
    },
    retryAfter(prover) {
      const { inWindow, windowEnds } = tallies[prover]
      const left = windowEnds - now()
      return inWindow > TRIES_A_WINDOW && left > 0 ? Math.ceil(left / 1_000) : null
    },
    totals: () => ({
      operator: tallies.operator.total,
      publisher: tallies.publisher.total,
      telegram: tallies.telegram.total,
      hub: tallies.hub.total,
      reader: tallies.reader.total,
    }),
  }
}

const none = (): Tally => ({ total: 0, told: 0, inWindow: 0, windowEnds: 0 })
