/**
 * Moving chats to lanes that have been added, while everything goes on.
 *
 * A chat's settings are copied to its new lane, as from KV's copies, and changes of them until its old lane
 * closes: then that refers whoever asks for the chat to the new one. No alert moves: each article stays with
 * the number of lanes that it began with, and the lane that delivered a copy corrects it. A lane that a chat
 * has left is told, durably, when it stops or gets another id, and tells its home the same.
 */
import type { MovedChat } from '../../../app/ports/lane.ts'
import { laneOf } from '../../../core/lanes.ts'
import type { Clock } from '../../clock.ts'
import { Table } from '../../component.ts'
import { log } from '../../log.ts'
import { withTimeout } from '../../with-timeout.ts'
import type { OtherLanes } from '../other-lanes.ts'
import type { LaneTables } from '../tables.ts'
import type { Departures } from './departures.ts'
import type { Homes } from './homes.ts'
import type { InactiveRow } from './inactive-settings.ts'
import type { Gone } from './recipients.ts'

const BATCH = 200
const RETRY_MS = 5_000
const TELL_TIMEOUT_MS = 20_000

interface Deps extends LaneTables {
  readonly homes: Homes
  readonly departures: Departures
  readonly index: number
  readonly others: Pick<OtherLanes, 'adopt' | 'adoptInactive' | 'adoptManaged'>
  readonly clock: Clock
}

export class Moving extends Table<Deps> {
  #syncing: Promise<boolean> | null = null

  /** Copies the next chats that will live elsewhere; `true` while there are more. Can be repeated. */
  async copy(to: number, now: number): Promise<boolean> {
    const { homes, recipients, departures } = this.deps
    if ((homes.present() ?? 0) >= to) return false
    homes.begin(to, now)
    const batch = recipients.atHome(homes.cursor(), BATCH)
    const chats = new Set(batch.map(({ target }) => target.chatId))
    const leaving = [...chats].filter((chatId) => !homes.stays(chatId))
    const byLane = Map.groupBy(leaving, (chatId) => laneOf(chatId, to))
    for (const [lane, own] of byLane) await this.#handOver(lane, own)
    this.db.transaction(() => {
      for (const chatId of leaving) departures.place(chatId, now)
      homes.copiedTo(batch.at(-1)?.n ?? homes.cursor())
    })
    return batch.length === BATCH
  }

  /** Throws unless all are taken: a lane of an older version may not understand what it gets. */
  async #handOver(lane: number, chatIds: readonly number[]): Promise<void> {
    const chats = chatIds.map((chatId) => this.#moved(chatId, false, null))
    const taken = await this.deps.others.adopt(lane, chats)
    if (taken !== chats.length) throw new Error(`lane ${lane} does not take its chats`)
  }

  /**
   * From here on the chats that have been copied are the new lanes'. Passes on some of what has changed
   * of them, `true` while there is more; throws when a lane does not take it.
   */
  async close(to: number, now: number): Promise<boolean> {
    this.deps.homes.open(to, now)
    this.db.run`UPDATE sync SET due = ${now} WHERE due > ${now}`
    if (!(await this.sync(now))) throw new Error('a lane does not take its chats')
    const hasMore = this.db.has`SELECT 1 FROM sync LIMIT 1`
    const { inactive, homes } = this.deps
    // Some of what is at home elsewhere.
    const elsewhere = inactive.some((chatId) => !homes.isHome(chatId))
    await this.#passOnInactive(elsewhere)
    return (await this.#passOnManaged(to)) || elsewhere.length > 0 || hasMore
  }

  /** What lies inactive of a chat goes where that lives. */
  async bringHome(chatId: number, now: number): Promise<void> {
    const { inactive, homes } = this.deps
    if (!homes.isHome(chatId)) await this.#passOnInactive(inactive.rowsOf(chatId, now))
  }

  async #passOnInactive(elsewhere: readonly InactiveRow[]): Promise<void> {
    const { inactive, homes, others } = this.deps
    for (const [lane, rows] of Map.groupBy(elsewhere, ({ chatId }) => homes.of(chatId))) {
      await others.adoptInactive(lane, rows)
      this.db.transaction(() => inactive.forget(rows))
    }
  }

  /** Some of the lists of chats that people manage whose home is elsewhere; `true` while there are more. */
  async #passOnManaged(to: number): Promise<boolean> {
    const { managed, homes, others } = this.deps
    const elsewhere = managed.some((person) => !homes.isHome(person))
    for (const [lane, rows] of Map.groupBy(elsewhere, ({ person }) => laneOf(person, to))) {
      await others.adoptManaged(lane, rows)
      this.db.transaction(() => managed.forget(rows))
    }
    return elsewhere.length > 0
  }

  /** Call it inside the transaction that changes a chat: its home is told, where that is elsewhere by now. */
  changed(chatId: number, now: number): void {
    const home = this.deps.homes.newHome(chatId)
    if (home !== null) this.#mark(chatId, home, null, now)
  }

  /** A chat has stopped, or has another id: all lanes are told that have or may have it. */
  gone(chatId: number, { becomes, cameFrom }: Gone, now: number): void {
    const others = new Set([...this.deps.homes.otherHomes(chatId), ...cameFrom])
    others.delete(this.deps.index)
    for (const lane of others) this.#mark(chatId, lane, becomes, now)
  }

  /** How many of them are this lane's concern. Inside the caller's transaction; what is known better stays. */
  take(chats: readonly MovedChat[], digestedTo: number, now: number): number {
    const { homes, recipients } = this.deps
    const taken = chats.filter((chat) => {
      homes.begin(chat.lanes, now)
      const isConcern = homes.stays(chat.chatId) || recipients.has(chat.chatId)
      if (isConcern) recipients.take(chat, digestedTo, now)
      return isConcern
    })
    return taken.length
  }

  nextAt(): number | null {
    if (this.#syncing !== null) return null
    return this.db.value<number>`SELECT MIN(due) FROM sync`
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE sync SET due = due - ${Math.ceil(ms)}`
  }

  /** Passes changes on; `false` when a lane could not be told. Never throws. */
  sync(now: number): Promise<boolean> {
    this.#syncing ??= this.#tellAll(now).finally(() => {
      this.#syncing = null
    })
    return this.#syncing
  }

  async #tellAll(now: number): Promise<boolean> {
    const rows = this.db.all<SyncRow>`
      SELECT chat_id, lane, becomes, rev FROM sync WHERE due <= ${now} LIMIT ${BATCH}`
    const byLane = [...Map.groupBy(rows, (row) => row.lane)]
    const told = await Promise.all(byLane.map(([lane, own]) => this.#tell(lane, own)))
    return !told.includes(false)
  }

  /** A lane that does not answer puts off what it is to be told, and nothing of the others. */
  async #tell(lane: number, rows: readonly SyncRow[]): Promise<boolean> {
    try {
      const chats = rows.map(({ chat_id, becomes }) => this.#moved(chat_id, true, becomes))
      await withTimeout(this.deps.others.adopt(lane, chats), TELL_TIMEOUT_MS, `lane ${lane}`)
    } catch (error) {
      this.db.run`UPDATE sync SET due = ${this.deps.clock.now() + RETRY_MS} WHERE lane = ${lane}`
      log('lane.sync-failed', { lane, error: String(error) })
      return false
    }
    for (const { chat_id, rev } of rows) {
      this.db.run`DELETE FROM sync WHERE chat_id = ${chat_id} AND lane = ${lane} AND rev = ${rev}`
    }
    return true
  }

  #moved(chatId: number, isNews: boolean, becomes: number | null): MovedChat {
    const { index, homes, recipients } = this.deps
    return {
      ...recipients.handover(chatId),
      lanes: homes.newest() ?? 0,
      from: index,
      becomes,
      isNews,
    }
  }

  #mark(chatId: number, lane: number, becomes: number | null, now: number): void {
    this.db.run`
      INSERT INTO sync (chat_id, lane, becomes, rev, due)
      VALUES (${chatId}, ${lane}, ${becomes}, 1, ${now})
      ON CONFLICT (chat_id, lane) DO UPDATE SET
        becomes = excluded.becomes, rev = rev + 1, due = excluded.due`
  }
}

interface SyncRow extends Record<string, SqlStorageValue> {
  chat_id: number
  lane: number
  becomes: number | null
  rev: number
}
