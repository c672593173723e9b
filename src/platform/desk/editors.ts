/** Second editors of publishers, by their private chats, and the code that links one. */
import { type Editor, MOST_EDITORS } from '../../app/ports/editors.ts'
import { type OwnerKey, parseOwnerKey } from '../../core/article.ts'
import { Table } from '../component.ts'

const CODE_LASTS_MS = 3_600_000

/** Methods that change something run inside the caller's transaction. */
export class Editors extends Table {
  of(owner: OwnerKey): Editor[] {
    return this.db.all<{ chat: number; language: string | null }>`
      SELECT chat, language FROM editor WHERE owner = ${owner} ORDER BY chat`.map(
      ({ chat, language }) => ({ chatId: chat, language }),
    )
  }

  expect(owner: OwnerKey, hash: string, now: number): void {
    this.db.run`
      INSERT OR REPLACE INTO editor_code (owner, hash, until)
      VALUES (${owner}, ${hash}, ${now + CODE_LASTS_MS})`
  }

  /** Whose editor the chat is from now on; `null`: the code links nothing. */
  link(hash: string, { chatId, language }: Editor, now: number): OwnerKey | null {
    const text = this.db.value<string>`
      SELECT owner FROM editor_code WHERE hash = ${hash} AND until > ${now}`
    const owner = text === null ? null : parseOwnerKey(text)
    if (owner === null || this.of(owner).length >= MOST_EDITORS) return null
    this.db.run`DELETE FROM editor_code WHERE owner = ${owner}`
    this.db.run`
      INSERT OR REPLACE INTO editor (owner, chat, language)
      VALUES (${owner}, ${chatId}, ${language})`
    return owner
  }

  /** Of a publisher, all; its code, too. */
  unlink(owner: OwnerKey): void {
    this.db.run`DELETE FROM editor WHERE owner = ${owner}`
    this.db.run`DELETE FROM editor_code WHERE owner = ${owner}`
  }

  /** A chat that keeps nothing with us any more. */
  forget(chatId: number): void {
    this.db.run`DELETE FROM editor WHERE chat = ${chatId}`
  }
}
