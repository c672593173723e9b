/**
 * A story: the articles of one event, of all publishers, in one language. It is named after the article that
 * began it, and that never changes; an article stays where it was put.
 */
import * as v from 'valibot'
import type { Signature } from './signature.ts'

export const storyHeadSchema = v.object({
  id: v.string(),
  language: v.string(),
  beganAt: v.number(),
  /** When its newest article arrived. */
  lastAt: v.number(),
  articles: v.number(),
  /** How near each article was to the others when it joined: the sum, and of how many. */
  nearness: v.number(),
  joined: v.number(),
  /** When each publisher was heard last. */
  heard: v.array(v.tuple([v.string(), v.number()])),
})
/** All of a story but its articles. */
export type StoryHead = v.InferOutput<typeof storyHeadSchema>

export interface Story extends Omit<StoryHead, 'heard'> {
  readonly heard: ReadonlyMap<string, number>
  /** The first article that tells of this event alone, and the newest five. */
  readonly members: readonly Signature[]
}

/** One more article of a story. */
export interface Joining {
  readonly publisher: string
  readonly at: number
  readonly signature: Signature
  readonly nearness: number
}

const NEWEST = 5
/** Of a story of one article. */
const COHESION_OF_ONE = 0.28

export const cohesionOf = ({ nearness, joined }: Story): number =>
  joined === 0 ? COHESION_OF_ONE : nearness / joined

export const begun = (
  id: string,
  language: string,
  { publisher, at, signature }: Joining,
): Story => ({
  id,
  language,
  beganAt: at,
  lastAt: at,
  articles: 1,
  members: [signature],
  nearness: 0,
  joined: 0,
  heard: new Map([[publisher, at]]),
})

export const grown = (story: Story, { publisher, at, signature, nearness }: Joining): Story => ({
  ...story,
  lastAt: at,
  articles: story.articles + 1,
  members: [...story.members.slice(0, 1), ...story.members.slice(1).slice(1 - NEWEST), signature],
  nearness: story.nearness + nearness,
  joined: story.joined + 1,
  heard: new Map([...story.heard, [publisher, at]]),
})
