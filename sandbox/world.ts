/**
 * All that one sandbox knows: its bot, chats, users, updates, webhook, limits, faults and log. In
 * memory only; chats get the same ids each time, so that a restarted sandbox with the same chats fits a
 * bot that remembers them, and updates and messages get ids that no earlier one had.
 */
import { CallLog } from './calls.ts'
import { Changes } from './changes.ts'
import { ANONYMOUS_ADMIN, type Chat } from './chat.ts'
import { Faults } from './faults.ts'
import type { JsonObject } from './json.ts'
import type { User } from './kept-message.ts'
import { Limiter, type LimitSettings } from './limits.ts'
import { UpdateQueue } from './updates.ts'

/** A button that was pressed and may be answered once. */
export interface CallbackQuery {
  readonly id: string
  readonly chatId: number
  readonly messageId: number
  readonly userId: number
  readonly data: string
  readonly at: number
  answer?: QueryAnswer
}

export interface QueryAnswer {
  readonly text: string
  readonly alert: boolean
  readonly url: string
}

export interface WebhookSettings {
  readonly url: string
  readonly secret: string
  readonly maxConnections: number
}

/** One attempt to deliver an update. */
export interface Delivery {
  readonly updateId: number
  readonly attempt: number
  readonly at: number
  /** The HTTP status; 0 when there was none. */
  readonly status: number
  readonly error?: string
}

export interface Webhook {
  settings: WebhookSettings | undefined
  lastError: { readonly at: number; readonly message: string } | undefined
  deliveries: Delivery[]
}

export interface World {
  readonly token: string
  readonly bot: User
  /** Epoch ms. */
  readonly clock: () => number
  readonly chats: Map<number, Chat>
  readonly users: Map<number, User>
  readonly queries: Map<string, CallbackQuery>
  readonly commands: Map<string, readonly JsonObject[]>
  readonly updates: UpdateQueue
  readonly webhook: Webhook
  readonly limiter: Limiter
  readonly faults: Faults
  readonly calls: CallLog
  readonly changes: Changes
  /** The getUpdates call that waits now; a second one ends it. */
  poll: { readonly abort: () => void } | undefined
}

export interface WorldOptions {
  readonly token: string
  readonly clock: () => number
  readonly limits: LimitSettings
}

/** An empty world whose bot has the id that its token begins with. */
export const createWorld = ({ token, clock, limits }: WorldOptions): World => {
  const bot: User = {
    id: Number.parseInt(token, 10),
    is_bot: true,
    first_name: 'Lede',
    username: 'lede_sandbox_bot',
  }
  return {
    token,
    bot,
    clock,
    chats: new Map(),
    users: new Map([bot, ANONYMOUS_ADMIN].map((user) => [user.id, user])),
    queries: new Map(),
    commands: new Map(),
    updates: new UpdateQueue(1 + Math.floor(clock() / 1000)),
    webhook: { settings: undefined, lastError: undefined, deliveries: [] },
    limiter: new Limiter(limits),
    faults: new Faults(),
    calls: new CallLog(),
    changes: new Changes(),
    poll: undefined,
  }
}

/** Forgets chats, users, updates, faults and the log; bot, webhook and limit settings stay. */
export const resetWorld = (world: World): void => {
  for (const map of [world.chats, world.queries, world.users]) map.clear()
  for (const user of [world.bot, ANONYMOUS_ADMIN]) world.users.set(user.id, user)
  world.updates.clear()
  world.webhook.deliveries = []
  world.webhook.lastError = undefined
  world.limiter.reset()
  world.faults.clear()
  world.calls.clear()
  world.changes.emit('reset')
}
