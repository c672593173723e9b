/**
 * What a failed send means for its message, and how a second try is spaced: the one map from Telegram's answers to
 * what is done.
 *
 * Chats are removed only for answers that say the chat is gone for the bot; an unknown 403 is tried
 * again, since removing a subscriber cannot be taken back. Wording as the Bot API server sends it
 * (tdlib/telegram-bot-api, Client.cpp); it has no error codes finer than the HTTP status, and makes a
 * 400 of each 403 that MTProto words as a code: https://core.telegram.org/method/messages.sendMessage
 */
import { waitOf } from '../core/rate/waits.ts'
import { HOUR_MS } from '../core/time/spans.ts'
import type { BarScope } from './ports/lane.ts'
import type { SendFailure } from './ports/telegram.ts'

export type Remedy =
  /** What was wanted is already so. */
  | { readonly kind: 'done' }
  /** Again after so many milliseconds. `lane`: nothing else may leave before that either. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly scope: 'message' | 'lane' }
  /** Again after so many milliseconds; the wait may be the chat's own. */
  | { readonly kind: 'slow'; readonly afterMs: number }
  /** Again without its buttons. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'unsubscribe' }
  /** `topic`: only where the message was to go; the chat's other topics are open. */
  | { readonly kind: 'bar'; readonly scope: BarScope }
  | { readonly kind: 'migrate'; readonly to: number }
  | { readonly kind: 'drop' }
  /** Delivered or not: the operator's ON_DOUBT decides. */
  | { readonly kind: 'doubt' }

/** With the backoff, more than an hour of trying. */
export const MAX_ATTEMPTS = 20
const BACKOFF_CAP_MS = 300_000
const UNREACHABLE_MS = 5_000
const BAD_TOKEN_MS = 60_000
/** The longest slow mode there is. */
const SLOW_MODE_MS = HOUR_MS

/** The chat is no more, or the bot is out of it. */
const GONE = [
  'bot was blocked by the user',
  'user is deactivated',
  'bot was kicked',
  'bot is not a member',
  "bot can't initiate conversation",
  'chat not found',
  'group chat was deleted',
  'group chat was deactivated',
  'PEER_ID_INVALID',
  'CHANNEL_PRIVATE',
  "can't send messages to bots",
  "can't send messages to the bot",
  'USER_IS_BOT',
]
/** The chat does not take messages from the bot now; that can be mended there. */
const NO_RIGHTS = [
  'not enough rights',
  'have no rights to send',
  'need administrator rights',
  'CHAT_WRITE_FORBIDDEN',
  'CHAT_SEND_PLAIN_FORBIDDEN',
  'CHAT_GUEST_SEND_FORBIDDEN',
  'CHAT_ADMIN_REQUIRED',
  'CHAT_FORBIDDEN',
  'CHAT_RESTRICTED',
  'CHAT_ID_INVALID',
  'CHANNEL_INVALID',
  'CHANNEL_PUBLIC_GROUP_NA',
  'USER_BANNED_IN_CHANNEL',
  'ALLOW_PAYMENT_REQUIRED',
  'PREMIUM_ACCOUNT_REQUIRED',
  'PRIVACY_PREMIUM_REQUIRED',
]
/** One topic of a forum is closed or gone. */
const TOPIC_SHUT = ['TOPIC_CLOSED', 'TOPIC_DELETED', 'message thread not found']

/**
 * Telegram takes fewer addresses for a button than there are; the alert is worth more than its button.
 * "BUTTON_URL_INVALID", "inline keyboard button URL '…' is invalid: Wrong HTTP URL".
 */
const ABOUT_BUTTON = /button[ _]url/i

/** What is known of the message that has failed. */
export interface Tried {
  /** Sends refused so far, this one included. */
  readonly attempt: number
  /** In [0, 1). */
  readonly jitter: number
  /** To a group or channel. */
  readonly isGroup: boolean
  /** Only one member of the group was to see it. */
  readonly isForOne?: boolean
}

export function decide(failure: SendFailure, tried: Tried): Remedy {
  if (failure.kind === 'unreachable') {
    return { kind: 'retry', afterMs: UNREACHABLE_MS, scope: 'lane' }
  }
  if (failure.kind === 'unanswered') return { kind: 'doubt' }
  return decideRefusal(failure, tried)
}

type Refusal = Extract<SendFailure, { kind: 'refused' }>

function decideRefusal(refusal: Refusal, tried: Tried): Remedy {
  const { attempt, jitter, isGroup, isForOne = false } = tried
  const says = (wordings: readonly string[]) =>
    wordings.some((wording) => refusal.description.includes(wording))
  if (refusal.code === 429) return decideFlood(waitOf(refusal.retryAfter ?? 1), isGroup)
  if (refusal.migrateTo !== null) return { kind: 'migrate', to: refusal.migrateTo }
  // A wrong token is the operator's to mend; the messages wait for it.
  if (refusal.code === 401 || refusal.code === 404) {
    return { kind: 'retry', afterMs: BAD_TOKEN_MS, scope: 'lane' }
  }
  // Of what others may be shown it tells nothing: a bot that administers no group may not send it.
  if (isForOne && refusal.code < 500) return { kind: 'drop' }
  if (says(['message is not modified', 'message to delete not found'])) return { kind: 'done' }
  if (refusal.code === 400 && ABOUT_BUTTON.test(refusal.description)) return { kind: 'plain' }
  if (says(TOPIC_SHUT)) return { kind: 'bar', scope: 'topic' }
  if (says(NO_RIGHTS)) return { kind: 'bar', scope: 'chat' }
  if ((refusal.code === 403 || refusal.code === 400) && says(GONE)) return { kind: 'unsubscribe' }
  const passing = refusal.code === 403 || refusal.code >= 500
  return passing && attempt < MAX_ATTEMPTS
    ? { kind: 'retry', afterMs: backoff(attempt, jitter), scope: 'message' }
    : { kind: 'drop' }
}

/** A group's slow mode is answered in the words of a flood. */
const decideFlood = (afterMs: number, isGroup: boolean): Remedy =>
  isGroup && afterMs <= SLOW_MODE_MS
    ? { kind: 'slow', afterMs }
    : { kind: 'retry', afterMs, scope: 'lane' }

/** 1 s, 2 s, 4 s … up to five minutes, of which up to a half is taken off at random. In ms. */
const backoff = (attempt: number, jitter: number): number =>
  Math.min(BACKOFF_CAP_MS, 1_000 * 2 ** (attempt - 1)) * (1 - jitter / 2)
