/**
 * Scores every step of a sentence's compressions with the trained weights.
 */
import {
  adjoinFeatures,
  closeFeatures,
  FeatureBuffer,
  gapFeatures,
  keepFeatures,
  openFeatures,
} from './features.ts'
import { sumAt, type Table } from './packed-table.ts'
import type { SentenceView } from './sentence-view.ts'

/** Scores at a * (n + 2) + b for each step from node a to a later node b; -Infinity forbids it. */
export function scoreSteps(
  view: SentenceView,
  table: Table,
  gapScore: (from: number, to: number) => number = () => 0,
): Float64Array {
  const n = view.length
  const nodes = n + 2
  const buffer = new FeatureBuffer()
  const total = () => sumAt(table, buffer.hashes, buffer.count)
  const keep = new Float64Array(nodes)
  const adjoin = new Float64Array(nodes)
  const open = new Float64Array(nodes)
  const close = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const i = node - 1
    if (i >= 0 && i < n) {
      keepFeatures(view, i, buffer)
      keep[node] = total()
    }
    adjoinFeatures(view, i, buffer)
    adjoin[node] = total()
    openFeatures(view, i, buffer)
    open[node] = total()
    closeFeatures(view, i, buffer)
    close[node] = total()
  }
  const between = (a: number, b: number) => {
    const kept = keep[b] ?? 0
    if (b === a + 1) return kept + (adjoin[b] ?? 0)
    gapFeatures(view, a - 1, b - 1, buffer)
    return kept + (open[a] ?? 0) + (close[b] ?? 0) + total()
  }
  const steps = new Float64Array(nodes * nodes)
  for (let a = 0; a < nodes; a++) {
    for (let b = a + 1; b < nodes; b++) {
      const gap = b === a + 1 ? 0 : gapScore(a, b - 1)
      steps[a * nodes + b] = gap + (gap === Number.NEGATIVE_INFINITY ? 0 : between(a, b))
    }
  }
  return steps
}
