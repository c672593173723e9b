/**
 * Follow-the-regularised-leader with an L1 penalty (McMahan and others, Ad click prediction, 2013):
 * each slot learns at its own rate, and a slot that has not shown enough stays exactly 0, which is
 * what keeps the weights small.
 */

export interface Rates {
  readonly alpha: number
  readonly beta: number
  readonly l1: number
}

export class Ftrl {
  readonly weights: Float32Array
  readonly mask: number
  private readonly sums: Float32Array
  private readonly squares: Float32Array
  private readonly rates: Rates

  constructor(bits: number, rates: Rates) {
    this.weights = new Float32Array(1 << bits)
    this.sums = new Float32Array(1 << bits)
    this.squares = new Float32Array(1 << bits)
    this.mask = this.weights.length - 1
    this.rates = rates
  }

  /** Moves one slot along the gradient of what is to grow. */
  learn(slot: number, gradient: number) {
    const { alpha, beta, l1 } = this.rates
    const before = this.squares[slot] ?? 0
    const squares = before + gradient * gradient
    const root = Math.sqrt(squares)
    const weight = this.weights[slot] ?? 0
    const sum = (this.sums[slot] ?? 0) + gradient + ((root - Math.sqrt(before)) / alpha) * weight
    this.squares[slot] = squares
    this.sums[slot] = sum
    const beyond = sum > l1 ? sum - l1 : sum < -l1 ? sum + l1 : 0
    this.weights[slot] = (beyond * alpha) / (beta + root)
  }
}
