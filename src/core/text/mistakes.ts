/** How unlike two written words are, and which of some is least unlike another. */

/** Most mistakes in a word of so many letters. */
export const mistakesIn = (length: number): number => (length < 5 ? 1 : 2)

/** Those least unlike a word, compared in small letters; empty when all are very unlike. */
export function nearestTo(written: string, known: readonly string[]): readonly string[] {
  const word = written.toLowerCase()
  let least = mistakesIn(word.length)
  let nearest: string[] = []
  for (const name of known) {
    const mistakes = mistakesBetween(word, name.toLowerCase(), least)
    if (mistakes < least) nearest = []
    if (mistakes <= least) nearest.push(name)
    least = Math.min(least, mistakes)
  }
  return nearest
}

/**
 * Letters to add, leave out, change or swap with the next (optimal string alignment); more than `most`
 * is `most + 1`.
 */
export function mistakesBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const changed = at(last, j - 1) + (isSame ? 0 : 1)
      const swapped = isSwap ? at(before, j - 2) + 1 : changed
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, swapped))
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return at(last, other.length)
}

const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY
