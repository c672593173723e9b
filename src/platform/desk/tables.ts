/** The tables of the Desk, each by the one class that reads and writes it: what stands above them is given all. */
import type { OnDatabase } from '../component.ts'
import type { Articles } from './articles.ts'
import type { Editors } from './editors.ts'
import type { EventTable } from './event-table.ts'
import type { Feeds } from './feeds.ts'
import type { LaneCounts } from './lane-counts.ts'
import type { Life } from './life.ts'
import type { Publishers } from './publishers.ts'
import type { Quotas } from './quotas.ts'
import type { ReadKeys } from './read-keys.ts'
import type { Refusals } from './refusals.ts'
import type { Stories } from './stories.ts'

export interface DeskTables extends OnDatabase {
  readonly publishers: Publishers
  readonly readKeys: ReadKeys
  readonly editors: Editors
  readonly refusals: Refusals
  readonly quotas: Quotas
  readonly feeds: Feeds
  readonly articles: Articles
  /** Accepted posts, and how far each has come. */
  readonly eventTable: EventTable
  readonly stories: Stories
  readonly laneCounts: LaneCounts
  /** Which Desk this is. */
  readonly life: Life
}
