/**
 * Digests that have been queued or sent: which stories each tells, on which page it stands and which message it is,
 * so that it is written anew when one of its stories is corrected or withdrawn. By the number of a recipient, as
 * receipts are: when that is gone, nothing connects them with a chat.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import {
  type Digest,
  type DigestStory,
  digestMessage,
  offerMessage,
  pagesOf,
  storiesIn,
} from '../../../core/message/digest.ts'
import type { Message } from '../../../core/message/message.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { readDigest, stored } from '../../stored.ts'
import { KEPT_MS } from '../keeping.ts'
import type { LaneTables } from '../tables.ts'
import type { ArticleKey } from './articles.ts'
import { WORDS_KEPT_MS } from './words.ts'

/** Which digest of a recipient: when it was queued, epoch ms, and which of its messages. */
export interface DigestKey {
  readonly n: number
  readonly at: number
  readonly part: number
}

interface Row extends Record<string, SqlStorageValue> {
  n: number
  at: number
  part: number
  data: string
  message: number | null
  page: number
}

const LEAVING_LIMIT = 256

/** What may stand in digests for an article, and between which instants they were queued, epoch ms. */
interface Span {
  readonly told: ReadonlySet<number>
  readonly since: number
  readonly until: number
}

/** Methods that change something run inside the caller's transaction. */
export class DigestMessages extends Table<LaneTables> {
  /** How those read that are on their way. */
  readonly #leaving = new Map<string, string>()

  /** `page` 0: it is offered, and shown when its reader wants it. */
  put({ n, at, part }: DigestKey, digest: Digest, page: number): void {
    this.db.run`
      INSERT OR REPLACE INTO digest (n, at, part, data, page)
      VALUES (${n}, ${at}, ${part}, ${stored(digest)}, ${page})`
  }

  /** Its reader turns to a page; `false` where there is no such digest, or the message is another. */
  turn({ n, at, part }: DigestKey, page: number, message: number): boolean {
    const row = this.#row({ n, at, part })
    const digest = row && this.#read(row)
    if (!digest || row.message !== message || page > pagesOf(digest).length) return false
    this.db.run`
      UPDATE digest SET page = ${page} WHERE n = ${n} AND at = ${at} AND part = ${part}`
    return true
  }

  /** It has arrived; `false` where it would read otherwise by now. */
  sent(key: DigestKey, message: number, now: number): boolean {
    this.db.run`
      UPDATE digest SET message = ${message}
      WHERE n = ${key.n} AND at = ${key.at} AND part = ${key.part}`
    const left = this.#leaving.get(nameOf(key))
    this.#leaving.delete(nameOf(key))
    const present = this.open(key, now, true)
    const isShown = present.kind !== 'message' || JSON.stringify(present.message) === left
    return left === undefined || isShown
  }

  /** As it reads now: in present words, with what stands of it. `edits`: in the place of its message. */
  open(key: DigestKey, now: number, edits: boolean): Contents {
    const row = this.#row(key)
    if (!row || (edits && row.message === null)) return { kind: 'unwanted', reason: 'no copy' }
    const digest = this.#read(row)
    if (!digest) return { kind: 'unreadable' }
    const stands = (seq: number) => this.#story(seq, key.n, now) !== null
    if (!edits && !storiesIn(digest).some(stands)) return { kind: 'unwanted', reason: 'withdrawn' }
    const message = this.#show(row, digest, now)
    if (!edits) this.#leaves(key, JSON.stringify(message))
    return { kind: 'message', message, edits: edits ? row.message : null, replyTo: null }
  }

  /** The digest of a recipient that tells an article and has arrived. */
  withArticle(article: ArticleKey, n: number): DigestKey | null {
    const { told, since } = this.#spanOf(article)
    if (told.size === 0) return null
    const rows = this.db.rows<Row>`
      SELECT * FROM digest WHERE n = ${n} AND at >= ${since} AND message IS NOT NULL`
    for (const row of rows) if (this.#tells(row, told)) return row
    return null
  }

  /** Recipients of digests that tell an article, ascending. A digest goes no further back than words are kept. */
  readersOf(article: ArticleKey): number[] {
    const { told, since, until } = this.#spanOf(article)
    if (told.size === 0) return []
    const rows = this.db.rows<Row>`
      SELECT * FROM digest WHERE at >= ${since} AND at <= ${until}`
    const readers = new Set<number>()
    for (const row of rows) if (this.#tells(row, told)) readers.add(row.n)
    return [...readers].sort((a, b) => a - b)
  }

  /** All that a recipient has had, the newest first. */
  sentTo(n: number): { readonly message: number; readonly stories: readonly number[] }[] {
    const rows = this.db.all<Row>`SELECT * FROM digest WHERE n = ${n} ORDER BY at DESC`
    return rows.flatMap((row) => {
      const digest = this.#read(row)
      return digest && row.message !== null
        ? [{ message: row.message, stories: storiesIn(digest) }]
        : []
    })
  }

  prune(now: number, most: number): number {
    const where = part`at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'digest', key: 'n, at, part', where }, most)
  }

  /** It, or another of its story, in whose place it may be shown. */
  #spanOf(article: ArticleKey): Span {
    const versions = this.deps.versions
    const story = versions.storyOf(article)
    const all = [article, ...(story === null ? [] : versions.ofStory(story))]
    const began = all.flatMap((one) => versions.firstAt(one) ?? [])
    const told = new Set(all.flatMap((one) => versions.withCopies(one)))
    return { told, since: Math.min(...began), until: Math.max(...began) + WORDS_KEPT_MS + DAY_MS }
  }

  #tells(row: Row, told: ReadonlySet<number>): boolean {
    const digest = this.#read(row)
    return digest !== null && storiesIn(digest).some((seq) => told.has(seq))
  }

  #show({ n, at, part, page }: Row, digest: Digest, now: number): Message {
    const story = (seq: number) => this.#story(seq, n, now)
    const place = { at, part }
    const voice = this.deps.recipients.voice(n)
    const isThere = (one: DigestStory | null): one is DigestStory => one !== null
    if (page === 0)
      return offerMessage(storiesIn(digest).map(story).filter(isThere).length, place, voice)
    const groups = (pagesOf(digest)[page - 1] ?? []).map(({ topic, alerts }) => ({
      topic,
      stories: alerts.map(story).filter(isThere),
    }))
    return digestMessage({ digest, page, groups, place }, voice)
  }

  /** `null` for what was withdrawn, has expired or cannot be read. */
  #story(seq: number, recipient: number, now: number): DigestStory | null {
    const standing = this.deps.versions.standing(seq)
    const over = standing ? null : this.deps.versions.row(seq)
    const alert = standing
      ? this.deps.stories.listed(standing.alert, recipient)
      : over && this.deps.stories.listedInstead(over, recipient)
    if (!alert || (alert.expiresAt !== null && alert.expiresAt <= now)) return null
    return { ...alert, at: this.deps.versions.firstAt(alert) ?? now }
  }

  #leaves(key: DigestKey, message: string): void {
    if (this.#leaving.size >= LEAVING_LIMIT) this.#leaving.clear()
    this.#leaving.set(nameOf(key), message)
  }

  #row({ n, at, part }: DigestKey): Row | undefined {
    return this.db.first<Row>`
      SELECT * FROM digest WHERE n = ${n} AND at = ${at} AND part = ${part}`
  }

  #read({ n, at, data }: Row): Digest | null {
    return readDigest(data) ?? this.deps.unreadable.note('digest', `${n}/${at}`)
  }
}

const nameOf = ({ n, at, part }: DigestKey): string => `${n}/${at}/${part}`
