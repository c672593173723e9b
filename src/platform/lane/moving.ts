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
import { log } from '../log.ts'
import { withTimeout } from '../with-timeout.ts'
import type { Recipients } from './recipients.ts'

const BATCH = 200
/** Shadows looked at in a minute that are to be dropped, once a day. */
const DROPPED_BATCH = 1_000
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
  readonly #index: number
  readonly #adopt: Adopt
  #syncing: Promise<boolean> | null = null
  /** Shadows have been looked at up to this recipient; `null` when there is no need to. */
  #droppedTo: number | null = null

  constructor(deps: {
    storage: DurableObjectStorage
    recipients: Recipients
    index: number
    adopt: Adopt
  }) {
    this.#storage = deps.storage
    this.#sql = deps.storage.sql
    this.#recipients = deps.recipients
    this.#index = deps.index
    this.#adopt = deps.adopt
  }

  /** How many lanes this one knows of; `null` when it has never been told. */
  lanes(): number | null {
    return this.#sql.exec<{ lanes: number | null }>('SELECT MAX(lanes) AS lanes FROM layout').one()
      .lanes
  }

  /** The same, or how many there will be when the move that is under way is over. */
  newest(): number | null {
    return this.#sql
      .exec<{ lanes: number | null }>(
        'SELECT MAX(lanes) AS lanes FROM (SELECT lanes FROM layout UNION SELECT lanes FROM moving)',
      )
      .one().lanes
  }

  /** Told by the Desk, or opened by it after all chats have been copied. */
  open(lanes: number, now: number): void {
    this.#sql.exec('INSERT OR IGNORE INTO layout (lanes, since) VALUES (?, ?)', lanes, now)
    this.#sql.exec('DELETE FROM moving WHERE lanes <= ?', lanes)
  }

  /** Copies the next chats that will live elsewhere; `true` while there are more. */
  async copy(to: number, now: number): Promise<boolean> {
    if ((this.lanes() ?? 0) >= to) return false
    this.#begin(to, now)
    const { cursor } = this.#sql.exec<{ cursor: number }>('SELECT cursor FROM moving').one()
    const rows = this.#sql
      .exec<{ n: number; chat_id: number }>(
        'SELECT n, chat_id FROM recipient WHERE n > ? AND shadow = 0 ORDER BY n LIMIT ?',
        cursor,
        BATCH,
      )
      .toArray()
    const chats = new Set(rows.map((row) => row.chat_id))
    const leaving = [...chats].filter((chatId) => !this.stays(chatId))
    const byLane = Map.groupBy(leaving, (chatId) => laneOf(chatId, to))
    for (const [lane, own] of byLane) {
      await this.#adopt(
        lane,
        own.map((chatId) => this.#moved(chatId, false)),
      )
    }
    this.#storage.transactionSync(() => {
      for (const chatId of leaving) this.#recipients.place(chatId, now)
      const last = rows.at(-1)?.n ?? cursor
      this.#sql.exec('UPDATE moving SET cursor = ? WHERE lanes = ?', last, to)
    })
    return rows.length === BATCH
  }

  /**
   * From here on the chats that have been copied are the new lanes'. Passes on some of what has changed
   * of them, `true` while there is more; throws when a lane does not take it.
   */
  async close(to: number, now: number): Promise<boolean> {
    this.open(to, now)
    this.#sql.exec('UPDATE sync SET due = ? WHERE due > ?', now, now)
    if (!(await this.sync(now))) throw new Error('a lane does not take its chats')
    return this.#sql.exec('SELECT 1 FROM sync LIMIT 1').toArray().length > 0
  }

  /** True when the chat's home is here. */
  isHome(chatId: number): boolean {
    return laneOf(chatId, this.lanes() ?? 1) === this.#index
  }

  /** The same, and it will be when the move that is under way is over. Who does not stay is a shadow. */
  stays(chatId: number): boolean {
    const lanes = this.newest()
    return lanes === null || laneOf(chatId, lanes) === this.#index
  }

  /** Chats whose home is here, those included that are about to leave. */
  chats(): number {
    return this.#sql
      .exec<{ n: number }>(
        `SELECT COUNT(DISTINCT chat_id) AS n FROM recipient
         WHERE shadow = 0 OR shadow >= (SELECT since FROM moving)`,
      )
      .one().n
  }

  /** Call it inside the transaction that changes a chat: other lanes that have it are told. */
  changed(chatId: number, now: number): void {
    for (const lane of this.#others(chatId)) this.#mark(chatId, lane, now)
  }

  /** Inside the caller's transaction. What is known better here stays. */
  take(chats: readonly MovedChat[], digestedTo: number, now: number): void {
    for (const chat of chats) {
      const { chatId } = chat
      this.#begin(chat.lanes, now)
      const stays = this.stays(chatId)
      if (stays) this.#keepShadows(chat, now)
      const isNeeded = chat.targets.length > 0 && this.#wasHome(chatId)
      if (!stays && !isNeeded && !this.#recipients.has(chatId)) continue
      this.#recipients.take(chat, digestedTo, now)
    }
  }

  /** A move to more lanes than are known here. Whoever is told of it decides by it from then on. */
  #begin(lanes: number, now: number): void {
    if (lanes <= (this.newest() ?? 0)) return
    this.#sql.exec(
      'INSERT OR IGNORE INTO moving (id, lanes, cursor, since) VALUES (1, ?, 0, ?)',
      lanes,
      now,
    )
  }

  /** Articles that began with an older number of lanes are sent to it from here. */
  #wasHome(chatId: number): boolean {
    return this.#layouts().some((lanes) => laneOf(chatId, lanes) === this.#index)
  }

  nextAt(): number | null {
    if (this.#syncing !== null) return null
    return this.#sql.exec<{ due: number | null }>('SELECT MIN(due) AS due FROM sync').one().due
  }

  /** Passes changes on; `false` when a lane could not be told. Never throws. */
  sync(now: number): Promise<boolean> {
    this.#syncing ??= this.#tellAll(now).finally(() => {
      this.#syncing = null
    })
    return this.#syncing
  }

  async #tellAll(now: number): Promise<boolean> {
    const rows = this.#sql
      .exec<SyncRow>('SELECT chat_id, lane, rev FROM sync WHERE due <= ? LIMIT ?', now, BATCH)
      .toArray()
    const byLane = [...Map.groupBy(rows, (row) => row.lane)]
    const told = await Promise.all(byLane.map(([lane, own]) => this.#tell(lane, own, now)))
    return !told.includes(false)
  }

  /** A lane that does not answer puts off what it is to be told, and nothing of the others. */
  async #tell(lane: number, rows: readonly SyncRow[], now: number): Promise<boolean> {
    const chats = rows.map(({ chat_id }) => this.#moved(chat_id, true))
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

  /** `inUse`: numbers of lanes that articles still have. What they do not need is dropped from now on. */
  prune(inUse: readonly number[], now: number): void {
    this.#sql.exec('DELETE FROM shadowed WHERE at < ?', now - SHADOWS_KEPT_MS)
    for (const lanes of this.#layouts()) {
      if (lanes === this.lanes() || inUse.includes(lanes)) continue
      this.#sql.exec('DELETE FROM layout WHERE lanes = ?', lanes)
    }
    this.#droppedTo = 0
  }

  /** The next shadows that nobody needs go, inside the caller's transaction: some at each call. */
  dropShadows(now: number): void {
    if (this.#droppedTo === null) return
    const next = { after: this.#droppedTo, before: now - SHADOWS_KEPT_MS, limit: DROPPED_BATCH }
    this.#droppedTo = this.#recipients.dropShadows(next, (chatId) => this.#wasHome(chatId))
  }

  #layouts(): number[] {
    return this.#sql
      .exec<{ lanes: number }>('SELECT lanes FROM layout')
      .toArray()
      .map(({ lanes }) => lanes)
  }

  #moved(chatId: number, isNews: boolean): MovedChat {
    const isOwn = this.#recipients.has(chatId) && !this.stays(chatId) && !this.#wasHome(chatId)
    const own = isOwn ? [this.#index] : []
    return {
      ...this.#recipients.whole(chatId),
      lanes: this.newest() ?? 1,
      shadows: [...own, ...this.#shadows(chatId)],
      isNews,
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
}

interface SyncRow extends Record<string, SqlStorageValue> {
  chat_id: number
  lane: number
  rev: number
}
