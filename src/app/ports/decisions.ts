/** Why an article came to a chat, or did not, as its lane can tell. */
import type { Target } from '../../core/alert.ts'
import type { EventId } from '../../core/article.ts'
import type { Verdict } from '../../core/verdict.ts'

export type Asked =
  /** By an alert, and the message that is said to show it. */
  | { readonly kind: 'event'; readonly event: EventId; readonly messageId: number | null }
  /** By its address, in any of these spellings. */
  | { readonly kind: 'link'; readonly urls: readonly string[] }
  /** By a publisher's id and its own of the article. */
  | { readonly kind: 'article'; readonly publisher: string; readonly article: string }

/** Another article of a story, and the words by which the two are of one. */
export interface Beside {
  readonly line: string
  readonly publisherName: string
  readonly shared: readonly string[]
}

export interface Decided {
  /** Of the article's newest version. */
  readonly event: EventId
  readonly line: string
  readonly url: string
  readonly publisherName: string
  readonly verdict: Verdict
  /** What else of its story the chat is shown with it. */
  readonly with: readonly Beside[]
  /** The message that was asked about shows the alert. */
  readonly isShown: boolean
}

export interface Decisions {
  /**
   * `null`: no article of the last weeks is known by that. `too-often`: the chat has asked very often in the
   * last minute. Throws when the lane cannot be reached.
   */
  decision(target: Target, asked: Asked): Promise<Decided | 'too-often' | null>
}
