/**
 * Looks whether the clock was moved. Where it was set back, what waits by it is moved along; where it is far
 * ahead, nothing is deleted yet.
 */
import type { Clock } from '../clock.ts'
import { type OnDatabase, Table } from '../component.ts'
import { log } from '../log.ts'
import type { Pulse, Waits } from '../pulse.ts'
import type { Pruning } from './pruning.ts'

interface Deps extends OnDatabase {
  readonly clock: Clock
  readonly pulse: Pulse
  readonly pruning: Pruning
  readonly waits: readonly Waits[]
}

export class ClockWatch extends Table<Deps> {
  look(): void {
    const { db, clock, pulse, pruning, waits } = this.deps
    const now = clock.now()
    const moved = pulse.look(now)
    if (moved !== 0) log('clock.moved', { ms: moved })
    if (moved > 0) pruning.putOff(now)
    if (moved >= 0) return
    db.transaction(() => {
      for (const part of waits) part.moveBack(-moved, now)
    })
  }
}
