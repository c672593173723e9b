/**
 * Scores every step of a sentence's compressions with the trained weights, and forbids those that
 * would part words which belong together: "n't" and its verb, "'s" and its noun, a sign and its number.
 * The model mostly knows; a lost "n't" or "%" would say something else, so here it is a rule.
 */
import {
  adjoinFeatures,
  closeFeatures,
  FeatureBuffer,
  gapFeatures,
  keepFeatures,
  openFeatures,
} from './features.ts'
import type { SentenceView } from './sentence-view.ts'
import { sumAt, type Table } from './unpacked-table.ts'

/** Scores at a * (n + 2) + b for each step from node a to a later node b. */
export function scoreSteps(view: SentenceView, table: Table): Float64Array {
  const n = view.length
  const nodes = n + 2
  const buffer = new FeatureBuffer()
  const total = () => sumAt(table, buffer.hashes, buffer.count)
  const keep = new Float64Array(nodes)
  const adjoin = new Float64Array(nodes)
  const open = new Float64Array(nodes)
  const close = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const i = node - 1
    if (i >= 0 && i < n) {
      keepFeatures(view, i, buffer)
      keep[node] = total()
    }
    adjoinFeatures(view, i, buffer)
    adjoin[node] = total()
    openFeatures(view, i, buffer)
    open[node] = total()
    closeFeatures(view, i, buffer)
    close[node] = total()
  }
  const between = (a: number, b: number) => {
    const kept = keep[b] ?? 0
    if (b === a + 1) return kept + (adjoin[b] ?? 0)
    gapFeatures(view, a - 1, b - 1, buffer)
    return kept + (open[a] ?? 0) + (close[b] ?? 0) + total()
  }
  const steps = new Float64Array(nodes * nodes)
  for (let a = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes; b++) steps[a * nodes + b] = between(a, b)
  return steps
}

const NUMBER = '##'
const BEFORE_NUMBER = /^(?:[$£€¥#]|[a-z]{0,3}\$)$/u
const AFTER_NUMBER = /^(?:%|percent|per\s?cent|[kmb]n?|million|billion|trillion|cents?)$/u
const CLITIC = /^(?:n't|'(?:s|re|ve|ll|d|m))$/u

/** For each form: whether it goes only together with the one before it. */
export function gluedToPrevious(forms: readonly string[]): readonly boolean[] {
  return forms.map((form, i) => {
    const before = forms[i - 1]
    if (before === undefined) return false
    if (CLITIC.test(form)) return /\p{L}|##/u.test(before)
    return (
      (before === NUMBER && AFTER_NUMBER.test(form)) ||
      (form === NUMBER && BEFORE_NUMBER.test(before))
    )
  })
}

/** Forbids, in a table of steps between nodes, each that would part glued words. */
export function forbidParting(steps: Float64Array, glued: readonly boolean[]) {
  const nodes = glued.length + 2
  glued.forEach((isGlued, i) => {
    if (!isGlued) return
    const node = i + 1
    for (let a = 0; a < node - 1; a++) steps[a * nodes + node] = Number.NEGATIVE_INFINITY
    for (let b = node + 1; b < nodes; b++) steps[(node - 1) * nodes + b] = Number.NEGATIVE_INFINITY
  })
}
