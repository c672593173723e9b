/** The log of events with its search, and posts that were refused. */
import { outcomeOf } from '../../app/outcome-said.ts'
import { EVENT_STATES, type EventDetail, type EventRecord } from '../../app/ports/records.ts'
import { pageFor } from '../records.ts'
import { LISTED, wantedEvents } from '../wanted-events.ts'
import type { Asked, Page } from './asked.ts'
import { Instant } from './instant.tsx'

/** Fields of a form that were left empty ask for nothing. */
const asked = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query).filter(([, text]) => text !== ''))

export async function eventsPage({ c, deps, reader }: Asked): Promise<Page> {
  const query = asked(c.req.query())
  const wanted = wantedEvents(query, reader)
  if (!wanted.ok) return { fault: wanted.error }
  const { page, next } = await pageFor(deps, wanted.value)
  const children = (
    <>
      <Search query={query} isOperator={reader.only === null} />
      {page.length === 0 && <p>Nothing was found.</p>}
      {page.map((event) => (
        <EventCard event={event} />
      ))}
      {next !== null && (
        <a href={`/console/events?${new URLSearchParams({ ...query, cursor: next })}`}>
          Older events
        </a>
      )}
    </>
  )
  return { title: 'Events', children }
}

interface Searched {
  readonly query: Readonly<Record<string, string>>
  readonly isOperator: boolean
}

const Search = ({ query, isOperator }: Searched) => (
  <form class="search" method="get">
    {isOperator && <Field name="publisher" label="Publisher" value={query.publisher} />}
    <Field name="article" label="Article’s id" value={query.article} />
    <Field name="link" label="Link" value={query.link} />
    <Field name="day" label="Day (UTC)" value={query.day} type="date" />
    <div>
      <label for="state">State</label>
      <select id="state" name="state">
        <option value="">any</option>
        {EVENT_STATES.map((state) => (
          <option selected={query.state === state}>{state}</option>
        ))}
      </select>
    </div>
    <button type="submit">Search</button>
  </form>
)

interface Filled {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  readonly type?: string
}

const Field = ({ name, label, value = '', type = 'text' }: Filled) => (
  <div>
    <label for={name}>{label}</label>
    <input id={name} name={name} type={type} value={value} />
  </div>
)

export const articlePath = (publisher: string, article: string): string =>
  `/console/articles/${publisher}/${encodeURIComponent(article)}`

interface Told {
  readonly event: EventRecord
  /** Of its article; a list does not tell it. */
  readonly story?: EventDetail['story']
}

export const EventCard = ({ event, ...told }: Told) => {
  const { publisher, article, type, state, headline, line, times } = event
  const name = line ?? headline ?? type
  return (
    <article class="card">
      <p class="line">
        {article === null ? name : <a href={articlePath(publisher, article)}>{name}</a>}
      </p>
      <p class={state === 'failed' ? 'bad' : ''}>{outcomeOf({ ...event, ...told })}</p>
      <p class="soft">
        {`${publisher} · ${type}${article === null ? '' : ` · ${article}`} · `}
        <Instant at={times.received} />
      </p>
    </article>
  )
}

export async function refusedPage({ deps, reader }: Asked): Promise<Page> {
  const refused = await deps.desk.refused(reader.only, LISTED)
  const children = (
    <>
      <p>Of the last week, why each post was refused. Anybody can post with a wrong signature.</p>
      {refused.length === 0 && <p>None was.</p>}
      {refused.map(({ publisher, at, reason, bytes, request }) => (
        <article class="card">
          <p>{reason}</p>
          <p class="soft">
            {`${publisher} · ${bytes === null ? 'body not read' : `${bytes} bytes`} · request ${request} · `}
            <Instant at={at} />
          </p>
        </article>
      ))}
    </>
  )
  return { title: 'Refused posts', children }
}
