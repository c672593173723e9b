/**
 * Second editors of publishers, by their private chats, and the code that links one. KV's copy of a publisher has
 * them, so that a Desk that was lost gets them back.
 */
import type { PublisherCopy } from '../../app/ports/copies.ts'
import { type Editor, MOST_EDITORS } from '../../app/ports/editors.ts'
import {
  idOfOwner,
  type OwnerKey,
  ownerKey,
  type PublisherId,
  parseOwnerKey,
} from '../../core/article.ts'
import { HOUR_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Mirror } from '../kv/mirror.ts'
import { PUBLISHER_KEY } from '../kv/publisher-copies.ts'
import type { Publishers } from './publishers.ts'

const CODE_LASTS_MS = HOUR_MS

interface Deps extends OnDatabase {
  readonly publishers: Publishers
  readonly mirror: Mirror
}

/** Methods that change something run inside the caller's transaction. */
export class Editors extends Table<Deps> {
  of(owner: OwnerKey): Editor[] {
    return this.db.all<{ chat: number; language: string | null }>`
      SELECT chat, language FROM editor WHERE owner = ${owner} ORDER BY chat`.map(
      ({ chat, language }) => ({ chatId: chat, language }),
    )
  }

  /** Whose editor a chat is. */
  edits(chatId: number): OwnerKey[] {
    return this.db.all<{ owner: string }>`
      SELECT owner FROM editor WHERE chat = ${chatId} ORDER BY owner`
      .map(({ owner }) => parseOwnerKey(owner))
      .filter((owner) => owner !== null)
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
    this.#copy(owner, now)
    return owner
  }

  /** Of a publisher, all; its code, too. */
  unlink(owner: OwnerKey, now: number): void {
    this.forget(owner)
    this.#copy(owner, now)
  }

  /** A chat that keeps nothing with us any more. */
  forgetChat(chatId: number, now: number): void {
    for (const owner of this.edits(chatId)) this.#copy(owner, now)
    this.db.run`DELETE FROM editor WHERE chat = ${chatId}`
  }

  /** The owner is gone, and its copy with it. */
  forget(owner: OwnerKey): void {
    this.db.run`DELETE FROM editor WHERE owner = ${owner}`
    this.db.run`DELETE FROM editor_code WHERE owner = ${owner}`
  }

  /** What KV is told of them. */
  copy(publisher: PublisherId): readonly Editor[] {
    const owner = this.deps.publishers.ownerOf(publisher)
    return owner === null ? [] : this.of(owner)
  }

  /** Those of a publisher that was lost and is there again. */
  restore({ id, owner, editors }: PublisherCopy): void {
    for (const { chatId, language } of editors) {
      this.db.run`
        INSERT OR IGNORE INTO editor (owner, chat, language)
        VALUES (${ownerKey(id, owner)}, ${chatId}, ${language})`
    }
  }

  #copy(owner: OwnerKey, now: number): void {
    this.deps.mirror.mark(PUBLISHER_KEY + idOfOwner(owner), now)
  }
}
