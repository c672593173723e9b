/**
 * The Desk: one Durable Object that owns publishers, the idempotency ledger, the order of versions
 * and every event's progress. An answer from it means committed; KV holds copies. What each method answers
 * is told by the part that it asks, and by the ports that it stands behind (`Desk`, `FeedDesk`, `HubDesk`).
 *
 * Its alarm is what keeps an accepted event from being lost: until an event is over, its id goes
 * back to the queue at growing distances.
 */
import { DurableObject } from 'cloudflare:workers'
import type { ArticleCopy, PublisherCopy } from '../app/ports/copies.ts'
import type { Commit, NewReading, Post } from '../app/ports/desk.ts'
import type { EditorAsk } from '../app/ports/editors.ts'
import type { FeedReading } from '../app/ports/feeds.ts'
import type { NewsOf } from '../app/ports/news.ts'
import type { EventOutcome } from '../app/ports/outcome.ts'
import type {
  AddedPublisher,
  PublisherChanges,
  PublisherNow,
  PublisherStamp,
} from '../app/ports/publisher.ts'
import type { EventState, RefusedPost, WantedEvents } from '../app/ports/records.ts'
import type { ArticleId, EventId, PublisherId } from '../core/article.ts'
import type { Intent } from '../core/feed/websub.ts'
import { wakeAt } from './alarm.ts'
import type { Clock } from './clock.ts'
import { type DeskParts, deskParts } from './desk/parts.ts'
import { DESK_COLUMNS } from './desk/stored-columns.ts'
import { tombstoneKey } from './desk/tombstone-key.ts'
import { Upkeep } from './desk/upkeep.ts'
import { GroupCommit } from './group-commit.ts'
import { log } from './log.ts'
import { countUnreadable } from './unreadable.ts'

/** The Durable Object class, on the clock that it is given. */
export function makeDesk({ clock }: { clock: Clock }) {
  return class extends DurableObject<Env> {
    readonly #parts: DeskParts
    readonly #upkeep: Upkeep
    readonly #posts: GroupCommit<Post, Commit>

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      this.#parts = deskParts(ctx.storage, env, clock)
      this.#upkeep = new Upkeep(this.#parts)
      this.#posts = new GroupCommit(
        (post) => ctx.storage.transactionSync(() => this.#parts.intake.commit(post, clock.now())),
        () => this.#wake(),
      )
      this.#upkeep.lookAtClock(clock.now())
    }

    async publisher(id: PublisherId, copy: PublisherStamp | null): Promise<PublisherNow> {
      const publisher = await this.#parts.publishers.now(id, copy)
      if (publisher.kind === 'changed') {
        await this.#change(({ publishers }, now) => publishers.copyAgain(id, now))
      }
      return publisher
    }

    publishers() {
      return this.#parts.publishers.all()
    }

    addPublisher(publisher: AddedPublisher) {
      return this.#change(({ feeds, publishers }, now) => {
        const added = publishers.add(publisher, now)
        if (added === 'added') feeds.follow(publisher, now)
        return added
      })
    }

    rotate(id: PublisherId, secret: string) {
      return this.#change(({ publishers }, now) => publishers.rotate(id, secret, now))
    }

    changePublisher(id: PublisherId, changes: PublisherChanges) {
      return this.#change(({ feeds, publishers }, now) => {
        const changed = publishers.change(id, changes, now)
        if (changed) feeds.follow(changed, now)
        return changed
      })
    }

    removePublisher(id: PublisherId) {
      return this.#change(({ removals }, now) => removals.remove(id, now))
    }

    takeDueFeeds(limit: number) {
      return this.#change(({ feeds }, now) => feeds.takeDue(limit, now))
    }

    feed(id: PublisherId) {
      return this.#parts.feeds.get(id)
    }

    knownItems(id: PublisherId) {
      return this.#parts.feeds.known(id)
    }

    keepFeedReading(id: PublisherId, reading: FeedReading) {
      return this.#change(({ feeds }, now) => feeds.keep(id, reading, now))
    }

    feedStates(publishers: readonly PublisherId[]) {
      return this.#parts.feeds.states(publishers, clock.now())
    }

    readAgain(id: PublisherId) {
      return this.#change(({ feeds }, now) => feeds.readAgain(id, now))
    }

    takeDueHubs(limit: number) {
      return this.#change(({ hubs }, now) =>
        hubs.takeDue(limit, { now, random: () => clock.random() }),
      )
    }

    hubRequest(subscription: number) {
      return this.#parts.hubs.request(subscription)
    }

    called(address: string) {
      return this.#parts.hubs.called(address)
    }

    hearIntent(address: string, intent: Intent) {
      return this.#change(({ feeds }, now) => feeds.hear(address, intent, now))
    }

    async commit(post: Post): Promise<Commit> {
      await this.#parts.publishers.learnStamp(post.publisher, post.verifiedWith)
      const committed = await this.#posts.run(post)
      if (committed.kind === 'accepted' && !committed.waits)
        this.#parts.ingest.send(committed.event)
      return committed
    }

    superseded(event: EventId) {
      return this.#change(({ eventTable }) => eventTable.superseded(event))
    }

    begin(event: EventId) {
      return this.#change(({ events }, now) => events.begin(event, now))
    }

    keepReading(event: EventId, reading: NewReading) {
      return this.#change(({ events }, now) => events.keepReading(event, reading, now))
    }

    moveTo(event: EventId, state: EventState, reason: string | null) {
      return this.#change(({ events }, now) => events.moveTo(event, { state, reason }, now))
    }

    keepOutcomes(outcomes: readonly EventOutcome[]) {
      return this.#change(({ events }) => events.keepOutcomes(outcomes))
    }

    event(event: EventId) {
      return this.#parts.events.get(event)
    }

    events(wanted: WantedEvents, limit: number) {
      return this.#parts.search.list(wanted, limit)
    }

    article(publisher: PublisherId, article: ArticleId) {
      return this.#parts.events.article(publisher, article)
    }

    publicAlerts(of: NewsOf) {
      return this.#parts.news.latest(of)
    }

    publicAlert(event: EventId) {
      return this.#parts.news.alert(event)
    }

    refuse(refused: RefusedPost) {
      return this.#change(({ refusals }) => refusals.put(refused))
    }

    refused(publisher: PublisherId | null, limit: number) {
      return this.#parts.refusals.list(publisher, limit)
    }

    setReadKey(publisher: PublisherId, hash: string) {
      return this.#change(({ readKeys }, now) => readKeys.set(publisher, hash, now))
    }

    dropReadKeys(publisher: PublisherId) {
      return this.#change(({ readKeys }, now) => readKeys.drop(publisher, now))
    }

    readsAs(publisher: PublisherId, hash: string) {
      return this.#parts.readKeys.reads(publisher, hash, clock.now())
    }

    replay(event: EventId) {
      return this.#change(({ eventTable }, now) => eventTable.replay(event, now))
    }

    reopen(event: EventId) {
      return this.#change(({ eventTable }) => eventTable.reopen(event))
    }

    sending(limit: number) {
      return this.#parts.eventTable.sending(limit)
    }

    editing(asked: EditorAsk) {
      return this.#change(({ approvals }, now) => approvals.do(asked, now))
    }

    figures() {
      return this.#parts.figures.list(clock.now())
    }

    vitals() {
      return this.#upkeep.vitals(clock.now(), this.ctx.storage.sql.databaseSize)
    }

    unreadable() {
      return countUnreadable(this.#parts.db, DESK_COLUMNS)
    }

    countByState() {
      return this.#parts.eventTable.countByState()
    }

    lanes() {
      return this.#parts.laneCounts.lanes()
    }

    /** How many lanes there are, and were. */
    laneCounts() {
      return this.#parts.laneCounts.all()
    }

    beginMove(lanes: number) {
      return this.#change(({ laneCounts }) => laneCounts.beginMove(lanes))
    }

    endMove(lanes: number) {
      return this.#change(({ laneCounts }, now) => laneCounts.endMove(lanes, now))
    }

    /** What a lane may send from now on, of what all of them may. */
    lease(lane: number) {
      return this.#parts.leases.lease(lane, clock.now())
    }

    /** For lanes, which never write it down. */
    tombstoneKey() {
      return tombstoneKey(this.#parts.singles)
    }

    restoreArticles(copies: readonly ArticleCopy[]) {
      return this.#change(({ rebuild }, now) => rebuild.articles(copies, now))
    }

    restorePublishers(copies: readonly PublisherCopy[]) {
      return this.#change(({ rebuild }, now) => rebuild.publishers(copies, now))
    }

    sweep() {
      this.#upkeep.lookAtClock(clock.now())
      return this.#change((_, now) => this.#upkeep.sweep(now))
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.#upkeep.lookAtClock(clock.now())
      this.ctx.waitUntil(this.#parts.mirror.flush(clock.now()).then(() => this.#wake()))
      try {
        await this.#upkeep.requeue(() => clock.now())
      } catch (error) {
        log('desk.fault', { error: String(error) })
      }
      await this.#wake()
    }

    /** Commits a change, then arms the alarm for what it brought. */
    async #change<T>(work: (parts: DeskParts, now: number) => T): Promise<T> {
      const result = this.ctx.storage.transactionSync(() => work(this.#parts, clock.now()))
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
  }
}

export type DeskObject = InstanceType<ReturnType<typeof makeDesk>>
