/**
 * What a removed publisher leaves behind goes, some of it with each sweep: its articles, what is kept of
 * them and their copies in KV, its events and its entries in the ledger. What is under way goes on: its
 * retractions are handed to the lanes before their articles go, and events being sent are counted first.
 */
import type { PublisherId } from '../../core/article.ts'
import { Table } from '../component.ts'
import type { Approvals } from './approvals.ts'
import type { Intake } from './intake.ts'
import type { DeskTables } from './tables.ts'
import type { Takeover } from './takeover.ts'

interface Others {
  readonly approvals: Approvals
  readonly takeover: Takeover
  readonly intake: Intake
}

/** Rows of each kind, of one owner. */
const A_SWEEP = 100

/** Methods that change something run inside the caller's transaction. */
export class Removals extends Table<DeskTables & Others> {
  /** `false` where there is no such publisher. */
  remove(id: PublisherId, now: number): boolean {
    const { publishers, eventTable, feeds, readKeys, refusals } = this.deps
    const owner = publishers.ownerOf(id)
    if (owner === null) return false
    eventTable.cancelAll(owner)
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
    if (this.deps.eventTable.forget(owner, A_SWEEP) === A_SWEEP) return
    const { any, toHandOver } = this.deps.eventTable.goingOn(owner)
    if (toHandOver) return
    const parts = [this.deps.intake, this.deps.takeover, this.deps.articles]
    const forgotten = parts.map((part) => part.forget(owner, A_SWEEP))
    if (any || forgotten.some((rows) => rows > 0)) return
    this.deps.quotas.forget(owner)
    this.deps.stories.forget(owner)
    this.db.run`DELETE FROM removal WHERE owner = ${owner}`
  }
}
