/** Hubs that tell of a feed's news (WebSub): what is kept of being subscribed there, and how one is asked. */
import type { PublisherId } from '../../core/article.ts'
import type { HubMode, Intent, IntentAnswer } from '../../core/feed/websub.ts'
import type { Result } from '../../core/result.ts'
import type { FetchFault } from './feeds.ts'

/** What a hub is asked for. */
export interface HubRequest {
  readonly publisher: PublisherId
  readonly hub: string
  readonly mode: HubMode
  readonly topic: string
  /** Where it is to tell of news: an address that nobody else knows, and that is never logged. */
  readonly callback: string
  /** What it signs with. */
  readonly secret: string
}

/** Never throws. */
export type AskHub = (request: HubRequest) => Promise<Result<null, FetchFault>>

/** Whose address a hub has called. */
export interface Called {
  readonly publisher: PublisherId
  readonly secret: string
}

/** Whose hub it was, and what came of it. */
export interface HeardIntent {
  readonly publisher: PublisherId
  readonly answer: IntentAnswer
}

export interface HubDesk {
  /** Subscriptions of which hubs are to be asked now; each again later, unless its hub has come back by then. */
  takeDueHubs(limit: number): Promise<readonly number[]>
  /** `null`: there is nothing to ask for any more. */
  hubRequest(subscription: number): Promise<HubRequest | null>
  /** Carries out what was asked for. `address` is the last part of the callback; `null`: nobody's. */
  hearIntent(address: string, intent: Intent): Promise<HeardIntent | null>
  /** `null` where no news is wanted, or no longer. */
  called(address: string): Promise<Called | null>
}
