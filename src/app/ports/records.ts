/**
 * What a publisher and the operator look up: what became of each event and article, and of posts that were
 * refused; and the keys that publishers read their own by.
 */
import type { ArticleId, EventId, HappeningType, PublisherId } from '../../core/article.ts'
import type { Placement } from '../../core/story/place.ts'
import type { Summary } from '../../core/summary/summary.ts'
import type { Approval } from './editors.ts'
import type { Copies, Counts } from './outcome.ts'
import type { Format } from './source.ts'

/** In epoch ms; `null`: not yet, or never. */
export interface EventTimes {
  readonly received: number
  /** Its line was made, or it ended without. */
  readonly processed: number | null
  readonly firstSent: number | null
  readonly lastSent: number | null
}

export const EVENT_STATES = [
  'accepted',
  'held',
  'processing',
  'sending',
  'done',
  'failed',
  'cancelled',
] as const
export type EventState = (typeof EVENT_STATES)[number]

export interface EventRecord {
  readonly id: EventId
  readonly publisher: PublisherId
  readonly article: ArticleId | null
  readonly type: HappeningType
  readonly state: EventState
  readonly reason: string | null
  /** How it stands with second editors; `null`: none were asked. */
  readonly approval: Approval | null
  /** As last pulled from the lanes. */
  readonly chats: Counts
  /** `null`: there was nothing to correct. */
  readonly copies: Copies | null
  /** As posted, or, of a retraction, as last known; `null`: a ping, or nothing is known. */
  readonly headline: string | null
  readonly url: string | null
  /** What was made of it; `null`: nothing yet. */
  readonly line: string | null
  /** `null`: an older version did not write down what stands from here on. */
  readonly format: Format | null
  readonly webhookId: string | null
  readonly request: string | null
  readonly times: EventTimes
}

/** What chats read. */
export interface AlertWords {
  readonly line: string
  readonly sentences: readonly string[]
}

/** The story that an article was put into, and why. */
export interface StoryRecord extends Omit<Placement, 'story'> {
  readonly id: string
}

export interface EventDetail extends EventRecord {
  /** `null`: stories are switched off, or it is not known yet. */
  readonly story: StoryRecord | null
  /** `null`: none has been made yet, the article's last line is another version's, or it is kept no longer. */
  readonly alert: AlertWords | null
}

/** Where the next page of a list begins: after this event. */
export interface Cursor {
  readonly at: number
  readonly id: EventId
}

/** Events that are all of it; `null`, or left out, is any. */
export interface WantedEvents {
  readonly state: EventState | null
  readonly publisher: PublisherId | null
  readonly article: ArticleId | null
  /** The article's address, to the letter. */
  readonly link?: string | null
  /** Received from the first instant on, before the second; epoch ms. */
  readonly between?: readonly [number, number] | null
  readonly after?: Cursor | null
  /** Of each article the event of its newest version alone. */
  readonly isNewest?: boolean
}

/** A post that was refused. Of one that nothing proves it is not known whose it was. */
export interface RefusedPost {
  readonly publisher: PublisherId
  /** Epoch ms. */
  readonly at: number
  /** A sentence. */
  readonly reason: string
  /** `null`: its body was not read. */
  readonly bytes: number | null
  readonly request: string
}

export interface ArticleRecord {
  readonly publisher: PublisherId
  readonly article: ArticleId
  /** The events of its versions, newest first; never empty. */
  readonly versions: readonly EventRecord[]
  /** What was made of its last version; `null`: nothing yet, it is withdrawn, or that is kept no longer. */
  readonly summary: Summary | null
  readonly story: StoryRecord | null
}

export interface RecordDesk {
  event(event: EventId): Promise<EventDetail | null>
  /** Newest first. */
  events(wanted: WantedEvents, limit: number): Promise<readonly EventRecord[]>
  /** `null` where nothing is kept of it. */
  article(publisher: PublisherId, article: ArticleId): Promise<ArticleRecord | null>
  /** Keeps it for a week, as long as there are not too many in an hour; of a known publisher alone. */
  refuse(refused: RefusedPost): Promise<void>
  /** Newest first; of one publisher, or of all. */
  refused(publisher: PublisherId | null, limit: number): Promise<readonly RefusedPost[]>
  /** From now on this key reads; the one before it for a day more. `false`: there is no such publisher. */
  setReadKey(publisher: PublisherId, hash: string): Promise<boolean>
  /** No key reads any more. */
  dropReadKeys(publisher: PublisherId): Promise<boolean>
  /** Whether a key, by its SHA-256, reads what the publisher has. */
  readsAs(publisher: PublisherId, hash: string): Promise<boolean>
}
