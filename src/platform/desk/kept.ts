/**
 * What is kept of an article for 30 days after its last version: its head, line, sentences and
 * evidence, and the set of its words. A day is one range of the table.
 */
import type { ArticleHead } from '../../core/article.ts'
import { packNumbers } from '../../core/packed-numbers.ts'
import type { Summary } from '../../core/summary/summary.ts'
import { wordSetOf } from '../../core/text/word-set.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import { Table } from '../component.ts'
import { part } from '../sqlite.ts'
import { readHead, readSummary, stored } from '../stored.ts'
import { KEPT_MS } from './keeping.ts'

export interface Kept {
  readonly revision: number
  /** When this version was accepted, epoch ms. */
  readonly at: number
  readonly head: ArticleHead
  readonly summary: Summary
}

interface Row extends Record<string, SqlStorageValue> {
  revision: number
  at: number
  head: string
  summary: string
}

const dayOf = (at: number): number => Math.floor(at / DAY_MS)

/** Methods that change something run inside the caller's transaction. */
export class KeptArticles extends Table {
  /** The day to find it by. */
  put(owner: string, { head, summary, revision, at }: Kept, stems: string): number {
    const day = dayOf(at)
    this.db.run`
      INSERT OR REPLACE INTO kept (day, owner, article, revision, at, head, summary, words)
      VALUES (${day}, ${owner}, ${head.id}, ${revision}, ${at}, ${stored(head)},
        ${stored(summary)}, ${packNumbers(wordSetOf(stems))})`
    return day
  }

  get(day: number, owner: string, article: string): Kept | null {
    const row = this.db.first<Row>`
      SELECT revision, at, head, summary FROM kept
      WHERE day = ${day} AND owner = ${owner} AND article = ${article}`
    const head = readHead(row?.head ?? null)
    const summary = readSummary(row?.summary ?? null)
    if (!row || !head || !summary) return null
    return { revision: row.revision, at: row.at, head, summary }
  }

  delete(day: number, owner: string, article: string): void {
    this.db.run`DELETE FROM kept WHERE day = ${day} AND owner = ${owner} AND article = ${article}`
  }

  /** Some of what is past its keeping. */
  prune(now: number, most: number): number {
    const where = part`day < ${dayOf(now - KEPT_MS)}`
    return this.db.deleteSome({ from: 'kept', key: 'day, owner, article', where }, most)
  }
}
