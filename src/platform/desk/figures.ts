/**
 * What days come to. A day's figures are worked out from its events once it is over, which costs one row a day;
 * until then, each time that they are asked for.
 */
import type { DayFigures } from '../../app/ports/figures.ts'
import { EVENT_STATES } from '../../app/ports/records.ts'
import { type Spread, spreadOf } from '../../core/percentile.ts'
import { DAY_MS, HOUR_MS } from '../../core/time/spans.ts'
import { Table } from '../component.ts'
import { part } from '../sqlite.ts'
import { readCounts, readDayFigures, stored } from '../stored.ts'
import { type EventRow, TEST } from './event-row.ts'
import { KEPT_MS } from './keeping.ts'
import type { DeskTables } from './tables.ts'

const DAYS = KEPT_MS / DAY_MS
/** What was accepted before midnight has been sent by then, or waits for a reason. */
const GRACE_MS = HOUR_MS
/** Of each state; of a busier day the newest are counted. */
const MOST_EVENTS = 100_000

const dayOf = (at: number): number => Math.floor(at / DAY_MS)

/** Methods that change something run inside the caller's transaction. */
export class Figures extends Table<DeskTables> {
  /** Oldest first. */
  list(now: number): DayFigures[] {
    const today = dayOf(now)
    const kept = this.#kept()
    return Array.from({ length: DAYS }, (_, i) => today - DAYS + 1 + i).map(
      (day) => kept.get(day) ?? this.#worked(day),
    )
  }

  /** Writes down one day that is over, and takes off what is past its keeping. */
  sweep(now: number): void {
    const oldest = dayOf(now) - DAYS + 1
    this.db.run`DELETE FROM day_figures WHERE day < ${oldest}`
    const next = (this.db.value<number>`SELECT MAX(day) FROM day_figures` ?? oldest - 1) + 1
    if (next >= dayOf(now - GRACE_MS)) return
    const { day, ...figures } = this.#worked(next)
    this.db.run`INSERT INTO day_figures (day, data) VALUES (${day}, ${stored(figures)})`
  }

  #kept(): Map<number, DayFigures> {
    const rows = this.db.all<{ day: number; data: string }>`SELECT day, data FROM day_figures`
    return new Map(
      rows.flatMap(({ day, data }) => {
        const figures = readDayFigures(data)
        return figures ? [[day, { day, ...figures }]] : []
      }),
    )
  }

  #worked(day: number): DayFigures {
    const [from, to] = [day * DAY_MS, (day + 1) * DAY_MS]
    const events = EVENT_STATES.flatMap((state) =>
      this.deps.eventTable.page(
        [
          part`state = ${state}`,
          part`at >= ${from}`,
          part`at < ${to}`,
          part`untold IS NOT ${TEST}`,
        ],
        MOST_EVENTS,
      ),
    )
    const told = events.filter(({ type }) => type !== 'article.retracted' && type !== 'ping')
    return {
      day,
      articles: told.filter(({ revision }) => revision === 1).length,
      alerts: events.reduce((sum, { chats }) => sum + (readCounts(chats)?.sent ?? 0), 0),
      first: waitOf(told, ({ first_sent_at: at }) => at),
      last: waitOf(told, ({ last_sent_at: at }) => at),
    }
  }
}

/** An embargo is no wait of ours, nor is a second editor. */
function waitOf(
  events: readonly EventRow[],
  sent: (event: EventRow) => number | null,
): Spread | null {
  const waits = events.flatMap((event) => {
    const isHeld = event.embargo_until !== null || event.approval !== null
    const at = isHeld ? null : sent(event)
    return at === null ? [] : [Math.max(0, at - event.at)]
  })
  return spreadOf(waits)
}
