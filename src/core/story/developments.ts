/**
 * What in a further article of a story is news enough for a sound. How its words differ says little, so that hard
 * triggers count alone: a toll that is the first or much higher, and an outcome that no headline of the story had.
 * English; of other languages nothing is told anew.
 */
import { familyOf } from '../english/verbs.ts'
import { once } from '../once.ts'
import { words } from '../text/tokens.ts'
import type { Toll, TollKind } from './tolls.ts'

const CASUALTIES = ['dead', 'hurt', 'missing'] as const
type Casualty = (typeof CASUALTIES)[number]
/** "No one was killed", "deaths were feared": there are none so far. */
const NONE = '(?<!\\p{L})(?:no|nobody|none|without|any|fears?|feared)(?: \\p{L}+){0,2} '
/** Words that tell of some without a count that can be read: "nine dead, including the gunman", "a deadly crash". */
const SPOKEN_OF: Readonly<Record<Casualty, RegExp>> = {
  dead: wordsOf(
    'dead|deadly|deaths?|die[sd]?|dying|kill(?:s|ed|ing|ers?|ings)?|murder(?:s|ed|er|ers)?|slain|slayings?|fatal(?:ly|ities|ity)?|lives|bodies|massacred?|victims?|toll',
  ),
  hurt: wordsOf('hurt|injur(?:y|ies|ed|es|ing)|wound(?:s|ed|ing)?|hospitali[sz]ed'),
  missing: wordsOf('missing|unaccounted'),
}
const MILESTONES = [10, 50, 100, 500, 1_000]
const MUCH_MORE = 1.5
const LEAST_MORE = 5

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<!${NONE})(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')
}

/** What a story has told: its counts, and its words. */
export interface ToldBefore {
  readonly tolls: readonly Toll[]
  readonly text: string
}

/** Whether the tolls of an article are news beside all that the story told before: the first dead, or many more. */
export const tollRises = ({ tolls: before, text }: ToldBefore, now: readonly Toll[]): boolean =>
  CASUALTIES.some((kind) => {
    const told = before.filter((toll) => toll.kind === kind)
    const counts = now.filter((toll) => toll.kind === kind && isFirm(toll))
    const [old, most] = [mostOf(told, kind), mostOf(counts, kind)]
    // Eight soldiers, and then ten people, are no more than before.
    if (old > 0) return told.every((one) => isOfSame(one, counts)) && isMuchMore(old, most)
    const isNew = (one: Casualty) => mostOf(before, one) === 0 && !SPOKEN_OF[one].test(text)
    return most > 0 && (kind === 'dead' ? isNew('dead') : CASUALTIES.every(isNew))
  })

/** "Nearly a hundred" may be what was told as ninety-nine. */
const isFirm = ({ bound }: Toll): boolean => bound === null || bound === '≥' || bound === '>'

const isOfSame = ({ group }: Toll, counts: readonly Toll[]): boolean =>
  counts.every((one) => one.group === group)

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
