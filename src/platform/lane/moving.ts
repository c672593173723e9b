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
import type { Database } from '../sqlite.ts'
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

interface Deps {
  readonly db: Database
  readonly layouts: Layouts
  readonly recipients: Recipients
  readonly shadows: Shadows
  readonly index: number
  readonly adopt: Adopt
  readonly clock: Clock
}

export class Moving {
  readonly #deps: Deps
  readonly #db: Database
  #syncing: Promise<boolean> | null = null
  /** Shadows have been looked at up to this recipient; `null` when there is no need to. */
  #droppedTo: number | null = null

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  /** Copies the next chats that will live elsewhere; `true` while there are more. Can be repeated. */
  async copy(to: number, now: number): Promise<boolean> {
    if ((this.#deps.layouts.present() ?? 0) >= to) return false
    this.#deps.layouts.begin(to, now)
    const { cursor } = this.#db.one<{ cursor: number }>`SELECT cursor FROM moving`
    const rows = this.#db.all<{ n: number; chat_id: number }>`
      SELECT n, chat_id FROM recipient WHERE n > ${cursor} AND shadow = 0
        ORDER BY n LIMIT ${BATCH}`
    const chats = new Set(rows.map((row) => row.chat_id))
    const leaving = [...chats].filter((chatId) => !this.#deps.layouts.stays(chatId))
    const byLane = Map.groupBy(leaving, (chatId) => laneOf(chatId, to))
    for (const [lane, own] of byLane) await this.#handOver(lane, own)
    this.#db.transaction(() => {
      for (const chatId of leaving) this.#deps.shadows.place(chatId, now)
      const last = rows.at(-1)?.n ?? cursor
      this.#db.run`UPDATE moving SET cursor = ${last} WHERE lanes = ${to}`
    })
    return rows.length === BATCH
  }

  /** Throws unless all are taken: a lane of an older version may not understand what it gets. */
  async #handOver(lane: number, chatIds: readonly number[]): Promise<void> {
    const chats = chatIds.map((chatId) => this.#moved(chatId, false))
    const taken = await this.#deps.adopt(lane, chats)
    if (taken !== chats.length) throw new Error(`lane ${lane} does not take its chats`)
  }

  /**
   * From here on the chats that have been copied are the new lanes'. Passes on some of what has changed
   * of them, `true` while there is more; throws when a lane does not take it.
   */
  async close(to: number, now: number): Promise<boolean> {
    this.#deps.layouts.open(to, now)
    this.#db.run`UPDATE sync SET due = ${now} WHERE due > ${now}`
    if (!(await this.sync(now))) throw new Error('a lane does not take its chats')
    return this.#db.has`SELECT 1 FROM sync LIMIT 1`
  }

  /** Chats whose home is here, those included that are about to leave. */
  chats(): number {
    return this.#db.count`
      SELECT COUNT(DISTINCT chat_id) AS n FROM recipient
      WHERE shadow = 0 OR shadow >= (SELECT since FROM moving)`
  }

  /** Call it inside the transaction that changes a chat: other lanes that have it are told. */
  changed(chatId: number, now: number): void {
    const others = [...this.#deps.layouts.otherHomes(chatId), ...this.#shadowedBy(chatId)]
    for (const lane of new Set(others)) this.#mark(chatId, lane, now)
    // Of a chat that has left, they delete their shadow.
    if (!this.#deps.recipients.has(chatId)) {
      this.#db.run`DELETE FROM shadowed WHERE chat_id = ${chatId}`
    }
  }

  /** How many of them are this lane's concern. Inside the caller's transaction; what is known better stays. */
  take(chats: readonly MovedChat[], digestedTo: number, now: number): number {
    let taken = 0
    for (const chat of chats) {
      const { chatId } = chat
      this.#deps.layouts.begin(chat.lanes, now)
      const stays = this.#deps.layouts.stays(chatId)
      if (stays) this.#keepShadows(chat, now)
      const isNeeded = chat.targets.length > 0 && this.#deps.layouts.wasHome(chatId)
      if (!stays && !isNeeded && !this.#deps.recipients.has(chatId)) continue
      this.#deps.recipients.take(chat, digestedTo, now)
      taken += 1
    }
    return taken
  }

  nextAt(): number | null {
    if (this.#syncing !== null) return null
    return this.#db.value<number>`SELECT MIN(due) AS due FROM sync`
  }

  moveBack(ms: number): void {
    this.#db.run`UPDATE sync SET due = due - ${Math.ceil(ms)}`
  }

  /** Passes changes on; `false` when a lane could not be told. Never throws. */
  sync(now: number): Promise<boolean> {
    this.#syncing ??= this.#tellAll(now).finally(() => {
      this.#syncing = null
    })
    return this.#syncing
  }

  async #tellAll(now: number): Promise<boolean> {
    const rows = this.#db.all<SyncRow>`
      SELECT chat_id, lane, rev FROM sync WHERE due <= ${now} LIMIT ${BATCH}`
    const byLane = [...Map.groupBy(rows, (row) => row.lane)]
    const told = await Promise.all(byLane.map(([lane, own]) => this.#tell(lane, own)))
    return !told.includes(false)
  }

  /** A lane that does not answer puts off what it is to be told, and nothing of the others. */
  async #tell(lane: number, rows: readonly SyncRow[]): Promise<boolean> {
    try {
      const chats = rows.map(({ chat_id }) => this.#moved(chat_id, true))
      await withTimeout(this.#deps.adopt(lane, chats), TELL_TIMEOUT_MS, `lane ${lane}`)
    } catch (error) {
      this.#db.run`UPDATE sync SET due = ${this.#deps.clock.now() + RETRY_MS} WHERE lane = ${lane}`
      log('lane.sync-failed', { lane, error: String(error) })
      return false
    }
    for (const row of rows) this.#settle(row)
    return true
  }

  /** `inUse`: numbers of lanes that articles still have. What they do not need is dropped from now on. */
  prune(inUse: readonly number[], now: number): void {
    this.#db.run`DELETE FROM shadowed WHERE at < ${now - SHADOWS_KEPT_MS}`
    this.#deps.layouts.prune(inUse)
    this.#droppedTo = 0
  }

  /** The next shadows that nobody needs go, inside the caller's transaction: some at each call. */
  dropShadows(now: number): void {
    if (this.#droppedTo === null) return
    const next = { after: this.#droppedTo, before: now - SHADOWS_KEPT_MS, limit: DROPPED_BATCH }
    this.#droppedTo = this.#deps.shadows.drop(next, (chatId) => this.#deps.layouts.wasHome(chatId))
  }

  #moved(chatId: number, isNews: boolean): MovedChat {
    const isOwn =
      this.#deps.recipients.has(chatId) &&
      !this.#deps.layouts.stays(chatId) &&
      !this.#deps.layouts.wasHome(chatId)
    const own = isOwn ? [this.#deps.index] : []
    return {
      ...this.#deps.recipients.whole(chatId),
      lanes: this.#deps.layouts.newest() ?? 0,
      shadows: [...own, ...this.#shadowedBy(chatId)],
      isNews,
    }
  }

  #keepShadows({ chatId, shadows }: MovedChat, now: number): void {
    for (const lane of shadows) {
      if (lane === this.#deps.index) continue
      this.#db.run`
        INSERT OR REPLACE INTO shadowed (chat_id, lane, at)
        VALUES (${chatId}, ${lane}, ${now})`
    }
  }

  #shadowedBy(chatId: number): number[] {
    return this.#db.values<number>`SELECT lane FROM shadowed WHERE chat_id = ${chatId}`
  }

  #settle({ chat_id, lane, rev }: SyncRow): void {
    this.#db.run`DELETE FROM sync WHERE chat_id = ${chat_id} AND lane = ${lane} AND rev = ${rev}`
  }

  #mark(chatId: number, lane: number, now: number): void {
    this.#db.run`
      INSERT INTO sync (chat_id, lane, rev, due)
      VALUES (${chatId}, ${lane}, 1, ${now})
      ON CONFLICT (chat_id, lane) DO UPDATE SET rev = rev + 1, due = excluded.due`
  }
}

interface SyncRow extends Record<string, SqlStorageValue> {
  chat_id: number
  lane: number
  rev: number
}
