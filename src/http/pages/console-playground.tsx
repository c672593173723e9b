/** An article is pasted, and its line, the others that fell and who would get it are shown; nothing is kept. */
import { rehearse, type WouldSend } from '../../app/dry-run.ts'
import type { Publisher } from '../../app/ports/publisher.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Fault } from '../problem.ts'
import type { Asked, Page } from './asked.ts'
import { Evidenced, Rejected } from './evidence.tsx'
import { type Pasted, pastedIn, publishersOf, readPasted } from './pasted.ts'

export async function playgroundPage(asked: Asked): Promise<Page> {
  const publishers = await publishersOf(asked)
  const pasted = await pastedIn(asked)
  const tried = asked.c.req.method === 'POST' ? await tryOut(asked, publishers, pasted) : null
  if (tried?.ok === false) return { fault: tried.error }
  const children = (
    <>
      {tried && <Would would={tried.value} />}
      <Form {...{ publishers, pasted }} />
    </>
  )
  return { title: 'Playground', children }
}

async function tryOut(
  asked: Asked,
  publishers: readonly Publisher[],
  pasted: Pasted,
): Promise<Result<Omit<WouldSend, 'type'>, Fault>> {
  const publisher = publishers.find(({ id }) => id === pasted.publisher)
  if (!publisher) return err({ kind: 'unknown-publisher' })
  const read = readPasted(asked, publisher, { id: 'playground', pasted })
  return read.ok ? ok(await rehearse(asked.deps, publisher, read.value)) : read
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
    <p class="actions">
      <button type="submit">Show the line</button>
      <button type="submit" class="quiet" formaction="/console/test-event">
        Send as a test event
      </button>
    </p>
    <p class="soft">
      To show the line keeps and sends nothing. A test event takes the way of a real one and stands
      in the log; it alerts nobody, and says how many chats it would have gone to.
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
