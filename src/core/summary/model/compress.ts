/**
 * Sentence compression: which words of a sentence to keep so that what is left is a shorter
 * sentence that still says the main thing. A linear conditional random field over the kept words,
 * trained on sentences and their published compressions; exact search under a word budget.
 */
import { labelAll } from './label-model.ts'
import { OUTSIDE, RELATIONS, TAGS, tagIds } from './labels.ts'
import { calibratedBonus, compressorTable, knownForms, relationTable, tagTable } from './models.ts'
import { bestPaths } from './paths.ts'
import { relationLabeller } from './relation-features.ts'
import { SentenceView } from './sentence-view.ts'
import { forbidParting, gluedToPrevious, scoreSteps } from './step-scores.ts'
import { tagLabeller } from './tag-features.ts'
import { casesOf, formsOf, UNKNOWN_FORM } from './word-form.ts'

export interface CompressOptions {
  /** Penn tags of the words; they are tagged here when absent. */
  readonly tags?: readonly string[]
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

/** Words beyond these are not looked at: they are tagged NN and dropped. */
const LONGEST_SENTENCE = 120
const MOST_WORDS = 40
const MOST_COMPRESSIONS = 50

/** What the labellers say of a word: its Penn tag and its grammatical relation, without a head. */
export interface Labels {
  readonly tag: string
  readonly relation: string
}

/** The labels of the tokens of one sentence; words beyond the 120th are NN and without a relation. */
export function label(words: readonly string[]): readonly Labels[] {
  const head = words.slice(0, LONGEST_SENTENCE)
  const spelled = formsOf(head)
  const ids = tagIdsOf(head, spelled)
  const relations = relationsOf(knownOnly(spelled), ids)
  return words.map((_, i) => ({
    tag: TAGS[ids[i] ?? 1] ?? 'NN',
    relation: RELATIONS[relations[i] ?? OUTSIDE] ?? 'dep',
  }))
}

/**
 * The k best compressions within the budget, best first, all different. Clitics stay with their
 * word and signs with their number. Where even the shortest does not fit, nothing is kept.
 */
export function compress(
  words: readonly string[],
  { tags, maxWords, k, wordBonus = 0 }: CompressOptions,
): readonly Compression[] {
  const head = words.slice(0, LONGEST_SENTENCE)
  const forms = formsOf(head)
  const view = viewOf(head, forms, tags)
  const steps = scoreSteps(view, compressorTable())
  addWordBonus(steps, view.length + 2, calibratedBonus + wordBonus)
  forbidParting(steps, gluedToPrevious(forms))
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

function viewOf(
  words: readonly string[],
  spelled: readonly string[],
  tags: readonly string[] | undefined,
): SentenceView {
  const given = tags?.slice(0, words.length).map((name) => tagIds.get(name) ?? OUTSIDE)
  const ids = given ?? tagIdsOf(words, spelled)
  const forms = knownOnly(spelled)
  return new SentenceView({ forms, tags: ids, relations: relationsOf(forms, ids) })
}

function knownOnly(spelled: readonly string[]): readonly string[] {
  const vocabulary = knownForms()
  return spelled.map((form) => (vocabulary.has(form) ? form : UNKNOWN_FORM))
}

const relationsOf = (forms: readonly string[], tags: ArrayLike<number>) =>
  labelAll(relationTable(), relationLabeller(forms, tags), forms.length)

function tagIdsOf(words: readonly string[], forms: readonly string[]): Uint8Array {
  const vocabulary = knownForms()
  const known = forms.map((form) => vocabulary.has(form))
  const labeller = tagLabeller({ forms, known, cases: casesOf(words) })
  return labelAll(tagTable(), labeller, words.length)
}
