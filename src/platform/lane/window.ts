/** What the parts of an outbox agree on when they fill a window. */

/** Messages to a window. */
export const WINDOW = 20
/** A chat that is ready so soon may as well be waited for inside the window. */
export const SLACK_MS = 300

/** When a chat may next be sent to, epoch ms. */
export type ReadyAt = (chatId: number) => number
