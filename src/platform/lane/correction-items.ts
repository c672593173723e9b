/**
 * The outbox items of corrections: rows beside the alerts, at most one of each form to an event, under
 * keys that begin with the event. What they say is stored with them.
 */
import type { Form } from '../../app/ports/lane.ts'
import type { Correction } from '../../core/alert.ts'
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

/** Methods that change something run inside the caller's transaction. */
export class CorrectionItems {
  readonly #sql: SqlStorage
  readonly #audience: Audience
  readonly #retries: Retries
  readonly #unreadable: Unreadable
  readonly #opened = new Map<number, StoredCorrection>()

  constructor(deps: {
    sql: SqlStorage
    audience: Audience
    retries: Retries
    unreadable: Unreadable
  }) {
    this.#unreadable = deps.unreadable
    this.#sql = deps.sql
    this.#audience = deps.audience
    this.#retries = deps.retries
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
    const row = this.#sql
      .exec<{ seq: number }>(
        `INSERT INTO alert (event, kind, publisher, article, revision, urgency, at, touched_at,
           data, matched_count, not_before, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (event) DO NOTHING RETURNING seq`,
        key,
        form,
        publisher,
        article,
        revision,
        urgency,
        now,
        now,
        stored({ ...correction, replies }),
        audience.length,
        notBefore,
        audience.length > 0 ? 'active' : 'done',
      )
      .toArray()[0]
    if (!row) return this.#seqOf(key) ?? 0
    this.#audience.write(row.seq, audience)
    return row.seq
  }

  /** One more reader, among the second tries: the cursor may have passed its place. */
  add(item: number, recipient: number, now: number): void {
    this.#tryAgain(item, recipient, now)
    this.#sql.exec(
      `UPDATE alert SET added = added + 1, state = 'active' WHERE seq = ? AND state <> 'cancelled'`,
      item,
    )
  }

  /** A reader that was skipped, once more. */
  retry(item: number, recipient: number, now: number): void {
    this.#tryAgain(item, recipient, now)
    this.#sql.exec(`UPDATE alert SET skipped = skipped - 1, state = 'active' WHERE seq = ?`, item)
  }

  #tryAgain(item: number, recipient: number, now: number): void {
    const row = this.#sql.exec<{ at: number }>(
      'SELECT not_before AS at FROM alert WHERE seq = ?',
      item,
    )
    const notBefore = row.toArray()[0]?.at ?? 0
    this.#retries.add(Math.max(now, notBefore), { alert: item, recipient })
  }

  /** All that nothing newer has taken the place of. */
  standing(): number[] {
    return this.#sql
      .exec<{ seq: number }>(
        `SELECT seq FROM alert
         WHERE kind IN ('edit', 'reply', 'fallback') AND state <> 'cancelled' ORDER BY seq`,
      )
      .toArray()
      .map(({ seq }) => seq)
  }

  find(event: string, form: Form): number | null {
    return this.#seqOf(keyOf(event, form))
  }

  #seqOf(key: string): number | null {
    const row = this.#sql.exec<{ seq: number }>('SELECT seq FROM alert WHERE event = ?', key)
    return row.toArray()[0]?.seq ?? null
  }

  /**
   * All that there is of a revision, its alert as well. Untouched: it was over before any of its windows
   * was recorded.
   */
  allOf({ publisher, article }: Article, revision: number) {
    return this.#sql
      .exec<{ seq: number; kind: string; untouched: number }>(
        `SELECT seq, kind, state = 'cancelled' AND cursor = 0 AND added = 0 AS untouched FROM alert
         WHERE publisher = ? AND article = ? AND revision = ?`,
        publisher,
        article,
        revision,
      )
      .toArray()
  }

  /** What corrects the copies of an article to a revision. */
  ofRevision({ publisher, article }: Article, revision: number): number[] {
    return this.#sql
      .exec<{ seq: number }>(
        `SELECT seq FROM alert WHERE publisher = ? AND article = ? AND revision = ?
           AND kind IN ('edit', 'reply') AND event LIKE '%/' || kind`,
        publisher,
        article,
        revision,
      )
      .toArray()
      .map(({ seq }) => seq)
  }

  replies({ publisher, article }: Article): ReplyItem[] {
    return this.#sql
      .exec<{ seq: number; key: string; revision: number }>(
        `SELECT seq, event AS key, revision FROM alert
         WHERE publisher = ? AND article = ? AND kind IN ('reply', 'fallback')`,
        publisher,
        article,
      )
      .toArray()
  }

  /** When readers of an article were last answered, epoch ms, and with which revision. */
  lastAnswer({ publisher, article }: Article): { at: number; revision: number } | null {
    const last = this.#sql.exec<{ at: number; revision: number }>(
      `SELECT answered_at AS at, answered AS revision FROM current
       WHERE publisher = ? AND article = ? AND answered_at > 0`,
      publisher,
      article,
    )
    return last.toArray()[0] ?? null
  }

  /** A reply has been sent; all of one window are one. */
  answered(seq: number, now: number): void {
    const row = this.row(seq)
    if (!row) return
    this.#sql.exec(
      `UPDATE current SET answered_at = ?, answered = ?
       WHERE publisher = ? AND article = ? AND answered_at < ?`,
      now,
      row.revision,
      row.publisher,
      row.article,
      now,
    )
  }

  /** What an item is about, and whether it still stands. */
  row(seq: number): ItemRow | undefined {
    return this.#sql
      .exec<ItemRow>(
        `SELECT publisher, article, revision, urgency, event AS key, state FROM alert
         WHERE seq = ?`,
        seq,
      )
      .toArray()[0]
  }

  /** `null` when it cannot be read, or is not there. */
  correction(seq: number): StoredCorrection | null {
    const known = this.#opened.get(seq)
    if (known) return known
    const row = this.#sql.exec<{ data: string }>('SELECT data FROM alert WHERE seq = ?', seq)
    const data = row.toArray()[0]?.data
    if (data === undefined) return null
    const correction = readCorrection(data) ?? this.#unreadable.note('alert', seq)
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    if (correction) this.#opened.set(seq, correction)
    return correction
  }

  /** True when there was nothing of the form to do for a revision, or all of it has been done. */
  isThrough({ publisher, article }: Article, revision: number, form: Form): boolean {
    const open = this.#sql.exec(
      `SELECT 1 FROM alert WHERE publisher = ? AND article = ? AND revision = ? AND kind = ?
         AND sent + failed + skipped < matched_count + added`,
      publisher,
      article,
      revision,
      form,
    )
    return open.toArray().length === 0
  }

  progress(event: string, form: Form): Progress | null {
    const row = this.#sql.exec<Progress>(
      `SELECT matched_count + added AS had, sent, skipped, failed,
         CASE state WHEN 'cancelled' THEN 0
           ELSE matched_count + added - sent - failed - skipped END AS pending
       FROM alert WHERE event = ?`,
      keyOf(event, form),
    )
    return row.toArray()[0] ?? null
  }
}

const keyOf = (event: string, form: Form): string => `${event}/${form}`

/** The event that an item of a form belongs to. */
export const eventOf = (key: string): string => key.split('/')[0] ?? key
