/**
 * Groups and channels that people set up from their private chats: of each person the last used, for three
 * months after that. Of a chat it is kept what it is called, so that the list can be read; of a person nothing
 * but the id, which is that of the private chat.
 */
import type { Managed, ManagedChat, ManagedPage } from '../../../app/ports/managing.ts'
import { DAY_MS, HOUR_MS } from '../../../core/time/spans.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'

const KEPT_MS = 90 * DAY_MS
/** Of one person: others are chosen anew by Telegram's own list. */
const MOST = 200
const IN_HAND_MS = HOUR_MS
/** Handed over at a time. */
const BATCH = 200
const TITLE_LIMIT = 128

export interface ManagedAsked {
  /** Put on the list. */
  readonly note?: ManagedChat
  /** Taken off it. */
  readonly drop?: number
  readonly chatId?: number
  /** Which of the list. */
  readonly from?: number
  readonly limit?: number
}

export interface ManagedFound {
  readonly known: ManagedChat | null
  readonly inHand: Managed | null
  readonly page: ManagedPage
}

/** As it is kept, and as one lane hands it to another. */
export interface ManagedRow extends Managed {
  readonly person: number
  /** When it was last used, epoch ms. */
  readonly at: number
  readonly inHandUntil: number
}

/** SQLite has neither booleans nor kinds. */
type Row = Record<string, SqlStorageValue> &
  Omit<ManagedRow, 'kind' | 'isForum'> & { kind: string; isForum: number }

const COLUMNS = part`person, chat_id AS chatId, NULLIF(thread_id, 0) AS threadId, title, kind,
  is_forum AS isForum, at, in_hand_until AS inHandUntil`

/** Methods that change something run inside the caller's transaction. */
export class ManagedChats extends Table {
  /** A transaction of its own. */
  answer(person: number, asked: ManagedAsked, now: number): ManagedFound {
    return this.db.transaction(() => {
      if (asked.note) this.note(person, asked.note, now)
      if (asked.drop !== undefined) this.drop(person, asked.drop)
      return this.look(person, asked, now)
    })
  }

  look(person: number, { chatId, from = 0, limit = 0 }: ManagedAsked, now: number): ManagedFound {
    const all = this.all(person, now)
    const inHand = all
      .filter(({ inHandUntil }) => inHandUntil > now)
      .sort((a, b) => b.inHandUntil - a.inHandUntil)[0]
    return {
      known: all.find((one) => one.chatId === chatId) ?? null,
      inHand: inHand ?? null,
      page: { chats: all.slice(from, from + limit), count: all.length },
    }
  }

  /** The last used first. */
  all(person: number, now: number): readonly ManagedRow[] {
    const rows = this.db.all<Row>`
      SELECT ${COLUMNS} FROM managed WHERE person = ${person} AND at > ${now - KEPT_MS}
      ORDER BY at DESC, chat_id LIMIT ${MOST}`
    return rows.map(rowOf)
  }

  /** One that a person has let the bot into: it is not in hand. */
  note(person: number, chat: ManagedChat, now: number): void {
    const row = { ...chat, threadId: null, person, at: now, inHandUntil: 0 }
    const { chatId } = chat
    if (this.look(person, { chatId }, now).known === null) this.#keep(row)
  }

  /** What a person's commands are for from now on; `null`: their own chat. */
  takeUp(person: number, managed: Managed | null, now: number): void {
    this.db.run`
      UPDATE managed SET in_hand_until = 0
      WHERE person = ${person} AND in_hand_until > 0 AND chat_id <> ${managed?.chatId ?? 0}`
    if (managed) this.#keep({ ...managed, person, at: now, inHandUntil: now + IN_HAND_MS })
  }

  drop(person: number, chatId: number): void {
    this.db.run`DELETE FROM managed WHERE person = ${person} AND chat_id = ${chatId}`
  }

  /** On everybody's list: all of them are looked through. Who has both has used the new id later. */
  rename(from: number, to: number): void {
    this.db.run`UPDATE OR IGNORE managed SET chat_id = ${to} WHERE chat_id = ${from}`
    this.db.run`DELETE FROM managed WHERE chat_id = ${from}`
  }

  forgetPerson(person: number): void {
    this.db.run`DELETE FROM managed WHERE person = ${person}`
  }

  /** Some of those whose people a condition holds of. */
  some(holds: (person: number) => boolean): ManagedRow[] {
    const found: ManagedRow[] = []
    for (const row of this.db.rows<Row>`SELECT ${COLUMNS} FROM managed`) {
      if (holds(row.person)) found.push(rowOf(row))
      if (found.length === BATCH) break
    }
    return found
  }

  take(rows: readonly ManagedRow[]): void {
    for (const row of rows) this.#keep(row)
  }

  forget(rows: readonly ManagedRow[]): void {
    for (const { person, chatId } of rows) this.drop(person, chatId)
  }

  prune(now: number, most: number): number {
    const where = part`at <= ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'managed', key: 'person, chat_id', where }, most)
  }

  moveBack(ms: number): void {
    this.db.run`
      UPDATE managed SET at = at - ${Math.ceil(ms)},
        in_hand_until = MAX(0, in_hand_until - ${Math.ceil(ms)})`
  }

  #keep({ person, chatId, threadId, title, kind, isForum, at, inHandUntil }: ManagedRow): void {
    this.db.run`
      INSERT OR REPLACE INTO managed
        (person, chat_id, thread_id, title, kind, is_forum, at, in_hand_until)
      VALUES (${person}, ${chatId}, ${threadId ?? 0}, ${title.slice(0, TITLE_LIMIT)}, ${kind},
        ${isForum ? 1 : 0}, ${at}, ${inHandUntil})`
    this.db.run`
      DELETE FROM managed WHERE person = ${person} AND chat_id IN (
        SELECT chat_id FROM managed WHERE person = ${person}
        ORDER BY at DESC, chat_id LIMIT -1 OFFSET ${MOST})`
  }
}

const rowOf = ({ kind, isForum, ...row }: Row): ManagedRow => ({
  ...row,
  kind: kind === 'channel' ? 'channel' : 'group',
  isForum: isForum === 1,
})
