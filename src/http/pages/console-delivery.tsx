/** How what is sent gets out: what is wrong, each lane, the rate, and when alerts are folded. */
import { feedTroubleSaid } from '../../app/feed-fault.ts'
import { problemsOf } from '../../app/health.ts'
import type { LaneVitals } from '../../app/ports/lane.ts'
import { look } from '../health.ts'
import type { Asked, Page } from './asked.ts'
import { publisherPath } from './console-publishers.tsx'
import { Instant } from './instant.tsx'

export async function deliveryPage({ deps }: Asked): Promise<Page> {
  const [seen, health, events] = await Promise.all([
    look(deps),
    deps.lanes.health(),
    deps.desk.countByState(),
  ])
  const problems = problemsOf(seen, deps.now())
  const lanes = seen.lanes ?? []
  const children = (
    <>
      {problems.length === 0 && <p>All is well.</p>}
      {problems.map(({ kind, detail }) => (
        <p class="card">
          <strong class="bad">{kind.replaceAll('-', ' ')}</strong>
          {`: ${detail}`}
        </p>
      ))}
      {seen.desk?.troubledFeeds.map(({ publisher, name, trouble, fault }) => (
        <p class="card">
          <a href={publisherPath(publisher)}>
            <bdi>{name}</bdi>
          </a>
          {`: ${feedTroubleSaid(trouble, fault)}`}
        </p>
      ))}
      <h2>Now</h2>
      <dl>
        <dt>Chats</dt>
        <dd>{health.chats}</dd>
        <dt>Messages waiting</dt>
        <dd>{health.waiting}</dd>
        <dt>They will take</dt>
        <dd>{span(health.behindSeconds)}</dd>
        <dt>Events to process</dt>
        <dd>{events.accepted + events.processing}</dd>
        <dt>Under embargo</dt>
        <dd>{events.held}</dd>
        <dt>Failed events</dt>
        <dd>
          <a href="/console/events?state=failed">{events.failed}</a>
        </dd>
        <dt>Dead letters</dt>
        <dd>
          <a href="/console/dead-letters">
            {lanes.reduce((sum, lane) => sum + (lane?.deadLetters ?? 0), 0)}
          </a>
        </dd>
        <dt>Rate</dt>
        <dd>{`${deps.paidRate ?? deps.sendRate} messages a second${deps.paidRate === null ? '' : ', paid for'}`}</dd>
        <dt>Folding</dt>
        <dd>{foldingOf(deps.foldAfter, lanes)}</dd>
      </dl>
      <h2>Lanes</h2>
      {lanes.map((lane, i) => (
        <LaneCard lane={lane} name={`Lane ${i + 1}`} />
      ))}
      <form method="post" action="/console/delivery/unblock">
        <button type="submit" class="quiet">
          Try at once what Telegram has told to wait
        </button>
      </form>
    </>
  )
  return { title: 'Delivery', children }
}

export async function unblock({ deps }: Asked): Promise<Page> {
  await deps.lanes.unblock()
  return { to: '/console/delivery' }
}

function foldingOf(foldAfter: number | null, lanes: readonly (LaneVitals | null)[]): string {
  if (foldAfter === null) return 'switched off'
  const behind = lanes.filter((lane) => (lane?.behindSeconds ?? 0) > foldAfter).length
  const when = `alerts of a chat are sent together where a lane is more than ${span(foldAfter)} behind`
  return behind === 0 ? `none; ${when}` : `in ${behind} of ${lanes.length} lanes; ${when}`
}

const LaneCard = ({ lane, name }: { lane: LaneVitals | null; name: string }) => (
  <article class="card">
    <h3>{name}</h3>
    {lane === null ? (
      <p class="bad">It does not answer.</p>
    ) : (
      <dl>
        <dt>Behind</dt>
        <dd>{span(lane.behindSeconds)}</dd>
        <dt>Oldest alert that waits</dt>
        <dd>{lane.waitsSince === null ? 'none' : <Instant at={lane.waitsSince} />}</dd>
        <dt>Last sent</dt>
        <dd>
          <Instant at={lane.sentAt} />
        </dd>
        <dt>Told to wait until</dt>
        <dd>{lane.blockedUntil === null ? 'not told to' : <Instant at={lane.blockedUntil} />}</dd>
        <dt>Bot’s token</dt>
        <dd class={lane.telegram === 'refused' ? 'bad' : ''}>
          {TOKEN[lane.telegram ?? 'unknown']}
        </dd>
      </dl>
    )}
  </article>
)

const TOKEN = { ok: 'works', refused: 'refused by Telegram', unknown: 'not asked about yet' }

const span = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
