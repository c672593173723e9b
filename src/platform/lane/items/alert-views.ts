/**
 * What readers have chosen to see of alerts by their buttons, and which messages show an alert because they were asked
 * to: of all others receipts tell. By the number of a recipient, as receipts are.
 */
import type { View } from '../../../core/message/view.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { readView } from '../../stored.ts'
import { KEPT_MS } from '../keeping.ts'
import type { ArticleKey } from './articles.ts'

export interface SeenMessage {
  readonly n: number
  readonly message: number
}

interface Row extends Record<string, SqlStorageValue> {
  publisher: string
  article: string
  view: string
}

/** Methods that change something run inside the caller's transaction. */
export class AlertViews extends Table {
  put({ n, message }: SeenMessage, { publisher, article }: ArticleKey, seen: Seen): void {
    this.db.run`
      INSERT OR REPLACE INTO alert_view (n, message, publisher, article, view, at)
      VALUES (${n}, ${message}, ${publisher}, ${article}, ${seen.view}, ${seen.now})`
  }

  /** `null`: as the chat has alerts shown at first. */
  of({ n, message }: SeenMessage): View | null {
    return readView(this.#row(n, message)?.view)
  }

  /** Of which article a message was made to show more or less. */
  articleOf({ n, message }: SeenMessage): ArticleKey | null {
    return this.#row(n, message) ?? null
  }

  all(n: number): readonly { readonly message: number; readonly view: string }[] {
    return this.db.all<{ message: number; view: string }>`
      SELECT message, view FROM alert_view WHERE n = ${n} ORDER BY message DESC`
  }

  prune(now: number, most: number): number {
    const where = part`at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'alert_view', key: 'n, message', where }, most)
  }

  #row(n: number, message: number): Row | undefined {
    return this.db.first<Row>`
      SELECT publisher, article, view FROM alert_view WHERE n = ${n} AND message = ${message}`
  }
}

interface Seen {
  readonly view: View
  /** Epoch ms. */
  readonly now: number
}
