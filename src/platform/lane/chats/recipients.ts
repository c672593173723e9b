/**
 * The chats of a lane and what they want. Every change keeps the index of it in step, and tells KV and
 * the other lanes that have the chat; callers run changes inside a transaction.
 */
import type { ChatState } from '../../../app/ports/chats.ts'
import type { ChatCopy } from '../../../app/ports/copies.ts'
import type { MovedChat } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import type { Matched } from '../../../core/filter/match.ts'
import type { Reach } from '../../../core/filter/reach.ts'
import { joined, type Settings } from '../../../core/settings.ts'
import { CHAT_KEY, chatOf } from '../../kv/chat-copies.ts'
import type { Mirror } from '../../kv/mirror.ts'
import { type Database, type Part, part } from '../../sqlite.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Bars } from './bars.ts'
import type { Departures } from './departures.ts'
import { dueAfter } from './digest-times.ts'
import type { Homes } from './homes.ts'
import type { Recipient, Unread } from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'
import { isAt, RecipientRows } from './recipient-rows.ts'
import type { Tombstones } from './tombstones.ts'

type TargetCopy = ChatCopy['targets'][number]

/** `becomes`: the id that the chat has from now on; `cameFrom`: lanes that it left under its id. */
export interface Gone {
  readonly becomes: number | null
  readonly cameFrom: readonly number[]
}

interface Deps {
  readonly db: Database
  readonly index: RecipientIndex
  readonly departures: Departures
  readonly bars: Bars
  readonly mirror: Mirror
  readonly tombstones: Tombstones
  readonly homes: Homes
  readonly unreadable: Unreadable
  /** Its home is told, where it is about to be elsewhere. */
  onChange(chatId: number, now: number): void
  onGone(chatId: number, gone: Gone, now: number): void
  /** The newest number of an item. */
  newest(): number
}

export class Recipients extends RecipientRows<Deps> {
  state(target: Target): ChatState {
    const found = this.find(target)
    if (found) return { rev: found.rev, settings: found.settings, isUnreadable: false }
    const unread = this.#unread(target)
    return { rev: unread?.rev ?? 0, settings: null, isUnreadable: unread !== null }
  }

  /** One that is there, and whose settings cannot be read. */
  #unread(target: Target): Unread | null {
    return this.#noted(isAt(target))[0] ?? null
  }

  #noted(where: Part): Unread[] {
    const unread = this.unreadWhere(where)
    for (const { n } of unread) this.deps.unreadable.note('recipient', n)
    return unread
  }

  /** By its number, one whose settings cannot be read. */
  unread(n: number): Unread | null {
    return this.#noted(part`n = ${n}`)[0] ?? null
  }

  /** Writes settings, new or changed. A chat that speaks again is no longer barred. */
  save(change: { target: Target; settings: Settings; digestedTo: number; now: number }): void {
    const { target, now } = change
    const known = this.find(target)?.rev ?? 0
    const stopped = this.deps.tombstones.isLocked()
      ? null
      : this.deps.tombstones.stoppedAt(target.chatId)
    this.#write({ ...change, rev: Math.max(now, known + 1, (stopped ?? 0) + 1) })
    this.#changed(target.chatId, now)
  }

  /** From KV's copy; `false` where more is known than it knows. A chat that moves is told of. */
  restore(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const isNew = this.#takeCopy(copy, digestedTo, now)
    const { chatId } = copy.target
    if (isNew && !this.deps.homes.stays(chatId)) this.deps.onChange(chatId, now)
    return isNew
  }

  #takeCopy(copy: TargetCopy, digestedTo: number, now: number): boolean {
    const { target, rev } = copy
    const known = this.find(target)
    const stopped = this.deps.tombstones.stoppedAt(target.chatId) ?? 0
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
    if (before) this.deps.index.remove(before)
    const changedAfter = this.deps.newest()
    const leftAt = this.deps.departures.leftAt(target.chatId, now)
    const { digestedTo } = row
    const hadDigest = before !== null && before.settings.digest !== null
    const gatheredTo = hadDigest ? changedAfter : (before?.gatheredTo ?? 0)
    const when = { digestedTo, nextDue: due, gatheredTo }
    const written = { target, settings, rev, ...when, leftAt, changedAfter, now }
    this.deps.index.add({ ...this.write(written), settings, nextDue: due })
  }

  /** Deletes what the chat has asked for, and leaves the mirror to delete KV's copy. */
  forget(chatId: number, now: number): void {
    const gone = { becomes: null, cameFrom: this.cameFrom(chatId) }
    this.#delete(chatId, now)
    this.#deletedAtHome(chatId, now)
    this.#changed(chatId, now)
    this.deps.onGone(chatId, gone, now)
  }

  /** Deletes one of a chat's several. */
  forgetTarget(recipient: Recipient, now: number): void {
    this.deps.index.remove(recipient)
    this.delete(recipient.n)
    this.#changed(recipient.target.chatId, now)
  }

  /** Only where it stays a chat is copied to KV: elsewhere no deletion is waited for. */
  #deletedAtHome(chatId: number, now: number): void {
    if (!this.deps.homes.stays(chatId)) this.deps.tombstones.deleted(chatId, now)
  }

  #delete(chatId: number, now: number): void {
    for (const recipient of this.ofChat(chatId)) this.deps.index.remove(recipient)
    for (const { n } of this.#noted(part`chat_id = ${chatId}`)) this.deps.index.purge(n)
    this.deleteChat(chatId)
    this.deps.tombstones.bury(chatId, now)
  }

  /** What another lane is told of a chat: what it has asked for, whether the bot is barred, when it stopped. */
  handover(chatId: number): Omit<MovedChat, 'lanes' | 'isNews' | 'from' | 'becomes'> {
    const chat = this.ofChat(chatId)
    const targets = chat.map(({ target, rev, settings }) => ({ target, rev, settings }))
    const paused = chat.flatMap(({ target, barred: bar }) => (bar ? [{ target, ...bar }] : []))
    return { chatId, targets, paused, stoppedAt: this.deps.tombstones.stoppedAt(chatId) }
  }

  /** What another lane hands over, or tells of a chat, where it knows it better; a home copies it to KV. */
  take(chat: MovedChat, digestedTo: number, now: number): void {
    const { chatId, targets, stoppedAt, isNews, becomes = null } = chat
    const own = this.ofChat(chatId)
    if (becomes !== null && own.length > 0) {
      this.migrate(chatId, becomes, now)
      return
    }
    const known = Math.max(0, ...own.map(({ rev }) => rev))
    if (stoppedAt !== null && targets.length === 0 && known <= stoppedAt) {
      const gone = { becomes: null, cameFrom: this.cameFrom(chatId) }
      this.#delete(chatId, stoppedAt)
      this.#deletedAtHome(chatId, now)
      if (own.length > 0) this.deps.onGone(chatId, gone, now)
    }
    if (!this.deps.homes.stays(chatId)) return
    for (const copy of targets) this.#takeCopy(copy, digestedTo, now)
    this.deps.bars.take(chat)
    if (chat.from !== undefined) this.setCameFrom(chatId, chat.from)
    if (isNews) this.deps.mirror.mark(CHAT_KEY + chatId, now)
  }

  /** Another lane copies the chat to KV by now; KV does not know it yet. */
  passOn(chatId: number, now: number): void {
    this.#deletedAtHome(chatId, now)
    this.deps.onChange(chatId, now)
  }

  /** KV and other lanes are told; where it has left, its home tells KV. */
  #changed(chatId: number, now: number): void {
    if (this.deps.homes.stays(chatId)) this.deps.mirror.mark(CHAT_KEY + chatId, now)
    this.deps.onChange(chatId, now)
  }

  /**
   * A group became a supergroup: the same subscriber under another id. What the new id has been
   * given meanwhile is joined to it; alerts on their way keep their recipient.
   */
  migrate(from: number, to: number, now: number): void {
    if (!this.has(from)) return
    const gone = { becomes: to, cameFrom: this.cameFrom(from) }
    const there = this.ofChat(to)
    if (this.has(to)) this.forget(to, now)
    this.rename(from, to)
    for (const { target, settings } of there) this.#join(target, settings, now)
    // Under its new id the chat may live in another lane, which is told.
    const isHome = this.deps.homes.stays(from)
    this.deps.departures.place(to, now)
    // A copy of the old id that a rebuild revives is only renamed again.
    if (!this.deps.tombstones.isLocked()) {
      this.deps.tombstones.bury(from, now)
      this.#deletedAtHome(from, now)
    }
    this.#changed(from, now)
    if (isHome || this.deps.homes.stays(to)) this.#changed(to, now)
    this.deps.onGone(from, gone, now)
  }

  /** Recipients whose home is here, after a number; and how many chats live here, or are about to leave. */
  atHome(after: number, limit: number): Recipient[] {
    const where = part`n > ${after} AND left_at = 0 ORDER BY n LIMIT ${limit}`
    return this.where(where)
  }

  chats(): number {
    return this.countChats(this.deps.homes.movingSince())
  }

  /** Recipients of immediate alerts whose filters match, ascending; of those that have left, who passes. */
  matching(subject: Matched, passes: ((chatId: number) => boolean) | null = null): number[] {
    const found = this.deps.index.matching(subject)
    const departed = passes ? this.deps.index.departedMatching(subject) : []
    const passing = [...departed].filter((n) => passes?.(this.targetOf(n)?.chatId ?? 0))
    return [...found, ...passing].sort((a, b) => a - b)
  }

  /** How many would be alerted of it, and by what kind of filter. */
  reach(subject: Matched): Reach {
    return this.deps.index.reach(subject)
  }

  /** Without the key that a burial needs, a chat that has gone cannot be forgotten yet. */
  canForget(): boolean {
    return !this.deps.tombstones.isLocked()
  }

  /** KV's copy of a chat, `null` when there is no such chat; `undefined` when it cannot be told. */
  mirrored(key: string): string | null | undefined {
    const chat = this.ofChat(chatOf(key))
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
    const kept = here ? joined(here.settings, settings) : settings
    this.save({ target, settings: kept, digestedTo: here?.digestedTo ?? 0, now })
  }
}
