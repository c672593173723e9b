/**
 * The Lane: a Durable Object that owns its chats and everything that is sent to them.
 *
 * Whatever changes it (an alert, a reply, a digest) is committed first and answered then; sending is
 * done by its alarm alone, in turns of several windows. Use cases are handed in, so that this folder imports
 * none.
 */
import { DurableObject } from 'cloudflare:workers'
import type { Search } from '../../app/ports/archive.ts'
import type { Press } from '../../app/ports/asking.ts'
import type { ChatChange, ChatCommit } from '../../app/ports/chats.ts'
import type { ChatCopy } from '../../app/ports/copies.ts'
import type { Asked, Decided } from '../../app/ports/decisions.ts'
import type { Superseding } from '../../app/ports/desk.ts'
import type { Again, MovedChat } from '../../app/ports/lane.ts'
import type { NewAlert, Target, Withdrawal } from '../../core/alert.ts'
import type { EventId } from '../../core/article.ts'
import type { Matched } from '../../core/filter/match.ts'
import { LONGEST_WAIT_MS } from '../../core/rate/waits.ts'
import { wakeAt } from '../alarm.ts'
import { type Assembly, assemble, type LaneSetUp } from './assembly.ts'
import type { InactiveRow } from './chats/inactive-settings.ts'
import type { ManagedAsked, ManagedRow } from './chats/managed-chats.ts'
import { renameChat } from './chats/rename-chat.ts'

/** An answer about a chat, or over how many lanes one has to look for it. */
export type AtHome<T> = { readonly answer: T } | { readonly moved: number }

const DIGESTS_A_SWEEP = 1_000
const MIRROR_EVERY_MS = 1_000

/** The Durable Object class, with the use cases that it runs and the clock that it runs on. */
export function makeLane(setUp: LaneSetUp) {
  const { clock } = setUp
  return class extends DurableObject<Env> {
    readonly #parts: Assembly

    constructor(ctx: DurableObjectState, env: Env) {
      super(ctx, env)
      this.#parts = assemble(ctx, env, setUp)
      this.#parts.clockWatch.look()
      // What an older version made wait for longer.
      this.#parts.outbox.noLaterThan(clock.now() + LONGEST_WAIT_MS)
      // A claim found here was left by a crash: its lease need not be waited for.
      void ctx.blockConcurrencyWhile(() => this.#wake())
    }

    /** Queues an alert for the chats that it matches. */
    put(alert: NewAlert) {
      return this.#change(({ alerts, corrections, living, outbox }, now) => {
        if (!alerts.put(alert, now)) return
        corrections.update(alert, now)
        living.joined(alert, now)
        if (this.#parts.sending.isBehind(now)) outbox.fold(now)
      })
    }

    /** Puts right the copies that chats have of earlier versions; nobody else is told. */
    correct(alert: NewAlert) {
      return this.#change(({ alerts, corrections, living }, now) => {
        if (!alerts.correct(alert, now)) return
        corrections.update(alert, now)
        living.joined(alert, now)
      })
    }

    /** Takes back the copies that chats have of an article. */
    withdraw(withdrawal: Withdrawal) {
      return this.#change(({ corrections, living }, now) => {
        if (corrections.withdraw(withdrawal, now)) living.withdrawn(withdrawal, now)
      })
    }

    supersede(superseding: Superseding) {
      return this.#change(({ alerts }, now) => alerts.supersede(superseding, now))
    }

    /** What an upgrade leaves to be indexed is indexed first. */
    reach(subject: Matched) {
      return this.ctx.storage.transactionSync(() => this.#parts.recipients.reach(subject))
    }

    outcomes(events: readonly EventId[]) {
      return events.map((event) => this.#parts.outcomes.of(event))
    }

    health() {
      return this.#parts.condition.health(clock.now())
    }

    vitals() {
      return this.#parts.condition.vitals(clock.now())
    }

    read(target: Target) {
      return this.#parts.recipients.state(target)
    }

    async commit(change: ChatChange): Promise<ChatCommit> {
      if (change.forgets && !(await this.#parts.facts.tryToUnlock())) return 'unavailable'
      return this.#change(({ changes }, now) => changes.apply(change, now))
    }

    search(target: Target, search: Search) {
      return this.#parts.lookBack.search(target, search, clock.now())
    }

    tally(since: number) {
      return this.#parts.lookBack.tally(since, clock.now())
    }

    decision(target: Target, asked: Asked): Decided | 'too-often' | null {
      const { decisions, lookBack } = this.#parts
      const isSearch = asked.kind !== 'event'
      if (isSearch && !lookBack.mayLook(target.chatId, clock.now())) return 'too-often'
      return decisions.of(target, asked, clock.now())
    }

    about({ chatId }: Target) {
      const { inactive, recipients } = this.#parts
      const filters = recipients.ofChat(chatId).flatMap(({ settings }) => settings.filters).length
      return { filters, inactive: inactive.of(chatId, clock.now()) }
    }

    draft(target: Target, id: string) {
      return this.#parts.drafts.find(target, id, clock.now())
    }

    async copyTo(lanes: number): Promise<boolean> {
      await this.#parts.facts.learn()
      return this.#parts.moving.copy(lanes, clock.now())
    }

    async close(lanes: number): Promise<boolean> {
      await this.#parts.facts.learn()
      return this.#parts.moving.close(lanes, clock.now())
    }

    /** From another lane. */
    takeManaged(rows: readonly ManagedRow[]) {
      return this.#change(({ managed }) => managed.take(rows))
    }

    takeInactive(rows: readonly InactiveRow[]) {
      return this.#change(({ inactive }) => inactive.take(rows))
    }

    async open(lanes: number): Promise<void> {
      await this.#parts.facts.open(lanes)
    }

    /** From another lane; how many of them it has taken. */
    async take(chats: readonly MovedChat[]): Promise<number> {
      await this.#parts.facts.unlock()
      return this.#change(({ items, moving }, now) => moving.take(chats, items.newest(), now))
    }

    /** A group has another id. Can be repeated; throws unless all that is kept of it is where that one lives. */
    async rename(from: number, to: number): Promise<void> {
      await this.#parts.facts.learn()
      await this.#change((parts, now) => renameChat(parts, { from, to, now }))
      await this.#parts.moving.bringHome(to, clock.now())
    }

    /** Wherever the chat lives: a lane that it has left may still be asked. */
    isAdministrator(chatId: number, userId: number) {
      return this.#parts.sending.asking.isAdministrator(chatId, userId)
    }

    chat(chatId: number) {
      return this.#parts.sending.asking.chat(chatId)
    }

    answerPress(press: Press) {
      return this.#parts.sending.asking.answerPress(press)
    }

    /** A chat's settings where its home is here; else where it is. */
    readAtHome(target: Target) {
      return this.#atHome(target.chatId, () => this.read(target))
    }

    commitAtHome(change: ChatChange) {
      return this.#atHome(change.target.chatId, () => this.commit(change))
    }

    searchAtHome(target: Target, search: Search) {
      return this.#atHome(target.chatId, () => this.search(target, search))
    }

    tallyAtHome(target: Target, since: number) {
      return this.#atHome(target.chatId, () => this.tally(since))
    }

    decisionAtHome(target: Target, asked: Asked) {
      return this.#atHome(target.chatId, () => this.decision(target, asked))
    }

    aboutAtHome(target: Target) {
      return this.#atHome(target.chatId, () => this.about(target))
    }

    draftAtHome(target: Target, id: string) {
      return this.#atHome(target.chatId, () => this.draft(target, id))
    }

    managedAtHome(person: number, asked: ManagedAsked) {
      return this.#atHome(person, () => this.#parts.managed.answer(person, asked, clock.now()))
    }

    async #atHome<T>(chatId: number, work: () => T | Promise<T>): Promise<AtHome<T>> {
      await this.#parts.facts.knowLanes()
      if (this.#parts.homes.isHome(chatId)) return { answer: await work() }
      return { moved: this.#parts.homes.present() ?? 1 }
    }

    deadLetters() {
      return this.#parts.deadLetters.list()
    }

    replay(event: string, which: Again) {
      return this.#change(({ deadLetters }, now) => deadLetters.replay(event, which, now))
    }

    drop(event: string) {
      return this.#change(({ deadLetters }) => deadLetters.drop(event))
    }

    /** From KV's copies; what is known better here stays. */
    async restore(chats: readonly ChatCopy[]): Promise<number> {
      await this.#parts.facts.learn()
      return this.#change(({ items, recipients }, now) => {
        const copies = chats.flatMap(({ targets }) => targets)
        return copies.filter((copy) => recipients.restore(copy, items.newest(), now)).length
      })
    }

    /** Cron: queues what digests are due, drops what is past its keeping, re-arms the alarm. */
    async sweep(now: number): Promise<void> {
      this.#parts.clockWatch.look()
      await this.#change(({ digests, dueDigests }) => {
        const due = dueDigests.due(now, DIGESTS_A_SWEEP)
        if (due.length > 0) digests.queue(due, now)
      })
      this.#parts.outbox.forgetSent(clock.now())
      await this.#change(({ pruning }, at) => pruning.step(at))
      await this.#change(({ recipientIndex }) => recipientIndex.reindex())
    }

    /** Never throws: an alarm that fails six times would sleep for ever. */
    override async alarm(): Promise<void> {
      this.#parts.clockWatch.look()
      this.ctx.waitUntil(this.#parts.facts.tryToUnlock())
      this.ctx.waitUntil(this.#parts.mirror.flush(clock.now()).then(() => this.#wake()))
      this.ctx.waitUntil(this.#parts.moving.sync(clock.now()).then(() => this.#wake()))
      // A turn may last minutes; copies do not wait for its end.
      const stopCopying = clock.every(MIRROR_EVERY_MS, () => {
        this.#parts.clockWatch.look()
        void this.#parts.mirror.flush(clock.now()).then(() => this.#wake())
      })
      await this.#parts.sending.turn()
      stopCopying()
      await this.#wake()
    }

    /** Another lane was told by Telegram to wait. */
    hold(ms: number): void {
      this.#parts.rate.rest(ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : 0, clock.now())
    }

    /** An operator's word against Telegram's: what has been told to wait is tried now. */
    unblock() {
      return this.#change((_, now) => this.#parts.sending.unblock(now))
    }

    /** Commits a change, then arms the alarm for what it brought. */
    async #change<T>(work: (parts: Assembly, now: number) => T): Promise<T> {
      const result = this.ctx.storage.transactionSync(() => work(this.#parts, clock.now()))
      await this.#wake()
      return result
    }

    /**
     * Sets the alarm to the next thing there is to do. Never throws: what has been committed stays
     * so, and cron arms the alarm again.
     */
    async #wake(): Promise<void> {
      // A turn under way has its lease, copies to KV as it goes, and arms the alarm at its end.
      if (this.#parts.sending.isUnderWay()) return
      await wakeAt({ storage: this.ctx.storage, clock }, () => [
        this.#parts.sending.nextAt(),
        this.#parts.mirror.nextAt(),
        this.#parts.moving.nextAt(),
      ])
    }
  }
}

export type LaneObject = InstanceType<ReturnType<typeof makeLane>>
