/**
 * Logistic regression by Newton's method on features of unit deviation, with L2 on all but the last, which is the
 * constant. No randomness: the same data give the same weights.
 */
export interface Example {
  readonly signs: readonly number[]
  readonly isTrue: boolean
}

export interface Fitting {
  readonly l2: number
  /** A true example counts as so many false ones. */
  readonly worthOfTrue: number
}

const MOST_STEPS = 30
const SETTLED = 1e-9

/** One weight a feature, for features as they come. */
export function fitLogistic(examples: readonly Example[], fitting: Fitting): readonly number[] {
  const scale = deviations(examples)
  const scaled = examples.map(({ signs, isTrue }) => ({
    isTrue,
    signs: signs.map((sign, at) => sign / (scale[at] ?? 1)),
  }))
  const weights = new Float64Array(scale.length)
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = solve(slopes(scaled, weights, fitting))
    for (const [at, by] of change.entries()) weights[at] = (weights[at] ?? 0) - by
    if (change.every((by) => Math.abs(by) < SETTLED)) break
  }
  return Array.from(weights, (weight, at) => weight / (scale[at] ?? 1))
}

function deviations(examples: readonly Example[]): readonly number[] {
  const [first] = examples
  return (first?.signs ?? []).map((_, at) => {
    const values = examples.map(({ signs }) => signs[at] ?? 0)
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    return Math.sqrt(square / values.length) || 1
  })
}

/** The rows of the Hessian, each with the gradient's value behind it. */
function slopes(
  examples: readonly Example[],
  weights: Float64Array,
  { l2, worthOfTrue }: Fitting,
): readonly Float64Array[] {
  const size = weights.length
  const rows = Array.from(weights, (weight, at) => {
    const row = new Float64Array(size + 1)
    if (at === size - 1) return row
    row[at] = l2
    row[size] = l2 * weight
    return row
  })
  for (const { signs, isTrue } of examples) {
    const score = signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)
    const odds = 1 / (1 + Math.exp(-score))
    const worth = isTrue ? worthOfTrue : 1
    for (const [at, row] of rows.entries()) {
      const sign = worth * (signs[at] ?? 0)
      for (let k = 0; k < size; k++)
        row[k] = (row[k] ?? 0) + sign * (signs[k] ?? 0) * odds * (1 - odds)
      row[size] = (row[size] ?? 0) + sign * (odds - (isTrue ? 1 : 0))
    }
  }
  return rows
}

/** Gauss-Jordan without exchanging rows: the matrix is positive definite. */
function solve(rows: readonly Float64Array[]): readonly number[] {
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 1
    for (const other of rows) {
      if (other === row) continue
      const factor = (other[at] ?? 0) / pivot
      for (let k = at; k < other.length; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0)
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}
