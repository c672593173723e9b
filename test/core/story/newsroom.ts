/** Articles as they arrive, for tests of stories. */
import { MemoryShelf } from '../../../src/core/story/memory-shelf.ts'
import { openingOf } from '../../../src/core/story/opening.ts'
import { type Placement, place } from '../../../src/core/story/place.ts'
import { readForStory } from '../../../src/core/story/reading.ts'
import { SIGNS } from '../../../src/core/story/score.ts'
import { SCORE_WEIGHTS } from '../../../src/core/story/weights/score.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export interface Post {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly publisher?: string
  /** Milliseconds after the first. */
  readonly at?: number
  readonly language?: string
}

/** Whatever an article is like, its score is this. */
export const always = (score: number): readonly number[] =>
  SIGNS.map((_, at) => (at === SIGNS.length - 1 ? score : 0))

/** Where each goes, in order. */
export function placed(posts: readonly Post[], weights = SCORE_WEIGHTS): readonly Placement[] {
  const shelf = new MemoryShelf()
  return posts.map(({ id, title, text = '', publisher = id, at = 0, language = 'en' }) => {
    const article = cleanArticle({ headline: title, body: { format: 'text', text }, language })
    const usual = shelf.usualLinesOf(publisher)
    const reading = readForStory(openingOf(title, article), usual)
    const { placement, kept } = place({ article: id, publisher, at }, reading, { shelf, weights })
    if (kept) shelf.keep(kept)
    return placement
  })
}

export const storiesOf = (posts: readonly Post[]): readonly string[] =>
  placed(posts).map(({ story }) => story)
