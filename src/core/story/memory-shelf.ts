/**
 * A shelf in memory, for one run of a command. It forgets what no article may be compared with any more.
 */
import { DocumentCounts } from './counts.ts'
import { REMEMBERED_MS } from './match.ts'
import type { Kept, Shelf } from './shelf.ts'
import type { Story } from './story.ts'
import { UsualLines } from './usual-lines.ts'

interface Posting {
  readonly article: string
  readonly at: number
}

export class MemoryShelf implements Shelf {
  private readonly placed = new Map<string, string>()
  private readonly counts = new Map<string, DocumentCounts>()
  private readonly usual = new Map<string, UsualLines>()
  private readonly postings = new Map<number, Posting[]>()
  private readonly stories = new Map<string, Story>()
  private sweptAt = 0

  storyOf(article: string): string | null {
    return this.placed.get(article) ?? null
  }

  countsOf(language: string, now: number): DocumentCounts {
    return kept(this.counts, language, () => new DocumentCounts(now))
  }

  usualLinesOf(publisher: string): UsualLines {
    return kept(this.usual, publisher, () => new UsualLines())
  }

  posted(key: number, since: number, most: number): readonly string[] {
    const newest = (this.postings.get(key) ?? []).slice(-most).reverse()
    return newest.filter(({ at }) => at >= since).map(({ article }) => article)
  }

  storiesOf(articles: readonly string[], most: number): readonly Story[] {
    const ids = new Set(articles.map((article) => this.placed.get(article) ?? ''))
    return Array.from(ids)
      .slice(0, most)
      .flatMap((id) => this.stories.get(id) ?? [])
  }

  keep({ article, publisher, at, language, signature, lines, keys, story }: Kept): void {
    this.placed.set(article, story.id)
    this.stories.set(story.id, story)
    for (const key of keys) kept(this.postings, key, (): Posting[] => []).push({ article, at })
    this.countsOf(language, at).add(signature, at)
    if (publisher !== '') this.usualLinesOf(publisher).add(lines)
    if (at - this.sweptAt > REMEMBERED_MS / 7) this.sweep(at)
  }

  /** Where an article was put stays known, so that a late version finds its place. */
  private sweep(now: number): void {
    this.sweptAt = now
    for (const [id, { lastAt }] of this.stories)
      if (now - lastAt > REMEMBERED_MS) this.stories.delete(id)
    for (const [key, all] of this.postings) {
      const left = all.filter(({ at }) => now - at <= REMEMBERED_MS)
      if (left.length === 0) this.postings.delete(key)
      else if (left.length < all.length) this.postings.set(key, left)
    }
  }
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
