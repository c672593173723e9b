/** Alerts as they come: for whom they are, and which of them a chat has had. */
import type { Superseding } from '../../../app/ports/desk.ts'
import type { Alert, NewAlert } from '../../../core/alert.ts'
import { isNewsAnew } from '../../../core/meaning/telling.ts'
import { laneOf } from '../../../core/shard.ts'
import { ORDINARY } from '../../../core/urgency.ts'
import type { Layouts } from '../chats/layouts.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { DeadLetters } from './dead-letters.ts'
import type { Items } from './items.ts'
import type { Receipts } from './receipts.ts'
import type { Article, Version, Versions } from './versions.ts'
import type { Words } from './words.ts'

const FIRST_LIMIT = 256

interface Deps {
  readonly items: Items
  readonly versions: Versions
  readonly recipients: Recipients
  readonly receipts: Receipts
  readonly words: Words
  readonly deadLetters: DeadLetters
  /** Alerts of one publisher that are urgent, of those that it says are. */
  readonly urgentAnHour: number
  readonly layouts: Layouts
  /** Which lane this is. */
  readonly index: number
}

interface ForWhom {
  readonly audience: readonly number[]
  /** `null`: it is news itself. */
  readonly newsFrom: number | null
  /** `null`: it was matched with all chats itself. */
  readonly meantFor: number | null
}

type Wanting = () => readonly number[]

/** Methods that change something run inside the caller's transaction. */
export class Alerts {
  readonly #deps: Deps
  /** Whether an alert is its article's first; asked for every chat. */
  readonly #first = new Map<number, boolean>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Matches and queues; `false` for an event that is known already or superseded. */
  put(alert: NewAlert, now: number): boolean {
    return this.#put(alert, now, (wanting) => {
      const before = this.#deps.versions.before(alert)
      return before && !this.#isNews(alert, before, now)
        ? this.#inPlaceOf(before, wanting)
        : { audience: wanting(), newsFrom: null, meantFor: null }
    })
  }

  /** Those who follow what it is about, and have not had the article. */
  #wanting(alert: NewAlert, urgency: number, now: number): readonly number[] {
    const had = this.#recipientsOf(alert)
    const about = { ...alert.subject, urgency }
    const matched = this.#deps.recipients.matching(about, this.#departedOf(alert, now))
    return matched.filter((n) => !had.has(n))
  }

  /** What says nothing new is for those who are still waiting for the version before. */
  #inPlaceOf(before: Version, wanting: Wanting): ForWhom {
    const { items, versions } = this.#deps
    const { seq, isWithdrawal, isPassedBy } = before
    const meantFor = versions.meantFor(seq)
    if (isWithdrawal) return { audience: [], newsFrom: versions.newsFrom(seq), meantFor }
    const waiting = items.waitingFor(seq)
    const still = waiting.size === 0 ? [] : wanting()
    const newsFrom = isPassedBy ? null : versions.newsFrom(seq)
    return { audience: still.filter((n) => waiting.has(n)), newsFrom, meantFor }
  }

  /** For those who have no copy: it says something else, has another topic, or was withdrawn meanwhile. */
  #isNews(alert: Alert, { seq, isWithdrawal }: Version, now: number): boolean {
    const before = isWithdrawal ? null : this.#deps.versions.alert(seq)
    const age = now - (this.#deps.versions.firstAt(alert) ?? now)
    return before === null || isNewsAnew(alert, before, age)
  }

  /** Takes the place of earlier versions, and is news to nobody; `false` also where there was none. */
  correct(alert: NewAlert, now: number): boolean {
    this.supersede(alert, now)
    const before = this.#deps.versions.before(alert)
    return before !== null && this.#put(alert, now, (wanting) => this.#inPlaceOf(before, wanting))
  }

  #put(alert: NewAlert, now: number, forWhom: (wanting: Wanting) => ForWhom): boolean {
    const { items, versions, words } = this.#deps
    if (versions.ofEvent(alert.event) !== null) return false
    if (versions.currentRevision(alert) > alert.revision) return false
    this.supersede(alert, now)
    const urgency = this.#urgencyOf(alert, now)
    const { audience, ...place } = forWhom(() => this.#wanting(alert, urgency, now))
    const { publisher } = alert
    const seq = items.put({ kind: 'alert', version: null, publisher, urgency, audience }, now)
    versions.put(seq, alert, { urgency, ...place, now })
    words.write(seq, alert.subject.stems)
    return true
  }

  /** With which an alert is sent, whatever its publisher claims. */
  #urgencyOf(alert: Alert, now: number): number {
    const { versions, urgentAnHour } = this.#deps
    const urgency = alert.urgency ?? ORDINARY
    return versions.believed({ ...alert, urgency }, urgentAnHour, now) ? urgency : ORDINARY
  }

  /** Every older version is over: nothing of it leaves, and what has failed of it is nobody's matter. */
  supersede(superseding: Omit<Superseding, 'lanes'>, now: number): void {
    const { items, versions, words, deadLetters } = this.#deps
    for (const version of versions.supersede(superseding, now)) {
      words.delete(version)
      for (const seq of items.cancel(version)) deadLetters.delete(seq)
    }
  }

  /** Recipients that are known to have a copy of the article, ascending. */
  readersOf(article: Article): number[] {
    const readers = new Set<number>()
    for (const seq of this.#deps.versions.withCopies(article)) {
      for (const recipient of this.#deps.receipts.allSent(seq)) readers.add(recipient)
    }
    return [...readers].sort((a, b) => a - b)
  }

  /** The id of the message that brought the article to a recipient, or `null`. */
  copyOf(article: Article, recipient: number): number | null {
    for (const seq of this.#deps.versions.withCopies(article)) {
      const message = this.#deps.receipts.messageOf(seq, recipient)
      if (message !== null) return message
    }
    return null
  }

  /** True when no earlier version of its article is known. */
  isFirst(seq: number): boolean {
    const known = this.#first.get(seq)
    if (known !== undefined) return known
    const version = this.#deps.versions.get(seq)
    const isFirst = version === null || this.#deps.versions.before(version) === null
    if (this.#first.size >= FIRST_LIMIT) this.#first.clear()
    this.#first.set(seq, isFirst)
    return isFirst
  }

  /** True when the recipient has had the article, of whatever revision: alone or in a digest. */
  had(article: Article, { n, told }: Pick<Recipient, 'n' | 'told'>): boolean {
    const { versions, receipts } = this.#deps
    return versions
      .withCopies(article)
      .some((seq) => told.includes(seq) || receipts.reached(seq, n))
  }

  /** When each chat was sent to since an instant, for the rate of a lane that has just started. */
  *sendsSince(since: number): Generator<{ chatId: number; at: number }> {
    const { items, receipts, recipients } = this.#deps
    for (const seq of items.touchedSince(since)) {
      for (const { recipient, at } of receipts.lastReached(seq, since)) {
        const target = recipients.targetOf(recipient)
        if (target) yield { chatId: target.chatId, at }
      }
    }
  }

  moveBack(ms: number, now: number): void {
    this.#deps.items.moveBack(ms, now)
    this.#deps.versions.moveBack(now)
    this.#deps.receipts.moveBack(now)
  }

  #recipientsOf(article: Article): Set<number> {
    const had = new Set<number>()
    for (const seq of this.#deps.versions.withCopies(article)) {
      for (const recipient of this.#deps.receipts.allReached(seq)) had.add(recipient)
    }
    return had
  }

  /** Chats that have left, or are about to, are this lane's for an article that began before, for a while. */
  #departedOf({ lanes }: Alert, now: number): ((chatId: number) => boolean) | null {
    const { index, layouts } = this.#deps
    const began = lanes < (layouts.newest() ?? 0) && layouts.servesDeparted(now)
    return began ? (chatId) => laneOf(chatId, lanes) === index : null
  }
}
