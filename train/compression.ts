/**
 * Trains all that compression needs, from rows to packed tables: vocabulary, tagger, relation
 * labeller, compressor, headline-ness. The same rows and options give the same bytes.
 */
import { type PackedTable, packTable } from '../src/core/summary/compress/packed-table.ts'
import { Vocabulary } from '../src/core/summary/compress/vocabulary.ts'
import { UNKNOWN_FORM } from '../src/core/summary/compress/word-form.ts'
import { LONGEST_TRAINED, trainCompressor } from './compressor.ts'
import type { Rates } from './ftrl.ts'
import { trainHeadline } from './headline.ts'
import { randomFrom, shuffle } from './random.ts'
import type { Row } from './rows.ts'
import { trainTagging } from './tagging.ts'

/** Per model: table size, passes over the rows, rates, and the weights too small to be kept. */
export interface ModelOptions {
  readonly bits: number
  readonly epochs: number
  readonly rates: Rates
  readonly least: number
}

export interface CompressionOptions {
  readonly labels: ModelOptions
  readonly compressor: ModelOptions
  readonly headline: ModelOptions
  /** Rarer forms are unknown. */
  readonly leastCount: number
  readonly vocabularyBits: number
}

export const FULL_SIZE: CompressionOptions = {
  labels: { bits: 20, epochs: 2, rates: { alpha: 0.1, beta: 0.3, l1: 6 }, least: 0.05 },
  compressor: { bits: 20, epochs: 2, rates: { alpha: 0.1, beta: 0.3, l1: 14 }, least: 0.02 },
  headline: { bits: 16, epochs: 2, rates: { alpha: 0.1, beta: 0.3, l1: 4 }, least: 0.02 },
  leastCount: 5,
  vocabularyBits: 18,
}

export interface CompressionWeights {
  readonly vocabulary: Uint8Array
  readonly tagger: PackedTable
  readonly relations: PackedTable
  readonly compressor: PackedTable
  readonly headline: PackedTable
}

export function trainCompression(
  allRows: readonly Row[],
  options: CompressionOptions,
  log: (line: string) => void,
): CompressionWeights {
  const { labels, compressor, headline } = options
  // The published rows are sorted by length.
  const rows = shuffle(
    allRows.filter((row) => row.words.length <= LONGEST_TRAINED),
    randomFrom(1),
  )
  const vocabulary = Vocabulary.of(frequentForms(rows, options.leastCount), options.vocabularyBits)
  const isKnown = (form: string) => vocabulary.has(form)
  const tagging = trainTagging(rows, { ...labels, isKnown, log })
  const pack = (weights: Float32Array, { least }: ModelOptions) => packTable(weights, least)
  return {
    vocabulary: vocabulary.bytes,
    tagger: pack(tagging.tagger, labels),
    relations: pack(tagging.relations, labels),
    compressor: pack(trainCompressor(tagging.labelled, { ...compressor, log }), compressor),
    headline: pack(trainHeadline(tagging.labelled, { ...headline, log }), headline),
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
