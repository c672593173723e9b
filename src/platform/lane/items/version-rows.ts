/** The table of versions: each that was put, by its number. A version without an alert is a withdrawal. */
import type { Alert, Withdrawal } from '../../../core/alert.ts'
import { parseStoryId, type StoryId } from '../../../core/article.ts'
import { HOUR_MS } from '../../../core/time/spans.ts'
import { URGENT } from '../../../core/urgency.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { type Part, part, verbatim } from '../../sqlite.ts'
import type { ArticleKey } from './articles.ts'

/** So many of the newest are looked through for an address. */
const SEARCHED = 5_000
/** Of `over`: 0 stands, 1 does not. */
const PASSED_BY = 2

export interface StoryArticle extends ArticleKey {
  /** Of its first version. */
  readonly seq: number
  /** When that was put, epoch ms. */
  readonly at: number
  /** How often its story had been withdrawn whole, and was told anew, up to it. */
  readonly run: number
}

export interface Version extends ArticleKey {
  readonly seq: number
  readonly event: string
  readonly revision: number
  readonly at: number
  readonly urgency: number
  readonly isWithdrawal: boolean
  /** False once a newer revision, or a withdrawal, has taken its place. */
  readonly stands: boolean
  /** A digest has gone by while nothing stood in its place: its readers have yet to be told. */
  readonly isPassedBy: boolean
  /** Some chat has, or may have, a message of it; a digest counts. */
  readonly isReached: boolean
}

interface Row extends Record<string, SqlStorageValue> {
  seq: number
  event: string
  publisher: string
  article: string
  revision: number
  at: number
  urgency: number
  withdrawn: number
  over: number
  reached: number
}

interface NewRow {
  readonly now: number
  readonly urgency: number
  readonly withdrawn: number
  readonly data: string
  readonly story: StoryId | null
  readonly develops: boolean
  readonly isAnew: boolean
}

interface UrgencyClaim extends ArticleKey {
  readonly urgency: number
}

/** Numbers of versions, both ends left out. */
export interface Between {
  readonly after: number
  readonly before: number
}

const COLUMNS = part`seq, event, publisher, article, revision, at, urgency, withdrawn, over, reached`

/** Methods that change something run inside the caller's transaction. */
export class VersionRows<Deps extends OnDatabase = OnDatabase> extends Table<Deps> {
  protected write(seq: number, about: Alert | Withdrawal, more: NewRow): void {
    const { event, publisher, article, revision } = about
    const { now, urgency, withdrawn, data, story, develops, isAnew } = more
    this.db.run`
      INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data,
        story, develops, anew)
      VALUES (${seq}, ${event}, ${publisher}, ${article}, ${revision}, ${now}, ${urgency},
        ${withdrawn}, ${data}, ${story}, ${develops ? 1 : 0}, ${isAnew ? 1 : 0})`
  }

  /** Of an article, all from one revision to before another; numbers of those that had not been over. */
  protected setOver({ publisher, article }: ArticleKey, from: number, to: number): number[] {
    return this.db.values<number>`
      UPDATE version SET over = 1
      WHERE publisher = ${publisher} AND article = ${article}
        AND revision >= ${from} AND revision < ${to}
      RETURNING seq`
  }

  /** All versions of an article are one to the urgency that a publisher is believed. */
  believed(
    { publisher, article, urgency }: UrgencyClaim,
    mostAnHour: number,
    now: number,
  ): boolean {
    if (urgency > URGENT) return true
    const urgent = this.db.all<{ article: string }>`
      SELECT DISTINCT article FROM version WHERE publisher = ${publisher}
        AND at > ${now - HOUR_MS} AND withdrawn = 0 AND urgency <= ${verbatim(URGENT)}`
    return urgent.length < mostAnHour || urgent.some((row) => row.article === article)
  }

  get(seq: number): Version | null {
    return this.#first(part`seq = ${seq}`)
  }

  ofEvent(event: string): Version | null {
    return this.#first(part`event = ${event}`)
  }

  /** The newest version of an article that a publisher's id stands for, whoever owns it. */
  newestOf(publisher: string, article: string): Version | null {
    return this.#first(part`(publisher = ${publisher}
      OR publisher > ${`${publisher}~`} AND publisher < ${`${publisher}~:`})
      AND article = ${article} ORDER BY seq DESC LIMIT 1`)
  }

  /** The newest alert of an article at any of some addresses, among so many. */
  newestAt(urls: readonly string[]): Version | null {
    return this.#first(part`seq > (SELECT MAX(seq) FROM version) - ${verbatim(SEARCHED)}
      AND withdrawn = 0 AND IIF(json_valid(data), data ->> '$.value.url', NULL)
        IN (SELECT value FROM json_each(${JSON.stringify(urls)}))
      ORDER BY seq DESC LIMIT 1`)
  }

  ofRevision({ publisher, article }: ArticleKey, revision: number): Version | null {
    return this.#first(
      part`publisher = ${publisher} AND article = ${article} AND revision = ${revision}`,
    )
  }

  /** The newest before a revision, `null` for the first. */
  before({ publisher, article, revision }: Pick<Version, 'publisher' | 'article' | 'revision'>) {
    return this.#first(part`publisher = ${publisher} AND article = ${article}
      AND revision < ${revision} ORDER BY revision DESC LIMIT 1`)
  }

  #first(where: Part): Version | null {
    const row = this.db.first<Row>`SELECT ${COLUMNS} FROM version WHERE ${where}`
    return row ? versionOf(row) : null
  }

  /** The newest alerts of an article, so many of them, the oldest of these first, and when each was put, epoch ms. */
  newestOfArticle({ publisher, article }: ArticleKey, most: number) {
    const rows = this.db.all<{ seq: number; at: number }>`
      SELECT seq, at FROM version WHERE publisher = ${publisher} AND article = ${article}
        AND withdrawn = 0 ORDER BY revision DESC LIMIT ${most}`
    return rows.reverse()
  }

  /** When the first alert of an article was put, epoch ms. */
  firstAt({ publisher, article }: ArticleKey): number | null {
    return (
      this.db.value<number>`
        SELECT at FROM version WHERE publisher = ${publisher} AND article = ${article}
          AND withdrawn = 0 ORDER BY revision LIMIT 1` ?? null
    )
  }

  /** The articles of a story, withdrawn ones as well, in the order in which they came. */
  ofStory(story: StoryId): readonly StoryArticle[] {
    return this.db.all<StoryArticle & Record<string, SqlStorageValue>>`
      SELECT seq, publisher, article, at, SUM(anew) OVER (ORDER BY seq) AS run FROM version
      WHERE story = ${story} ORDER BY seq`
  }

  storyOf({ publisher, article }: ArticleKey): StoryId | null {
    const story = this.db.value<string>`
      SELECT story FROM version WHERE publisher = ${publisher} AND article = ${article}
        AND story IS NOT NULL ORDER BY revision LIMIT 1`
    return story === null ? null : parseStoryId(story)
  }

  /** Alerts of a story that were news beside it since an instant: how many, and when the last was, epoch ms. */
  developments(story: StoryId, since: number): { count: number; lastAt: number } {
    return this.db.one<{ count: number; lastAt: number }>`
      SELECT COUNT(*) AS count, COALESCE(MAX(at), 0) AS lastAt FROM version
      WHERE story = ${story} AND develops = 1 AND at > ${since}`
  }

  /** It was news beside its story. */
  isDevelopment(seq: number): boolean {
    return this.db.has`SELECT 1 FROM version WHERE seq = ${seq} AND develops = 1`
  }

  /** The number of the newest of an article that is no withdrawal. */
  protected newestAlert({ publisher, article }: ArticleKey): number | null {
    return this.db.value<number>`
      SELECT seq FROM version WHERE publisher = ${publisher} AND article = ${article}
        AND withdrawn = 0 ORDER BY revision DESC LIMIT 1`
  }

  /** Alerts that stand, so many of them, in the order of their numbers. */
  protected standingRows({ after, before }: Between, order: 'ASC' | 'DESC', limit: number) {
    return this.db.all<{ seq: number; urgency: number; data: string }>`
        SELECT seq, urgency, data FROM version
        WHERE seq > ${after} AND seq < ${before} AND withdrawn = 0 AND over = 0
        ORDER BY seq ${verbatim(order)} LIMIT ${limit}`
  }

  /** A digest goes by those that are over while what takes their place is still to come. */
  passBy(after: number): void {
    this.db.run`
      UPDATE version SET over = ${PASSED_BY} WHERE seq > ${after} AND over = 1 AND withdrawn = 0
        AND NOT EXISTS (SELECT 1 FROM version AS newer WHERE newer.publisher = version.publisher
          AND newer.article = version.article AND newer.revision > version.revision)`
  }

  /** Some chat has, or may have, had it: by a message of its own, a fold or a digest. */
  noteReached(seq: number): void {
    this.db.run`UPDATE version SET reached = 1 WHERE seq = ${seq} AND reached = 0`
  }

  /** Some chat was told its meaning in an answer, or shown it by an edit that goes with one. */
  noteTold(seq: number): void {
    this.db.run`UPDATE version SET told = 1 WHERE seq = ${seq} AND told = 0`
  }

  /** Numbers of those that some chat has had as alerts, the newest first: most versions of a live page are none. */
  withCopies({ publisher, article }: ArticleKey): number[] {
    return this.db.values<number>`
      SELECT seq FROM version
      WHERE publisher = ${publisher} AND article = ${article} AND reached = 1 ORDER BY seq DESC`
  }

  /** Those, and those that corrections told, the newest first, read one by one. */
  *told({ publisher, article }: ArticleKey): Generator<Version> {
    const rows = this.db.rows<Row>`
      SELECT ${COLUMNS} FROM version
      WHERE publisher = ${publisher} AND article = ${article} AND reached + told > 0
      ORDER BY revision DESC`
    for (const row of rows) yield versionOf(row)
  }

  /** What is dated ahead would be kept for as long. */
  moveBack(now: number): void {
    this.db.run`UPDATE version SET at = ${now} WHERE at > ${now}`
  }

  protected remove(seq: number): void {
    this.db.run`DELETE FROM version WHERE seq = ${seq}`
  }

  /** The words of an alert's article, as an older version stored them with it. */
  oldWords(seq: number): string | null {
    return this.db.value<string>`
      SELECT IIF(json_valid(data), data ->> '$.value.subject.stems', NULL) AS stems
      FROM version WHERE seq = ${seq}`
  }

  protected data(seq: number): string | null {
    return this.db.value<string>`SELECT data FROM version WHERE seq = ${seq}`
  }

  /** As stored; `null` for what has been withdrawn. */
  protected alertData(seq: number): string | null {
    return this.db.value<string>`
      SELECT data FROM version WHERE seq = ${seq} AND withdrawn = 0`
  }
}

const versionOf = ({ withdrawn, over, reached, ...row }: Row): Version => ({
  ...row,
  isWithdrawal: withdrawn === 1,
  stands: over === 0,
  isPassedBy: over === PASSED_BY,
  isReached: reached === 1,
})
