/**
 * What chats get that have had an earlier version of an article: their copy is edited in place, and
 * answered where its meaning has changed.
 *
 * Corrections are outbox items like alerts: a row, a packed audience, a cursor. Message ids are looked
 * up in the receipts of the alerts when their turn comes, so nothing is written per chat.
 */
import type { Copies } from '../../app/ports/desk.ts'
import type { Contents, Form } from '../../app/ports/lane.ts'
import type { Alert, Withdrawal } from '../../core/alert.ts'
import { tellsOtherwise } from '../../core/meaning/meaning.ts'
import {
  alertMessage,
  correctionOf,
  type Message,
  restorationOf,
  updateOf,
  withdrawalOf,
  withdrawnReply,
} from '../../core/message.ts'
import type { Database } from '../sqlite.ts'
import { readNumbers, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Alerts, Article } from './alerts.ts'
import type { Audience } from './audience.ts'
import {
  type About,
  CorrectionItems,
  eventOf,
  type NewItem,
  type ReplyItem,
  type Revision,
} from './correction-items.ts'
import type { AlertParcel } from './fan-out.ts'
import type { Folds } from './folds.ts'
import type { Reached } from './reached.ts'
import type { Receipts } from './receipts.ts'
import type { Recipients } from './recipients.ts'
import type { Place, Retries } from './retries.ts'
import { URGENT } from './urgency.ts'

/** A false line is put right before ordinary alerts leave. */
const PRESSING = URGENT
/** A reader is answered about one article once in so long, with what is true by then; edits are not held. */
const ANSWER_GAP_MS = 300_000

/** So many revisions one of which each reader was told: while no answer leaves, each one adds to them. */
const SAID_KEPT = 50

/** What an article's readers have seen, by revision. */
interface Known {
  /** What all copies show; `null` when they differ. */
  readonly shown: number | null
  /** Of each copy, its reader was told one of these by an alert or a reply. */
  readonly said: readonly number[]
}

interface Deps {
  readonly db: Database
  readonly alerts: Alerts
  readonly reached: Reached
  readonly audience: Audience
  readonly receipts: Receipts
  readonly recipients: Recipients
  readonly folds: Folds
  readonly retries: Retries
  readonly unreadable: Unreadable
  inFlight(): readonly Place[]
}

/** Methods that change something run inside the caller's transaction. */
export class Corrections {
  readonly #db: Database
  readonly #items: CorrectionItems
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
    this.#items = new CorrectionItems(deps)
  }

  /** An alert has just been put: its article's earlier copies follow, if it says something else. */
  update(alert: Alert, now: number): void {
    const { shown, said } = this.#known(alert)
    const before = said.map((revision) => this.#deps.alerts.revision(alert, revision))
    const isRestored = before.includes(null)
    const isChanged = before.some((old) => old !== null && tellsOtherwise(old, alert))
    if (said.length === 0) {
      this.#remember(alert, [alert.revision])
    } else if (isRestored || isChanged) {
      const [only] = before
      const line = said.length === 1 && only ? only.line : null
      const correction = isRestored ? restorationOf(alert) : correctionOf(alert, line)
      const urgency = Math.min(this.#deps.alerts.urgencyOf(alert), PRESSING)
      const notBefore = this.#answerAfter(alert)
      this.#insert(alert, ['edit', 'reply'], { correction, urgency, now, notBefore })
      this.#remember(alert, [...said, alert.revision])
    } else if (!this.#isSame(alert, shown)) {
      const urgency = this.#deps.alerts.urgencyOf(alert)
      this.#insert(alert, ['edit'], { correction: updateOf(alert), urgency, now })
      this.#remember(alert, said)
    }
  }

  /** Again for the same event, or after a newer revision: nothing happens. */
  withdraw(withdrawal: Withdrawal, now: number): void {
    if (this.#items.find(withdrawal.event, 'edit') !== null) return
    if (this.#deps.alerts.currentRevision(withdrawal) > withdrawal.revision) return
    this.#deps.alerts.supersede(withdrawal, now)
    const { said } = this.#known(withdrawal)
    if (said.length === 0) return
    const audience = this.#deps.alerts.readersOf(withdrawal)
    const item = { correction: withdrawalOf(withdrawal), urgency: PRESSING, now, audience }
    this.#insert(withdrawal, ['edit'], item)
    this.#takeBackReplies(withdrawal, now)
    this.#insert(withdrawal, ['reply'], { ...item, notBefore: this.#withdrawAfter(withdrawal) })
    this.#remember(withdrawal, [...said, withdrawal.revision])
  }

  open(parcel: AlertParcel): Contents {
    const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })
    const row = this.#items.row(parcel.alert)
    const correction = this.#items.correction(parcel.alert)
    if (!row || row.state === 'cancelled') return unwanted('superseded')
    if (!correction) return { kind: 'unreadable' }
    if (!this.#isReachable(parcel)) return unwanted('left')
    const { replies, besideOthers } = correction
    const copy =
      replies === null
        ? this.#deps.alerts.copyOf(row, parcel.recipient)
        : this.#deps.receipts.messageOf(replies, parcel.recipient)
    if (copy === null) return unwanted('no copy')
    const fold = this.#foldOf(row, parcel.recipient)
    if (parcel.form !== 'edit') {
      const isTakenOut = !this.#isEditRefused(eventOf(row.key), parcel.recipient)
      const message = (isTakenOut && fold && besideOthers) || correction.reply
      return { kind: 'message', message, edits: null, replyTo: copy }
    }
    const inFold = replies === null ? fold : fold && besideOthers
    return { kind: 'message', message: inFold ?? correction.edit, edits: copy, replyTo: null }
  }

  /** What the message with a reader's copy is to show, where it is a fold of which a story stands. */
  #foldOf(article: Article, recipient: number): Message | null {
    const copy = this.#deps.alerts.copyOf(article, recipient)
    if (copy === null) return null
    for (const seq of this.#deps.reached.of(article)) {
      const message = this.#deps.folds.present(seq, recipient, copy)
      if (message) return message
    }
    return null
  }

  /** The copy still shows what it was to be rid of. */
  #isEditRefused(event: string, recipient: number): boolean {
    const edit = this.#items.find(event, 'edit')
    return edit !== null && this.#deps.receipts.outcomeOf(edit, recipient)?.kind === 'failed'
  }

  /** Telegram may let a message be edited where it lets none be sent; it refuses what it does not. */
  #isReachable({ form, recipient }: AlertParcel): boolean {
    return form === 'edit'
      ? this.#deps.recipients.targetOf(recipient) !== null
      : this.#deps.recipients.isOpen(recipient)
  }

  /**
   * A chat lets the bot write again, and gets what had to be left out meanwhile. Of all its topics in one
   * go: every correction there is has to be looked at.
   */
  resumed(recipients: readonly number[], now: number): void {
    for (const item of this.#items.standing()) {
      for (const recipient of recipients) this.#makeUp(item, recipient, now)
    }
  }

  #makeUp(item: number, recipient: number, now: number): void {
    if (this.#deps.receipts.outcomeOf(item, recipient)?.kind !== 'skipped') return
    this.#deps.receipts.settle(item, { target: recipient, outcome: { kind: 'waiting' } }, now)
    this.#items.retry(item, recipient, now)
  }

  /** A copy of a version that was over by then has arrived: it is corrected like the others. */
  late(seq: number, recipient: number, now: number): void {
    const late = this.#deps.alerts.get(seq)
    if (!late || late.stands) return
    const { alert } = late
    const items = () => this.#items.ofRevision(alert, this.#deps.alerts.currentRevision(alert))
    if (items().length === 0) this.#insertFor(alert, now)
    for (const item of items()) this.#items.add(item, recipient, now)
  }

  /** A reply has arrived: the next one about its article waits for a while. */
  answered(seq: number, now: number): void {
    this.#items.answered(seq, now)
  }

  /** A reply has arrived whose article was withdrawn while it was on its way. */
  lateReply(seq: number, recipient: number, now: number): void {
    const row = this.#items.row(seq)
    if (!row) return
    const revision = this.#deps.alerts.currentRevision(row)
    if (!this.#isWithdrawal(row, revision)) return
    const item = this.#takeBack({ ...row, revision }, { ...row, seq }, { audience: [], now })
    this.#items.add(item, recipient, now)
  }

  /** What told a line of the article in a reply must not be read again. */
  #takeBackReplies(withdrawal: Withdrawal, now: number): void {
    for (const reply of this.#items.replies(withdrawal)) {
      if (this.#deps.alerts.revision(withdrawal, reply.revision) === null) continue
      const audience = [...this.#deps.receipts.allSent(reply.seq)].sort((a, b) => a - b)
      if (audience.length > 0) this.#takeBack(withdrawal, reply, { audience, now })
    }
  }

  #takeBack(
    withdrawal: Revision,
    reply: ReplyItem,
    { audience, now }: Pick<NewItem, 'audience' | 'now'>,
  ): number {
    const item = { correction: withdrawnReply(), urgency: PRESSING, now, audience }
    return this.#items.putForReply(withdrawal, reply, item)
  }

  /** Copies that were known already read like the present version; one that comes late may not. */
  #insertFor(late: Alert, now: number): void {
    const present = this.#deps.alerts.revision(late, this.#deps.alerts.currentRevision(late))
    if (!present || textOf(present) === textOf(late)) return
    const ordinary = { urgency: this.#deps.alerts.urgencyOf(present), now, audience: [] }
    if (tellsOtherwise(late, present)) {
      const urgency = Math.min(ordinary.urgency, PRESSING)
      const correction = correctionOf(present, late.line)
      this.#insert(present, ['edit', 'reply'], { ...ordinary, correction, urgency })
      this.#remember(present, [...this.#known(present).said, late.revision, present.revision])
    } else {
      this.#insert(present, ['edit'], { ...ordinary, correction: updateOf(present) })
    }
  }

  /**
   * Telegram does not let a message be edited: where it is a copy, its reader gets a reply, if none is
   * on its way. False when nothing makes up for the edit.
   */
  refused(edit: number, recipient: number, now: number): boolean {
    const row = this.#items.row(edit)
    const correction = this.#items.correction(edit)
    // What has taken its place corrects the copy.
    if (!row || row.state === 'cancelled') return true
    if (!correction || correction.replies !== null) return false
    const event = eventOf(row.key)
    if (this.#items.find(event, 'reply') !== null) return true
    const notBefore = this.#answerAfter(row)
    const item = { correction, urgency: row.urgency, now, notBefore, audience: [] }
    this.#items.add(this.#items.put({ ...row, event }, 'fallback', item), recipient, now)
    return true
  }

  /** `null` when the event corrects nothing. */
  copies(event: string): Copies | null {
    const of = (form: Form) => this.#items.progress(event, form)
    const [edit, reply, fallback] = [of('edit'), of('reply'), of('fallback')]
    if (!edit) return null
    const { had, skipped: left } = edit
    const corrected = Math.max(edit.sent + (fallback?.sent ?? 0), reply?.sent ?? 0)
    const pending = Math.max(edit.pending + (fallback?.pending ?? 0), reply?.pending ?? 0)
    // A reply makes up for an edit that Telegram refused.
    const unmet = Math.max(0, had - corrected - left - pending)
    return { had, corrected, pending, failed: Math.min(edit.failed, unmet), left }
  }

  /** The same audience for all forms: without one, all who have a copy. */
  #insert(
    about: About,
    forms: readonly Form[],
    item: Omit<NewItem, 'audience'> & Partial<Pick<NewItem, 'audience'>>,
  ): void {
    const { notBefore = 0, ...rest } = item
    const audience = item.audience ?? this.#deps.alerts.readersOf(about)
    for (const form of forms) {
      const held = form === 'edit' ? 0 : notBefore
      this.#items.put(about, form, { ...rest, audience, notBefore: held })
    }
  }

  #answerAfter(about: Article): number {
    const last = this.#items.lastAnswer(about)
    return last ? last.at + ANSWER_GAP_MS : 0
  }

  /** That an article is withdrawn is told at once, but not again and again. */
  #withdrawAfter(about: Article): number {
    const last = this.#items.lastAnswer(about)
    return last && this.#isWithdrawal(about, last.revision) ? last.at + ANSWER_GAP_MS : 0
  }

  /** A revision that has corrections and no alert of its own. */
  #isWithdrawal(about: Article, revision: number): boolean {
    return (
      this.#deps.alerts.revision(about, revision) === null &&
      this.#items.ofRevision(about, revision).length > 0
    )
  }

  /** What a lane of an older version put, and what is left of an old article, is known by its alerts. */
  #known(about: About): Known {
    const put = this.#deps.alerts.revisionsBefore(about)
    const kept = this.#remembered(about).filter(
      (revision) =>
        (this.#isBefore(about, revision) || this.#isWithdrawal(about, revision)) &&
        !this.#wasNeverShown(about, revision),
    )
    const said = kept.length > 0 ? kept : put
    const told = Math.max(0, ...said)
    const last = Math.max(told, ...put)
    return {
      shown: this.#items.isThrough(about, last, 'edit') ? last : null,
      said: told > 0 && this.#items.isThrough(about, told, 'reply') ? [told] : said,
    }
  }

  /** Superseded before any of its messages left: a lane that is held up need not remember it. */
  #wasNeverShown(about: About, revision: number): boolean {
    const items = this.#items.allOf(about, revision)
    const isCorrection = items.some(({ kind }) => kind !== 'alert')
    if (!isCorrection || !items.every(({ untouched }) => untouched === 1)) return false
    const inFlight = this.#deps.inFlight().map(({ alert }) => alert)
    return !items.some(({ seq }) => inFlight.includes(seq) || this.#deps.reached.has(about, seq))
  }

  #isBefore(about: About, revision: number): boolean {
    return revision < about.revision && this.#deps.alerts.revision(about, revision) !== null
  }

  #remembered({ publisher, article }: Article): readonly number[] {
    const row = this.#db.first<{ said: string | null }>`
      SELECT said FROM current WHERE publisher = ${publisher} AND article = ${article}`
    return readNumbers(row?.said ?? null) ?? []
  }

  #isSame(alert: Alert, shown: number | null): boolean {
    const before = shown === null ? null : this.#deps.alerts.revision(alert, shown)
    return before !== null && textOf(before) === textOf(alert)
  }

  /** Of many, the first that readers were told, and the last ones. */
  #remember({ publisher, article }: About, said: readonly number[]): void {
    const all = [...new Set(said)]
    const kept = all.length > SAID_KEPT ? [...all.slice(0, 1), ...all.slice(1 - SAID_KEPT)] : all
    this.#db.run`
      UPDATE current SET said = ${stored(kept)} WHERE publisher = ${publisher}
        AND article = ${article}`
  }
}

const textOf = (alert: Alert): string => JSON.stringify(alertMessage(alert))
