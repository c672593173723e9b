/** Links that open the bot with something to follow; none where the bot's name is not set. */
import { isAllNews, type NewsOf, type PublicAlert } from '../../app/ports/news.ts'
import { followLink } from '../../core/deep-link.ts'
import { aboutTopic, everything, type Filter, fromPublisher } from '../../core/filter/filter.ts'
import { topicIn } from './latest-path.ts'

/** More than these is a wall, and no choice. */
const MOST_TOPICS = 5

interface Offered {
  readonly name: string
  readonly filter: Filter
}

const ofPublisher = ({ publisher, publisherName: name }: PublicAlert): Offered => ({
  name,
  filter: fromPublisher(publisher),
})
const ofTopic = (topic: string): Offered => ({ name: topic, filter: aboutTopic(topic) })

/** What an alert is of. */
export const offersOf = (alert: PublicAlert): readonly Offered[] => [
  ofPublisher(alert),
  ...(alert.words?.topics.slice(0, MOST_TOPICS) ?? []).map(ofTopic),
]

/** What a list is of, or all that there is. */
export function offersIn(alerts: readonly PublicAlert[], of: NewsOf): readonly Offered[] {
  if (isAllNews(of)) return [{ name: 'everything', filter: everything }]
  const [alert] = alerts
  const topic = topicIn(alert?.words?.topics ?? [], of)
  return [
    ...(topic === undefined ? [] : [ofTopic(topic)]),
    ...(of.publisher === null || !alert ? [] : [ofPublisher(alert)]),
  ]
}

export const Follow = ({ bot, offers }: { bot: string | null; offers: readonly Offered[] }) => {
  const links = bot === null ? [] : linksOf(bot, offers)
  return links.length === 0 ? null : (
    <p>
      {links.map(({ name, href }) => (
        <>
          <a class="button" href={href}>
            Follow <bdi>{name}</bdi> in Telegram
          </a>{' '}
        </>
      ))}
    </p>
  )
}

const linksOf = (bot: string, offers: readonly Offered[]) =>
  offers.flatMap(({ name, filter }) => {
    const href = followLink({ bot, filter, in: 'private' })
    return href === null ? [] : [{ name, href }]
  })
