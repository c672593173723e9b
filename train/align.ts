/**
 * Which words of a sentence a compression kept: the alignment with most words matched and, among
 * those, fewest breaks. For data that gives compressions as text.
 */

/** Above the number of breaks that any sentence can have. */
const MATCH = 10_000

/** One flag a source word, 1 where it was kept; letter case does not count. */
export function alignKept(source: readonly string[], compression: readonly string[]): Uint8Array {
  const a = source.map((word) => word.toLowerCase())
  const b = compression.map((word) => word.toLowerCase())
  const score = suffixScores(a, b)
  const keep = new Uint8Array(a.length)
  let j = 0
  let previous: 0 | 1 = 0
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && score(i, j, previous) === score(i, j + 1, previous)) j++
    const taken: number = a[i] === b[j] ? gain(previous) + score(i + 1, j + 1, 1) : -1
    previous = j < b.length && taken === score(i, j, previous) ? 1 : 0
    if (previous === 0) continue
    keep[i] = 1
    j++
  }
  return keep
}

const gain = (previous: 0 | 1) => MATCH - (previous === 1 ? 0 : 1)

type Scores = (i: number, j: number, previous: 0 | 1) => number

/** Best score of aligning what is left from i and j on, given whether word i - 1 was kept. */
function suffixScores(a: readonly string[], b: readonly string[]): Scores {
  const width = b.length + 1
  const table = new Float64Array((a.length + 1) * width * 2)
  const score: Scores = (i, j, previous) => table[(i * width + j) * 2 + previous] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      for (const previous of [0, 1] as const) {
        const left = Math.max(score(i + 1, j, 0), score(i, j + 1, previous))
        const taken: number = a[i] === b[j] ? gain(previous) + score(i + 1, j + 1, 1) : 0
        table[(i * width + j) * 2 + previous] = Math.max(left, taken)
      }
  return score
}
