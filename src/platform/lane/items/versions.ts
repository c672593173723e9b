/**
 * What a lane knows of articles: each version that was put, by its number, and of each article the lowest
 * revision that may still leave. A version without an alert is a withdrawal.
 */

import type { Superseding } from '../../../app/ports/desk.ts'
import type { Alert, NewAlert, Withdrawal } from '../../../core/alert.ts'
import { parseStoryId, type StoryId } from '../../../core/article.ts'
import type { About } from '../../../core/filter/match.ts'
import { URGENT } from '../../../core/urgency.ts'
import { type Database, type Part, part, verbatim } from '../../sqlite.ts'
import { readAlert, readWithdrawal, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { StoredAlert } from './stored-alert.ts'

/** As many as one look back goes through. */
const OPENED_LIMIT = 256
/** Versions read at a time. */
const PAGE = 100
const HOUR_MS = 3_600_000
/** Of `over`: 0 stands, 1 does not. */
const PASSED_BY = 2

/** Which article; strings, as they come from a row as well. */
export interface Article {
  readonly publisher: string
  readonly article: string
}

export const isOfOne = (one: Article, other: Article): boolean =>
  one.publisher === other.publisher && one.article === other.article

/** `at`: when its first version was put, epoch ms. */
export interface StoryArticle extends Article {
  readonly at: number
}

export interface Version extends Article {
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

/** One with an alert. */
export interface AlertRow {
  readonly seq: number
  readonly alert: Alert
  readonly stands: boolean
  /** The number of the version of its article that was news last: its own, where it is news itself. */
  readonly newsFrom: number
  /** The number of the version of its article that was matched with all chats last. */
  readonly meantFor: number
  /** With which it is sent, whatever its publisher claims. */
  readonly urgency: number
}

/** What is said of its article beside the words. */
export const aboutOf = ({ alert, urgency }: AlertRow): About => ({ ...alert.subject, urgency })

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

interface Placed {
  readonly urgency: number
  /** `null`: it is news itself. */
  readonly newsFrom: number | null
  /** `null`: it was matched with all chats itself. */
  readonly meantFor: number | null
  /** It was an alert beside what its story told before. */
  readonly develops: boolean
  readonly now: number
}

interface NewRow {
  readonly now: number
  readonly urgency: number
  readonly withdrawn: number
  readonly data: string
  readonly story: StoryId | null
  readonly develops: boolean
}

const COLUMNS = part`seq, event, publisher, article, revision, at, urgency, withdrawn, over, reached`

/** Methods that change something run inside the caller's transaction. */
export class Versions {
  readonly #db: Database
  readonly #unreadable: Unreadable
  /** Parsed alerts by number: the same few are opened for every chat of a window. */
  readonly #opened = new Map<number, StoredAlert>()

  constructor(db: Database, unreadable: Unreadable) {
    this.#db = db
    this.#unreadable = unreadable
  }

  /** `seq`: the number of its first item. */
  put(seq: number, alert: NewAlert, { urgency, develops, now, ...place }: Placed): void {
    const { stems: _, ...subject } = alert.subject
    const data = stored({ ...alert, subject, ...place })
    const story = this.before(alert) === null ? alert.story : null
    this.#put(seq, alert, { urgency, now, withdrawn: 0, data, story, develops })
  }

  putWithdrawal(seq: number, withdrawal: Withdrawal, now: number): void {
    const data = stored({ publisherName: withdrawal.publisherName })
    const about = { urgency: URGENT, now, withdrawn: 1, data, story: null, develops: false }
    this.#put(seq, withdrawal, about)
  }

  #put(seq: number, about: Alert | Withdrawal, more: NewRow): void {
    const { event, publisher, article, revision } = about
    const { now, urgency, withdrawn, data, story, develops } = more
    this.#db.run`
      INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data,
        story, develops)
      VALUES (${seq}, ${event}, ${publisher}, ${article}, ${revision}, ${now}, ${urgency},
        ${withdrawn}, ${data}, ${story}, ${develops ? 1 : 0})`
  }

  /** Every revision below is over from now on; numbers of those that had not been. */
  supersede({ publisher, article, revision }: Omit<Superseding, 'lanes'>, now: number): number[] {
    const before = this.currentRevision({ publisher, article })
    this.#db.run`
      INSERT INTO article (publisher, article, revision, at)
      VALUES (${publisher}, ${article}, ${revision}, ${now})
      ON CONFLICT (publisher, article) DO UPDATE SET
        revision = MAX(revision, excluded.revision), at = excluded.at`
    return this.#db.values<number>`
      UPDATE version SET over = 1
      WHERE publisher = ${publisher} AND article = ${article}
        AND revision >= ${before} AND revision < ${revision}
      RETURNING seq`
  }

  /** The lowest revision of an article that may still leave. */
  currentRevision({ publisher, article }: Article): number {
    return (
      this.#db.value<number>`
      SELECT revision FROM article WHERE publisher = ${publisher} AND article = ${article}` ?? 0
    )
  }

  /** All versions of an article are one to the urgency that a publisher is believed. */
  believed(
    { publisher, article, urgency }: UrgencyClaim,
    mostAnHour: number,
    now: number,
  ): boolean {
    if (urgency > URGENT) return true
    const urgent = this.#db.all<{ article: string }>`
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

  ofRevision({ publisher, article }: Article, revision: number): Version | null {
    return this.#first(
      part`publisher = ${publisher} AND article = ${article} AND revision = ${revision}`,
    )
  }

  /** What its copies are to show by now; `null` while it is still to come. */
  current(article: Article): Version | null {
    return this.ofRevision(article, this.currentRevision(article))
  }

  /** The newest before a revision, `null` for the first. */
  before({ publisher, article, revision }: Pick<Version, 'publisher' | 'article' | 'revision'>) {
    return this.#first(part`publisher = ${publisher} AND article = ${article}
      AND revision < ${revision} ORDER BY revision DESC LIMIT 1`)
  }

  #first(where: Part): Version | null {
    const row = this.#db.first<Row>`SELECT ${COLUMNS} FROM version WHERE ${where}`
    return row ? versionOf(row) : null
  }

  /** `null` for a withdrawal, and for what cannot be read. */
  alert(seq: number): Alert | null {
    return this.#open(seq, null)
  }

  /** The number of the version that was news last; 0: a withdrawal never is. */
  newsFrom(seq: number): number {
    const alert = this.#open(seq, null)
    return alert ? (alert.newsFrom ?? seq) : 0
  }

  /** The number of the version that was matched with all chats last; 0: a withdrawal is for none. */
  meantFor(seq: number): number {
    const alert = this.#open(seq, null)
    return alert ? meantForOf(seq, alert) : 0
  }

  /** When the first alert of an article was put, epoch ms. */
  firstAt({ publisher, article }: Article): number | null {
    return (
      this.#db.value<number>`
        SELECT at FROM version WHERE publisher = ${publisher} AND article = ${article}
          AND withdrawn = 0 ORDER BY revision LIMIT 1` ?? null
    )
  }

  /** The articles of a story, withdrawn ones as well, in the order in which they came. */
  ofStory(story: StoryId): readonly StoryArticle[] {
    return this.#db.all<StoryArticle & Record<string, SqlStorageValue>>`
      SELECT publisher, article, at FROM version WHERE story = ${story} ORDER BY seq`
  }

  storyOf({ publisher, article }: Article): StoryId | null {
    const story = this.#db.value<string>`
      SELECT story FROM version WHERE publisher = ${publisher} AND article = ${article}
        AND story IS NOT NULL ORDER BY revision LIMIT 1`
    return story === null ? null : parseStoryId(story)
  }

  /** Alerts of a story that were news beside it since an instant: how many, and when the last was, epoch ms. */
  developments(story: StoryId, since: number): { count: number; lastAt: number } {
    return this.#db.one<{ count: number; lastAt: number }>`
      SELECT COUNT(*) AS count, COALESCE(MAX(at), 0) AS lastAt FROM version
      WHERE story = ${story} AND develops = 1 AND at > ${since}`
  }

  /** What an article says now; `null` where it is withdrawn, or cannot be read. */
  present(article: Article): AlertRow | null {
    const version = this.current(article)
    return version?.stands ? this.row(version.seq) : null
  }

  /** What it said last, also where it has been withdrawn since. */
  lastAlert({ publisher, article }: Article): AlertRow | null {
    const seq = this.#db.value<number>`
      SELECT seq FROM version WHERE publisher = ${publisher} AND article = ${article}
        AND withdrawn = 0 ORDER BY revision DESC LIMIT 1`
    return seq === null ? null : this.row(seq)
  }

  /** A digest goes by those that are over while what takes their place is still to come. */
  passBy(after: number): void {
    this.#db.run`
      UPDATE version SET over = ${PASSED_BY} WHERE seq > ${after} AND over = 1 AND withdrawn = 0
        AND NOT EXISTS (SELECT 1 FROM version AS newer WHERE newer.publisher = version.publisher
          AND newer.article = version.article AND newer.revision > version.revision)`
  }

  withdrawnBy(seq: number): string | null {
    const name = readWithdrawal(this.#read(seq))?.publisherName
    return name ?? this.#unreadable.note('version', seq)
  }

  row(seq: number): AlertRow | null {
    const version = this.get(seq)
    const alert = version && this.alert(seq)
    if (!alert) return null
    const { stands, urgency } = version
    return {
      seq,
      alert,
      stands,
      urgency,
      newsFrom: this.newsFrom(seq),
      meantFor: this.meantFor(seq),
    }
  }

  /** The alert that stands for the same article now: itself, a newer revision, or none. */
  standing(seq: number): AlertRow | null {
    const version = this.get(seq)
    if (!version) return null
    const present = version.stands ? version : this.current(version)
    return present?.stands ? this.row(present.seq) : null
  }

  /** Standing, unexpired alerts after a number, oldest first, read page by page. */
  *after(seq: number, now: number): Generator<AlertRow> {
    yield* this.#standing({ after: seq, before: Number.MAX_SAFE_INTEGER }, 'ASC', now)
  }

  /** The same, newest first. */
  *latest(after: number, now: number): Generator<AlertRow> {
    yield* this.#standing({ after, before: Number.MAX_SAFE_INTEGER }, 'DESC', now)
  }

  *#standing(between: Between, order: 'ASC' | 'DESC', now: number): Generator<AlertRow> {
    let { after, before } = between
    for (;;) {
      const page = this.#db.all<{ seq: number; urgency: number; data: string }>`
        SELECT seq, urgency, data FROM version
        WHERE seq > ${after} AND seq < ${before} AND withdrawn = 0 AND over = 0
        ORDER BY seq ${verbatim(order)} LIMIT ${PAGE}`
      for (const { seq, urgency, data } of page) {
        const alert = this.#open(seq, data)
        const isExpired = alert?.expiresAt != null && alert.expiresAt <= now
        if (!alert || isExpired) continue
        const newsFrom = alert.newsFrom ?? seq
        yield { seq, alert, stands: true, urgency, newsFrom, meantFor: meantForOf(seq, alert) }
      }
      const last = page.at(-1)?.seq
      if (last === undefined) return
      if (order === 'ASC') after = last
      else before = last
    }
  }

  /** Some chat has, or may have, had it: by a message of its own, a fold or a digest. */
  noteReached(seq: number): void {
    this.#db.run`UPDATE version SET reached = 1 WHERE seq = ${seq} AND reached = 0`
  }

  /** Some chat was told its meaning in an answer, or shown it by an edit that goes with one. */
  noteTold(seq: number): void {
    this.#db.run`UPDATE version SET told = 1 WHERE seq = ${seq} AND told = 0`
  }

  /** A reader was answered with a version. */
  answered({ publisher, article, revision }: Version, now: number): void {
    this.#db.run`
      UPDATE article SET answered_at = ${now}, answered = ${revision}
      WHERE publisher = ${publisher} AND article = ${article} AND answered_at < ${now}`
  }

  /** When readers of an article were last answered, epoch ms, and with which revision. */
  lastAnswer({ publisher, article }: Article): { at: number; revision: number } | undefined {
    return this.#db.first<{ at: number; revision: number }>`
      SELECT answered_at AS at, answered AS revision FROM article
      WHERE publisher = ${publisher} AND article = ${article} AND answered_at > 0`
  }

  /** Numbers of those that some chat has had as alerts, the newest first: most versions of a live page are none. */
  withCopies({ publisher, article }: Article): number[] {
    return this.#db.values<number>`
      SELECT seq FROM version
      WHERE publisher = ${publisher} AND article = ${article} AND reached = 1 ORDER BY seq DESC`
  }

  /** Those, and those that corrections told, the newest first, read one by one. */
  *told({ publisher, article }: Article): Generator<Version> {
    const rows = this.#db.rows<Row>`
      SELECT ${COLUMNS} FROM version
      WHERE publisher = ${publisher} AND article = ${article} AND reached + told > 0
      ORDER BY revision DESC`
    for (const row of rows) yield versionOf(row)
  }

  /** What is dated ahead would be kept for as long. */
  moveBack(now: number): void {
    this.#db.run`UPDATE version SET at = ${now} WHERE at > ${now}`
    this.#db.run`
      UPDATE article SET at = MIN(at, ${now}), answered_at = MIN(answered_at, ${now})
      WHERE at > ${now} OR answered_at > ${now}`
  }

  /** There has been a version of the article since an instant. */
  goesOn({ publisher, article }: Article, since: number): boolean {
    return this.#db.has`
      SELECT 1 FROM article
      WHERE publisher = ${publisher} AND article = ${article} AND at >= ${since}`
  }

  delete(seq: number): void {
    this.#opened.delete(seq)
    this.#db.run`DELETE FROM version WHERE seq = ${seq}`
  }

  /** Of which there has been no version since an instant; how many of them, at most so many. */
  forgetArticles(before: number, most: number): number {
    return this.#db.run`
      DELETE FROM article WHERE (publisher, article) IN
        (SELECT publisher, article FROM article WHERE at < ${before} LIMIT ${most})`
  }

  /** The words of an alert's article, as an older version stored them with it. */
  oldWords(seq: number): string | null {
    return this.#db.value<string>`
      SELECT IIF(json_valid(data), data ->> '$.value.subject.stems', NULL) AS stems
      FROM version WHERE seq = ${seq}`
  }

  #read(seq: number): string | null {
    return (
      this.#db.first<{ data: string }>`SELECT data FROM version WHERE seq = ${seq}`?.data ?? null
    )
  }

  /** `data`: as it stands in the row, where that has been read. */
  #open(seq: number, data: string | null): StoredAlert | null {
    const known = this.#opened.get(seq)
    if (known) return known
    const written =
      data ??
      this.#db.first<{ data: string }>`
      SELECT data FROM version WHERE seq = ${seq} AND withdrawn = 0`?.data
    if (written === undefined) return null
    const alert = readAlert(written) ?? this.#unreadable.note('version', seq)
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    if (alert) this.#opened.set(seq, alert)
    return alert
  }
}

/** Numbers of versions, both ends left out. */
interface Between {
  readonly after: number
  readonly before: number
}

interface UrgencyClaim extends Article {
  readonly urgency: number
}

const meantForOf = (seq: number, { meantFor, newsFrom }: StoredAlert): number =>
  meantFor ?? newsFrom ?? seq

const versionOf = ({ withdrawn, over, reached, ...row }: Row): Version => ({
  ...row,
  isWithdrawal: withdrawn === 1,
  stands: over === 0,
  isPassedBy: over === PASSED_BY,
  isReached: reached === 1,
})
