/** Buttons that delete what is kept of a chat, or put it back. */
import type { Button, Message } from '../core/message/message.ts'
import type { Texts } from './texts/texts.ts'

/** Asks whether it is meant. */
export const ASK = 'stop:ask'
export const DELETE = 'stop:delete'
export const RESTORE = 'stop:restore'

export const deleteButton = (text: string): Button => ({ text, data: DELETE })

/** Under what tells that settings lie inactive. */
export const restoreButtons = (texts: Texts): Message['buttons'] => [
  [{ text: texts.restore, data: RESTORE }, deleteButton(texts.deleteNow)],
]
