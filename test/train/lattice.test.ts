import { describe, expect, it } from 'vitest'
import { SentenceView } from '../../train/compressor/sentence-view.ts'
import { Lattice } from '../../train/lattice.ts'
import { randomFrom } from '../../train/random.ts'

const BITS = 12
const view = new SentenceView({
  forms: ['iran', 'says', 'talks', 'failed', '.'],
  tags: [0, 10, 5, 8, 6],
  relations: [6, 9, 6, 14, 3],
})
const keep = Uint8Array.of(0, 0, 1, 1, 1)

function weights(): Float32Array {
  const random = randomFrom(1)
  return Float32Array.from({ length: 1 << BITS }, () => (random() - 0.5) / 4)
}

/** Log-likelihood of the mask. */
function likelihood(lattice: Lattice, table: Float32Array): number {
  lattice.score(table)
  return lattice.scoreOf(keep) - lattice.sum()
}

describe('the lattice', () => {
  const lattice = new Lattice(10, (1 << BITS) - 1)
  lattice.fill(view)

  it('sums over every subset of the words', () => {
    lattice.score(weights())
    const scores = Array.from({ length: 32 }, (_, mask) =>
      lattice.scoreOf(Uint8Array.from({ length: 5 }, (_, i) => (mask >> i) & 1)),
    )
    const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0))
    expect(lattice.sum()).toBeCloseTo(total, 9)
  })

  it('gives the gradient that small changes of a weight show', () => {
    const table = weights()
    lattice.score(table)
    lattice.gradient(keep, lattice.sum())
    const bySlot = new Map<number, number>()
    for (let part = 0; part < lattice.parts; part++)
      for (let f = lattice.starts[part] ?? 0; f < (lattice.starts[part + 1] ?? 0); f++) {
        const slot = lattice.slots[f] ?? 0
        bySlot.set(slot, (bySlot.get(slot) ?? 0) + (lattice.wanted[part] ?? 0))
      }
    for (const [slot, gradient] of [...bySlot].slice(0, 60)) {
      const moved = (by: number) =>
        likelihood(
          lattice,
          table.map((weight, i) => (i === slot ? weight + by : weight)),
        )
      expect((moved(0.01) - moved(-0.01)) / 0.02).toBeCloseTo(gradient, 3)
    }
  })
})
