/**
 * Moving chats to lanes that have been added, while everything goes on.
 *
 * A chat's settings are copied to its new lane first, and every change of them after that. Then the old
 * lane closes: it refers whoever asks for the chat to the new one, and keeps a shadow of it for articles
 * that began before, whose copies and receipts it holds. Changes go on to be passed on, the other way
 * now. No alert moves: each article stays with the number of lanes that it began with.
 */
import type { MovedChat } from '../../app/ports/lane.ts'
import { laneOf } from '../../core/shard.ts'
import { CHAT_KEY, chatOf } from '../chat-copies.ts'
import { log } from '../log.ts'
import type { Mirror } from '../mirror.ts'
import { withTimeout } from '../with-timeout.ts'
import type { Recipients } from './recipients.ts'

const BATCH = 200
const RETRY_MS = 5_000
const TELL_TIMEOUT_MS = 20_000
/** Corrections reach back as far; then nobody asks a shadow for anything. */
const SHADOWS_KEPT_MS = 31 * 86_400_000

/** Asks another lane to take chats in, as their home or as a shadow. */
export type Adopt = (lane: number, chats: readonly MovedChat[]) => Promise<void>

export class Moving {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #mirror: Mirror
  readonly #index: number
  readonly #adopt: Adopt
  #isSyncing = false

  constructor(deps: {
    storage: DurableObjectStorage
    recipients: Recipients
    mirror: Mirror
    index: number
    adopt: Adopt
  }) {
    this.#storage = deps.storage
    this.#sql = deps.storage.sql
    this.#recipients = deps.recipients
    this.#mirror = deps.mirror
    this.#index = deps.index
    this.#adopt = deps.adopt
  }

  /** How many lanes this one knows of; `null` when it has never been told. */
  lanes(): number | null {
    return this.#sql.exec<{ lanes: number | null }>('SELECT MAX(lanes) AS lanes FROM layout').one()
      .lanes
  }

  /** Told by the Desk, or opened by it after all chats have been copied. */
  open(lanes: number, now: number): void {
    this.#sql.exec('INSERT OR IGNORE INTO layout (lanes, since) VALUES (?, ?)', lanes, now)
  }

  /** Copies the next chats that will live elsewhere; `true` while there are more. */
  async copy(to: number): Promise<boolean> {
    if (this.lanes() === to) return false
    this.#sql.exec('INSERT OR IGNORE INTO moving (id, lanes, cursor) VALUES (1, ?, 0)', to)
    const { cursor } = this.#sql.exec<{ cursor: number }>('SELECT cursor FROM moving').one()
    const rows = this.#sql
      .exec<{ n: number; chat_id: number }>(
        'SELECT n, chat_id FROM recipient WHERE n > ? AND shadow = 0 ORDER BY n LIMIT ?',
        cursor,
        BATCH,
      )
      .toArray()
    const chats = new Set(rows.map((row) => row.chat_id))
    const leaving = [...chats].filter((chatId) => laneOf(chatId, to) !== this.#index)
    const byLane = Map.groupBy(leaving, (chatId) => laneOf(chatId, to))
    for (const [lane, own] of byLane) {
      await this.#adopt(
        lane,
        own.map((chatId) => this.#moved(chatId, { isHome: true, isNews: false })),
      )
    }
    const last = rows.at(-1)?.n
    if (last !== undefined) this.#sql.exec('UPDATE moving SET cursor = ?', last)
    return rows.length === BATCH
  }

  /** From here on the chats that have moved are the new lanes'. Throws while changes are on their way. */
  async close(to: number, now: number): Promise<void> {
    if (this.#isSyncing) throw new Error('changes are on their way')
    this.#storage.transactionSync(() => {
      this.open(to, now)
      this.#sql.exec('DELETE FROM moving')
      for (const chatId of this.#recipients.chats()) {
        if (laneOf(chatId, to) !== this.#index) this.#recipients.shadow(chatId, now)
      }
      for (const key of this.#mirror.marked(CHAT_KEY)) {
        const chatId = chatOf(key)
        if (laneOf(chatId, to) === this.#index) continue
        this.#mark(chatId, laneOf(chatId, to), now)
        this.#mirror.forget(key)
      }
    })
    this.#sql.exec('UPDATE sync SET due = ?', now)
    while (this.nextAt() !== null) {
      if (!(await this.sync(Date.now()))) throw new Error('a lane does not take its chats')
    }
  }

  /** True when the chat's home is here. */
  isHome(chatId: number): boolean {
    return laneOf(chatId, this.lanes() ?? 1) === this.#index
  }

  /** Call it inside the transaction that changes a chat: other lanes that have it are told. */
  changed(chatId: number, now: number): void {
    for (const lane of this.#others(chatId)) this.#mark(chatId, lane, now)
  }

  /** Inside the caller's transaction. What is known better here stays. */
  take(chats: readonly MovedChat[], digestedTo: number, now: number): void {
    for (const chat of chats) {
      const { chatId, isHome } = chat
      if (isHome) this.#keepShadows(chat, now)
      const isKnown = this.#recipients.has(chatId)
      const isNeeded = chat.targets.length > 0 && this.#wasHome(chatId)
      if (!isHome && !isKnown && !isNeeded) continue
      this.#recipients.take(chat, digestedTo, now)
      if (!isHome && !isKnown) this.#recipients.shadow(chatId, now)
    }
  }

  /** Articles that began with an older number of lanes are sent to it from here. */
  #wasHome(chatId: number): boolean {
    return this.#layouts().some((lanes) => laneOf(chatId, lanes) === this.#index)
  }

  nextAt(): number | null {
    if (this.#isSyncing) return null
    return this.#sql.exec<{ due: number | null }>('SELECT MIN(due) AS due FROM sync').one().due
  }

  /** Passes changes on; `false` when a lane could not be told. Never throws. */
  async sync(now: number): Promise<boolean> {
    if (this.#isSyncing) return true
    this.#isSyncing = true
    try {
      const rows = this.#sql
        .exec<SyncRow>('SELECT chat_id, lane, rev FROM sync WHERE due <= ? LIMIT ?', now, BATCH)
        .toArray()
      const byLane = [...Map.groupBy(rows, (row) => row.lane)]
      const told = await Promise.all(byLane.map(([lane, own]) => this.#tell(lane, own, now)))
      return !told.includes(false)
    } finally {
      this.#isSyncing = false
    }
  }

  /** A lane that does not answer puts off what it is to be told, and nothing of the others. */
  async #tell(lane: number, rows: readonly SyncRow[], now: number): Promise<boolean> {
    const isTheirs = (chatId: number) => laneOf(chatId, this.#newest()) === lane
    const chats = rows.map(({ chat_id }) =>
      this.#moved(chat_id, { isHome: isTheirs(chat_id), isNews: true }),
    )
    try {
      await withTimeout(this.#adopt(lane, chats), TELL_TIMEOUT_MS, `lane ${lane}`)
    } catch (error) {
      this.#sql.exec('UPDATE sync SET due = ? WHERE lane = ?', now + RETRY_MS, lane)
      log('lane.sync-failed', { lane, error: String(error) })
      return false
    }
    for (const row of rows) this.#settle(row)
    return true
  }

  /** `inUse`: numbers of lanes that articles still have. */
  prune(inUse: readonly number[], now: number): void {
    const before = now - SHADOWS_KEPT_MS
    this.#sql.exec('DELETE FROM shadowed WHERE at < ?', before)
    for (const lanes of this.#layouts()) {
      if (lanes === this.lanes() || inUse.includes(lanes)) continue
      this.#sql.exec('DELETE FROM layout WHERE lanes = ?', lanes)
    }
    this.#recipients.dropShadows(before, (chatId) => this.#wasHome(chatId))
  }

  #layouts(): number[] {
    return this.#sql
      .exec<{ lanes: number }>('SELECT lanes FROM layout')
      .toArray()
      .map(({ lanes }) => lanes)
  }

  #moved(chatId: number, how: Pick<MovedChat, 'isHome' | 'isNews'>): MovedChat {
    const own = this.#recipients.isShadow(chatId) ? [this.#index] : []
    return {
      ...this.#recipients.whole(chatId),
      shadows: [...own, ...this.#shadows(chatId)],
      ...how,
    }
  }

  #keepShadows({ chatId, shadows }: MovedChat, now: number): void {
    for (const lane of shadows) {
      if (lane === this.#index) continue
      this.#sql.exec(
        'INSERT OR REPLACE INTO shadowed (chat_id, lane, at) VALUES (?, ?, ?)',
        chatId,
        lane,
        now,
      )
    }
  }

  #shadows(chatId: number): number[] {
    return this.#sql
      .exec<{ lane: number }>('SELECT lane FROM shadowed WHERE chat_id = ?', chatId)
      .toArray()
      .map(({ lane }) => lane)
  }

  #settle({ chat_id, lane, rev }: SyncRow): void {
    this.#sql.exec(
      'DELETE FROM sync WHERE chat_id = ? AND lane = ? AND rev = ?',
      chat_id,
      lane,
      rev,
    )
  }

  #mark(chatId: number, lane: number, now: number): void {
    this.#sql.exec(
      `INSERT INTO sync (chat_id, lane, rev, due) VALUES (?, ?, 1, ?)
       ON CONFLICT (chat_id, lane) DO UPDATE SET rev = rev + 1, due = excluded.due`,
      chatId,
      lane,
      now,
    )
  }

  /** Where else a chat is, was or will be at home, or has a shadow. */
  #others(chatId: number): Set<number> {
    const layouts = this.#sql
      .exec<{ lanes: number }>('SELECT lanes FROM layout UNION SELECT lanes FROM moving')
      .toArray()
    const homes = new Set(layouts.map(({ lanes }) => laneOf(chatId, lanes)))
    for (const lane of this.#shadows(chatId)) homes.add(lane)
    homes.delete(this.#index)
    return homes
  }

  #newest(): number {
    const { lanes } = this.#sql
      .exec<{ lanes: number | null }>(
        'SELECT MAX(lanes) AS lanes FROM (SELECT lanes FROM layout UNION SELECT lanes FROM moving)',
      )
      .one()
    return lanes ?? 1
  }
}

interface SyncRow extends Record<string, SqlStorageValue> {
  chat_id: number
  lane: number
  rev: number
}
