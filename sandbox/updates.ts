/**
 * The bot's queue of updates: numbered, filtered by allowed_updates, kept until a webhook has answered
 * 2xx or getUpdates has confirmed them.
 */
import type { JsonObject } from './json.ts'

export const UPDATE_TYPES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'my_chat_member',
  'chat_member',
] as const

export type UpdateType = (typeof UPDATE_TYPES)[number]

export interface Update extends JsonObject {
  readonly update_id: number
}

/** What Telegram sends when allowed_updates is not given or empty: all but the noisy ones. */
export const DEFAULT_TYPES: readonly string[] = UPDATE_TYPES.filter(
  (type) => type !== 'chat_member',
)

export class UpdateQueue {
  readonly #pending: Update[] = []
  readonly #listeners = new Set<() => void>()
  #nextId: number
  /** The types asked for; undefined for Telegram's default. */
  allowed: readonly string[] | undefined

  /** Ids grow from `firstId`: a bot that remembers updates must meet none of them again. */
  constructor(firstId: number) {
    this.#nextId = firstId
  }

  get pending(): readonly Update[] {
    return this.#pending
  }

  /** Queues an update; undefined when the bot did not ask for its type. */
  push(type: UpdateType, payload: JsonObject): Update | undefined {
    if (!(this.allowed ?? DEFAULT_TYPES).includes(type)) return undefined
    const update = { update_id: this.#nextId, [type]: payload }
    this.#nextId += 1
    this.#pending.push(update)
    for (const listener of this.#listeners) listener()
    return update
  }

  /** Drops one update that has been delivered. */
  settle(update: Update): void {
    const index = this.#pending.indexOf(update)
    if (index >= 0) this.#pending.splice(index, 1)
  }

  /** Confirms all before `offset`, as getUpdates does; a negative offset keeps that many of the last. */
  confirm(offset: number): void {
    const keepFrom =
      offset < 0
        ? Math.max(this.#pending.length + offset, 0)
        : this.#pending.filter((update) => update.update_id < offset).length
    this.#pending.splice(0, keepFrom)
  }

  clear(): void {
    this.#pending.length = 0
  }

  /** Calls back at each new update until the returned function is called. */
  onPush(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
