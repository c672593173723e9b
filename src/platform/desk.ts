/**
 * The Desk: one Durable Object that owns publishers, the idempotency ledger, the order of versions
 * and every event's progress. An answer from it means committed; KV holds copies.
 *
 * Its alarm is what keeps an accepted event from being lost: until an event is settled, its id goes
 * back to the queue at growing distances.
 */
import { DurableObject } from 'cloudflare:workers'
import type {
  Commit,
  DeskVitals,
  EventCounts,
  EventOutcome,
  EventRecord,
  EventState,
  Job,
  Post,
  Publisher,
  PublisherNow,
} from '../app/ports/desk.ts'
import type { PublisherStamp } from '../app/ports/publisher-stamp.ts'
import type { EventId, PublisherId } from '../core/article.ts'
import type { Grant } from '../core/rate-share.ts'
import type { Summary } from '../core/summary/summary.ts'
import { wakeAt } from './alarm.ts'
import type { Clock } from './clock.ts'
import { readConfig } from './config.ts'
import { ARTICLE_KEY, Articles, STORY_KEY } from './desk/articles.ts'
import { Events } from './desk/events.ts'
import { Ingest } from './desk/ingest.ts'
import { Intake } from './desk/intake.ts'
import { Layout } from './desk/layout.ts'
import { PUBLISHER_KEY, Publishers } from './desk/publishers.ts'
import { DESK_COLUMNS, DESK_SCHEMA } from './desk/schema.ts'
import { tombstoneKey } from './desk/tombstone-key.ts'
import { GroupCommit } from './group-commit.ts'
import { log } from './log.ts'
import { Mirror } from './mirror.ts'
import { sealedCopies } from './publisher-copies.ts'
import { Pulse } from './pulse.ts'
import { migrate } from './sqlite.ts'
import { countUnreadable, Unreadable } from './unreadable.ts'

const DAY_MS = 86_400_000
/** Publishers repeat a webhook for days; the ledger remembers longer than they do. */
const KEPT_MS = 30 * DAY_MS

/** The Durable Object class, on the clock that it is given. */
export function makeDesk({ clock }: { clock: Clock }) {
  return class extends DurableObject<Env> {
    readonly #pulse: Pulse
    readonly #unreadable = new Unreadable()
    readonly #mirror: Mirror
    readonly #publishers: Publishers
    readonly #layout: Layout
    readonly #articles: Articles
    readonly #events: Events
    readonly #intake: Intake
    readonly #ingest: Ingest
    readonly #posts: GroupCommit<Post, Commit>

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      const { sql } = ctx.storage
      migrate(ctx.storage, DESK_SCHEMA)
      const { laneCount, sendRate, paidRate, operatorToken } = readConfig(env)
      const kv = sealedCopies(env.KV, operatorToken)
      this.#pulse = new Pulse(sql)
      this.#mirror = new Mirror({ sql, kv, clock, value: (key) => this.#mirrored(key) })
      this.#publishers = new Publishers(sql, this.#mirror, this.#unreadable)
      this.#layout = new Layout(sql, { lanes: laneCount, rate: paidRate ?? sendRate }, clock.now())
      this.#articles = new Articles(sql, this.#mirror, this.#layout)
      this.#events = new Events(sql, this.#publishers, this.#articles)
      this.#intake = new Intake({
        sql,
        publishers: this.#publishers,
        articles: this.#articles,
        events: this.#events,
      })
      this.#ingest = new Ingest(env.INGEST)
      this.#posts = new GroupCommit(
        (post) => ctx.storage.transactionSync(() => this.#intake.commit(post, clock.now())),
        () => this.#wake(),
      )
      this.#lookAtClock()
    }

    async publisher(id: PublisherId, copy: PublisherStamp | null): Promise<PublisherNow> {
      const publisher = await this.#publishers.now(id, copy)
      if (publisher.kind === 'changed') {
        await this.#change((now) => this.#publishers.copyAgain(id, now))
      }
      return publisher
    }

    publishers(): Publisher[] {
      return this.#publishers.all()
    }

    addPublisher(publisher: Omit<Publisher, 'rev'>): Promise<'added' | 'exists'> {
      return this.#change((now) => this.#publishers.add(publisher, now))
    }

    rotate(id: PublisherId, secret: string): Promise<boolean> {
      return this.#change((now) => this.#publishers.rotate(id, secret, now))
    }

    removePublisher(id: PublisherId): Promise<boolean> {
      return this.#change((now) => {
        this.#events.cancelAll(id)
        return this.#publishers.remove(id, now)
      })
    }

    async commit(post: Post): Promise<Commit> {
      await this.#publishers.learnStamp(post.publisher, post.verifiedWith)
      const committed = await this.#posts.run(post)
      if (committed.kind === 'accepted' && !committed.waits) this.#ingest.send(committed.event)
      return committed
    }

    superseded(event: EventId): Promise<void> {
      return this.#change(() => this.#events.superseded(event))
    }

    begin(event: EventId): Promise<Job | null> {
      return this.#change((now) => this.#events.begin(event, now))
    }

    keepSummary(event: EventId, summary: Summary): Promise<boolean> {
      return this.#change((now) => this.#events.keepSummary(event, summary, now))
    }

    moveTo(event: EventId, state: EventState, reason: string | null): Promise<void> {
      return this.#change(() => this.#events.moveTo(event, state, reason))
    }

    keepOutcomes(outcomes: readonly EventOutcome[]): Promise<void> {
      return this.#change(() => {
        for (const outcome of outcomes) this.#events.keepOutcome(outcome)
      })
    }

    event(event: EventId): EventRecord | null {
      return this.#events.get(event)
    }

    events(state: EventState, limit: number): EventRecord[] {
      return this.#events.inState(state, limit)
    }

    replay(event: EventId): Promise<boolean> {
      return this.#change((now) => this.#events.replay(event, now))
    }

    reopen(event: EventId): Promise<void> {
      return this.#change(() => this.#events.reopen(event))
    }

    sending(limit: number): EventRecord[] {
      return this.#events.someInState('sending', limit)
    }

    vitals(): DeskVitals {
      return {
        oldestUnprocessed: this.#events.oldestUnprocessed(),
        copiesLateSince: this.#mirror.lateSince(clock.now()),
        bytes: this.ctx.storage.sql.databaseSize,
        unreadable: this.#unreadable.count(),
      }
    }

    unreadable(): Readonly<Record<string, number>> {
      return countUnreadable(this.ctx.storage.sql, DESK_COLUMNS)
    }

    countByState(): EventCounts {
      return this.#events.countByState()
    }

    lanes(): number {
      return this.#layout.lanes()
    }

    /** Over how many lanes chats are and were spread. */
    layouts(): number[] {
      return this.#layout.all()
    }

    beginSpread(lanes: number): Promise<number> {
      return this.#change(() => this.#layout.beginSpread(lanes))
    }

    spread(lanes: number): Promise<void> {
      return this.#change((now) => this.#layout.spread(lanes, now))
    }

    /** What a lane may send from now on, of what all of them may. */
    lease(lane: number): Grant {
      return this.#layout.lease(lane, clock.now())
    }

    /** For lanes, which never write it down. */
    tombstoneKey(): string {
      return tombstoneKey(this.ctx.storage.sql)
    }

    sweep(): Promise<void> {
      this.#lookAtClock()
      return this.#change((now) => this.#prune(now))
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.#lookAtClock()
      this.ctx.waitUntil(this.#mirror.flush(clock.now()).then(() => this.#wake()))
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

    /** Where it was set back, what waits by it is moved along; where it is far ahead, nothing is deleted yet. */
    #lookAtClock(): void {
      const { storage } = this.ctx
      const now = clock.now()
      const moved = this.#pulse.look(now)
      if (moved !== 0) log('clock.moved', { ms: moved })
      if (moved > 0) this.#pruned(now)
      if (moved >= 0) return
      storage.transactionSync(() => {
        for (const part of [this.#events, this.#mirror]) part.moveBack(-moved)
      })
    }

    #pruned(now: number): void {
      this.ctx.storage.sql.exec('INSERT OR REPLACE INTO pruned (id, at) VALUES (1, ?)', now)
    }

    /** Whole tables are read for it, so it is done once a day. */
    #prune(now: number): void {
      const { sql } = this.ctx.storage
      const last = sql.exec<{ at: number }>('SELECT at FROM pruned').toArray()[0]?.at ?? 0
      if (now >= last && now - last < DAY_MS) return
      this.#intake.prune(now - KEPT_MS)
      this.#events.prune(now - KEPT_MS)
      this.#layout.prune(now)
      this.#pruned(now)
    }

    /** Never throws: what has been committed stays so. */
    async #wake(): Promise<void> {
      await wakeAt({ storage: this.ctx.storage, clock }, () => [
        this.#events.nextAt(),
        this.#mirror.nextAt(),
      ])
    }

    async #requeue(): Promise<void> {
      const { storage } = this.ctx
      const due = storage.transactionSync(() => this.#events.takeDue(clock.now()))
      if (due.length === 0) return
      try {
        await this.env.INGEST.sendBatch(due.map((id) => ({ body: id })))
      } catch (error) {
        log('desk.requeue-failed', { events: due.length, error: String(error) })
        storage.transactionSync(() => this.#events.notTaken(due, clock.now()))
      }
    }

    #mirrored(key: string): string | null | undefined {
      const after = (prefix: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : null)
      const publisher = after(PUBLISHER_KEY)
      const article = after(ARTICLE_KEY)
      const story = after(STORY_KEY)
      if (publisher !== null) return this.#publishers.mirrored(publisher)
      if (article !== null) return this.#articles.mirrored(article)
      return story === null ? null : this.#articles.mirroredStory(story)
    }
  }
}

export type DeskObject = InstanceType<ReturnType<typeof makeDesk>>
