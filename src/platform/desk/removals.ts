/**
 * What a removed publisher leaves behind goes, some of it with each sweep: its articles, what is kept of
 * them and their copies in KV, its events and its entries in the ledger. What is under way goes on: its
 * retractions are handed to the lanes before their articles go, and events being sent are counted first.
 */
import type { OwnerKey } from '../../core/article.ts'
import type { Articles } from './articles.ts'
import type { Events } from './events.ts'
import type { Intake } from './intake.ts'
import type { Quotas } from './quotas.ts'
import type { Takeover } from './takeover.ts'

/** Rows of each kind, of one owner. */
const A_SWEEP = 100

/** Methods that change something run inside the caller's transaction. */
export class Removals {
  readonly #sql: SqlStorage
  readonly #events: Events
  readonly #articles: Articles
  readonly #takeover: Takeover
  readonly #intake: Intake
  readonly #quotas: Quotas

  constructor(deps: {
    sql: SqlStorage
    events: Events
    articles: Articles
    takeover: Takeover
    intake: Intake
    quotas: Quotas
  }) {
    this.#sql = deps.sql
    this.#events = deps.events
    this.#articles = deps.articles
    this.#takeover = deps.takeover
    this.#intake = deps.intake
    this.#quotas = deps.quotas
  }

  begin(owner: OwnerKey): void {
    this.#sql.exec('INSERT OR IGNORE INTO removal (owner) VALUES (?)', owner)
  }

  sweep(): void {
    const owners = this.#sql.exec<{ owner: string }>('SELECT owner FROM removal').toArray()
    for (const { owner } of owners) this.#some(owner)
  }

  #some(owner: string): void {
    if (this.#events.forget(owner, A_SWEEP) === A_SWEEP) return
    const { any, toHandOver } = this.#events.goingOn(owner)
    if (toHandOver) return
    const parts = [this.#intake, this.#takeover, this.#articles]
    const forgotten = parts.map((part) => part.forget(owner, A_SWEEP))
    if (any || forgotten.some((rows) => rows > 0)) return
    this.#quotas.forget(owner)
    this.#sql.exec('DELETE FROM removal WHERE owner = ?', owner)
  }
}
