/** How many chats there are of which kind, and how many have left on which day: a row a day, so that nobody who left is kept. */
import type { Audience } from '../../../app/ports/figures.ts'
import { type OnDatabase, Table } from '../../component.ts'
import type { Partings } from '../items/partings.ts'
import type { Homes } from './homes.ts'

const DAY_MS = 86_400_000
const KEPT_DAYS = 30

interface Deps extends OnDatabase {
  readonly homes: Homes
  readonly partings: Partings
}

/** Methods that change something run inside the caller's transaction. */
export class Census extends Table<Deps> {
  /** A chat has stopped, or has put the bot out. */
  left(now: number): void {
    this.db.run`
      INSERT INTO stop_count (day, n) VALUES (${Math.floor(now / DAY_MS)}, 1)
      ON CONFLICT (day) DO UPDATE SET n = n + 1`
  }

  prune(now: number): void {
    this.db.run`DELETE FROM stop_count WHERE day <= ${Math.floor(now / DAY_MS) - KEPT_DAYS}`
  }

  /** Reads all of the lane's chats. */
  audience(): Audience {
    const since = this.deps.homes.movingSince()
    const kinds = this.db.one<Record<'private' | 'groups' | 'topics', number>>`
      SELECT COUNT(DISTINCT IIF(chat_id > 0, chat_id, NULL)) AS private,
        COUNT(DISTINCT IIF(chat_id < 0, chat_id, NULL)) AS groups,
        COUNT(IIF(thread_id > 0, 1, NULL)) AS topics
      FROM recipient WHERE left_at = 0 OR left_at >= ${since}`
    const languages = this.db.all<{ name: string; n: number }>`
      SELECT COALESCE(json_extract(settings, '$.value.language'), '') AS name,
        COUNT(DISTINCT chat_id) AS n
      FROM recipient WHERE (left_at = 0 OR left_at >= ${since}) AND json_valid(settings)
      GROUP BY name`
    const stops = this.db.all<{ name: string; n: number }>`
      SELECT CAST(day AS TEXT) AS name, n FROM stop_count`
    const partings = this.deps.partings.count()
    return { kinds, languages: counted(languages), stops: counted(stops), partings }
  }
}

const counted = (rows: readonly { name: string; n: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ name, n }) => [name, n]))
