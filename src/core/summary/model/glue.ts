/**
 * Words that are kept or dropped together: "n't" with its verb, "'s" with its noun, a sign with its
 * number, the hyphenated parts of a split score. The model mostly knows; a lost "n't" or "%" would
 * say something else, so here it is a rule.
 */

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
