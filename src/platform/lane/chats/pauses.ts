/** Chats, and topics of them, that nothing is sent to until they speak: Telegram lets nobody write there. */
import type { MovedChat, Pause } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import { Component } from '../../component.ts'
import type { Recipient } from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'
import type { RecipientRows } from './recipient-rows.ts'

interface Deps {
  readonly rows: RecipientRows
  readonly index: RecipientIndex
  /** Its home is told, where it is about to be elsewhere. */
  onChange(chatId: number, now: number): void
  /** The newest number of an item. */
  newest(): number
}

/** Methods that change something run inside the caller's transaction. */
export class Pauses extends Component<Deps> {
  /**
   * Keeps the settings, and sends nothing until the chat speaks. A topic is paused by itself; General is
   * the whole chat, but where Telegram speaks of the topic alone.
   */
  pause(target: Target, pause: Pause, now: number): void {
    const isWhole = pause.scope === 'chat' && target.threadId === null
    for (const recipient of this.deps.rows.ofChat(target.chatId)) {
      if (isWhole || recipient.target.threadId === target.threadId) this.#pause(recipient, pause)
    }
    this.deps.onChange(target.chatId, now)
  }

  #pause(recipient: Recipient, pause: Pause): void {
    this.deps.index.remove(recipient)
    this.deps.rows.setPaused(recipient.n, pause, this.deps.newest())
  }

  /**
   * The chat has spoken: it and its topics are sent to again, but a closed topic only if it was there.
   * Those that were paused.
   */
  resume({ chatId, threadId }: Target, now: number): Recipient[] {
    const resumed = this.#paused(chatId).filter(
      ({ paused, target }) => paused?.scope === 'chat' || target.threadId === threadId,
    )
    for (const recipient of resumed) this.#unpause(recipient)
    if (resumed.length > 0) this.deps.onChange(chatId, now)
    return resumed
  }

  #unpause(recipient: Recipient): void {
    this.deps.rows.setPaused(recipient.n, null, this.deps.newest())
    this.deps.index.add(recipient)
  }

  #paused(chatId: number): Recipient[] {
    return this.deps.rows.ofChat(chatId).filter(({ paused }) => paused !== null)
  }

  /** What another lane knows of them. */
  take({ chatId, paused }: MovedChat): void {
    for (const recipient of this.#paused(chatId)) this.#unpause(recipient)
    for (const { target, reason, scope = 'chat' } of paused) {
      const recipient = this.deps.rows.find(target)
      if (recipient) this.#pause(recipient, { scope, reason })
    }
  }
}
