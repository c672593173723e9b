/**
 * Trains headline-ness: logistic regression that tells published compressions from spoilt ones (cut
 * short, cut at both ends, words lost or swapped), so that a line that breaks off or does not parse
 * scores low.
 */
import { TAGS } from '../src/core/summary/model/labels.ts'
import { headlineFeatures } from './compressor/headline-score.ts'
import { Ftrl, type Rates } from './ftrl.ts'
import { randomFrom } from './random.ts'
import type { LabelledRow } from './tagging.ts'

interface Line {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

export interface HeadlineOptions {
  readonly bits: number
  readonly epochs: number
  readonly rates: Rates
  readonly log: (line: string) => void
}

const SHORTEST = 4

export function trainHeadline(
  rows: readonly LabelledRow[],
  options: HeadlineOptions,
): Float32Array {
  const model = new Ftrl(options.bits, options.rates)
  const random = randomFrom(5)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0
    let lines = 0
    for (const row of rows) {
      const good = compressionOf(row)
      if (good.words.length < SHORTEST) continue
      lines += 2
      wrong += learn(model, good, 1) + learn(model, spoilt(good, row, random), 0)
    }
    const share = ((100 * wrong) / Math.max(1, lines)).toFixed(2)
    options.log(`headline: epoch ${epoch + 1}, ${share} % wrong`)
  }
  return model.weights
}

/** 1 if the model was wrong before, else 0. */
function learn(model: Ftrl, line: Line, wanted: 0 | 1): number {
  const slots = headlineFeatures(line.words, line.tags).map((hash) => hash & model.mask)
  const score = slots.reduce((sum, slot) => sum + (model.weights[slot] ?? 0), 0)
  const error = wanted - 1 / (1 + Math.exp(-score))
  for (const slot of slots) model.learn(slot, error)
  return score > 0 === (wanted === 1) ? 0 : 1
}

/** The kept words, without the stop at the end. */
function compressionOf(row: LabelledRow): Line {
  return pick(row, (i) => row.keep[i] === 1)
}

function pick(row: LabelledRow, kept: (i: number) => boolean): Line {
  const places = row.forms.map((_, i) => i).filter(kept)
  while (places.length > 0 && /^[.?!]$/.test(row.forms[places.at(-1) ?? 0] ?? '')) places.pop()
  return {
    words: places.map((i) => row.forms[i] ?? ''),
    tags: places.map((i) => TAGS[row.tags[i] ?? 0] ?? 'NN'),
  }
}

function spoilt(good: Line, row: LabelledRow, random: () => number): Line {
  const n = good.words.length
  const upTo = (end: number) => 1 + Math.floor(random() * end)
  const kind = random()
  const keep = (wanted: (i: number) => boolean): Line => ({
    words: good.words.filter((_, i) => wanted(i)),
    tags: good.tags.filter((_, i) => wanted(i)),
  })
  if (kind < 0.3) {
    const end = upTo(n - 2) + 1
    return keep((i) => i < end)
  }
  if (kind < 0.4) {
    const start = upTo(Math.min(4, n - 2))
    return keep((i) => i >= start)
  }
  if (kind < 0.7) {
    const lost = upTo(n - 1) - 1
    const many = random() < 0.5 ? 1 : 2
    return keep((i) => i < lost || i >= lost + many)
  }
  if (kind < 0.85) {
    const end = 4 + upTo(10)
    return pick(row, (i) => i < end)
  }
  return pick(row, (i) => (random() < 0.12 ? row.keep[i] !== 1 : row.keep[i] === 1))
}
