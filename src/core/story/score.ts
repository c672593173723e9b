/**
 * How surely an article belongs to a story: a logistic model over what it has in common with the story's first article
 * and its newest five. Above 0 it rather does.
 *
 * Means over the articles, and how near the new one is compared with how near they are to each other, keep a story
 * from growing link by link into another. Neither time nor publisher nor size is a sign: in the data
 * that it was trained on they are artefacts.
 */
import { type Likeness, likenessOf } from './likeness.ts'
import type { Vectors } from './vectors.ts'

export const SIGNS = [
  'headlines',
  'all',
  'rest',
  'nearest rest',
  'of late',
  'against cohesion',
  'rarest',
  'rare shared',
  'rare lacking',
  'rare names',
  'names',
  'numbers differ',
  'constant',
] as const

export interface Scored {
  /** By the order of `SIGNS`. */
  readonly signs: readonly number[]
  /** The mean cosine with the story's articles. */
  readonly nearness: number
  /** Which of the articles is most like the new one. */
  readonly nearest: number
}

/** `cohesion` is how near the story's articles are to each other. */
export function compared(article: Vectors, members: readonly Vectors[], cohesion: number): Scored {
  const likenesses = members.map((member) => likenessOf(article, member))
  const mean = meanOf(likenesses)
  const nearest = nearestOf(likenesses)
  const best = likenesses[nearest]
  const nearness = mean('all')
  return {
    nearness,
    nearest,
    signs: [
      mean('title'),
      nearness,
      mean('rest'),
      Math.max(0, ...likenesses.map(({ rest }) => rest)),
      mean('late'),
      nearness - cohesion,
      (best?.rarest ?? 0) / 10,
      Math.log(1 + (best?.rare ?? 0)),
      1 - (best?.covered ?? 0),
      Math.log(1 + (best?.rareNames ?? 0)),
      mean('names'),
      best?.numbersDiffer ? 1 : 0,
      1,
    ],
  }
}

export const scoreOf = (signs: readonly number[], weights: readonly number[]): number =>
  signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)

type Cosine = 'title' | 'all' | 'names' | 'rest' | 'late'

const meanOf = (likenesses: readonly Likeness[]) => (cosine: Cosine) =>
  likenesses.reduce((sum, one) => sum + one[cosine], 0) / Math.max(1, likenesses.length)

/** The older of two that are equally near. */
function nearestOf(likenesses: readonly Likeness[]): number {
  const nearness = likenesses.map(({ title, all, names }) => title + all + names)
  return nearness.indexOf(Math.max(...nearness))
}
