/**
 * How much each owner may post: posts a minute, bytes a day and articles under embargo. Counted in
 * memory; of the day's bytes a row is written that is ahead of the count by as much as this Desk has
 * counted since it started, so that a Desk that starts again gives no fresh day and few posts write.
 *
 * A false line must be taken back: retractions may go on to twice each quota.
 */
import type { OverQuota, Post } from '../../app/ports/desk.ts'
import type { OwnerKey } from '../../core/article.ts'
import { DAY_MS, MINUTE_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Quotas as Limits } from '../config.ts'
import type { EventTable } from './event-table.ts'

const AHEAD_BYTES = 1_000_000
/** Of the shortest post so much is kept, for its event and the line's evidence. */
const A_POST_BYTES = 4_000

interface Usage {
  minute: number
  posts: number
  day: number
  bytes: number
  /** As it stands in the row. */
  written: number
  /** Of the bytes, those that this Desk has counted. */
  seen: number
}

interface Deps extends OnDatabase {
  readonly eventTable: EventTable
  readonly limits: Limits
}

export class Quotas extends Table<Deps> {
  readonly #usage = new Map<OwnerKey, Usage>()

  /** What a post would exceed; `null`: it may come. */
  exceeded(owner: OwnerKey, { bytes, happening }: Post, now: number): OverQuota | null {
    const usage = this.#of(owner, now)
    const { bytesADay, heldArticles } = this.deps.limits
    const margin = happening.type === 'article.retracted' ? 2 : 1
    const tooMany = this.#tooMany(usage, margin, now)
    if (tooMany) return tooMany
    if (usage.bytes + A_POST_BYTES + bytes > bytesADay * margin) {
      return over('bytes', bytesADay, (usage.day + 1) * DAY_MS - now)
    }
    if (!('article' in happening) || heldArticles === Number.POSITIVE_INFINITY) return null
    const { id, embargoUntil } = happening.article
    if ((embargoUntil ?? 0) <= now || this.deps.eventTable.newest(owner, id)?.state === 'held')
      return null
    const { articles, until } = this.deps.eventTable.held(owner, heldArticles)
    return articles < heldArticles ? null : over('held', heldArticles, (until ?? now) - now)
  }

  /** A post that has been taken before counts as one; a CMS that makes sure may send each twice. */
  repeated(owner: OwnerKey, now: number): OverQuota | null {
    const usage = this.#of(owner, now)
    const tooMany = this.#tooMany(usage, 2, now)
    if (!tooMany) usage.posts += 1
    return tooMany
  }

  /** Inside the transaction that takes the post. */
  count(owner: OwnerKey, post: Post, now: number): void {
    const usage = this.#of(owner, now)
    const bytes = A_POST_BYTES + post.bytes
    usage.posts += 1
    usage.bytes += bytes
    if (usage.bytes > usage.written) {
      usage.written = usage.bytes + Math.min(AHEAD_BYTES, usage.seen)
      this.db.run`
        INSERT OR REPLACE INTO usage (owner, day, bytes)
        VALUES (${owner}, ${usage.day}, ${usage.written})`
    }
    usage.seen += bytes
  }

  forget(owner: string): void {
    this.db.run`DELETE FROM usage WHERE owner = ${owner}`
  }

  /** `margin`: how many times the quota may be posted. */
  #tooMany({ minute, posts }: Usage, margin: number, now: number): OverQuota | null {
    const { postsAMinute } = this.deps.limits
    return posts + 1 > postsAMinute * margin
      ? over('posts', postsAMinute, (minute + 1) * MINUTE_MS - now)
      : null
  }

  #of(owner: OwnerKey, now: number): Usage {
    const usage = this.#usage.get(owner) ?? this.#read(owner)
    this.#usage.set(owner, usage)
    const [minute, day] = [Math.floor(now / MINUTE_MS), Math.floor(now / DAY_MS)]
    if (usage.minute !== minute) Object.assign(usage, { minute, posts: 0 })
    if (usage.day !== day) Object.assign(usage, { day, bytes: 0, written: 0, seen: 0 })
    return usage
  }

  #read(owner: OwnerKey): Usage {
    const row = this.db.first<{ day: number; bytes: number }>`
      SELECT day, bytes FROM usage WHERE owner = ${owner}`
    const { day, bytes } = row ?? { day: 0, bytes: 0 }
    return { minute: 0, posts: 0, day, bytes, written: bytes, seen: 0 }
  }
}

const over = (quota: OverQuota['quota'], limit: number, ms: number): OverQuota => ({
  quota,
  limit,
  retryAfter: Math.max(1, Math.ceil(ms / 1_000)),
})
