/** How long the Desk keeps what it has: one number for all, so that what refers to each other ends together. */
import { DAY_MS } from '../../core/time/spans.ts'

/** Publishers repeat a webhook for days, and readers look back for weeks. */
export const KEPT_MS = 30 * DAY_MS
