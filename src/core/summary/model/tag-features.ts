/**
 * Features of the part-of-speech tagger (after Ratnaparkhi, A maximum entropy model for
 * part-of-speech tagging, 1996). Letter case counts only where the sentence uses it to tell names.
 */
import { hashText, mix } from '../../hashing.ts'
import type { Labeller } from './label-model.ts'
import { OUTSIDE, TAGS } from './labels.ts'

export interface Spelling {
  /** Forms as of `formOf`; rare words keep their spelling here. */
  readonly forms: readonly string[]
  /** Whether the form is one that the models know. */
  readonly known: readonly boolean[]
  readonly cases: ArrayLike<number>
}

const UNKNOWN = hashText('<unk>')

export function tagLabeller({ forms, known, cases }: Spelling): Labeller {
  const n = forms.length
  const hashes = forms.map((form, i) => (known[i] ? hashText(form) : UNKNOWN))
  const suffixes = forms.map((form) => [1, 2, 3, 4].map((k) => hashText(form.slice(-k))))
  const shapes = forms.map(shapeOf)
  const word = (i: number) => (i < 0 ? 1 : i >= n ? 2 : (hashes[i] ?? 0))
  const letterCase = (i: number) => cases[i] ?? 5
  const suffix = (i: number, k: number) => suffixes[i]?.[k] ?? 3
  return {
    labels: TAGS.length,
    features: (i, labels, out) => {
      let count = 0
      const add = (template: number, a: number, b = 0, c = 0) => {
        out[count++] = mix(mix(mix(mix(template, a), b), c), 23)
      }
      const [t1 = OUTSIDE, t2 = OUTSIDE] = [labels[i - 1], labels[i - 2]]
      const w = word(i)
      const own = letterCase(i)
      add(1, w)
      add(2, w, t1)
      add(3, t1, t2)
      add(4, t1)
      add(5, word(i - 1), w)
      add(6, w, word(i + 1))
      add(7, word(i - 1))
      add(8, word(i + 1))
      add(9, word(i - 2))
      add(10, word(i + 2))
      add(11, suffix(i, 1), shapes[i] ?? 0)
      add(12, suffix(i, 2))
      add(13, suffix(i, 3))
      add(14, suffix(i, 0), own)
      add(15, own, shapes[i] ?? 0)
      add(16, own, t1)
      add(17, own, w)
      add(18, own, letterCase(i + 1), letterCase(i - 1))
      add(19, suffix(i + 1, 2))
      add(20, suffix(i - 1, 2), t1)
      add(21, suffix(i, 1), t1, suffix(i + 1, 1))
      add(22, word(i + 1), t1)
      add(23, suffix(i, 2), suffix(i + 1, 2))
      add(24, t1, t2, w)
      add(25, known[i] ? 1 : 0, own, t1)
      add(26, 0)
      return count
    },
  }
}

/** They survive lower-casing; digits are "#". */
const SIGNS = ['#', '-', '.', "'"]

/** A bit for each sign, and the length. */
const shapeOf = (form: string): number =>
  SIGNS.reduce(
    (shape, sign, bit) => shape + (form.includes(sign) ? 1 << bit : 0),
    16 * Math.min(form.length, 4),
  )
