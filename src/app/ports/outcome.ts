/** What has become of an event in its chats: of its alert, and of the copies that it corrects. */
import * as v from 'valibot'
import type { EventId } from '../../core/article.ts'
import type { Typed } from '../../core/schema.ts'

/** Chats of one alert; `matched` is the sum of the others. */
export const countsSchema = v.object({
  matched: v.number(),
  sent: v.number(),
  pending: v.number(),
  failed: v.number(),
  /** Not sent, and rightly so: expired or superseded before their turn, unfollowed, left. */
  skipped: v.number(),
})
export type Counts = Typed<typeof countsSchema>

/** Chats that have had an earlier version of the article. */
export const copiesSchema = v.object({
  had: v.number(),
  /** Their copy was edited, or a reply has told them. */
  corrected: v.number(),
  pending: v.number(),
  failed: v.number(),
  /** Gone, or not to be written to. */
  left: v.number(),
})
export type Copies = Typed<typeof copiesSchema>

/** What has become of an event in all its chats. */
export interface EventOutcome {
  readonly event: EventId
  readonly chats: Counts
  /** `null` when there was nothing to correct. */
  readonly copies: Copies | null
  /** When the first and the last message of it left, epoch ms; left out: none has. */
  readonly sentAt?: { readonly first: number; readonly last: number }
}
