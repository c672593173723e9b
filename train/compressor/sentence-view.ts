/**
 * A tagged sentence as the compressor's features look at it: forms, tags and relations by place
 * (places outside the sentence have values of their own), what surrounds each word, and what any
 * span contains.
 */
import { hashText } from '../../src/core/hashing.ts'
import type { TaggedSentence } from '../../src/core/summary/model/label.ts'
import { FINITE_VERBS, OUTSIDE, ROOT } from '../../src/core/summary/model/labels.ts'
import { RELATIVES, SUBJECTS } from './structure-words.ts'
import {
  isQuotationMark,
  type Labelled,
  type Surroundings,
  surroundingsOf,
} from './surroundings.ts'

const BEFORE = 1
const AFTER = 2
const NO_STARTER = 3

export class SentenceView implements Labelled {
  readonly length: number
  readonly forms: readonly string[]
  readonly words: Int32Array
  readonly tags: Uint8Array
  readonly relations: Uint8Array
  /** Place of the word labelled as the root, else of the first finite verb, else -1. */
  readonly root: number
  readonly around: Surroundings
  private readonly commas: Int32Array
  private readonly verbs: Int32Array
  private readonly subjects: Int32Array
  private readonly relatives: Int32Array
  private readonly quotes: Int32Array
  private readonly brackets: Int32Array

  constructor({ forms, tags, relations }: TaggedSentence) {
    this.length = forms.length
    this.forms = forms
    this.words = Int32Array.from(forms, hashText)
    this.tags = Uint8Array.from(tags)
    this.relations = Uint8Array.from(relations)
    const labelled = this.relations.indexOf(ROOT)
    this.root = labelled >= 0 ? labelled : this.tags.findIndex((tag) => FINITE_VERBS.has(tag))
    this.around = surroundingsOf(this)
    this.commas = this.counts((i) => (forms[i] === ',' ? 1 : 0))
    this.verbs = this.counts((i) => (FINITE_VERBS.has(this.tag(i)) ? 1 : 0))
    this.subjects = this.counts((i) => (SUBJECTS.has(this.relation(i)) ? 1 : 0))
    this.relatives = this.counts((i) => (RELATIVES.has(this.tag(i)) ? 1 : 0))
    this.quotes = this.counts((i) => (isQuotationMark(forms[i]) ? 1 : 0))
    this.brackets = this.counts((i) => (forms[i] === '(' ? 1 : forms[i] === ')' ? -1 : 0))
  }

  word(i: number): number {
    return i < 0 ? BEFORE : i >= this.length ? AFTER : (this.words[i] ?? 0)
  }

  tag(i: number): number {
    return i < 0 ? OUTSIDE : i >= this.length ? OUTSIDE + 1 : (this.tags[i] ?? 0)
  }

  relation(i: number): number {
    return i < 0 ? OUTSIDE : i >= this.length ? OUTSIDE + 1 : (this.relations[i] ?? 0)
  }

  /** The word that starts the clause at or before `i`. */
  starter(i: number): number {
    const place = this.around.starters[i] ?? -1
    return place < 0 ? NO_STARTER : (this.words[place] ?? 0)
  }

  /** What stands in `[start, end)`: a few counts and balances in one integer. */
  contents(start: number, end: number): number {
    const count = (sums: Int32Array) => (sums[end] ?? 0) - (sums[start] ?? 0)
    return (
      Math.min(count(this.commas), 2) +
      3 * Math.min(count(this.verbs), 2) +
      9 * Math.min(count(this.subjects), 1) +
      18 * (this.root >= start && this.root < end ? 1 : 0) +
      36 * (count(this.quotes) & 1) +
      72 * (count(this.brackets) === 0 ? 0 : 1) +
      144 * Math.min(count(this.relatives), 1)
    )
  }

  /** Sums over all words before each place, so that any span is one subtraction. */
  private counts(of: (i: number) => number): Int32Array {
    const sums = new Int32Array(this.length + 1)
    for (let i = 0; i < this.length; i++) sums[i + 1] = (sums[i] ?? 0) + of(i)
    return sums
  }
}
