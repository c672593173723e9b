/**
 * What became of events and articles, and which posts were refused, for the operator and for their publisher; and
 * trying again what failed.
 */
import { type Context, Hono } from 'hono'
import type { Desk } from '../app/ports/desk.ts'
import type { DeadLetter, Lanes } from '../app/ports/lane.ts'
import type { ArticleRecord, RecordDesk, WantedEvents } from '../app/ports/records.ts'
import { eventStatus, pullOutcomes } from '../app/pull-outcomes.ts'
import { type ResendDeps, resend } from '../app/resend.ts'
import { parseArticleId, parseEventId, parsePublisherId } from '../core/article.ts'
import { problem } from './problem.ts'
import { type Reader, type ReaderDeps, readerIn } from './reader.ts'
import { shownArticle, shownEvent, shownRefused, shownWhole } from './shown-records.ts'
import { LISTED, pageOf, wantedEvents } from './wanted-events.ts'

export interface RecordDeps extends ReaderDeps, ResendDeps {
  readonly desk: RecordDesk & Pick<Desk, 'sending' | 'keepOutcomes'> & ResendDeps['desk']
  readonly lanes: Pick<Lanes, 'outcomes' | 'deadLetters'> & ResendDeps['lanes']
}

type Handler = (c: Context, reader: Reader) => Promise<Response>

export function recordRoutes(deps: RecordDeps): Hono {
  const routes = new Hono()
  const route = (method: 'GET' | 'POST', path: string, handler: Handler) =>
    routes.on(method, path, async (c) => {
      const reader = await readerIn(c, deps)
      return reader.ok ? handler(c, reader.value) : problem(c, reader.error)
    })
  const get = (path: string, handler: Handler) => route('GET', path, handler)

  get('/events', async (c, reader) => {
    const wanted = wantedEvents(c.req.query(), reader)
    if (!wanted.ok) return problem(c, wanted.error)
    const { page, next } = await pageFor(deps, wanted.value)
    return c.json({ events: page.map((event) => shownEvent(event)), next })
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
    return c.json({ articles: page.map((event) => shownArticle(event)), next })
  })
  get('/articles/:publisher/:id', async (c, reader) => {
    const record = await articleIn(c, deps, reader)
    if (!record) return problem(c, { kind: 'unknown-article' })
    return c.json(shownWhole(record, lettersOf(record, await deps.lanes.deadLetters())))
  })
  route('POST', '/articles/:publisher/:id/resend', async (c, reader) => {
    const record = await articleIn(c, deps, reader)
    if (!record) return problem(c, { kind: 'unknown-article' })
    const { publisher, article } = record
    return c.json({ publisher, article, ...(await resend(deps, record)) })
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

/** Of the article that an address names. */
async function articleIn(c: Context, deps: RecordDeps, reader: Reader) {
  const publisher = parsePublisherId(c.req.param('publisher') ?? '')
  const article = parseArticleId(c.req.param('id') ?? '')
  return publisher && article && (await articleFor(deps, reader, { publisher, article }))
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
