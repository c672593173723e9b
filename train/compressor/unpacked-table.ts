/** A packed table with all its slots side by side, since the compressor looks up many single places. */
import {
  BLOCK,
  COUNT_0,
  GAP_0,
  LEVEL_0,
  type PackedTable,
} from '../../src/core/summary/model/label-model.ts'

export interface Table {
  /** 2^bits slots; a level weighs its number of steps. */
  readonly levels: Int16Array
  readonly step: number
}

export function unpackTable({ bits, step, counts, gaps, levels }: PackedTable): Table {
  const slots = new Int16Array(1 << bits)
  let part = 0
  for (let block = 0; block < counts.length; block++) {
    let slot = block * BLOCK - 1
    for (const end = part + counts.charCodeAt(block) - COUNT_0; part < end; part++) {
      slot += gaps.charCodeAt(part) - GAP_0
      slots[slot] = (slots[slot] ?? 0) + levels.charCodeAt(part) - LEVEL_0
    }
  }
  return { levels: slots, step }
}

/** Sum of the weights in the slots of some hashes. */
export function sumAt({ levels, step }: Table, hashes: ArrayLike<number>, count: number): number {
  const mask = levels.length - 1
  let sum = 0
  for (let i = 0; i < count; i++) sum += levels[(hashes[i] ?? 0) & mask] ?? 0
  return sum * step
}
