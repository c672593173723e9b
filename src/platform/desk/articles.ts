/**
 * Every article that is known, by the order of its versions, and a tombstone for each withdrawn one,
 * also for one that was never seen: its publication may still be on its way. What is kept of an
 * article besides ends with the handing over of its alert (its draft), or 30 days after its last version.
 */
import type { ArticleCopy } from '../../app/ports/copies.ts'
import type { Draft, Reading } from '../../app/ports/desk.ts'
import {
  type Article,
  type ArticleHead,
  type ArticleId,
  type OwnerKey,
  parseArticleId,
  parseOwnerKey,
} from '../../core/article.ts'
import type { Summary } from '../../core/summary/summary.ts'
import { type KnownVersion, remember } from '../../core/version-order.ts'
import { type OnDatabase, Table } from '../component.ts'
import { readArticle } from '../stored.ts'
import type { Drafts } from './drafts.ts'
import type { Kept, KeptArticles } from './kept.ts'
import type { KnownPages } from './known-pages.ts'
import type { LaneCounts } from './lane-counts.ts'
import type { Life } from './life.ts'
import type { ArticleRow, Takeover } from './takeover.ts'

export interface NewVersion {
  readonly owner: OwnerKey
  readonly id: ArticleId
  readonly known: KnownVersion
  /** `null` for a retraction. */
  readonly article: Article | null
}

export interface KnownArticle extends KnownVersion {
  readonly revision: number
  readonly lanes: number
  /** When its last version was accepted, epoch ms. */
  readonly at: number
  /** The day under which the last version that a line was made of is kept. */
  readonly kept: number | null
}

interface Deps extends OnDatabase {
  readonly life: Life
  readonly laneCounts: LaneCounts
  readonly drafts: Drafts
  readonly kept: KeptArticles
  readonly pages: KnownPages
  readonly takeover: Takeover
}

/** Methods that change something run inside the caller's transaction. */
export class Articles extends Table<Deps> {
  known(owner: OwnerKey, id: ArticleId, now: number): KnownArticle | null {
    const row = this.#row(owner, id) ?? this.#before(owner, id, now)
    if (!row) return null
    const { revision, lanes, at, kept, version, updated_at: updatedAt } = row
    return { revision, lanes, at, kept, version, updatedAt, retracted: row.retracted === 1 }
  }

  /** Makes it the current version, its revisions counted from 1. */
  replace(
    { owner, id, known, article }: NewVersion,
    before: KnownArticle | null,
    now: number,
  ): { revision: number; lanes: number } {
    const revision = this.deps.life.nextRevision(before?.revision ?? 0)
    const lanes = this.deps.laneCounts.forArticle(before, now)
    const kept = before?.kept ?? null
    const next = { ...remember(before, known), revision, lanes, at: now, kept }
    if (article) this.deps.drafts.put(owner, article, revision)
    else this.#withdraw(owner, id, next)
    this.#write(owner, id, article ? next : { ...next, kept: null }, now)
    return { revision, lanes }
  }

  /** Takes over what a post that changes nothing says of the order of versions. */
  remember({ owner, id, known }: NewVersion, before: KnownArticle, now: number): void {
    this.#write(owner, id, { ...before, ...remember(before, known) }, now)
  }

  /** What there is to make an alert of; `null`: it cannot be read, or belongs to another version. */
  draft(owner: OwnerKey, id: ArticleId, revision: number): Draft | null {
    const row = this.deps.drafts.get(owner, id)
    if (row?.revision !== revision) return null
    if (row.stems === null) {
      const article = readArticle(row.data)
      return article && { kind: 'posted', article }
    }
    const kept = this.kept(owner, id)
    if (kept?.revision !== revision) return null
    const { head, summary } = kept
    return { kind: 'read', head, reading: { summary, stems: row.stems } }
  }

  /** What was made of a version; `null` where it is not the last that something was made of. */
  summary(owner: OwnerKey, id: ArticleId, revision: number): Summary | null {
    const kept = this.kept(owner, id)
    return kept?.revision === revision ? kept.summary : null
  }

  /** What is kept of the last version that something was made of. */
  kept(owner: OwnerKey, id: ArticleId): Kept | null {
    const day = this.#row(owner, id)?.kept ?? null
    return day === null ? null : this.deps.kept.get(day, owner, id)
  }

  /** How many lanes share it. */
  lanesOf(owner: string, id: string): number | null {
    return this.db.value<number>`
      SELECT lanes FROM article WHERE owner = ${owner} AND id = ${id}`
  }

  /** No lane knows of it yet: as many share it as there are by now. */
  begins(owner: OwnerKey, id: ArticleId): void {
    const lanes = this.deps.laneCounts.lanes()
    this.db.run`UPDATE article SET lanes = ${lanes} WHERE owner = ${owner} AND id = ${id}`
  }

  /** A line has been made of the version, so that lanes may have it. */
  isRead(owner: OwnerKey, id: ArticleId): boolean {
    return typeof this.deps.drafts.get(owner, id)?.stems === 'string'
  }

  /** The body goes; `false` when there is no such version any more. */
  keep(owner: OwnerKey, id: ArticleId, read: Reading & { revision: number }): boolean {
    const { revision, summary, stems } = read
    const draft = this.draft(owner, id, revision)
    const row = this.#row(owner, id)
    if (!draft || !row) return false
    const head = draft.kind === 'posted' ? headOf(draft.article) : draft.head
    if (row.kept !== null) this.deps.kept.delete(row.kept, owner, id)
    const day = this.deps.kept.put(owner, { revision, at: row.at, head, summary }, stems)
    this.db.run`UPDATE article SET kept = ${day} WHERE owner = ${owner} AND id = ${id}`
    this.deps.drafts.reduce(owner, id, stems)
    return true
  }

  /** The lanes have a version, or it will not be sent. */
  dropDraft(owner: string, id: string, revision: number): void {
    this.deps.drafts.delete(owner, id, revision)
  }

  /** What KV is told of an article; `null`: the revision is not its last, or it cannot be read. */
  copy(publisher: string, article: string, last: number): ArticleCopy | null {
    const owner = parseOwnerKey(publisher)
    const id = parseArticleId(article)
    const row = owner && id && this.#row(owner, id)
    if (!row || row.revision !== last) return null
    const { revision, version, updated_at: updatedAt, retracted, lanes, at } = row
    return { owner, id, revision, version, updatedAt, retracted: retracted === 1, lanes, at }
  }

  /** Of an owner that is gone; how many there were. */
  forget(owner: string, limit: number): number {
    const rows = this.db.all<{ id: string; kept: number | null; at: number }>`
      SELECT id, kept, at FROM article WHERE owner = ${owner} LIMIT ${limit}`
    for (const { id, kept, at } of rows) {
      if (kept !== null) this.deps.kept.delete(kept, owner, id)
      this.deps.drafts.delete(owner, id, Number.MAX_SAFE_INTEGER)
      this.deps.pages.isStale(at)
      this.db.run`DELETE FROM article WHERE owner = ${owner} AND id = ${id}`
    }
    return rows.length
  }

  #withdraw(owner: OwnerKey, id: ArticleId, { revision, kept }: KnownArticle): void {
    if (kept !== null) this.deps.kept.delete(kept, owner, id)
    this.deps.drafts.delete(owner, id, revision)
  }

  /** As a table of an older version, or a copy, has it; what is known better stays. */
  takeOver(owner: string, id: string, row: ArticleRow): void {
    this.db.run`
      INSERT INTO article (owner, id, revision, version, updated_at, retracted, lanes, at, kept)
      VALUES (${owner}, ${id}, ${row.revision}, ${row.version}, ${row.updated_at},
        ${row.retracted}, ${row.lanes}, ${row.at}, ${row.kept})
      ON CONFLICT (owner, id) DO UPDATE SET revision = excluded.revision,
        version = excluded.version, updated_at = excluded.updated_at,
        retracted = excluded.retracted, lanes = excluded.lanes, at = excluded.at
      WHERE excluded.revision > revision`
  }

  /** `false` for one that is known. */
  restore({ owner, id, updatedAt, retracted, ...row }: ArticleCopy): boolean {
    const isLost = this.#row(owner, id) === null
    const more = { updated_at: updatedAt, retracted: retracted ? 1 : 0, kept: null }
    this.takeOver(owner, id, { ...row, ...more })
    return isLost
  }

  #write(owner: OwnerKey, id: ArticleId, known: KnownArticle, now: number): void {
    // A tombstone is dated, so that a post of a later date can lift it.
    const updatedAt = known.updatedAt ?? (known.retracted ? known.at : null)
    this.db.run`
      INSERT OR REPLACE INTO article (owner, id, revision, version, updated_at, retracted, lanes,
        at, kept)
      VALUES (${owner}, ${id}, ${known.revision}, ${known.version}, ${updatedAt},
        ${known.retracted ? 1 : 0}, ${known.lanes}, ${known.at}, ${known.kept})`
    this.deps.pages.mark(known.at, now)
  }

  #before(owner: OwnerKey, id: ArticleId, now: number): ArticleRow | null {
    return this.deps.takeover.adopt(owner, id, now) ? this.#row(owner, id) : null
  }

  #row(owner: OwnerKey, id: ArticleId): ArticleRow | null {
    const row = this.db.first<ArticleRow>`
      SELECT revision, version, updated_at, retracted, lanes, at, kept FROM article
      WHERE owner = ${owner} AND id = ${id}`
    return row ?? null
  }
}

const headOf = ({ body: _, ...head }: Article): ArticleHead => head
