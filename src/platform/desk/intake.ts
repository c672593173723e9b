/**
 * Taking a post in: once per webhook-id, in the publisher's order of versions. The entry in the
 * ledger, the new version and its event are one commit, or none is.
 */
import type { Commit, Post, Untold } from '../../app/ports/desk.ts'
import {
  type Article,
  type ArticleId,
  type EventId,
  type Happening,
  type HappeningType,
  type OwnerKey,
  parseEventId,
} from '../../core/article.ts'
import { waitOf } from '../../core/burst.ts'
import { untimely } from '../../core/timeliness.ts'
import { isStale, isToldAlready } from '../../core/version-order.ts'
import { Table } from '../component.ts'
import { type Part, part } from '../sqlite.ts'
import type { KnownArticle, NewVersion } from './articles.ts'
import { KNOWN_BEFORE, type Newest, newestOf, type Origin, PAUSED, TEST } from './event-row.ts'
import { FIRST_RETRY_MS } from './event-table.ts'
import { KEPT_MS } from './keeping.ts'
import type { DeskTables } from './tables.ts'

export class Intake extends Table<DeskTables> {
  /** Runs inside the caller's transaction. */
  commit(post: Post, now: number): Commit {
    const owner = this.deps.publishers.verified(post.publisher, post.verifiedWith)
    if (owner === null) return { kind: 'publisher-changed' }
    const known = this.#ledgerEntry(owner, post.webhookId)
    if (known && known.bodyHash !== post.bodyHash) return { kind: 'other-body' }
    const earlier =
      known && (post.isNamed || this.#isNewest(owner, known.event, post)) ? known : null
    const exceeded = earlier
      ? this.deps.quotas.repeated(owner, now)
      : this.deps.quotas.exceeded(owner, post, now)
    if (exceeded) return { kind: 'over-quota', ...exceeded }
    if (earlier) return { kind: 'duplicate', event: earlier.event }
    const event = newEventId()
    this.db.run`
      INSERT INTO ledger (publisher, webhook, body_hash, event, at)
      VALUES (${owner}, ${post.webhookId}, ${post.bodyHash}, ${event}, ${now})
      ON CONFLICT (publisher, webhook) DO UPDATE SET event = excluded.event, at = excluded.at`
    const committed = this.#commitHappening(
      { event, owner, origin: originOf(post), isTest: post.isTest ?? false },
      post.happening,
      now,
    )
    this.deps.quotas.count(owner, post, now)
    return committed
  }

  /** Whether nothing has come of the post's article since that event. */
  #isNewest(owner: OwnerKey, event: EventId, { happening }: Post): boolean {
    if (happening.type === 'ping') return true
    return this.deps.eventTable.newest(owner, versionOf(owner, happening).id)?.id === event
  }

  #commitHappening(about: About, happening: Happening, now: number): Commit {
    const { type } = happening
    const nothing = { ...about, type, article: null, revision: 0, state: 'done' } as const
    const done: Commit = { kind: 'accepted', event: about.event, ...NOTHING_TO_DO, untold: null }
    if (happening.type === 'ping') {
      this.deps.eventTable.insert(nothing, now)
      return done
    }
    const version = versionOf(about.owner, happening)
    const { owner, id, known } = version
    const before = this.deps.articles.known(owner, id, now)
    if (isStale(before, known)) {
      this.deps.eventTable.insert(
        { ...nothing, article: id, state: 'cancelled', reason: 'stale' },
        now,
      )
      return { kind: 'stale', event: about.event }
    }
    const newest = before && newestOf(this.deps.eventTable.newest(owner, id))
    if (before && isToldAlready(before, known) && !newest?.isFailed) {
      this.deps.articles.remember(version, before, now)
      this.deps.eventTable.insert({ ...nothing, article: id }, now)
      return done
    }
    return this.#commitVersion({ ...about, type }, version, { before, newest, now })
  }

  #commitVersion(
    about: About & { type: HappeningType },
    version: NewVersion,
    earlier: Earlier & { now: number },
  ): Commit {
    const { before, newest, now } = earlier
    const { owner: publisher, id, article } = version
    const untold = about.isTest ? TEST : article && this.#whyUntold(publisher, article, earlier)
    if (untold && untold !== TEST && (before === null || newest?.isNeverTold)) {
      return this.#commitUntold({ ...about, untold }, version, earlier)
    }
    const supersede = before !== null && this.#isWithLanes(publisher, id, newest)
    const { revision, lanes } = this.deps.articles.replace(version, before, now)
    if (newest) this.deps.eventTable.cancel(newest.event)
    const embargo = article?.embargoUntil ?? 0
    const held = embargo > now
    const last = before && { ...before, wait: newest?.wait ?? null }
    const wait = last && article && !held ? waitOf(last, now) : null
    const soon = wait?.until ?? now + FIRST_RETRY_MS
    this.deps.eventTable.insert(
      {
        ...about,
        article: id,
        revision,
        state: held ? 'held' : 'accepted',
        nextTry: held && !supersede ? embargo : soon,
        embargoUntil: held ? embargo : null,
        superseding: supersede,
        wait,
        untold,
      },
      now,
    )
    const supersedes = supersede ? { publisher, article: id, revision, lanes } : null
    const waits = held || wait !== null
    return { kind: 'accepted', event: about.event, supersedes, waits, untold }
  }

  /** What came while its publisher was paused is no news later, nor is an edit of it. */
  #whyUntold(
    owner: OwnerKey,
    article: Article,
    { before, newest, now }: Earlier & { now: number },
  ): Untold | null {
    const last = newest?.untold
    if (last === PAUSED || this.deps.publishers.isPaused(owner)) return PAUSED
    // Its record is past its keeping, or lost: lanes may not know either that it was told.
    const isOld = before?.retracted === false && (newest === null || last === KNOWN_BEFORE)
    if (isOld) return KNOWN_BEFORE
    return untimely(article, now, Math.max(now, article.embargoUntil ?? now))
  }

  /** Nor was anybody told of an earlier version: it is over with its record. */
  #commitUntold(
    about: About & { type: HappeningType; untold: Untold },
    version: NewVersion,
    { before, now }: Earlier & { now: number },
  ): Commit {
    const { owner, id } = version
    const { revision } = this.deps.articles.replace(version, before, now)
    this.deps.articles.dropDraft(owner, id, revision)
    this.deps.eventTable.insert({ ...about, article: id, revision, state: 'cancelled' }, now)
    return { kind: 'accepted', event: about.event, ...NOTHING_TO_DO, untold: about.untold }
  }

  /** Lanes may hold an earlier version that has not left yet, and do not know that it is over. */
  #isWithLanes(owner: OwnerKey, id: ArticleId, newest: Newest | null): boolean {
    if (!newest?.isOpen || newest.isRetraction || newest.superseding) return true
    return this.deps.articles.isRead(owner, id)
  }

  prune(now: number, most: number): number {
    return this.#forgetSome(part`at < ${now - KEPT_MS}`, most)
  }

  /** Of an owner that is gone; how many there were, up to a limit. */
  forget(owner: string, limit: number): number {
    return this.#forgetSome(part`publisher = ${owner}`, limit)
  }

  #forgetSome(where: Part, most: number): number {
    return this.db.deleteSome({ from: 'ledger', key: 'publisher, webhook', where }, most)
  }

  #ledgerEntry(publisher: OwnerKey, webhook: string) {
    const row = this.db.first<{ body_hash: string; event: string }>`
      SELECT body_hash, event FROM ledger WHERE publisher = ${publisher} AND webhook = ${webhook}`
    const event = row ? parseEventId(row.event) : null
    return row && event ? { bodyHash: row.body_hash, event } : null
  }
}

const NOTHING_TO_DO = { supersedes: null, waits: true } as const

interface Earlier {
  readonly before: KnownArticle | null
  readonly newest: Newest | null
}

interface About {
  readonly event: EventId
  readonly owner: OwnerKey
  readonly origin: Origin
  readonly isTest: boolean
}

function originOf({ happening, origin, isNamed, webhookId }: Post): Origin {
  const { headline = null, url = null } = 'article' in happening ? happening.article : {}
  const { format = 'native', request = null } = origin ?? {}
  return { format, webhook: isNamed ? webhookId : null, request, headline, url }
}

function versionOf(owner: OwnerKey, happening: Exclude<Happening, { type: 'ping' }>): NewVersion {
  const article = happening.type === 'article.retracted' ? null : happening.article
  const source = happening.type === 'article.retracted' ? happening.retraction : happening.article
  const { id, version, updatedAt } = source
  return { owner, id, article, known: { version, updatedAt, retracted: article === null } }
}

function newEventId(): EventId {
  const id = parseEventId(`evt_${crypto.randomUUID().replaceAll('-', '')}`)
  if (!id) throw new Error('a new event id does not parse')
  return id
}
