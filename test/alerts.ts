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
import type { Filter } from '../src/core/filter.ts'
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
    publisherName: 'Example News',
    url: 'https://example.org/talks',
    subject: {
      publisher: publisherId(idOfOwner(publisher)),
      topics: ['world'],
      language: 'en',
      stems: ' us sai russia talk on life support ',
    },
    expiresAt: null,
    correction: null,
    updates: 'reply',
    ...changes,
  }
}

export const settingsOf = (
  filters: readonly Filter[] = [{ kind: 'everything' }],
  changes: Partial<Settings> = {},
): Settings => ({ ...newSettings(), filters, ...changes })
