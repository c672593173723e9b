/**
 * Passes over the rows, each in another order, with one average of the weights over the last pass:
 * single weights swing to the end, their average does not.
 */
import type { Ftrl } from './ftrl.ts'
import { randomFrom, shuffle } from './random.ts'

export interface Passes<T> {
  readonly name: string
  readonly items: readonly T[]
  readonly epochs: number
  readonly seed: number
  readonly model: Ftrl
  /** Learns from one item and returns what is added up for the log. */
  readonly learn: (item: T) => number
  readonly log: (line: string) => void
}

const SNAPSHOTS = 16

/** Trains the model and returns the averaged weights. */
export function runPasses<T>({
  name,
  items,
  epochs,
  seed,
  model,
  learn,
  log,
}: Passes<T>): Float32Array {
  const average = new Float64Array(model.weights.length)
  const order = [...items]
  const every = Math.max(1, Math.floor(order.length / SNAPSHOTS))
  let snapshots = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    let sum = 0
    shuffle(order, randomFrom(seed + epoch))
    order.forEach((item, i) => {
      sum += learn(item)
      if (epoch < epochs - 1 || (i + 1) % every !== 0) return
      snapshots++
      for (let slot = 0; slot < average.length; slot++)
        average[slot] = (average[slot] ?? 0) + (model.weights[slot] ?? 0)
    })
    log(
      `${name}: ${order.length} rows, pass ${epoch + 1}, ${(sum / order.length).toFixed(3)} wrong a row`,
    )
  }
  return Float32Array.from(average, (sum) => sum / Math.max(1, snapshots))
}
