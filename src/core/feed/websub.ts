/**
 * What a subscriber decides in WebSub: whom to ask for a feed's news, what to say to a hub that wants to know
 * whether it was asked, and when to ask again.
 * https://www.w3.org/TR/2018/REC-websub-20180123/
 */
import { DAY_MS, MINUTE_MS } from '../time/spans.ts'

/** As a server or a document names them; absolute. */
export interface HubLinks {
  readonly hub: string | null
  readonly self: string | null
}

/** Who tells of a feed's news, and what the feed is called there. */
export interface FeedHub {
  readonly hub: string
  readonly topic: string
}

/** What is said first counts. A feed that does not name itself is called by its address. */
export function hubNamed(said: readonly HubLinks[], address: string): FeedHub | null {
  const hub = said.find((links) => links.hub !== null)?.hub ?? null
  const topic = said.find((links) => links.self !== null)?.self ?? address
  return hub === null ? null : { hub, topic }
}

export type HubMode = 'subscribe' | 'unsubscribe'

/** What a hub says that it is about to do (sections 5.2 and 5.3), as it came. */
export interface Intent {
  readonly mode: string
  readonly topic: string
  readonly leaseSeconds: number | null
}

export interface Asked {
  readonly wants: HubMode
  readonly topic: string
  /** The hub was asked, and has not come back yet. */
  readonly isPending: boolean
}

/** `denied`: the hub will not tell, or no longer. */
export type IntentAnswer = 'confirmed' | 'denied' | 'refused'

/** Only what was asked for is confirmed, and each request once; a hub may deny at any time. */
export function answerTo({ wants, topic, isPending }: Asked, intent: Intent): IntentAnswer {
  if (intent.topic !== topic) return 'refused'
  if (intent.mode === 'denied') return wants === 'subscribe' ? 'denied' : 'refused'
  return isPending && intent.mode === wants ? 'confirmed' : 'refused'
}

const SECOND_MS = 1_000

/** What a hub is asked for: what the specification calls a good default. */
export const LEASE_SECONDS = (10 * DAY_MS) / SECOND_MS
/** A hub that promises more is asked again all the same. */
const LONGEST_LEASE_MS = 30 * DAY_MS
const SHORTEST_RENEWAL_MS = 5 * MINUTE_MS

/** How long a hub tells of news, ms; where it does not say, as long as it was asked to. */
export function leaseOf({ leaseSeconds }: Intent): number {
  const seconds = leaseSeconds !== null && leaseSeconds > 0 ? leaseSeconds : LEASE_SECONDS
  return Math.min(seconds * SECOND_MS, LONGEST_LEASE_MS)
}

/** A fifth of the lease before its end, a day at most: time for some tries. */
export function renewAt(now: number, lease: number): number {
  return now + Math.max(lease - Math.min(lease / 5, DAY_MS), SHORTEST_RENEWAL_MS)
}

/** A hub that denies may have changed its mind by then. */
export const askAgainAt = (now: number): number => now + DAY_MS
