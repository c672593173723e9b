/** How recipients are found: by what they require of an article, and by when their digest is due. */
import type { Matched } from '../../../core/filter/match.ts'
import type { Reach } from '../../../core/filter/reach.ts'
import { Table } from '../../component.ts'
import { Singles } from '../../singles.ts'
import { Interest } from './interest.ts'
import type { Recipient } from './recipient.ts'
import { RecipientRows } from './recipient-rows.ts'
import { Reindexing } from './reindexing.ts'

type Indexed = Pick<Recipient, 'n' | 'settings' | 'nextDue' | 'hasLeft'>

/** Methods that change something run inside the caller's transaction. */
export class RecipientIndex extends Table {
  readonly #interest = new Interest(this.deps)
  readonly #reindexing = new Reindexing({
    interest: this.#interest,
    rows: new RecipientRows(this.deps),
    singles: new Singles(this.deps),
  })

  add(recipient: Indexed): void {
    const { n, nextDue } = recipient
    if (nextDue !== null) this.#addDue(n, nextDue)
    this.#interest.add(recipient)
  }

  remove(recipient: Indexed): void {
    const { n, nextDue } = recipient
    if (nextDue !== null) this.#removeDue(n, nextDue)
    this.#interest.remove(recipient)
  }

  /** Of one whose settings cannot be read: the whole index is looked through. */
  purge(n: number): void {
    this.db.run`DELETE FROM due WHERE n = ${n}`
    this.#interest.purge(n)
  }

  /** A digest has been queued; `next`: when the next one is due, `null` when there is none. */
  postpone({ n, nextDue }: Pick<Indexed, 'n' | 'nextDue'>, next: number | null): void {
    if (nextDue !== null) this.#removeDue(n, nextDue)
    if (next !== null) this.#addDue(n, next)
  }

  /** Recipients whose digest is due, earliest first. */
  due(now: number, limit: number): { n: number; at: number }[] {
    return this.db.all<{ n: number; at: number }>`
      SELECT n, at FROM due WHERE at <= ${now} ORDER BY at LIMIT ${limit}`
  }

  dueAfter(at: number): { n: number; at: number }[] {
    return this.db.all<{ n: number; at: number }>`SELECT n, at FROM due WHERE at > ${at}`
  }

  /** Recipients of immediate alerts whose filters match; those of chats that have left by themselves. */
  matching(subject: Matched): Set<number> {
    this.#reindexing.finish()
    return this.#interest.matching(subject)
  }

  reach(subject: Matched): Reach {
    this.#reindexing.finish()
    return this.#interest.reach(subject)
  }

  departedMatching(subject: Matched): Set<number> {
    this.#reindexing.finish()
    return this.#interest.departedMatching(subject)
  }

  /** Some of what an upgrade leaves to be indexed anew. */
  reindex(): void {
    this.#reindexing.step()
  }

  #addDue(n: number, at: number): void {
    this.db.run`INSERT OR IGNORE INTO due (at, n) VALUES (${at}, ${n})`
  }

  #removeDue(n: number, at: number): void {
    this.db.run`DELETE FROM due WHERE at = ${at} AND n = ${n}`
  }
}
