/**
 * The stories that an article may belong to, each with how surely it does. What is rare changes from day to
 * day, so an article and those that it is compared with are weighed by the counts of this moment.
 */
import { DAY_MS } from '../time/spans.ts'
import { keysOf, likeliest } from './candidates.ts'
import { eachShared, namesOthers } from './likeness.ts'
import { type Rarities, raritiesOf } from './rarity.ts'
import type { Reading } from './reading.ts'
import { compared, scoreOf } from './score.ts'
import type { Shelf } from './shelf.ts'
import { hashOf, type Signature, signatureOf } from './signature.ts'
import { cohesionOf, type Story } from './story.ts'
import { type Vectors, vectorsOf } from './vectors.ts'
import { SCORE_WEIGHTS } from './weights/score.ts'

export interface Match {
  readonly story: Story
  /** By the order of `SIGNS`. */
  readonly signs: readonly number[]
  readonly score: number
  readonly nearness: number
  /** Hashes of the terms that tell most of what both have, the heaviest first. */
  readonly shared: readonly number[]
  /** Its names are others, as far as a short text shows. */
  readonly othersNamed: boolean
}

export interface Matched {
  readonly signature: Signature
  /** What the article is posted under and was looked for by. */
  readonly keys: readonly number[]
  readonly matches: readonly Match[]
}

/** As long as a story is looked for. */
export const REMEMBERED_MS = 7 * DAY_MS
const MOST_STORIES = 8
const MOST_POSTINGS = 200
const MOST_SHARED = 5

/** Where stories are kept, and what the signs weigh, where not as shipped. */
export interface Judgement {
  readonly shelf: Shelf
  readonly weights?: readonly number[]
}

export function matchesOf({ language, terms }: Reading, at: number, by: Judgement): Matched {
  const { shelf, weights = SCORE_WEIGHTS } = by
  const signature = signatureOf(language, terms)
  const rarities = raritiesOf(shelf.countsOf(language, at).at(at))
  const keys = keysOf(signature, rarities)
  const articles = likeliest(keys, (key) => shelf.posted(key, at - REMEMBERED_MS, MOST_POSTINGS))
  const vectors = vectorsOf(signature, rarities)
  const matches = shelf
    .storiesOf(articles, MOST_STORIES)
    .filter((story) => story.language === language)
    .map((story): Match => {
      const found = matched(story, vectors, rarities)
      return { ...found, score: scoreOf(found.signs, weights) }
    })
  return { signature, keys: keys.map(({ hash }) => hash), matches }
}

function matched(story: Story, vectors: Vectors, rarities: Rarities): Omit<Match, 'score'> {
  const members = story.members.map((member) => vectorsOf(member, rarities))
  const { signs, nearness, nearest } = compared(vectors, members, cohesionOf(story))
  const shared = heaviest(vectors, members[nearest])
  const othersNamed = members.every((member) => namesOthers(vectors, member))
  return { story, signs, nearness, shared, othersNamed }
}

function heaviest(one: Vectors, other: Vectors | undefined): readonly number[] {
  const found: { readonly hash: number; readonly weight: number }[] = []
  if (other)
    eachShared(one, other, (i, j) => {
      const weight = (one.all[i] ?? 0) * (other.all[j] ?? 0)
      found.push({ hash: hashOf(one.signature[i] ?? 0), weight })
    })
  return found
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, MOST_SHARED)
    .map(({ hash }) => hash)
}
