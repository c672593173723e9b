/**
 * The chats of a lane and what they want. Every change keeps the index of it in step, and tells KV and
 * the other lanes that have the chat; callers run changes inside a transaction.
 */
import type { ChatState } from '../../../app/ports/chats.ts'
import type { ChatCopy } from '../../../app/ports/copies.ts'
import type { MovedChat, Pause } from '../../../app/ports/lane.ts'
import type { Subject, Target } from '../../../core/alert.ts'
import { sameFilter } from '../../../core/filter.ts'
import { packTargets } from '../../../core/receipt.ts'
import { MAX_FILTERS, type Settings } from '../../../core/settings.ts'
import { CHAT_KEY, chatOf } from '../../chat-copies.ts'
import type { Mirror } from '../../mirror.ts'
import { type Database, type Part, part } from '../../sqlite.ts'
import { stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Departures } from './departures.ts'
import type { Layouts } from './layouts.ts'
import {
  dueAfter,
  nextDigest,
  type Recipient,
  readRecipients,
  recipientsOfChat,
  type Unread,
  unreadRecipients,
} from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'
import type { Tombstones } from './tombstones.ts'

type TargetCopy = ChatCopy['targets'][number]

/** More than a month of anybody's digests; corrections reach no further back. */
const TOLD_KEPT = 5_000
/** A digest that cannot be made is looked at again so much later. */
const DAY_MS = 86_400_000
/** A day may be 25 hours long, and one may be left out. */
const FARTHEST_DIGEST_MS = 2 * DAY_MS + 3_600_000

/** `becomes`: the id that the chat has from now on; `cameFrom`: lanes that it left under its id. */
export interface Gone {
  readonly becomes: number | null
  readonly cameFrom: readonly number[]
}

interface Deps {
  readonly db: Database
  readonly index: RecipientIndex
  readonly departures: Departures
  readonly mirror: Mirror
  readonly tombstones: Tombstones
  readonly layouts: Layouts
  readonly unreadable: Unreadable
  /** Its home is told, where it is about to be elsewhere. */
  onChange(chatId: number, now: number): void
  onGone(chatId: number, gone: Gone, now: number): void
  /** The newest number of an item. */
  newest(): number
}

export class Recipients {
  readonly #db: Database
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  state(target: Target): ChatState {
    const found = this.find(target)
    if (found) return { rev: found.rev, settings: found.settings, isUnreadable: false }
    const unread = this.#unread(target)
    return { rev: unread?.rev ?? 0, settings: null, isUnreadable: unread !== null }
  }

  find({ chatId, threadId }: Target): Recipient | null {
    return readRecipients(this.#db, placeOf(chatId, threadId))[0] ?? null
  }

  /** One that is there, and whose settings cannot be read. */
  #unread({ chatId, threadId }: Target): Unread | null {
    return this.#noted(placeOf(chatId, threadId))[0] ?? null
  }

  #noted(where: Part): Unread[] {
    const unread = unreadRecipients(this.#db, where)
    for (const { n } of unread) this.#deps.unreadable.note('recipient', n)
    return unread
  }

  /** The same by its number. */
  unread(n: number): Unread | null {
    return this.#noted(part`n = ${n}`)[0] ?? null
  }

  get(n: number): Recipient | null {
    return readRecipients(this.#db, part`n = ${n}`)[0] ?? null
  }

  /** Where a recipient's messages go; cheaper than all about it. */
  targetOf(n: number): Target | null {
    const row = this.#db.first<{ chat_id: number; thread_id: number }>`
      SELECT chat_id, thread_id FROM recipient WHERE n = ${n}`
    return row ? { chatId: row.chat_id, threadId: row.thread_id || null } : null
  }

  /**
   * True when nothing of a recipient has changed since it was matched with an alert, and no digest
   * has ever told it anything: it still wants the alert.
   */
  isAsMatched(n: number, alert: number): boolean {
    return this.#db.has`
      SELECT 1 FROM recipient WHERE n = ${n} AND changed_after < ${alert} AND told IS NULL`
  }

  /** There, and not paused. */
  isOpen(n: number): boolean {
    return this.#db.has`SELECT 1 FROM recipient WHERE n = ${n} AND paused IS NULL`
  }

  /** Writes settings, new or changed. A chat that speaks again is no longer paused. */
  save(change: { target: Target; settings: Settings; digestedTo: number; now: number }): void {
    const { target, now } = change
    const known = this.find(target)?.rev ?? 0
    const stopped = this.#deps.tombstones.isLocked()
      ? null
      : this.#deps.tombstones.stoppedAt(target.chatId)
    this.#write({ ...change, rev: Math.max(now, known + 1, (stopped ?? 0) + 1) })
    this.#changed(target.chatId, now)
  }

  /** From KV's copy; `false` where more is known than it knows. A chat that moves is told of. */
  restore(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const isNew = this.#takeCopy(copy, digestedTo, now)
    const { chatId } = copy.target
    if (isNew && !this.#deps.layouts.stays(chatId)) this.#deps.onChange(chatId, now)
    return isNew
  }

  #takeCopy(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const { target, rev } = copy
    const known = this.find(target)
    const stopped = this.#deps.tombstones.stoppedAt(target.chatId) ?? 0
    if (!known && this.#unread(target)) return false
    if (rev <= Math.max(known?.rev ?? 0, stopped)) return false
    // What a digest has gathered here is told by it, whatever else is changed.
    const gathers = known !== null && known.nextDue !== null
    this.#write({ ...copy, digestedTo: gathers ? known.digestedTo : digestedTo, now })
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
    if (before) this.#deps.index.remove(before)
    const { n, left_at } = this.#db.one<{ n: number; left_at: number }>`
      INSERT INTO recipient (chat_id, thread_id, rev, settings, digested_to, next_due, since,
        left_at, changed_after)
      VALUES (${target.chatId}, ${target.threadId ?? 0}, ${rev}, ${stored(settings)},
        ${row.digestedTo}, ${due}, ${now}, ${this.#deps.departures.leftAt(target.chatId, now)},
        ${this.#deps.newest()})
      ON CONFLICT (chat_id, thread_id) DO UPDATE SET
        rev = excluded.rev, settings = excluded.settings, paused = NULL,
        digested_to = excluded.digested_to, next_due = excluded.next_due,
        changed_after = excluded.changed_after
      RETURNING n, left_at`
    this.#deps.index.add({ n, settings, nextDue: due, hasLeft: left_at > 0 })
  }

  /** Deletes all about the chat, and leaves the mirror to delete KV's copy. */
  forget(chatId: number, now: number, becomes: number | null = null): void {
    const gone = { becomes, cameFrom: this.#cameFrom(chatId) }
    this.#delete(chatId, now)
    this.#deletedAtHome(chatId, now)
    this.#changed(chatId, now)
    this.#deps.onGone(chatId, gone, now)
  }

  /** Lanes that have copies of a chat's, as far as they have told. */
  #cameFrom(chatId: number): number[] {
    return this.#db.values<number>`
      SELECT DISTINCT came_from FROM recipient WHERE chat_id = ${chatId} AND came_from IS NOT NULL`
  }

  /** Only where it stays a chat is copied to KV: elsewhere no deletion is waited for. */
  #deletedAtHome(chatId: number, now: number): void {
    if (!this.#deps.layouts.stays(chatId)) this.#deps.tombstones.deleted(chatId, now)
  }

  #delete(chatId: number, now: number): void {
    for (const recipient of recipientsOfChat(this.#db, chatId)) this.#deps.index.remove(recipient)
    for (const { n } of this.#noted(part`chat_id = ${chatId}`)) this.#deps.index.purge(n)
    this.#db.run`DELETE FROM recipient WHERE chat_id = ${chatId}`
    this.#deps.tombstones.bury(chatId, now)
  }

  has(chatId: number): boolean {
    return this.#db.has`SELECT 1 FROM recipient WHERE chat_id = ${chatId}`
  }

  /** All about a chat, for another lane. */
  whole(chatId: number): Omit<MovedChat, 'lanes' | 'isNews' | 'from' | 'becomes'> {
    const chat = recipientsOfChat(this.#db, chatId)
    const targets = chat.map(({ target, rev, settings }) => ({ target, rev, settings }))
    const paused = chat.flatMap(({ target, paused: pause }) =>
      pause ? [{ target, ...pause }] : [],
    )
    return { chatId, targets, paused, stoppedAt: this.#deps.tombstones.stoppedAt(chatId) }
  }

  /** What another lane hands over, or tells of a chat, where it knows it better; a home copies it to KV. */
  take(chat: MovedChat, digestedTo: number, now: number): void {
    const { chatId, targets, stoppedAt, isNews, becomes = null } = chat
    const own = recipientsOfChat(this.#db, chatId)
    if (becomes !== null && own.length > 0) {
      this.migrate(chatId, becomes, now)
      return
    }
    const known = Math.max(0, ...own.map(({ rev }) => rev))
    if (stoppedAt !== null && targets.length === 0 && known <= stoppedAt) {
      const gone = { becomes: null, cameFrom: this.#cameFrom(chatId) }
      this.#delete(chatId, stoppedAt)
      this.#deletedAtHome(chatId, now)
      if (own.length > 0) this.#deps.onGone(chatId, gone, now)
    }
    if (!this.#deps.layouts.stays(chatId)) return
    for (const copy of targets) this.#takeCopy(copy, digestedTo, now)
    this.#takePauses(chat)
    this.#db.run`
      UPDATE recipient SET came_from = COALESCE(came_from, ${chat.from ?? null})
      WHERE chat_id = ${chatId}`
    if (isNews) this.#deps.mirror.mark(CHAT_KEY + chatId, now)
  }

  #takePauses({ chatId, paused }: MovedChat): void {
    for (const recipient of this.#paused(chatId)) this.#unpause(recipient)
    for (const { target, reason, scope = 'chat' } of paused) {
      const recipient = this.find(target)
      if (recipient) this.#pause(recipient, { scope, reason })
    }
  }

  /** Another lane copies the chat to KV by now; KV does not know it yet. */
  passOn(chatId: number, now: number): void {
    this.#deletedAtHome(chatId, now)
    this.#deps.onChange(chatId, now)
  }

  /** KV and other lanes are told; where it has left, its home tells KV. */
  #changed(chatId: number, now: number): void {
    if (this.#deps.layouts.stays(chatId)) this.#deps.mirror.mark(CHAT_KEY + chatId, now)
    this.#deps.onChange(chatId, now)
  }

  /**
   * Keeps the settings, and sends nothing until the chat speaks. A topic is paused by itself; General is
   * the whole chat, but where Telegram speaks of the topic alone.
   */
  pause(target: Target, pause: Pause, now: number): void {
    const isWhole = pause.scope === 'chat' && target.threadId === null
    for (const recipient of recipientsOfChat(this.#db, target.chatId)) {
      if (isWhole || recipient.target.threadId === target.threadId) this.#pause(recipient, pause)
    }
    this.#deps.onChange(target.chatId, now)
  }

  #pause(recipient: Recipient, pause: Pause): void {
    this.#deps.index.remove(recipient)
    this.#setPaused(recipient.n, pause)
  }

  /**
   * The chat has spoken: it and its topics are sent to again, but a closed topic only if it was there.
   * Those that were paused.
   */
  resume({ chatId, threadId }: Target, now: number): Recipient[] {
    const resumed = this.#paused(chatId).filter(
      ({ paused, target }) => paused?.scope === 'chat' || target.threadId === threadId,
    )
    for (const recipient of resumed) this.#unpause(recipient)
    if (resumed.length > 0) this.#deps.onChange(chatId, now)
    return resumed
  }

  #unpause(recipient: Recipient): void {
    this.#setPaused(recipient.n, null)
    this.#deps.index.add(recipient)
  }

  #paused(chatId: number): Recipient[] {
    return recipientsOfChat(this.#db, chatId).filter(({ paused }) => paused !== null)
  }

  /**
   * A group became a supergroup: the same subscriber under another id. What the new id has been
   * given meanwhile is joined to it; alerts on their way keep their recipient.
   */
  migrate(from: number, to: number, now: number): void {
    if (from === to || !this.has(from)) return
    const gone = { becomes: to, cameFrom: this.#cameFrom(from) }
    const there = recipientsOfChat(this.#db, to)
    if (this.has(to)) this.forget(to, now)
    this.#db.run`UPDATE recipient SET chat_id = ${to} WHERE chat_id = ${from}`
    for (const { target, settings } of there) this.#join(target, settings, now)
    // Under its new id the chat may live in another lane, which is told.
    const isHome = this.#deps.layouts.stays(from)
    this.#deps.departures.place(to, now)
    // A copy of the old id that a rebuild revives is only renamed again.
    if (!this.#deps.tombstones.isLocked()) {
      this.#deps.tombstones.bury(from, now)
      this.#deletedAtHome(from, now)
    }
    this.#changed(from, now)
    if (isHome || this.#deps.layouts.stays(to)) this.#changed(to, now)
    this.#deps.onGone(from, gone, now)
  }

  /** Recipients whose home is here, after a number; and how many chats live here, or are about to leave. */
  atHome(after: number, limit: number): Recipient[] {
    const where = part`n > ${after} AND left_at = 0 ORDER BY n LIMIT ${limit}`
    return readRecipients(this.#db, where)
  }

  chats(): number {
    const since = this.#deps.layouts.movingSince()
    return this.#db.count`
      SELECT COUNT(DISTINCT chat_id) FROM recipient WHERE left_at = 0 OR left_at >= ${since}`
  }

  /** Recipients of immediate alerts whose filters match, ascending; of those that have left, who passes. */
  matching(subject: Subject, passes: ((chatId: number) => boolean) | null = null): number[] {
    const found = this.#deps.index.matching(subject)
    const departed = passes ? this.#deps.index.departedMatching(subject) : []
    const passing = [...departed].filter((n) => passes?.(this.targetOf(n)?.chatId ?? 0))
    return [...found, ...passing].sort((a, b) => a - b)
  }

  /** Recipients whose digest is due, earliest first. Inside the caller's transaction. */
  due(now: number, limit: number): Recipient[] {
    return this.#deps.index.due(now, limit).flatMap(({ n, at }) => {
      const recipient = this.get(n)
      if (!recipient) this.putOff({ n, nextDue: at }, now)
      return recipient ? [recipient] : []
    })
  }

  /** Digests go by the clock on the wall: those that fall days from now are timed anew. */
  moveBack(_: number, now: number): void {
    for (const { n, at } of this.#deps.index.dueAfter(now + FARTHEST_DIGEST_MS)) {
      const recipient = this.get(n)
      const next = recipient ? nextDigest(recipient.settings, now) : now + DAY_MS
      this.#db.run`UPDATE recipient SET next_due = ${next} WHERE n = ${n}`
      this.#deps.index.postpone({ n, nextDue: at }, next)
    }
  }

  /** Its digest cannot be made now: the others are not to wait behind it. */
  putOff(recipient: Pick<Recipient, 'n' | 'nextDue'>, now: number): void {
    const { n } = recipient
    const next = this.targetOf(n) ? now + DAY_MS : null
    this.#db.run`UPDATE recipient SET next_due = ${next} WHERE n = ${n}`
    this.#deps.index.postpone(recipient, next)
    this.unread(n)
  }

  /** One that has left gets those of its old lane for a day or two, of what that had gathered. */
  #nextDigest({ hasLeft, settings }: Recipient, now: number): number | null {
    const next = nextDigest(settings, now)
    const isOver = next !== null && !this.#deps.layouts.servesDeparted(next - DAY_MS)
    return hasLeft && isOver ? null : next
  }

  /** A digest that tells these alerts has been queued: moves on to the next one. */
  digested(recipient: Recipient, told: readonly number[], digestedTo: number, now: number): void {
    const { n } = recipient
    const next = this.#nextDigest(recipient, now)
    const known = [...new Set([...recipient.told, ...told])].sort((a, b) => a - b)
    this.#db.run`
      UPDATE recipient SET digested_to = ${digestedTo}, told =
        ${packTargets(known.slice(-TOLD_KEPT))}, next_due = ${next} WHERE n = ${n}`
    this.#deps.index.postpone(recipient, next)
  }

  /** What digests told of alerts before a number, of chats that no digest has looked at since. */
  forgetTold(oldest: number): void {
    this.#db.run`
      UPDATE recipient SET told = NULL WHERE told IS NOT NULL AND digested_to < ${oldest}`
  }

  /** Without the key that a burial needs, a chat that has gone cannot be forgotten yet. */
  canForget(): boolean {
    return !this.#deps.tombstones.isLocked()
  }

  /** KV's copy of a chat, `null` when there is no such chat; `undefined` when it cannot be told. */
  mirrored(key: string): string | null | undefined {
    const chat = recipientsOfChat(this.#db, chatOf(key))
    if (this.#noted(part`chat_id = ${chatOf(key)}`).length > 0) return undefined
    // Its deletion is confirmed to its tombstone afterwards.
    if (chat.length === 0 && !this.canForget()) throw new Error('no key for tombstones yet')
    if (chat.length === 0) return null
    const targets = chat.map(({ target, rev, settings }) => ({ target, rev, settings }))
    return JSON.stringify({ v: 1, targets })
  }

  #join(target: Target, settings: Settings, now: number): void {
    const here = this.find(target)
    if (!here && this.#unread(target)) return
    const filters = [...(here?.settings.filters ?? []), ...settings.filters]
    const joined = filters.filter(
      (filter, i) => filters.findIndex((f) => sameFilter(f, filter)) === i,
    )
    const kept = { ...(here?.settings ?? settings), filters: joined.slice(0, MAX_FILTERS) }
    this.save({ target, settings: kept, digestedTo: here?.digestedTo ?? 0, now })
  }

  #setPaused(n: number, pause: Pause | null): void {
    this.#db.run`
      UPDATE recipient SET paused = ${pause?.reason ?? null}, paused_topic =
        ${pause?.scope === 'topic' ? 1 : 0}, changed_after = ${this.#deps.newest()}
      WHERE n = ${n}`
  }
}

const placeOf = (chatId: number, threadId: number | null): Part =>
  part`chat_id = ${chatId} AND thread_id = ${threadId ?? 0}`
