/**
 * Settings of chats that have stopped or put the bot out: they do nothing, wait for their reader to ask for
 * them, and go at their time. KV has no copy of them.
 */
import type { Inactive } from '../../../app/ports/chats.ts'
import type { Target } from '../../../core/alert.ts'
import type { Settings } from '../../../core/settings.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { readSettings, stored } from '../../stored.ts'
import type { Recipient } from './recipient.ts'

/** As one lane hands it to another. */
export interface InactiveRow {
  readonly chatId: number
  /** 0 is the chat itself. */
  readonly threadId: number
  readonly settings: string
  /** Epoch ms. */
  readonly until: number
}

type Row = Record<string, SqlStorageValue> & InactiveRow

const COLUMNS = part`chat_id AS chatId, thread_id AS threadId, settings, until`

/** Handed over at a time. */
const BATCH = 200

/** Methods that change something run inside the caller's transaction. */
export class InactiveSettings extends Table {
  /** Of those that follow something; what lies there already of the others stays. */
  keep(recipients: readonly Recipient[], until: number): void {
    for (const { target, settings } of recipients) {
      if (settings.filters.length === 0) continue
      const { chatId, threadId } = target
      this.take([{ chatId, threadId: threadId ?? 0, settings: stored(settings), until }])
    }
  }

  of(chatId: number, now: number): Inactive | null {
    const rows = this.rowsOf(chatId, now)
    const filters = rows.flatMap(({ settings }) => readSettings(settings)?.filters ?? []).length
    return filters === 0 ? null : { filters, until: Math.min(...rows.map(({ until }) => until)) }
  }

  /** All of a chat, each with where it belongs. */
  all(chatId: number, now: number): readonly { target: Target; settings: Settings }[] {
    return this.rowsOf(chatId, now).flatMap((row) => {
      const settings = readSettings(row.settings)
      const target = { chatId, threadId: row.threadId || null }
      return settings ? [{ target, settings }] : []
    })
  }

  rowsOf(chatId: number, now: number): InactiveRow[] {
    return this.db.all<Row>`
      SELECT ${COLUMNS} FROM inactive WHERE chat_id = ${chatId} AND until > ${now} ORDER BY thread_id`
  }

  /** Some of those whose chats a condition holds of. */
  some(holds: (chatId: number) => boolean): InactiveRow[] {
    const found: InactiveRow[] = []
    for (const row of this.db.rows<Row>`SELECT ${COLUMNS} FROM inactive`) {
      if (found.length >= BATCH) break
      if (holds(row.chatId)) found.push(row)
    }
    return found
  }

  take(rows: readonly InactiveRow[]): void {
    for (const { chatId, threadId, settings, until } of rows) {
      this.db.run`
        INSERT OR REPLACE INTO inactive (chat_id, thread_id, settings, until)
        VALUES (${chatId}, ${threadId}, ${settings}, ${until})`
    }
  }

  forget(rows: readonly InactiveRow[]): void {
    for (const { chatId, threadId } of rows) {
      this.db.run`DELETE FROM inactive WHERE chat_id = ${chatId} AND thread_id = ${threadId}`
    }
  }

  /** What lies there by the new id is newer. */
  rename(from: number, to: number): void {
    this.db.run`UPDATE OR IGNORE inactive SET chat_id = ${to} WHERE chat_id = ${from}`
    this.forgetChat(from)
  }

  forgetChat(chatId: number): void {
    this.db.run`DELETE FROM inactive WHERE chat_id = ${chatId}`
  }

  prune(now: number, most: number): number {
    const where = part`until <= ${now}`
    return this.db.deleteSome({ from: 'inactive', key: 'chat_id, thread_id', where }, most)
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE inactive SET until = until - ${Math.ceil(ms)}`
  }
}
