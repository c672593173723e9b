/**
 * A lane's part of the rate, leased from the Desk. While the Desk does not answer, a lane by itself
 * has all of it, and one among others next to nothing.
 */
import type { Bucket } from '../../../core/rate/bucket.ts'
import type { Grant } from '../../../core/rate/share.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'
import { log } from '../../log.ts'
import { withTimeout } from '../../with-timeout.ts'

/** A lane does not wait longer for an answer. */
const PATIENCE_MS = 1_000
/** A lease is renewed when less than this is left of it. */
const RENEW_MS = 800

interface Deps {
  /** Asks the Desk. */
  ask(): Promise<Grant>
  readonly clock: Clock
  /** What is lent the rate. */
  readonly bucket: Bucket
}

export class Lease extends Component<Deps> {
  #rate = 0
  #until = 0
  #isAsking = false

  /** Messages a second; `null` while the lane has no lease. */
  rate(now: number): number | null {
    return now < this.#until ? this.#rate : null
  }

  moveBack(ms: number): void {
    this.#until -= ms
  }

  /** Never throws. Timed from before the question, so that the lane gives up before the Desk does. */
  async renew(now: number): Promise<void> {
    if (this.#isAsking || this.#until > now + RENEW_MS) return
    this.#isAsking = true
    try {
      const { rate, ms } = await withTimeout(this.deps.ask(), PATIENCE_MS, 'the Desk')
      // A clock that was set back meanwhile would make the lease outlast what the Desk granted.
      if (this.deps.clock.now() < now) return
      this.deps.bucket.lend(rate, now + ms, this.deps.clock.now())
      this.#rate = rate
      this.#until = rate > 0 ? now + ms : 0
    } catch (error) {
      log('lane.no-lease', { error: String(error) })
    } finally {
      this.#isAsking = false
    }
  }
}
