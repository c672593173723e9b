/**
 * A table of small integer weights as text: most slots are zero, so each weight is one character
 * after the number of zeros before it in base 50. Plain characters keep the module small under
 * gzip and the same in every runtime; unpacking is one pass. Levels stand for weights by their
 * square, so that few levels hold both many small weights and a few large ones.
 */

/** The largest magnitude that one character holds. */
export const MOST_LEVEL = 16
const FIRST_LEVEL = 93 // ']' to '}' for -16 to 16
const FIRST_DIGIT = 42 // '*' to '[' for 0 to 49
const BASE = 50

export interface PackedTable {
  readonly bits: number
  /** The weight of level 1; level n weighs n² times as much. */
  readonly unit: number
  readonly text: string
}

export interface Table {
  /** One slot a level, 2^bits of them. */
  readonly levels: Int8Array
  /** The weight of each level from -MOST_LEVEL up. */
  readonly weights: Float64Array
}

export function unpackTable({ bits, unit, text }: PackedTable): Table {
  const weights = Float64Array.from({ length: 2 * MOST_LEVEL + 1 }, (_, i) => {
    const level = i - MOST_LEVEL
    return unit * level * Math.abs(level)
  })
  return { levels: unpackLevels(text, 1 << bits), weights }
}

function unpackLevels(text: string, size: number): Int8Array {
  const levels = new Int8Array(size)
  let slot = 0
  let zeros = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < FIRST_LEVEL) zeros = zeros * BASE + code - FIRST_DIGIT
    else {
      slot += zeros
      levels[slot++] = code - FIRST_LEVEL - MOST_LEVEL
      zeros = 0
    }
  }
  return levels
}

/** The weight in the slot of a hash. */
export const weightAt = ({ levels, weights }: Table, hash: number): number =>
  weights[(levels[hash & (levels.length - 1)] ?? 0) + MOST_LEVEL] ?? 0

/** Rounds weights to levels and writes them as text; magnitudes below `least` become 0. */
export function packTable(table: ArrayLike<number>, least: number): PackedTable {
  const all = Array.from(table, Math.abs)
  const unit = all.reduce((a, b) => Math.max(a, b), 0) / MOST_LEVEL ** 2
  const parts: string[] = []
  let zeros = 0
  for (let slot = 0; slot < table.length; slot++) {
    const magnitude = all[slot] ?? 0
    const size = magnitude < least ? 0 : Math.round(Math.sqrt(magnitude / unit))
    const level = (table[slot] ?? 0) < 0 ? -size : size
    if (level === 0) zeros++
    else {
      parts.push(digits(zeros), String.fromCharCode(FIRST_LEVEL + MOST_LEVEL + level))
      zeros = 0
    }
  }
  return { bits: Math.log2(table.length), unit, text: parts.join('') }
}

function digits(n: number): string {
  let text = ''
  for (let rest = n; rest > 0; rest = Math.floor(rest / BASE))
    text = String.fromCharCode(FIRST_DIGIT + (rest % BASE)) + text
  return text
}
