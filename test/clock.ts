/**
 * The time and chance of the tests that run in workerd: it stands still until a test turns it
 * (`turning.ts`), so that nothing is waited for and what is measured is exact.
 *
 * There is one for the Worker, its Durable Objects and the tests, which share an isolate.
 */
import type { Clock } from '../src/platform/clock.ts'
import { randomFrom } from '../train/random.ts'

/** Years ahead, so that workerd never sounds an alarm by itself: it keeps to the real time. */
const START = Date.UTC(2040, 0, 2, 10)
const DAY_MS = 86_400_000

interface Sleeper {
  readonly at: number
  /** Whether time goes on for its sake. */
  readonly isWaitedFor: boolean
}

class TestClock implements Clock {
  #now = START
  /** How far the clock is ahead of what time it is. */
  #ahead = 0
  #random = randomFrom(1)
  readonly #sleepers = new Set<Sleeper>()

  now(): number {
    return this.#now + this.#ahead
  }

  /** Sets the clock wrong, or right; who sleeps does so as long as before. */
  setAhead(ms: number): void {
    this.#ahead = ms
  }

  random(): number {
    return this.#random()
  }

  sleep(ms: number): Promise<void> {
    return this.#sleep({ at: this.#now + ms, isWaitedFor: true })
  }

  every(ms: number, work: () => void): () => void {
    let sleeper: Sleeper | null = null
    const goOn = async () => {
      for (;;) {
        const next = { at: this.#now + ms, isWaitedFor: false }
        sleeper = next
        await this.#sleep(next)
        if (sleeper === null) return
        work()
      }
    }
    void goOn()
    return () => {
      if (sleeper) this.#sleepers.delete(sleeper)
      sleeper = null
    }
  }

  /** Sleepers look for themselves: a Durable Object goes on only in an event of its own. */
  async #sleep(sleeper: Sleeper): Promise<void> {
    this.#sleepers.add(sleeper)
    while (this.#now < sleeper.at && this.#sleepers.has(sleeper)) await soon()
    this.#sleepers.delete(sleeper)
  }

  /** When the first wakes for whom time goes on; `Infinity`: nobody does. */
  wakesAt(): number {
    return first([...this.#sleepers].filter(({ isWaitedFor }) => isWaitedFor)) + this.#ahead
  }

  /** Somebody is about to wake. */
  isWaking(): boolean {
    return first(this.#sleepers) <= this.#now
  }

  /** Goes on to that time, or to when the first wakes on the way. */
  moveTo(time: number): void {
    this.#now = Math.max(this.#now, Math.min(time - this.#ahead, first(this.#sleepers)))
  }

  /** Those who slept are gone, with their Durable Objects. */
  forgetSleepers(): void {
    this.#sleepers.clear()
  }

  /** At ten on the next day, when leases and caches of the day before are over. */
  startAnew(): void {
    this.forgetSleepers()
    this.setAhead(0)
    this.#now = START + Math.ceil((this.#now + 1 - START) / DAY_MS) * DAY_MS
    this.#random = randomFrom(1)
  }
}

const first = (sleepers: Iterable<Sleeper>): number =>
  Math.min(...[...sleepers].map(({ at }) => at))

/** When all that is ready now has had its turn. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

export const clock = new TestClock()
