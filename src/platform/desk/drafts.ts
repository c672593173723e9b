/**
 * The version of an article that is still to be handed to the lanes: as it was posted until its line
 * is made, and from then on only the words that filters are matched against. It is the one place that
 * holds a body, and goes when the lanes have the alert.
 */
import type { Article } from '../../core/article.ts'
import { Table } from '../component.ts'
import { stored } from '../stored.ts'

export interface DraftRow extends Record<string, SqlStorageValue> {
  revision: number
  data: string | null
  stems: string | null
}

/** Methods that change something run inside the caller's transaction. */
export class Drafts extends Table {
  get(owner: string, article: string): DraftRow | null {
    const row = this.db.first<DraftRow>`
      SELECT revision, data, stems FROM draft WHERE owner = ${owner} AND article = ${article}`
    return row ?? null
  }

  /** Takes the place of an earlier version. */
  put(owner: string, article: Article, revision: number): void {
    this.putAsStored(owner, article.id, { revision, data: stored(article), stems: null })
  }

  putAsStored(owner: string, article: string, { revision, data, stems }: DraftRow): void {
    this.db.run`
      INSERT OR REPLACE INTO draft (owner, article, revision, data, stems)
      VALUES (${owner}, ${article}, ${revision}, ${data}, ${stems})`
  }

  /** The line has been made: the body goes. */
  reduce(owner: string, article: string, stems: string): void {
    this.db.run`
      UPDATE draft SET data = NULL, stems = ${stems} WHERE owner = ${owner}
        AND article = ${article}`
  }

  /** A newer version stays. */
  delete(owner: string, article: string, upTo: number): void {
    this.db.run`
      DELETE FROM draft WHERE owner = ${owner} AND article = ${article} AND revision <= ${upTo}`
  }
}
