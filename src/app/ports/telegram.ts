/** Telegram's Bot API, as far as a lane needs it. */
import type { Target } from '../../core/alert.ts'
import type { Message } from '../../core/message/message.ts'
import type { Result } from '../../core/result.ts'
import type { ChatFacts, Press } from './asking.ts'

/** A text as a file. */
export interface Document {
  readonly name: string
  readonly text: string
}

export interface Sending {
  readonly target: Target
  readonly message: Message
  /** Edit this message instead of sending a new one. */
  readonly edits: number | null
  /** The message that this one answers; it is sent without, where that one is gone. */
  readonly replyTo: number | null
  /** Without sound. */
  readonly isSilent: boolean
  /** The message goes with it, in at most 1,024 UTF-16 units. */
  readonly document?: Document
  /** Only this member of the group sees it; it has no id by which it can be edited or deleted. */
  readonly onlyFor?: number
}

export type SendFailure =
  /** Telegram answered, and refused. */
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly description: string
      /** Seconds. */
      readonly retryAfter: number | null
      readonly migrateTo: number | null
    }
  /** No answer: the message may have been delivered. */
  | { readonly kind: 'unanswered'; readonly description: string }
  /** The request never left. */
  | { readonly kind: 'unreachable'; readonly description: string }

export interface Telegram {
  send(sending: Sending): Promise<Result<{ readonly messageId: number }, SendFailure>>
  /** A bot's own messages can be deleted for 48 hours. */
  delete(chatId: number, messageId: number): Promise<Result<true, SendFailure>>
  /** Whether a user administers a group or channel. */
  isAdministrator(chatId: number, userId: number): Promise<Result<boolean, SendFailure>>
  chat(chatId: number): Promise<Result<ChatFacts, SendFailure>>
  answerPress(press: Press): Promise<Result<true, SendFailure>>
}
