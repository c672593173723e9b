/**
 * Which recipients of a lane are shadows: chats whose home is, or is about to be, another lane, and that
 * are kept here for articles that began before. A chat is one with all its topics.
 */
import { type Database, part } from '../sqlite.ts'
import type { Layouts } from './layouts.ts'
import { readRecipients, recipientsOfChat } from './recipient.ts'
import type { RecipientIndex } from './recipient-index.ts'

/** Methods that change something run inside the caller's transaction. */
export class Shadows {
  readonly #db: Database
  readonly #index: RecipientIndex
  readonly #layouts: Layouts

  constructor(deps: { db: Database; index: RecipientIndex; layouts: Layouts }) {
    this.#db = deps.db
    this.#index = deps.index
    this.#layouts = deps.layouts
  }

  /** Makes a chat a shadow, from now on, if it does not stay; else what it is where it lives. */
  place(chatId: number, now: number): void {
    const isShadow = !this.#layouts.stays(chatId)
    const since = isShadow ? now : 0
    const changing = recipientsOfChat(this.#db, chatId).filter((one) => one.isShadow !== isShadow)
    for (const recipient of changing) {
      this.#index.remove(recipient)
      this.#db.run`UPDATE recipient SET shadow = ${since} WHERE n = ${recipient.n}`
      if (recipient.paused === null) this.#index.add({ ...recipient, isShadow })
    }
  }

  /** Since when a topic that is new is a shadow, epoch ms: as long as its chat; 0 where that stays. */
  since(chatId: number, now: number): number {
    if (this.#layouts.stays(chatId)) return 0
    const { since } = this.#db.one<{ since: number | null }>`
      SELECT MAX(shadow) AS since FROM recipient WHERE chat_id = ${chatId}`
    return since || now
  }

  /**
   * Looks at the next shadows of before an instant, after a recipient, and drops those of which no
   * article that is still corrected needs one. The last that it looked at, `null` when there are no more.
   */
  drop(
    { after, before, limit }: { after: number; before: number; limit: number },
    isNeeded: (chatId: number) => boolean,
  ): number | null {
    const old = this.#db.all<{ n: number; chat_id: number }>`
      SELECT n, chat_id FROM recipient WHERE n > ${after} AND shadow > 0 AND shadow < ${before}
      ORDER BY n LIMIT ${limit}`
    for (const { n, chat_id } of old) if (!isNeeded(chat_id)) this.#delete(n)
    return old.length === limit ? (old.at(-1)?.n ?? null) : null
  }

  #delete(n: number): void {
    const [recipient] = readRecipients(this.#db, part`n = ${n}`)
    if (recipient) this.#index.remove(recipient)
    else this.#index.purge(n)
    this.#db.run`DELETE FROM recipient WHERE n = ${n}`
  }
}
