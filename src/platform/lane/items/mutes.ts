/**
 * Stories that recipients want to hear no more of for a while. By the number of a recipient, as receipts are: when
 * that is gone, nothing connects them with a chat.
 */
import type { StoryId } from '../../../core/article.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'

/** A muted story is heard of again after so long. */
const MUTED_MS = DAY_MS
/** So long after it can be told that a story was muted. */
const TOLD_MS = 2 * DAY_MS

/** Methods that change something run inside the caller's transaction. */
export class Mutes extends Table {
  put(n: number, story: StoryId, now: number): void {
    this.db.run`
      INSERT OR REPLACE INTO mute (n, story, until) VALUES (${n}, ${story}, ${now + MUTED_MS})`
  }

  delete(n: number, story: StoryId): void {
    this.db.run`DELETE FROM mute WHERE n = ${n} AND story = ${story}`
  }

  /** Epoch ms, also past; `null`: it is not. */
  until(n: number, story: StoryId): number | null {
    return this.db.value<number>`SELECT until FROM mute WHERE n = ${n} AND story = ${story}`
  }

  of(n: number): readonly { readonly story: string; readonly until: number }[] {
    return this.db.all<{ story: string; until: number }>`
      SELECT story, until FROM mute WHERE n = ${n} ORDER BY until`
  }

  /** The clock was set back: none lasts longer than one that begins now. */
  moveBack(_: number, now: number): void {
    this.db.run`UPDATE mute SET until = ${now + MUTED_MS} WHERE until > ${now + MUTED_MS}`
  }

  prune(now: number, most: number): number {
    const where = part`until < ${now - TOLD_MS}`
    return this.db.deleteSome({ from: 'mute', key: 'n, story', where }, most)
  }
}
