/** What an alert is about, each with the latest of it. */
import { topicPath } from './latest-path.ts'

interface About {
  readonly topics: readonly string[]
  readonly language: string | null
}

export const Topics = ({ topics, language }: About) => (
  <>
    {topics.map((topic) => (
      <>
        {' · '}
        <a href={topicPath(topic)}>
          <bdi lang={language ?? undefined}>{topic}</bdi>
        </a>
      </>
    ))}
  </>
)
