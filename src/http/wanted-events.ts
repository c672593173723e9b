/** What a list of events or articles is asked for in its address, checked, and where its next page begins. */
import {
  type Cursor,
  EVENT_STATES,
  type EventRecord,
  type WantedEvents,
} from '../app/ports/records.ts'
import { parseArticleId, parseEventId, parsePublisherId } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import { DAY_MS } from '../core/time/spans.ts'
import type { Fault } from './problem.ts'
import type { Reader } from './reader.ts'

export const LISTED = 100
const LONGEST_LINK = 2_000

type Query = Readonly<Partial<Record<string, string>>>

/** What a publisher may ask for is its own alone. */
export function wantedEvents(query: Query, { only }: Reader): Result<WantedEvents, Fault> {
  const { state: said, publisher: asked, ...rest } = query
  const state = EVENT_STATES.find((name) => name === said) ?? null
  if (said !== undefined && state === null)
    return err({ kind: 'unknown-state', states: EVENT_STATES })
  const publisher = asked === undefined ? only : parsePublisherId(asked)
  if (asked !== undefined && publisher === null) return malformed('publisher')
  if (only !== null && publisher !== only) return err({ kind: 'unknown-publisher' })
  for (const [name, read] of Object.entries(PARAMETERS)) {
    const text = rest[name]
    if (text !== undefined && read(text) === null) return malformed(name)
  }
  const of = <T>(name: keyof typeof PARAMETERS, read: (text: string) => T): T | null => {
    const text = rest[name]
    return text === undefined ? null : read(text)
  }
  return ok({
    state,
    publisher,
    article: of('article', parseArticleId),
    link: of('link', linkOf),
    between: of('day', dayOf),
    after: of('cursor', cursorOf),
  })
}

const malformed = (name: string): Result<never, Fault> => err({ kind: 'malformed-query', name })

const linkOf = (text: string): string | null =>
  text !== '' && text.length <= LONGEST_LINK ? text : null

/** A day of UTC, from its first instant to the next one's. */
function dayOf(text: string): readonly [number, number] | null {
  const from = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  const isDay = !Number.isNaN(from) && new Date(from).toISOString().startsWith(text)
  return isDay ? [from, from + DAY_MS] : null
}

function cursorOf(text: string): Cursor | null {
  const [, at = '', event = ''] = /^(\d{1,15})-(evt_\w+)$/.exec(text) ?? []
  const id = parseEventId(event)
  return id ? { at: Number(at), id } : null
}

const PARAMETERS = { article: parseArticleId, link: linkOf, day: dayOf, cursor: cursorOf }

/** A page, and where the next one begins; `null`: there is none. */
export function pageOf(events: readonly EventRecord[]) {
  const page = events.slice(0, LISTED)
  const last = page.at(-1)
  const next = events.length > LISTED && last ? `${last.times.received}-${last.id}` : null
  return { page, next }
}
