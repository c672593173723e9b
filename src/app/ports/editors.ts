/**
 * Second editors: people who are asked in their private chats before an article of urgency 1 goes out. The Desk owns
 * who they are and what they have decided.
 */
import * as v from 'valibot'
import type { EventId, PublisherId } from '../../core/article.ts'
import type { Typed } from '../../core/schema.ts'

/** So long they are waited for. */
export const APPROVAL_MS = 10 * 60_000
/** Of one publisher. */
export const MOST_EDITORS = 10

/** What an editor may say: it goes out as urgent, or as any other. */
const DECISIONS = ['urgent', 'ordinary'] as const
export type EditorDecision = (typeof DECISIONS)[number]

/** How an article of urgency 1 stands with them. `unanswered`: it goes out as any other. */
export const APPROVALS = ['asked', ...DECISIONS, 'unanswered'] as const
export type Approval = (typeof APPROVALS)[number]

export const editorSchema = v.object({
  chatId: v.pipe(v.number(), v.safeInteger()),
  /** Of their Telegram, when they linked their chat. */
  language: v.nullable(v.string()),
})
export type Editor = Typed<typeof editorSchema>

/** What is asked of the Desk about them, or told. */
export type EditorAsk =
  | { readonly verb: 'list' | 'unlink'; readonly publisher: PublisherId }
  /** From now on this code, by its SHA-256, links a chat, once and for an hour. */
  | { readonly verb: 'expect'; readonly publisher: PublisherId; readonly hash: string }
  | ({ readonly verb: 'link'; readonly hash: string } & Editor)
  | { readonly verb: 'edits' | 'forget'; readonly chatId: number }
  /** The event is held, and they are to be asked. */
  | { readonly verb: 'ask'; readonly event: EventId }
  | {
      readonly verb: 'decide'
      readonly event: EventId
      readonly chatId: number
      readonly decision: EditorDecision
    }

export interface EditorAnswer {
  /** Of the publisher that was asked about. */
  readonly editors?: readonly Editor[]
  /** Names of those whose editor the chat is. */
  readonly edits?: readonly string[]
  /** Whose editor the chat has become; left out: the code links nothing. */
  readonly linked?: string
  /** `over`: it has been decided, or has changed; `not-yours`: the chat is none of its publisher's editors. */
  readonly decided?: EditorDecision | 'over' | 'not-yours'
}

export interface EditorDesk {
  editing(asked: EditorAsk): Promise<EditorAnswer>
}
