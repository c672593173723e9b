/**
 * The chats of a lane: their settings, the index of what these require, and when digests are due.
 * Every change keeps the three in step; callers run them inside a transaction.
 */

import type { ChatState } from '../../app/ports/chats.ts'
import type { ChatCopy } from '../../app/ports/copies.ts'
import type { MovedChat } from '../../app/ports/lane.ts'
import type { Subject, Target } from '../../core/alert.ts'
import { sameFilter } from '../../core/filter.ts'
import { packTargets, unpackTargets } from '../../core/receipt.ts'
import { nextDue } from '../../core/schedule.ts'
import { MAX_FILTERS, type Settings } from '../../core/settings.ts'
import { CHAT_KEY, chatOf } from '../chat-copies.ts'
import type { Mirror } from '../mirror.ts'
import { readSettings, stored } from '../stored.ts'
import { Interest } from './interest.ts'
import type { Tombstones } from './tombstones.ts'

export interface Recipient {
  readonly n: number
  readonly target: Target
  readonly rev: number
  readonly settings: Settings
  readonly paused: string | null
  readonly digestedTo: number
  /** Alerts that digests have told, ascending. */
  readonly told: readonly number[]
  readonly nextDue: number | null
  /** It lives in another lane by now. */
  readonly isShadow: boolean
}

type TargetCopy = ChatCopy['targets'][number]

interface Row extends Record<string, SqlStorageValue> {
  n: number
  chat_id: number
  thread_id: number
  rev: number
  settings: string
  paused: string | null
  digested_to: number
  told: ArrayBuffer | null
  next_due: number | null
  shadow: number
}

const NEWEST_ALERT = '(SELECT COALESCE(MAX(seq), 0) FROM alert)'
/** More than a month of anybody's digests; corrections reach no further back. */
const TOLD_KEPT = 5_000

export class Recipients {
  readonly #sql: SqlStorage
  readonly #mirror: Mirror
  readonly #interest: Interest
  readonly #tombstones: Tombstones
  readonly #stays: (chatId: number) => boolean
  readonly #onChange: (chatId: number, now: number) => void

  constructor(deps: {
    sql: SqlStorage
    mirror: Mirror
    tombstones: Tombstones
    /** Whether a chat's home is this lane, and will be after the move that is under way. */
    stays(chatId: number): boolean
    onChange(chatId: number, now: number): void
  }) {
    this.#stays = (chatId) => deps.stays(chatId)
    this.#onChange = (chatId, now) => deps.onChange(chatId, now)
    this.#sql = deps.sql
    this.#interest = new Interest(deps.sql)
    this.#mirror = deps.mirror
    this.#tombstones = deps.tombstones
  }

  state(target: Target): ChatState {
    const found = this.find(target)
    return { rev: found?.rev ?? 0, settings: found?.settings ?? null }
  }

  find({ chatId, threadId }: Target): Recipient | null {
    return this.#one('chat_id = ? AND thread_id = ?', chatId, threadId ?? 0)
  }

  get(n: number): Recipient | null {
    return this.#one('n = ?', n)
  }

  /** Where a recipient's messages go; cheaper than all about it. */
  targetOf(n: number): Target | null {
    const row = this.#sql
      .exec<{ chat_id: number; thread_id: number }>(
        'SELECT chat_id, thread_id FROM recipient WHERE n = ?',
        n,
      )
      .toArray()[0]
    return row ? { chatId: row.chat_id, threadId: row.thread_id || null } : null
  }

  /**
   * True when nothing of a recipient has changed since it was matched with an alert, and no digest
   * has ever told it anything: it still wants the alert.
   */
  isAsMatched(n: number, alert: number): boolean {
    return (
      this.#sql
        .exec(
          'SELECT 1 FROM recipient WHERE n = ? AND changed_after < ? AND told IS NULL',
          n,
          alert,
        )
        .toArray().length > 0
    )
  }

  /** There, and not paused. */
  isOpen(n: number): boolean {
    return (
      this.#sql.exec('SELECT 1 FROM recipient WHERE n = ? AND paused IS NULL', n).toArray().length >
      0
    )
  }

  /** Writes settings, new or changed. A chat that speaks again is no longer paused. */
  save(change: { target: Target; settings: Settings; digestedTo: number; now: number }): void {
    const { target, now } = change
    const known = this.find(target)?.rev ?? 0
    const stopped = this.#tombstones.stoppedAt(target.chatId) ?? 0
    this.#write({ ...change, rev: Math.max(now, known + 1, stopped + 1) })
    this.#changed(target.chatId, now)
  }

  /** From KV's copy; `false` where more is known than it knows. A chat that moves is told of. */
  restore(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const isNew = this.#takeCopy(copy, digestedTo, now)
    const { chatId } = copy.target
    if (isNew && !this.#stays(chatId)) this.#onChange(chatId, now)
    return isNew
  }

  #takeCopy(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const { target, rev } = copy
    const known = this.find(target)?.rev ?? 0
    const stopped = this.#tombstones.stoppedAt(target.chatId) ?? 0
    if (rev <= Math.max(known, stopped)) return false
    this.#write({ ...copy, digestedTo, now })
    return true
  }

  #write(row: {
    target: Target
    settings: Settings
    rev: number
    digestedTo: number
    now: number
  }): void {
    const { target, settings, rev, now } = row
    const before = this.find(target)
    const due = dueAfter(before, settings, now)
    if (before) this.#unindex(before)
    const { n, shadow } = this.#sql
      .exec<{ n: number; shadow: number }>(
        `INSERT INTO recipient (chat_id, thread_id, rev, settings, digested_to, next_due, since,
           shadow, changed_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${NEWEST_ALERT})
         ON CONFLICT (chat_id, thread_id) DO UPDATE SET
           rev = excluded.rev, settings = excluded.settings, paused = NULL,
           digested_to = excluded.digested_to, next_due = excluded.next_due,
           changed_after = excluded.changed_after
         RETURNING n, shadow`,
        target.chatId,
        target.threadId ?? 0,
        rev,
        stored(settings),
        row.digestedTo,
        due,
        now,
        this.#shadowSince(target.chatId, now),
      )
      .one()
    this.#index({ n, settings, nextDue: due, isShadow: shadow > 0 })
  }

  /** Deletes all about the chat, and leaves the mirror to delete KV's copy. */
  forget(chatId: number, now: number): void {
    this.#delete(chatId, now)
    this.#deletedAtHome(chatId, now)
    this.#changed(chatId, now)
  }

  /** Only where it stays a chat is copied to KV: elsewhere no deletion is waited for. */
  #deletedAtHome(chatId: number, now: number): void {
    if (!this.#stays(chatId)) this.#tombstones.deleted(chatId, now)
  }

  #delete(chatId: number, now: number): void {
    for (const recipient of this.#ofChat(chatId)) this.#unindex(recipient)
    this.#sql.exec('DELETE FROM recipient WHERE chat_id = ?', chatId)
    this.#tombstones.bury(chatId, now)
  }

  has(chatId: number): boolean {
    return this.#sql.exec('SELECT 1 FROM recipient WHERE chat_id = ?', chatId).toArray().length > 0
  }

  /** All about a chat, for another lane. */
  whole(chatId: number): Omit<MovedChat, 'lanes' | 'isNews' | 'shadows'> {
    const chat = this.#ofChat(chatId)
    const targets = chat.map(({ target, rev, settings }) => ({ target, rev, settings }))
    const paused = chat.flatMap(({ target, paused: reason }) =>
      reason ? [{ target, reason }] : [],
    )
    return { chatId, targets, paused, stoppedAt: this.#tombstones.stoppedAt(chatId) }
  }

  /** What another lane knows of a chat, where it knows it better; a home copies it to KV. */
  take(chat: MovedChat, digestedTo: number, now: number): void {
    const { chatId, targets, paused, stoppedAt, isNews } = chat
    const known = Math.max(0, ...this.#ofChat(chatId).map(({ rev }) => rev))
    if (stoppedAt !== null && targets.length === 0 && known <= stoppedAt) {
      this.#delete(chatId, stoppedAt)
      this.#deletedAtHome(chatId, now)
    }
    for (const copy of targets) this.#takeCopy(copy, digestedTo, now)
    this.#unpause(chatId)
    for (const { target, reason } of paused) this.#pause(target, reason)
    if (isNews && this.#stays(chatId)) this.#mirror.mark(CHAT_KEY + chatId, now)
  }

  /** Another lane copies the chat to KV by now; KV does not know it yet. */
  passOn(chatId: number, now: number): void {
    this.#deletedAtHome(chatId, now)
    this.#onChange(chatId, now)
  }

  /** Makes a chat a shadow, from now on, if it does not stay; else what it is where it lives. */
  place(chatId: number, now: number): void {
    const isShadow = !this.#stays(chatId)
    const since = isShadow ? now : 0
    const changing = this.#ofChat(chatId).filter((recipient) => recipient.isShadow !== isShadow)
    for (const recipient of changing) {
      this.#unindex(recipient)
      this.#sql.exec('UPDATE recipient SET shadow = ? WHERE n = ?', since, recipient.n)
      if (recipient.paused === null) this.#index({ ...recipient, isShadow })
    }
  }

  /** Epoch ms, 0 where the chat stays. It is a shadow with all its topics: one that is new is, too. */
  #shadowSince(chatId: number, now: number): number {
    if (this.#stays(chatId)) return 0
    const { since } = this.#sql
      .exec<{ since: number | null }>(
        'SELECT MAX(shadow) AS since FROM recipient WHERE chat_id = ?',
        chatId,
      )
      .one()
    return since || now
  }

  /**
   * Looks at the next shadows of before an instant, after a recipient, and drops those of which no
   * article that is still corrected needs one. The last that it looked at, `null` when there are no more.
   */
  dropShadows(
    { after, before, limit }: { after: number; before: number; limit: number },
    isNeeded: (chatId: number) => boolean,
  ): number | null {
    const rows = this.#sql
      .exec<Row>(
        'SELECT * FROM recipient WHERE n > ? AND shadow > 0 AND shadow < ? ORDER BY n LIMIT ?',
        after,
        before,
        limit,
      )
      .toArray()
    for (const row of rows) {
      if (isNeeded(row.chat_id)) continue
      const recipient = recipientOf(row)
      if (recipient) this.#unindex(recipient)
      this.#sql.exec('DELETE FROM recipient WHERE n = ?', row.n)
    }
    return rows.length === limit ? (rows.at(-1)?.n ?? null) : null
  }

  /** KV and other lanes are told; of a shadow, its home tells KV. */
  #changed(chatId: number, now: number): void {
    if (this.#stays(chatId)) this.#mirror.mark(CHAT_KEY + chatId, now)
    this.#onChange(chatId, now)
  }

  /** Keeps the settings, and sends nothing until the chat speaks. A topic is paused by itself. */
  pause(target: Target, reason: string, now: number): void {
    this.#pause(target, reason)
    this.#onChange(target.chatId, now)
  }

  #pause(target: Target, reason: string): void {
    const paused = this.#ofChat(target.chatId).filter(
      (recipient) => target.threadId === null || recipient.target.threadId === target.threadId,
    )
    for (const recipient of paused) {
      this.#unindex(recipient)
      this.#setPaused(recipient.n, reason)
    }
  }

  /** The chat has spoken: it and its topics are sent to again. Those that were paused. */
  resume(chatId: number, now: number): Target[] {
    const resumed = this.#unpause(chatId)
    if (resumed.length > 0) this.#onChange(chatId, now)
    return resumed
  }

  #unpause(chatId: number): Target[] {
    const paused = this.#ofChat(chatId).filter((recipient) => recipient.paused !== null)
    for (const recipient of paused) {
      this.#setPaused(recipient.n, null)
      this.#index(recipient)
    }
    return paused.map(({ target }) => target)
  }

  /**
   * A group became a supergroup: the same subscriber under another id. What the new id has been
   * given meanwhile is joined to it; alerts on their way keep their recipient.
   */
  migrate(from: number, to: number, now: number): void {
    const moving = this.#ofChat(from)
    if (from === to || moving.length === 0) return
    const there = this.#ofChat(to)
    this.forget(to, now)
    this.#sql.exec('UPDATE recipient SET chat_id = ? WHERE chat_id = ?', to, from)
    for (const { target, settings } of there) this.#join(target, settings, now)
    // Under its new id the chat may live in another lane, which is told.
    this.place(to, now)
    this.#tombstones.bury(from, now)
    this.#deletedAtHome(from, now)
    this.#changed(from, now)
    this.#changed(to, now)
  }

  /** Recipients of immediate alerts whose filters match, ascending; of shadows, those that pass. */
  matching(subject: Subject, passes: ((chatId: number) => boolean) | null = null): number[] {
    const found = this.#interest.matching(subject)
    const shadows = passes ? this.#interest.shadowsMatching(subject) : []
    const passing = [...shadows].filter((n) => passes?.(this.targetOf(n)?.chatId ?? 0))
    return [...found, ...passing].sort((a, b) => a - b)
  }

  /** Recipients whose digest is due, earliest first. */
  due(now: number, limit: number): Recipient[] {
    return this.#sql
      .exec<{ n: number }>('SELECT n FROM due WHERE at <= ? ORDER BY at LIMIT ?', now, limit)
      .toArray()
      .map(({ n }) => this.get(n))
      .filter((recipient) => recipient !== null)
  }

  /** A digest that tells these alerts has been queued: moves on to the next one. */
  digested(recipient: Recipient, told: readonly number[], digestedTo: number, now: number): void {
    const { n, settings } = recipient
    const next = settings.digest && nextDue(now, settings.digest, settings.timeZone)
    const known = [...new Set([...recipient.told, ...told])].sort((a, b) => a - b)
    this.#sql.exec('DELETE FROM due WHERE at = ? AND n = ?', recipient.nextDue ?? 0, n)
    this.#sql.exec(
      'UPDATE recipient SET digested_to = ?, told = ?, next_due = ? WHERE n = ?',
      digestedTo,
      packTargets(known.slice(-TOLD_KEPT)),
      next,
      n,
    )
    if (next) this.#sql.exec('INSERT OR IGNORE INTO due (at, n) VALUES (?, ?)', next, n)
  }

  /** KV's copy of a chat, or `null` when there is no such chat. */
  mirrored(key: string): string | null {
    const chat = this.#ofChat(chatOf(key))
    if (chat.length === 0) return null
    const targets = chat.map(({ target, rev, settings }) => ({ target, rev, settings }))
    return JSON.stringify({ v: 1, targets })
  }

  #join(target: Target, settings: Settings, now: number): void {
    const here = this.find(target)
    const filters = [...(here?.settings.filters ?? []), ...settings.filters]
    const joined = filters.filter(
      (filter, i) => filters.findIndex((f) => sameFilter(f, filter)) === i,
    )
    const kept = { ...(here?.settings ?? settings), filters: joined.slice(0, MAX_FILTERS) }
    this.save({ target, settings: kept, digestedTo: here?.digestedTo ?? 0, now })
  }

  #setPaused(n: number, reason: string | null): void {
    this.#sql.exec(
      `UPDATE recipient SET paused = ?, changed_after = ${NEWEST_ALERT} WHERE n = ?`,
      reason,
      n,
    )
  }

  #index(recipient: Indexed): void {
    const { n, nextDue: due } = recipient
    if (due !== null) this.#sql.exec('INSERT OR IGNORE INTO due (at, n) VALUES (?, ?)', due, n)
    this.#interest.add(recipient)
  }

  #unindex(recipient: Indexed): void {
    const { n, nextDue: due } = recipient
    if (due !== null) this.#sql.exec('DELETE FROM due WHERE at = ? AND n = ?', due, n)
    this.#interest.remove(recipient)
  }

  #ofChat(chatId: number): Recipient[] {
    return this.#sql
      .exec<Row>('SELECT * FROM recipient WHERE chat_id = ? ORDER BY n', chatId)
      .toArray()
      .map(recipientOf)
      .filter((recipient) => recipient !== null)
  }

  #one(where: string, ...values: number[]): Recipient | null {
    const row = this.#sql.exec<Row>(`SELECT * FROM recipient WHERE ${where}`, ...values)
    return recipientOf(row.toArray()[0])
  }
}

type Indexed = Pick<Recipient, 'n' | 'settings' | 'nextDue' | 'isShadow'>

/**
 * When the next digest falls. One that is overdue stays so, whatever is changed: it is sent at the
 * next turn and not put off to the next day.
 */
function dueAfter(before: Recipient | null, settings: Settings, now: number): number | null {
  if (settings.digest === null) return null
  const scheduled = before?.nextDue ?? null
  const sameSchedule =
    before?.settings.digest === settings.digest && before.settings.timeZone === settings.timeZone
  if (scheduled !== null && (sameSchedule || scheduled <= now)) return scheduled
  return nextDue(now, settings.digest, settings.timeZone)
}

/** Settings that do not parse count as no chat: it can only be set up again. */
function recipientOf(row: Row | undefined): Recipient | null {
  const settings = readSettings(row?.settings ?? null)
  if (!row || !settings) return null
  return {
    n: row.n,
    target: { chatId: row.chat_id, threadId: row.thread_id || null },
    rev: row.rev,
    settings,
    paused: row.paused,
    digestedTo: row.digested_to,
    told: row.told ? unpackTargets(new Uint8Array(row.told)) : [],
    nextDue: row.next_due,
    isShadow: row.shadow > 0,
  }
}
