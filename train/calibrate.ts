/**
 * Chooses the bonus for each kept word with which the packed weights keep as much as people did:
 * rounding and dropping small weights shifts the balance, and this shifts it back.
 */
import { bestPaths } from './compressor/paths.ts'
import { SentenceView } from './compressor/sentence-view.ts'
import { scoreSteps } from './compressor/step-scores.ts'
import type { Table } from './compressor/unpacked-table.ts'
import type { CompressorRow } from './compressor-training.ts'

const BONUSES = Array.from({ length: 13 }, (_, i) => (i - 4) * 0.05)

/** The bonus with the highest token F1 over the rows, which training must not have seen. */
export function calibrate(rows: readonly CompressorRow[], table: Table): number {
  const hits = BONUSES.map(() => 0)
  const total = BONUSES.map(() => 0)
  for (const row of rows) {
    const view = new SentenceView(row)
    const steps = scoreSteps(view, table)
    BONUSES.forEach((bonus, b) => {
      const kept = keptWith(steps, view.length + 2, bonus)
      hits[b] = (hits[b] ?? 0) + kept.filter((node) => row.keep[node - 1] === 1).length
      total[b] = (total[b] ?? 0) + kept.length + row.keep.filter((flag) => flag === 1).length
    })
  }
  const f1 = hits.map((hit, b) => (2 * hit) / Math.max(1, total[b] ?? 0))
  return Number((BONUSES[f1.indexOf(Math.max(...f1))] ?? 0).toFixed(2))
}

function keptWith(plain: Float64Array, nodes: number, bonus: number): readonly number[] {
  const steps = plain.map((step, at) => (at % nodes < nodes - 1 ? step + bonus : step))
  const [best] = bestPaths({ nodes, steps, costs: new Uint8Array(nodes) }, 0, 1)
  return best?.kept ?? []
}
