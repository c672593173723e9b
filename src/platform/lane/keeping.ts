/** How long a lane keeps what it needs to correct copies: so old is the last version of an article at most. */
import { DAY_MS } from '../../core/time/spans.ts'

export const KEPT_MS = 30 * DAY_MS
