/**
 * Trains the tagger and the relation labeller, and labels the training rows by models that have
 * not seen them (two folds), so that the compressor learns from labels as wrong as those it will
 * meet.
 */
import type { Labeller } from '../src/core/summary/model/label-model.ts'
import { relationLabeller } from '../src/core/summary/model/relation-features.ts'
import { tagLabeller } from '../src/core/summary/model/tag-features.ts'
import { UNKNOWN_FORM } from '../src/core/summary/model/word-form.ts'
import type { Rates } from './ftrl.ts'
import { LabelTrainer } from './label-trainer.ts'
import { simulatedCases } from './letter-case.ts'
import { runPasses } from './passes.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'

export interface LabelOptions {
  readonly bits: number
  readonly epochs: number
  readonly rates: Rates
}

export interface TaggingOptions {
  readonly tagger: LabelOptions
  readonly relations: LabelOptions
  readonly isKnown: (form: string) => boolean
  readonly log: (line: string) => void
}

export interface Tagging {
  readonly tagger: Float32Array
  readonly relations: Float32Array
  /** The rows with labels by models that were trained on other rows. */
  readonly labelled: readonly LabelledRow[]
}

export interface LabelledRow {
  readonly forms: readonly string[]
  readonly tags: Uint8Array
  readonly relations: Uint8Array
  readonly keep: Uint8Array
}

interface Task {
  readonly name: string
  readonly labeller: (row: number) => Labeller
  readonly gold: readonly Uint8Array[]
  readonly log: (line: string) => void
}

export function trainTagging(rows: readonly Row[], options: TaggingOptions): Tagging {
  const random = randomFrom(77)
  const known = rows.map((row) => row.words.map(options.isKnown))
  const cases = rows.map((row) => simulatedCases(row, random))
  const forms = rows.map(({ words }, row) =>
    words.map((word, i) => (known[row]?.[i] ? word : UNKNOWN_FORM)),
  )
  const none = new Uint8Array()
  const tagger = crossTrained(
    {
      name: 'tags',
      labeller: (i) =>
        tagLabeller({
          forms: rows[i]?.words ?? [],
          known: known[i] ?? [],
          cases: cases[i] ?? none,
        }),
      gold: rows.map((row) => row.tags),
      log: options.log,
    },
    options.tagger,
  )
  const relations = crossTrained(
    {
      name: 'relations',
      labeller: (i) => relationLabeller(forms[i] ?? [], tagger.labels[i] ?? none),
      gold: rows.map((row) => row.relations),
      log: options.log,
    },
    options.relations,
  )
  return {
    tagger: tagger.weights,
    relations: relations.weights,
    labelled: rows.map(({ keep }, i) => ({
      forms: forms[i] ?? [],
      tags: tagger.labels[i] ?? none,
      relations: relations.labels[i] ?? none,
      keep,
    })),
  }
}

function crossTrained(task: Task, options: LabelOptions) {
  const all = task.gold.map((_, i) => i)
  const labels: Uint8Array[] = []
  for (const fold of [0, 1]) {
    const others = all.filter((i) => i % 2 !== fold)
    const { trainer } = trained(others, task, { ...options, epochs: 1 })
    for (const i of all)
      if (i % 2 === fold) labels[i] = trainer.label(task.labeller(i), task.gold[i]?.length ?? 0)
  }
  return { labels, weights: trained(all, task, options).weights }
}

function trained(rows: readonly number[], task: Task, options: LabelOptions) {
  const trainer = new LabelTrainer(options.bits, options.rates)
  const weights = runPasses({
    name: task.name,
    items: rows,
    epochs: options.epochs,
    seed: 1000,
    model: trainer.model,
    learn: (i) => trainer.learn(task.labeller(i), task.gold[i] ?? new Uint8Array()),
    log: task.log,
  })
  return { trainer, weights }
}
