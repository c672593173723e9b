/**
 * Features of the relation labeller: which grammatical part each word plays (subject, object,
 * root, ...), from words, tags, and the verbs and starters around it. A parser's labels without
 * its tree, at a tagger's price.
 */
import { hashText, mix } from '../../hashing.ts'
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
  /** Of each word, the place of the next one behind it with such a tag. */
  const nextOf = (set: ReadonlySet<number>) => {
    const next = new Int32Array(n).fill(n)
    for (let i = n - 2; i >= 0; i--) next[i] = set.has(tag(i + 1)) ? i + 1 : (next[i + 1] ?? n)
    return next
  }
  const [nextVerb, nextNoun, nextOpener] = [nextOf(VERBS), nextOf(NOUNS), nextOf(OPENERS)]
  const finite = forms.filter((_, i) => FINITE_VERBS.has(tag(i))).length
  return {
    labels: RELATIONS.length,
    features: (i, labels, out) => {
      let count = 0
      const add = (template: number, a: number, b = 0, c = 0, d = 0) => {
        out[count++] = mix(mix(mix(mix(mix(template, a), b), c), d), 29)
      }
      let [verb, opener, subject, roots, finiteBefore] = [-1, -1, 0, 0, 0]
      for (let j = i - 1; j >= 0; j--) {
        const label = labels[j] ?? 0
        if (verb < 0 && VERBS.has(tag(j))) verb = j
        if (opener < 0 && OPENERS.has(tag(j))) opener = j
        if (FINITE_VERBS.has(tag(j))) finiteBefore++
        if (label === ROOT) roots = 1
        if (SUBJECTS.has(label) && verb < 0) subject = 1
      }
      const [l1 = OUTSIDE, l2 = OUTSIDE] = [labels[i - 1], labels[i - 2]]
      const verbLabel = verb < 0 ? OUTSIDE : (labels[verb] ?? 0)
      const openerLabel = opener < 0 ? OUTSIDE : (labels[opener] ?? 0)
      const [nv = n, nn = n, no = n] = [nextVerb[i], nextNoun[i], nextOpener[i]]
      const [w, pb, p, p1] = [word(i), tag(i - 1), tag(i), tag(i + 1)]
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
