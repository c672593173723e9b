/**
 * What chats get that have had an earlier version of an article: their copy is edited in place, and answered
 * where what they were told last means something else than what is true now.
 *
 * A correction is an outbox item like an alert: a row, a packed audience, a cursor. What it says to a reader
 * is decided when its turn comes, by the receipts of what that reader was shown and told; nothing is
 * remembered beside them, and so nothing is told twice.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert, Withdrawal } from '../../../core/alert.ts'
import {
  type Correction,
  correctionOf,
  restorationOf,
  updateOf,
  withdrawalOf,
  withdrawnFromStory,
  withdrawnReply,
} from '../../../core/correction-messages.ts'
import type { Message } from '../../../core/message.ts'
import { isSilent } from '../../../core/telling-times.ts'
import { URGENT } from '../../../core/urgency.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { AlertParcel } from '../sending/fan-out.ts'
import type { Alerts } from './alerts.ts'
import type { ArticleKey, Articles } from './articles.ts'
import type { Audience } from './audience.ts'
import type { Copies } from './copies.ts'
import type { DigestMessages } from './digest-messages.ts'
import type { Folds } from './folds.ts'
import type { Items } from './items.ts'
import type { Receipts } from './receipts.ts'
import type { Retries } from './retries.ts'
import type { Stories } from './stories.ts'
import type { Told } from './told.ts'
import type { Version } from './version-rows.ts'
import type { Versions } from './versions.ts'

/** A false line is put right before ordinary alerts leave. */
const PRESSING = URGENT
/** A reader is answered about one article once in so long, with what is true by then; edits are not held. */
const ANSWER_GAP_MS = 300_000

interface Deps {
  readonly items: Items
  readonly articles: Articles
  readonly versions: Versions
  readonly alerts: Alerts
  readonly copies: Copies
  readonly stories: Stories
  readonly audience: Audience
  readonly receipts: Receipts
  readonly recipients: Recipients
  readonly folds: Folds
  readonly digestMessages: DigestMessages
  readonly retries: Retries
  readonly told: Told
}

/** Methods that change something run inside the caller's transaction. */
export class Corrections {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** An alert has just been put: its article's earlier copies follow, if it says something else. */
  update({ event }: Pick<Alert, 'event'>, now: number): void {
    const version = this.#deps.versions.ofEvent(event)
    if (!version) return
    const readers = this.#deps.copies.readersOf(version)
    const audience = this.#withDigests(readers, version)
    if (audience.length === 0) return
    if (this.#deps.told.isTold(version)) {
      if (!this.#deps.told.isShown(version)) this.#put(version, 'edit', { audience, now })
      return
    }
    this.#put(version, 'edit', { audience, now, isPressing: true })
    if (readers.length > 0)
      this.#put(version, 'reply', { audience: readers, now, isPressing: true })
  }

  /** Again for the same event, or after a newer revision: nothing happens, and the answer is `false`. */
  withdraw(withdrawal: Withdrawal, now: number): boolean {
    const { items, articles, versions, alerts, copies, receipts } = this.#deps
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
    const all = new Set([...readers, ...this.#deps.digestMessages.readersOf(article)])
    return all.size === readers.length ? readers : [...all].sort((a, b) => a - b)
  }

  open(parcel: AlertParcel, now: number): Contents {
    const contents = this.#openDigest(parcel, now) ?? this.#open(parcel)
    const isReply = contents.kind === 'message' && contents.edits === null
    if (!isReply || !this.#isQuiet(parcel.recipient, now)) return contents
    return { ...contents, isSilent: true }
  }

  /** The digest of a reader that has no copy of its own; `null` for all others. */
  #openDigest({ form, alert: seq, recipient }: AlertParcel, now: number): Contents | null {
    const { items, versions, copies, digestMessages } = this.#deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (form !== 'edit' || item?.replies !== null || !version?.stands) return null
    const key =
      copies.copyOf(version, recipient) === null && digestMessages.telling(version, recipient)
    return key ? digestMessages.open(key, now, true) : null
  }

  /** What a reader was told is put right at any time, and in quiet hours or a pause without a sound. */
  #isQuiet(recipient: number, now: number): boolean {
    const settings = this.#deps.recipients.timedSettings(recipient)
    try {
      return settings !== null && isSilent(settings, now)
    } catch {
      // The zone is no more.
      return false
    }
  }

  #open({ form, alert: seq, recipient }: AlertParcel): Contents {
    const { items, versions, copies, receipts } = this.#deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (!item || !version?.stands) return unwanted('superseded')
    if (!this.#isReachable(form, recipient)) return unwanted('left')
    const fold = this.#foldOf(version, recipient)
    if (item.replies !== null) {
      const reply = receipts.messageOf(item.replies, recipient)
      const { edit, besideOthers } = withdrawnReply()
      if (reply === null) return unwanted('no copy')
      // What is left of a withdrawn article is its copy and one answer.
      const message = (fold && besideOthers) ?? edit
      return { kind: 'message', message, edits: reply, replyTo: null, deletes: true }
    }
    const copy = copies.copyOf(version, recipient)
    if (copy === null) return unwanted('no copy')
    const told = form === 'edit' ? version : this.#deps.told.toldTo(recipient, version)
    const correction = this.#correctionOf(version, told, recipient)
    if (correction === null) return { kind: 'unreadable' }
    if (form === 'edit') return show(fold ?? correction.edit, copy, null)
    const isRefused = this.#isEditRefused(version, recipient)
    if (!isRefused && told && !this.#deps.told.differ(told, version)) return unwanted('told')
    const beside = isRefused ? null : fold && correction.besideOthers
    return show(beside ?? correction.reply, null, copy)
  }

  /** What a version says to a reader of another one; `null` when it cannot be read. */
  #correctionOf(version: Version, told: Version | null, recipient: number): Correction | null {
    const { versions, stories } = this.#deps
    if (version.isWithdrawal) return this.#withdrawalOf(version, recipient)
    const alert = versions.alert(version.seq)
    if (!alert) return null
    const said = this.#said(alert, version, told)
    return { ...said, edit: stories.message(alert, recipient) }
  }

  #withdrawalOf(version: Version, recipient: number): Correction | null {
    const { versions, stories } = this.#deps
    const publisherName = versions.withdrawnBy(version.seq)
    if (publisherName === null) return null
    const withdrawn = { publisherName, alertedAt: versions.firstAt(version) ?? version.at }
    const correction = withdrawalOf(withdrawn)
    const before = versions.lastAlert(version)
    const edit = before && stories.insteadOf(before, recipient)
    return edit ? { ...correction, edit, reply: withdrawnFromStory(withdrawn) } : correction
  }

  #said(alert: Alert, version: Version, told: Version | null): Correction {
    const { versions } = this.#deps
    if (told?.isWithdrawal) return restorationOf(alert)
    const telling = told && this.#deps.told.telling(told, version)
    const before = told && telling !== 'edit' ? (versions.alert(told.seq)?.line ?? null) : null
    const isCorrection = telling === null ? alert.correction !== null : telling === 'correction'
    return isCorrection ? correctionOf(alert, before) : updateOf(alert, before)
  }

  /** What the message with a reader's copy is to show, where it is a fold of which a story stands. */
  #foldOf(article: ArticleKey, recipient: number): Message | null {
    const copy = this.#deps.copies.copyOf(article, recipient)
    if (copy === null) return null
    for (const seq of this.#deps.versions.withCopies(article)) {
      const message = this.#deps.folds.present(seq, recipient, copy)
      if (message) return message
    }
    return null
  }

  /** The copy still shows what it was to be rid of. */
  #isEditRefused({ seq }: Version, recipient: number): boolean {
    const edit = this.#deps.items.correction(seq, 'edit')
    return edit !== null && this.#deps.receipts.outcomeOf(edit, recipient)?.kind === 'failed'
  }

  /** Telegram may let a message be edited where it lets none be sent; it refuses what it does not. */
  #isReachable(form: AlertParcel['form'], recipient: number): boolean {
    return form === 'edit'
      ? this.#deps.recipients.targetOf(recipient) !== null
      : this.#deps.recipients.isOpen(recipient)
  }

  /**
   * A chat lets the bot write again, and gets what had to be left out meanwhile. Of all its topics in one
   * go: every correction there is has to be looked at.
   */
  resumed(recipients: readonly number[], now: number): void {
    for (const item of this.#deps.items.standingCorrections()) {
      for (const recipient of recipients) this.#makeUp(item, recipient, now)
    }
  }

  /** True for one that was skipped. */
  #makeUp(item: number, recipient: number, now: number): boolean {
    const { items, receipts, retries } = this.#deps
    if (receipts.outcomeOf(item, recipient)?.kind !== 'skipped') return false
    receipts.settle(item, { target: recipient, outcome: { kind: 'waiting' } }, now)
    const at = items.reopen(item, { skipped: 1, failed: 0 }, now)
    retries.add(at, { alert: item, recipient })
    return true
  }

  /** A copy of a version that was over by then, or an answer to it, has arrived: it is corrected like the others. */
  late(seq: number, recipient: number, now: number): void {
    const { items, versions } = this.#deps
    const item = items.get(seq)
    const late = item && versions.get(item.version)
    const present = late && versions.current(late)
    if (!present || present.seq === late.seq) return
    if (item.kind === 'reply' && present.isWithdrawal) {
      const reply = this.#lineIn(late)
      if (reply !== null) this.#add(this.#takeBack(present, reply, [], now), recipient, now)
      return
    }
    if (this.#deps.told.readSame(late, present)) return
    const isPressing = this.#deps.told.differ(late, present)
    if (item.kind === 'alert') this.#addTo(present, 'edit', { recipient, now, isPressing })
    if (isPressing) this.#addTo(present, 'reply', { recipient, now, isPressing })
  }

  /** A reply has been sent: the next one about its article waits for a while, and it makes up for its edit. */
  answered(seq: number, recipient: number, now: number): void {
    const { items, articles, versions, copies, receipts } = this.#deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (!version) return
    articles.answered(version, now)
    const edit = items.correction(version.seq, 'edit')
    const copy = copies.copyOf(version, recipient)
    if (edit === null || copy === null || !this.#isEditRefused(version, recipient)) return
    items.madeUp(edit)
    const outcome = { kind: 'sent', messageId: copy } as const
    receipts.settle(edit, { target: recipient, outcome }, now)
  }

  /** The replies that told a version's line, if it has one. */
  #lineIn({ seq, isWithdrawal }: Version): number | null {
    return isWithdrawal ? null : this.#deps.items.correction(seq, 'reply')
  }

  /** What told a line of the article in a reply must not be read again. */
  #takeBack(
    { seq: version, publisher }: Version,
    reply: number,
    audience: readonly number[],
    now: number,
  ): number {
    const { items } = this.#deps
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
    const { items, versions, receipts } = this.#deps
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
    return this.#deps.items.put(
      { kind, version: seq, publisher, urgency, audience, notBefore },
      now,
    )
  }

  /** One more reader. */
  #addTo(version: Version, kind: 'edit' | 'reply', { recipient, ...item }: LateReader): void {
    const { items, audience, receipts } = this.#deps
    const known = items.correction(version.seq, kind)
    const seq = known ?? this.#put(version, kind, { ...item, audience: [] })
    const isAwaited = audience.includes(seq, recipient, 0)
    if (!isAwaited && receipts.outcomeOf(seq, recipient) === null)
      this.#add(seq, recipient, item.now)
  }

  #add(item: number, recipient: number, now: number): void {
    const at = this.#deps.items.add(item, now)
    this.#deps.retries.add(at, { alert: item, recipient })
  }

  /** That an article is withdrawn is told at once, but not again and again. */
  #answerAfter(version: Version): number {
    const last = this.#deps.articles.lastAnswer(version)
    if (!last) return 0
    const answered = this.#deps.versions.ofRevision(version, last.revision)
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

const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })

const show = (message: Message, edits: number | null, replyTo: number | null): Contents => ({
  kind: 'message',
  message,
  edits,
  replyTo,
})
