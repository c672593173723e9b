/**
 * What anybody may read, where an operator has it shown: alerts that chats were told, as they stand now. What is
 * under embargo, was recorded and not alerted, or is another owner's by now, is not among them.
 */
import type { EventId, PublisherId } from '../../core/article.ts'
import type { Evidence } from '../../core/summary/summary.ts'

export interface PublicAlert {
  /** The event of its first version: it tells no word of the article, and is not to be guessed. */
  readonly id: EventId
  readonly publisher: PublisherId
  readonly publisherName: string
  /** When it was first told, and when it was last changed or withdrawn; epoch ms. */
  readonly toldAt: number
  readonly changedAt: number
  /** `null`: it was withdrawn. */
  readonly words: PublicWords | null
}

export interface PublicWords {
  readonly line: string
  readonly sentences: readonly string[]
  readonly evidence: Omit<Evidence, 'rejected'>
  readonly url: string
  /** Canonical BCP 47 tag; `null`: not known. */
  readonly language: string | null
  readonly topics: readonly string[]
  /** A name that articles of one event share; `null`: stories are switched off. */
  readonly story: string | null
  /** When its line became another one, newest first; epoch ms. */
  readonly reworded: readonly number[]
  /** What was wrong before; empty: its publisher says only that something was; `null`: nothing. */
  readonly correction: string | null
}

/** Whose alerts are listed; `null`: whatever they are of, or whoever tells of them. */
export interface NewsOf {
  /** As `topicName` spells it. */
  readonly topic: string | null
  readonly publisher: PublisherId | null
}

export const ALL_NEWS: NewsOf = { topic: null, publisher: null }

export const isAllNews = ({ topic, publisher }: NewsOf): boolean =>
  topic === null && publisher === null

export interface NewsDesk {
  /**
   * Those that were told or changed last, by when they were first told, newest first. What was withdrawn has no
   * topic and is in the list of each.
   */
  publicAlerts(of: NewsOf): Promise<readonly PublicAlert[]>
  /** By the event of any of its versions. */
  publicAlert(event: EventId): Promise<PublicAlert | null>
}
