/**
 * Where two publishers count the same thing and come to different counts. Both are shown, none is right: no winner, no
 * average. In doubt it is none: of two counts that may be of different things, a reader would be told of a quarrel
 * that there is not.
 */
import type { Toll } from './tolls.ts'

/** A count that an article gives, and since when it does, epoch ms. */
export interface Standing extends Toll {
  readonly since: number
}

/** What an article counts, and who publishes it: by an id, and by a name. */
export interface Tally {
  readonly publisher: string
  readonly name: string
  readonly tolls: readonly Standing[]
}

/** Of a publisher. */
export interface Attributed extends Standing {
  readonly by: string
}

/** The one that was told first stands first. */
export type Disagreement = readonly [Attributed, Attributed]

export interface Difference<T extends Toll = Toll> {
  readonly one: T
  readonly other: T
}

/** As long as both have to stand before they disagree; and what comes later than that is no longer of the same hour. */
const SETTLED_MS = 30 * 60_000
/** Further apart they are of different things. */
const MOST_RATIO = 4
const MOST_MAGNITUDE = 0.5
/** A bound is held by what lies this near. */
const BOUND_RATIO = 1.5
const ROUND_RATIO = 1.2

/**
 * In what the articles of a story disagree by now, at most once a kind: by the newest count of each publisher, where
 * both have stood for half an hour. `tallies`: in the order in which they came.
 */
export function disagreementsAmong(
  tallies: readonly Tally[],
  now: number,
): readonly Disagreement[] {
  const newest = newestCounts(tallies)
  const all = newest.flat()
  const pairs = newest.flatMap((one, i) =>
    newest.slice(i + 1).flatMap((other) => differencesOf(one, other)),
  )
  const settled = pairs.filter((pair) =>
    [pair.one, pair.other].every(
      (toll) => now - toll.since >= SETTLED_MS && !all.some((later) => overtakes(later, toll)),
    ),
  )
  return Array.from(
    Map.groupBy(settled, ({ one }) => one.kind).values(),
    ([first]) => first,
  ).flatMap((pair) => (pair ? [inOrder(pair)] : []))
}

/** When they will disagree in what they do not yet, if nothing else comes; `null`: in nothing. */
export function settlesAt(tallies: readonly Tally[], now: number): number | null {
  const toCome = disagreementsAmong(tallies, now + SETTLED_MS)
    .map(([one, other]) => Math.max(one.since, other.since) + SETTLED_MS)
    .filter((at) => at > now)
  return toCome.length === 0 ? null : Math.max(...toCome)
}

/** Of each publisher the counts of its newest article that gives one of the kind. */
function newestCounts(tallies: readonly Tally[]): readonly (readonly Attributed[])[] {
  return Array.from(Map.groupBy(tallies, ({ publisher }) => publisher).values(), (own) => {
    const newest = new Map<string, readonly Attributed[]>()
    for (const { name, tolls } of own) {
      const counts = tolls.map((toll) => ({ ...toll, by: name }))
      for (const [kind, some] of Map.groupBy(counts, (one) => one.kind)) newest.set(kind, some)
    }
    return Array.from(newest.values()).flat()
  })
}

/** What happened goes on: a count that is higher and came well after another takes its place. */
const overtakes = (later: Attributed, toll: Attributed): boolean =>
  later.kind === toll.kind &&
  later.kind !== 'magnitude' &&
  later.kind !== 'vote' &&
  later.value > toll.value &&
  later.since - toll.since > SETTLED_MS

const inOrder = ({ one, other }: Difference<Attributed>): Disagreement =>
  other.since < one.since ? [other, one] : [one, other]

/**
 * At most one a kind: of an article with several counts the nearest, if none of them fits. Several magnitudes are of
 * several quakes.
 */
export function differencesOf<T extends Toll>(
  one: readonly T[],
  other: readonly T[],
): readonly Difference<T>[] {
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
  if (one.bound !== null || other.bound !== null) return ratioOf(pair) <= BOUND_RATIO
  return (isRound(one.value) || isRound(other.value)) && ratioOf(pair) <= ROUND_RATIO
}

/** "Twenty", "300". */
const isRound = (value: number): boolean => value >= 20 && value % 10 === 0

/** A count of a group is shown without its name, so that it would read as that of all. */
function isComparable(pair: Difference): boolean {
  const { one, other } = pair
  if (one.group !== '' || other.group !== '') return false
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
