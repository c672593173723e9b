/**
 * What a Desk does of its own accord: what waits by the clock is moved along when the clock is set back, and
 * what is past its keeping, or another's by now, goes, some of it with each sweep; what waits is queued again.
 */
import type { DeskVitals } from '../../app/ports/desk.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import { Component } from '../component.ts'
import { log } from '../log.ts'
import type { Prunes } from '../prunes.ts'
import { Pulse } from '../pulse.ts'
import type { DeskParts } from './parts.ts'

/** Rows of each kind that a sweep deletes: a flood that is past its keeping holds up nobody. */
const PRUNED_A_SWEEP = 200

export class Upkeep extends Component<DeskParts> {
  readonly #pulse = new Pulse(this.deps.singles)
  /** Nothing is deleted before, since the clock may have run ahead; epoch ms. */
  #deletesFrom = 0

  /** Where it was set back, what waits by it is moved along; where it is far ahead, nothing is deleted yet. */
  lookAtClock(now: number): void {
    const { approvals, eventTable, feeds, hubs, mirror, stale } = this.deps
    const moved = this.#pulse.look(now)
    if (moved !== 0) log('clock.moved', { ms: moved })
    if (moved > 0) this.#deletesFrom = now + DAY_MS
    if (moved >= 0) return
    this.#deletesFrom = 0
    this.deps.db.transaction(() => {
      for (const part of [approvals, eventTable, feeds, hubs, mirror, stale]) part.moveBack(-moved)
    })
  }

  /** Hands what is due to the queue again; what it does not take is due soon. */
  async requeue(now: () => number): Promise<void> {
    const { db, eventTable, ingest } = this.deps
    const due = db.transaction(() => eventTable.takeDue(now()))
    if (due.length === 0 || (await ingest.offer(due))) return
    db.transaction(() => eventTable.notTaken(due, now()))
  }

  /** `bytes`: what its tables take. */
  vitals(now: number, bytes: number): DeskVitals {
    const { eventTable, feeds, mirror, unreadable } = this.deps
    return {
      oldestUnprocessed: eventTable.oldestUnprocessed(),
      copiesLateSince: mirror.lateSince(now),
      bytes,
      unreadable: unreadable.count(),
      troubledFeeds: feeds.troubled(now),
    }
  }

  /** Inside the caller's transaction; each row is found by an index. */
  sweep(now: number): void {
    const { intake, events, figures, kept, laneCounts, takeover, removals, stale } = this.deps
    const { approvals, publishers, refusals, stories } = this.deps
    takeover.sweep(now)
    removals.sweep()
    stale.sweep(now)
    stories.save()
    if (now < this.#deletesFrom) return
    const aging: readonly Prunes[] = [intake, events, refusals, approvals, kept, stories]
    for (const one of aging) one.prune(now, PRUNED_A_SWEEP)
    publishers.endSecrets(now)
    figures.sweep(now)
    laneCounts.prune(now, (lanes) => events.isAwaited(lanes))
  }
}
