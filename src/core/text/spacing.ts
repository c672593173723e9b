/**
 * Missing spaces, put back only where the article itself proves the words: "withRussia" is taken
 * apart because both "with" and "Russia" stand elsewhere in it, "iPhone" and "YouTube" are not.
 */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** The words that stand by themselves, with the number of times; as written. */
function standingWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const chunk of text.split(/[\s—–-]+/u)) {
      const word = chunk.length > 60 ? '' : chunk.replace(EDGES, '').replace(/['’]s$/, '')
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

const GLUED_WORDS = /(?<![\p{L}\p{N}@#./_])(\p{Ll}{2,30})(\p{Lu}\p{Ll}{1,30})(?!\p{L}|\p{N})/gu
const GLUED_SENTENCES =
  /(?<![\p{L}\p{N}@/._])([\p{L}\p{N}]{2,30})([.!?][”’"']?)(\p{Lu}\p{Ll}{0,30})(?![\p{L}\p{N}.@/_])/gu

/** Before a capital, where words may be glued; most texts have no such place. */
const SEAM = /(?<=\p{Ll}{2}|[^.\s]{2}[.!?][”’"']?)\p{Lu}/u

/** The texts with proven spaces put back; each is looked at in the light of all. */
export function repairSpacing(texts: readonly string[]): string[] {
  let known: ReadonlyMap<string, number> | null = null
  const times = (word: string) => {
    known ??= standingWords(texts)
    return known.get(word) ?? 0
  }
  return texts.map((text) => (SEAM.test(text) ? parted(text, times) : text))
}

/** `times` tells how often a word stands by itself. */
const parted = (text: string, times: (word: string) => number) =>
  text
    .replace(GLUED_WORDS, (glued, left: string, right: string) =>
      // A spelling that the article uses again is a name: "deviantArt".
      times(left) > 0 && times(right) > 0 && times(glued) === 1 ? `${left} ${right}` : glued,
    )
    .replace(GLUED_SENTENCES, (glued, left: string, stop: string, right: string) =>
      /\p{L}/u.test(left) && times(right) + times(right.toLowerCase()) > 0
        ? `${left}${stop} ${right}`
        : glued,
    )
