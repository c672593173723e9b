/** Chats, and topics of them, that nothing is sent to until they speak: Telegram lets nobody write there. */
import type { Bar, MovedChat } from '../../../app/ports/lane.ts'
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
export class Bars extends Component<Deps> {
  /**
   * Keeps the settings, and sends nothing until the chat speaks. A topic is barred by itself; General is
   * the whole chat, but where Telegram speaks of the topic alone.
   */
  bar(target: Target, bar: Bar, now: number): void {
    const isWhole = bar.scope === 'chat' && target.threadId === null
    for (const recipient of this.deps.rows.ofChat(target.chatId)) {
      if (isWhole || recipient.target.threadId === target.threadId) this.#bar(recipient, bar)
    }
    this.deps.onChange(target.chatId, now)
  }

  #bar(recipient: Recipient, bar: Bar): void {
    this.deps.index.remove(recipient)
    this.deps.rows.setBarred(recipient.n, bar, this.deps.newest())
  }

  /**
   * The chat has spoken: it and its topics are sent to again, but a closed topic only if it was there.
   * Those that were barred.
   */
  lift({ chatId, threadId }: Target, now: number): Recipient[] {
    const lifted = this.#barred(chatId).filter(
      ({ barred, target }) => barred?.scope === 'chat' || target.threadId === threadId,
    )
    for (const recipient of lifted) this.#unbar(recipient)
    if (lifted.length > 0) this.deps.onChange(chatId, now)
    return lifted
  }

  #unbar(recipient: Recipient): void {
    this.deps.rows.setBarred(recipient.n, null, this.deps.newest())
    this.deps.index.add(recipient)
  }

  #barred(chatId: number): Recipient[] {
    return this.deps.rows.ofChat(chatId).filter(({ barred }) => barred !== null)
  }

  /** What another lane knows of them. */
  take({ chatId, paused }: MovedChat): void {
    for (const recipient of this.#barred(chatId)) this.#unbar(recipient)
    for (const { target, reason, scope = 'chat' } of paused) {
      const recipient = this.deps.rows.find(target)
      if (recipient) this.#bar(recipient, { scope, reason })
    }
  }
}
