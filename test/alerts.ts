/** Alerts and settings for tests. */
import type { NewAlert } from '../src/core/alert.ts'
import {
  type ArticleId,
  type EventId,
  idOfOwner,
  type PublisherId,
  parseArticleId,
  parseEventId,
  parsePublisherId,
  storyOf,
} from '../src/core/article.ts'
import { type Filter, parseFilter } from '../src/core/filter/filter.ts'
import { newSettings, type Settings } from '../src/core/settings.ts'

const made = <T>(value: T | null): T => {
  if (value === null) throw new Error('not an id')
  return value
}

export const publisherId = (text: string): PublisherId => made(parsePublisherId(text))
export const articleId = (text: string): ArticleId => made(parseArticleId(text))
export const newEventId = (): EventId =>
  made(parseEventId(`evt_${crypto.randomUUID().replaceAll('-', '')}`))

export function alertOf(changes: Partial<NewAlert> = {}): NewAlert {
  const publisher = changes.publisher ?? publisherId('demo')
  const article = changes.article ?? articleId('a1')
  return {
    event: newEventId(),
    story: storyOf(publisher, article),
    publisher,
    article,
    revision: 1,
    lanes: 1,
    kind: 'alert',
    urgency: null,
    line: 'US says Russia talks on life support',
    sentences: ['Negotiations continue.', 'They are on life support.'],
    grounds: null,
    publisherName: 'Example News',
    url: 'https://example.org/talks',
    subject: {
      publisher: publisherId(idOfOwner(publisher)),
      topics: ['world'],
      language: 'en',
      authors: [],
      stems: ' us say russia talk on life support =US @2:en ',
    },
    expiresAt: null,
    correction: null,
    answers: null,
    shared: [],
    updates: 'reply',
    ...changes,
  }
}

export function filterOf(text: string): Filter {
  const parsed = parseFilter(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.problem.kind}`)
  return parsed.value
}

export const settingsOf = (
  filters: readonly Filter[] = [filterOf('everything')],
  changes: Partial<Settings> = {},
): Settings => ({ ...newSettings(), filters, ...changes })
