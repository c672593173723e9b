/** How many chats there are of which kind, and how many have left on which day: a row a day, so that nobody who left is kept. */
import type { Audience } from '../../../app/ports/figures.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { type OnDatabase, Table } from '../../component.ts'
import type { Partings } from '../items/partings.ts'
import type { Homes } from './homes.ts'
import type { RecipientRows } from './recipient-rows.ts'

const KEPT_DAYS = 30

interface Deps extends OnDatabase {
  readonly homes: Homes
  readonly partings: Partings
  readonly rows: RecipientRows
}

/** Methods that change something run inside the caller's transaction. */
export class Census extends Table<Deps> {
  /** A chat has stopped, or has put the bot out. */
  left(now: number): void {
    this.db.run`
      INSERT INTO stop_count (day, n) VALUES (${Math.floor(now / DAY_MS)}, 1)
      ON CONFLICT (day) DO UPDATE SET n = n + 1`
  }

  prune(now: number): number {
    return this.db.run`DELETE FROM stop_count WHERE day <= ${Math.floor(now / DAY_MS) - KEPT_DAYS}`
  }

  /** Reads all of the lane's chats. */
  audience(): Audience {
    const counts = this.deps.rows.counts(this.deps.homes.movingSince())
    const stops = this.db.all<{ name: string; n: number }>`
      SELECT CAST(day AS TEXT) AS name, n FROM stop_count`
    const partings = this.deps.partings.count()
    return {
      ...counts,
      stops: Object.fromEntries(stops.map(({ name, n }) => [name, n])),
      partings,
    }
  }
}
