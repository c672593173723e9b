/**
 * The stream of what changes: the page draws from it, and waiting tests look again at each change.
 */
import type { JsonObject } from './json.ts'

export interface Change {
  readonly kind: 'chat' | 'chats' | 'message' | 'answer' | 'typing' | 'call' | 'webhook' | 'reset'
  readonly data: JsonObject
}

export type Listener = (change: Change) => void

export class Changes {
  readonly #listeners = new Set<Listener>()

  emit(kind: Change['kind'], data: JsonObject = {}): void {
    for (const listener of [...this.#listeners]) listener({ kind, data })
  }

  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
