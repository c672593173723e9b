/** What became of events and articles, and which posts were refused: for the operator, and for their publisher. */
import { type Context, Hono } from 'hono'
import type { Desk } from '../app/ports/desk.ts'
import type { DeadLetter, Lanes } from '../app/ports/lane.ts'
import type { ArticleRecord, RecordDesk, WantedEvents } from '../app/ports/records.ts'
import { eventStatus, pullOutcomes } from '../app/pull-outcomes.ts'
import { parseArticleId, parseEventId, parsePublisherId } from '../core/article.ts'
import { problem } from './problem.ts'
import { type Reader, type ReaderDeps, readerIn } from './reader.ts'
import { shownArticle, shownEvent, shownRefused, shownWhole } from './shown-records.ts'
import { LISTED, pageOf, wantedEvents } from './wanted-events.ts'

export interface RecordDeps extends ReaderDeps {
  readonly desk: RecordDesk & Pick<Desk, 'sending' | 'keepOutcomes'>
  readonly lanes: Pick<Lanes, 'outcomes' | 'deadLetters'>
}

type Handler = (c: Context, reader: Reader) => Promise<Response>

export function recordRoutes(deps: RecordDeps): Hono {
  const routes = new Hono()
  const get = (path: string, handler: Handler) =>
    routes.get(path, async (c) => {
      const reader = await readerIn(c, deps)
      return reader.ok ? handler(c, reader.value) : problem(c, reader.error)
    })

  get('/events', async (c, reader) => {
    const wanted = wantedEvents(c.req.query(), reader)
    if (!wanted.ok) return problem(c, wanted.error)
    const { page, next } = await pageFor(deps, wanted.value)
    return c.json({ events: page.map(shownEvent), next })
  })
  get('/events/:id', async (c, { only }) => {
    const id = parseEventId(c.req.param('id') ?? '')
    const status = id && (await eventStatus(deps, id))
    const isOwn = status && (only === null || status.publisher === only)
    return isOwn ? c.json(shownEvent(status)) : problem(c, { kind: 'unknown-event' })
  })

  get('/articles', async (c, reader) => {
    const wanted = wantedEvents(c.req.query(), reader)
    if (!wanted.ok) return problem(c, wanted.error)
    const { page, next } = await pageFor(deps, { ...wanted.value, isNewest: true })
    return c.json({ articles: page.map(shownArticle), next })
  })
  get('/articles/:publisher/:id', async (c, { only }) => {
    const publisher = parsePublisherId(c.req.param('publisher') ?? '')
    const article = parseArticleId(c.req.param('id') ?? '')
    const record =
      publisher && article && (await articleFor(deps, { only }, { publisher, article }))
    if (!record) return problem(c, { kind: 'unknown-article' })
    return c.json(shownWhole(record, lettersOf(record, await deps.lanes.deadLetters())))
  })

  get('/refused', async (c, reader) => {
    const wanted = wantedEvents({ publisher: c.req.query('publisher') }, reader)
    if (!wanted.ok) return problem(c, wanted.error)
    const refused = await deps.desk.refused(wanted.value.publisher, LISTED)
    return c.json({ refused: refused.map(shownRefused) })
  })
  return routes
}

/** Counts are pulled: what has been delivered meanwhile is not listed as being sent. */
export async function pageFor(deps: RecordDeps, wanted: WantedEvents) {
  if (wanted.state === null || wanted.state === 'sending' || wanted.state === 'done')
    await pullOutcomes(deps)
  return pageOf(await deps.desk.events(wanted, LISTED + 1))
}

/** `null`: nothing is kept of it, or it is another publisher's. */
export async function articleFor(
  deps: RecordDeps,
  { only }: Reader,
  { publisher, article }: Pick<ArticleRecord, 'publisher' | 'article'>,
): Promise<ArticleRecord | null> {
  const record =
    only === null || publisher === only ? await deps.desk.article(publisher, article) : null
  if (!record?.versions.some(({ state }) => state === 'sending')) return record
  await pullOutcomes(deps)
  return deps.desk.article(publisher, article)
}

/** What failed for good of any of its versions. */
export function lettersOf(
  { versions }: ArticleRecord,
  letters: readonly DeadLetter[],
): readonly DeadLetter[] {
  const events = new Set<string>(versions.map(({ id }) => id))
  return letters.filter(({ event }) => events.has(event))
}
