/**
 * An article as vectors: each sentence by the words that it is about.
 *
 * Words are cut to six letters, which stands for stemming in any language, and weigh the more the
 * fewer sentences have them. Sums over all other sentences are dot products with one running sum,
 * so that everything here is linear in the article.
 */
import { pattern } from '../../pattern.ts'
import type { ExtractedSentence } from '../summary.ts'
import { isCapital } from '../title-case.ts'
import { UNSPACED } from './words-in.ts'

/** A sparse vector of length 1 (or 0): word numbers, ascending by first use, and their weights. */
export interface WordVector {
  readonly ids: readonly number[]
  readonly weights: readonly number[]
}

export interface DescribedSentence {
  readonly sentence: ExtractedSentence
  readonly index: number
  /** As written, in order. */
  readonly words: readonly string[]
  /** Distinct numbers of the words that it is about. */
  readonly content: readonly number[]
  /** Of those, the names: capitals inside the sentence. */
  readonly names: readonly number[]
  /** Words that begin with a capital letter, and words with a digit. */
  readonly capitals: number
  readonly numbers: number
  readonly vector: WordVector
}

export interface RatedSentence extends DescribedSentence {
  /** In the ranker's unit. */
  readonly rating: number
}

export interface Document {
  readonly sentences: readonly DescribedSentence[]
  readonly title: WordVector
  /** How many sentences have a word. */
  readonly frequency: readonly number[]
}

const WORD = pattern.gu`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)?`
const STEM = 6

type Counted = Omit<DescribedSentence, 'sentence' | 'index' | 'vector'>

export function describe(sentences: readonly ExtractedSentence[], title: string): Document {
  const numbers = new Map<string, number>()
  const counted = sentences.map((sentence) => ({ sentence, ...count(sentence.text, numbers) }))
  const titled = count(title, numbers)
  const frequency = Array.from(numbers, () => 0)
  for (const { content } of counted)
    for (const id of content) frequency[id] = (frequency[id] ?? 0) + 1
  const rarities = frequency.map((count) => Math.log(1 + sentences.length / Math.max(1, count)))
  const weigh = (content: readonly number[]) => vectorOf(content, rarities)
  return {
    sentences: counted.map((own, index) => ({ ...own, index, vector: weigh(own.content) })),
    title: weigh(titled.content),
    frequency,
  }
}

/**
 * Words of up to three letters say what it is about only as names and numbers. `known` numbers words in
 * the order of their first use.
 */
function count(text: string, known: Map<string, number>): Counted {
  const words = wordsOf(text)
  const content = new Set<number>()
  const names: number[] = []
  let [capitals, numbers] = [0, 0]
  for (const [at, word] of words.entries()) {
    const [isName, isNumber] = [isCapital(word), word < ':']
    if (isName) capitals++
    if (isNumber) numbers++
    if (!isName && !isNumber && word.length <= 3) continue
    const stem = word.slice(0, STEM).toLowerCase()
    const id = known.get(stem) ?? known.size
    known.set(stem, id)
    if (isName && at > 0 && !content.has(id)) names.push(id)
    content.add(id)
  }
  return { words, content: Array.from(content), names, capitals, numbers }
}

/** Scripts without spaces go by pairs of characters. */
export function wordsOf(text: string): readonly string[] {
  const words: readonly string[] = text.match(WORD()) ?? []
  if (!UNSPACED.test(text)) return words
  return words.flatMap((word) => {
    if (!UNSPACED.test(word)) return [word]
    return Array.from(word).map((one, at, all) => `${one}${all[at + 1] ?? ''}00`)
  })
}

function vectorOf(content: readonly number[], rarities: readonly number[]): WordVector {
  const raw = content.map((id) => rarities[id] ?? 0)
  const length = Math.hypot(...raw) || 1
  return { ids: content, weights: raw.map((weight) => weight / length) }
}

/** The cosine of two vectors. */
export function similarity(one: WordVector, other: WordVector): number {
  let sum = 0
  for (let at = 0; at < one.ids.length; at++) {
    const place = other.ids.indexOf(one.ids[at] ?? -1)
    if (place >= 0) sum += (one.weights[at] ?? 0) * (other.weights[place] ?? 0)
  }
  return sum
}

/** Adds a vector to a running sum, which is a dense one. */
export function addTo(sum: Float64Array, { ids, weights }: WordVector): void {
  for (const [at, id] of ids.entries()) sum[id] = (sum[id] ?? 0) + (weights[at] ?? 0)
}

export const dot = (sum: Float64Array, { ids, weights }: WordVector): number =>
  ids.reduce((total, id, at) => total + (sum[id] ?? 0) * (weights[at] ?? 0), 0)
