/** An article that somebody has pasted into a form: read as one that is posted, by the format in which all of it can be said. */
import type { Publisher } from '../../app/ports/publisher.ts'
import type { Article } from '../../core/article.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Fault } from '../problem.ts'
import type { Asked } from './asked.ts'

export interface Pasted {
  readonly publisher: string
  readonly headline: string
  readonly text: string
  readonly topics: string
}

export async function pastedIn({ c }: Pick<Asked, 'c'>): Promise<Pasted> {
  const posted = c.req.method === 'POST' ? await c.req.parseBody() : {}
  const of = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '')
  return {
    ...{ publisher: of('publisher'), headline: of('headline') },
    ...{ text: of('text'), topics: of('topics') },
  }
}

/** Those whose articles somebody may paste. */
export async function publishersOf({ deps, reader }: Asked): Promise<readonly Publisher[]> {
  const all = await deps.desk.publishers()
  return all.filter(({ id }) => reader.only === null || id === reader.only)
}

export function readPasted(
  { deps }: Pick<Asked, 'deps'>,
  { id: publisher, domains }: Publisher,
  { id, pasted }: { readonly id: string; readonly pasted: Pasted },
): Result<Article, Fault> {
  const { headline, text, topics } = pasted
  const data = {
    ...{ id, url: `https://${domains[0]}/${id}`, headline, text },
    topics: topics
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean),
  }
  const body = new TextEncoder().encode(JSON.stringify({ type: 'article.published', data }))
  const context = { publisher, domains, settings: null, now: deps.now(), headers: new Headers() }
  const read = deps.sources.native?.read(body, context)
  if (read?.ok === false) return read
  const happening = read?.value.kind === 'happenings' ? read.value.happenings[0] : undefined
  return happening && 'article' in happening ? ok(happening.article) : err({ kind: 'not-found' })
}
