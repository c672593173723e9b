/**
 * Sentence compression: which words of a sentence to keep so that what is left is a shorter
 * sentence that still says the main thing. A linear conditional random field over the kept words,
 * trained on sentences and their published compressions; exact search under a word budget.
 */
import { LONGEST_SENTENCE, tagSentence } from '../../src/core/summary/model/label.ts'
import { formsOf } from '../../src/core/summary/model/word-form.ts'
import { calibratedBonus, compressorTable } from './models.ts'
import { bestPaths } from './paths.ts'
import { SentenceView } from './sentence-view.ts'
import { forbidParting, gluedToPrevious, scoreSteps } from './step-scores.ts'

export interface CompressOptions {
  /** Most words kept; punctuation and clitics ("'s", "n't") are free. */
  readonly maxWords: number
  /** How many compressions to return at most. */
  readonly k: number
  /** Added for each kept word; above 0 for longer compressions. */
  readonly wordBonus?: number
}

export interface Compression {
  /** One flag a word. */
  readonly keep: readonly boolean[]
  /** Log-odds-like; comparable among compressions of the same sentence. */
  readonly score: number
}

const MOST_WORDS = 40
const MOST_COMPRESSIONS = 50

/**
 * The k best compressions within the budget, best first, all different. Clitics stay with their word
 * and signs with their number. Where even the shortest does not fit, nothing is kept. Of an endless
 * sentence only the beginning is looked at.
 */
export function compress(
  words: readonly string[],
  { maxWords, k, wordBonus = 0 }: CompressOptions,
): readonly Compression[] {
  const head = words.slice(0, LONGEST_SENTENCE)
  const view = new SentenceView(tagSentence(head))
  const steps = scoreSteps(view, compressorTable())
  addWordBonus(steps, view.length + 2, calibratedBonus + wordBonus)
  forbidParting(steps, gluedToPrevious(formsOf(head)))
  const costs = [0, ...head.map(wordCost), 0]
  const budget = clamp(maxWords, 0, Math.min(MOST_WORDS, sumOf(costs)))
  const lattice = { nodes: view.length + 2, steps, costs }
  return bestPaths(lattice, budget, clamp(k, 1, MOST_COMPRESSIONS)).map(({ kept, score }) => {
    const keep = words.map(() => false)
    for (const node of kept) keep[node - 1] = true
    return { keep, score }
  })
}

function addWordBonus(steps: Float64Array, nodes: number, bonus: number) {
  if (bonus === 0) return
  for (let a = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes - 1; b++)
      steps[a * nodes + b] = (steps[a * nodes + b] ?? 0) + bonus
}

/** A whole number within the bounds; what is no number is the least. */
const clamp = (value: number, least: number, most: number) =>
  value >= least ? Math.floor(Math.min(value, most)) : least

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** 1 for what a reader counts as a word, 0 for punctuation and clitics. */
export const wordCost = (word: string): number =>
  /[\p{L}\p{N}#]/u.test(word) && !/^(?:['’]\p{L}{1,2}|n['’]t)$/iu.test(word) ? 1 : 0
