/** An article is pasted, and its line, the others that fell and who would get it are shown; nothing is kept. */
import { rehearse, type WouldSend } from '../../app/dry-run.ts'
import type { Publisher } from '../../app/ports/publisher.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Fault } from '../problem.ts'
import type { Asked, Page } from './asked.ts'
import { Evidenced, Rejected } from './evidence.tsx'

interface Pasted {
  readonly publisher: string
  readonly headline: string
  readonly text: string
  readonly topics: string
}

export async function playgroundPage({ c, deps, reader }: Asked): Promise<Page> {
  const all = await deps.desk.publishers()
  const publishers = all.filter(({ id }) => reader.only === null || id === reader.only)
  const posted = c.req.method === 'POST' ? await c.req.parseBody() : {}
  const of = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '')
  const pasted = {
    ...{ publisher: of('publisher'), headline: of('headline') },
    ...{ text: of('text'), topics: of('topics') },
  }
  const tried = c.req.method === 'POST' ? await tryOut(deps, publishers, pasted) : null
  if (tried?.ok === false) return { fault: tried.error }
  const children = (
    <>
      {tried && <Would would={tried.value} />}
      <Form {...{ publishers, pasted }} />
    </>
  )
  return { title: 'Playground', children }
}

/** Read as an article that is posted, by the format that all of it can be said in. */
async function tryOut(
  deps: Asked['deps'],
  publishers: readonly Publisher[],
  { publisher: id, headline, text, topics }: Pasted,
): Promise<Result<Omit<WouldSend, 'type'>, Fault>> {
  const publisher = publishers.find((one) => one.id === id)
  if (!publisher) return err({ kind: 'unknown-publisher' })
  const data = {
    ...{ id: 'playground', url: 'https://playground.example/', headline, text },
    topics: topics
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean),
  }
  const body = new TextEncoder().encode(JSON.stringify({ type: 'article.published', data }))
  const read = deps.sources.native?.read(body, {
    ...{ publisher: publisher.id, domains: ['playground.example'], settings: null },
    ...{ now: deps.now(), headers: new Headers() },
  })
  if (read?.ok === false) return read
  const happening = read?.value.kind === 'happenings' ? read.value.happenings[0] : undefined
  if (!happening || !('article' in happening)) return err({ kind: 'not-found' })
  return ok(await rehearse(deps, publisher, happening.article))
}

const Form = ({ publishers, pasted }: { publishers: readonly Publisher[]; pasted: Pasted }) => (
  <form method="post" action="/console/playground">
    <label for="publisher">Publisher</label>
    <select id="publisher" name="publisher">
      {publishers.map(({ id, name }) => (
        <option value={id} selected={id === pasted.publisher}>
          {name}
        </option>
      ))}
    </select>
    <label for="headline">Headline</label>
    <input id="headline" name="headline" value={pasted.headline} maxlength={500} required />
    <label for="text">Text</label>
    <textarea id="text" name="text">
      {pasted.text}
    </textarea>
    <label for="topics">Topics, parted by commas</label>
    <input id="topics" name="topics" value={pasted.topics} />
    <p>
      <button type="submit">Show the line</button> Nothing is kept or sent.
    </p>
  </form>
)

const Would = ({ would }: { would: Omit<WouldSend, 'type'> }) => {
  const { line, sentences, evidence, rejected, chats } = would
  const by = Object.entries(chats.by).map(([kind, n]) => `${n} by ${kind}`)
  return (
    <section class="card">
      <p class="line">{line}</p>
      {sentences.map((text) => (
        <p>{text}</p>
      ))}
      <p>
        {`It would go to ${chats.matched} ${chats.matched === 1 ? 'chat' : 'chats'}`}
        {by.length > 0 && `: ${by.join(', ')}`}.
      </p>
      <h2>Where the line comes from</h2>
      <Evidenced evidence={evidence} />
      <h2>Why others fell</h2>
      <Rejected rejected={rejected} />
    </section>
  )
}
