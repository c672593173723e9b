/**
 * What in a further article of a story is news enough for a sound. How its words differ says little, so that hard
 * triggers count alone: a toll that is the first or much higher, and an outcome that no headline of the story had.
 * English; of other languages nothing is told anew.
 */
import { familyOf } from '../english/verbs.ts'
import { once } from '../once.ts'
import { words } from '../text/tokens.ts'
import type { Toll, TollKind } from './tolls.ts'

const CASUALTIES: readonly TollKind[] = ['dead', 'hurt', 'missing']
const MILESTONES = [10, 50, 100, 500, 1_000]
const MUCH_MORE = 1.5
const LEAST_MORE = 5

/** Whether the tolls of an article are news beside all that the story told before: the first dead, or many more. */
export const tollRises = (before: readonly Toll[], now: readonly Toll[]): boolean =>
  CASUALTIES.some((kind) => {
    const [old, most] = [mostOf(before, kind), mostOf(now, kind)]
    if (old > 0) return isMuchMore(old, most)
    const isFirst = kind === 'dead' || CASUALTIES.every((one) => mostOf(before, one) === 0)
    return most > 0 && isFirst
  })

const mostOf = (tolls: readonly Toll[], kind: TollKind): number =>
  Math.max(0, ...tolls.filter((toll) => toll.kind === kind).map(({ value }) => value))

const isMuchMore = (old: number, now: number): boolean =>
  (now >= old * MUCH_MORE && now >= old + LEAST_MORE) ||
  MILESTONES.some((milestone) => old < milestone && now >= milestone)

/** Verbs and nouns that end a matter, those that say the same in one row. */
const outcomes = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      [
        'resign resignation quit',
        'die died',
        'arrest detain',
        'charge indict',
        'convict guilty conviction',
        'acquit acquittal',
        'sentence jail',
        'rule ruling uphold overturn strike-down',
        'pass approve clear enact',
        'block reject filibuster defeat',
        'veto',
        'oust fire sack remove',
        'win won',
        'ceasefire truce cease-fire',
        'recall',
        'authorize authorise',
        'sign',
        'cancel scrap',
        'collapse dissolve abandon',
        'agree',
        'surrender',
      ].flatMap((row) => row.split(' ').map((word) => [familyOf(word), row] as const)),
    ),
)

/** The outcomes that a headline tells. */
export const outcomesOf = (headline: string): ReadonlySet<string> =>
  new Set(words(headline).flatMap((word) => outcomes().get(familyOf(word)) ?? []))

/** Those that none of the earlier headlines told. */
export function newOutcomes(headline: string, before: readonly string[]): readonly string[] {
  const known = new Set(before.flatMap((one) => Array.from(outcomesOf(one))))
  return Array.from(outcomesOf(headline)).filter((outcome) => !known.has(outcome))
}
