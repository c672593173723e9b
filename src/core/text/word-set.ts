/**
 * What an article says, small enough to keep for a month: 32-bit hashes of its stems and of each two
 * that follow each other, sorted. A word is looked up without a mistake worth counting (one in a million,
 * at a thousand words); a phrase counts as there when all its pairs are, which three words that never
 * stand together can feign only by standing together in twos.
 */

/** Ascending, no two alike. */
export type WordSet = Uint32Array

/** Of stems in reading order, as `stemText` gives them. */
export function wordSetOf(stems: string): WordSet {
  const list = stems.split(' ').filter((stem) => stem !== '')
  const hashes = new Set<number>()
  list.forEach((stem, i) => {
    hashes.add(hashOf(stem))
    const next = list[i + 1]
    if (next !== undefined) hashes.add(hashOf(`${stem} ${next}`))
  })
  return Uint32Array.from(hashes).sort()
}

/** Whether stems stand in the text one after the other; of none: yes. */
export function hasPhrase(set: WordSet, stems: readonly string[]): boolean {
  const [only] = stems
  if (stems.length === 1 && only !== undefined) return has(set, hashOf(only))
  return stems.slice(1).every((stem, i) => has(set, hashOf(`${stems[i] ?? ''} ${stem}`)))
}

function has(set: WordSet, hash: number): boolean {
  let low = 0
  let high = set.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = set[middle] ?? 0
    if (found === hash) return true
    if (found < hash) low = middle + 1
    else high = middle
  }
  return false
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), then the finaliser of MurmurHash3 (Appleby). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
