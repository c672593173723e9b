/** One publisher: how it is connected and how it does, and all that may be changed of it. */
import { feedFaultSaid, feedTroubleSaid } from '../../app/feed-fault.ts'
import type { FeedState } from '../../app/ports/feeds.ts'
import { type Publisher, settingsOf } from '../../app/ports/publisher.ts'
import {
  addressOf,
  changePublisher,
  readFeedAgain,
  removePublisher,
  rotateSecret,
} from '../../app/publishers.ts'
import { dropReadKeys, newReadKey } from '../../app/read-key.ts'
import { feedAddress } from '../../core/feed/settings.ts'
import type { Result } from '../../core/result.ts'
import type { Fault } from '../problem.ts'
import type { Asked, Page } from './asked.ts'
import { SecondEditors } from './console-editors.tsx'
import { keyMade, originOf, publisherPath, renewed } from './console-publishers.tsx'
import { Instant } from './instant.tsx'
import { publishersOf } from './pasted.ts'

export async function publisherPage(asked: Asked): Promise<Page> {
  const { c, deps, reader } = asked
  const publishers = await publishersOf(asked)
  const publisher = publishers.find(({ id }) => id === c.req.param('id'))
  if (!publisher) return { fault: { kind: 'unknown-publisher' } }
  const [feed] = publisher.format === 'feed' ? await deps.desk.feedStates([publisher.id]) : []
  const { editors = [] } = await deps.desk.editing({ verb: 'list', publisher: publisher.id })
  const children = (
    <>
      <About publisher={publisher} address={addressOf(deps.sources, publisher, originOf(asked))} />
      {feed && <Feed {...{ feed, publisher }} isOperator={reader.only === null} />}
      <Try id={publisher.id} />
      <SecondEditors id={publisher.id} count={editors.length} />
      {reader.only === null && <Changes publisher={publisher} />}
    </>
  )
  return { title: publisher.name, children }
}

interface Shown {
  readonly publisher: Publisher
}

interface Placed extends Shown {
  /** Where its system posts to; `null`: it does not, or the address is a secret. */
  readonly address: string | null
}

const About = ({ publisher: { id, domains, format, paused, secrets }, address }: Placed) => (
  <dl>
    <dt>Id</dt>
    <dd>{id}</dd>
    {address && <dt>Posts to</dt>}
    {address && <dd>{address}</dd>}
    <dt>Format</dt>
    <dd>{format}</dd>
    <dt>Domains</dt>
    <dd>{domains.join(', ')}</dd>
    <dt>Alerts</dt>
    <dd>{paused ? 'paused: what it posts is recorded, and nobody is alerted' : 'on'}</dd>
    {format !== 'feed' && <dt>Secrets</dt>}
    {format !== 'feed' && (
      <dd>{secrets.length > 1 ? 'two work: the newest, and the one before it' : 'one works'}</dd>
    )}
    <dt>Log</dt>
    <dd>
      <a href={`/console/events?publisher=${id}`}>Events</a>
    </dd>
  </dl>
)

interface FeedShown extends Shown {
  readonly feed: FeedState
  readonly isOperator: boolean
}

const Feed = ({ feed, publisher, isOperator }: FeedShown) => (
  <section>
    <h2>Feed</h2>
    <dl>
      <dt>Address</dt>
      <dd>{feedAddress(settingsOf(publisher)) ?? 'not known'}</dd>
      <dt>Last read</dt>
      <dd>
        <Instant at={feed.lastPoll} />
      </dd>
      <dt>Next</dt>
      <dd>
        <Instant at={feed.nextTry} />
      </dd>
      <dt>Last news</dt>
      <dd>
        <Instant at={feed.newsAt} />
      </dd>
      <dt>Items known</dt>
      <dd>{feed.items ?? 0}</dd>
      {feed.fault && <dt>Error</dt>}
      {feed.fault && <dd class="bad">{feedFaultSaid(feed.fault)}</dd>}
    </dl>
    {feed.trouble && <p class="bad">{feedTroubleSaid(feed.trouble, null)}</p>}
    {isOperator && <Verb id={publisher.id} verb="read" label="Read it now" />}
  </section>
)

const Try = ({ id }: { id: string }) => (
  <section>
    <h2>Test event</h2>
    <p>
      A sample article takes the way of a real one, from its acceptance to its line. It alerts
      nobody, and its page says how many chats would have got it.
    </p>
    <form method="post" action="/console/test-event">
      <input type="hidden" name="publisher" value={id} />
      <button type="submit">Send a test event</button>
    </form>
  </section>
)

const Changes = ({ publisher }: Shown) => {
  const { id, name, domains, format, paused, updates } = publisher
  return (
    <>
      <h2>Name and domains</h2>
      <form method="post" action={`${publisherPath(id)}/change`}>
        <label for="name">Name</label>
        <input id="name" name="name" value={name} required />
        <label for="domains">Domains, parted by spaces</label>
        <input id="domains" name="domains" value={domains.join(' ')} required />
        <label for="updates">What readers get of an update that changes what they were told</label>
        <select id="updates" name="updates">
          <option value="reply" selected={updates === 'reply'}>
            the edit, and a reply
          </option>
          <option value="edit" selected={updates === 'edit'}>
            the edit alone
          </option>
        </select>
        <p>
          <button type="submit">Save</button>
        </p>
      </form>
      <h2>Pause</h2>
      <p>What a paused publisher posts is recorded, and alerts nobody.</p>
      <Verb id={id} verb={paused ? 'resume' : 'pause'} label={paused ? 'Resume' : 'Pause'} />
      {format !== 'feed' && (
        <>
          <h2>Secret</h2>
          <p>
            The secret before a new one works for 24 hours more. To end a stolen one at once, make
            two new ones.
          </p>
          <Verb id={id} verb="rotate" label="New secret" />
        </>
      )}
      <h2>Read key</h2>
      <p>
        With it the publisher signs in here, and looks up its articles by the API. The key before a
        new one works for 24 hours more.
      </p>
      <Verb id={id} verb="read-key" label="New read key" />
      <Verb id={id} verb="drop-read-key" label="Revoke all read keys" isGrave />
      <h2>Remove</h2>
      <form method="post" action={`${publisherPath(id)}/remove`}>
        <p>Its posts are refused from then on, and what waits is cancelled. Its records go.</p>
        <label class="check">
          <input type="checkbox" name="sure" value="yes" required /> Remove {name} for good
        </label>
        <button type="submit" class="danger">
          Remove
        </button>
      </form>
    </>
  )
}

interface Pressed {
  readonly id: string
  readonly verb: string
  readonly label: string
  readonly isGrave?: boolean
}

const Verb = ({ id, verb, label, isGrave = false }: Pressed) => (
  <form class="verb" method="post" action={`${publisherPath(id)}/${verb}`}>
    <button type="submit" class={isGrave ? 'danger' : 'quiet'}>
      {label}
    </button>
  </form>
)

/** The operator's. */
export async function changePage(asked: Asked): Promise<Page> {
  const { c, deps } = asked
  const { id = '', verb } = c.req.param()
  switch (verb) {
    case 'pause':
    case 'resume':
      return back(id, await changePublisher(deps, id, { paused: verb === 'pause' }))
    case 'change':
      return back(id, await changePublisher(deps, id, await changesIn(asked)))
    case 'read':
      return back(id, await readFeedAgain(deps, id))
    case 'drop-read-key':
      return back(id, await dropReadKeys(deps.desk, id))
    case 'rotate': {
      const rotated = await rotateSecret(deps, id, originOf(asked))
      return rotated.ok ? renewed(rotated.value) : { fault: rotated.error }
    }
    case 'read-key': {
      const made = await newReadKey(deps.desk, id)
      return made.ok ? keyMade(made.value.key) : { fault: made.error }
    }
    case 'remove': {
      const { sure } = await c.req.parseBody()
      if (sure !== 'yes') return { to: publisherPath(id) }
      const removed = await removePublisher(deps, id)
      return removed.ok ? { to: '/console/publishers' } : { fault: removed.error }
    }
    default:
      return { fault: { kind: 'not-found' } }
  }
}

const back = (id: string, done: Result<unknown, Fault>): Page =>
  done.ok ? { to: publisherPath(id) } : { fault: done.error }

async function changesIn({ c }: Asked) {
  const { name, domains, updates } = await c.req.parseBody()
  return {
    name,
    updates,
    domains: String(domains)
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}
