/** What the Desk is made of, on one storage. */
import { parsePublisherId } from '../../core/article.ts'
import type { Clock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { ARTICLES_KEY } from '../kv/article-copies.ts'
import { Mirror } from '../kv/mirror.ts'
import { PUBLISHER_KEY, sealedCopies } from '../kv/publisher-copies.ts'
import { Singles } from '../singles.ts'
import { Database, migrate } from '../sqlite.ts'
import { Unreadable } from '../unreadable.ts'
import { Approvals } from './approvals.ts'
import { Articles } from './articles.ts'
import { Drafts } from './drafts.ts'
import { Editors } from './editors.ts'
import { EventSearch } from './event-search.ts'
import { EventTable } from './event-table.ts'
import { Events } from './events.ts'
import { Feeds } from './feeds.ts'
import { Figures } from './figures.ts'
import { Hubs } from './hubs.ts'
import { Ingest } from './ingest.ts'
import { Intake } from './intake.ts'
import { KeptArticles } from './kept.ts'
import { KnownPages } from './known-pages.ts'
import { LaneCounts } from './lane-counts.ts'
import { Leases } from './leases.ts'
import { Life } from './life.ts'
import { News } from './news.ts'
import { Publishers } from './publishers.ts'
import { Quotas } from './quotas.ts'
import { ReadKeys } from './read-keys.ts'
import { Rebuild } from './rebuild.ts'
import { Refusals } from './refusals.ts'
import { Removals } from './removals.ts'
import { DESK_SCHEMA } from './schema.ts'
import { StaleCopies } from './stale-copies.ts'
import { Stories } from './stories.ts'
import { Takeover } from './takeover.ts'

export type DeskParts = ReturnType<typeof deskParts>

export function deskParts(storage: DurableObjectStorage, env: Env, clock: Clock) {
  migrate(storage, DESK_SCHEMA)
  const config = readConfig(env)
  const { laneCount: wanted, sendRate, paidRate, quotas: limits } = config
  const now = clock.now()
  const db = new Database(storage)
  const unreadable = new Unreadable()
  const kv = sealedCopies(env.KV, config.operatorToken)
  const mirror: Mirror = new Mirror({ db, kv, clock, value: (key) => copyOf(key) })
  const publishers = new Publishers({ db, mirror, unreadable })
  const readKeys = new ReadKeys({ db, publishers, mirror })
  const refusals = new Refusals({ db, publishers })
  const hubs = new Hubs({ db, publicUrl: config.publicUrl })
  const feeds = new Feeds({ db, publishers, hubs, unreadable })
  const singles = new Singles({ db })
  const laneCounts = new LaneCounts({ db, singles, wanted }, now)
  const leases = new Leases({ singles, laneCounts, rate: paidRate ?? sendRate }, now)
  const drafts = new Drafts({ db })
  const eventTable = new EventTable({ db })
  const kept = new KeptArticles({ db })
  const stale = new StaleCopies({ db, mirror })
  const life = new Life(singles)
  const pages: KnownPages = new KnownPages({
    ...{ mirror, life, stale },
    lastVersions: (from, to) =>
      eventTable
        .versionsBetween(from, to)
        .map(({ publisher, article, revision }) => articles.copy(publisher, article, revision))
        .filter((copy) => copy !== null),
  })
  const isOver = (event: string): boolean => events.isOver(event)
  const takeover = new Takeover({
    ...{ db, drafts, kept, stale, pages, isOver },
    put: (owner, id, row) => articles.takeOver(owner, id, row),
  })
  const articles: Articles = new Articles({ db, life, laneCounts, drafts, kept, pages, takeover })
  const stories = new Stories(db, config.stories)
  const editors = new Editors({ db, publishers, mirror })
  const quotas = new Quotas({ db, eventTable, limits })
  const articled = { publishers, articles, eventTable, stories }
  const tables = { db, ...articled, editors, readKeys, refusals, quotas, feeds, laneCounts, life }
  const figures = new Figures(tables)
  const search = new EventSearch(tables)
  const approvals = new Approvals(tables)
  const events = new Events({ ...tables, approvals })
  const news = new News(tables)
  const intake = new Intake(tables)
  const removals = new Removals({ ...tables, approvals, takeover, intake })
  const rebuild = new Rebuild(tables)
  /** What a key of KV stands for; what an older version wrote stands for nothing. */
  const copyOf = (key: string) => {
    const publisher = parsePublisherId(key.slice(PUBLISHER_KEY.length))
    if (key.startsWith(PUBLISHER_KEY) && publisher) {
      const beside = { readKey: readKeys.copy(publisher), editors: editors.copy(publisher) }
      return publishers.mirrored(publisher, beside)
    }
    return key.startsWith(ARTICLES_KEY) ? pages.copy(key) : null
  }
  const above = { approvals, events, figures, intake, news, removals, rebuild, search }
  const kvParts = { mirror, stale, takeover, copyOf }
  const ingest = new Ingest(env.INGEST)
  return { ...tables, ...above, ...kvParts, unreadable, singles, hubs, leases, kept, ingest }
}
