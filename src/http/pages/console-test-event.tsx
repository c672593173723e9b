/** A test event is sent from a form, and its article's page shows what became of it. */
import { sendTestEvent } from '../../app/test-event.ts'
import type { Asked, Page } from './asked.ts'
import { articlePath } from './console-events.tsx'
import { pastedIn, publishersOf, readPasted } from './pasted.ts'

/** What is sent where nothing was pasted. */
const SAMPLE = {
  headline: 'Test: council approves new tram line to harbour after long debate',
  text: 'The city council approved a new tram line to the harbour on Monday after a long debate. Work is to begin in spring, the mayor said. This article is a test.',
  topics: '',
}

export async function sendTest(asked: Asked): Promise<Page> {
  const pasted = await pastedIn(asked)
  const publishers = await publishersOf(asked)
  const publisher = publishers.find(({ id }) => id === pasted.publisher)
  if (!publisher) return { fault: { kind: 'unknown-publisher' } }
  const said = pasted.headline.trim() === '' ? { ...pasted, ...SAMPLE } : pasted
  const id = `test-${crypto.randomUUID()}`
  const read = readPasted(asked, publisher, { id, pasted: said })
  if (!read.ok) return { fault: read.error }
  const sent = await sendTestEvent(asked.deps, publisher, read.value)
  return sent.ok ? { to: articlePath(publisher.id, id) } : { fault: sent.error }
}
