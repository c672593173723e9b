/**
 * What a removed publisher leaves behind goes, some of it with each sweep: its articles, what is kept of
 * them and their copies in KV, its events and its entries in the ledger. What is under way goes on: its
 * retractions are handed to the lanes before their articles go, and events being sent are counted first.
 */
import type { PublisherId } from '../../core/article.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Approvals } from './approvals.ts'
import type { Articles } from './articles.ts'
import type { EventTable } from './event-table.ts'
import type { Feeds } from './feeds.ts'
import type { Intake } from './intake.ts'
import type { Publishers } from './publishers.ts'
import type { Quotas } from './quotas.ts'
import type { ReadKeys } from './read-keys.ts'
import type { Refusals } from './refusals.ts'
import type { Stories } from './stories.ts'
import type { Takeover } from './takeover.ts'

/** Rows of each kind, of one owner. */
const A_SWEEP = 100

interface Deps extends OnDatabase {
  readonly publishers: Publishers
  readonly events: EventTable
  readonly feeds: Feeds
  readonly approvals: Approvals
  readonly articles: Articles
  readonly takeover: Takeover
  readonly intake: Intake
  readonly quotas: Quotas
  readonly stories: Stories
  readonly readKeys: ReadKeys
  readonly refusals: Refusals
}

/** Methods that change something run inside the caller's transaction. */
export class Removals extends Table<Deps> {
  /** `false` where there is no such publisher. */
  remove(id: PublisherId, now: number): boolean {
    const { publishers, events, feeds, readKeys, refusals } = this.deps
    const owner = publishers.ownerOf(id)
    if (owner === null) return false
    events.cancelAll(owner)
    this.db.run`INSERT OR IGNORE INTO removal (owner) VALUES (${owner})`
    feeds.forget(id, now)
    readKeys.forget(owner)
    this.deps.approvals.forget(owner)
    refusals.forget(owner)
    publishers.remove(id, now)
    return true
  }

  sweep(): void {
    const owners = this.db.all<{ owner: string }>`SELECT owner FROM removal`
    for (const { owner } of owners) this.#some(owner)
  }

  #some(owner: string): void {
    if (this.deps.events.forget(owner, A_SWEEP) === A_SWEEP) return
    const { any, toHandOver } = this.deps.events.goingOn(owner)
    if (toHandOver) return
    const parts = [this.deps.intake, this.deps.takeover, this.deps.articles]
    const forgotten = parts.map((part) => part.forget(owner, A_SWEEP))
    if (any || forgotten.some((rows) => rows > 0)) return
    this.deps.quotas.forget(owner)
    this.deps.stories.forget(owner)
    this.db.run`DELETE FROM removal WHERE owner = ${owner}`
  }
}
