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
