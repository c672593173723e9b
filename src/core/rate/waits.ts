/** How long Telegram is left alone, in ms: as it says itself, and while it says nothing. */
import { DAY_MS } from '../time/spans.ts'

const SECOND_MS = 1_000
const SILENCE_CAP_MS = 60_000
export const LONGEST_WAIT_MS = DAY_MS

/** Where Telegram says so many seconds: one at least, and no more than a day. */
export const waitOf = (seconds: number): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(SECOND_MS, Math.ceil(seconds * SECOND_MS)))

/** After so many requests in a row without an answer: longer each time, so that little is in doubt at a time. */
export const waitAfterSilence = (unanswered: number): number =>
  Math.min(SILENCE_CAP_MS, SECOND_MS * 2 ** unanswered)
