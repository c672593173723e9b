/**
 * Articles that an older version of Lede stored, with their bodies: each becomes what is kept of an
 * article today, when it is asked for, or by the sweep, a few at a time. Their keys in KV, and those of
 * their stories, which nobody reads, are looked at again as well.
 */
import { type Article, idOfOwner } from '../../core/article.ts'
import { articleWords } from '../../core/filter/article-words.ts'
import { cleanArticle } from '../../core/text/clean.ts'
import { type OnDatabase, Table } from '../component.ts'
import { readArticle, readSummary, readVersions } from '../stored.ts'
import type { Drafts } from './drafts.ts'
import { KEPT_MS } from './keeping.ts'
import type { KeptArticles } from './kept.ts'
import type { KnownPages } from './known-pages.ts'
import type { StaleCopies } from './stale-copies.ts'

/** Of each, its text is read for its words: so many a minute leave time and rows for posts. */
const A_SWEEP = 5

interface Row extends Record<string, SqlStorageValue> {
  publisher: string
  id: string
  revision: number
  event: string
  version: number | null
  updated_at: number | null
  retracted: number
  data: string | null
  summary: string | null
  versions: string
  lanes: number
}

/** As the table of today has it. */
export interface ArticleRow extends Record<string, SqlStorageValue> {
  revision: number
  version: number | null
  updated_at: number | null
  retracted: number
  lanes: number
  at: number
  kept: number | null
}

interface Deps extends OnDatabase {
  readonly drafts: Drafts
  readonly kept: KeptArticles
  readonly stale: StaleCopies
  readonly pages: KnownPages
  /** What is known already stays. */
  put(owner: string, id: string, row: ArticleRow): void
  /** Nothing is to be made of the event's article any more. */
  isOver(event: string): boolean
}

/** Methods that change something run inside the caller's transaction. */
export class Takeover extends Table<Deps> {
  /** There is nothing left, and nothing is ever added. */
  #isDone = this.#some(1).length === 0

  /** `false` for an article that was not there before. */
  adopt(owner: string, id: string, now: number): boolean {
    if (this.#isDone) return false
    const row = this.db.first<Row>`
      SELECT * FROM article_before WHERE publisher = ${owner} AND id = ${id}`
    if (row) this.#take(row, now)
    return row !== undefined
  }

  sweep(now: number): void {
    if (this.#isDone) return
    const rows = this.#some(A_SWEEP)
    for (const row of rows) this.#take(row, now)
    this.#isDone = rows.length === 0
  }

  /** Of an owner that is gone; how many there were. */
  forget(owner: string, limit: number): number {
    const rows = this.db.all<{ id: string }>`
      SELECT id FROM article_before WHERE publisher = ${owner} LIMIT ${limit}`
    for (const { id } of rows) this.#leave(owner, id)
    return rows.length
  }

  #some(limit: number): Row[] {
    return this.db.all<Row>`SELECT * FROM article_before LIMIT ${limit}`
  }

  #take(row: Row, now: number): void {
    const { publisher, id, revision, version, updated_at, retracted, lanes } = row
    const at = readVersions(row.versions)?.at(-1)?.at ?? now
    const kept = row.data === null ? null : this.#keep(row, at, now)
    const order = { revision, version, updated_at, retracted, lanes }
    this.deps.put(publisher, id, { ...order, at, kept })
    this.deps.pages.isStale(at)
    this.#leave(publisher, id)
  }

  /** The day under which it is kept. */
  #keep(row: Row, at: number, now: number): number | null {
    const { publisher, id, revision, data } = row
    const isOver = this.deps.isOver(row.event)
    const article = readArticle(data)
    const summary = readSummary(row.summary)
    if (!article || !summary) {
      if (!isOver) this.deps.drafts.putAsStored(publisher, id, { revision, data, stems: null })
      return null
    }
    if (isOver && at < now - KEPT_MS) return null
    const stems = stemsOf(article)
    if (!isOver) this.deps.drafts.putAsStored(publisher, id, { revision, data: null, stems })
    const { body: _, ...head } = article
    return this.deps.kept.put(publisher, { revision, at, head, summary }, stems)
  }

  #leave(owner: string, id: string): void {
    this.db.run`DELETE FROM article_before WHERE publisher = ${owner} AND id = ${id}`
    this.deps.stale.add(`article:${idOfOwner(owner)}:${id}`)
    this.deps.stale.add(`story:${owner}/${id}`)
  }
}

/** A text that breaks the reading of it must not hold up all others. */
function stemsOf(article: Article): string {
  try {
    return articleWords(cleanArticle(article))
  } catch {
    return articleWords({ ...article, paragraphs: [] })
  }
}
