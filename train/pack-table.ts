/** Writes trained weights as a packed table. */
import {
  BLOCK,
  COUNT_0,
  GAP_0,
  LEVEL_0,
  type PackedTable,
} from '../src/core/summary/model/label-model.ts'

/** Levels beyond ±43 are listed in parts. */
const MOST_LEVEL = 43
const LARGEST_LEVEL = 1023

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
