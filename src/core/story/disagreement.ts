/**
 * Where two publishers count the same thing and come to different counts. Both are shown, none is right: no winner, no
 * average. In doubt it is none: of two counts that may be of different things, a reader would be told of a quarrel
 * that there is not.
 */
import type { Toll } from './tolls.ts'

export interface Difference {
  readonly one: Toll
  readonly other: Toll
}

/** An article's counts, by whom and since when. */
export interface Told {
  readonly at: number
  readonly tolls: readonly Toll[]
}

/** As long as both have to stand before they disagree. */
const SETTLED_MS = 30 * 60_000
/** Further apart they are of different things. */
const MOST_RATIO = 4
const MOST_MAGNITUDE = 0.5
/** A bound is held by what lies this near. */
const BOUND_RATIO = 1.5
const ROUND_RATIO = 1.2

/** In what the newest articles of two publishers disagree, once both have stood for half an hour. */
export const disagreements = (one: Told, other: Told, now: number): readonly Difference[] =>
  now - Math.max(one.at, other.at) < SETTLED_MS
    ? []
    : differencesOf(one.tolls, other.tolls).filter((each) => !isUpdate(each, other.at - one.at))

/** What happened goes on: a count that is higher and later takes the place of the other. */
function isUpdate({ one, other }: Difference, later: number): boolean {
  if (one.kind === 'magnitude' || one.kind === 'vote') return false
  return (other.value - one.value) * later > 0
}

/**
 * At most one a kind: of an article with several counts the nearest, if none of them fits. Several magnitudes are of
 * several quakes.
 */
export function differencesOf(one: readonly Toll[], other: readonly Toll[]): readonly Difference[] {
  return Array.from(new Set(one.map(({ kind }) => kind))).flatMap((kind) => {
    const [own, others] = [one, other].map((tolls) => tolls.filter((toll) => toll.kind === kind))
    const pairs = (own ?? []).flatMap((a) => (others ?? []).map((b) => ({ one: a, other: b })))
    const apart = pairs.filter(isComparable).sort((a, b) => ratioOf(a) - ratioOf(b))[0]
    const isClear = kind !== 'magnitude' || pairs.length === 1
    return apart && isClear && !pairs.some(agrees) ? [apart] : []
  })
}

const ratioOf = ({ one, other }: Difference): number =>
  Math.max(one.value, other.value) / Math.max(1, Math.min(one.value, other.value))

function agrees(pair: Difference): boolean {
  const { one, other } = pair
  if (one.value === other.value && one.against === other.against) return true
  if (one.kind === 'magnitude' || one.kind === 'vote') return false
  if (one.isBound || other.isBound) return ratioOf(pair) <= BOUND_RATIO
  return (isRound(one.value) || isRound(other.value)) && ratioOf(pair) <= ROUND_RATIO
}

/** "Twenty", "300". */
const isRound = (value: number): boolean => value >= 20 && value % 10 === 0

function isComparable(pair: Difference): boolean {
  const { one, other } = pair
  if (one.group !== other.group) return false
  if (one.place !== '' && other.place !== '' && one.place !== other.place) return false
  if (one.kind === 'vote') return isSameHouse(pair)
  if (one.kind === 'magnitude') return Math.abs(one.value - other.value) <= MOST_MAGNITUDE
  return ratioOf(pair) <= MOST_RATIO
}

/** Two chambers do not have the same number of votes. */
const isSameHouse = ({ one, other }: Difference): boolean => {
  const [all, others] = [one.value + (one.against ?? 0), other.value + (other.against ?? 0)]
  return Math.max(all, others) / Math.max(1, Math.min(all, others)) <= ROUND_RATIO
}
