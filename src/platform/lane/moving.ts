/**
 * Moving chats to lanes that have been added, while everything goes on.
 *
 * A chat's settings are copied to its new lane first, and every change of them after that; in the old lane
 * it is a shadow from then on, for articles that began before, whose copies and receipts that lane holds.
 * Then the old lane closes: it refers whoever asks for the chat to the new one. Changes go on to be passed
 * on, the other way now. No alert moves: each article stays with the number of lanes that it began with.
 */
import type { MovedChat } from '../../app/ports/lane.ts'
import { laneOf } from '../../core/shard.ts'
import type { Clock } from '../clock.ts'
import { log } from '../log.ts'
import { withTimeout } from '../with-timeout.ts'
import type { Layouts } from './layouts.ts'
import type { Recipients } from './recipients.ts'
import type { Shadows } from './shadows.ts'

const BATCH = 200
/** Shadows looked at in a minute that are to be dropped, once a day. */
const DROPPED_BATCH = 1_000
const RETRY_MS = 5_000
const TELL_TIMEOUT_MS = 20_000
/** Corrections reach back as far; then nobody asks a shadow for anything. */
const SHADOWS_KEPT_MS = 31 * 86_400_000

/** Asks another lane to take chats in, as their home or as a shadow; how many of them it has taken. */
export type Adopt = (lane: number, chats: readonly MovedChat[]) => Promise<number>

export class Moving {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage
  readonly #layouts: Layouts
  readonly #recipients: Recipients
  readonly #shadows: Shadows
  readonly #index: number
  readonly #adopt: Adopt
  readonly #clock: Clock
  #syncing: Promise<boolean> | null = null
  /** Shadows have been looked at up to this recipient; `null` when there is no need to. */
  #droppedTo: number | null = null

  constructor(deps: {
    storage: DurableObjectStorage
    layouts: Layouts
    recipients: Recipients
    shadows: Shadows
    index: number
    adopt: Adopt
    clock: Clock
  }) {
    this.#storage = deps.storage
    this.#sql = deps.storage.sql
    this.#layouts = deps.layouts
    this.#recipients = deps.recipients
    this.#shadows = deps.shadows
    this.#index = deps.index
    this.#adopt = deps.adopt
    this.#clock = deps.clock
  }

  /** Copies the next chats that will live elsewhere; `true` while there are more. Can be repeated. */
  async copy(to: number, now: number): Promise<boolean> {
    if ((this.#layouts.present() ?? 0) >= to) return false
    this.#layouts.begin(to, now)
    const { cursor } = this.#sql.exec<{ cursor: number }>('SELECT cursor FROM moving').one()
    const rows = this.#sql
      .exec<{ n: number; chat_id: number }>(
        'SELECT n, chat_id FROM recipient WHERE n > ? AND shadow = 0 ORDER BY n LIMIT ?',
        cursor,
        BATCH,
      )
      .toArray()
    const chats = new Set(rows.map((row) => row.chat_id))
    const leaving = [...chats].filter((chatId) => !this.#layouts.stays(chatId))
    const byLane = Map.groupBy(leaving, (chatId) => laneOf(chatId, to))
    for (const [lane, own] of byLane) await this.#handOver(lane, own)
    this.#storage.transactionSync(() => {
      for (const chatId of leaving) this.#shadows.place(chatId, now)
      const last = rows.at(-1)?.n ?? cursor
      this.#sql.exec('UPDATE moving SET cursor = ? WHERE lanes = ?', last, to)
    })
    return rows.length === BATCH
  }

  /** Throws unless all are taken: a lane of an older version may not understand what it gets. */
  async #handOver(lane: number, chatIds: readonly number[]): Promise<void> {
    const chats = chatIds.map((chatId) => this.#moved(chatId, false))
    const taken = await this.#adopt(lane, chats)
    if (taken !== chats.length) throw new Error(`lane ${lane} does not take its chats`)
  }

  /**
   * From here on the chats that have been copied are the new lanes'. Passes on some of what has changed
   * of them, `true` while there is more; throws when a lane does not take it.
   */
  async close(to: number, now: number): Promise<boolean> {
    this.#layouts.open(to, now)
    this.#sql.exec('UPDATE sync SET due = ? WHERE due > ?', now, now)
    if (!(await this.sync(now))) throw new Error('a lane does not take its chats')
    return this.#sql.exec('SELECT 1 FROM sync LIMIT 1').toArray().length > 0
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
    const others = [...this.#layouts.otherHomes(chatId), ...this.#shadowedBy(chatId)]
    for (const lane of new Set(others)) this.#mark(chatId, lane, now)
    // Of a chat that has left, they delete their shadow.
    if (!this.#recipients.has(chatId)) {
      this.#sql.exec('DELETE FROM shadowed WHERE chat_id = ?', chatId)
    }
  }

  /** How many of them are this lane's concern. Inside the caller's transaction; what is known better stays. */
  take(chats: readonly MovedChat[], digestedTo: number, now: number): number {
    let taken = 0
    for (const chat of chats) {
      const { chatId } = chat
      this.#layouts.begin(chat.lanes, now)
      const stays = this.#layouts.stays(chatId)
      if (stays) this.#keepShadows(chat, now)
      const isNeeded = chat.targets.length > 0 && this.#layouts.wasHome(chatId)
      if (!stays && !isNeeded && !this.#recipients.has(chatId)) continue
      this.#recipients.take(chat, digestedTo, now)
      taken += 1
    }
    return taken
  }

  nextAt(): number | null {
    if (this.#syncing !== null) return null
    return this.#sql.exec<{ due: number | null }>('SELECT MIN(due) AS due FROM sync').one().due
  }

  moveBack(ms: number): void {
    this.#sql.exec('UPDATE sync SET due = due - ?', Math.ceil(ms))
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
    const told = await Promise.all(byLane.map(([lane, own]) => this.#tell(lane, own)))
    return !told.includes(false)
  }

  /** A lane that does not answer puts off what it is to be told, and nothing of the others. */
  async #tell(lane: number, rows: readonly SyncRow[]): Promise<boolean> {
    try {
      const chats = rows.map(({ chat_id }) => this.#moved(chat_id, true))
      await withTimeout(this.#adopt(lane, chats), TELL_TIMEOUT_MS, `lane ${lane}`)
    } catch (error) {
      this.#sql.exec('UPDATE sync SET due = ? WHERE lane = ?', this.#clock.now() + RETRY_MS, lane)
      log('lane.sync-failed', { lane, error: String(error) })
      return false
    }
    for (const row of rows) this.#settle(row)
    return true
  }

  /** `inUse`: numbers of lanes that articles still have. What they do not need is dropped from now on. */
  prune(inUse: readonly number[], now: number): void {
    this.#sql.exec('DELETE FROM shadowed WHERE at < ?', now - SHADOWS_KEPT_MS)
    this.#layouts.prune(inUse)
    this.#droppedTo = 0
  }

  /** The next shadows that nobody needs go, inside the caller's transaction: some at each call. */
  dropShadows(now: number): void {
    if (this.#droppedTo === null) return
    const next = { after: this.#droppedTo, before: now - SHADOWS_KEPT_MS, limit: DROPPED_BATCH }
    this.#droppedTo = this.#shadows.drop(next, (chatId) => this.#layouts.wasHome(chatId))
  }

  #moved(chatId: number, isNews: boolean): MovedChat {
    const isOwn =
      this.#recipients.has(chatId) && !this.#layouts.stays(chatId) && !this.#layouts.wasHome(chatId)
    const own = isOwn ? [this.#index] : []
    return {
      ...this.#recipients.whole(chatId),
      lanes: this.#layouts.newest() ?? 0,
      shadows: [...own, ...this.#shadowedBy(chatId)],
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

  #shadowedBy(chatId: number): number[] {
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
}

interface SyncRow extends Record<string, SqlStorageValue> {
  chat_id: number
  lane: number
  rev: number
}
