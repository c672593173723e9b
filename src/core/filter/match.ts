/**
 * Whether a filter's test holds of an article. Where the article's words are no longer kept, what depends on
 * them is not known, and what is not known is not sent: neither as found nor as left out.
 */
import type { Labels } from '../alert.ts'
import { folded } from '../places/folded.ts'
import { visibleLine } from '../text/visible.ts'
import type { Said } from './said.ts'
import type { Test } from './test.ts'
import { wordsOf } from './words.ts'

/** What is said of an article beside its words. */
export interface About extends Labels {
  /** As it is believed: 1 is the most urgent. */
  readonly urgency: number
}

const QUOTES = /["“”„‟«»＂]/gu

/** A new article, with its words as `articleWords` writes them. */
export interface Matched extends About {
  readonly stems: string
}

/** One spelling a topic, for filters and articles alike. */
export const topicName = (topic: string): string =>
  visibleLine(topic.normalize('NFC').toLowerCase().replace(QUOTES, ' '))

/** `fr` of `fr-CA`. */
export const primarySubtag = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** `null`: only the words can tell, and they are not there. */
export function holds(test: Test, about: About, said: Said | null): boolean | null {
  switch (test.kind) {
    case 'everything':
      return true
    case 'topic':
      return about.topics.some((topic) => topicName(topic) === test.topic)
    case 'publisher':
      return about.publisher === test.publisher
    case 'author':
      return about.authors.some((author) => isNamed(author, test.name))
    case 'language':
      return about.language !== null && primarySubtag(about.language) === test.language
    case 'urgency':
      return about.urgency <= test.atLeast
    case 'words':
      return said?.says(wordsOf(test.text)) ?? null
    case 'not':
      return not(holds(test.test, about, said))
    case 'and':
      return all(test.tests.map((one) => holds(one, about, said)))
    case 'or':
      return not(all(test.tests.map((one) => not(holds(one, about, said)))))
  }
}

const not = (held: boolean | null): boolean | null => (held === null ? null : !held)

const all = (held: readonly (boolean | null)[]): boolean | null =>
  held.includes(false) ? false : held.includes(null) ? null : true

/** By words one after the other, whatever their case and diacritics: "Ana Silva" is named "silva". */
const isNamed = (author: string, name: string): boolean =>
  ` ${folded(author)} `.includes(` ${folded(name)} `)
