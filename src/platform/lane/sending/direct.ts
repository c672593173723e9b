/**
 * Replies, notices and digests: messages to one chat each.
 *
 * A chat gets its replies in the order in which they were put, since a later one may write the same list
 * anew, and its digests likewise. So only the first that waits for a chat is ever taken: the others
 * neither delay the messages of other chats nor are written before their time comes.
 *
 * Whoever sends many commands gets few replies: nothing waits twice in the same words, and a chat has only
 * a handful waiting, the first of them and the newest.
 */
import type { Reply } from '../../../app/ports/chats.ts'
import type { Contents, Delivery, Parcel } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import type { Plan } from '../../../core/rate/plan.ts'
import type { Use } from '../../../core/rate/use.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { readReply, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Answered } from '../chats/export.ts'
import type { AlertMessages } from '../items/alert-messages.ts'
import type { DigestMessages } from '../items/digest-messages.ts'
import { KEPT_MS } from '../keeping.ts'
import { insteadOf } from './instead.ts'
import { RefusalPace } from './refusal-pace.ts'
import type { ReplyWording } from './reply-wording.ts'

/** Notices are what Lede says of its own accord, before anything else: nobody can flood with them. */
const PRIORITY = { reply: 0, digest: 1, notice: 2 } as const
export type DirectKind = keyof typeof PRIORITY
const KINDS = ['reply', 'digest', 'notice'] as const

/** Replies that may wait for one chat. */
const MOST_WAITING = 5

/** What waits with a priority, of each chat the first only; by its chat's index. */
const firstWaiting = (priority: number) => part`direct
  WHERE sent_at IS NULL AND priority = ${priority} AND NOT EXISTS (
    SELECT 1 FROM direct AS earlier
    WHERE earlier.chat_id = direct.chat_id AND earlier.priority = direct.priority
      AND earlier.sent_at IS NULL AND earlier.id < direct.id
  )`

interface Row extends Record<string, SqlStorageValue> {
  id: number
  chat_id: number
  thread_id: number
  at: number
  attempts: number
  doubts: number
}

interface Waiting extends Record<string, SqlStorageValue> {
  id: number
  thread_id: number
  data: string
}

interface Put {
  readonly target: Target | null
  readonly reply: Reply | null
  readonly isAnswer: boolean
}

interface Deps extends OnDatabase {
  readonly replyWording: ReplyWording
  readonly digestMessages: DigestMessages
  readonly alertMessages: AlertMessages
  readonly unreadable: Unreadable
}

export class DirectMessages extends Table<Deps> {
  readonly #refusals = new RefusalPace()

  put(kind: DirectKind, target: Target, asked: Reply, now: number): void {
    const { chatId, threadId } = target
    const reply = this.#refusals.paced(chatId, asked, now)
    if (reply === null) return
    const data = stored(reply)
    if (kind === 'reply' && !this.#makeRoom(target, reply, data)) return
    this.db.run`
      INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts)
      VALUES (${PRIORITY[kind]}, ${chatId}, ${threadId ?? 0}, ${data},
        ${now}, 0)`
  }

  /** Whether replies wait for a chat. */
  isAnswering(chatId: number): boolean {
    return this.db.has`
      SELECT 1 FROM direct
      WHERE chat_id = ${chatId} AND priority = ${PRIORITY.reply} AND sent_at IS NULL LIMIT 1`
  }

  /** How many could be taken into a window, up to a limit. */
  ready(kind: DirectKind, limit: number, plan: Plan): number {
    return this.#ready(kind, limit, plan).length
  }

  /** The oldest that are due and whose chat is ready, one to a chat. */
  due(kind: DirectKind, limit: number, plan: Plan): Parcel[] {
    const use = useOf(PRIORITY[kind])
    return this.#ready(kind, limit, plan).map(({ id, chat_id, thread_id, attempts, doubts }) => {
      plan.book(chat_id, use)
      const target = targetOf({ chat_id, thread_id })
      return { kind: 'direct', use, id, target, attempts, doubts }
    })
  }

  nextAt(plan: Plan): number | null {
    let next: number | null = null
    for (const kind of KINDS) {
      for (const row of this.#waiting(kind, Number.MAX_SAFE_INTEGER)) {
        // Most often the first row says it, and the others need not be read.
        if (next !== null && row.at >= next) break
        const at = Math.max(row.at, plan.at(row.chat_id, useOf(PRIORITY[kind])))
        next = Math.min(next ?? at, at)
        if (next <= plan.now) return next
      }
    }
    return next
  }

  /** Since when the first that waits is due, epoch ms. */
  dueSince(): number | null {
    return this.db.value<number>`SELECT MIN(at) FROM direct WHERE sent_at IS NULL`
  }

  open(id: number, now: number): Contents {
    const row = this.db.first<{ chat_id: number; thread_id: number; data: string }>`
      SELECT chat_id, thread_id, data FROM direct WHERE id = ${id}`
    if (row === undefined) return { kind: 'unwanted', reason: 'left' }
    const reply = readReply(row.data) ?? this.deps.unreadable.note('direct', id)
    if (reply === null) return { kind: 'unreadable' }
    const answered = () => this.#answered(row.chat_id)
    return this.deps.replyWording.of(reply, { target: targetOf(row), answered }, now)
  }

  record(id: number, delivery: Delivery, now: number): void {
    // It waits under its chat's new id.
    if (delivery.kind === 'migrated') return
    if (delivery.kind === 'later') {
      const { at, attempts, doubts } = delivery
      this.db.run`
        UPDATE direct SET at = ${at}, attempts = ${attempts}, doubts = ${doubts} WHERE id = ${id}`
    } else if (delivery.kind === 'sent') {
      this.#noteSent(id, delivery.messageId, now)
      // The chat's pace asks when it was, and not what it said.
      this.db.run`UPDATE direct SET sent_at = ${now}, data = '' WHERE id = ${id}`
    } else {
      if (delivery.kind === 'failed') this.#sendInstead(id, now)
      this.drop(id)
    }
  }

  /** A chat has another id. */
  rename(from: number, to: number): void {
    this.db.run`UPDATE direct SET chat_id = ${to} WHERE chat_id = ${from}`
  }

  drop(id: number): void {
    this.db.run`DELETE FROM direct WHERE id = ${id}`
  }

  *sendsSince(since: number): Generator<{ chatId: number; at: number; use: Use }> {
    const rows = this.db.rows<{ chat_id: number; sent_at: number; priority: number }>`
      SELECT chat_id, sent_at, priority FROM direct WHERE sent_at > ${since}`
    for (const { chat_id, sent_at, priority } of rows) {
      yield { chatId: chat_id, at: sent_at, use: useOf(priority) }
    }
  }

  /** Nothing more is sent to the chat, and nothing is known of what has been. */
  forgetChat(chatId: number): void {
    this.db.run`DELETE FROM direct WHERE chat_id = ${chatId}`
  }

  /** What has been sent to the chat is not known any more; what waits still goes. */
  forgetSends(chatId: number): void {
    this.db.run`DELETE FROM direct WHERE chat_id = ${chatId} AND sent_at IS NOT NULL`
  }

  /** What has been due for so long is news no more. */
  prune(now: number, most: number): number {
    const where = part`sent_at IS NULL AND at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'direct', key: 'id', where }, most)
  }

  forgetSent(before: number): void {
    this.db.run`DELETE FROM direct WHERE sent_at < ${before}`
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE direct SET at = at - ${Math.ceil(ms)}, sent_at = sent_at - ${Math.ceil(ms)}`
  }

  /** None waits longer than until an instant. */
  noLaterThan(at: number): void {
    this.db.run`
      UPDATE direct SET at = ${Math.ceil(at)} WHERE sent_at IS NULL AND at > ${Math.ceil(at)}`
  }

  waiting(): number {
    return this.db.count`SELECT COUNT(*) AS n FROM direct WHERE sent_at IS NULL`
  }

  #ready(kind: DirectKind, limit: number, plan: Plan): Row[] {
    const ready: Row[] = []
    if (limit <= 0) return ready
    for (const row of this.#waiting(kind, plan.now)) {
      if (plan.isNow(plan.at(row.chat_id, useOf(PRIORITY[kind])))) ready.push(row)
      if (ready.length === limit) break
    }
    return ready
  }

  /** What is due at an instant, the oldest first, row by row. */
  #waiting(kind: DirectKind, at: number): Iterable<Row> {
    return this.db.rows<Row>`
      SELECT id, chat_id, thread_id, at, attempts, doubts
      FROM ${firstWaiting(PRIORITY[kind])} AND at <= ${at} ORDER BY at`
  }

  /** False where the same waits already. The first that waits may be on its way, so it is let be. */
  #makeRoom({ chatId, threadId }: Target, reply: Reply, data: string): boolean {
    const waiting = this.db.all<Waiting>`
      SELECT id, thread_id, data FROM direct
      WHERE chat_id = ${chatId} AND priority = ${PRIORITY.reply} AND sent_at IS NULL ORDER BY id`
    const isHere = (row: Waiting) => row.thread_id === (threadId ?? 0)
    if (waiting.some((row) => isHere(row) && row.data === data)) return false
    const others = waiting.slice(1)
    const left = others.filter((row) => !rewritesTheSame(readReply(row.data), reply))
    const kept = new Set(left.slice(Math.max(0, left.length + 2 - MOST_WAITING)))
    for (const row of others) {
      if (!kept.has(row)) this.db.run`DELETE FROM direct WHERE id = ${row.id}`
    }
    return true
  }

  /** So that it can be edited; a digest that was corrected while it was on its way is so at once. */
  #noteSent(id: number, messageId: number, now: number): void {
    const { target, reply } = this.#read(id)
    if (reply?.kind === 'alert' && reply.messageId === null)
      this.deps.alertMessages.sent(reply, messageId, now)
    if (!target || reply?.kind !== 'digest' || reply.edits) return
    if (this.deps.digestMessages.sent(reply, messageId, now)) return
    this.put('digest', target, { ...reply, edits: true }, now)
  }

  /** A digest that is put right in a message which is gone needs no other. */
  #sendInstead(id: number, now: number): void {
    const { target, reply, isAnswer } = this.#read(id)
    const instead = reply && isAnswer ? insteadOf(reply) : null
    if (!target || !reply || !instead) return
    if (reply.kind === 'message') this.#refusals.showToAll(target.chatId, now)
    this.put('reply', target, instead, now)
  }

  #read(id: number): Put {
    const row = this.db.first<
      Pick<Row, 'chat_id' | 'thread_id'> & { data: string; priority: number }
    >`
      SELECT chat_id, thread_id, data, priority FROM direct WHERE id = ${id}`
    if (!row) return { target: null, reply: null, isAnswer: false }
    const isAnswer = row.priority === PRIORITY.reply
    return { target: targetOf(row), reply: readReply(row.data), isAnswer }
  }

  #answered(chatId: number): Answered[] {
    const rows = this.db.all<{ at: number; sent_at: number | null }>`
      SELECT at, sent_at FROM direct WHERE chat_id = ${chatId} ORDER BY id`
    return rows.map(({ at, sent_at }) => ({ waitsSince: at, sentAt: sent_at }))
  }
}

const targetOf = ({ chat_id, thread_id }: Pick<Row, 'chat_id' | 'thread_id'>): Target => ({
  chatId: chat_id,
  threadId: thread_id || null,
})

/** What Lede says of its own accord comes because the chat has spoken. */
const useOf = (priority: number): 'answer' | 'digest' =>
  priority === PRIORITY.digest ? 'digest' : 'answer'

/** Of two edits of one message, the later one counts. */
const rewritesTheSame = (one: Reply | null, other: Reply): boolean => {
  const rewritten = one && rewrittenBy(one)
  return rewritten !== null && rewritten === rewrittenBy(other)
}

function rewrittenBy(reply: Reply): string | number | null {
  if (reply.kind === 'digest') return reply.edits ? `${reply.at}.${reply.part}` : null
  return 'messageId' in reply ? (reply.messageId ?? null) : null
}
