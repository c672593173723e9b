/**
 * Replies and digests: messages to one chat each, sent before any alert.
 *
 * A chat gets its replies in the order in which they were put, since a later one may write the same list
 * anew, and its digests likewise. So only the first that waits for a chat is ever taken: the others
 * neither delay the messages of other chats nor are written before their time comes. They are due a
 * second after each other, so that a flood of them is not read, either.
 */
import type { AlertList, Reply } from '../../app/ports/chats.ts'
import type { Contents, Delivery, Parcel } from '../../app/ports/lane.ts'
import type { Alert, Target } from '../../core/alert.ts'
import { listMessage } from '../../core/message.ts'
import { CHAT_GAP_MS } from '../../core/pacing.ts'
import { readReply, stored } from '../stored.ts'
import type { Alerts } from './alerts.ts'
import type { Turns } from './window.ts'

/** Replies go before everything; digests wait for urgent alerts. */
const PRIORITY = { reply: 0, digest: 1 } as const
export type DirectKind = keyof typeof PRIORITY

/** What waits with a priority, of each chat the first only; by its chat's index. */
const FIRST_WAITING = `direct WHERE sent_at IS NULL AND priority = ? AND NOT EXISTS (
    SELECT 1 FROM direct AS earlier
    WHERE earlier.chat_id = direct.chat_id AND earlier.priority = direct.priority
      AND earlier.sent_at IS NULL AND earlier.id < direct.id
  )`
/** Another waits behind it. */
const IS_FOLLOWED = `EXISTS (
    SELECT 1 FROM direct AS next
    WHERE next.chat_id = direct.chat_id AND next.priority = direct.priority
      AND next.sent_at IS NULL AND next.id > direct.id
  )`

interface Row extends Record<string, SqlStorageValue> {
  id: number
  chat_id: number
  thread_id: number
  attempts: number
  doubts: number
  is_followed: number
}

export class DirectMessages {
  readonly #sql: SqlStorage
  readonly #alerts: Alerts

  constructor(sql: SqlStorage, alerts: Alerts) {
    this.#sql = sql
    this.#alerts = alerts
  }

  put(kind: DirectKind, { chatId, threadId }: Target, reply: Reply, now: number): void {
    this.#sql.exec(
      `INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts)
       VALUES (?, ?, ?, ?, ?, 0)`,
      PRIORITY[kind],
      chatId,
      threadId ?? 0,
      stored(reply),
      Math.max(now, this.#lastOf(kind, chatId) + CHAT_GAP_MS),
    )
  }

  /** The oldest that are due, one to a chat; one whose chat has its turn later is put off until then. */
  due(kind: DirectKind, limit: number, turns: Turns): Parcel[] {
    const rows = this.#sql
      .exec<Row>(
        `SELECT id, chat_id, thread_id, attempts, doubts, ${IS_FOLLOWED} AS is_followed
         FROM ${FIRST_WAITING} AND at <= ? ORDER BY at LIMIT ?`,
        PRIORITY[kind],
        turns.now,
        limit,
      )
      .toArray()
    return rows.flatMap((row): Parcel[] => {
      const { id, attempts, doubts } = row
      const target = { chatId: row.chat_id, threadId: row.thread_id || null }
      const at = turns.book(target.chatId)
      // The chat's next turn is taken, too, so that no alert waits for it.
      if (row.is_followed) turns.book(target.chatId)
      if (turns.isNow(at)) return [{ kind: 'direct', id, target, attempts, doubts }]
      this.#sql.exec('UPDATE direct SET at = ? WHERE id = ?', at, id)
      return []
    })
  }

  nextAt(): number | null {
    const times = Object.values(PRIORITY)
      .map((priority) => this.#nextOf(priority))
      .filter((at) => at !== null)
    return times.length === 0 ? null : Math.min(...times)
  }

  open(id: number, now: number): Contents {
    const row = this.#sql.exec<{ data: string }>('SELECT data FROM direct WHERE id = ?', id)
    const reply = readReply(row.toArray()[0]?.data ?? null)
    switch (reply?.kind) {
      case 'message':
        return { kind: 'message', message: reply.message, edits: null, replyTo: null }
      case 'edit':
        return { kind: 'message', message: reply.message, edits: reply.messageId, replyTo: null }
      case 'list':
        return this.#openList(reply.list, now)
      default:
        return { kind: 'unwanted', reason: 'unreadable' }
    }
  }

  record(id: number, delivery: Delivery, now: number): void {
    if (delivery.kind === 'later') {
      const { at, attempts, doubts } = delivery
      this.#sql.exec(
        'UPDATE direct SET at = ?, attempts = ?, doubts = ? WHERE id = ?',
        at,
        attempts,
        doubts,
        id,
      )
    } else if (delivery.kind === 'migrated') {
      this.#sql.exec('UPDATE direct SET chat_id = ? WHERE id = ?', delivery.to, id)
    } else if (delivery.kind === 'sent') {
      this.#sql.exec('UPDATE direct SET sent_at = ? WHERE id = ?', now, id)
    } else {
      this.#sql.exec('DELETE FROM direct WHERE id = ?', id)
    }
  }

  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const rows = this.#sql.exec<{ chat_id: number; sent_at: number }>(
      'SELECT chat_id, sent_at FROM direct WHERE sent_at > ?',
      since,
    )
    for (const { chat_id, sent_at } of rows) yield { chatId: chat_id, at: sent_at }
  }

  /** Nothing more is sent to the chat. What has been goes with its minute, as the reply to this does. */
  forgetChat(chatId: number): void {
    this.#sql.exec('DELETE FROM direct WHERE chat_id = ? AND sent_at IS NULL', chatId)
  }

  forgetSent(before: number): void {
    this.#sql.exec('DELETE FROM direct WHERE sent_at < ?', before)
  }

  waiting(): number {
    return this.#sql
      .exec<{ n: number }>('SELECT COUNT(*) AS n FROM direct WHERE sent_at IS NULL')
      .one().n
  }

  /** When the last that waits for a chat is due. */
  #lastOf(kind: DirectKind, chatId: number): number {
    const last = this.#sql.exec<{ at: number }>(
      `SELECT at FROM direct WHERE chat_id = ? AND priority = ? AND sent_at IS NULL
       ORDER BY id DESC LIMIT 1`,
      chatId,
      PRIORITY[kind],
    )
    return last.toArray()[0]?.at ?? Number.NEGATIVE_INFINITY
  }

  #nextOf(priority: number): number | null {
    const first = this.#sql.exec<{ at: number }>(
      `SELECT at FROM ${FIRST_WAITING} ORDER BY at LIMIT 1`,
      priority,
    )
    return first.toArray()[0]?.at ?? null
  }

  /** Written out now: what was withdrawn is left out, what was corrected is in its new words. */
  #openList({ title, alerts }: AlertList, now: number): Contents {
    const standing = new Map<string, Alert>()
    for (const seq of alerts) {
      const alert = this.#alerts.standing(seq)?.alert
      const expired = alert?.expiresAt != null && alert.expiresAt <= now
      if (alert && !expired) standing.set(alert.event, alert)
    }
    if (standing.size === 0) return { kind: 'unwanted', reason: 'withdrawn' }
    return {
      kind: 'message',
      message: listMessage(title, [...standing.values()]),
      edits: null,
      replyTo: null,
    }
  }
}
