/**
 * Trains a labeller: logistic regression over its features, with the labels it would itself have
 * given as context, so that it learns to live with its own mistakes.
 */
import {
  bestOf,
  type Labeller,
  MOST_LABEL_FEATURES,
} from '../src/core/summary/model/label-model.ts'
import { Ftrl, type Rates } from './ftrl.ts'

/** Gradients below this are not worth a write. */
const LEAST_GRADIENT = 0.02

export class LabelTrainer {
  readonly model: Ftrl
  private readonly hashes = new Int32Array(MOST_LABEL_FEATURES)

  constructor(bits: number, rates: Rates) {
    this.model = new Ftrl(bits, rates)
  }

  /** Learns from one sentence; returns the number of wrong labels. */
  learn(labeller: Labeller, gold: Uint8Array): number {
    const labels = new Uint8Array(gold.length)
    const scores = new Float64Array(labeller.labels)
    let wrong = 0
    for (let i = 0; i < gold.length; i++) {
      const count = labeller.features(i, labels, this.hashes)
      this.score(count, scores)
      labels[i] = bestOf(scores)
      if (labels[i] !== gold[i]) wrong++
      this.update(count, scores, gold[i] ?? 0)
    }
    return wrong
  }

  label(labeller: Labeller, n: number): Uint8Array {
    const labels = new Uint8Array(n)
    const scores = new Float64Array(labeller.labels)
    for (let i = 0; i < n; i++) {
      this.score(labeller.features(i, labels, this.hashes), scores)
      labels[i] = bestOf(scores)
    }
    return labels
  }

  private score(count: number, scores: Float64Array) {
    const { weights, mask } = this.model
    scores.fill(0)
    for (let f = 0; f < count; f++) {
      const base = (this.hashes[f] ?? 0) & mask
      for (let label = 0; label < scores.length; label++)
        scores[label] = (scores[label] ?? 0) + (weights[base ^ label] ?? 0)
    }
  }

  private update(count: number, scores: Float64Array, gold: number) {
    const top = scores[bestOf(scores)] ?? 0
    let total = 0
    for (const score of scores) total += Math.exp(score - top)
    for (let label = 0; label < scores.length; label++) {
      const share = Math.exp((scores[label] ?? 0) - top) / total
      const gradient = (label === gold ? 1 : 0) - share
      if (Math.abs(gradient) < LEAST_GRADIENT) continue
      for (let f = 0; f < count; f++)
        this.model.learn(((this.hashes[f] ?? 0) & this.model.mask) ^ label, gradient)
    }
  }
}
