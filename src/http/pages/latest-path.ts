/**
 * Where the latest alerts stand: of everything, a topic, a publisher, or both. They are named behind the `?`, since
 * a topic may be any text, and some is no part of a path ("..").
 */
import type { NewsOf } from '../../app/ports/news.ts'
import { parsePublisherId } from '../../core/article.ts'
import { topicName } from '../../core/filter/match.ts'

export const LATEST_PATH = '/latest'

/** `feed`: how its name ends, for programs. */
export function latestPath({ topic, publisher }: NewsOf, feed?: string): string {
  const said = new URLSearchParams()
  if (topic !== null) said.set('topic', topicName(topic))
  if (publisher !== null) said.set('publisher', publisher)
  return `${LATEST_PATH}${feed === undefined ? '' : `.${feed}`}${said.size > 0 ? `?${said}` : ''}`
}

export const topicPath = (topic: string): string => latestPath({ topic, publisher: null })

/** The topic that a list is of, as an alert writes it. */
export const topicIn = (topics: readonly string[], { topic }: NewsOf): string | undefined =>
  topics.find((one) => topicName(one) === topic)

/** What an address asks for; `null`: nobody can have such an id. */
export function newsAt(address: string): NewsOf | null {
  const { searchParams: asked } = new URL(address, 'http://lede.invalid')
  const topic = topicName(asked.get('topic') ?? '')
  const id = asked.get('publisher')
  const publisher = id ? parsePublisherId(id) : null
  return id && !publisher ? null : { topic: topic === '' ? null : topic, publisher }
}
