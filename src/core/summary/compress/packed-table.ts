/**
 * A table of small integer weights as texts: most slots are 0, so the others are listed by blocks of
 * 64, each with its place in the block and its level, a character each (a large level is listed in
 * parts). Texts are small under gzip and the same in every runtime, and the lists can be looked up
 * without unpacking them.
 */

/** Slots of one block. */
export const BLOCK = 64

/** The character of block count, place and level 0; each next one stands for one more. */
export const NONE = 40
export const FIRST_PLACE = 63
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
  /** Of each part, its place in the block. */
  readonly places: string
  readonly levels: string
}

export interface Table {
  /** 2^bits slots; a level weighs its number of steps. */
  readonly levels: Int16Array
  readonly step: number
}

/** All slots side by side, for tables that are looked up at many single places. */
export function unpackTable({ bits, step, counts, places, levels }: PackedTable): Table {
  const slots = new Int16Array(1 << bits)
  let part = 0
  let start = -FIRST_PLACE
  for (let block = 0; block < counts.length; block++) {
    for (const end = part + counts.charCodeAt(block) - NONE; part < end; part++) {
      const slot = start + places.charCodeAt(part)
      slots[slot] = (slots[slot] ?? 0) + levels.charCodeAt(part) - LEVEL_0
    }
    start += BLOCK
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
  const places: number[] = []
  const levels: number[] = []
  for (let start = 0; start < table.length; start += BLOCK) {
    const before = places.length
    for (let place = 0; place < BLOCK; place++) {
      const weight = table[start + place] ?? 0
      const parts = Math.abs(weight) < least ? [] : partsOf(Math.round(weight / step))
      places.push(...parts.map(() => place))
      levels.push(...parts)
    }
    counts.push(places.length - before)
  }
  return {
    bits: Math.log2(table.length),
    step,
    counts: textOf(counts, NONE),
    places: textOf(places, FIRST_PLACE),
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
