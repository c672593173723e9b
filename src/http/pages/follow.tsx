/** Links that open the bot with something to follow; none where the bot's name is not set. */
import type { PublicAlert } from '../../app/ports/news.ts'
import { followLink } from '../../core/deep-link.ts'
import { aboutTopic, everything, type Filter, fromPublisher } from '../../core/filter/filter.ts'

/** More than these is a wall, and no choice. */
const MOST_TOPICS = 5

interface Offered {
  readonly name: string
  readonly filter: Filter
}

/** All that there is, or what an alert is of. */
const offersOf = (alert: PublicAlert | null): readonly Offered[] => {
  if (!alert) return [{ name: 'everything', filter: everything }]
  const topics = alert.words?.topics.slice(0, MOST_TOPICS) ?? []
  return [
    { name: alert.publisherName, filter: fromPublisher(alert.publisher) },
    ...topics.map((topic) => ({ name: topic, filter: aboutTopic(topic) })),
  ]
}

export const Follow = ({ bot, alert }: { bot: string | null; alert: PublicAlert | null }) => {
  const links = bot === null ? [] : linksOf(bot, offersOf(alert))
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
