/** A ferry that sinks, as several newsrooms tell of it: one story. */
import type { NewAlert } from '../../src/core/alert.ts'
import { storyOf } from '../../src/core/article.ts'
import { articleId, newEventId, publisherId } from '../alerts.ts'
import { lane, put, rest } from './lane-chats.ts'

export const STORY = storyOf(publisherId('wire'), articleId('wire'))

/** How each newsroom tells of the ferry. */
export const LINES = {
  wire: 'Ferry sinks off Calder Island',
  gazette: 'Ferry with 214 aboard goes down near Calder',
  herald: 'Calder ferry sinking: rescue under way',
  post: 'Ferry sinks off Calder Island',
} as const
export type Newsroom = keyof typeof LINES

/** `name` tells of the ferry. */
export function tells(name: Newsroom, changes: Partial<NewAlert> = {}): Promise<NewAlert> {
  const publisher = publisherId(name)
  const about = {
    publisher,
    topics: ['world'],
    language: 'en',
    authors: [],
    stems: ' ferri calder ',
  }
  const subject = changes.subject ?? about
  return put(LINES[name], {
    ...{ publisher, article: articleId(name), story: STORY, publisherName: `The ${name}` },
    ...{ url: `https://${name}.example/ferry`, sentences: [`${name} has more.`] },
    ...changes,
    subject,
  })
}

export async function withdraws(name: Newsroom, revision = 2): Promise<void> {
  const publisher = publisherId(name)
  const about = { publisher, article: articleId(name), revision, publisherName: `The ${name}` }
  await lane().withdraw({ event: newEventId(), lanes: 1, ...about })
  await rest()
}
