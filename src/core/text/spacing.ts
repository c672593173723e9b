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

/** The texts with proven spaces put back; each is looked at in the light of all. */
export function repairSpacing(texts: readonly string[]): string[] {
  const known = standingWords(texts)
  const proven = (word: string) => known.has(word) || known.has(word.toLowerCase())
  return texts.map((text) =>
    text
      .replace(GLUED_WORDS, (glued, left: string, right: string) =>
        // A spelling that the article uses again is a name: "deviantArt".
        known.has(left) && known.has(right) && known.get(glued) === 1 ? `${left} ${right}` : glued,
      )
      .replace(GLUED_SENTENCES, (glued, left: string, stop: string, right: string) =>
        proven(right) && /\p{L}/u.test(left) ? `${left}${stop} ${right}` : glued,
      ),
  )
}
