/**
 * Conditional logit: within each group, the softmax over its rows' scores is fitted to a target
 * distribution (cross-entropy, L2). Full batch, Adam, from zero: the same data give the same weights.
 */
export interface Group {
  readonly rows: readonly (readonly number[])[]
  /** Shares of the rows; together 1. */
  readonly target: readonly number[]
}

const STEPS = 200
const RATE = 0.03
const L2 = 0.003

/** One weight a feature, for features as they come. */
export function fitConditionalLogit(groups: readonly Group[], features: number): number[] {
  const scale = deviations(groups, features)
  const scaled = groups.map(({ rows, target }) => ({
    target,
    rows: rows.map((row) => Float64Array.from(row, (value, at) => value / (scale[at] ?? 1))),
  }))
  const adam = new Adam(features)
  for (let step = 1; step <= STEPS; step++) adam.step(gradient(scaled, adam.weights), step)
  return Array.from(adam.weights, (weight, at) => weight / (scale[at] ?? 1))
}

function deviations(groups: readonly Group[], features: number): Float64Array {
  const rows = groups.flatMap((group) => group.rows)
  return Float64Array.from({ length: features }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length
    const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0)
    return Math.sqrt(square / rows.length) || 1
  })
}

interface Scaled {
  readonly rows: readonly Float64Array[]
  readonly target: readonly number[]
}

function gradient(groups: readonly Scaled[], weights: Float64Array): Float64Array {
  const sum = weights.map((weight) => L2 * weight)
  for (const { rows, target } of groups) {
    const scores = rows.map((row) => dot(row, weights))
    const top = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - top))
    const all = odds.reduce((total, one) => total + one, 0)
    for (const [at, row] of rows.entries()) {
      const error = ((odds[at] ?? 0) / all - (target[at] ?? 0)) / groups.length
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + error * (row[k] ?? 0)
    }
  }
  return sum
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += (row[k] ?? 0) * (weights[k] ?? 0)
  return sum
}

/** Kingma and Ba 2015. */
class Adam {
  readonly weights: Float64Array
  private readonly mean: Float64Array
  private readonly square: Float64Array

  constructor(features: number) {
    this.weights = new Float64Array(features)
    this.mean = new Float64Array(features)
    this.square = new Float64Array(features)
  }

  step(gradient: Float64Array, step: number): void {
    for (const [at, slope] of gradient.entries()) {
      const mean = 0.9 * (this.mean[at] ?? 0) + 0.1 * slope
      const square = 0.99 * (this.square[at] ?? 0) + 0.01 * slope * slope
      this.mean[at] = mean
      this.square[at] = square
      const rate = RATE / (1 - 0.9 ** step)
      this.weights[at] =
        (this.weights[at] ?? 0) - (rate * mean) / (Math.sqrt(square / (1 - 0.99 ** step)) + 1e-8)
    }
  }
}
