/** What failed for good, to be tried again or taken off the list. */
import { DIRECT_EVENT } from '../../app/ports/lane.ts'
import { parseEventId } from '../../core/article.ts'
import type { Asked, Page } from './asked.ts'
import { articlePath } from './console-events.tsx'
import { Instant } from './instant.tsx'

const LIST = '/console/dead-letters'

export async function deadLettersPage({ deps }: Asked): Promise<Page> {
  const letters = await deps.lanes.deadLetters()
  const children = (
    <>
      {letters.length === 0 && <p>Nothing has failed for good.</p>}
      {letters.map(({ event, form, publisher, article, reason, chats, at }) => (
        <article class="card">
          <p class="line">{reason}</p>
          <p>{`${form} in ${chats} ${chats === 1 ? 'chat' : 'chats'}`}</p>
          <p class="soft">
            {event === DIRECT_EVENT ? (
              'a reply or a digest'
            ) : (
              <a href={articlePath(publisher, article)}>{`${publisher} · ${article}`}</a>
            )}
            {' · '}
            <Instant at={at} />
          </p>
          {event !== DIRECT_EVENT && (
            <form method="post" action={`${LIST}/${event}/replay`}>
              <button type="submit">Try again</button>
            </form>
          )}
          <form method="post" action={`${LIST}/${event}/drop`}>
            <button type="submit" class="danger">
              Take off the list
            </button>
          </form>
        </article>
      ))}
    </>
  )
  return { title: 'Dead letters', children }
}

export async function replayLetters({ c, deps }: Asked): Promise<Page> {
  const id = parseEventId(c.req.param('id') ?? '')
  const chats = id ? await deps.lanes.replay(id, 'failed-or-in-doubt') : 0
  if (!id || chats === 0) return { fault: { kind: 'no-dead-letters' } }
  await deps.desk.reopen(id)
  return { to: LIST }
}

export async function dropLetters({ c, deps }: Asked): Promise<Page> {
  const said = c.req.param('id') ?? ''
  const id = said === DIRECT_EVENT ? DIRECT_EVENT : parseEventId(said)
  const isDropped = id !== null && (await deps.lanes.drop(id))
  return isDropped ? { to: LIST } : { fault: { kind: 'no-dead-letters' } }
}
