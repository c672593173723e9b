/** What a day of a newsroom uses, from what two fan-outs of different size were seen to use. */
import { ARTICLES_A_DAY, OPERATIONS_A_MESSAGE } from '../../src/core/feed/budget.ts'
import type { FanOut } from '../delivery/fan-out.ts'
import { type Item, OBJECT_GB } from './prices.ts'

export type Usage = Readonly<Record<Item, number>>

/** Alerts a day, each to every subscriber: the dearest case. */
export const ALERTS_A_DAY = ARTICLES_A_DAY
const CRON_RUNS_A_DAY = 1_440
/** What KV is told of articles is written once in five minutes, however many there are. */
const ARTICLE_COPIES_A_DAY = 288
/** Cron asks the Desk and the lane to sweep, and for what is being sent; it writes nothing when idle. */
const OBJECT_REQUESTS_PER_CRON = 3

/** The part of an article that does not grow with its chats, and the part that does. */
export interface Unit {
  readonly perArticle: number
  readonly perSend: number
}

export interface Units {
  readonly rowsWritten: Unit
  readonly rowsRead: Unit
  readonly objectRequests: Unit
  readonly kvReads: number
  readonly kvWrites: number
  readonly queueMessages: number
}

/** A straight line through a small and a large fan-out. */
export function unitsOf(small: FanOut, large: FanOut): Units {
  const unit = (of: (run: FanOut) => number): Unit => {
    const perSend = (of(large) - of(small)) / (large.sends - small.sends)
    return { perSend, perArticle: Math.max(0, of(small) - perSend * small.sends) }
  }
  return {
    rowsWritten: unit(({ use }) => use.laneRows + use.deskRows),
    rowsRead: unit(({ use }) => use.rowsRead),
    objectRequests: unit(({ use }) => use.laneRequests + use.deskRequests),
    kvReads: large.use.kvReads,
    kvWrites: large.use.kvWritesForArticles,
    queueMessages: large.use.queueMessages,
  }
}

/** `rate`: messages a second while the lane sends; it is billed for as long as that takes. */
export function dayOf(units: Units, subscribers: number, rate: number): Usage {
  const sends = subscribers * ALERTS_A_DAY
  const total = ({ perArticle, perSend }: Unit) => perArticle * ALERTS_A_DAY + perSend * sends
  return {
    requests: ALERTS_A_DAY * (1 + units.queueMessages) + CRON_RUNS_A_DAY,
    objectRequests: total(units.objectRequests) + CRON_RUNS_A_DAY * OBJECT_REQUESTS_PER_CRON,
    duration: (sends / rate) * OBJECT_GB,
    rowsWritten: total(units.rowsWritten),
    rowsRead: total(units.rowsRead),
    kvReads: units.kvReads * ALERTS_A_DAY,
    kvWrites: Math.min(units.kvWrites * ALERTS_A_DAY, ARTICLE_COPIES_A_DAY),
    queueOperations: units.queueMessages * OPERATIONS_A_MESSAGE * ALERTS_A_DAY,
  }
}
