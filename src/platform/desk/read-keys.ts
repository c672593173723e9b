/**
 * The keys that publishers read their own records by: SHA-256 alone is kept of them. A new one leaves the one
 * before it for a day. They are no part of the publisher, since a post is not verified anew for them, but KV's copy
 * of it has them, so that a Desk that was lost gets them back.
 */
import type { PublisherCopy, ReadKeyCopy } from '../../app/ports/copies.ts'
import { type OwnerKey, ownerKey, type PublisherId } from '../../core/article.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Mirror } from '../kv/mirror.ts'
import { PUBLISHER_KEY } from '../kv/publisher-copies.ts'
import type { Publishers } from './publishers.ts'

const OVERLAP_MS = DAY_MS

interface Row extends Record<string, SqlStorageValue> {
  hash: string
  before: string | null
  until: number
}

interface Deps extends OnDatabase {
  readonly publishers: Publishers
  readonly mirror: Mirror
}

/** Methods that change something run inside the caller's transaction. */
export class ReadKeys extends Table<Deps> {
  /** `false`: there is no such publisher. */
  set(publisher: PublisherId, hash: string, now: number): boolean {
    const owner = this.deps.publishers.ownerOf(publisher)
    if (owner === null) return false
    this.db.run`
      INSERT INTO read_key (owner, hash, until) VALUES (${owner}, ${hash}, 0)
      ON CONFLICT (owner) DO UPDATE SET before = hash, until = ${now + OVERLAP_MS},
        hash = excluded.hash`
    this.deps.mirror.mark(PUBLISHER_KEY + publisher, now)
    return true
  }

  drop(publisher: PublisherId, now: number): boolean {
    const owner = this.deps.publishers.ownerOf(publisher)
    if (owner === null) return false
    this.forget(owner)
    this.deps.mirror.mark(PUBLISHER_KEY + publisher, now)
    return true
  }

  /** What KV is told of them. */
  copy(publisher: PublisherId): ReadKeyCopy | null {
    const owner = this.deps.publishers.ownerOf(publisher)
    return (owner !== null && this.#of(owner)) || null
  }

  /** Those of a publisher that was lost and is there again. */
  restore({ id, owner, readKey }: PublisherCopy): void {
    if (readKey === null) return
    const { hash, before, until } = readKey
    this.db.run`
      INSERT OR IGNORE INTO read_key (owner, hash, before, until)
      VALUES (${ownerKey(id, owner)}, ${hash}, ${before}, ${until})`
  }

  reads(publisher: PublisherId, hash: string, now: number): boolean {
    const owner = this.deps.publishers.ownerOf(publisher)
    const row = owner === null ? undefined : this.#of(owner)
    return row !== undefined && (row.hash === hash || (row.before === hash && now < row.until))
  }

  forget(owner: OwnerKey): void {
    this.db.run`DELETE FROM read_key WHERE owner = ${owner}`
  }

  #of(owner: OwnerKey): Row | undefined {
    return this.db.first<Row>`SELECT hash, before, until FROM read_key WHERE owner = ${owner}`
  }
}
