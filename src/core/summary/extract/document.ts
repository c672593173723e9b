/**
 * An article as vectors: each sentence by the words that it is about.
 *
 * Words are cut to six letters, which stands for stemming in any language, and weigh the more the
 * fewer sentences have them. Sums over all other sentences are dot products with one running sum,
 * so that everything here is linear in the article.
 */
import type { ExtractedSentence } from '../summary.ts'
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

export interface Document {
  readonly sentences: readonly DescribedSentence[]
  readonly title: WordVector
  /** How many sentences have a word. */
  readonly frequency: readonly number[]
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)?/gu
const CAPITAL = /^\p{Lu}/u
const STEM = 6

/** Numbers for words, in the order of their first use. */
class Vocabulary {
  private readonly numbers = new Map<string, number>()
  readonly frequency: number[] = []

  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(word, number)
    this.frequency.push(0)
    return number
  }
}

type Counted = Omit<DescribedSentence, 'sentence' | 'index' | 'vector'>

export function describe(sentences: readonly ExtractedSentence[], title: string): Document {
  const vocabulary = new Vocabulary()
  const counted = sentences.map((sentence) => ({ sentence, ...count(sentence.text, vocabulary) }))
  for (const { content } of counted)
    for (const id of content) vocabulary.frequency[id] = (vocabulary.frequency[id] ?? 0) + 1
  const titled = count(title, vocabulary)
  const { frequency } = vocabulary
  const rarities = frequency.map((count) => Math.log(1 + sentences.length / Math.max(1, count)))
  const weigh = (content: readonly number[]) => vectorOf(content, rarities)
  return {
    sentences: counted.map((own, index) => ({ ...own, index, vector: weigh(own.content) })),
    title: weigh(titled.content),
    frequency,
  }
}

/** Words of up to three letters say what it is about only as names and numbers. */
function count(text: string, vocabulary: Vocabulary): Counted {
  const words = wordsOf(text)
  const content = new Set<number>()
  const names: number[] = []
  let capitals = 0
  let numbers = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const kind = kindOf(word)
    if (kind === 'capital') capitals++
    else if (kind === 'number') numbers++
    else if (word.length <= 3) continue
    const id = vocabulary.numberOf(word.slice(0, STEM).toLowerCase())
    if (content.has(id)) continue
    content.add(id)
    if (at > 0 && kind === 'capital') names.push(id)
  }
  return { words, content: Array.from(content), names, capitals, numbers }
}

/** By the first character; most are ASCII, which needs no regular expression. */
function kindOf(word: string): 'capital' | 'number' | 'other' {
  const code = word.charCodeAt(0)
  if (code >= 97 && code <= 122) return 'other'
  if (code >= 65 && code <= 90) return 'capital'
  if (code < 128) return 'number'
  return CAPITAL.test(word) ? 'capital' : 'other'
}

/** Scripts without spaces go by pairs of characters. */
function wordsOf(text: string): readonly string[] {
  const words: readonly string[] = text.match(WORD) ?? []
  if (!UNSPACED.test(text)) return words
  return words.flatMap((word) => {
    if (!UNSPACED.test(word)) return [word]
    const characters = Array.from(word)
    return characters.map((one, at) => `${one}${characters[at + 1] ?? ''}00`)
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
    const place = other.ids.indexOf(one.ids[at] ?? 0)
    if (place >= 0) sum += (one.weights[at] ?? 0) * (other.weights[place] ?? 0)
  }
  return sum
}

/** A running sum of vectors, as a dense one. */
export class VectorSum {
  private readonly sum: Float64Array

  constructor(words: number) {
    this.sum = new Float64Array(words)
  }

  add(vector: WordVector): void {
    const { ids, weights } = vector
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      this.sum[id] = (this.sum[id] ?? 0) + (weights[at] ?? 0)
    }
  }

  dot(vector: WordVector): number {
    const { ids, weights } = vector
    let total = 0
    for (let at = 0; at < ids.length; at++)
      total += (this.sum[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0)
    return total
  }
}
