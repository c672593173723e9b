/**
 * Time and chance, handed in to the Durable Objects, so that tests can turn a clock of their own instead
 * of waiting. What waits for an answer from outside (time-outs) keeps to real time.
 */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** In [0, 1). */
  random(): number
  sleep(ms: number): Promise<void>
  /** Calls `work` at this distance, in ms, until it is told to stop. */
  every(ms: number, work: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  every(ms, work) {
    const timer = setInterval(work, ms)
    return () => clearInterval(timer)
  },
}
