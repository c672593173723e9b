/**
 * A greedy left-to-right labeller over a hashed table: the tagger and the relation labeller are
 * two of these with features of their own. The labels of one feature lie in one block of 64 slots,
 * so that scoring all of them touches one cache line.
 */
import type { Table } from './packed-table.ts'

export interface Labeller {
  readonly labels: number
  /** Writes the hashes of word `i` into `out`, given the labels before it; returns how many. */
  readonly features: (i: number, labels: Uint8Array, out: Int32Array) => number
}

export const MOST_LABEL_FEATURES = 64
/** Slots of one feature; more than there are labels. */
const BLOCK = 64

/** Labels of `n` words. */
export function labelAll(table: Table, labeller: Labeller, n: number): Uint8Array {
  const labels = new Uint8Array(n)
  const hashes = new Int32Array(MOST_LABEL_FEATURES)
  const scores = new Int32Array(labeller.labels)
  for (let i = 0; i < n; i++) {
    const count = labeller.features(i, labels, hashes)
    score(table, hashes.subarray(0, count), scores)
    labels[i] = bestOf(scores)
  }
  return labels
}

/** Two slots are looked at in one: most are empty. The scores are in steps of the table. */
function score({ levels, pairs }: Table, hashes: Int32Array, scores: Int32Array) {
  const mask = levels.length - 1
  scores.fill(0)
  for (let f = 0; f < hashes.length; f++) {
    const base = (hashes[f] ?? 0) & mask
    const start = (base & ~(BLOCK - 1)) >> 1
    for (let pair = start; pair < start + BLOCK / 2; pair++) {
      if (pairs[pair] === 0) continue
      const first = pair << 1
      add(scores, base ^ first, levels[first] ?? 0)
      add(scores, base ^ (first + 1), levels[first + 1] ?? 0)
    }
  }
}

function add(scores: Int32Array, label: number, level: number) {
  if (label < scores.length) scores[label] = (scores[label] ?? 0) + level
}

/** The first label with the highest score. */
export function bestOf(scores: Float64Array | Int32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++)
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
  return best
}
