/** What became of one article: its line with the evidence for it, who got it, and its versions. */
import { copiesSaid, outcomeOf, sentTo } from '../../app/outcome-said.ts'
import type { DeadLetter } from '../../app/ports/lane.ts'
import type { ArticleRecord, EventRecord } from '../../app/ports/records.ts'
import { canResend, resend } from '../../app/resend.ts'
import { parseArticleId, parsePublisherId } from '../../core/article.ts'
import { articleFor, lettersOf } from '../records.ts'
import type { Asked, Page } from './asked.ts'
import { articlePath, EventCard } from './console-events.tsx'
import { Evidenced, Rejected } from './evidence.tsx'
import { Instant } from './instant.tsx'

export async function articlePage(asked: Asked): Promise<Page> {
  const { deps } = asked
  const record = await recordOf(asked)
  if (!record) return { fault: { kind: 'unknown-article' } }
  const letters = lettersOf(record, await deps.lanes.deadLetters())
  const [last] = record.versions
  const title = record.summary?.line ?? last?.headline ?? record.article
  return { title, children: last && <Article {...{ record, last, letters }} /> }
}

/** Its publisher's, too: what failed is tried again, where it has not arrived. */
export async function resendPage(asked: Asked): Promise<Page> {
  const record = await recordOf(asked)
  if (!record) return { fault: { kind: 'unknown-article' } }
  await resend(asked.deps, record)
  return { to: articlePath(record.publisher, record.article) }
}

async function recordOf({ c, deps, reader }: Asked): Promise<ArticleRecord | null> {
  const publisher = parsePublisherId(c.req.param('publisher') ?? '')
  const article = parseArticleId(c.req.param('id') ?? '')
  return publisher && article && articleFor(deps, reader, { publisher, article })
}

interface Shown {
  readonly record: ArticleRecord
  readonly last: EventRecord
  readonly letters: readonly DeadLetter[]
}

const Article = ({ record, last, letters }: Shown) => (
  <>
    <p>
      <strong>{outcomeOf({ ...last, story: record.story })}</strong>
    </p>
    {record.summary && (
      <section>
        {record.summary.sentences.map(({ text }) => (
          <p>{text}</p>
        ))}
        <h2>Where the line comes from</h2>
        <Evidenced evidence={record.summary.evidence} />
        <h2>Other lines</h2>
        <Rejected rejected={record.summary.evidence.rejected} />
      </section>
    )}
    <h2>Who got it</h2>
    <WhoGotIt last={last} />
    {letters.map(({ form, reason, chats }) => (
      <p class="bad">{`${form} failed in ${chats} ${chats === 1 ? 'chat' : 'chats'}: ${reason}`}</p>
    ))}
    {canResend(record) && <SendAgain record={record} />}
    <h2>Versions</h2>
    {record.versions.map((event) => (
      <EventCard event={event} story={record.story} />
    ))}
  </>
)

const SendAgain = ({ record: { publisher, article } }: Pick<Shown, 'record'>) => (
  <form method="post" action={`${articlePath(publisher, article)}/resend`}>
    <button type="submit">Send again what failed</button>
    <p class="soft">Nobody gets it twice: where it may have arrived it is not sent again.</p>
  </form>
)

/** What has still to go out is not sent yet; what is over, or has failed, is not sent. */
const neverSent = ({ state }: Pick<EventRecord, 'state'>): string =>
  ['done', 'failed', 'cancelled'].includes(state) ? 'not sent' : 'not yet'

const LEFT_OUT = ' on purpose: they had left, unfollowed or put it off, or it was overtaken'

const WhoGotIt = ({
  last: { chats, copies, url, headline, times, ...event },
}: Pick<Shown, 'last'>) => (
  <dl>
    <dt>Alert</dt>
    <dd>
      {sentTo(chats).join('; ') || 'sent to nobody'}
      {chats.skipped > 0 && LEFT_OUT}
    </dd>
    {copies && <dt>Copies</dt>}
    {copies && <dd>{copiesSaid(event.type, copies).join('; ') || 'there are none'}</dd>}
    <dt>Headline</dt>
    <dd>{headline ?? 'not known'}</dd>
    <dt>Link</dt>
    <dd>
      {url === null ? (
        'not known'
      ) : (
        <a href={url} rel="noopener">
          {url}
        </a>
      )}
    </dd>
    <dt>Received</dt>
    <dd>
      <Instant at={times.received} />
    </dd>
    <dt>Processed</dt>
    <dd>
      <Instant at={times.processed} />
    </dd>
    <dt>First sent</dt>
    <dd>
      <Instant at={times.firstSent} never={neverSent(event)} />
    </dd>
    <dt>Last sent</dt>
    <dd>
      <Instant at={times.lastSent} never={neverSent(event)} />
    </dd>
    <dt>Format</dt>
    <dd>{event.format ?? 'not known'}</dd>
    <dt>Request</dt>
    <dd>{event.request ?? 'none'}</dd>
  </dl>
)
