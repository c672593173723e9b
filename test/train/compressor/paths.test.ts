import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPaths } from '../../../train/compressor/paths.ts'

const lattice = fc.integer({ min: 0, max: 7 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    steps: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) },
        fc.constant(Number.NEGATIVE_INFINITY),
      ),
      {
        minLength: (n + 2) ** 2,
        maxLength: (n + 2) ** 2,
      },
    ),
    costs: fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n }),
    budget: fc.integer({ min: 0, max: 8 }),
    k: fc.integer({ min: 1, max: 6 }),
  }),
)

/** The score of keeping the words whose bits are set, by the definition. */
function scoreOf(mask: number, n: number, steps: readonly number[]): number {
  const nodes = [
    0,
    ...Array.from({ length: n }, (_, i) => i + 1).filter((i) => mask & (1 << (i - 1))),
    n + 1,
  ]
  return nodes
    .slice(1)
    .reduce((sum, node, i) => sum + (steps[(nodes[i] ?? 0) * (n + 2) + node] ?? 0), 0)
}

describe('the best paths', () => {
  it('are those that trying every subset of the words finds', () => {
    fc.assert(
      fc.property(lattice, ({ n, steps, costs, budget, k }) => {
        const used = (mask: number) =>
          costs.reduce<number>((sum, cost, i) => sum + (mask & (1 << i) ? cost : 0), 0)
        const all = Array.from({ length: 1 << n }, (_, mask) => mask)
          .filter((mask) => used(mask) <= budget)
          .map((mask) => scoreOf(mask, n, steps))
          .filter((score) => Number.isFinite(score))
          .sort((x, y) => y - x)
        const paths = bestPaths(
          { nodes: n + 2, steps: Float64Array.from(steps), costs: [0, ...costs, 0] },
          budget,
          k,
        )
        expect(paths.map((path) => path.score)).toEqual(all.slice(0, k))
        const masks = paths.map((path) =>
          path.kept.reduce((mask, node) => mask | (1 << (node - 1)), 0),
        )
        expect(new Set(masks).size).toBe(paths.length)
        expect(masks.map((mask) => scoreOf(mask, n, steps))).toEqual(
          paths.map((path) => path.score),
        )
        expect(masks.every((mask) => used(mask) <= budget)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
