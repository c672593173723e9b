/**
 * The Desk: who may post, what was accepted, and how far each accepted event has come. One Durable
 * Object owns all of it; what it answers has been committed.
 */
import type { Updates, Withdrawal } from '../../core/alert.ts'
import type {
  Article,
  ArticleHead,
  ArticleId,
  EventId,
  Happening,
  OwnerKey,
  PublisherId,
  StoryId,
} from '../../core/article.ts'
import type { Opening } from '../../core/story/opening.ts'
import type { Summary } from '../../core/summary/summary.ts'
import type { Untimely } from '../../core/timeliness.ts'
import type { EditorDecision } from './editors.ts'
import type { TroubledFeed } from './feeds.ts'
import type { EventOutcome } from './outcome.ts'
import type {
  AddedPublisher,
  Publisher,
  PublisherChanges,
  PublisherNow,
  PublisherStamp,
} from './publisher.ts'
import type { EventRecord, EventState, RecordDesk } from './records.ts'
import type { Format } from './source.ts'

/** A post whose signature has been verified. */
export interface Post {
  readonly publisher: PublisherId
  /** Of what the post was verified with; the Desk compares it with what it has now. */
  readonly verifiedWith: PublisherStamp
  readonly webhookId: string
  /**
   * `false`: the system gives its posts no ids, and `webhookId` is made of the body. The same again is then a
   * duplicate only as long as its article says what it said.
   */
  readonly isNamed: boolean
  /** SHA-256 of the raw body, hex. */
  readonly bodyHash: string
  /** Of the raw body. */
  readonly bytes: number
  readonly happening: Happening
  /** How it came; an older version does not say. */
  readonly origin?: {
    readonly format: Format
    /** Of the request that it came with; `null`: it was fetched. */
    readonly request: string | null
  }
  /** It is processed as any other, and nobody is alerted of it. */
  readonly isTest?: true
}

/** Why nobody is told of a version but those who have had its article. */
export type Untold = 'publisher paused' | 'known from before' | 'test event' | Untimely

export type Commit =
  | {
      readonly kind: 'accepted'
      readonly event: EventId
      /** Earlier, unsent copies of the article must not leave any more. */
      readonly supersedes: Superseding | null
      /** Nothing to do now: a ping, an article under embargo, or one that nobody is told of. */
      readonly waits: boolean
      readonly untold: Untold | null
    }
  | { readonly kind: 'duplicate' | 'stale'; readonly event: EventId }
  | { readonly kind: 'other-body' }
  | ({ readonly kind: 'over-quota' } & OverQuota)
  /** The publisher is not what the post was verified with, or it is gone. */
  | { readonly kind: 'publisher-changed' }

export interface OverQuota {
  readonly quota: 'posts' | 'bytes' | 'held'
  readonly limit: number
  /** Seconds. */
  readonly retryAfter: number
}

export interface Superseding {
  readonly publisher: OwnerKey
  readonly article: ArticleId
  /** Every revision below this one is over. */
  readonly revision: number
  readonly lanes: number
}

/** What an article says: all of it that goes on once the body is gone. */
export interface Reading {
  readonly summary: Summary
  /** What filters by word are matched against. */
  readonly stems: string
}

/** As an attempt has read it. */
export interface NewReading extends Reading {
  /** What its story is found by; `null`: an earlier attempt has told it. */
  readonly opening: Opening | null
}

/** Of a reading that was kept; `null` where stories are switched off. */
export interface KeptReading {
  /** The story that the article belongs to. */
  readonly story: StoryId | null
  /** The older story that its own answers. */
  readonly answers: StoryId | null
  /** What it shares with the story that it joined, the words that tell most first. */
  readonly shared: readonly string[]
}

/** A version whose alert is still to be handed to the lanes. */
export type Draft =
  | { readonly kind: 'posted'; readonly article: Article }
  /** By an earlier attempt. */
  | { readonly kind: 'read'; readonly head: ArticleHead; readonly reading: Reading }

/** What is to be done for an event now. */
export interface Job {
  /** The one that was asked for, or a newer version of the same article. */
  readonly event: EventId
  readonly owner: OwnerKey
  readonly revision: number
  /** How many lanes share the article. */
  readonly lanes: number
  readonly story: StoryId
  readonly publisherName: string
  readonly updates: Updates
  readonly supersedes: Superseding | null
  /** `null`: a retraction, or an embargo that has not ended: there is no alert to send. */
  readonly draft: Draft | null
  readonly withdrawal: Withdrawal | null
  readonly untold: Untold | null
  /** Second editors are to be asked first, or have said how it goes out; `null`: nobody is. */
  readonly approval: 'ask' | EditorDecision | null
  /** Which attempt this is, from 1. */
  readonly attempt: number
}

export type EventCounts = Readonly<Record<EventState, number>>

/** Attempts at processing an event; after the last it has failed and waits for a replay. */
export const MAX_ATTEMPTS = 10

export interface DeskVitals {
  /** When the oldest event that waits for its processing was accepted, epoch ms. */
  readonly oldestUnprocessed: number | null
  /** Since when KV has been without a copy that was due; epoch ms. */
  readonly copiesLateSince: number | null
  /** What its tables take. */
  readonly bytes: number
  /** Rows that it has met and could not read. */
  readonly unreadable: number
  readonly troubledFeeds: readonly TroubledFeed[]
}

export interface Desk extends RecordDesk {
  /** `copy`: what is known of it, `null` for nothing. KV's copy is made anew where it was another. */
  publisher(id: PublisherId, copy: PublisherStamp | null): Promise<PublisherNow>
  publishers(): Promise<readonly Publisher[]>
  addPublisher(publisher: AddedPublisher): Promise<'added' | 'exists'>
  /** Puts the secret first and keeps the one before it; older ones end at once. */
  rotate(id: PublisherId, secret: string): Promise<boolean>
  /** What is left out stays; the secrets do. `null` where there is no such publisher. */
  changePublisher(id: PublisherId, changes: PublisherChanges): Promise<Publisher | null>
  removePublisher(id: PublisherId): Promise<boolean>

  /** An event that need not wait is on its way to its processing with the answer. */
  commit(post: Post): Promise<Commit>
  /** All lanes have confirmed what the event supersedes. */
  superseded(event: EventId): Promise<void>
  /** Starts an attempt; `null` when there is nothing left to do. */
  begin(event: EventId): Promise<Job | null>
  /** The body goes; `null` when the event has been superseded meanwhile and must not be sent. */
  keepReading(event: EventId, reading: NewReading): Promise<KeptReading | null>
  moveTo(event: EventId, state: EventState, reason: string | null): Promise<void>
  keepOutcomes(outcomes: readonly EventOutcome[]): Promise<void>
  /** Some of the events being sent, others each time. */
  sending(limit: number): Promise<readonly EventRecord[]>
  /** Failed → accepted, with fresh attempts; `false` when it has not failed. */
  replay(event: EventId): Promise<boolean>
  /** Done → sending: some of its chats are tried again. */
  reopen(event: EventId): Promise<void>
  /** How it does, told at little cost; throws when it does not answer in a few seconds. */
  vitals(): Promise<DeskVitals>
  /** How many rows of which table cannot be read. */
  unreadable(): Promise<Readonly<Record<string, number>>>
  countByState(): Promise<EventCounts>
  /** How many lanes there are, to share what is new. */
  lanes(): Promise<number>
  /** To how many lanes chats are being moved: so many, or as many as an earlier move has begun with. */
  beginMove(lanes: number): Promise<number>
  /** That move is over: from now on there are so many lanes. */
  endMove(lanes: number): Promise<void>
  /** Cron's poke: re-arms the alarm and drops what is past its keeping. */
  sweep(): Promise<void>
}
