/**
 * A table of small integer weights as text: most slots are zero, so each weight is one character
 * after the number of zeros before it (the few large weights take three). Plain characters keep the
 * module small under gzip and the same in every runtime; unpacking is one pass.
 */

const FIRST_LEVEL = 40 // '(' to 'Z' for -25 to 25
const MOST_LEVEL = 25
const FIRST_DIGIT = 93 // ']' to '|' for 0 to 31
const DIGIT_BITS = 5
const DIGIT_MASK = 2 ** DIGIT_BITS - 1
/** Larger levels are the character of ±25 and two digits. */
const LARGEST_LEVEL = 2 ** (2 * DIGIT_BITS) - 1

export interface PackedTable {
  readonly bits: number
  /** What level 1 weighs. */
  readonly step: number
  readonly text: string
}

export interface Table {
  /** 2^bits slots; a level weighs its number of steps. */
  readonly levels: Int16Array
  /** The same slots by twos, to see at once where both are 0. */
  readonly pairs: Int32Array
  readonly step: number
}

export function unpackTable({ bits, step, text }: PackedTable): Table {
  const levels = new Int16Array(1 << bits)
  let slot = 0
  let zeros = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= FIRST_DIGIT) {
      zeros = (zeros << DIGIT_BITS) + code - FIRST_DIGIT
      continue
    }
    const level = code - FIRST_LEVEL - MOST_LEVEL
    slot += zeros
    zeros = 0
    if (level > -MOST_LEVEL && level < MOST_LEVEL) levels[slot++] = level
    else {
      const high = text.charCodeAt(++i) - FIRST_DIGIT
      const low = text.charCodeAt(++i) - FIRST_DIGIT
      levels[slot++] = Math.sign(level) * ((high << DIGIT_BITS) + low)
    }
  }
  return { levels, pairs: new Int32Array(levels.buffer), step }
}

/** Sum of the weights in the slots of some hashes. */
export function sumAt({ levels, step }: Table, hashes: ArrayLike<number>, count: number): number {
  const mask = levels.length - 1
  let sum = 0
  for (let i = 0; i < count; i++) sum += levels[(hashes[i] ?? 0) & mask] ?? 0
  return sum * step
}

/** Rounds weights to whole steps and writes them as text; magnitudes below `least` become 0. */
export function packTable(
  table: ArrayLike<number>,
  { step, least }: { readonly step: number; readonly least: number },
): PackedTable {
  const parts: string[] = []
  let zeros = 0
  for (let slot = 0; slot < table.length; slot++) {
    const weight = table[slot] ?? 0
    const level = Math.abs(weight) < least ? 0 : Math.round(weight / step)
    if (level === 0) zeros++
    else {
      parts.push(digits(zeros), levelText(level))
      zeros = 0
    }
  }
  return { bits: Math.log2(table.length), step, text: parts.join('') }
}

function levelText(level: number): string {
  const size = Math.min(Math.abs(level), LARGEST_LEVEL)
  const sign = Math.sign(level)
  const character = (n: number) => String.fromCharCode(FIRST_LEVEL + MOST_LEVEL + sign * n)
  if (size < MOST_LEVEL) return character(size)
  return character(MOST_LEVEL) + digit(size >>> DIGIT_BITS) + digit(size)
}

function digits(n: number): string {
  let text = ''
  for (let rest = n; rest > 0; rest >>>= DIGIT_BITS) text = digit(rest) + text
  return text
}

const digit = (n: number) => String.fromCharCode(FIRST_DIGIT + (n & DIGIT_MASK))
