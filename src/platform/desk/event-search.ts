/**
 * Finding events: by their state, publisher, article, link and day, newest first, a page at a time. Each kind
 * of question is answered by an index, so that a page costs about what it shows.
 */
import {
  EVENT_STATES,
  type EventRecord,
  type EventState,
  type WantedEvents,
} from '../../app/ports/records.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { Component } from '../component.ts'
import { Part, part } from '../sqlite.ts'
import { type EventRow, recordsOf } from './event-row.ts'
import { IS_NEWEST } from './event-table.ts'
import { OWNERS } from './publishers.ts'
import type { DeskTables } from './tables.ts'

export class EventSearch extends Component<DeskTables> {
  /** Newest first. */
  list(wanted: WantedEvents, limit: number): EventRecord[] {
    return recordsOf(this.#rows(wanted, limit))
  }

  #rows(wanted: WantedEvents, limit: number): EventRow[] {
    const { state, publisher, article, link } = wanted
    if (publisher || article || link) return this.deps.eventTable.page(others(wanted), limit)
    // An index holds each state's by time: the pages of all are one page.
    const states: readonly EventState[] = state ? [state] : EVENT_STATES
    return states
      .flatMap((one) =>
        this.deps.eventTable.page([part`state = ${one}`, ...narrowed(wanted)], limit),
      )
      .sort((a, b) => b.at - a.at || (b.id < a.id ? -1 : 1))
      .slice(0, limit)
  }
}

/** The `+` keeps the index of states out of it, which holds everybody's. */
const others = (wanted: WantedEvents): Part[] => [
  ...whose(wanted),
  ...(wanted.state ? [part`+state = ${wanted.state}`] : []),
  ...narrowed(wanted),
]

function whose({ publisher, article, link }: WantedEvents): Part[] {
  const linked = link ? [part`link = ${fingerprint(link)}`, part`url = ${link}`] : []
  if (publisher) {
    const own = part`publisher = (${OWNERS} WHERE id = ${publisher})`
    return [own, ...(article ? [part`article = ${article}`] : []), ...linked]
  }
  // An article is found by its owner: this is the index that there is.
  return [
    ...(article ? [part`publisher IN (${OWNERS})`, part`article = ${article}`] : []),
    ...linked,
  ]
}

function narrowed({ between, after, isNewest }: WantedEvents): Part[] {
  return [
    between && part`at >= ${between[0]} AND at < ${between[1]}`,
    after && part`(at, id) < (${after.at}, ${after.id})`,
    isNewest && IS_NEWEST,
  ].filter((condition) => condition instanceof Part)
}
