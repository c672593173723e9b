/**
 * What chats get that have had an earlier version of an article: their copy is edited in place, and answered
 * where what they were told last means something else than what is true now.
 *
 * A correction is an outbox item like an alert: a row, a packed audience, a cursor. What it says to a reader
 * is decided when its turn comes, by the receipts of what that reader was shown and told; nothing is
 * remembered beside them, and so nothing is told twice.
 */
import type { Alert, Withdrawal } from '../../../core/alert.ts'
import { URGENT } from '../../../core/urgency.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'
import type { Alerts } from './alerts.ts'
import type { ArticleKey } from './articles.ts'
import type { DigestMessages } from './digest-messages.ts'
import type { Told } from './told.ts'
import type { Version } from './version-rows.ts'

/** A false line is put right before ordinary alerts leave. */
const PRESSING = URGENT
/** A reader is answered about one article once in so long, with what is true by then; edits are not held. */
const ANSWER_GAP_MS = 300_000

interface Deps extends LaneTables {
  readonly alerts: Alerts
  readonly digestMessages: DigestMessages
  readonly told: Told
}

/** Methods that change something run inside the caller's transaction. */
export class Corrections extends Component<Deps> {
  /** An alert has just been put: its article's earlier copies follow, if it says something else. */
  update({ event }: Pick<Alert, 'event'>, now: number): void {
    const { versions } = this.deps
    const version = versions.ofEvent(event)
    // What has just begun corrects nothing, though digests may tell its story.
    if (!version || versions.before(version) === null) return
    const readers = this.deps.copies.readersOf(version)
    const audience = this.#withDigests(readers, version)
    if (audience.length === 0) return
    if (this.deps.told.isTold(version)) {
      if (!this.deps.told.isShown(version)) this.#put(version, 'edit', { audience, now })
      return
    }
    this.#put(version, 'edit', { audience, now, isPressing: true })
    if (readers.length > 0)
      this.#put(version, 'reply', { audience: readers, now, isPressing: true })
  }

  /** Again for the same event, or after a newer revision: nothing happens, and the answer is `false`. */
  withdraw(withdrawal: Withdrawal, now: number): boolean {
    const { items, articles, versions, alerts, copies, receipts } = this.deps
    if (versions.ofEvent(withdrawal.event) !== null) return false
    if (articles.currentRevision(withdrawal) > withdrawal.revision) return false
    alerts.supersede(withdrawal, now)
    const all = copies.readersOf(withdrawal)
    const audience = this.#withDigests(all, withdrawal)
    const { publisher } = withdrawal
    const item = { kind: 'edit', version: null, publisher, urgency: PRESSING, audience } as const
    const seq = items.put(item, now)
    versions.putWithdrawal(seq, withdrawal, now)
    const version = versions.get(seq)
    if (!version) return false
    for (const told of [...versions.told(withdrawal)]) {
      const reply = this.#lineIn(told)
      const readers = reply === null ? [] : [...receipts.allSent(reply)].sort((a, b) => a - b)
      if (reply !== null && readers.length > 0) this.#takeBack(version, reply, readers, now)
    }
    this.#put(version, 'reply', { audience: all, now, isPressing: true })
    return true
  }

  /** A digest that tells an article is written anew, and its reader not told by an answer. */
  #withDigests(readers: readonly number[], article: ArticleKey): readonly number[] {
    const all = new Set([...readers, ...this.deps.digestMessages.readersOf(article)])
    return all.size === readers.length ? readers : [...all].sort((a, b) => a - b)
  }

  /**
   * A chat lets the bot write again, and gets what had to be left out meanwhile. Of all its topics in one
   * go: every correction there is has to be looked at.
   */
  resumed(recipients: readonly number[], now: number): void {
    for (const item of this.deps.items.standingCorrections()) {
      for (const recipient of recipients) this.#makeUp(item, recipient, now)
    }
  }

  /** True for one that was skipped. */
  #makeUp(item: number, recipient: number, now: number): boolean {
    const { items, receipts, retries } = this.deps
    if (receipts.outcomeOf(item, recipient)?.kind !== 'skipped') return false
    receipts.writeOne(item, { recipient, outcome: { kind: 'waiting' } }, now)
    const at = items.reopen(item, { skipped: 1, failed: 0 }, now)
    retries.add(at, { alert: item, recipient })
    return true
  }

  /** A copy of a version that was over by then, or an answer to it, has arrived: it is corrected like the others. */
  late(seq: number, recipient: number, now: number): void {
    const { items, versions } = this.deps
    const item = items.get(seq)
    const late = item && versions.get(item.version)
    const present = late && versions.current(late)
    if (!present || present.seq === late.seq) return
    if (item.kind === 'reply' && present.isWithdrawal) {
      const reply = this.#lineIn(late)
      if (reply !== null) this.#add(this.#takeBack(present, reply, [], now), recipient, now)
      return
    }
    if (this.deps.told.readSame(late, present)) return
    const isPressing = this.deps.told.differ(late, present)
    if (item.kind === 'alert') this.#addTo(present, 'edit', { recipient, now, isPressing })
    if (isPressing) this.#addTo(present, 'reply', { recipient, now, isPressing })
  }

  /** A reply has been sent: the next one about its article waits for a while, and it makes up for its edit. */
  answered(seq: number, recipient: number, now: number): void {
    const { items, articles, versions, copies, receipts } = this.deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (!version) return
    articles.answered(version, now)
    const edit = items.correction(version.seq, 'edit')
    const copy = copies.copyOf(version, recipient)
    if (edit === null || copy === null || !this.deps.told.isEditRefused(version, recipient)) return
    items.madeUp(edit)
    const outcome = { kind: 'sent', messageId: copy } as const
    receipts.writeOne(edit, { recipient, outcome }, now)
  }

  /** The replies that told a version's line, if it has one. */
  #lineIn({ seq, isWithdrawal }: Version): number | null {
    return isWithdrawal ? null : this.deps.items.correction(seq, 'reply')
  }

  /** What told a line of the article in a reply must not be read again. */
  #takeBack(
    { seq: version, publisher }: Version,
    reply: number,
    audience: readonly number[],
    now: number,
  ): number {
    const { items } = this.deps
    const known = items.takingBack(reply, version)
    if (known !== null) return known
    const item = { kind: 'edit', version, replies: reply, publisher, urgency: PRESSING } as const
    return items.put({ ...item, audience }, now)
  }

  /**
   * Telegram does not let a message be edited: where it is a copy, its reader gets a reply, if none is
   * on its way. False when nothing makes up for the edit.
   */
  refused(seq: number, recipient: number, now: number): boolean {
    const { items, versions, receipts } = this.deps
    const edit = items.get(seq)
    const version = edit && versions.get(edit.version)
    // What has taken its place corrects the copy.
    if (!edit || !version?.stands) return true
    if (edit.replies !== null) return false
    const reply = items.correction(version.seq, 'reply')
    const outcome = reply === null ? null : receipts.outcomeOf(reply, recipient)
    if (reply !== null && outcome?.kind === 'sent') this.answered(reply, recipient, now)
    else if (reply !== null && outcome?.kind === 'skipped') this.#makeUp(reply, recipient, now)
    else if (outcome === null) {
      this.#addTo(version, 'reply', { recipient, now, isPressing: false })
    }
    return true
  }

  #put(version: Version, kind: 'edit' | 'reply', item: NewCorrection): number {
    const { audience, now, isPressing = false } = item
    const { publisher, seq } = version
    const urgency = isPressing ? Math.min(version.urgency, PRESSING) : version.urgency
    const notBefore = kind === 'reply' ? this.#answerAfter(version) : 0
    return this.deps.items.put({ kind, version: seq, publisher, urgency, audience, notBefore }, now)
  }

  /** One more reader. */
  #addTo(version: Version, kind: 'edit' | 'reply', { recipient, ...item }: LateReader): void {
    const { items, audience, receipts } = this.deps
    const known = items.correction(version.seq, kind)
    const seq = known ?? this.#put(version, kind, { ...item, audience: [] })
    const isAwaited = audience.includes(seq, recipient, 0)
    if (!isAwaited && receipts.outcomeOf(seq, recipient) === null)
      this.#add(seq, recipient, item.now)
  }

  #add(item: number, recipient: number, now: number): void {
    const at = this.deps.items.add(item, now)
    this.deps.retries.add(at, { alert: item, recipient })
  }

  /** That an article is withdrawn is told at once, but not again and again. */
  #answerAfter(version: Version): number {
    const last = this.deps.articles.lastAnswer(version)
    if (!last) return 0
    const answered = this.deps.versions.ofRevision(version, last.revision)
    const isHeld = !version.isWithdrawal || answered?.isWithdrawal
    return isHeld ? last.at + ANSWER_GAP_MS : 0
  }
}

interface NewCorrection {
  /** Ascending. */
  readonly audience: readonly number[]
  readonly now: number
  /** Of a change of meaning. */
  readonly isPressing?: boolean
}

interface LateReader extends Omit<NewCorrection, 'audience'> {
  readonly recipient: number
}
