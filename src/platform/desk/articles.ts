/**
 * The current version of every article, and a tombstone for each withdrawn one, also for one that was
 * never seen: its publication may still be on its way.
 */
import type { Article, ArticleId, EventId, HappeningType, PublisherId } from '../../core/article.ts'
import { isStale, type KnownVersion, remember } from '../../core/story.ts'
import type { Summary } from '../../core/summary/summary.ts'
import type { Mirror } from '../mirror.ts'
import { readArticle, readSummary, readVersions, stored, type Version } from '../stored.ts'
import type { Layout } from './layout.ts'

export const ARTICLE_KEY = 'article:'
export const STORY_KEY = 'story:'
const VERSIONS_KEPT = 20
/** An article is summarised soon after it is taken: one write to KV then serves for both. */
const SETTLING_MS = 2_000

export interface NewVersion {
  readonly publisher: PublisherId
  readonly id: ArticleId
  readonly event: EventId
  readonly type: HappeningType
  readonly known: KnownVersion
  /** `null` for a retraction. */
  readonly article: Article | null
}

/** All but the article itself, which accepting has no need to read. */
interface Head extends Record<string, SqlStorageValue> {
  revision: number
  version: number | null
  updated_at: number | null
  retracted: number
  versions: string
  lanes: number
}

interface Row extends Head {
  publisher: string
  id: string
  event: string
  data: string | null
  summary: string | null
}

export interface CurrentArticle {
  readonly revision: number
  readonly lanes: number
  readonly event: string
  readonly article: Article | null
  readonly summary: Summary | null
}

/** Methods that change something run inside the caller's transaction. */
export class Articles {
  readonly #sql: SqlStorage
  readonly #mirror: Mirror
  readonly #layout: Layout

  constructor(sql: SqlStorage, mirror: Mirror, layout: Layout) {
    this.#sql = sql
    this.#mirror = mirror
    this.#layout = layout
  }

  /** Makes it the current version, its revisions counted from 1; `null` when it is stale. */
  replace(next: NewVersion, now: number): { revision: number; lanes: number } | null {
    const { publisher, id, event } = next
    const before = this.#head(publisher, id)
    if (isStale(knownOf(before), next.known)) return null
    const revision = (before?.revision ?? 0) + 1
    const earlier = readVersions(before?.versions ?? null) ?? []
    const last = before && { lanes: before.lanes, at: earlier.at(-1)?.at ?? 0 }
    const lanes = this.#layout.forArticle(last, now)
    const known = remember(knownOf(before), next.known)
    const versions = [
      ...earlier,
      { revision, event, type: next.type, at: now } satisfies Version,
    ].slice(-VERSIONS_KEPT)
    this.#sql.exec(
      `INSERT OR REPLACE INTO article (publisher, id, revision, event, version, updated_at,
         retracted, data, summary, versions, lanes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
      publisher,
      id,
      revision,
      event,
      known.version,
      // A tombstone is dated, so that a post of a later date can lift it.
      known.updatedAt ?? (known.retracted ? now : null),
      known.retracted ? 1 : 0,
      next.article && stored(next.article),
      stored(versions),
      lanes,
    )
    this.#mark(publisher, id, now)
    return { revision, lanes }
  }

  current(publisher: string, id: string): CurrentArticle | null {
    const row = this.#row(publisher, id)
    if (!row) return null
    const { revision, event, lanes } = row
    return {
      revision,
      lanes,
      event,
      article: readArticle(row.data),
      summary: readSummary(row.summary),
    }
  }

  keepSummary(publisher: string, id: string, summary: Summary, now: number): void {
    this.#sql.exec(
      'UPDATE article SET summary = ? WHERE publisher = ? AND id = ?',
      stored(summary),
      publisher,
      id,
    )
    this.#mark(publisher, id, now)
  }

  /** KV's copy of `{publisher}/{id}` as an article. */
  mirrored(path: string): string | null {
    const row = this.#rowAt(path)
    if (!row) return null
    return JSON.stringify({
      v: 1,
      publisher: row.publisher,
      id: row.id,
      revision: row.revision,
      version: row.version,
      updatedAt: row.updated_at,
      retracted: row.retracted === 1,
      versions: readVersions(row.versions) ?? [],
      article: readArticle(row.data),
      summary: readSummary(row.summary),
    })
  }

  /** KV's copy of the story that `{publisher}/{id}` began. */
  mirroredStory(path: string): string | null {
    const row = this.#rowAt(path)
    if (!row) return null
    const { publisher, id, revision } = row
    const article = { publisher, id, revision, retracted: row.retracted === 1 }
    return JSON.stringify({
      v: 1,
      id: path,
      articles: [article],
      line: readSummary(row.summary)?.line ?? null,
    })
  }

  #mark(publisher: string, id: string, now: number): void {
    this.#mirror.mark(`${ARTICLE_KEY}${publisher}:${id}`, now + SETTLING_MS)
    this.#mirror.mark(`${STORY_KEY}${publisher}/${id}`, now + SETTLING_MS)
  }

  #rowAt(path: string): Row | null {
    const [, publisher = '', id = ''] = /^([^:/]+)[:/](.*)$/su.exec(path) ?? []
    return this.#row(publisher, id)
  }

  #head(publisher: string, id: string): Head | null {
    return (
      this.#sql
        .exec<Head>(
          `SELECT revision, version, updated_at, retracted, versions, lanes FROM article
           WHERE publisher = ? AND id = ?`,
          publisher,
          id,
        )
        .toArray()[0] ?? null
    )
  }

  #row(publisher: string, id: string): Row | null {
    return (
      this.#sql
        .exec<Row>('SELECT * FROM article WHERE publisher = ? AND id = ?', publisher, id)
        .toArray()[0] ?? null
    )
  }
}

const knownOf = (row: Head | null): KnownVersion | null =>
  row && { version: row.version, updatedAt: row.updated_at, retracted: row.retracted === 1 }
