/** Filters that readers were shown and have not saved: the newest few of each place, for a day. */
import type { Draft } from '../../../app/ports/chats.ts'
import type { Target } from '../../../core/alert.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { isAt } from './recipient-rows.ts'

const KEPT_MS = DAY_MS
const MOST = 20

/** Methods that change something run inside the caller's transaction. */
export class Drafts extends Table {
  keep(target: Target, { id, text }: Draft, now: number): void {
    const { chatId, threadId } = target
    this.db.run`
      INSERT OR REPLACE INTO draft (chat_id, thread_id, id, text, at)
      VALUES (${chatId}, ${threadId ?? 0}, ${id}, ${text}, ${now})`
    this.db.run`
      DELETE FROM draft WHERE ${isAt(target)} AND id IN (
        SELECT id FROM draft WHERE ${isAt(target)} ORDER BY at DESC, id LIMIT -1 OFFSET ${MOST})`
  }

  /** `null` when it is kept no longer. */
  find(target: Target, id: string, now: number): string | null {
    return this.db.value<string>`
      SELECT text FROM draft WHERE ${isAt(target)} AND id = ${id} AND at > ${now - KEPT_MS}`
  }

  /** All of a chat. */
  all(chatId: number, now: number): readonly { topic: number | null; text: string; at: number }[] {
    const rows = this.db.all<{ thread_id: number; text: string; at: number }>`
      SELECT thread_id, text, at FROM draft
      WHERE chat_id = ${chatId} AND at > ${now - KEPT_MS} ORDER BY at`
    return rows.map(({ thread_id, text, at }) => ({ topic: thread_id || null, text, at }))
  }

  forgetChat(chatId: number): void {
    this.db.run`DELETE FROM draft WHERE chat_id = ${chatId}`
  }

  prune(now: number, most: number): number {
    const where = part`at <= ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'draft', key: 'chat_id, thread_id, id', where }, most)
  }

  moveBack(_: number, now: number): void {
    this.db.run`UPDATE draft SET at = ${now} WHERE at > ${now}`
  }
}
