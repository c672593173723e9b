/**
 * What is asked of whoever keeps stories. Only what may match is loaded: the postings of ten keys and the stories of some
 * articles, however many there are. Synchronous, as the storage of a Durable Object is.
 */
import type { DocumentCounts } from './counts.ts'
import type { Signature } from './signature.ts'
import type { Story } from './story.ts'
import type { UsualLines } from './usual-lines.ts'

/** An article by one name among all publishers, and a key as its hash. */
export interface Shelf {
  /** The story that an article was put into. */
  storyOf(article: string): string | null
  countsOf(language: string, now: number): DocumentCounts
  usualLinesOf(publisher: string): UsualLines
  /** The newest articles that were posted under a key since then, newest first, at most `most`. */
  posted(key: number, since: number, most: number): readonly string[]
  /** The stories of these articles, each once, in their order, at most `most`. */
  storiesOf(articles: readonly string[], most: number): readonly Story[]
}

/** What a shelf has to keep of an article that was placed. */
export interface Kept {
  readonly article: string
  readonly publisher: string
  readonly at: number
  readonly language: string
  readonly signature: Signature
  readonly lines: readonly string[]
  /** What it is posted under: nothing, where nothing should be compared with it. */
  readonly keys: readonly number[]
  /** As it is with this article. */
  readonly story: Story
}
