/**
 * Trains all that compression needs, from rows to packed tables: vocabulary, tagger, relation
 * labeller, compressor, headline-ness. The same rows and options give the same bytes.
 */
import type { PackedTable } from '../src/core/summary/model/label-model.ts'
import { formsIn, UNKNOWN_FORM } from '../src/core/summary/model/word-form.ts'
import { calibrate } from './calibrate.ts'
import { unpackTable } from './compressor/unpacked-table.ts'
import { LONGEST_TRAINED, trainCompressor } from './compressor-training.ts'
import type { Rates } from './ftrl.ts'
import { trainHeadline } from './headline.ts'
import { packTable } from './pack-table.ts'
import { randomFrom, shuffle } from './random.ts'
import type { Row } from './rows.ts'
import { type LabelledRow, trainTagging } from './tagging.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Per model: table size, passes over the rows, rates; the step that weights are rounded to, and the
 * least that are kept. */
export interface ModelOptions {
  readonly bits: number
  readonly epochs: number
  readonly rates: Rates
  readonly step: number
  readonly least: number
}

export interface CompressionOptions {
  readonly tagger: ModelOptions
  readonly relations: ModelOptions
  readonly compressor: ModelOptions
  readonly headline: ModelOptions
  /** Rarer forms are unknown. */
  readonly leastCount: number
  readonly vocabularyBits: number
}

export const FULL_SIZE: CompressionOptions = {
  tagger: { bits: 20, epochs: 2, rates: { alpha: 0.3, beta: 0.3, l1: 12 }, step: 0.1, least: 0.15 },
  relations: {
    bits: 20,
    epochs: 2,
    rates: { alpha: 0.3, beta: 0.3, l1: 20 },
    step: 0.1,
    least: 0.15,
  },
  compressor: {
    bits: 20,
    epochs: 2,
    rates: { alpha: 0.15, beta: 0.3, l1: 16 },
    step: 0.016,
    least: 0.008,
  },
  headline: {
    bits: 16,
    epochs: 2,
    rates: { alpha: 0.1, beta: 0.3, l1: 8 },
    step: 0.02,
    least: 0.02,
  },
  leastCount: 5,
  vocabularyBits: 18,
}

/** Weights as trained. */
export interface RawWeights {
  /** In base64. */
  readonly vocabulary: string
  readonly tagger: Float32Array
  readonly relations: Float32Array
  readonly compressor: Float32Array
  readonly headline: Float32Array
  /** Rows that the compressor has not seen. */
  readonly heldOut: readonly LabelledRow[]
}

/** Weights as committed, a module each. */
export interface CompressionWeights {
  readonly vocabulary: { readonly text: string }
  readonly tagger: PackedTable
  readonly relations: PackedTable
  readonly compressor: PackedTable & { readonly wordBonus: number }
  readonly headline: PackedTable
}

/** One row in this many is held out from the compressor's training. */
const HELD_OUT = 60

export function trainCompression(
  allRows: readonly Row[],
  options: CompressionOptions,
  log: (line: string) => void,
): RawWeights {
  const { tagger, relations, compressor, headline } = options
  // The published rows are sorted by length.
  const rows = shuffle(
    allRows.filter((row) => row.words.length <= LONGEST_TRAINED),
    randomFrom(1),
  )
  const bytes = vocabularyOf(frequentForms(rows, options.leastCount), options.vocabularyBits)
  const vocabulary = Buffer.from(bytes).toString('base64')
  const isKnown = formsIn(vocabulary)
  const tagging = trainTagging(rows, { tagger, relations, isKnown, log })
  const seen = tagging.labelled.filter((_, i) => i % HELD_OUT !== 0)
  return {
    vocabulary,
    tagger: tagging.tagger,
    relations: tagging.relations,
    compressor: trainCompressor(seen, { ...compressor, log }),
    headline: trainHeadline(tagging.labelled, { ...headline, log }),
    heldOut: tagging.labelled.filter((_, i) => i % HELD_OUT === 0),
  }
}

export function packCompression(raw: RawWeights, options: CompressionOptions): CompressionWeights {
  const compressor = packTable(raw.compressor, options.compressor)
  return {
    vocabulary: { text: raw.vocabulary },
    tagger: packTable(raw.tagger, options.tagger),
    relations: packTable(raw.relations, options.relations),
    compressor: { ...compressor, wordBonus: calibrate(raw.heldOut, unpackTable(compressor)) },
    headline: packTable(raw.headline, options.headline),
  }
}

function frequentForms(rows: readonly Row[], leastCount: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const word of row.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([form, n]) => n >= leastCount && form !== UNKNOWN_FORM)
    .map(([form]) => form)
}
