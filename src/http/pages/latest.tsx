/** The latest alerts, those of one story together: the first that is not withdrawn, and who else reports it. */
import type { PublicAlert } from '../../app/ports/news.ts'
import { alertPath, type Channel, FEEDS, isStanding, type StandingAlert } from './feeds.tsx'
import { Follow, offersIn } from './follow.tsx'
import { Instant } from './instant.tsx'
import { latestPath, topicIn } from './latest-path.ts'
import { Topics } from './topics.tsx'
import { Words } from './words.tsx'

interface Told {
  readonly channel: Channel
  readonly bot: string | null
}

/** In the words of an alert that is there, so that an address writes nothing onto the page. */
export function titleOf({ of, alerts }: Pick<Channel, 'of' | 'alerts'>): string {
  const [alert] = alerts.filter(isStanding)
  const topic = topicIn(alert?.words.topics ?? [], of)
  return [
    'Latest',
    ...(topic === undefined ? [] : [`on ${topic}`]),
    ...(of.publisher === null || !alert ? [] : [`from ${alert.publisherName}`]),
  ].join(' ')
}

export const Latest = ({ channel: { alerts, of }, bot }: Told) => {
  // Of what was withdrawn it is not told what it was about.
  const stories = storiesOf(of.topic === null ? alerts : alerts.filter(isStanding))
  return (
    <>
      <p class="soft">
        Each line is made of the words of its article. As a feed:{' '}
        {Object.keys(FEEDS).map((name) => (
          <>
            <a href={latestPath(of, name)}>{name.toUpperCase()}</a>{' '}
          </>
        ))}
      </p>
      <Follow bot={bot} offers={offersIn(stories.flat(), of)} />
      {stories.length === 0 && <p>There is nothing yet.</p>}
      {stories.map((story) => (
        <Story story={story} />
      ))}
    </>
  )
}

/** In the order of the newest of each. */
function storiesOf(alerts: readonly PublicAlert[]): readonly (readonly PublicAlert[])[] {
  return [...Map.groupBy(alerts, ({ id, words }) => words?.story ?? id).values()]
}

const Story = ({ story }: { story: readonly PublicAlert[] }) => {
  const standing = story.filter(isStanding)
  const first = standing.at(-1)
  if (!first) return story.map((alert) => <Withdrawn alert={alert} />)
  const others = standing.slice(0, -1)
  return (
    <article class="card">
      <Words language={first.words.language}>
        <h2 class="line">
          <a href={alertPath(first)}>{first.words.line}</a>
        </h2>
        {first.words.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Words>
      <Origin alert={first} />
      {others.length > 0 && (
        <ul class="plain">
          {others.map((alert) => (
            <li>
              <Words language={alert.words.language}>
                <a href={alertPath(alert)}>{alert.words.line}</a>
              </Words>
              <Origin alert={alert} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const Origin = ({ alert }: { alert: StandingAlert }) => {
  const { publisher, publisherName, toldAt, words } = alert
  return (
    <p class="soft">
      <a href={latestPath({ topic: null, publisher })}>
        <bdi>{publisherName}</bdi>
      </a>
      , <Instant at={toldAt} />
      {(words.correction !== null || words.reworded.length > 0) && ', changed since'}
      <Topics topics={words.topics} language={words.language} />
    </p>
  )
}

const Withdrawn = ({ alert: { publisherName, toldAt, changedAt } }: { alert: PublicAlert }) => (
  <article class="card">
    <p>
      <bdi>{publisherName}</bdi> withdrew its article of <Instant at={toldAt} />.
    </p>
    <p class="soft">
      Withdrawn <Instant at={changedAt} />
    </p>
  </article>
)
