/** What the Durable Objects are made of: parts, each of which is given, as one object, what it works with. */
import type { Database } from './sqlite.ts'

export abstract class Component<Deps> {
  protected readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
  }
}

export interface OnDatabase {
  readonly db: Database
}

/** One that reads and writes the database: the owner of a table, most often. */
export abstract class Table<Deps extends OnDatabase = OnDatabase> extends Component<Deps> {
  protected readonly db: Database

  constructor(deps: Deps) {
    super(deps)
    this.db = deps.db
  }
}
