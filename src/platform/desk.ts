/**
 * The Desk: one Durable Object that owns publishers, the idempotency ledger, the order of versions
 * and every event's progress. An answer from it means committed; KV holds copies.
 *
 * Its alarm is what keeps an accepted event from being lost: until an event is over, its id goes
 * back to the queue at growing distances.
 */
import { DurableObject } from 'cloudflare:workers'
import type { ArticleCopy, PublisherCopy } from '../app/ports/copies.ts'
import type {
  Commit,
  DeskVitals,
  EventCounts,
  Job,
  KeptReading,
  NewReading,
  Post,
} from '../app/ports/desk.ts'
import type { Feed, FeedReading, FeedState, Known } from '../app/ports/feeds.ts'
import type { DayFigures } from '../app/ports/figures.ts'
import type { Called, HeardIntent, HubRequest } from '../app/ports/hubs.ts'
import type { EventOutcome } from '../app/ports/outcome.ts'
import type {
  AddedPublisher,
  Publisher,
  PublisherChanges,
  PublisherNow,
  PublisherStamp,
} from '../app/ports/publisher.ts'
import type {
  ArticleRecord,
  EventDetail,
  EventRecord,
  EventState,
  RefusedPost,
  WantedEvents,
} from '../app/ports/records.ts'
import type { ArticleId, EventId, PublisherId } from '../core/article.ts'
import type { Intent } from '../core/feed/websub.ts'
import type { Grant } from '../core/rate/share.ts'
import { wakeAt } from './alarm.ts'
import type { Clock } from './clock.ts'
import { readConfig } from './config.ts'
import { Ingest } from './desk/ingest.ts'
import { type DeskParts, deskParts } from './desk/parts.ts'
import { DESK_COLUMNS, DESK_SCHEMA } from './desk/schema.ts'
import { tombstoneKey } from './desk/tombstone-key.ts'
import { Upkeep } from './desk/upkeep.ts'
import { GroupCommit } from './group-commit.ts'
import { Mirror } from './kv/mirror.ts'
import { sealedCopies } from './kv/publisher-copies.ts'
import { log } from './log.ts'
import { Database, migrate } from './sqlite.ts'
import { countUnreadable, Unreadable } from './unreadable.ts'

/** The Durable Object class, on the clock that it is given. */
export function makeDesk({ clock }: { clock: Clock }) {
  return class extends DurableObject<Env> {
    readonly #unreadable = new Unreadable()
    readonly #parts: DeskParts
    readonly #upkeep: Upkeep
    readonly #ingest: Ingest
    readonly #posts: GroupCommit<Post, Commit>

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      const db = new Database(ctx.storage)
      migrate(ctx.storage, DESK_SCHEMA)
      const config = readConfig(env)
      const kv = sealedCopies(env.KV, config.operatorToken)
      const mirror = new Mirror({ db, kv, clock, value: (key) => this.#parts.copyOf(key) })
      this.#parts = deskParts({
        db,
        mirror,
        config,
        unreadable: this.#unreadable,
        now: clock.now(),
      })
      this.#upkeep = new Upkeep(this.#parts)
      this.#ingest = new Ingest(env.INGEST)
      this.#posts = new GroupCommit(
        (post) => ctx.storage.transactionSync(() => this.#parts.intake.commit(post, clock.now())),
        () => this.#wake(),
      )
      this.#upkeep.lookAtClock(clock.now())
    }

    async publisher(id: PublisherId, copy: PublisherStamp | null): Promise<PublisherNow> {
      const publisher = await this.#parts.publishers.now(id, copy)
      if (publisher.kind === 'changed') {
        await this.#change((now) => this.#parts.publishers.copyAgain(id, now))
      }
      return publisher
    }

    publishers(): Publisher[] {
      return this.#parts.publishers.all()
    }

    addPublisher(publisher: AddedPublisher): Promise<'added' | 'exists'> {
      return this.#change((now) => {
        const added = this.#parts.publishers.add(publisher, now)
        if (added === 'added') this.#parts.feeds.follow(publisher, now)
        return added
      })
    }

    rotate(id: PublisherId, secret: string): Promise<boolean> {
      return this.#change((now) => this.#parts.publishers.rotate(id, secret, now))
    }

    changePublisher(id: PublisherId, changes: PublisherChanges): Promise<Publisher | null> {
      return this.#change((now) => {
        const changed = this.#parts.publishers.change(id, changes, now)
        if (changed) this.#parts.feeds.follow(changed, now)
        return changed
      })
    }

    removePublisher(id: PublisherId): Promise<boolean> {
      return this.#change((now) => this.#parts.removals.remove(id, now))
    }

    takeDueFeeds(limit: number): Promise<PublisherId[]> {
      return this.#change((now) => this.#parts.feeds.takeDue(limit, now))
    }

    feed(id: PublisherId): Feed | null {
      return this.#parts.feeds.get(id)
    }

    knownItems(id: PublisherId): Known {
      return this.#parts.feeds.known(id)
    }

    keepFeedReading(id: PublisherId, reading: FeedReading): Promise<void> {
      return this.#change((now) => this.#parts.feeds.keep(id, reading, now))
    }

    feedStates(publishers: readonly PublisherId[]): FeedState[] {
      return publishers.map((id) => this.#parts.feeds.state(id)).filter((state) => state !== null)
    }

    readAgain(id: PublisherId): Promise<void> {
      return this.#change((now) => this.#parts.feeds.readAgain(id, now))
    }

    takeDueHubs(limit: number): Promise<number[]> {
      const random = () => clock.random()
      return this.#change((now) => this.#parts.hubs.takeDue(limit, { now, random }))
    }

    hubRequest(subscription: number): HubRequest | null {
      return this.#parts.hubs.request(subscription)
    }

    called(address: string): Called | null {
      return this.#parts.hubs.called(address)
    }

    hearIntent(address: string, intent: Intent): Promise<HeardIntent | null> {
      return this.#change((now) => this.#parts.feeds.hear(address, intent, now))
    }

    async commit(post: Post): Promise<Commit> {
      await this.#parts.publishers.learnStamp(post.publisher, post.verifiedWith)
      const committed = await this.#posts.run(post)
      if (committed.kind === 'accepted' && !committed.waits) this.#ingest.send(committed.event)
      return committed
    }

    superseded(event: EventId): Promise<void> {
      return this.#change(() => this.#parts.eventTable.superseded(event))
    }

    begin(event: EventId): Promise<Job | null> {
      return this.#change((now) => this.#parts.events.begin(event, now))
    }

    keepReading(event: EventId, reading: NewReading): Promise<KeptReading | null> {
      return this.#change((now) => this.#parts.events.keepReading(event, reading, now))
    }

    moveTo(event: EventId, state: EventState, reason: string | null): Promise<void> {
      return this.#change((now) => this.#parts.events.moveTo(event, { state, reason }, now))
    }

    keepOutcomes(outcomes: readonly EventOutcome[]): Promise<void> {
      return this.#change(() => {
        for (const outcome of outcomes) this.#parts.events.keepOutcome(outcome)
      })
    }

    event(event: EventId): EventDetail | null {
      return this.#parts.events.get(event)
    }

    events(wanted: WantedEvents, limit: number): EventRecord[] {
      return this.#parts.search.list(wanted, limit)
    }

    article(publisher: PublisherId, article: ArticleId): ArticleRecord | null {
      return this.#parts.events.article(publisher, article)
    }

    refuse(refused: RefusedPost): Promise<void> {
      return this.#change(() => this.#parts.refusals.put(refused))
    }

    refused(publisher: PublisherId | null, limit: number): RefusedPost[] {
      return this.#parts.refusals.list(publisher, limit)
    }

    setReadKey(publisher: PublisherId, hash: string): Promise<boolean> {
      return this.#change((now) => this.#parts.readKeys.set(publisher, hash, now))
    }

    dropReadKeys(publisher: PublisherId): Promise<boolean> {
      return this.#change(() => this.#parts.readKeys.drop(publisher))
    }

    readsAs(publisher: PublisherId, hash: string): boolean {
      return this.#parts.readKeys.reads(publisher, hash, clock.now())
    }

    replay(event: EventId): Promise<boolean> {
      return this.#change((now) => this.#parts.eventTable.replay(event, now))
    }

    reopen(event: EventId): Promise<void> {
      return this.#change(() => this.#parts.eventTable.reopen(event))
    }

    sending(limit: number): EventRecord[] {
      return this.#parts.eventTable.sending(limit)
    }

    figures(): DayFigures[] {
      return this.#parts.figures.list(clock.now())
    }

    vitals(): DeskVitals {
      return {
        oldestUnprocessed: this.#parts.eventTable.oldestUnprocessed(),
        copiesLateSince: this.#parts.mirror.lateSince(clock.now()),
        bytes: this.ctx.storage.sql.databaseSize,
        unreadable: this.#unreadable.count(),
      }
    }

    unreadable(): Readonly<Record<string, number>> {
      return countUnreadable(new Database(this.ctx.storage), DESK_COLUMNS)
    }

    countByState(): EventCounts {
      return this.#parts.eventTable.countByState()
    }

    lanes(): number {
      return this.#parts.laneCounts.lanes()
    }

    /** How many lanes there are, and were. */
    laneCounts(): number[] {
      return this.#parts.laneCounts.all()
    }

    beginMove(lanes: number): Promise<number> {
      return this.#change(() => this.#parts.laneCounts.beginMove(lanes))
    }

    endMove(lanes: number): Promise<void> {
      return this.#change((now) => this.#parts.laneCounts.endMove(lanes, now))
    }

    /** What a lane may send from now on, of what all of them may. */
    lease(lane: number): Grant {
      return this.#parts.leases.lease(lane, clock.now())
    }

    /** For lanes, which never write it down. */
    tombstoneKey(): string {
      return tombstoneKey(this.#parts.singles)
    }

    restoreArticles(copies: readonly ArticleCopy[]): Promise<number> {
      return this.#change((now) => this.#parts.rebuild.articles(copies, now))
    }

    restorePublishers(copies: readonly PublisherCopy[]): Promise<number> {
      return this.#change((now) => this.#parts.rebuild.publishers(copies, now))
    }

    sweep(): Promise<void> {
      this.#upkeep.lookAtClock(clock.now())
      return this.#change((now) => this.#upkeep.sweep(now))
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.#upkeep.lookAtClock(clock.now())
      this.ctx.waitUntil(this.#parts.mirror.flush(clock.now()).then(() => this.#wake()))
      try {
        await this.#requeue()
      } catch (error) {
        log('desk.fault', { error: String(error) })
      }
      await this.#wake()
    }

    /** Commits a change, then arms the alarm for what it brought. */
    async #change<T>(work: (now: number) => T): Promise<T> {
      const result = this.ctx.storage.transactionSync(() => work(clock.now()))
      await this.#wake()
      return result
    }

    /** Never throws: what has been committed stays so. */
    async #wake(): Promise<void> {
      await wakeAt({ storage: this.ctx.storage, clock }, () => [
        this.#parts.eventTable.nextAt(),
        this.#parts.mirror.nextAt(),
      ])
    }

    async #requeue(): Promise<void> {
      const { storage } = this.ctx
      const due = storage.transactionSync(() => this.#parts.eventTable.takeDue(clock.now()))
      if (due.length === 0 || (await this.#ingest.offer(due))) return
      storage.transactionSync(() => this.#parts.eventTable.notTaken(due, clock.now()))
    }
  }
}

export type DeskObject = InstanceType<ReturnType<typeof makeDesk>>
