/**
 * A table of small integer weights as texts: most slots are 0, so the others are listed by blocks of
 * 64, each with its distance from the one before and its level, a character each (a large level is
 * listed in parts). Texts are small under gzip and the same in every runtime, and a block can be read
 * where it stands.
 */

/** Slots of one block. */
export const BLOCK = 64

/** The characters of 0; each next one stands for one more. */
export const COUNT_0 = 40
export const GAP_0 = 62
export const LEVEL_0 = 83
/** Levels beyond ±43 are listed in parts. */
const MOST_LEVEL = 43
const LARGEST_LEVEL = 1023

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

export interface Table {
  /** 2^bits slots; a level weighs its number of steps. */
  readonly levels: Int16Array
  readonly step: number
}

/** All slots side by side, for tables that are looked up at many single places. */
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

/** Rounds weights to whole steps and writes them as texts; magnitudes below `least` become 0. */
export function packTable(
  table: ArrayLike<number>,
  { step, least }: { readonly step: number; readonly least: number },
): PackedTable {
  const counts: number[] = []
  const gaps: number[] = []
  const levels: number[] = []
  for (let start = 0; start < table.length; start += BLOCK) {
    const before = levels.length
    let last = start - 1
    for (let slot = start; slot < start + BLOCK; slot++) {
      const weight = table[slot] ?? 0
      if (Math.abs(weight) < least) continue
      for (const part of partsOf(Math.round(weight / step))) {
        gaps.push(slot - last)
        levels.push(part)
        last = slot
      }
    }
    counts.push(levels.length - before)
  }
  return {
    bits: Math.log2(table.length),
    step,
    counts: textOf(counts, COUNT_0),
    gaps: textOf(gaps, GAP_0),
    levels: textOf(levels, LEVEL_0),
  }
}

function partsOf(level: number): readonly number[] {
  const sign = Math.sign(level)
  const size = Math.min(Math.abs(level), LARGEST_LEVEL)
  const whole = Array.from({ length: Math.floor(size / MOST_LEVEL) }, () => sign * MOST_LEVEL)
  const rest = size % MOST_LEVEL
  return rest === 0 ? whole : [...whole, sign * rest]
}

const textOf = (numbers: readonly number[], zero: number) =>
  numbers.map((number) => String.fromCharCode(zero + number)).join('')
