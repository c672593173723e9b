/** The sets that stories are measured on, and the product's own way to put articles into stories. */
import { MemoryShelf } from '../../src/core/story/memory-shelf.ts'
import { type Placement, place } from '../../src/core/story/place.ts'
import type { Reading } from '../../src/core/story/reading.ts'
import { nothingUsual, readingOf, type StoryRow, storyRows } from '../../train/story/data.ts'

export interface Article extends StoryRow {
  readonly reading: Reading
}

/** Ids of a set may repeat; here each article is one of its own. */
export const articlesOf = (set: string): readonly Article[] =>
  storyRows(set).map((row, at) => ({
    ...row,
    id: `${at}:${row.id}`,
    reading: readingOf(row, nothingUsual),
  }))

/** A method: the name of a story for each article, in their order. */
export type Method = (articles: readonly Article[]) => readonly string[]

export const placements = (
  articles: readonly Article[],
  weightsOf: (story: string) => readonly number[],
): readonly Placement[] => {
  const shelf = new MemoryShelf()
  return articles.map((article) => {
    const { id, publisher, ts, story } = article
    const reading = readingOf(article, shelf.usualLinesOf(publisher))
    const judgement = { shelf, weights: weightsOf(story) }
    const { placement, kept } = place({ article: id, publisher, at: ts }, reading, judgement)
    if (kept) shelf.keep(kept)
    return placement
  })
}
