/** Second editors of a publisher: linking a private chat with a code, and unlinking all. */
import { newEditorCode } from '../../app/editor-code.ts'
import { MOST_EDITORS } from '../../app/ports/editors.ts'
import type { Asked, Page } from './asked.ts'
import { publisherPath } from './console-publishers.tsx'
import { publishersOf } from './pasted.ts'

export const SecondEditors = ({ id, count }: { id: string; count: number }) => (
  <section>
    <h2>Second editor</h2>
    <p>
      Where one is linked, an article of urgency 1 is held and asked about in a private Telegram
      chat: it goes out as urgent when somebody there says so, and as an ordinary alert when they
      say that, or say nothing for ten minutes. Its record says which.
    </p>
    <p>{count === 0 ? 'None is linked: such articles go out at once.' : linkedSaid(count)}</p>
    {count < MOST_EDITORS && (
      <form class="verb" method="post" action={`${publisherPath(id)}/editor-code`}>
        <button type="submit" class="quiet">
          Link a chat
        </button>
      </form>
    )}
    {count > 0 && (
      <form class="verb" method="post" action={`${publisherPath(id)}/unlink-editors`}>
        <button type="submit" class="danger">
          Unlink all
        </button>
      </form>
    )}
  </section>
)

const linkedSaid = (count: number): string =>
  count === 1 ? '1 chat is linked.' : `${count} chats are linked.`

export async function newCode(asked: Asked): Promise<Page> {
  const publisher = await ownOf(asked)
  if (!publisher) return { fault: { kind: 'unknown-publisher' } }
  const { desk, botUsername } = asked.deps
  const code = await newEditorCode(desk, publisher.id)
  const children = (
    <>
      <p>
        The second editor sends this to the bot in a private chat. It links one chat, within an
        hour, and is shown here and nowhere else.
      </p>
      <pre>{`/start ${code}`}</pre>
      {botUsername !== null && (
        <p>
          Or opens <a href={`https://t.me/${botUsername}?start=${code}`}>this link</a> in Telegram.
        </p>
      )}
      <p>
        <a href={publisherPath(publisher.id)}>{`Back to ${publisher.name}`}</a>
      </p>
    </>
  )
  return { title: 'Link a second editor’s chat', children }
}

export async function unlinkEditors(asked: Asked): Promise<Page> {
  const publisher = await ownOf(asked)
  if (!publisher) return { fault: { kind: 'unknown-publisher' } }
  await asked.deps.desk.editing({ verb: 'unlink', publisher: publisher.id })
  return { to: publisherPath(publisher.id) }
}

async function ownOf(asked: Asked) {
  const publishers = await publishersOf(asked)
  return publishers.find(({ id }) => id === asked.c.req.param('id'))
}
