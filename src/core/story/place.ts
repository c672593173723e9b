/**
 * Puts an article into a story: one that it joins, or one of its own, which may answer an older one. Decided once,
 * from what had arrived by then: stories are never made over, so that nobody's message changes its event.
 */
import * as v from 'valibot'
import { strings, type Typed } from '../schema.ts'
import { DAY_MS, HOUR_MS } from '../time/spans.ts'
import { type Judgement, type Match, matchesOf } from './match.ts'
import type { Reading } from './reading.ts'
import type { Kept } from './shelf.ts'
import { termHash } from './signature.ts'
import { begun, grown, type Story } from './story.ts'

export interface Arrival {
  /** One name among all publishers; a story is named after the article that began it. */
  readonly article: string
  /** Empty where it is not known. */
  readonly publisher: string
  /** When it arrived, in milliseconds. */
  readonly at: number
}

const RELATIONS = ['new', 'join', 'follow-up'] as const
export type Relation = (typeof RELATIONS)[number]

export const placementSchema = v.object({
  story: v.string(),
  relation: v.picklist(RELATIONS),
  /** The story that it joined, or that its own answers. */
  to: v.nullable(v.string()),
  /** How surely it belongs to the likeliest story: above 0 it rather does. Null without one. */
  score: v.nullable(v.number()),
  /** What it shares with that story, as it writes it, the words that tell most first. */
  shared: strings,
})
export type Placement = Typed<typeof placementSchema>

export interface Placed {
  readonly placement: Placement
  /** Null for another version of an article that has its place. */
  readonly kept: Kept | null
}

/** After such a silence nothing joins any more, but may answer. */
const JOINED_WITHIN_MS = 3 * DAY_MS
const LONGEST_STORY_MS = 7 * DAY_MS
const MOST_ARTICLES = 60
/** What a day of silence counts against a join. */
const SILENT_DAY = 1
/** One newsroom seldom tells an event twice within hours, and tells of others in the same words. */
const OWN_WITHIN_MS = 6 * HOUR_MS
const OWN_LEAST = 0.5
const FOLLOW_UP_LEAST = 0
/** A word or two in common are no event: very short texts share them by chance, as they do verbs and numbers. */
const LEAST_SHARED = 3

export function place(arrival: Arrival, reading: Reading, by: Judgement): Placed {
  const known = by.shelf.storyOf(arrival.article)
  if (known !== null) return { placement: placedBefore(known), kept: null }
  const { signature, keys, matches } = matchesOf(reading, arrival.at, by)
  const { relation, match } = decide(matches, arrival, reading)
  const { publisher, at } = arrival
  const { language, kind, lines } = reading
  const joining = { publisher, at, signature, nearness: match?.nearness ?? 0 }
  const isRoundUp = kind === 'round-up'
  const longer = isRoundUp ? mentioned : grown
  const story =
    relation === 'join' && match
      ? longer(match.story, joining)
      : begun(arrival.article, language, joining)
  return {
    placement: {
      story: story.id,
      relation,
      to: relation === 'new' ? null : (match?.story.id ?? null),
      score: match?.score ?? null,
      shared: relation === 'new' ? [] : wordsOf(match, reading),
    },
    kept: { ...arrival, language, signature, lines, keys: isRoundUp ? [] : keys, story },
  }
}

const placedBefore = (story: string): Placement => ({
  story,
  relation: 'join',
  to: story,
  score: null,
  shared: [],
})

interface RelatedStory {
  readonly relation: Relation
  /** The story that was joined or is answered; of a new story, the likeliest there was. */
  readonly match: Match | null
}

function decide(found: readonly Match[], arrival: Arrival, { kind }: Reading): RelatedStory {
  const matches = found.filter(
    ({ shared, othersNamed }) => shared.length >= LEAST_SHARED && !othersNamed,
  )
  const open = matches.filter(({ story }) => isOpen(story, arrival.at))
  const likeliest = best(open, (match) => surety(match, arrival))
  if (likeliest && surety(likeliest, arrival) >= leastFor(likeliest.story, arrival))
    return { relation: 'join', match: likeliest }
  const match = best(matches, ({ score }) => score)
  const answers = kind !== 'round-up' && match !== null && match.score >= FOLLOW_UP_LEAST
  return { relation: answers ? 'follow-up' : 'new', match }
}

const isOpen = ({ lastAt, beganAt, articles }: Story, now: number): boolean =>
  now - lastAt <= JOINED_WITHIN_MS && now - beganAt <= LONGEST_STORY_MS && articles < MOST_ARTICLES

const surety = ({ score, story }: Match, { at }: Arrival): number =>
  score - (SILENT_DAY * Math.max(0, at - story.lastAt)) / DAY_MS

function leastFor({ heard }: Story, { publisher, at }: Arrival): number {
  const last = publisher === '' ? undefined : heard.get(publisher)
  return last !== undefined && at - last < OWN_WITHIN_MS ? OWN_LEAST : 0
}

/** The older of two that are equally good. */
function best(matches: readonly Match[], worth: (match: Match) => number): Match | null {
  let found: Match | null = null
  for (const match of matches) {
    const better = found === null ? 1 : worth(match) - worth(found)
    if (better > 0 || (better === 0 && found && isOlder(match.story, found.story))) found = match
  }
  return found
}

const isOlder = (one: Story, other: Story): boolean =>
  one.beganAt < other.beganAt || (one.beganAt === other.beganAt && one.id < other.id)

/** A piece that tells of many events makes none of them longer. */
const mentioned = (story: Story): Story => ({ ...story, articles: story.articles + 1 })

function wordsOf(match: Match | null, { language, terms }: Reading): readonly string[] {
  const words = new Map(terms.map(({ stem, word }) => [termHash(language, stem), word]))
  return (match?.shared ?? []).flatMap((hash) => words.get(hash) ?? [])
}
