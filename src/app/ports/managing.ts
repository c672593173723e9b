/**
 * The groups and channels that somebody sets up from their private chat: those that they chose there, and
 * those where they let the bot in. The lane of the private chat keeps them, the last used first.
 */
import type { ChatFacts } from './asking.ts'

export interface ManagedChat extends ChatFacts {
  readonly chatId: number
}

/** A chat, or a topic of it, as somebody's commands are for it. */
export interface Managed extends ManagedChat {
  readonly threadId: number | null
}

export interface ManagedPage {
  readonly chats: readonly ManagedChat[]
  /** Of all there are. */
  readonly count: number
}

/** All of it by the id of the person, which is that of the private chat. Throws when the lane cannot be reached. */
export interface Managing {
  /** One of those that a person has chosen; `null` for any other. */
  managed(person: number, chatId: number): Promise<ManagedChat | null>
  /** What a person's commands are for at present; `null`: the private chat itself. */
  inHand(person: number): Promise<Managed | null>
  managedPage(person: number, page: { from: number; limit: number }): Promise<ManagedPage>
  /** Puts a chat on a person's list. */
  noteManaged(person: number, chat: ManagedChat): Promise<void>
  /** Takes it off. */
  dropManaged(person: number, chatId: number): Promise<void>
}
