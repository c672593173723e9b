/** How long settings lie inactive before they are deleted: what readers are told, and what is done. */
import { DAY_MS } from './time/spans.ts'

/** Of who has blocked or removed the bot. */
export const INACTIVE_MS = 30 * DAY_MS
/** Of who has stopped and wants them kept. */
export const KEPT_MS = 7 * DAY_MS
