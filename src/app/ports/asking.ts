/** What the bot asks of Telegram besides sending. A lane does it, so that it keeps to the lane's pace. */
export interface Asking {
  /**
   * Whether somebody administers a group or channel now; false where the bot is not in it. `null` where
   * Telegram did not tell, or cannot be asked now. Throws when the lane cannot be reached.
   */
  isAdministrator(chatId: number, userId: number): Promise<boolean | null>
  /** What a group or channel is called. `null`, and throws, likewise. */
  chat(chatId: number): Promise<ChatFacts | null>
  /**
   * Shows a note to the person who pressed a button in a chat. A nicety: where it cannot be done now, or
   * very many are pressed in the chat, nothing happens. Throws when the lane cannot be reached.
   */
  answerPress(press: Press): Promise<void>
}

export interface ChatFacts {
  readonly title: string
  readonly kind: 'group' | 'channel'
  /** A group with topics. */
  readonly isForum: boolean
}

export interface Press {
  readonly chatId: number
  /** Telegram's id of the press. */
  readonly id: string
  /** At most 200 UTF-16 units. */
  readonly text: string
}
