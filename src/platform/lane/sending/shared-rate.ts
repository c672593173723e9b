/**
 * A lane's part of the rate, leased from the Desk. While the Desk does not answer, a lane by itself
 * has all of it, and one among others next to nothing.
 */

import { Pacer } from '../../../core/pacing.ts'
import { floorRate, type Grant } from '../../../core/rate-share.ts'
import type { Clock } from '../../clock.ts'
import { log } from '../../log.ts'
import { withTimeout } from '../../with-timeout.ts'

/** A lane does not wait longer for an answer. */
const PATIENCE_MS = 1_000
/** A lease is renewed when less than this is left of it. */
const RENEW_MS = 800

export class SharedRate {
  readonly pacer: Pacer
  readonly #lease: () => Promise<Grant>
  readonly #clock: Clock
  #leased = 0
  #until = 0
  #isAsking = false

  /** `lease` asks the Desk. */
  constructor(deps: { rate: number; lanes: number; lease: () => Promise<Grant>; clock: Clock }) {
    this.#lease = deps.lease
    this.#clock = deps.clock
    this.pacer = new Pacer(floorRate(deps.rate, deps.lanes), deps.clock.now(), deps.rate)
  }

  /** Messages a second that the lane has a lease of; `null` while it has none. */
  leased(now: number): number | null {
    return now < this.#until ? this.#leased : null
  }

  moveBack(ms: number): void {
    this.pacer.moveBack(ms)
    this.#until -= ms
  }

  /** Never throws. Timed from before the question, so that the lane gives up before the Desk does. */
  async renew(now: number): Promise<void> {
    if (this.#isAsking || this.#until > now + RENEW_MS) return
    this.#isAsking = true
    try {
      const { rate, ms } = await withTimeout(this.#lease(), PATIENCE_MS, 'the Desk')
      // A clock that was set back meanwhile would make the lease outlast what the Desk granted.
      if (this.#clock.now() < now) return
      this.pacer.lend(rate, now + ms, this.#clock.now())
      this.#leased = rate
      this.#until = rate > 0 ? now + ms : 0
    } catch (error) {
      log('lane.no-lease', { error: String(error) })
    } finally {
      this.#isAsking = false
    }
  }
}
