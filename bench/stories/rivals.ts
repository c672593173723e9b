/**
 * Other ways to put articles into stories. Each has the same window (a story of three days' silence is closed), reads
 * the same words, and joins the story that is likest if it is like enough.
 */
import { hashText, mix } from '../../src/core/hashing.ts'
import { normalWord, tokens } from '../../src/core/text/tokens.ts'
import type { Article, Method } from './articles.ts'

const WINDOW_MS = 3 * 86_400_000

/** What a method keeps of an article, how alike two are, and from where on they are one story's. */
interface Rule<Kept> {
  readonly keep: (article: Article) => Kept
  readonly likeness: (one: Kept, other: Kept) => number
  readonly least: number
}

/** Stories by the name of their first article; single link. */
function linked<Kept>({ keep, likeness, least }: Rule<Kept>): Method {
  return (articles) => {
    const before: { readonly kept: Kept; readonly story: string }[] = []
    const last = new Map<string, number>()
    return articles.map((article) => {
      const kept = keep(article)
      let best = { story: article.id, likeness: least }
      for (const other of before) {
        if (article.ts - (last.get(other.story) ?? 0) > WINDOW_MS) continue
        const found = likeness(kept, other.kept)
        if (found > best.likeness || (found === best.likeness && best.story === article.id))
          best = { story: other.story, likeness: found }
      }
      before.push({ kept, story: best.story })
      last.set(best.story, article.ts)
      return best.story
    })
  }
}

const wordsOf = (text: string): readonly string[] =>
  tokens(text).map(({ text }) => normalWord(text))

const exactTitle = linked({
  keep: ({ title }) => wordsOf(title).join(' '),
  likeness: (one, other) => (one === other ? 1 : 0),
  least: 1,
})

/** At least three words in common, and six of ten of the shorter headline's. */
const titleOverlap = linked({
  keep: ({ reading }) =>
    new Set(reading.terms.filter(({ inTitle }) => inTitle > 0).map(({ stem }) => stem)),
  likeness: (one, other) => {
    const shared = Array.from(one).filter((stem) => other.has(stem)).length
    const shorter = Math.min(one.size, other.size)
    return shared >= 3 && shorter >= 5 ? shared / shorter : 0
  },
  least: 0.6,
})

const BITS = 64
/** Charikar 2002, over the words of headline and lead: two of at most three different bits are one. */
const simHash = linked({
  keep: ({ title, lead }) => {
    const sums = new Float64Array(BITS)
    for (const word of wordsOf(`${title} ${lead}`))
      for (let bit = 0; bit < BITS; bit++)
        sums[bit] =
          (sums[bit] ?? 0) + ((mix(hashText(word), bit >>> 5) >>> (bit & 31)) & 1 ? 1 : -1)
    return sums.map((sum) => (sum > 0 ? 1 : 0))
  },
  likeness: (one, other) => -one.reduce((bits, bit, at) => bits + (bit === other[at] ? 0 : 1), 0),
  least: -3,
})

const HASHES = 64
/** Broder 1997, over pairs of words. */
const minHash = linked({
  keep: ({ title, lead }) => {
    const words = wordsOf(`${title} ${lead}`)
    const pairs = words.slice(1).map((word, at) => hashText(`${words[at] ?? ''} ${word}`))
    return Array.from({ length: HASHES }, (_, seed) =>
      pairs.reduce((least, pair) => Math.min(least, mix(pair, seed) >>> 0), 2 ** 32),
    )
  },
  likeness: (one, other) => one.filter((hash, at) => hash === other[at]).length / HASHES,
  least: 0.3,
})

type Vector = ReadonlyMap<string, number>

interface Centroid {
  readonly id: string
  sum: Map<string, number>
  last: number
}

/** TF-IDF of headline and lead, counted as articles arrive, against the middle of each story. */
const centroids =
  (least: number): Method =>
  (articles) => {
    const having = new Map<string, number>()
    const stories: Centroid[] = []
    return articles.map((article, at) => {
      const vector = vectorOf(article, having, at)
      const open = stories.filter(({ last }) => article.ts - last <= WINDOW_MS)
      const ranked = open
        .map((story) => ({ story, likeness: cosine(vector, story.sum) }))
        .sort((a, b) => b.likeness - a.likeness)
      const best = ranked[0]
      const story: Centroid =
        best && best.likeness >= least
          ? best.story
          : { id: article.id, sum: new Map(), last: article.ts }
      if (story !== best?.story) stories.push(story)
      for (const [stem, weight] of vector) story.sum.set(stem, (story.sum.get(stem) ?? 0) + weight)
      story.last = article.ts
      for (const stem of vector.keys()) having.set(stem, (having.get(stem) ?? 0) + 1)
      return story.id
    })
  }

function vectorOf({ reading }: Article, having: Vector, articles: number): Vector {
  const weights = reading.terms.map(({ stem, inTitle, inLead }) => {
    const rarity = Math.log((articles + 20) / ((having.get(stem) ?? 0) + 1))
    return [stem, (1 + Math.log(2 * inTitle + inLead)) * rarity] as const
  })
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([stem, weight]) => [stem, weight / length]))
}

/** Of a vector of unit length and one of any. */
function cosine(vector: Vector, sum: Vector): number {
  let product = 0
  for (const [stem, weight] of vector) product += weight * (sum.get(stem) ?? 0)
  return product / (Math.hypot(...sum.values()) || 1)
}

export const RIVALS: readonly (readonly [string, Method])[] = [
  ['exact title', exactTitle],
  ['SimHash, 3 bits', simHash],
  ['MinHash, .3', minHash],
  ['title overlap', titleOverlap],
  ['TF-IDF centroid, .30', centroids(0.3)],
]
