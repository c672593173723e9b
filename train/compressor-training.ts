/**
 * Trains the compressor: a conditional random field over the kept words, by stochastic gradients
 * on the log-likelihood of the published compressions.
 */
import type { TaggedSentence } from '../src/core/summary/model/label.ts'
import { SentenceView } from './compressor/sentence-view.ts'
import { Ftrl, type Rates } from './ftrl.ts'
import { Lattice } from './lattice.ts'
import { runPasses } from './passes.ts'

export interface CompressorRow extends TaggedSentence {
  readonly keep: Uint8Array
}

export interface CompressorOptions {
  readonly bits: number
  readonly epochs: number
  readonly rates: Rates
  readonly log: (line: string) => void
}

/** Longer sentences are left out of the training: time grows with the square. */
export const LONGEST_TRAINED = 70
/** Gradients below this are not worth a write. */
const LEAST_GRADIENT = 1e-3

export function trainCompressor(
  rows: readonly CompressorRow[],
  options: CompressorOptions,
): Float32Array {
  const model = new Ftrl(options.bits, options.rates)
  const lattice = new Lattice(LONGEST_TRAINED, model.mask)
  return runPasses({
    name: 'compressor',
    items: rows.filter((row) => row.forms.length <= LONGEST_TRAINED),
    epochs: options.epochs,
    seed: 2000,
    model,
    learn: (row) => learn(model, lattice, row),
    log: options.log,
  })
}

/** Learns from one sentence; returns its loss before. */
function learn(model: Ftrl, lattice: Lattice, row: CompressorRow): number {
  lattice.fill(new SentenceView(row))
  lattice.score(model.weights)
  const total = lattice.sum()
  const loss = total - lattice.scoreOf(row.keep)
  lattice.gradient(row.keep, total)
  for (let part = 0; part < lattice.parts; part++) {
    const gradient = lattice.wanted[part] ?? 0
    if (Math.abs(gradient) < LEAST_GRADIENT) continue
    const end = lattice.starts[part + 1] ?? 0
    for (let f = lattice.starts[part] ?? 0; f < end; f++)
      model.learn(lattice.slots[f] ?? 0, gradient)
  }
  return loss
}
