/**
 * Faults that tests and people inject: refusals of every kind, server errors, time-outs on either side
 * of the delivery, delays. A rule names what it matches and how often it strikes.
 */
import { badRequest, forbidden, type Refused, refuse, tooManyRequests } from './answer.ts'

export type FaultKind = (typeof FAULT_KINDS)[number]

export const FAULT_KINDS = [
  'too-many-requests',
  'server-error',
  'bad-gateway',
  'bad-gateway-after',
  'blocked',
  'deactivated',
  'kicked',
  'not-a-member',
  'cannot-initiate',
  'forbidden',
  'chat-not-found',
  'no-rights',
  'thread-not-found',
  'not-modified',
  'edit-not-found',
  'cannot-edit',
  'reply-not-found',
  'cannot-parse',
  'too-long',
  'migrated',
  'bad-request',
  'timeout-before',
  'timeout-after',
  'delay',
  'delay-after',
] as const

export interface FaultRule {
  readonly kind: FaultKind
  /** A method by name; every method when left out. */
  readonly method?: string
  /** A chat by id; every chat when left out. */
  readonly chatId?: number
  /** How many calls it strikes: 1 when left out, null for all until cleared. */
  readonly times?: number | null
  /** too-many-requests: seconds, 1 when left out. */
  readonly retryAfter?: number
  /** migrated: the id of the supergroup. */
  readonly migrateTo?: number
  /** Delays: how long. Time-outs: how long the connection hangs before it is dropped, 0 to drop at once. */
  readonly ms?: number
  /** forbidden, bad-request: Telegram's words after the prefix. */
  readonly detail?: string
}

/** What a strike does to the call. */
export type Strike =
  | { readonly kind: 'refuse'; readonly delivered: boolean; readonly refused: Refused }
  | { readonly kind: 'delay'; readonly delivered: boolean; readonly ms: number }
  | { readonly kind: 'hang'; readonly delivered: boolean; readonly ms: number }

/** Hanging without a given time outlasts any sensible client. */
const HANG_MS = 120_000
const DELAY_MS = 1_000

interface Armed {
  readonly id: number
  readonly rule: FaultRule
  left: number
}

export class Faults {
  #armed: Armed[] = []
  #nextId = 1

  /** Arms a rule and gives its id. */
  add(rule: FaultRule): number {
    const id = this.#nextId
    this.#nextId += 1
    this.#armed.push({
      id,
      rule,
      left: rule.times === null ? Number.POSITIVE_INFINITY : (rule.times ?? 1),
    })
    return id
  }

  /** Disarms one rule, or all of them. */
  clear(id?: number): void {
    this.#armed = id === undefined ? [] : this.#armed.filter((armed) => armed.id !== id)
  }

  list(): readonly (FaultRule & { readonly id: number; readonly left: number | null })[] {
    return this.#armed.map(({ id, rule, left }) => ({
      ...rule,
      id,
      left: Number.isFinite(left) ? left : null,
    }))
  }

  /** The first rule that matches the call strikes it and is used up by one. */
  strike(method: string, chatId: number | undefined): Strike | undefined {
    const armed = this.#armed.find(({ rule }) => matches(rule, method, chatId))
    if (!armed) return undefined
    armed.left -= 1
    if (armed.left <= 0) this.clear(armed.id)
    return strikeOf(armed.rule)
  }
}

const matches = (rule: FaultRule, method: string, chatId: number | undefined): boolean =>
  (rule.method === undefined || rule.method.toLowerCase() === method.toLowerCase()) &&
  (rule.chatId === undefined || rule.chatId === chatId)

const strikeOf = (rule: FaultRule): Strike => {
  switch (rule.kind) {
    case 'delay':
      return { kind: 'delay', delivered: false, ms: rule.ms ?? DELAY_MS }
    case 'delay-after':
      return { kind: 'delay', delivered: true, ms: rule.ms ?? DELAY_MS }
    case 'timeout-before':
      return { kind: 'hang', delivered: false, ms: rule.ms ?? HANG_MS }
    case 'timeout-after':
      return { kind: 'hang', delivered: true, ms: rule.ms ?? HANG_MS }
    case 'bad-gateway-after':
      return { kind: 'refuse', delivered: true, refused: refusalOf(rule) }
    default:
      return { kind: 'refuse', delivered: false, refused: refusalOf(rule) }
  }
}

const refusalOf = (rule: FaultRule): Refused => {
  switch (rule.kind) {
    case 'too-many-requests':
      return tooManyRequests(rule.retryAfter ?? 1)
    case 'server-error':
      return refuse(500, 'Internal Server Error')
    case 'bad-gateway':
    case 'bad-gateway-after':
      return refuse(502, 'Bad Gateway')
    case 'migrated':
      return migrated(rule.migrateTo ?? -1_009_999_999_999)
    case 'forbidden':
      return forbidden(rule.detail ?? 'something is not allowed')
    case 'bad-request':
      return badRequest(rule.detail ?? 'something is wrong')
    default:
      return WORDED[rule.kind] ?? badRequest(rule.kind)
  }
}

/** How Telegram says that a group has become a supergroup. */
export const migrated = (chatId: number): Refused =>
  badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chatId })

const WORDED: Partial<Record<FaultKind, Refused>> = {
  blocked: forbidden('bot was blocked by the user'),
  deactivated: forbidden('user is deactivated'),
  kicked: forbidden('bot was kicked from the supergroup chat'),
  'not-a-member': forbidden('bot is not a member of the channel chat'),
  'cannot-initiate': forbidden("bot can't initiate conversation with a user"),
  'chat-not-found': badRequest('chat not found'),
  'no-rights': badRequest('not enough rights to send text messages to the chat'),
  'thread-not-found': badRequest('message thread not found'),
  'not-modified': badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ),
  'edit-not-found': badRequest('message to edit not found'),
  'cannot-edit': badRequest("message can't be edited"),
  'reply-not-found': badRequest('message to be replied not found'),
  'cannot-parse': badRequest('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
  'too-long': badRequest('message is too long'),
}
