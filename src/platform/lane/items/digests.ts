/**
 * Digests, and recaps of what was held back: recomputed when due from the lane's alerts, the chat's filters and what it has had. Nothing
 * is written per alert; a digest moves its chat on in the transaction that queues it, so that neither
 * a missed nor a doubled run of cron loses or doubles one. A chat that has moved has a digest in its old
 * lane for the articles that began before, and in its home for all others.
 */
import { isMuted } from '../../../core/against.ts'
import { matches } from '../../../core/filter/filter.ts'
import { laneOf } from '../../../core/lanes.ts'
import {
  byTopic,
  type Digest,
  inParts,
  PAGE_SIZE,
  PART_SIZE,
  type RecapReason,
} from '../../../core/message/digest.ts'
import { hasDigestOnly, isPaused } from '../../../core/telling-times.ts'
import { quietUntil } from '../../../core/time/quiet-hours.ts'
import type { Clock } from '../../clock.ts'
import { Table } from '../../component.ts'
import { log } from '../../log.ts'
import type { DueDigests } from '../chats/due-digests.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { DirectMessages } from '../sending/direct.ts'
import type { LaneTables } from '../tables.ts'
import type { DigestMessages } from './digest-messages.ts'
import type { Folds } from './folds.ts'
import { type AlertRow, aboutOf } from './versions.ts'
import { WORDS_KEPT_MS } from './words.ts'

interface Deps extends LaneTables {
  readonly dueDigests: DueDigests
  readonly direct: DirectMessages
  readonly digestMessages: DigestMessages
  readonly folds: Folds
  readonly clock: Clock
  /** Which lane this is. */
  readonly index: number
}

export class Digests extends Table<Deps> {
  /** Runs inside the caller's transaction. `now` is the time that the digests are due at. */
  queue(recipients: readonly Recipient[], now: number): void {
    const gathered = new Map(recipients.map((recipient) => [recipient, [] as number[]]))
    const flying = this.#flying()
    const oldest = Math.min(...recipients.map(({ digestedTo }) => digestedTo))
    // One that is long overdue goes no further back than words are kept.
    const from = Math.max(oldest, this.deps.items.newestBefore(now - WORDS_KEPT_MS))
    for (const row of this.deps.versions.after(from, now)) {
      for (const [recipient, alerts] of gathered) {
        const isNew = row.newsFrom > recipient.digestedTo && !flying.get(recipient.n)?.has(row.seq)
        if (!isNew || !this.#isFor(recipient, row) || this.#isMuted(recipient, row, now)) continue
        if (!this.#had(recipient, row)) alerts.push(row.seq)
      }
    }
    this.deps.versions.passBy(from)
    for (const seq of new Set([...gathered.values()].flat())) this.deps.versions.noteReached(seq)
    for (const [recipient, alerts] of gathered) {
      this.db.apart(
        () => this.#put(recipient, { alerts, flying: flying.get(recipient.n) }, now),
        (error) => this.#putOff(recipient, error, now),
      )
    }
  }

  /** By recipient, the alerts whose outcome is not known yet. */
  #flying(): ReadonlyMap<number, ReadonlySet<number>> {
    const byRecipient = Map.groupBy(this.deps.folds.inFlight(), ({ recipient }) => recipient)
    return new Map(
      [...byRecipient].map(([n, places]) => [n, new Set(places.map(({ alert }) => alert))]),
    )
  }

  /**
   * What came while the chat had a digest is all that its filters match. Else what was meant for it when it
   * came and did not come: it was held back.
   */
  #isFor(recipient: Recipient, row: AlertRow): boolean {
    const { seq, alert, meantFor } = row
    const { settings, gatheredTo, target, n, changedAfter } = recipient
    const follows = () => matches(settings.filters, aboutOf(row), () => this.deps.words.of(seq))
    if (settings.digest !== null || seq <= gatheredTo)
      return laneOf(target.chatId, alert.lanes) === this.deps.index && follows()
    const { audience } = this.deps
    const isMeant = audience.includes(meantFor, n, 0) || audience.includes(seq, n, 0)
    return isMeant && (changedAfter < seq || follows())
  }

  #isMuted({ n }: Recipient, { alert, urgency }: AlertRow, now: number): boolean {
    return isMuted(this.deps.mutes.until(n, alert.story), { now, urgency })
  }

  /** The article, or its story, which it says nothing new of. */
  #had(recipient: Recipient, { seq, alert }: AlertRow): boolean {
    const { copies, stories, versions } = this.deps
    if (copies.had(alert, recipient)) return true
    if (stories.keepsApart(recipient.n, alert.story)) return false
    const beside = stories.beside(alert)
    return !versions.isDevelopment(seq) && beside.some((other) => copies.had(other, recipient))
  }

  #putOff(recipient: Recipient, error: unknown, now: number): void {
    log('digest.failed', { recipient: recipient.n, error: String(error) })
    this.deps.dueDigests.putOff(recipient, now)
  }

  #put(recipient: Recipient, { alerts, flying }: Gathered, now: number): void {
    const { dueDigests, items } = this.deps
    if (alerts.length > 0) this.#send(recipient, alerts)
    // Where one that is on its way does not arrive, the next digest looks at it.
    const digestedTo = Math.min(items.newest(), ...[...(flying ?? [])].map((seq) => seq - 1))
    dueDigests.digested(recipient, alerts, digestedTo, now)
  }

  /**
   * In private one message, whose pages are turned by buttons; elsewhere, where anybody could turn them, one after
   * another. After a pause it is offered first.
   */
  #send(recipient: Recipient, alerts: readonly number[]): void {
    const { n, target } = recipient
    const isPrivate = target.chatId > 0
    const reason = reasonOf(recipient)
    const stories = this.#oneEach(n, alerts).map((seq) => ({
      seq,
      topics: this.deps.versions.alert(seq)?.subject.topics ?? [],
    }))
    const size = isPrivate ? PAGE_SIZE : PART_SIZE
    const digest: Digest = { reason, groups: byTopic(stories), size, part: null }
    const page = isPrivate && reason === 'pause' ? 0 : 1
    const at = this.deps.clock.now()
    for (const [part, one] of (isPrivate ? [digest] : inParts(digest)).entries()) {
      this.deps.digestMessages.put({ n, at, part }, one, page)
      this.deps.direct.put('digest', target, { kind: 'digest', n, at, part, edits: false }, at)
    }
  }

  /** Of each story its first article, which is shown under the names of all. */
  #oneEach(n: number, alerts: readonly number[]): readonly number[] {
    const stories = new Set<string>()
    return alerts.filter((seq) => {
      const story = this.deps.versions.alert(seq)?.story
      if (story === undefined || this.deps.stories.keepsApart(n, story)) return true
      const isFirst = !stories.has(story)
      stories.add(story)
      return isFirst
    })
  }
}

interface Gathered {
  readonly alerts: readonly number[]
  /** On their way to the recipient. */
  readonly flying: ReadonlySet<number> | undefined
}

/** Why a chat is told now what it was not before. */
function reasonOf({ settings, gatheredTo, digestedTo, nextDue }: Recipient): RecapReason {
  if (settings.digest !== null || gatheredTo > digestedTo) return 'digest'
  const before = (nextDue ?? 0) - 1
  if (isPaused(settings, before)) return 'pause'
  if (quietUntil(settings.quiet, before, settings.timeZone) !== null) return 'quiet'
  if (settings.budget !== null) return 'budget'
  return hasDigestOnly(settings) ? 'digest' : 'change'
}
