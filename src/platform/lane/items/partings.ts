/**
 * Stories that readers have taken apart, since their articles are not of one event to them: each comes by itself to that
 * chat. By the number of a recipient, as receipts are: when that is gone, nothing connects them with a chat.
 */
import type { StoryId } from '../../../core/article.ts'
import { remembered } from '../../../core/remembered.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import { KEPT_MS } from '../keeping.ts'

/** Stories in memory, of which the same few are asked for every chat of a window. */
const REMEMBERED = 256

/** Methods that change something run inside the caller's transaction. */
export class Partings extends Table {
  readonly #known = new Map<StoryId, ReadonlySet<number>>()

  put(n: number, story: StoryId, now: number): void {
    this.#known.clear()
    this.db.run`INSERT OR IGNORE INTO parting (story, n, at) VALUES (${story}, ${n}, ${now})`
  }

  /** Who has taken a story apart. */
  of(story: StoryId): ReadonlySet<number> {
    const make = () => new Set(this.db.values<number>`SELECT n FROM parting WHERE story = ${story}`)
    return remembered(this.#known, story, { most: REMEMBERED, make })
  }

  /** What a recipient has taken apart, and when, epoch ms. */
  by(n: number): readonly { readonly story: string; readonly at: number }[] {
    return this.db.all<{ story: string; at: number }>`
      SELECT story, at FROM parting WHERE n = ${n} ORDER BY at`
  }

  /** How often that was done, of late. */
  count(): number {
    return this.db.count`SELECT COUNT(*) FROM parting`
  }

  /** The clock was set back. */
  moveBack(_: number, now: number): void {
    this.db.run`UPDATE parting SET at = ${now} WHERE at > ${now}`
  }

  prune(now: number, most: number): number {
    this.#known.clear()
    const where = part`at < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'parting', key: 'story, n', where }, most)
  }
}
