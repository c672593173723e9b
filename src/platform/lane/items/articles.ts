/** What a lane knows of articles beside their versions: which of them is the newest, and when readers were answered. */
import type { Superseding } from '../../../app/ports/desk.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { KEPT_MS } from '../keeping.ts'

/** Which article; strings, as they come from a row as well. */
export interface ArticleKey {
  readonly publisher: string
  readonly article: string
}

export const isOfOne = (one: ArticleKey, other: ArticleKey): boolean =>
  one.publisher === other.publisher && one.article === other.article

/** Methods that change something run inside the caller's transaction. */
export class Articles extends Table {
  /** Every revision below is over from now on. */
  supersede({ publisher, article, revision }: Omit<Superseding, 'lanes'>, now: number): void {
    this.db.run`
      INSERT INTO article (publisher, article, revision, at)
      VALUES (${publisher}, ${article}, ${revision}, ${now})
      ON CONFLICT (publisher, article) DO UPDATE SET
        revision = MAX(revision, excluded.revision), at = excluded.at`
  }

  /** The lowest revision of an article that may still leave. */
  currentRevision({ publisher, article }: ArticleKey): number {
    return (
      this.db.value<number>`
      SELECT revision FROM article WHERE publisher = ${publisher} AND article = ${article}` ?? 0
    )
  }

  /** A reader was answered with a version. */
  answered(
    { publisher, article, revision }: ArticleKey & { readonly revision: number },
    now: number,
  ): void {
    this.db.run`
      UPDATE article SET answered_at = ${now}, answered = ${revision}
      WHERE publisher = ${publisher} AND article = ${article} AND answered_at < ${now}`
  }

  /** When readers of an article were last answered, epoch ms, and with which revision. */
  lastAnswer({ publisher, article }: ArticleKey): { at: number; revision: number } | undefined {
    return this.db.first<{ at: number; revision: number }>`
      SELECT answered_at AS at, answered AS revision FROM article
      WHERE publisher = ${publisher} AND article = ${article} AND answered_at > 0`
  }

  /** What is dated ahead would be kept for as long. */
  moveBack(now: number): void {
    this.db.run`
      UPDATE article SET at = MIN(at, ${now}), answered_at = MIN(answered_at, ${now})
      WHERE at > ${now} OR answered_at > ${now}`
  }

  /** There has been a version of the article since an instant. */
  goesOn({ publisher, article }: ArticleKey, since: number): boolean {
    return this.db.has`
      SELECT 1 FROM article
      WHERE publisher = ${publisher} AND article = ${article} AND at >= ${since}`
  }

  /** Those of which there has been no version for so long. */
  prune(now: number, most: number): number {
    const where = part`at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'article', key: 'publisher, article', where }, most)
  }
}
