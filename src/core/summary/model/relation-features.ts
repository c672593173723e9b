/**
 * Features of the relation labeller: which grammatical part each word plays (subject, object,
 * root, ...), from words, tags, and the verbs and starters around it. A parser's labels without
 * its tree, at a tagger's price.
 */
import { hashText, mix } from './hashing.ts'
import type { Labeller } from './label-model.ts'
import {
  FINITE_VERBS,
  NOUNS,
  OPENERS,
  OUTSIDE,
  RELATIONS,
  ROOT,
  relationIds,
  VERBS,
} from './labels.ts'

/** Not those that are clauses themselves. */
const SUBJECTS = new Set([relationIds.get('nsubj') ?? 0, relationIds.get('nsubjpass') ?? 0])

const bucket = (n: number) => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : 6)

export function relationLabeller(forms: readonly string[], tags: ArrayLike<number>): Labeller {
  const n = forms.length
  const hashes = forms.map(hashText)
  const word = (i: number) => (i < 0 ? 1 : i >= n ? 2 : (hashes[i] ?? 0))
  const tag = (i: number) => (i < 0 ? OUTSIDE : i >= n ? OUTSIDE + 1 : (tags[i] ?? 0))
  const nextVerb = new Int32Array(n + 1).fill(n)
  const nextNoun = new Int32Array(n + 1).fill(n)
  const nextOpener = new Int32Array(n + 1).fill(n)
  for (let i = n - 1; i >= 0; i--) {
    const next = (list: Int32Array, set: ReadonlySet<number>) => {
      list[i] = i + 1 < n && set.has(tag(i + 1)) ? i + 1 : (list[i + 1] ?? n)
    }
    next(nextVerb, VERBS)
    next(nextNoun, NOUNS)
    next(nextOpener, OPENERS)
  }
  let finite = 0
  for (let i = 0; i < n; i++) if (FINITE_VERBS.has(tag(i))) finite++
  return {
    labels: RELATIONS.length,
    features: (i, labels, out) => {
      let count = 0
      const add = (template: number, a: number, b = 0, c = 0, d = 0) => {
        out[count++] = mix(mix(mix(mix(mix(template, a), b), c), d), 29)
      }
      let verb = -1
      let opener = -1
      let subject = 0
      let roots = 0
      let finiteBefore = 0
      for (let j = i - 1; j >= 0; j--) {
        const t = tag(j)
        if (verb < 0 && VERBS.has(t)) verb = j
        if (opener < 0 && OPENERS.has(t)) opener = j
        if (FINITE_VERBS.has(t)) finiteBefore++
        const r = labels[j] ?? 0
        if (r === ROOT) roots = 1
        if (subject === 0 && SUBJECTS.has(r) && verb < 0) subject = 1
      }
      const l1 = i > 0 ? (labels[i - 1] ?? 0) : OUTSIDE
      const l2 = i > 1 ? (labels[i - 2] ?? 0) : OUTSIDE
      const verbLabel = verb < 0 ? OUTSIDE : (labels[verb] ?? 0)
      const openerLabel = opener < 0 ? OUTSIDE : (labels[opener] ?? 0)
      const nv = nextVerb[i] ?? n
      const nn = nextNoun[i] ?? n
      const no = nextOpener[i] ?? n
      const w = word(i)
      const p = tag(i)
      const p1 = tag(i + 1)
      const pb = tag(i - 1)
      add(1, w)
      add(2, w, p)
      add(3, p, p1)
      add(4, pb, p)
      add(5, pb, p, p1)
      add(6, tag(i - 2), pb, p)
      add(7, p, p1, tag(i + 2))
      add(8, pb, p, p1, tag(i + 2))
      add(9, p, p1, tag(i + 2), tag(i + 3))
      add(10, tag(i - 2), pb, p, p1)
      add(11, l1, p)
      add(12, l1, l2, p)
      add(13, l1, w)
      add(14, word(i - 1), p)
      add(15, word(i + 1), p)
      add(16, word(i - 1), w)
      add(17, w, word(i + 1))
      add(18, p, tag(nv), bucket(nv - i), roots)
      add(19, p, verbLabel, roots, subject)
      add(20, p, word(verb), verbLabel)
      add(21, p, verbLabel, openerLabel, bucket(i - opener))
      add(22, p, word(opener), openerLabel, roots)
      add(23, w, roots, subject, finite - finiteBefore)
      add(24, p, roots, Math.min(finite - finiteBefore, 4), Math.min(finiteBefore, 3))
      add(25, p, tag(nn), tag(nv), tag(no))
      add(26, p, word(no), roots)
      add(27, p, word(nv), subject)
      add(28, p, tag(verb), verbLabel, tag(nv))
      add(29, l1, p, p1, roots)
      add(30, bucket(i), bucket(n - i), p)
      add(31, verb < 0 ? 0 : tag(verb), bucket(i - verb), p, verbLabel)
      add(32, w, tag(nv), verbLabel)
      add(33, word(opener), w)
      add(34, p, nn < nv ? 1 : 0, no < nv ? 1 : 0, tag(no))
      add(35, p, subject, roots, no < nv ? word(no) : 0)
      add(36, 0)
      return count
    },
  }
}
