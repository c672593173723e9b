/** Alerts as they come: for whom they are, and which of them a chat has had. */
import type { Superseding } from '../../../app/ports/desk.ts'
import type { Alert, NewAlert } from '../../../core/alert.ts'
import { laneOf } from '../../../core/lanes.ts'
import { isNewsAnew } from '../../../core/meaning/change.ts'
import { remembered } from '../../../core/remembered.ts'
import { ORDINARY } from '../../../core/urgency.ts'
import { Component } from '../../component.ts'
import type { Homes } from '../chats/homes.ts'
import type { LaneTables } from '../tables.ts'
import type { DeadLetters } from './dead-letters.ts'
import type { ForWhom, Living } from './living.ts'
import type { Version } from './version-rows.ts'

const FIRST_LIMIT = 256

interface Deps extends LaneTables {
  readonly living: Living
  readonly deadLetters: DeadLetters
  /** Alerts of one publisher that are urgent, of those that it says are. */
  readonly urgentAnHour: number
  readonly homes: Homes
  /** Which lane this is. */
  readonly index: number
}

interface Placed extends ForWhom {
  /** `null`: it is news itself. */
  readonly newsFrom: number | null
  /** `null`: it was matched with all chats itself. */
  readonly meantFor: number | null
}

type Wanting = () => readonly number[]

/** What another version of an article is to its story. */
const NO_NEWS_BESIDE = { develops: false, isAnew: false }

/** Methods that change something run inside the caller's transaction. */
export class Alerts extends Component<Deps> {
  /** Whether an alert is its article's first; asked for every chat. */
  readonly #first = new Map<number, boolean>()

  /** Matches and queues; `false` for an event that is known already or superseded. */
  put(alert: NewAlert, now: number): boolean {
    return this.#put(alert, now, (wanting) => {
      const before = this.deps.versions.before(alert)
      if (before && !this.#isNews(alert, before, now)) return this.#inPlaceOf(before, wanting)
      const { living } = this.deps
      const forWhom = before
        ? { ...NO_NEWS_BESIDE, audience: living.untold(alert, wanting()) }
        : living.forWhom(alert, wanting(), now)
      return { ...forWhom, newsFrom: null, meantFor: null }
    })
  }

  /** Those who follow what it is about, and have not had the article. */
  #wanting(alert: NewAlert, urgency: number, now: number): readonly number[] {
    const had = this.deps.copies.holdersOf(alert)
    const about = { ...alert.subject, urgency }
    const matched = this.deps.recipients.matching(about, this.#departedOf(alert, now))
    return matched.filter((n) => !had.has(n))
  }

  /** What says nothing new is for those who are still waiting for the version before. */
  #inPlaceOf(before: Version, wanting: Wanting): Placed {
    const { items, versions } = this.deps
    const { seq, isWithdrawal, isPassedBy } = before
    const meantFor = versions.meantFor(seq)
    const place = { ...NO_NEWS_BESIDE, meantFor }
    if (isWithdrawal) return { ...place, audience: [], newsFrom: versions.newsFrom(seq) }
    const waiting = items.waitingFor(seq)
    const still = waiting.size === 0 ? [] : wanting()
    const newsFrom = isPassedBy ? null : versions.newsFrom(seq)
    return { ...place, audience: still.filter((n) => waiting.has(n)), newsFrom }
  }

  /** For those who have no copy: it says something else, has another topic, or was withdrawn meanwhile. */
  #isNews(alert: Alert, { seq, isWithdrawal }: Version, now: number): boolean {
    const before = isWithdrawal ? null : this.deps.versions.alert(seq)
    const age = now - (this.deps.versions.firstAt(alert) ?? now)
    return before === null || isNewsAnew(alert, before, age)
  }

  /** Takes the place of earlier versions, and is news to nobody; `false` also where there was none. */
  correct(alert: NewAlert, now: number): boolean {
    this.supersede(alert, now)
    const before = this.deps.versions.before(alert)
    return before !== null && this.#put(alert, now, (wanting) => this.#inPlaceOf(before, wanting))
  }

  #put(alert: NewAlert, now: number, forWhom: (wanting: Wanting) => Placed): boolean {
    const { items, articles, versions, words } = this.deps
    if (versions.ofEvent(alert.event) !== null) return false
    if (articles.currentRevision(alert) > alert.revision) return false
    this.supersede(alert, now)
    const urgency = this.#urgencyOf(alert, now)
    const { audience, ...place } = forWhom(() => this.#wanting(alert, urgency, now))
    const { publisher } = alert
    const seq = items.put({ kind: 'alert', version: null, publisher, urgency, audience }, now)
    versions.put(seq, alert, { urgency, ...place, now })
    this.deps.living.forget()
    words.write(seq, alert.subject.stems)
    return true
  }

  /** With which an alert is sent, whatever its publisher claims. */
  #urgencyOf(alert: Alert, now: number): number {
    const { versions, urgentAnHour } = this.deps
    const urgency = alert.urgency ?? ORDINARY
    return versions.believed({ ...alert, urgency }, urgentAnHour, now) ? urgency : ORDINARY
  }

  /** Every older version is over: nothing of it leaves, and what has failed of it is nobody's matter. */
  supersede(superseding: Omit<Superseding, 'lanes'>, now: number): void {
    const { items, versions, words, deadLetters, living } = this.deps
    living.forget()
    for (const version of versions.supersede(superseding, now)) {
      words.delete(version)
      for (const seq of items.cancel(version)) deadLetters.delete(seq)
    }
  }

  /** True when no earlier version of its article is known. */
  isFirst(seq: number): boolean {
    const { versions } = this.deps
    const make = () => {
      const version = versions.get(seq)
      return version === null || versions.before(version) === null
    }
    return remembered(this.#first, seq, { most: FIRST_LIMIT, make })
  }

  /** When each chat was sent to since an instant, for the rate of a lane that has just started. */
  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const { items, receipts, recipients } = this.deps
    for (const seq of items.touchedSince(since)) {
      for (const { recipient, at } of receipts.lastReached(seq, since)) {
        const target = recipients.targetOf(recipient)
        if (target) yield { chatId: target.chatId, at }
      }
    }
  }

  moveBack(ms: number, now: number): void {
    this.deps.items.moveBack(ms, now)
    this.deps.articles.moveBack(now)
    this.deps.versions.moveBack(now)
    this.deps.receipts.moveBack(now)
  }

  /** Chats that have left, or are about to, are this lane's for an article that began before, for a while. */
  #departedOf({ lanes }: Alert, now: number): ((chatId: number) => boolean) | null {
    const { index, homes } = this.deps
    const began = lanes < (homes.newest() ?? 0) && homes.servesDeparted(now)
    return began ? (chatId) => laneOf(chatId, lanes) === index : null
  }
}
