/**
 * The outbox items of corrections: rows beside the alerts, at most one of each form to an event, under
 * keys that begin with the event. What they say is stored with them.
 */
import type { Form } from '../../app/ports/lane.ts'
import type { Correction } from '../../core/alert.ts'
import type { Database } from '../sqlite.ts'
import { readCorrection, type StoredCorrection, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Article } from './alerts.ts'
import type { Audience } from './audience.ts'
import type { Retries } from './retries.ts'

const OPENED_LIMIT = 64

export interface Revision extends Article {
  readonly revision: number
}

export interface About extends Revision {
  readonly event: string
}

export interface NewItem {
  readonly correction: Correction
  readonly urgency: number
  readonly now: number
  /** Nothing of it leaves before this instant, epoch ms. */
  readonly notBefore?: number
  /** Ascending. */
  readonly audience: readonly number[]
}

/** A reply to copies, with the line of its revision. */
export interface ReplyItem {
  readonly seq: number
  readonly key: string
  readonly revision: number
}

interface ItemRow extends Record<string, SqlStorageValue> {
  readonly publisher: string
  readonly article: string
  readonly revision: number
  readonly urgency: number
  readonly key: string
  readonly state: string
}

export interface Progress extends Record<string, SqlStorageValue> {
  readonly had: number
  readonly sent: number
  readonly skipped: number
  readonly failed: number
  readonly pending: number
}

interface Deps {
  readonly db: Database
  readonly audience: Audience
  readonly retries: Retries
  readonly unreadable: Unreadable
}

/** Methods that change something run inside the caller's transaction. */
export class CorrectionItems {
  readonly #db: Database
  readonly #deps: Deps
  readonly #opened = new Map<number, StoredCorrection>()

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  /** An item that is there already stays as it is. */
  put(about: About, form: Form, item: NewItem): number {
    return this.#put(about, { ...item, key: keyOf(about.event, form), form, replies: null })
  }

  /** Edits the messages of a reply, instead of the copies. */
  putForReply(about: Revision, reply: ReplyItem, item: NewItem): number {
    const key = `${reply.key}/edit/${about.revision}`
    return this.#put(about, { ...item, key, form: 'edit', replies: reply.seq })
  }

  #put(
    { publisher, article, revision }: Revision,
    item: NewItem & { key: string; form: Form; replies: number | null },
  ): number {
    const { key, form, correction, replies, audience, urgency, now, notBefore = 0 } = item
    const row = this.#db.first<{ seq: number }>`
      INSERT INTO alert (event, kind, publisher, article, revision, urgency, at, touched_at, data,
        matched_count, not_before, state)
      VALUES (${key}, ${form}, ${publisher}, ${article}, ${revision}, ${urgency}, ${now}, ${now},
        ${stored({ ...correction, replies })}, ${audience.length}, ${notBefore},
        ${audience.length > 0 ? 'active' : 'done'})
      ON CONFLICT (event) DO NOTHING RETURNING seq`
    if (!row) return this.#seqOf(key) ?? 0
    this.#deps.audience.write(row.seq, audience)
    return row.seq
  }

  /** One more reader, among the second tries: the cursor may have passed its place. */
  add(item: number, recipient: number, now: number): void {
    this.#tryAgain(item, recipient, now)
    this.#db.run`
      UPDATE alert SET added = added + 1, state = 'active' WHERE seq = ${item}
        AND state <> 'cancelled'`
  }

  /** A reader that was skipped, once more. */
  retry(item: number, recipient: number, now: number): void {
    this.#tryAgain(item, recipient, now)
    this.#db.run`UPDATE alert SET skipped = skipped - 1, state = 'active' WHERE seq = ${item}`
  }

  #tryAgain(item: number, recipient: number, now: number): void {
    const row = this.#db.first<{ at: number }>`
      SELECT not_before AS at FROM alert WHERE seq = ${item}`
    const notBefore = row?.at ?? 0
    this.#deps.retries.add(Math.max(now, notBefore), { alert: item, recipient })
  }

  /** All that nothing newer has taken the place of. */
  standing(): number[] {
    return this.#db.all<{ seq: number }>`
      SELECT seq FROM alert
      WHERE kind IN ('edit', 'reply', 'fallback') AND state <> 'cancelled' ORDER BY seq`.map(
      ({ seq }) => seq,
    )
  }

  find(event: string, form: Form): number | null {
    return this.#seqOf(keyOf(event, form))
  }

  #seqOf(key: string): number | null {
    const row = this.#db.first<{ seq: number }>`SELECT seq FROM alert WHERE event = ${key}`
    return row?.seq ?? null
  }

  /**
   * All that there is of a revision, its alert as well. Untouched: it was over before any of its windows
   * was recorded.
   */
  allOf({ publisher, article }: Article, revision: number) {
    return this.#db.all<{ seq: number; kind: string; untouched: number }>`
      SELECT seq, kind, state = 'cancelled' AND cursor = 0 AND added = 0 AS untouched FROM alert
      WHERE publisher = ${publisher} AND article = ${article} AND revision = ${revision}`
  }

  /** What corrects the copies of an article to a revision. */
  ofRevision({ publisher, article }: Article, revision: number): number[] {
    return this.#db.all<{ seq: number }>`
      SELECT seq FROM alert WHERE publisher = ${publisher} AND article = ${article}
        AND revision = ${revision}
      AND kind IN ('edit', 'reply') AND event LIKE '%/' || kind`.map(({ seq }) => seq)
  }

  replies({ publisher, article }: Article): ReplyItem[] {
    return this.#db.all<{ seq: number; key: string; revision: number }>`
      SELECT seq, event AS key, revision FROM alert
      WHERE publisher = ${publisher} AND article = ${article} AND kind IN ('reply', 'fallback')`
  }

  /** When readers of an article were last answered, epoch ms, and with which revision. */
  lastAnswer({ publisher, article }: Article): { at: number; revision: number } | null {
    const last = this.#db.first<{ at: number; revision: number }>`
      SELECT answered_at AS at, answered AS revision FROM current
      WHERE publisher = ${publisher} AND article = ${article} AND answered_at > 0`
    return last ?? null
  }

  /** A reply has been sent; all of one window are one. */
  answered(seq: number, now: number): void {
    const row = this.row(seq)
    if (!row) return
    this.#db.run`
      UPDATE current SET answered_at = ${now}, answered = ${row.revision}
      WHERE publisher = ${row.publisher} AND article = ${row.article} AND answered_at < ${now}`
  }

  /** What an item is about, and whether it still stands. */
  row(seq: number): ItemRow | undefined {
    return this.#db.first<ItemRow>`
      SELECT publisher, article, revision, urgency, event AS key, state FROM alert
      WHERE seq = ${seq}`
  }

  /** `null` when it cannot be read, or is not there. */
  correction(seq: number): StoredCorrection | null {
    const known = this.#opened.get(seq)
    if (known) return known
    const row = this.#db.first<{ data: string }>`SELECT data FROM alert WHERE seq = ${seq}`
    const data = row?.data
    if (data === undefined) return null
    const correction = readCorrection(data) ?? this.#deps.unreadable.note('alert', seq)
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    if (correction) this.#opened.set(seq, correction)
    return correction
  }

  /** True when there was nothing of the form to do for a revision, or all of it has been done. */
  isThrough({ publisher, article }: Article, revision: number, form: Form): boolean {
    return !this.#db.has`
      SELECT 1 FROM alert WHERE publisher = ${publisher} AND article = ${article}
        AND revision = ${revision} AND kind = ${form}
      AND sent + failed + skipped < matched_count + added`
  }

  progress(event: string, form: Form): Progress | null {
    const row = this.#db.first<Progress>`
      SELECT matched_count + added AS had, sent, skipped, failed,
        CASE state WHEN 'cancelled' THEN 0
          ELSE matched_count + added - sent - failed - skipped END AS pending
      FROM alert WHERE event = ${keyOf(event, form)}`
    return row ?? null
  }
}

const keyOf = (event: string, form: Form): string => `${event}/${form}`

/** The event that an item of a form belongs to. */
export const eventOf = (key: string): string => key.split('/')[0] ?? key
