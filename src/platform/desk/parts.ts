/** What the Desk is made of, on one storage. */
import type { Config } from '../config.ts'
import type { Mirror } from '../mirror.ts'
import type { Database } from '../sqlite.ts'
import type { Unreadable } from '../unreadable.ts'
import { Articles } from './articles.ts'
import { Drafts } from './drafts.ts'
import { EventTable } from './event-table.ts'
import { Events } from './events.ts'
import { Feeds } from './feeds.ts'
import { Hubs } from './hubs.ts'
import { Intake } from './intake.ts'
import { KeptArticles } from './kept.ts'
import { Layout } from './layout.ts'
import { Publishers } from './publishers.ts'
import { Quotas } from './quotas.ts'
import { Removals } from './removals.ts'
import { StaleCopies } from './stale-copies.ts'
import { Stories } from './stories.ts'
import { Takeover } from './takeover.ts'

export type DeskParts = ReturnType<typeof deskParts>

export function deskParts({ db, mirror, config, unreadable, now }: Deps) {
  const { laneCount: lanes, sendRate, paidRate, quotas: limits } = config
  const publishers = new Publishers(db, mirror, unreadable)
  const hubs = new Hubs(db, config.publicUrl)
  const feeds = new Feeds({ db, publishers, hubs, unreadable })
  const layout = new Layout(db, { lanes, rate: paidRate ?? sendRate }, now)
  const drafts = new Drafts(db)
  const eventTable = new EventTable(db)
  const kept = new KeptArticles(db)
  const stale = new StaleCopies(db, mirror)
  const isOver = (event: string): boolean => events.isOver(event)
  const takeover = new Takeover({
    ...{ db, drafts, kept, stale, isOver },
    put: (owner, id, row) => articles.takeOver(owner, id, row),
  })
  const articles: Articles = new Articles({ db, mirror, layout, drafts, kept, stale, takeover })
  const stories = new Stories(db, config.stories)
  const events = new Events({ table: eventTable, publishers, articles, stories })
  const quotas = new Quotas(db, eventTable, limits)
  const intake = new Intake({ db, publishers, articles, events: eventTable, quotas })
  const removals = new Removals({
    db,
    events: eventTable,
    articles,
    takeover,
    intake,
    quotas,
    stories,
  })
  const own = { publishers, feeds, hubs, layout, kept, articles, events, eventTable }
  return { ...own, mirror, stale, stories, takeover, intake, removals }
}

interface Deps {
  readonly db: Database
  readonly mirror: Mirror
  readonly config: Config
  readonly unreadable: Unreadable
  readonly now: number
}
