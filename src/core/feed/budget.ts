/**
 * What feeds take of the queue operations that Cloudflare's free plan has in a day. Articles need them as
 * well: where feeds take all of them, alerts wait until midnight UTC. docs/cost.md has the whole account.
 */
import { DAY_MS } from '../time/spans.ts'
import { USUALLY_MS } from './schedule.ts'

export const FREE_OPERATIONS = 10_000
/** A message is written, read and deleted. */
export const OPERATIONS_A_MESSAGE = 3
/** With so many an account is reckoned. */
export const ARTICLES_A_DAY = 20

const A_FEED = (DAY_MS / USUALLY_MS) * OPERATIONS_A_MESSAGE
const MOST_FEEDS = Math.floor((FREE_OPERATIONS - ARTICLES_A_DAY * OPERATIONS_A_MESSAGE) / A_FEED)

const shown = (n: number): string => n.toLocaleString('en')

/** A sentence or two for the operator; `null` where the free plan has enough for so many. */
export const overBudget = (feeds: number): string | null =>
  feeds <= MOST_FEEDS
    ? null
    : `${feeds} feeds that are read every ${USUALLY_MS / 60_000} minutes take ${shown(feeds * A_FEED)} queue operations a day. Cloudflare’s free plan has ${shown(FREE_OPERATIONS)}, for articles as well, which are enough for ${MOST_FEEDS} feeds: beyond, alerts wait until midnight UTC. The paid plan has room for them.`
