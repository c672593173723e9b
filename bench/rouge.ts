/**
 * ROUGE (Lin 2004), as `rouge-score` and ROUGE-1.5.5 with `-m` count it.
 *
 * Words are runs of letters and digits in lower case; with `stem`, those of more than three letters
 * are stemmed by Porter's algorithm. ROUGE-L of a summary of several sentences is the union of
 * longest common subsequences, each word counted as often as both sides have it (`rougeLsum`).
 */
import { stemmer } from 'stemmer'

export interface Rouge {
  /** Shares between 0 and 1. */
  readonly precision: number
  readonly recall: number
  readonly f: number
}

export interface RougeOptions {
  readonly stem: boolean
}

const WORD = /[\p{L}\p{N}]+/gu
const stems = new Map<string, string>()

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : word
  stems.set(word, stem)
  return stem
}

export const rougeWords = (text: string, { stem }: RougeOptions): string[] => {
  const words = text.toLowerCase().match(WORD) ?? []
  return stem ? words.map(stemOf) : words
}

/** ROUGE-N of a candidate against one reference. */
export function rougeN(
  candidate: readonly string[],
  reference: readonly string[],
  n: number,
): Rouge {
  const ours = countsOf(candidate, n)
  const theirs = countsOf(reference, n)
  let shared = 0
  for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0)
  return scores(
    shared,
    Math.max(0, candidate.length - n + 1),
    Math.max(0, reference.length - n + 1),
  )
}

function countsOf(words: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + n <= words.length; at++) {
    const gram = n === 1 ? (words[at] ?? '') : words.slice(at, at + n).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const scores = (shared: number, ours: number, theirs: number): Rouge => {
  const precision = ours === 0 ? 0 : shared / ours
  const recall = theirs === 0 ? 0 : shared / theirs
  return {
    precision,
    recall,
    f: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** ROUGE-L of summaries given as sentences. */
export function rougeL(
  candidate: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): Rouge {
  const free = countsOf(candidate.flat(), 1) as Map<string, number>
  const wanted = countsOf(reference.flat(), 1) as Map<string, number>
  let shared = 0
  for (const sentence of reference) {
    const places = new Set(candidate.flatMap((other) => commonPlaces(sentence, other)))
    for (const place of places) {
      const word = sentence[place] ?? ''
      const ours = free.get(word) ?? 0
      const theirs = wanted.get(word) ?? 0
      if (ours === 0 || theirs === 0) continue
      free.set(word, ours - 1)
      wanted.set(word, theirs - 1)
      shared++
    }
  }
  return scores(shared, candidate.flat().length, reference.flat().length)
}

/** The places in `left` of one longest common subsequence of both. */
function commonPlaces(left: readonly string[], right: readonly string[]): number[] {
  const width = right.length + 1
  const table = new Uint16Array((left.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j <= right.length; j++) {
      table[i * width + j] =
        left[i - 1] === right[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
    }
  }
  const places: number[] = []
  for (let i = left.length, j = right.length; i > 0 && j > 0; ) {
    if (left[i - 1] === right[j - 1]) {
      places.push(i - 1)
      i--
      j--
    } else if (at(i, j - 1) > at(i - 1, j)) j--
    else i--
  }
  return places.reverse()
}
