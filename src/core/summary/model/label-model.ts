/**
 * A greedy left-to-right labeller over a hashed table: the tagger and the relation labeller are
 * two of these with features of their own. The labels of one feature lie in one block, so that
 * scoring all of them reads one short list.
 */

/** Slots of one block. */
export const BLOCK = 64
const BLOCK_BITS = Math.log2(BLOCK)

/** The characters of 0; each next one stands for one more. */
export const COUNT_0 = 40
export const GAP_0 = 62
export const LEVEL_0 = 83

/**
 * A table of small integer weights as texts: most slots are 0, so the others are listed by blocks, each
 * with its distance from the one before and its level, a character each (a large level is listed in
 * parts). Texts are small under gzip and the same in every runtime, and a block can be read where it
 * stands.
 */
export interface PackedTable {
  readonly bits: number
  /** What level 1 weighs. */
  readonly step: number
  /** How many parts each block has. */
  readonly counts: string
  /** How far each part lies behind the one before, the first in a block behind the block's start - 1. */
  readonly gaps: string
  readonly levels: string
}

/** With where the parts of each block begin, and one more place for the end. */
export interface LabelTable extends PackedTable {
  readonly starts: Uint32Array
}

export interface Labeller {
  readonly labels: number
  /** Writes the hashes of word `i` into `out`, given the labels before it; returns how many. */
  readonly features: (i: number, labels: Uint8Array, out: Int32Array) => number
}

export const MOST_LABEL_FEATURES = 64

export function labelTable(packed: PackedTable): LabelTable {
  const { counts } = packed
  const starts = new Uint32Array(counts.length + 1)
  let start = 0
  for (let block = 0; block < counts.length; block++) {
    start += counts.charCodeAt(block) - COUNT_0
    starts[block + 1] = start
  }
  return { ...packed, starts }
}

/** Labels of `n` words. */
export function labelAll(table: LabelTable, labeller: Labeller, n: number): Uint8Array {
  const labels = new Uint8Array(n)
  const hashes = new Int32Array(MOST_LABEL_FEATURES)
  const scores = new Int32Array(BLOCK)
  const scoresOfLabels = scores.subarray(0, labeller.labels)
  for (let i = 0; i < n; i++) {
    const count = labeller.features(i, labels, hashes)
    scores.fill(0)
    for (let f = 0; f < count; f++) addParts(table, hashes[f] ?? 0, scores)
    labels[i] = bestOf(scoresOfLabels)
  }
  return labels
}

/** The labels of a feature stand in its block, each at its number mixed with the rest of the hash. */
function addParts({ starts, gaps, levels }: LabelTable, hash: number, scores: Int32Array) {
  const block = (hash & ((starts.length - 1) * BLOCK - 1)) >>> BLOCK_BITS
  const end = starts[block + 1] ?? 0
  let place = -1
  for (let part = starts[block] ?? 0; part < end; part++) {
    place += gaps.charCodeAt(part) - GAP_0
    const label = (hash & (BLOCK - 1)) ^ place
    scores[label] = (scores[label] ?? 0) + levels.charCodeAt(part) - LEVEL_0
  }
}

/** The first label with the highest score. */
export function bestOf(scores: Float64Array | Int32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++)
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
  return best
}
